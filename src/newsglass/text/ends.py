"""Deciding which full stops, question marks and exclamation marks end a sentence."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

_CLOSERS = r"\"'”’»›)\]}"
_OPENERS = "\"'“‘«‹([{¿¡*_-–—"
# Every quantifier is possessive and no match begins inside a run of marks, so that a megabyte of dots is read once.
_MARK = re.compile(
    rf"(?<![.!?…])(?P<mark>[.!?…]++(?:[ ]\.++(?=[\s{_CLOSERS}]|\Z))*+)(?P<close>[{_CLOSERS}]*+)"
    r"(?P<note>(?:[ ]?\[(?:\d{1,3}|[a-z]|citation needed)\])*+)(?=\s|\Z)"
)
_SPACES = re.compile(r"\s+")
_TOKEN = re.compile(r"[\w’'&-]+(?:\.[\w’'-]+)*")
_LONGEST_TOKEN = 40
_ITEM = re.compile(r"(?:[•⁃◦▪*]\s?)?(?:\(?\d{1,3}[.)]{1,2}|\(?[a-z][.)])\s?(?=\S)|[•⁃◦▪]\s?")
_NEXT_ITEM = re.compile(r"(?<=\s)(?:[•⁃◦▪]\s?(?:\d{1,3}[.)]{1,2})?|\(?\d{1,3}[.)]{1,2}|\(?[a-z][.)])(?=\s[A-Z]|\s?\d)")
_INITIAL = re.compile(r"[^\W\d_]")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")


class Lists(NamedTuple):
    """The word lists of abbreviations.toml: abbreviation → kind, words that open sentences, words of saying."""

    kind: dict[str, str]
    openers: frozenset[str]
    saying: frozenset[str]


@lru_cache(maxsize=1)
def lists() -> Lists:
    """The word lists, read once."""
    raw = tomllib.loads(files("newsglass.text").joinpath("abbreviations.toml").read_text(encoding="utf-8"))
    kind = {word: group["kind"] for group in raw["group"] for word in group["words"]}
    openers = frozenset(raw["openers"]["words"])
    curly = {word.replace("'", "’") for word in openers}
    return Lists(kind, openers | curly, frozenset(raw["saying"]["words"]))


def sentence_ends(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of one paragraph as (start, end)."""
    found: list[tuple[int, int]] = []
    known = lists()
    opened = start
    items = _item_starts(text, start, end)
    for match in _MARK.finditer(text, start, end):
        stop = match.end()
        if stop >= end:
            break
        at = _SPACES.match(text, stop).end()
        if at >= end:
            break
        cut = _cut(text, opened, match, at, known)
        if cut:
            found.append((opened, cut))
            opened = _SPACES.match(text, cut).end()
    if opened < end:
        found.append((opened, end))
    return _split_at(text, found, items) if items else found


def _cut(text: str, opened: int, match: re.Match[str], at: int, known: Lists) -> int:
    """Where the sentence ends at this mark, or 0 when it goes on."""
    mark, close = match["mark"], match["close"]
    ahead = at
    while ahead < len(text) - 1 and text[ahead] in _OPENERS and ahead < at + 4:
        ahead += 1
    letter = text[ahead]
    if letter.islower() and not _brand(text, ahead):
        return 0
    if " " in mark:
        # "compounds. . . . The": the first stop closes the sentence and the dots stand for what was left out.
        attached = mark[0] == "." and match.start() > opened and not text[match.start() - 1].isspace()
        return match.start() + 1 if attached and not close else match.end()
    if mark == ".":
        return match.end() if close or _stop_ends(text, opened, match.start(), ahead, known) else 0
    if mark[0] in ".…" and text[match.start() - 1 : match.start()] == "[":
        return 0
    if close and mark[0] in "!?" and close[-1] in "\"'”’»" and _says(text, ahead, known):
        return 0
    return match.end()


def _stop_ends(text: str, opened: int, stop: int, ahead: int, known: Lists) -> bool:
    before = _last_token(text, opened, stop)
    kind = known.kind.get(before)
    if kind is None:
        if before.isdigit():
            # "1. Open the lid": a number alone at the start of a sentence counts an item.
            return stop - len(before) > opened
        if _INITIAL.fullmatch(before) and (before.isupper() or stop - 1 == opened):
            kind = "name"
        elif _ACRONYM.fullmatch(before):
            kind = "name"
        else:
            return True
    if kind == "measure":
        return True
    letter = text[ahead]
    if kind in ("number", "month"):
        return not letter.isdigit()
    if kind in ("title", "inside"):
        return False
    if letter.isdigit():
        return False
    if kind == "time":
        return not _opening_time(text, opened, stop)
    token = _TOKEN.match(text, ahead)
    return token is None or token.group() in known.openers


def _last_token(text: str, opened: int, stop: int) -> str:
    floor = max(opened, stop - _LONGEST_TOKEN)
    at = stop
    while at > floor and not text[at - 1].isspace() and text[at - 1] not in "(\"'“‘[—–/,":
        at -= 1
    return text[at:stop]


def _opening_time(text: str, opened: int, stop: int) -> bool:
    """ "At 5 a.m. Mr. Smith …": the sentence has only named its time so far."""
    so_far = text[opened:stop].split() if stop - opened < 30 else ()
    return 0 < len(so_far) <= 4 and so_far[0] in (
        "At",
        "By",
        "Around",
        "About",
        "Until",
        "From",
        "After",
        "Before",
        "Since",
    )


def _brand(text: str, ahead: int) -> bool:
    """A name such as iPhone or eBay, which keeps its small letter at the start of a sentence."""
    return text[ahead + 1 : ahead + 2].isupper()


def _says(text: str, ahead: int, known: Lists) -> bool:
    """A speaker of up to three words and a word of saying follow."""
    following = text[ahead : ahead + 60].split()[:4]
    return any(word.strip(",.;:") in known.saying for word in following[1:])


def _item_starts(text: str, start: int, end: int) -> list[int]:
    """Where the items begin when a paragraph is a list run together: "1. The first item 2. The second item"."""
    if not _ITEM.match(text, start, end):
        return []
    return [match.start() for match in _NEXT_ITEM.finditer(text, start + 1, end)]


def _split_at(text: str, found: list[tuple[int, int]], items: list[int]) -> list[tuple[int, int]]:
    cuts: list[tuple[int, int]] = []
    for start, end in found:
        opened = start
        for item in items:
            if opened < item < end:
                cuts.append((opened, len(text[:item].rstrip())))
                opened = item
        cuts.append((opened, end))
    return cuts
