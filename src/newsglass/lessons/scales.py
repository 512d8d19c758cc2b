"""What a student can choose from: the ladder or a label set, as options for the browser."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newsglass.analysis.rungs import rungs
from newsglass.annotation.labels import label_set
from newsglass.lessons.lesson import Lesson, Step

NONE_NEEDED = "none needed"
LADDER_QUESTION = "How much does the article let us check?"


def ladder_options() -> list[dict[str, Any]]:
    """The rungs from 0 to 6 and "none needed", each with its name and criteria."""
    steps = [
        {
            "value": rung.number,
            "short": str(rung.number),
            "name": rung.name,
            "meaning": rung.criteria,
            "rung": rung.number,
        }
        for rung in sorted(rungs(), key=lambda rung: rung.number)
    ]
    none = {
        "value": NONE_NEEDED,
        "short": "–",
        "name": NONE_NEEDED,
        "meaning": "nobody would dispute it: a date, a place, “did not reply”",
    }
    return [*steps, none]


def scale_for(lesson: Lesson, step: Step) -> dict[str, Any]:
    """The question a step asks of each sentence and the options it offers."""
    if uses_ladder(lesson, step):
        return {"question": step.get("ask", LADDER_QUESTION), "options": ladder_options()}
    if "options" in step.options:
        meanings = step.get("meanings", {})
        options = [
            {"value": option, "short": option, "name": option, "meaning": meanings.get(option, "")}
            for option in step["options"]
        ]
        return {"question": step.get("ask", lesson.question), "options": options}
    labels = label_set(step.get("labels", lesson.labels))
    options = [
        {
            "value": label.name,
            "short": label.name,
            "name": label.name,
            "meaning": label.meaning,
            "colour": label.colour,
            "pattern": label.pattern,
        }
        for label in labels.labels
    ]
    return {"question": step.get("ask", labels.question), "options": options}


def uses_ladder(lesson: Lesson, step: Step) -> bool:
    """True when the step asks for a rung rather than a label."""
    return step.get("scale", "ladder" if lesson.labels == "sourcing" else "labels") == "ladder"


def in_short(option: Mapping[str, Any]) -> str:
    """An answer as it stands on a printed sheet: its number where it has one, else its name."""
    return NONE_NEEDED if option["value"] == NONE_NEEDED else str(option["short"])


def in_words(answer: int | str | None) -> str:
    """An answer as it is said: `in_words(4)` → "rung 4"."""
    if answer is None:
        return "no answer"
    if answer == NONE_NEEDED:
        return "“none needed”"
    return f"rung {answer}" if isinstance(answer, int) else f"“{answer}”"
