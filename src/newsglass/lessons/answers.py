"""A student's answers to a step's items, whether chosen on a scale or marked in the text."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from newsglass.annotation.anchor import find_quote
from newsglass.annotation.mark import Mark
from newsglass.lessons.feedback import Given
from newsglass.lessons.items import quote_at
from newsglass.lessons.lesson import Step
from newsglass.lessons.scales import uses_ladder

if TYPE_CHECKING:
    from newsglass.lessons.run import RunningLesson

SNAPSHOT = "snapshot"


def given_in(running: RunningLesson, step: Step) -> dict[str, Given]:
    """The answers to a step as they stand on disk: entry id → what was given."""
    if step.kind == "highlight":
        return _from_marks(running, step)
    return {
        question: _given(answer.value)
        for question, answer in running.work.answers(step.name).items()
        if question in running.lesson.entries
    }


def snapshot_of(running: RunningLesson, step: Step) -> dict[str, Given] | None:
    """The answers as they stood at Submit (the first vote), or None before."""
    kept = running.work.answers(step.name).get(SNAPSHOT)
    if kept is None or not isinstance(kept.value, dict):
        return None
    return {entry: _given(value) for entry, value in kept.value.items()}


def keep_snapshot(running: RunningLesson, step: Step, given: dict[str, Given]) -> None:
    """Keep the answers of this moment as the vote that was submitted."""
    value = {name: asdict(one) for name, one in given.items()}
    running.work.save_answer(step.name, SNAPSHOT, value)


def _given(value: Any) -> Given:
    if not isinstance(value, dict):
        return Given()
    answer, because, confidence = value.get("answer"), value.get("because"), value.get("confidence")
    second = value.get("second")
    return Given(
        answer if isinstance(answer, (int, str)) else None,
        because if isinstance(because, str) else "",
        confidence if isinstance(confidence, int) else None,
        second if isinstance(second, str) else "",
    )


def _from_marks(running: RunningLesson, step: Step) -> dict[str, Given]:
    """A mark answers the sentence it lies in; with several, the one that carries an answer and covers most of it."""
    ladder, found = uses_ladder(running.lesson, step), {}
    for entry in running.lesson.entries_of(step):
        article = running.article(entry.article)
        sentence = find_quote(quote_at(entry, article), article)
        touching = [mark for mark in running.work.marks(article, step.name).live if mark.span.overlaps(sentence)]
        answered = [mark for mark in touching if _answer(mark, ladder) is not None]
        if answered:
            best = max(answered, key=lambda mark: (mark.span.shared(sentence), mark.revision, mark.id))
            found[entry.id] = Given(_answer(best, ladder), best.because, best.confidence)
    return found


def _answer(mark: Mark, ladder: bool) -> int | str | None:
    return mark.rung if ladder else mark.label
