"""Deciding which full stops, question marks and exclamation marks end a sentence."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from newsglass.text.items import item_starts

_CLOSERS = r"\"'”’»›)\]}"
_QUOTES = frozenset("\"'”’»›")
_OPENERS = frozenset("\"'“‘«‹([{¿¡*_")
_DASHES = frozenset("-–—")
# Every quantifier is possessive and no match begins inside a run of marks, so that a megabyte of dots is read once.
_MARK = re.compile(
    rf"(?P<mark>[.!?…](?<![.!?…][.!?…])[.!?…]*+(?:[ ]\.(?=[\s{_CLOSERS}]|\Z))*+)(?P<close>[{_CLOSERS}]*+)"
    r"(?P<note>(?:[ ]?\[(?:\d{1,3}(?: ?[–,-] ?\d{1,3}){0,5}|[a-z][a-z ]{0,30}|\.\.\.|…)\]|[ ](?:\.\.\.|…))*+)(?=\s|\Z)"
)
_SPACES = re.compile(r"\s+")
_TOKEN = re.compile(r"[\w’'&-]+(?:\.[\w’'-]+)*")
_NOTE_NUMBER = re.compile(r"\d{1,2}(?= +([A-Z][\w’']*))")
_BRAND = re.compile(r"[a-z]{1,8}[A-Z]")
_LONGEST_TOKEN = 40
_LONGEST_OPENING_TIME = 30
_BEFORE_TOKEN = frozenset("([\"'“‘—–/,")
_INITIAL = re.compile(r"[^\W\d_]")
_PART_NUMBER = re.compile(r"[IVXLC]{1,5}|[A-Z]?\d\w*|[A-Z]")
_FEWEST_LEADERS = 5
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")


class Lists(NamedTuple):
    """The word lists of abbreviations.toml."""

    kind: dict[str, str]
    openers: frozenset[str]
    saying: frozenset[str]
    after_time: frozenset[str]
    before_time: frozenset[str]
    clipped: frozenset[str]


@lru_cache(maxsize=1)
def lists() -> Lists:
    """The word lists, read once: abbreviation → kind, words that open sentences, words of saying, words around a time.

    >>> lists().kind["Dr"]
    'title'
    """
    raw = tomllib.loads(Path(__file__).with_name("abbreviations.toml").read_text(encoding="utf-8"))
    kind = {word: group["kind"] for group in raw["group"] for word in group["words"]}
    openers = raw["openers"]["words"]
    return Lists(
        kind=kind,
        openers=frozenset(openers) | {word.replace("'", "’") for word in openers},
        saying=frozenset(raw["saying"]["words"]),
        after_time=frozenset(raw["after_time"]["words"]),
        before_time=frozenset(raw["before_time"]["words"]),
        clipped=frozenset(raw["clipped"]["words"]),
    )


def sentence_ends(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of one paragraph as (start, end).

    >>> sentence_ends("It rained. We ran.", 0, 18)
    [(0, 10), (11, 18)]
    """
    items = item_starts(text, start, end)
    if not items:
        return _scan(text, start, start, end)
    found: list[tuple[int, int]] = []
    for (opened, after), (following, _) in zip(items, [*items[1:], (end, end)], strict=True):
        closed = opened + len(text[opened:following].rstrip())
        found += _scan(text, opened, after, closed)
    return found


def cuts_a_name(line: str) -> bool:
    """True for a line that ends after a title or an initial, so that a name goes on below it.

    >>> cuts_a_name("It was reported by Martin P."), cuts_a_name("It rained.")
    (True, False)
    """
    if not line.endswith("."):
        return False
    before = _last_token(line, 0, len(line) - 1)
    initial = before.isupper() and before != "I" and _INITIAL.fullmatch(before)
    return bool(initial) or lists().kind.get(before) == "title"


