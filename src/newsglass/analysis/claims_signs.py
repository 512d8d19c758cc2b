"""What a sentence shows that speaks for or against checking it: words, pairs of words and what they add up to."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

# Latin letters only: plain ranges are twice as fast as "any letter", and the models know English words.
TOKEN = re.compile(r"[A-Za-zÀ-ɏ]+(?:['’][A-Za-zÀ-ɏ]+)?|[$£€]?\d[\d,.]*%?|[?!%]")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d\W?")
# Length in words tells much: short sentences thank and exclaim, long ones report.
_LENGTHS = (4, 7, 11, 16, 22, 30)
_LENGTH_SIGNS = tuple(f"sign at least {length} words" for length in _LENGTHS)


@cache
def word_groups() -> dict[str, tuple[str, ...]]:
    """For each word the groups it belongs to ("million" → a number word), from `claims_groups.toml`."""
    groups = tomllib.loads(Path(__file__).with_name("claims_groups.toml").read_text(encoding="utf-8"))
    found: dict[str, tuple[str, ...]] = {}
    for group, words in groups["groups"].items():
        for word in words.split():
            found[word] = (*found.get(word, ()), group)
    return found


def shape_of(token: str) -> str:
    """What stands for a number, so that "24" and "31" are one sign.

    >>> shape_of("$300"), shape_of("1998"), shape_of("24"), shape_of("40%"), shape_of("Storm")
    ('<money>', '<year>', '<number>', '<percent>', 'storm')
    """
    if token[0] in "$£€":
        return "<money>"
    if token[0].isdigit():
        return "<percent>" if token[-1] == "%" else "<year>" if _YEAR.fullmatch(token) else "<number>"
    return token.lower().replace("’", "'")


def signs_of(sentence: str, looks_like: Iterable[str] = ()) -> set[str]:
    """Every sign of a sentence; `looks_like` are the kinds of the phrases noticed in it.

    >>> "sign a number" in signs_of("Buses were late on 24 of 31 days.")
    True
    """
    tokens = TOKEN.findall(sentence)
    signs = {"sign looks like " + kind for kind in looks_like}
    if not tokens:
        return signs
    known = [_word_signs(token) for token in tokens]
    words = [word for word, _ in known]
    signs.update(*[brought for _, brought in known], _LENGTH_SIGNS[: bisect_right(_LENGTHS, len(words))])
    signs.update([f"pair {first} {second}" for first, second in pairwise(["^", *words, "$"])])
    signs.update(["sign starts with " + sign[5:] for sign in known[0][1][1:]])
    if "sign a number form" in signs:
        signs.add("sign a number")
    if any(token[0].isupper() and token[:2] not in _I for token in tokens[1:]):
        signs.add("sign a name")
    return signs


@lru_cache(maxsize=1 << 12)
def _word_signs(token: str) -> tuple[str, tuple[str, ...]]:
    """A word as the model knows it, with the signs that it brings wherever it stands."""
    word = shape_of(token)
    kinds = (*word_groups().get(word, ()), *_ending(word))
    return word, ("word " + word, *["sign " + kind for kind in kinds])


_I = frozenset({"I", "I'", "I’"})


def _ending(word: str) -> tuple[str, ...]:
    if len(word) > 4:
        if word.endswith("ed"):
            return ("a past form",)
        if word.endswith("ing"):
            return ("an -ing form",)
        if word.endswith("ly"):
            return ("an adverb",)
        if word.endswith(("tion", "ment", "ity", "ness", "ship", "ism")):
            return ("an abstract noun",)
        if word.endswith("s") and not word.endswith("ss"):
            return ("a plural or -s form",)
    return ("a number form",) if word[0] == "<" else ()


# "the" and "of" do weigh a little, but tell nobody anything.
_SHORT_WORD = 3


def in_words(signs: Iterable[str], most: int = 3) -> str:
    """The signs as a student would say them, the same thing only once.

    >>> in_words(["sign a number form", "word <number>", "sign a number", "pair the budget", "sign looks like cause"])
    'a number, “the budget”'
    """
    said: dict[str, None] = {}
    for sign in signs:
        sort, _, what = sign.partition(" ")
        what = what.removesuffix(" form") if what == "a number form" else what
        if "<" in what:
            said["a number"] = None
        elif sort == "sign" and not what.startswith(("looks like", "at least")):
            said[what] = None
        elif sort != "sign" and len(what) > _SHORT_WORD and "^" not in what and "$" not in what:
            said[f"“{what}”"] = None
    return ", ".join(list(said)[:most])
