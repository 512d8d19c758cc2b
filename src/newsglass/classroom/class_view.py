"""A class at a glance, from the files that were handed in: what was chosen on each sentence, and where the class parts."""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsglass.annotation.handin import HandedIn, merged
from newsglass.classroom.collected import read_collected
from newsglass.comparison.classwide import Choices, count_answers, most_disputed
from newsglass.errors import LessonNotFound, TooFewToTell
from newsglass.lessons.answers import SNAPSHOT
from newsglass.lessons.lesson import Lesson, Step
from newsglass.lessons.read import find_lesson
from newsglass.lessons.scales import in_words


@dataclass(frozen=True)
class StepView:
    """One submitted step as a class did it: the numbered sentences, and how many chose what; nobody is named."""

    lesson: str
    title: str
    sentences: tuple[str, ...]
    choices: tuple[Choices, ...]

    @property
    def disputed(self) -> str:
        """The sentence worth talking about, in words; a reason instead while too few have chosen."""
        try:
            widest = most_disputed(self.choices)
        except TooFewToTell as few:
            return str(few)
        return f"Most disputed: sentence {widest.item}. {_said(widest)} Which words led you there?"


@dataclass(frozen=True)
class ClassView:
    """What a class submitted, step by step; in a notebook it shows itself as tables. `left_out` names unreadable files."""

    steps: tuple[StepView, ...]
    readers: int
    left_out: tuple[str, ...] = ()

    def _repr_html_(self) -> str:
        parts = [f"<p>Work of {self.readers} students. Majority is “most marked”, never “correct”.</p>"]
        for step in self.steps:
            parts.append(f"<h3>{html.escape(step.lesson)}: {html.escape(step.title)}</h3>")
            parts.append(f"<p><strong>{html.escape(step.disputed)}</strong></p><table><thead><tr><th>Sentence</th>")
            parts.append("<th>What it says</th><th>What the class chose</th></tr></thead><tbody>")
            for choices, words in zip(step.choices, step.sentences, strict=True):
                said = html.escape(_said(choices))
                parts.append(f"<tr><td>{choices.item}</td><td>{html.escape(words)}</td><td>{said}</td></tr>")
            parts.append("</tbody></table>")
        if self.left_out:
            parts.append(f"<p>Could not be read: {html.escape(', '.join(self.left_out))}. Ask for these again.</p>")
        return "".join(parts)


def class_view(folder: Path | str, lesson: str = "") -> ClassView:
    """What a class chose on each sentence at Submit, from the files handed in: no names, no groups under five.

    >>> class_view("collected/")     # doctest: +SKIP

    `folder` holds hand-in files or a work folder; several files of one student are merged. `lesson` names one lesson
    instead of all that were found. Raises `CannotRead` for a folder that is not there and `LessonNotFound` when nobody
    submitted anything in that lesson.
    """
    works, left_out = read_collected(Path(folder))
    by_lesson: dict[str, list[HandedIn]] = {}
    for work in merged(works):
        by_lesson.setdefault(work.lesson, []).append(work)
    steps = []
    for name in [lesson] if lesson else sorted(by_lesson):
        try:
            steps.extend(_steps(find_lesson(name), by_lesson.get(name, [])))
        except LessonNotFound:
            if lesson:
                raise
    if lesson and not steps:
        raise LessonNotFound(f"Nobody has submitted anything in {lesson} yet. Collect the work again after Submit.")
    return ClassView(tuple(steps), len({work.student for work in works}), left_out)


def _steps(lesson: Lesson, works: list[HandedIn]) -> list[StepView]:
    found = []
    for step in lesson.steps:
        votes = [vote for work in works if (vote := _first_vote(work, step))]
        if votes:
            found.append(_one_step(lesson, step, votes))
    return found


def _one_step(lesson: Lesson, step: Step, votes: list[Mapping[str, Any]]) -> StepView:
    sentences, choices = [], []
    for number, entry in enumerate(lesson.entries_of(step), step.get("number_from", 1)):
        given = [_answer(vote.get(entry.id)) for vote in votes]
        counted = count_answers(entry.id, [in_words(one) for one in given if one is not None])
        choices.append(Choices(number, counted.counts, counted.readers))
        sentences.append(entry.quote.get("standard") or next(iter(entry.quote.values())))
    return StepView(lesson.title, step.title, tuple(sentences), tuple(choices))


def _first_vote(work: HandedIn, step: Step) -> Mapping[str, Any] | None:
    kept = work.contents.answers_to(step.name, SNAPSHOT)
    return kept[0].value if kept and isinstance(kept[0].value, dict) else None


def _answer(value: Any) -> int | str | None:
    answer = value.get("answer") if isinstance(value, dict) else None
    return answer if isinstance(answer, (int, str)) else None


def _said(choices: Choices) -> str:
    if not choices.counts:
        return choices.in_words
    return ", ".join(f"{option}: {count}" for option, count in choices.counts) + f" (of {choices.readers})."
