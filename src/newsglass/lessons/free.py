"""Outside a lesson: mark any article, compare its sources; the work is kept with the student's, under "free"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsglass.annotation.store import Work
from newsglass.comparison.sourcing import read_sides
from newsglass.lessons.places import work_folder
from newsglass.lessons.scales import LADDER_QUESTION, ladder_options
from newsglass.lessons.who import current_student
from newsglass.text.article import Article, as_article

if TYPE_CHECKING:
    from newsglass.widgets.board import Board
    from newsglass.widgets.highlighter import Highlighter

FREE = "free"


def highlight(article: Article | str, labels: str = "claims") -> Highlighter:
    """Mark words of an article with labels, by keyboard, mouse or touch; it saves itself.

    >>> mine = highlight("The pool is shut until May.", labels="claims")   # doctest: +SKIP

    `labels` names a label set: `claims`, `sourcing` or `sureness`. With nobody chosen on the start page the marks stay
    in this notebook's memory, and the page says so. Raises `UnknownLabel` with the nearest names.
    """
    from newsglass.widgets.highlighter import Highlighter

    # Each label set has a step of its own: marks of one set would have no button and no name in another.
    return Highlighter(as_article(article), labels, work=free_work(), step=labels)


def compare_sources(
    a: Article | str, b: Article | str | None = None, c: Article | str | None = None, d: Article | str | None = None
) -> Board:
    """Put one to four articles side by side: who is said to have said what, and how far each lets us check it.

    >>> board = compare_sources("Ana Ruiz said the pool is shut.", "Experts say the pool is old.")   # doctest: +SKIP
    >>> board.table()                                                                                # doctest: +SKIP

    Set a rung for each attribution; Submit shows the tool's rung with its reason, counts in words, the claims with
    nobody behind them (rung 0), and a map of who speaks. It saves itself like `highlight`. Stances (wants, fears) are
    left out. Attributions as in Pareti (2012); the ladder's numbering is ours.
    """
    from newsglass.widgets.board import Board

    sides = read_sides(article for article in (a, b, c, d) if article is not None)
    return Board(sides, {"question": LADDER_QUESTION, "options": ladder_options()}, work=free_work())


def free_work() -> Work | None:
    """Where work outside lessons is kept; None while nobody was chosen on the start page."""
    student = current_student()
    return Work(student=student.id, lesson=FREE, folder=work_folder()) if student else None
