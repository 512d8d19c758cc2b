"""Telling an article's title from its text, and both from what is said about the article."""

from __future__ import annotations

from typing import NamedTuple

from newsglass.text.about import About, about_in, dateline_of, is_byline, published_in

_LONGEST_TITLE = 200
_LONGEST_STANDFIRST = 120
_LONGEST_ALONE = 80
_ABOUT_LINES = 5
_NO_TITLE_ENDS = frozenset(".;:,")
_NO_TITLE_STARTS = frozenset('“"-•*')


class Heading(NamedTuple):
    """What stands above a text; `again` holds the numbers of lines that only repeat the title."""

    title: str
    byline: str
    published: str
    outlet: str
    dateline: str
    again: tuple[int, ...]


def read_heading(kept: list[tuple[int, str]]) -> tuple[Heading, list[tuple[int, str]]]:
    """The heading of an article, and the lines of its text.

    `kept` holds the article's lines that are not empty, each with its number among the pasted lines. A text always
    stays: what would leave nothing under it is no heading.
    """
    about, rest = _take_about(kept, About("", "", ""))
    title, again = "", ()
    if rest:
        block = [line for at, (number, line) in enumerate(rest[:4]) if number == rest[0][0] + at]
        more = rest[len(block)][1] if len(block) < len(rest) else ""
        title, lines = title_of(block, more)
        rest = rest[lines:]
        if title and len(rest) > 1 and rest[0][1] == title:
            again, rest = (rest[0][0],), rest[1:]
        about, rest = _take_about(rest, about)
    if not rest:
        return Heading("", "", "", "", "", ()), kept
    dateline, after = dateline_of(rest[0][1])
    rest = [(rest[0][0], rest[0][1][after:]), *rest[1:]]
    return Heading(title, *about, dateline, again), rest


def _take_about(kept: list[tuple[int, str]], known: About) -> tuple[About, list[tuple[int, str]]]:
    """What the first few lines say about the article, added to what is known, and the lines without them."""
    rest: list[tuple[int, str]] = []
    for at, (number, line) in enumerate(kept[:_ABOUT_LINES]):
        about = about_in(line)
        if about:
            known = About(*(old or new for old, new in zip(known, about, strict=True)))
            continue
        rest.append((number, line))
        if len(line) > _LONGEST_STANDFIRST or line[-1] == ".":
            return known, rest + kept[at + 1 :]
    return known, rest + kept[_ABOUT_LINES:]


def title_of(block: list[str], more: str) -> tuple[str, int]:
    """The title that a block of lines opens with, and how many of its lines it takes: ("", 0) when it opens with none.

    `block` holds the lines up to the first empty one, `more` the first line after it ("" when nothing follows).
    """
    first = block[0]
    if not _could_be_title(first):
        return "", 0
    if len(block) == 1:
        return (first, 1) if more else ("", 0)
    second = block[1]
    if is_byline(second) or published_in(second):
        return first, 1
    if second[0].islower():
        whole = " ".join(block)
        fits = len(block) <= 3 and more and _could_be_title(whole)
        return (whole, len(block)) if fits else ("", 0)
    # Under a title the text begins with a longer line; in a text cut to a narrow width the lines are about as long.
    stands_above = len(second) > 1.5 * len(first) or (second[-1] in '.!?”"' and len(first) < _LONGEST_ALONE)
    return (first, 1) if stands_above else ("", 0)


def _could_be_title(line: str) -> bool:
    return (
        len(line) <= _LONGEST_TITLE
        and line[-1] not in _NO_TITLE_ENDS
        and line[0] not in _NO_TITLE_STARTS
        and any(map(str.isalpha, line))
    )
