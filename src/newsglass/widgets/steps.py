"""The steps of a lesson as widgets: each shows a table of content, keeps answers, and may answer back.

Content comes ready-made from the lesson (words, items, options), so that the browser holds no lesson text of its own.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping
from typing import Any

from traitlets import Dict

from newsglass.annotation.store import Work
from newsglass.errors import CannotSave, NewsglassError
from newsglass.widgets.base import Item, SavingWidget

LONGEST_ANSWER = 4000  # characters: far more than a reason needs, far less than would fill a disk


class StepWidget(SavingWidget):
    """One step: its header, its content, the answers kept so far, and what the lesson answers.

    `content` and `header` are plain tables for the browser; `on_answer(question, value)` is called once an answer is on
    disk and the page has heard so, and may return a new `answer` table.
    """

    header = Dict().tag(sync=True)
    content = Dict().tag(sync=True)
    answer = Dict().tag(sync=True)

    def __init__(
        self,
        work: Work,
        step: str,
        header: Mapping[str, Any],
        content: Mapping[str, Any],
        on_answer: Callable[[str, Any], Mapping[str, Any] | None] | None = None,
        answer: Mapping[str, Any] | None = None,
    ) -> None:
        self._work, self._on_answer = work, on_answer
        super().__init__(
            student=work.student,
            lesson=work.lesson,
            step=step,
            header=dict(header),
            content=dict(content),
            answer=dict(answer or {}),
        )
        self.kept = [
            {"id": question, "revision": answer.revision, "value": answer.value}
            for question, answer in work.answers(step).items()
        ]

    def _keep(self, items: list[Item]) -> None:
        for item in items:
            if "value" not in item or len(str(item["value"])) > LONGEST_ANSWER:
                raise CannotSave("That answer is too long to keep. Shorten it a little.")
            typing = item["id"] in self.drafts  # the history then holds settled answers, not every pause in a sentence
            self._work.save_answer(self.step, item["id"], item["value"], item["revision"], typing=typing)

    def _kept_now(self, items: list[Item]) -> None:
        if self._on_answer is None:
            return
        for item in items:
            try:
                said = self._on_answer(item["id"], item["value"])
            except NewsglassError as problem:
                said = {"note": str(problem)}
            if said is not None:
                self.answer = dict(said)

    def _static_html(self) -> str:
        """The step on paper: what to do, and its numbered sentences."""
        todo = html.escape(str(self.header.get("do", "")))
        items = "".join(
            f"<li value='{int(item['number'])}'>{html.escape(item['quote'])}</li>"
            for item in self.content.get("items", ())
        )
        return f"<section><p><strong>{todo}</strong></p><ol>{items}</ol></section>"


class Vote(StepWidget):
    """The hook: one question and a choice."""

    parts = ("steps", "vote")


class Reading(StepWidget):
    """Something to read together: the objective and its term, or sentences thought through aloud."""

    parts = ("steps", "reading")


class Rating(StepWidget):
    """Numbered sentences to place on a scale, with reasons; also used for revising and for exit tickets."""

    parts = ("steps", "rating")


class Feedback(StepWidget):
    """Submit, and what was seen."""

    parts = ("steps", "feedback")


class HandsUp(StepWidget):
    """The class votes with hands; the teacher types the counts."""

    parts = ("steps", "hands_up")


class Words(StepWidget):
    """Words of likelihood put on 0–100 %, then beside what published readers and the class put."""

    parts = ("steps", "words")


class Packet(StepWidget):
    """Saved pages opened in any order, with a rating before and one after."""

    parts = ("steps", "packet")


class FormPage(StepWidget):
    """Twelve short items before or after the course, each rated once."""

    parts = ("steps", "form")
