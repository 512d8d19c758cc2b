"""Recognising bylines, dates and datelines, by the words in heading.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

_LONGEST = 120
_LONGEST_OUTLET = 40
_MOST_NAMES = 14
_NAME = re.compile(r"[^\W\d_][\w’'.-]*")
_PARTS = re.compile(r" ?[|•·—–] ?")
_DAY_OF_MONTH = r"(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?"
_PLACE = rf"[A-Z][A-Z.’'-]{{2,}}(?: [A-Z][A-Z.’'-]+){{0,3}}(?:, [A-Z][\w.]+(?: [A-Z]\w+)?)?{_DAY_OF_MONTH}"
_AGENCY = r"\([A-Z][\w .]{1,30}\)"
_PLACE_IN_SMALL = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}(?:, [A-Z][\w.]+)?"
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE}(?: ?{_AGENCY})?|{_PLACE_IN_SMALL} ?{_AGENCY}) ?(?:[—–]|--?) ?(?=[A-Z0-9\"“‘'])"
)


class Looks(NamedTuple):
    """The patterns made from heading.toml."""

    by: re.Pattern[str]
    name_and_work: re.Pattern[str]
    small: frozenset[str]
    published: re.Pattern[str]
    updated: re.Pattern[str]


@lru_cache(maxsize=1)
def heading_rules() -> Mapping[str, Any]:
    """The entries of heading.toml: byline, date and dateline, each with its words and its examples."""
    return tomllib.loads(files("newsglass.text").joinpath("heading.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _looks() -> Looks:
    byline, date = heading_rules()["byline"], heading_rules()["date"]
    month = rf"(?:{'|'.join(date['months'])})[a-z]{{0,6}}\.?"
    day = rf"(?:(?:{'|'.join(date['days'])})[a-z]{{0,6}}\.?,? )?"
    clock = r"(?:,? (?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [a-z]{2,4})?)?"
    first = r"(?:\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [a-z]{2,4})?,? )?"
    number = r"\d{1,2}(?:st|nd|rd|th)?"
    written = rf"{number} {month},?(?: \d{{4}})?|{month} {number}(?:, ?\d{{4}})?"
    digits = r"\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}"
    name = _NAME.pattern
    return Looks(
        by=re.compile(rf"(?:{'|'.join(byline['openings'])}):? (\S.*)", re.IGNORECASE),
        name_and_work=re.compile(
            rf"{name}(?: {name}){{1,3}},? (?:(?:{'|'.join(byline['jobs'])}) )?(?:{'|'.join(byline['work'])})",
            re.IGNORECASE,
        ),
        small=frozenset(byline["small"] + byline["jobs"] + byline["work"]),
        published=re.compile(
            rf"(?:(?:{'|'.join(date['openings'])})(?: on| at)?:? ?)?({first}{day}(?:{written}|{digits}){clock})",
            re.IGNORECASE,
        ),
        updated=re.compile(rf"(?:{'|'.join(date['updated'])})\b.{{0,40}}\d.{{0,20}}(?<![.!?])", re.IGNORECASE),
    )


def is_byline(line: str) -> bool:
    """True for a line that says who wrote the article.

    >>> is_byline("By Ana Ruiz and Pat Lowe"), is_byline("By Friday the pool was shut.")
    (True, False)
    """
    if len(line) > _LONGEST or line[-1] in ".?!:;":
        return False
    looks = _looks()
    if looks.name_and_work.fullmatch(line):
        return True
    named = looks.by.fullmatch(line)
    names = _NAME.findall(named[1]) if named else []
    if not 0 < len(names) <= _MOST_NAMES:
        return False
    return all(name[0].isupper() or name.lower() in looks.small for name in names) and not _only_small(names, looks)


def _only_small(names: list[str], looks: Looks) -> bool:
    """No name and no word for a writer: "By and for the"."""
    return all(name in looks.small and name not in heading_rules()["byline"]["work"] for name in names)


def published_in(line: str) -> str:
    """The date that a line consists of, "" when it is anything else.

    >>> published_in("Published: May 3, 2026"), published_in("On May 3, 2026 it rained.")
    ('May 3, 2026', '')
    """
    found = _looks().published.fullmatch(line) if len(line) <= _LONGEST else None
    return found[1] if found else ""


class About(NamedTuple):
    """What a line above an article says about it; "" where it says nothing."""

    byline: str
    published: str
    outlet: str


def about_in(line: str) -> About | None:
    """The byline, the date and the outlet in a line that holds nothing else; `None` for any other line.

    >>> about_in("By Ana Ruiz | Milltown Gazette | 3 May 2026")
    About(byline='By Ana Ruiz', published='3 May 2026', outlet='Milltown Gazette')
    """
    byline, published, outlet = "", "", ""
    if len(line) > 2 * _LONGEST:
        return None
    for part in _PARTS.split(line):
        if date := published_in(part):
            published = published or date
        elif part and is_byline(part):
            byline = f"{byline}, {part}" if byline else part
        elif published and _looks().updated.fullmatch(part):
            published = f"{published}, {part}"
        elif byline and not outlet and _is_outlet(part):
            outlet = part
        else:
            return None
    return About(byline, published, outlet) if byline or published else None


def dateline_of(paragraph: str) -> tuple[str, int]:
    """The dateline that opens a paragraph, and where the text after it starts.

    >>> dateline_of("MILLTOWN, Ohio (AP) — The pool is shut.")
    ('MILLTOWN, Ohio (AP)', 22)
    """
    found = _DATELINE.match(paragraph[:120])
    return (found["place"].strip(), found.end()) if found else ("", 0)


def _is_outlet(part: str) -> bool:
    return len(part) <= _LONGEST_OUTLET and part[:1].isupper() and part[-1] not in ".?!"
