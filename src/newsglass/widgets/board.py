"""The sourcing board: one to four articles side by side, each attribution with its words in place and a rung to set."""

from __future__ import annotations

import hashlib
import html
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from traitlets import Dict

from newsglass.annotation.store import Work
from newsglass.comparison.sourcing import NONE_NEEDED, Answer, Row, Side
from newsglass.comparison.sourcing_words import in_words
from newsglass.errors import CannotSave
from newsglass.text.span import Span
from newsglass.text.split import paragraphs
from newsglass.widgets.base import Item, SavingWidget, merge_items
from newsglass.widgets.board_findings import board_findings
from newsglass.widgets.noticed import words
from newsglass.widgets.offsets import for_browser, well_formed

if TYPE_CHECKING:
    import pandas

LONGEST_REASON = 2_000
_LONGEST_ORIGIN = 200
_RUNGS = (*range(7), NONE_NEEDED)
FREE_HEADER = {"lesson": "Sourcing board", "do": "Set a rung for each attribution and say why. Then press Submit."}
_PARTS = (("source", "amber"), ("cue", "blue"), ("content", "green"))


class Board(SavingWidget):
    """One to four articles side by side; a student sets a rung for each attribution, and Submit shows the findings.

    `sides` come from `comparison.sourcing.read_side`; `scale` is the ladder as the browser shows it; `work` is where
    rungs are kept (None: in this notebook's memory only, and it says so). `header` is the slim header of a lesson's
    step; with `in_lesson` something must be placed before the findings are shown.
    """

    parts = ("steps", "board_map", "board")
    header = Dict().tag(sync=True)
    content = Dict().tag(sync=True)
    answer = Dict().tag(sync=True)

    def __init__(
        self,
        sides: Sequence[Side],
        scale: Mapping[str, Any],
        *,
        work: Work | None = None,
        step: str = "board",
        header: Mapping[str, Any] = FREE_HEADER,
        in_lesson: bool = False,
        frames: Sequence[str] = (),
    ) -> None:
        self.sides = tuple(sides)
        self._work = work
        texts = "".join(side.article.fingerprint for side in self.sides)
        self.board = hashlib.sha256(texts.encode()).hexdigest()[:16]
        self._rows = {row.id: row for side in self.sides for row in side.rows}
        super().__init__(
            student=work.student if work else "reader",
            lesson=work.lesson if work else "free",
            step=step,
            about=self.board,
            header=dict(header),
            content={
                "board": self.board,
                "inLesson": in_lesson,
                "sides": [_side_table(side, number) for number, side in enumerate(self.sides)],
                "scale": dict(scale),
                "frames": list(frames),
            },
            saved_words="Saved" if work else "Not on disk, only in this notebook",
        )
        if work:
            self.kept = [
                {"id": question, "revision": answer.revision, "value": answer.value}
                for question, answer in work.answers(step).items()
                if self._check_for(question)
            ]
        self._show_findings(self.kept)

    @property
    def placed(self) -> dict[str, Answer]:
        """The student's rung for each attribution that has one, by the row's id."""
        return _rungs(self.kept)

    def table(self) -> pandas.DataFrame:
        """One row an attribution: article, source, cue, your rung and reason, the tool's rung, where you disagreed."""
        import pandas as pd

        said = {item["id"]: item.get("value") for item in self.kept}
        records = []
        for side in self.sides:
            for row in side.rows:
                value, one = said.get(row.id) or {}, row.attribution
                records.append(
                    {
                        "article": side.article.title,
                        "source": one.source.of(side.article.text) if one.source else "",
                        "cue": one.cue.of(side.article.text) if one.cue else "",
                        "your rung": value.get("answer"),
                        "because": value.get("because", ""),
                        "tool": one.rung,
                        "I disagree because": said.get(f"disagree:{row.id}") or "",
                    }
                )
        return pd.DataFrame(records)

    def _keep(self, items: list[Item]) -> None:
        for item in items:
            check = self._check_for(item["id"])
            if check is None or not check(item.get("value")):
                raise CannotSave(
                    "A rung or a note could not be kept: it belongs to nothing on this board, or is longer than "
                    f"{LONGEST_REASON:,} characters. Shorten it, or press ▶ Start lesson."
                )
        if self._work:
            for item in items:
                self._work.save_answer(self.step, item["id"], item["value"], item["revision"])
        self._show_findings(merge_items(self.kept, items))

    def _check_for(self, question: str) -> Callable[[Any], bool] | None:
        """How a value under this name must look; None for a name this board does not have."""
        name, _, rest = question.partition(":")
        if question in self._rows:
            return _is_placing
        if name == "disagree" and rest in self._rows:
            return _is_note
        if question == f"link:{self.board}":
            return self._is_link
        return _is_flag if question in (f"submitted:{self.board}", "done") else None

    def _is_link(self, value: Any) -> bool:
        numbers = range(len(self.sides))
        return (
            isinstance(value, dict)
            and isinstance(value.get("stories"), list)
            and all(isinstance(story, int) and story in numbers for story in value["stories"])
            and isinstance(value.get("origin", ""), str)
            and len(value.get("origin", "")) <= _LONGEST_ORIGIN
        )

    def _show_findings(self, items: Sequence[Mapping[str, Any]]) -> None:
        kept = {item["id"]: item.get("value") for item in items}
        if not kept.get(f"submitted:{self.board}"):
            return
        given = _rungs(items)
        if self.content["inLesson"] and not given:
            return
        notes = {name.partition(":")[2]: note for name, note in kept.items() if name.startswith("disagree:")}
        self.answer = well_formed(board_findings(self.sides, given, notes))

    def _static_html(self) -> str:
        return "".join(_printed(side, self.placed) for side in self.sides)


