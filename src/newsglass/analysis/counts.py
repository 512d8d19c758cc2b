"""Everything the readability formulas count, gathered in one pass, each count with its places in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from newsglass.analysis.familiar import is_familiar
from newsglass.analysis.numbers import MAGNITUDES
from newsglass.analysis.running_text import readability_rules, running_text
from newsglass.analysis.spoken import as_spoken
from newsglass.analysis.syllables import count_syllables, in_table
from newsglass.text.article import Article, as_article
from newsglass.text.span import Span


@dataclass(frozen=True, slots=True)
class WordCount:
    """One word: its place, how many syllables a reader says, and whether formulas take it for hard or unfamiliar."""

    span: Span
    syllables: int
    hard: bool
    unfamiliar: bool


class Sums(NamedTuple):
    """What the formulas count, summed over a sentence or a text.

    `letters` and `characters` (letters and digits) leave out punctuation; `polysyllables` have three or more syllables;
    `hard` are those that Gunning counts (1952); `unfamiliar` those not known to fourth-graders (Dale & Chall 1948);
    `personal` are "I", "you", "she" and their like (Flesch 1948); `small` the commonest words of English;
    `rare` the words that not even a dictionary of 126,000 words lists; `the_of` counts "the" and "of".
    """

    words: int = 0
    letters: int = 0
    characters: int = 0
    syllables: int = 0
    polysyllables: int = 0
    hard: int = 0
    unfamiliar: int = 0
    personal: int = 0
    small: int = 0
    rare: int = 0
    the_of: int = 0


@dataclass(frozen=True)
class Counts:
    """What the formulas count in a text; every number can be opened and its places looked at.

    `spans` are the counted sentences and `each` their sums, in the same order; `left_out` are the headlines, captions
    and bullets that no formula is meant for; `names` the words taken for names: a capital stands inside a sentence.
    `different_unfamiliar` counts an unfamiliar word once in 200 words, however often it comes and whatever its ending.
    """

    article: Article
    spans: tuple[Span, ...]
    each: tuple[Sums, ...]
    total: Sums
    left_out: tuple[Span, ...]
    names: frozenset[str]
    different_unfamiliar: int

    @property
    def sentences(self) -> int:
        """How many sentences were counted."""
        return len(self.spans)

    @property
    def words(self) -> int:
        """How many words were counted."""
        return self.total.words

    def every_word(self) -> Iterator[WordCount]:
        """Each counted word with its place, in reading order."""
        for span in self.spans:
            tokens = list(_TOKEN.finditer(_split_at_dashes(span.of(self.article.text))))
            facts = _facts([token[0] for token in tokens])
            for token, fact in zip(tokens, facts, strict=True):
                if fact.words:
                    counted = 0 if _bare(token[0]) in self.names else 1
                    place = Span(span.start + token.start(), span.start + token.end())
                    yield WordCount(place, fact.syllables, bool(fact.hard * counted), bool(fact.unfamiliar * counted))


def counts(article: Article | str) -> Counts:
    """Counts sentences, words, letters, syllables and hard words, and keeps where each was found.

    >>> counts("The pool is shut. The U.S. team swam 2,500 meters on Monday.").total[:4]
    (12, 40, 44, 20)

    Words stand between blanks or dashes (Flesch 1948); numbers and abbreviations have the syllables a reader says.
    """
    return _counted(as_article(article))


@lru_cache(maxsize=64)
def _counted(article: Article) -> Counts:
    spans, left_out = running_text(article)
    tokens = [_split_at_dashes(article.text[span.start : span.end]).split() for span in spans]
    names = _names(tokens)
    facts = [_facts(printed) for printed in tokens]
    each = [_sums(printed, known, names) for printed, known in zip(tokens, facts, strict=True)]
    kept = [at for at, sums in enumerate(each) if sums.words]
    total = Sums(*map(sum, zip(*(each[at] for at in kept), strict=True))) if kept else Sums()
    unfamiliar = [
        (each[at].words, _unfamiliar(tokens[at], facts[at], names) if each[at].unfamiliar else set()) for at in kept
    ]
    different = _different(unfamiliar)
    counted = tuple(spans[at] for at in kept)
    return Counts(article, counted, tuple(each[at] for at in kept), total, left_out, names, different)


_TOKEN = re.compile(r"\S+")
_EDGE = "“”\"'‘’()[]{},;:!?…*_.–-"


def _split_at_dashes(sentence: str) -> str:
    # Each sign is replaced by as many blanks, so that places stay true.
    return sentence.replace("—", " ").replace("--", "  ").replace("…", " ")


def _bare(token: str) -> str:
    return token.strip(_EDGE).removesuffix("'s").removesuffix("’s")


def _names(sentences: list[list[str]]) -> frozenset[str]:
    """Words with a capital inside a sentence: such a word is a name at a sentence's start as well."""
    names = set()
    for tokens in sentences:
        for before, token in pairwise(tokens):
            # After a full stop a capital says nothing; an opening quotation mark is no capital.
            if token[0].isupper() and before[-1] not in ".!?:":
                names.add(token)
    return frozenset(_bare(name) for name in names) - _NO_NAMES


