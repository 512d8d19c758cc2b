"""All the marks one reader made on one article."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from newsglass.annotation.mark import Mark
from newsglass.errors import MarksDoNotFit
from newsglass.text.article import Article

if TYPE_CHECKING:
    import pandas


@dataclass(frozen=True)
class Marks:
    """What one reader marked in one article; a key is `Marks` whose reader is "key".

    >>> from newsglass.text.span import Span
    >>> mine = Marks("storm", "alex-7k3f").with_mark(Mark("m1", 1, Span(0, 5), "opinion"))
    >>> len(mine.live), len(mine.without("m1").live)
    (1, 0)

    `marks` includes tombstones (deleted marks), so that deletions survive merging; `live` leaves them out.
    `not_fitting` holds marks made on another version of the text whose words are not in this one: kept, but not shown
    in it; `notice` says so in a sentence ("" when all is well). `ValueError` when two marks have the same id.
    """

    article_id: str
    reader: str
    marks: tuple[Mark, ...] = field(default=())
    not_fitting: tuple[Mark, ...] = field(default=())
    notice: str = ""

    def __post_init__(self) -> None:
        ids = [mark.id for mark in self.marks]
        if len(ids) != len(set(ids)):
            raise ValueError("Two marks have the same id.")

    @property
    def live(self) -> tuple[Mark, ...]:
        """The marks that were not deleted."""
        return tuple(mark for mark in self.marks if not mark.deleted)

    def with_mark(self, mark: Mark) -> Marks:
        """These marks with one added, or with the one of the same id replaced."""
        if any(old.id == mark.id for old in self.marks):
            changed = tuple(mark if old.id == mark.id else old for old in self.marks)
        else:
            changed = (*self.marks, mark)
        return replace(self, marks=changed)

    def without(self, mark_id: str) -> Marks:
        """These marks with one deleted: a tombstone of the next revision stays in its place."""
        return replace(
            self,
            marks=tuple(
                replace(mark, revision=mark.revision + 1, deleted=True)
                if mark.id == mark_id and not mark.deleted
                else mark
                for mark in self.marks
            ),
        )

    def check_fit(self, article: Article) -> Marks:
        """The same marks, or `MarksDoNotFit` when they belong to another article or run past the end of its text."""
        if self.article_id != article.id:
            raise MarksDoNotFit(
                f'These marks were made on "{self.article_id}", not on "{article.id}". '
                f'Open "{self.article_id}" to see them.'
            )
        for mark in self.live:
            if not mark.span or mark.span.end > len(article.text):
                raise MarksDoNotFit(
                    f'A mark ({mark.label}) runs from {mark.span.start} to {mark.span.end}, but "{article.id}" has '
                    f"{len(article.text)} characters. The marks were made on another version of the text."
                )
        return self

    def table(self, article: Article | None = None) -> pandas.DataFrame:
        """One row a mark that was not deleted; give the article to see the marked words too."""
        import pandas as pd

        columns = ["words", "label", "because", "confidence", "rung", "group", "start", "end", "id"]
        rows = [
            (
                mark.span.of(article.text) if article else "",
                mark.label,
                mark.because,
                mark.confidence,
                mark.rung,
                mark.group,
                mark.span.start,
                mark.span.end,
                mark.id,
            )
            for mark in self.live
        ]
        table = pd.DataFrame(rows, columns=columns)
        return table if article else table.drop(columns="words")
