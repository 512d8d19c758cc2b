"""The highlighter: a person marks words of an article, says why, and every mark is kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from traitlets import Dict, List, Unicode

from newsglass.analysis.finding import MISSED, Attribution, Finding
from newsglass.analysis.rungs import rungs
from newsglass.annotation.labels import LabelSet, label_set
from newsglass.annotation.mark import Mark, mark_from_json, mark_to_json
from newsglass.annotation.marks import Marks
from newsglass.annotation.store import Work
from newsglass.errors import MarksDoNotFit
from newsglass.text.article import Article, as_article
from newsglass.text.split import paragraphs, sentences
from newsglass.widgets.base import Item, SavingWidget, merge_items
from newsglass.widgets.noticed import noticed, words
from newsglass.widgets.offsets import for_browser, well_formed
from newsglass.widgets.printed import marked_html

_LONGEST_REASON = 2_000
_NONE_NEEDED = {"value": "none needed", "name": "none needed"}
DONE = "done"  # the item that says the step was finished once


class Highlighter(SavingWidget):
    """An article in which words can be marked with labels, by keyboard, mouse or touch.

        mine = Highlighter(storm, labels="claims")
        mine.marks.table(storm)

    `labels` names a label set; `work` is where marks are kept (None: in this notebook's memory only, and it says so).
    `findings` are the tool's own, shown only when asked for; `show_findings` offers them later. In a lesson `header` is the
    step's slim header, and `asked` the numbered sentences a student is to mark: `{"items": [{"id", "number", "start", "end"}],
    "rung": True, "because": 3, "confidence": 1}`, with `start` and `end` in characters.
    Unknown label sets raise `UnknownLabel`.
    """

    parts = (
        "steps",
        "highlighter_marks",
        "highlighter_paint",
        "highlighter_text",
        "highlighter_editor",
        "highlighter_list",
        "highlighter_findings",
        "highlighter_asked",
        "highlighter",
    )
    page = Dict().tag(sync=True)
    labels = List(Dict()).tag(sync=True)
    findings = List(Dict()).tag(sync=True)
    notice = Unicode("").tag(sync=True)
    header = Dict().tag(sync=True)
    asked = Dict().tag(sync=True)

    def __init__(
        self,
        article: Article | str,
        labels: str | LabelSet = "claims",
        *,
        student: str = "reader",
        lesson: str = "free",
        step: str = "",
        work: Work | None = None,
        findings: Iterable[Finding | Attribution] = (),
        header: Mapping[str, Any] | None = None,
        asked: Mapping[str, Any] | None = None,
    ) -> None:
        self.article = as_article(article)
        self.label_set = labels if isinstance(labels, LabelSet) else label_set(labels)
        self._work = work
        super().__init__(
            student=work.student if work else student,
            lesson=work.lesson if work else lesson,
            step=step,
            about=f"{self.article.id} {self.article.fingerprint}",
            page=_page(self.article, self.label_set),
            labels=[_label_table(label) for label in self.label_set.labels],
            header=dict(header or {}),
            asked=dict(asked or {}),
            saved_words="Saved" if work else "Not on disk, only in this notebook",
        )
        self.show_findings(findings)
        if work:
            marks, answers = work.marks(self.article, step), work.answers(step)
            self.notice = marks.notice
            self.kept = [
                *_items(marks),
                *(
                    {"id": name, "revision": answer.revision, "value": answer.value}
                    for name, answer in answers.items()
                    if name == DONE or name.startswith("finding:")
                ),
            ]

    @property
    def marks(self) -> Marks:
        """The reader's marks as they are kept now."""
        kept = (mark_from_json(item, self.article) for item in self.kept if "label" in item)
        return Marks(self.article.id, self.student, tuple(kept))

    def show_findings(self, findings: Iterable[Finding | Attribution]) -> None:
        """Offer the tool's findings (after Submit, in a lesson): a switch appears, off until the reader turns it on."""
        self.findings = noticed(self.article, findings)

    def _keep(self, items: list[Item]) -> Sequence[Mapping[str, Any]]:
        if self._work and any(item["id"] == DONE for item in items):
            self._work.save_answer(self.step, DONE, True)
        items = [item for item in items if item["id"] != DONE]
        marked = [item for item in items if not item["id"].startswith("finding:")]
        changed = Marks(self.article.id, self.student, tuple(mark_from_json(item, self.article) for item in marked))
        for mark in changed.live:
            self.label_set.label(mark.label)
        disagreements = [self._finding_answer(item) for item in items if item["id"].startswith("finding:")]
        after = merge_items(self.kept, [*_items(changed), *disagreements])
        if not self._work:
            return after
        for item in disagreements:
            self._work.save_answer(self.step, item["id"], item["value"], item["revision"])
        if not marked:
            return after
        merged = self._work.save_marks(self.article, changed, self.step)
        return [*_items(merged), *(item for item in after if "label" not in item)]

    def _finding_answer(self, item: Item) -> Item:
        value = item.get("value")
        known = any(finding["id"] == item["id"] for finding in self.findings)
        fine = (
            known
            and isinstance(value, dict)
            and value.get("answer", "") in ("", "yes", "no")
            and isinstance(value.get("because", ""), str)
            and len(value.get("because", "")) <= _LONGEST_REASON
        )
        if not fine:
            raise MarksDoNotFit(
                "An answer to the tool could not be kept: it belongs to nothing the tool noticed here, or is "
                f"longer than {_LONGEST_REASON:,} characters. Shorten it, or press ▶ Start lesson."
            )
        kept = {"answer": value.get("answer", ""), "because": value.get("because", "")}
        return {"id": item["id"], "revision": item["revision"], "value": kept}

    def _static_html(self) -> str:
        return marked_html(self.article, self.marks.live, self.label_set)


def _items(marks: Marks) -> list[Item]:
    return [dict(_item(mark)) for mark in marks.marks]


@lru_cache(maxsize=1024)  # a save sends all marks through here, and all but one are as they were
def _item(mark: Mark) -> Item:
    return well_formed(mark_to_json(mark))


def _page(article: Article, labels: LabelSet) -> dict[str, Any]:
    """What stands on the page before anybody marks: the text, its parts, and the teaching words."""
    about = [part for part in (article.byline, article.outlet, article.published) if part]
    return {
        "title": for_browser(article.title),
        "about": for_browser(" · ".join(about)),
        "banner": words()["invented"] if article.invented else "",
        "text": for_browser(article.text),
        "paragraphs": [[span.start, span.end] for span in paragraphs(article)],
        "sentences": [[span.start, span.end] for span in sentences(article)],
        "question": labels.question,
        "missed": MISSED,
        "confidence": words()["confidence"],
        "rungs": [*({"value": rung.number, "name": rung.short} for rung in rungs()), _NONE_NEEDED],
    }


def _label_table(label: Any) -> dict[str, Any]:
    return {
        "name": label.name,
        "key": label.key,
        "colour": label.colour,
        "pattern": label.pattern,
        "meaning": label.meaning,
        "rung": label.rung,
    }