def _rungs(items: Sequence[Mapping[str, Any]]) -> dict[str, Answer]:
    placed = {item["id"]: item["value"].get("answer") for item in items if isinstance(item.get("value"), dict)}
    return {name: rung for name, rung in placed.items() if rung is not None}


def _is_placing(value: Any) -> bool:
    if not isinstance(value, dict) or isinstance(value.get("answer"), bool):
        return False
    return value.get("answer") in (*_RUNGS, None) and _is_note(value.get("because", ""))


def _is_note(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_REASON


def _is_flag(value: Any) -> bool:
    return isinstance(value, bool)


def _side_table(side: Side, number: int) -> dict[str, Any]:
    """An article as the browser shows it before anything is submitted: its words, and no rung of anybody's."""
    article = side.article
    about = [part for part in (article.outlet, article.byline, article.published) if part]
    return well_formed(
        {
            "number": number,
            "title": article.title or f"Text {number + 1}",
            "about": " · ".join(about),
            "caution": side.caution,
            "banner": words()["invented"] if article.invented else "",
            "paragraphs": [part.of(article.text) for part in paragraphs(article)],
            "rows": [_row_table(side, row, place) for place, row in enumerate(side.rows, 1)],
        }
    )


def _row_table(side: Side, row: Row, number: int) -> dict[str, Any]:
    one = row.attribution
    spans = {"source": (one.source,), "cue": (one.cue,), "content": one.content}
    parts = [
        {"part": name, "colour": colour, "start": _units(side, row, span.start), "end": _units(side, row, span.end)}
        for name, colour in _PARTS
        for span in spans[name]
        if span
    ]
    return {
        "id": row.id,
        "number": number,
        "paragraph": row.paragraph,
        "quote": for_browser(row.place.of(side.article.text)),
        "parts": sorted(parts, key=lambda part: (part["start"], part["end"])),
    }


def _units(side: Side, row: Row, at: int) -> int:
    """A place in the row's quotation in UTF-16 units, which the browser counts."""
    before = Span(row.place.start, max(row.place.start, at)).of(side.article.text)
    return len(before.encode("utf-16-le", "surrogatepass")) // 2


def _printed(side: Side, placed: Mapping[str, Answer]) -> str:
    def rows() -> Iterator[str]:
        for row in side.rows:
            rung = f" <strong>{html.escape(in_words(placed[row.id]))}</strong>" if row.id in placed else ""
            yield f"<li>{html.escape(row.place.of(side.article.text))}{rung}</li>"

    return f"<section><h3>{html.escape(side.article.title)}</h3><ol>{''.join(rows())}</ol></section>"