_NO_NAMES = frozenset(("I", "I'm", "I'd", "I'll", "I've", "I’m", "I’d", "I’ll", "I’ve", "A"))


def _sums(tokens: list[str], facts: list[Sums], names: frozenset[str]) -> Sums:
    if not facts:
        return Sums()
    sums = list(map(sum, zip(*facts, strict=True)))
    if sums[_HARD] or sums[_UNFAMILIAR]:
        for token, fact in zip(tokens, facts, strict=True):
            if (fact[_HARD] or fact[_UNFAMILIAR]) and _bare(token) in names:
                sums[_HARD] -= fact[_HARD]
                sums[_UNFAMILIAR] -= fact[_UNFAMILIAR]
    return Sums(*sums)


_HARD, _UNFAMILIAR = Sums._fields.index("hard"), Sums._fields.index("unfamiliar")


def _unfamiliar(tokens: list[str], facts: list[Sums], names: frozenset[str]) -> set[str]:
    words = {_bare(token) for token, fact in zip(tokens, facts, strict=True) if fact[_UNFAMILIAR]}
    return {_stem(word.lower()) for word in words - names}


_STRETCH = 200


def _different(sentences: list[tuple[int, set[str]]]) -> int:
    # A long text repeats its words more: counting anew every 200 words keeps long and short texts comparable.
    different, seen, words = 0, set(), 0
    for length, unfamiliar in sentences:
        if words >= _STRETCH:
            seen, words = set(), 0
        words += length
        different += len(unfamiliar - seen)
        seen |= unfamiliar
    return different


def _stem(word: str) -> str:
    """One form for "regulate", "regulated" and "regulating", so that they are one word."""
    for ending in ("ing", "ed", "es", "s", "ly"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            return word[: -len(ending)].removesuffix("e")
    return word.removesuffix("e")


def _facts(tokens: list[str]) -> list[Sums]:
    facts = list(map(_known, tokens))
    if None not in facts:
        return facts
    for at in [at for at, fact in enumerate(facts) if fact is None]:
        # What follows a number may be its unit ("5 km") or its money ("$1.2 million").
        for beside in (at, at + 1) if tokens[at][-1].isdecimal() else (at,):
            if beside < len(tokens):
                before = tokens[beside - 1] if beside else ""
                facts[beside] = _in_context(tokens[beside], before, "".join(tokens[beside + 1 : beside + 2]))
    return facts


@lru_cache(maxsize=1 << 14)
def _known(token: str) -> Sums | None:
    """The facts of a word that is said the same way everywhere; None where its neighbours decide."""
    if any(c.isdecimal() or c in "$£€¥%°#&@+½¼¾" for c in token) or token.rstrip(".").lower() in _context_words():
        return None
    return _in_context(token, "", "")


@cache
def _context_words() -> frozenset[str]:
    return frozenset(
        ("no", "nos", "p", "pp", "vol", "ch", "sec", "hundred", "thousand", "million", "billion", "trillion")
    )


@lru_cache(maxsize=1 << 14)
def _in_context(token: str, before: str, after: str) -> Sums:
    characters = sum(c.isalnum() for c in token)
    bare = token.strip(_EDGE)
    # Most words are said as printed; only the others are worth the questions that `as_spoken` asks.
    as_printed = bare.isalpha() and bare.islower() and not token.endswith(".") and not before[-1:].isdecimal()
    said = (bare,) if as_printed and bare not in MAGNITUDES else as_spoken(token, before, after)
    if not said or not (characters or any(c in "$%&½¼¾" for c in token)):
        return Sums()
    letters = sum(c.isalpha() for c in token)
    syllables = sum(map(count_syllables, said))
    lists = _small_lists()
    low = bare.lower().replace("’", "'")
    return Sums(
        words=1,
        letters=letters,
        characters=characters,
        syllables=syllables,
        polysyllables=int(syllables >= 3),
        hard=int(syllables >= 3 and letters > 0 and _hard(low)),
        unfamiliar=int(letters > 0 and not is_familiar(bare)),
        personal=int(low in lists[0]),
        small=int(low in lists[1]),
        rare=int(
            letters > 0 and any(in_table(part.removesuffix("'s")) is None for part in low.split("-") if part.isalpha())
        ),
        the_of=int(low in ("the", "of")),
    )


@cache
def _small_lists() -> tuple[frozenset[str], frozenset[str]]:
    rules = readability_rules()
    return frozenset(rules["personal"]["words"].split()), frozenset(rules["english"]["words"].split())


def _hard(word: str) -> bool:
    """Gunning (1952): three syllables or more, but not joined short words, nor -ed and -es that make the third."""
    if "-" in word:
        return any(count_syllables(part) >= 3 for part in word.split("-") if part)
    for ending in ("ed", "es"):
        if word.endswith(ending) and count_syllables(word) == 3:
            return count_syllables(word[: -len(ending)]) >= 3 or word[-3:-2] not in (
                "t",
                "d",
                "s",
                "c",
                "g",
                "z",
                "h",
                "x",
            )
    return True
