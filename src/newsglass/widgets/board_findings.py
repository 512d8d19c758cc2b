"""What a board shows on Submit: rungs with their reasons, counts, claims at rung 0, and who speaks in which story."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from newsglass.analysis.measured import how_often_right
from newsglass.comparison.sourcing import Answer, Row, Side
from newsglass.comparison.sourcing_words import MISSING, counts_in_words, explain_row, in_words, overruled_in_words
from newsglass.comparison.voices import Voice
from newsglass.tokens import the_one_sentence

ASK = "High rungs come easily to people with press officers. Who couldn’t afford to be named?"


def board_findings(
    sides: Sequence[Side], given: Mapping[str, Answer], disagreements: Mapping[str, str]
) -> dict[str, Any]:
    """Everything a board answers on Submit, as plain tables for the browser.

    `given` holds the student's rungs and `disagreements` the "I disagree because …" notes, both by a row's id.
    """
    tool_only = any(row.key is None for side in sides for row in side.rows)
    often = f"That somebody is said to have said something, the tool is {how_often_right('sources', 'statement')}."
    return {
        "rows": {row.id: _row(row, given.get(row.id)) for side in sides for row in side.rows},
        "sides": [_side(side, given) for side in sides],
        "overruled": list(overruled_in_words(sides, disagreements)),
        "notes": [*([often] if tool_only else []), MISSING, ASK, the_one_sentence()],
        "voices": _voices(sides),
    }


def _row(row: Row, given: Answer) -> dict[str, Any]:
    said = explain_row(row, given)
    rule = "" if row.key else f"Rule: {row.attribution.rule}. From: {row.attribution.origin}."
    return {
        "heading": said.heading,
        "why": said.why,
        "flags": [{"name": name, "meaning": meaning} for name, meaning in said.flags],
        "rule": " ".join(part for part in (rule, said.often) if part),
    }


def _side(side: Side, given: Mapping[str, Answer]) -> dict[str, Any]:
    text = side.article.text
    return {
        "by": _whose(side),
        "counts": list(counts_in_words(side, given)),
        "nought": [{"words": span.of(text), "why": why} for span, why in side.unsourced],
        "missed": [
            {"words": entry.span.of(text), "why": f"The key has {in_words(entry.rung)}. {entry.why}"}
            for entry in side.missed
        ],
    }


def _whose(side: Side) -> str:
    keyed = sum(1 for row in side.rows if row.key)
    if not keyed:
        return "Counted by the tool’s rungs."
    return "Counted by the key’s rungs" + ("." if keyed == len(side.rows) else ", and by the tool’s where it has none.")


def _voices(sides: Sequence[Side]) -> list[dict[str, Any]]:
    """Every named voice once, whichever stories it speaks in; first those of several stories, then story by story."""
    found: dict[str, list[tuple[int, Voice]]] = {}
    for number, side in enumerate(sides):
        for voice in side.voices:
            # "Experts" of one story need not be the experts of another.
            key = voice.name.casefold() if voice.named else f"{number} {voice.name}"
            found.setdefault(key, []).append((number, voice))
    tables = [_voice(group) for group in found.values()]
    return sorted(tables, key=_story_by_story)


def _story_by_story(table: Mapping[str, Any]) -> tuple[int, int, int]:
    stories = table["stories"]
    return -len(stories), stories[0]["story"], -sum(part["words"] for part in stories)


def _voice(group: Sequence[tuple[int, Voice]]) -> dict[str, Any]:
    first = group[0][1]
    return {
        "name": first.name,
        "kind": first.kind,
        "role": max((voice.role for _, voice in group), key=len),
        "named": any(voice.named for _, voice in group),
        "stories": [
            {"story": number, "times": v.times, "words": v.words, "hundred": round(100 * v.share)}
            for number, v in group
        ],
    }
