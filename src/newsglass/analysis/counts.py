"""Everything the readability formulas count, gathered in one pass, each count with its places in the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import accumulate, chain, compress, pairwise
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

    `spans` are the counted sentences and `each` their sums, in the same order (`packed`: each as one number); `left_out`
    are the headlines, captions and bullets that no formula is meant for; `names` the words taken for names: a capital
    stands inside a sentence. `different_unfamiliar` counts an unfamiliar word once in 200 words, however often it comes
    and whatever its ending.
    """

    article: Article
    spans: tuple[Span, ...]
    packed: tuple[int, ...]
    total: Sums
    left_out: tuple[Span, ...]
    names: frozenset[str]
    different_unfamiliar: int

    @cached_property
    def each(self) -> tuple[Sums, ...]:
        """The sums of each counted sentence."""
        return tuple(map(_unpacked, self.packed))

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
            facts = _facts([[token[0] for token in tokens]])
            for token, fact in zip(tokens, map(_unpacked, facts), strict=True):
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
    printed = [_split_at_dashes(article.text[span.start : span.end]).split() for span in spans]
    names, facts = _names(printed), _facts(printed)
    # A name is neither hard nor unfamiliar, wherever it stands.
    tokens = list(chain.from_iterable(printed))
    unfamiliar: list[tuple[int, str]] = []
    for at in compress(range(len(facts)), map(_NOT_EASY.__and__, facts)):
        word = _bare(tokens[at])
        if word in names:
            facts[at] &= ~_NOT_EASY
        elif facts[at] & _UNFAMILIAR:
            unfamiliar.append((at, _stem(word.lower())))
    ends = list(accumulate(map(len, printed)))
    each = [sum(facts[start:end]) for start, end in pairwise((0, *ends))]
    kept = [at for at, packed in enumerate(each) if packed]
    return Counts(
        article,
        tuple([spans[at] for at in kept]),
        tuple([each[at] for at in kept]),
        _unpacked(sum(each)),
        left_out,
        names,
        _different(unfamiliar, ends, each),
    )


_TOKEN = re.compile(r"\S+")
_EDGE = "“”\"'‘’()[]{},;:!?…*_.–-"


def _split_at_dashes(sentence: str) -> str:
    # Each sign is replaced by as many blanks, so that places stay true.
    return sentence.replace("—", " ").replace("--", "  ").replace("…", " ")


@lru_cache(maxsize=1 << 14)
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


# The counts of a word are one number, 32 bits a field, so that a sentence is summed by adding numbers. The two fields
# that each word is asked for come first, because the low end of a number is the quickest to look at.
_BITS = 32
_FIELD = (1 << _BITS) - 1
_PLACES = sorted(Sums._fields, key=lambda name: name not in ("hard", "unfamiliar"))
_SHIFTS = [_BITS * _PLACES.index(name) for name in Sums._fields]
_ONE = {name: 1 << shift for name, shift in zip(Sums._fields, _SHIFTS, strict=True)}
_UNFAMILIAR = _FIELD << _BITS * _PLACES.index("unfamiliar")
_NOT_EASY = _UNFAMILIAR | _FIELD << _BITS * _PLACES.index("hard")


def _unpacked(packed: int) -> Sums:
    return Sums._make([packed >> shift & _FIELD for shift in _SHIFTS])


_STRETCH = 200


def _different(unfamiliar: list[tuple[int, str]], ends: list[int], each: list[int]) -> int:
    # A long text repeats its words more: counting anew every 200 words keeps long and short texts comparable.
    stretches, words = [0], 0
    for end, packed in zip(ends, each, strict=True):
        words += packed >> _SHIFTS[0] & _FIELD
        if words >= _STRETCH:
            stretches.append(end)
            words = 0
    return len({(bisect_right(stretches, at), word) for at, word in unfamiliar})


@lru_cache(maxsize=1 << 13)
def _stem(word: str) -> str:
    """One form for "regulate", "regulated" and "regulating", so that they are one word."""
    for ending in ("ing", "ed", "es", "s", "ly"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            return word[: -len(ending)].removesuffix("e")
    return word.removesuffix("e")


def _facts(sentences: list[list[str]]) -> list[int]:
    """The packed facts of every word of some sentences, one after the other."""
    facts = list(map(_known, chain.from_iterable(sentences)))
    if _ASK not in facts:
        return facts
    ends = list(accumulate(map(len, sentences)))
    for place in [at for at, fact in enumerate(facts) if fact == _ASK]:
        tokens = sentences[bisect_right(ends, place)]
        first = ends[bisect_right(ends, place)] - len(tokens)
        at = place - first
        # What follows a number may be its unit ("5 km") or its money ("$1.2 million").
        for beside in (at, at + 1) if tokens[at][-1].isdecimal() else (at,):
            if beside < len(tokens):
                before = tokens[beside - 1] if beside else ""
                facts[first + beside] = _in_context(tokens[beside], before, "".join(tokens[beside + 1 : beside + 2]))
    return facts


_ASK = -1


@lru_cache(maxsize=1 << 14)
def _known(token: str) -> int:
    """The facts of a word that is said the same way everywhere, packed; `_ASK` where its neighbours decide."""
    if token.rstrip(".").lower() in _CONTEXT_WORDS:
        return _ASK
    if not token.strip(_EDGE).isalpha() and any(c.isdecimal() or c in "$£€¥%°#&@+½¼¾" for c in token):
        return _ASK
    return _in_context.__wrapped__(token, "", "")


_CONTEXT_WORDS = MAGNITUDES | {"no", "nos", "p", "pp", "vol", "ch", "sec"}


@lru_cache(maxsize=1 << 12)
def _in_context(token: str, before: str, after: str) -> int:
    bare = token.strip(_EDGE)
    of_letters = bare.isalpha()
    characters = len(bare) if of_letters else sum([c.isalnum() for c in token])
    letters = len(bare) if of_letters else sum([c.isalpha() for c in token])
    low = bare.lower().replace("’", "'")
    # Most words are said as printed; only the others are worth the questions that `as_spoken` asks.
    as_printed = (
        of_letters and low == bare and token[-1] != "." and not before[-1:].isdecimal() and bare not in MAGNITUDES
    )
    listed = in_table(bare) if as_printed else None
    if listed:
        syllables, rare = listed, False
    else:
        said = (bare,) if as_printed else as_spoken(token, before, after)
        if not said or not (characters or any(c in "$%&½¼¾" for c in token)):
            return 0
        syllables, rare = sum(map(count_syllables, said)), letters > 0 and _rare(low)
    personal, small = _small_lists()
    packed = _ONE["words"] + letters * _ONE["letters"] + characters * _ONE["characters"] + syllables * _ONE["syllables"]
    if syllables >= 3:
        packed += _ONE["polysyllables"] + (letters > 0 and _hard(low)) * _ONE["hard"]
    packed += (letters > 0 and not is_familiar(bare)) * _ONE["unfamiliar"] + rare * _ONE["rare"]
    packed += (low in personal) * _ONE["personal"] + (low in small) * _ONE["small"]
    return packed + (low in ("the", "of")) * _ONE["the_of"]


def _rare(word: str) -> bool:
    return any(in_table(part) is None for part in word.split("-") if part.isalpha())


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
