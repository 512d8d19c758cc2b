"""Outside a lesson: mark any article; the work is kept with the student's, under "free"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsglass.annotation.store import Work
from newsglass.lessons.places import work_folder
from newsglass.lessons.who import current_student
from newsglass.text.article import Article, as_article

if TYPE_CHECKING:
    from newsglass.widgets.highlighter import Highlighter

FREE = "free"


def highlight(article: Article | str, labels: str = "claims") -> Highlighter:
    """Mark words of an article with labels, by keyboard, mouse or touch; it saves itself.

    >>> mine = highlight("The pool is shut until May.", labels="claims")   # doctest: +SKIP

    `labels` names a label set: `claims`, `sourcing` or `sureness`. With nobody chosen on the start page the marks stay in
    this notebook's memory, and the page says so. Raises `UnknownLabel` with the nearest names.
    """
    from newsglass.widgets.highlighter import Highlighter

    student = current_student()
    work = Work(student=student.id, lesson=FREE, folder=work_folder()) if student else None
    return Highlighter(as_article(article), labels, work=work)
