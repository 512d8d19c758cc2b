"""Finding the items of a list, also when they were run together into one paragraph."""

from __future__ import annotations

import re

_BULLETS = "•⁃◦▪‣"
_MARKER = re.compile(
    rf"(?P<bullet>[{_BULLETS}]\s?)?(?:\(?(?P<number>\d{{1,3}})(?P<below>(?:\.\d{{1,3}})*)[.)]{{1,2}}(?=\s\S)"
    r"|\(?(?P<letter>[a-z])[.)](?=\s\S)|(?<=\s)(?=\S))"
)
_NEXT = re.compile(
    rf"(?<=\s)(?:(?P<bullet>[{_BULLETS}])\s?(?:\d{{1,3}}[.)]{{1,2}})?"
    r"|\(?(?P<number>\d{1,3})[.)]{1,2}|\(?(?P<letter>[a-z])[.)])(?=\s\S)"
)
_CAPTION = re.compile(r"(?:Figure|Fig\.|Table|Photo|Map|Chart|Box) \d{1,3}(?:\.\d{1,3})?(?=\s[A-Z(])")
_ANY_END = re.compile(r"[.!?…]\s")


def item_starts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the items of a list begin, each with the end of its number or bullet; empty when the paragraph is no list.

    >>> text = "1. Open the lid 2. Pour the tea"
    >>> item_starts(text, 0, len(text))
    [(0, 2), (16, 18)]

    A number counts as the next item only when it follows the last one, and in a list whose items are sentences only
    behind a full stop: "1. We lost round 2. It rained." is one item.
    """
    caption = _CAPTION.match(text, start, end)
    if caption:
        return [(start, start), (caption.end() + 1, caption.end() + 1)]
    first = _MARKER.match(text, start, end)
    if first is None or first.end() == start:
        return []
    items = [(start, first.end())]
    if first["below"]:
        return items
    number = int(first["number"]) if first["number"] else 0
    letter = first["letter"] or ""
    wordy = bool(_ANY_END.search(_without_markers(text[first.end() : end])))
    for match in _NEXT.finditer(text, first.end(), end):
        if first["bullet"]:
            follows = bool(match["bullet"])
        elif number:
            follows = match["number"] == str(number + 1) and (not wordy or _closed(text, match.start()))
        else:
            follows = match["letter"] == _successor(letter) and (not wordy or _closed(text, match.start()))
        if follows:
            items.append(match.span())
            number += bool(number)
            letter = _successor(letter)
    return items


def _successor(letter: str) -> str:
    return chr(ord(letter) + 1) if letter else ""


def _closed(text: str, at: int) -> bool:
    return text[max(0, at - 3) : at].rstrip()[-1:] in tuple('.!?…:;,)”"')


def _without_markers(text: str) -> str:
    return _NEXT.sub("", text)
