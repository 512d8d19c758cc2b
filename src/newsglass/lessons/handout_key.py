"""The teacher's half of the print pack: plan, tally grid, key and facts."""

from __future__ import annotations

from collections.abc import Iterator

from newsglass.lessons.build import key_in_markdown
from newsglass.lessons.lesson import Lesson, Step
from newsglass.lessons.scales import in_short, scale_for
from newsglass.lessons.sheets import Grid, Heading, Opening, Plan, Sheet, Words
from newsglass.lessons.words import BANDS, published_in


def key_sheets(lesson: Lesson, period: int, level: str) -> Iterator[Sheet]:
    """What the teacher of one class period needs on paper; not for the students' desks."""
    yield Opening(
        f"{lesson.number} · {lesson.title}: the teacher's sheets",
        f"Period {period}. Keep these off the students' desks.",
    )
    if period == 1:
        yield Plan((lesson.folder / "teacher.md").read_text(encoding="utf-8"))
    for step in lesson.steps_of(period):
        yield from _counted(lesson, step)
    yield Plan(key_in_markdown(lesson, period, level), fresh=True)


def _counted(lesson: Lesson, step: Step) -> Iterator[Sheet]:
    """A grid to count hands on, for the steps in which hands go up."""
    if step.kind == "hands-up":
        of = lesson.step_named(step["of"])
        numbers = {entry.id: number for number, entry in enumerate(lesson.entries_of(of), of.get("number_from", 1))}
        yield Heading(f"Hands: {step.title}")
        yield Words(
            "Count the hands for each answer. The sentence whose hands lie furthest apart is the one to talk about."
        )
        columns = tuple(in_short(option) for option in scale_for(lesson, of)["options"])
        yield Grid(columns, tuple(f"Sentence {numbers.get(item, '')}" for item in step["items"]))
    elif step.kind == "words":
        yield Heading(f"Hands: {step.title}")
        yield Grid(tuple(f"{band} %" for band in BANDS), tuple(step["words"]))
        found = "; ".join(f"“{row.word}” {row.middle:g} % ({row.source})" for row in published_in(step))
        yield Words(f"Published: {found}. {step.get('about_figures', '')}")
    elif step.kind == "vote":
        yield Heading(f"Hands: {step.title}")
        yield Grid(("hands",), tuple(step["options"]))
        if after := step.get("afterwards"):
            yield Words(f"After the vote: {after}")
