"""What a board says: about one attribution, about an article in counts, about how often the tool was overruled."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from newsglass.analysis.measured import how_often_right
from newsglass.comparison.sourcing import (
    NONE_NEEDED,
    Answer,
    KeyPlace,
    Row,
    Side,
    claims_with_someone,
    contactable_rows,
    shown_rung,
)

MISSING = "The tool finds attributions by their words. Some have no such word, and it misses them."
NOT_BY_RUNG = "How often its rung is right: {}."


@dataclass(frozen=True, slots=True)
class Said:
    """What is said about one attribution on Submit: whose rung, why, the flags, and how often the tool is right."""

    heading: str
    why: str
    flags: tuple[tuple[str, str], ...]
    often: str
    unsure: bool = False


def explain_row(row: Row, given: Answer) -> Said:
    """The key's rung with its reason where the key has one, else the tool's, beside what the student chose.

    >>> from newsglass.comparison.sourcing import read_side
    >>> side = read_side("Experts say the pool is old.")
    >>> explain_row(side.rows[0], 2).heading
    'The tool has rung 1; you chose rung 2. Which words led you to rung 2? Point to them.'
    """
    if row.key:
        also = "".join(f" Also accepted: {words}" for words in row.key.also)
        beside = _tool_beside(row, row.key)
        return Said(_heading("The key", row.key.rung, given), f"{row.key.why}{also}{beside}", _flags(row.key.flags), "")
    one = row.attribution
    flags = _flags(sorted(one.flags))
    if one.rung is None:
        yours = f" You chose {in_words(given)}." if given is not None else ""
        return Said(f"The tool leaves this one to you.{yours}", one.why, flags, _often(None), True)
    return Said(_heading("The tool", one.rung, given), one.why, flags, _often(one.rung))


def _heading(who: str, rung: Answer, given: Answer) -> str:
    if given is None:
        return f"{who} has {in_words(rung)}; you left this one open."
    if given == rung:
        return f"You and {who[0].lower()}{who[1:]} both have {in_words(rung)}."
    mine = in_words(given)
    return f"{who} has {in_words(rung)}; you chose {mine}. Which words led you to {mine}? Point to them."


def _tool_beside(row: Row, key: KeyPlace) -> str:
    rung = row.attribution.rung
    if rung == key.rung:
        return ""
    return f" (The tool {f'noticed rung {rung}' if rung is not None else 'was unsure'} here.)"


def _often(rung: int | None) -> str:
    found = how_often_right("sources", "statement")
    words = f"That somebody is said to have said something: {found}."
    return words if rung is None else f"{words} {NOT_BY_RUNG.format(how_often_right('sources', f'rung {rung}'))}"


def in_words(answer: Answer) -> str:
    """A rung as it is said: `in_words(4)` → "rung 4"."""
    if answer == NONE_NEEDED:
        return "“none needed”"
    return "no answer" if answer is None else f"rung {answer}"


def counts_in_words(side: Side, given: Mapping[str, Answer]) -> tuple[str, ...]:
    """An article's sourcing as sentences of counts: never a score, never an average.

    >>> from newsglass.comparison.sourcing import read_side
    >>> counts_in_words(read_side("Ana Ruiz said the pool shut in 2019. It lost 40 visitors in May."), {})[0]
    '1 of 2 checkable claims names someone you could contact or something you could look up.'

    `given` holds the student's rung for each row's id. Counts are by the key where it has an entry, else by the tool.
    """
    return tuple(_counts(side, given))


def _counts(side: Side, given: Mapping[str, Answer]) -> Iterator[str]:
    if side.caution:
        yield side.caution
        return
    yield _claims_sentence(side)
    vague = [row for row in side.rows if shown_rung(row) == 1]
    if vague:
        names = list(dict.fromkeys(_who(side, row) for row in vague if row.attribution.source))[:4]
        only = f": {', '.join(f'“{name}”' for name in names)}" if names else ""
        yield f"{_number(len(vague), 'attribution gives', 'attributions give')} nobody you could ring{only}."
    named = side.summary.distinct_named
    yield f"{_number(named, 'source is', 'different sources are')} named." if named else "No source is named."
    if side.summary.largest_share is not None and len(side.rows) > 1:
        part = round(100 * side.summary.largest_share)
        yield f"The largest share of reported words: {side.summary.largest}, with {part} of every 100."
    unsure = sum(1 for row in side.rows if shown_rung(row) is None)
    if unsure:
        yield f"At {_number(unsure, 'place', 'places')} the tool is unsure and leaves it to you."
    mine, placed = contactable_rows(side, given)
    if placed:
        verb = "names" if mine == 1 else "name"
        yield f"By your rungs, {mine} of {placed} attributions {verb} someone you could contact."


def _claims_sentence(side: Side) -> str:
    if not side.claims:
        return "The tool noticed no checkable claim in this text."
    count = claims_with_someone(side, shown_rung)
    noun = "checkable claim" if len(side.claims) == 1 else "checkable claims"
    verb = "names" if count == 1 else "name"
    return f"{count} of {len(side.claims)} {noun} {verb} someone you could contact or something you could look up."


def _who(side: Side, row: Row) -> str:
    source = row.attribution.source
    words = " ".join(source.of(side.article.text).split()) if source else ""
    return words if len(words) <= 40 else f"{words[:38].rsplit(' ', 1)[0]} …"


def _number(count: int, one: str, several: str) -> str:
    return f"{count} {one if count == 1 else several}"


def overruled_in_words(sides: Sequence[Side], disagreements: Mapping[str, str]) -> tuple[str, ...]:
    """How often a student wrote "I disagree because …", counted for the tool and for the key apart."""
    said = []
    for who, keyed in (("the tool", False), ("the key", True)):
        rows = [r for side in sides for r in side.rows if shown_rung(r) is not None and bool(r.key) is keyed]
        count = sum(1 for row in rows if disagreements.get(row.id, "").strip())
        if rows:
            verb = "overruled" if not keyed else "disagreed with"
            said.append(f"You {verb} {who} on {count} of {len(rows)}.")
    return tuple(said)


def _flags(names: Sequence[str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, _meanings().get(name, "")) for name in names)


@cache
def _meanings() -> Mapping[str, str]:
    return tomllib.loads(Path(__file__).with_name("flags.toml").read_text(encoding="utf-8"))["meaning"]
