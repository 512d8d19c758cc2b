"""Telling a title, a byline, a date and a dateline from the text of a pasted article."""

from __future__ import annotations

import re
from typing import NamedTuple

_LONGEST_TITLE = 200
_LONGEST_ABOUT = 120
_ABOUT_LINES = 5
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DAY = r"(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\.?,? )?"
_CLOCK = r"(?:,? (?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [a-z]{2,4})?)?"
_DATE = (
    rf"{_DAY}(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},?(?: \d{{4}})?|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:, ?\d{{4}}|)|"
    rf"\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}){_CLOCK}"
)
_PUBLISHED = re.compile(rf"(?:(?:first )?(?:published|posted)(?: on| at)?:? ?)?({_DATE})", re.IGNORECASE)
_NAME = r"(?:[^\W\d_][\w’'.-]*)"
_JOB = r"(?:staff|senior|chief|special|political|education|science|sports?|local|news|our|guest|contributing)"
_WORK = r"(?:writers?|reporters?|correspondents?|editors?|columnists?|contributors?|journalists?|staff)"
_BY = re.compile(r"(?:written by|reported by|story by|text by|words by|by):? (\S.*)", re.IGNORECASE)
_NAME_AND_WORK = re.compile(rf"{_NAME}(?: {_NAME}){{1,3}},? (?:{_JOB} )?{_WORK}", re.IGNORECASE)
_SMALL = frozenset("and of the for in at de da di del la le van von der den bin al el y e our a with to staff".split())
_PARTS = re.compile(r" ?[|•·—–] ?")
_DATELINE = re.compile(
    r"(?P<place>[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3}(?:, [A-Z][\w.]+(?: [A-Z]\w+)?)?(?:, (?:[A-Z][a-z]{2,8}\.? \d{1,2}))?(?: ?\([A-Z][\w .]{1,30}\))?"
    r"|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}(?:, [A-Z][\w.]+)? ?\([A-Z][\w .]{1,30}\)) ?(?:[—–]|--?) ?(?=[A-Z0-9\"“‘'])"
)


class Heading(NamedTuple):
    """What stands above a text; `again` holds the numbers of lines that only repeat the title."""

    title: str
    byline: str
    published: str
    dateline: str
    again: tuple[int, ...]


def read_heading(kept: list[tuple[int, str]]) -> tuple[Heading, list[tuple[int, str]]]:
    """The heading of an article, and the lines of its text.

    `kept` holds the article's lines that are not empty, each with its number among the pasted lines. A text always stays:
    what would leave nothing under it is no heading.
    """
    byline, published, rest = _take_about(kept, "", "")
    title, again = "", ()
    if rest:
        block = [line for at, (number, line) in enumerate(rest[:4]) if number == rest[0][0] + at]
        more = rest[len(block)][1] if len(block) < len(rest) else ""
        title, lines = title_of(block, more)
        rest = rest[lines:]
        if title and len(rest) > 1 and rest[0][1] == title:
            again, rest = (rest[0][0],), rest[1:]
        byline, published, rest = _take_about(rest, byline, published)
    if not rest:
        return Heading("", "", "", "", ()), kept
    dateline, after = dateline_of(rest[0][1])
    rest = [(rest[0][0], rest[0][1][after:]), *rest[1:]]
    return Heading(title, byline, published, dateline, again), rest


def _take_about(kept: list[tuple[int, str]], byline: str, published: str) -> tuple[str, str, list[tuple[int, str]]]:
    """The byline and the date among the first few lines, and the lines without them."""
    rest: list[tuple[int, str]] = []
    for at, (number, line) in enumerate(kept[:_ABOUT_LINES]):
        about = about_in(line)
        if about:
            byline, published = byline or about[0], published or about[1]
        else:
            rest.append((number, line))
        if not about and (len(line) > _LONGEST_ABOUT or line[-1] == "."):
            return byline, published, rest + kept[at + 1 :]
    return byline, published, rest + kept[_ABOUT_LINES:]


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
    return (first, 1) if len(second) > 1.5 * len(first) or second[-1] in '.!?”"' and len(first) < 80 else ("", 0)


def is_byline(line: str) -> bool:
    """True for a line that says who wrote the article.

    >>> is_byline("By Ana Ruiz and Pat Lowe"), is_byline("By Friday the pool was shut.")
    (True, False)
    """
    if len(line) > _LONGEST_ABOUT or line[-1] in ".?!:;":
        return False
    if _NAME_AND_WORK.fullmatch(line):
        return True
    named = _BY.fullmatch(line)
    if not named:
        return False
    names = re.findall(r"[^\W\d_][\w’'.-]*", named[1])
    return 0 < len(names) <= 14 and all(name[0].isupper() or name.lower() in _SMALL | _works() for name in names)


def published_in(line: str) -> str:
    """The date that a line consists of, "" when it is anything else.

    >>> published_in("Published: May 3, 2026"), published_in("On May 3, 2026 it rained.")
    ('May 3, 2026', '')
    """
    found = _PUBLISHED.fullmatch(line) if len(line) <= _LONGEST_ABOUT else None
    return found[1] if found else ""


def about_in(line: str) -> tuple[str, str] | None:
    """The byline and the date in a line that holds nothing else, either of them "" ; `None` for any other line."""
    byline, published = "", ""
    if len(line) > 2 * _LONGEST_ABOUT:
        return None
    for part in _PARTS.split(line):
        if date := published_in(part):
            published = published or date
        elif part and is_byline(part):
            byline = f"{byline}, {part}" if byline else part
        elif not byline or not _is_outlet(part):
            return None
    return (byline, published) if byline or published else None


def dateline_of(paragraph: str) -> tuple[str, int]:
    """The dateline that opens a paragraph, and where the text after it starts.

    >>> dateline_of("MILLTOWN, Ohio (AP) — The pool is shut.")
    ('MILLTOWN, Ohio (AP)', 22)
    """
    found = _DATELINE.match(paragraph[:120])
    return (found["place"].strip(), found.end()) if found else ("", 0)


def _could_be_title(line: str) -> bool:
    return (
        len(line) <= _LONGEST_TITLE
        and line[-1] not in ".;:,"
        and any(map(str.isalpha, line))
        and line[0] not in '“"-•*'
    )


def _is_outlet(part: str) -> bool:
    return len(part) <= 40 and len(part.split()) <= 5 and part[:1].isupper() and part[-1] not in ".?!"


def _works() -> frozenset[str]:
    return frozenset(
        "staff writer writers reporter reporters correspondent correspondents editor editors senior special".split()
    )