def _scan(text: str, opened: int, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences between two places, looking for marks from `start`, behind the number of a list's item."""
    found: list[tuple[int, int]] = []
    known = lists()
    for match in _MARK.finditer(text, start, end):
        spaces = _SPACES.match(text, match.end(), end)
        if spaces is None or spaces.end() >= end:
            break
        cut = _cut(text, opened, match, spaces.end(), known)
        if cut:
            found.append((opened, cut))
            opened = _SPACES.match(text, cut).end()
    found.append((opened, end))
    return found


def _cut(text: str, opened: int, match: re.Match[str], at: int, known: Lists) -> int:
    """Where the sentence ends at this mark, or 0 when it goes on."""
    mark, close = match.group("mark", "close")
    ahead = _first_letter(text, at)
    letter = text[ahead]
    if letter.islower() and not _BRAND.match(text, ahead):
        # "It rained. (credit: the library)": a bracket behind a closed sentence stands for itself.
        apart = text[at] == "(" and not close and mark == "." and _stop_ends(text, opened, match.start(), ahead, known)
        return match.end() if apart else 0
    if " " in mark:
        return _after_spaced_dots(text, opened, match)
    if letter.isdigit() and (note := _NOTE_NUMBER.match(text, at)) and note[1] in known.openers:
        return note.end() if mark != "." or _stop_ends(text, opened, match.start(), ahead, known) else 0
    if mark == ".":
        return match.end() if close or _stop_ends(text, opened, match.start(), ahead, known) else 0
    if mark[0] in ".…" and text[match.start() - 1 : match.start()] == "[":
        return 0
    if len(mark) >= _FEWEST_LEADERS and letter.isdigit():
        # Dots that lead the eye to a figure in a table.
        return 0
    if close and close[-1] in _QUOTES and _says(text, ahead, known):
        return 0
    return match.end()


def _first_letter(text: str, at: int) -> int:
    """The first character after opening quotation marks, brackets and a dash."""
    if text[at].isalnum():
        return at
    last = min(at + 4, len(text) - 1)
    ahead = at
    while ahead < last and (text[ahead] in _OPENERS or text[ahead] in _DASHES):
        ahead += 2 if text[ahead] in _DASHES and text[ahead + 1] == " " and ahead + 1 < last else 1
    return ahead


def _after_spaced_dots(text: str, opened: int, match: re.Match[str]) -> int:
    """Four spaced dots end a sentence, three leave words out of it; a first dot on its word closes that sentence."""
    mark = match["mark"]
    if mark[0] == "." and match.start() > opened and not text[match.start() - 1].isspace() and not match["close"]:
        return match.start() + 1
    return match.end() if mark.count(".") > 3 or mark[0] in "!?" else 0


def _stop_ends(text: str, opened: int, stop: int, ahead: int, known: Lists) -> bool:
    """True when a single full stop ends its sentence, by the kind of the word it stands on."""
    before = _last_token(text, opened, stop)
    kind = known.kind.get(before)
    if kind is None:
        if len(before) > 1 and "." not in before:
            return True
        if not (_ACRONYM.fullmatch(before) or (_INITIAL.fullmatch(before) and before.isupper())):
            return True
        kind = "name"
    if kind == "measure":
        return True
    at = _SPACES.match(text, stop + 1)
    if kind in ("title", "inside") or text[ahead].isdigit() or (at and text[at.end()] in _DASHES):
        return False
    token = _TOKEN.match(text, ahead)
    following = token.group() if token else ""
    if kind in ("number", "month"):
        return before in ("No", "no") or kind == "month" or not _PART_NUMBER.fullmatch(following)
    if kind == "time":
        return following not in known.after_time and not _only_a_time(text, opened, stop, known)
    return not following or following in known.openers


def _last_token(text: str, opened: int, stop: int) -> str:
    before = text[max(opened, stop - _LONGEST_TOKEN) : stop]
    if not before or before[-1].isspace():
        return ""
    token = before.rsplit(maxsplit=1)[-1]
    if token.isalpha() or _BEFORE_TOKEN.isdisjoint(token):
        return token
    return token[max(token.rfind(sign) for sign in _BEFORE_TOKEN) + 1 :]


def _only_a_time(text: str, opened: int, stop: int, known: Lists) -> bool:
    """The sentence has named nothing but its time so far: "At 5 a.m. Mr. Smith left"."""
    so_far = text[opened:stop].split() if stop - opened < _LONGEST_OPENING_TIME else []
    return 0 < len(so_far) <= 4 and so_far[0] in known.before_time


def _says(text: str, ahead: int, known: Lists) -> bool:
    """A speaker of up to three words and a word of saying follow."""
    following = text[ahead : ahead + 60].split()[:4]
    if not following or (following[0] != "I" and following[0] in known.openers):
        # "The man cried" with a capital letter is a sentence of its own.
        return False
    return any(word.strip(",.;:") in known.saying for word in following[1:])
