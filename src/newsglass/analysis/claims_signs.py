"""What a sentence shows that speaks for or against checking it: words, pairs of words and what they add up to."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

TOKEN = re.compile(r"[$£€]?\d[\d,.]*%?|[^\W\d_]+(?:['’][^\W\d_]+)?|[?!%]")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d\W?")
# Length in words tells much: short sentences thank and exclaim, long ones report.
_LENGTHS = (4, 7, 11, 16, 22, 30)


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


def signs_of(sentence: str, looks_like: Iterable[str] = ()) -> list[str]:
    """Every sign of a sentence, each once; `looks_like` are the kinds of the phrases noticed in it.

    >>> "sign a number" in signs_of("Buses were late on 24 of 31 days.")
    True
    """
    tokens = TOKEN.findall(sentence)
    words = [shape_of(token) for token in tokens]
    groups = word_groups()
    signs = ["word " + word for word in words]
    signs += [f"pair {first} {second}" for first, second in zip(["^", *words], [*words, "$"], strict=True)]
    kinds = [(*groups.get(word, ()), *_ending(word)) for word in words]
    signs += ["sign " + kind for each in kinds for kind in each]
    if kinds:
        signs += ["sign starts with " + kind for kind in kinds[0]]
    signs += ["sign looks like " + kind for kind in looks_like]
    if any(word[0] == "<" for word in words):
        signs.append("sign a number")
    if any(token[0].isupper() and token[:2] not in _I for token in tokens[1:]):
        signs.append("sign a name")
    signs += [f"sign at least {length} words" for length in _LENGTHS if len(words) >= length]
    return list(dict.fromkeys(signs))


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
