"""What a student has done in a lesson, read from their work and nowhere else."""

from __future__ import annotations

from newsglass.annotation.store import Work
from newsglass.lessons.lesson import Lesson, Step


def is_done(work: Work, step: Step) -> bool:
    """True when the step was finished once; the page then shows a tick and the word."""
    answer = work.answers(step.name).get("done")
    return bool(answer and answer.value)


def done_in_words(work: Work, lesson: Lesson, period: int) -> str:
    """How far a page is: "not started", "3 of 8 steps", "done"."""
    steps = lesson.steps_of(period)
    done = sum(1 for step in steps if is_done(work, step))
    if not done:
        return "not started"
    return "done" if done == len(steps) else f"{done} of {len(steps)} steps"
