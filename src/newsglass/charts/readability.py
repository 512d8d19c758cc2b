"""How hard the words and sentences are, as published formulas count it: a range on one axis of school grades."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsglass.analysis.counts import counts
from newsglass.analysis.formulas import formula
from newsglass.analysis.grade_doubt import grade_doubt
from newsglass.analysis.readability import GradeRange, grade_range
from newsglass.charts.grid import LINE, check_number, titles
from newsglass.charts.style import WIDTH, Chart, blank, fold, ink, wide, write
from newsglass.text.article import Article, as_article
from newsglass.tokens import the_one_sentence

if TYPE_CHECKING:
    from matplotlib.axes import Axes

LAST_GRADE = 16  # the axis's end; it moves only for a text that lies beyond
_LEFT, _RIGHT = 0.35, WIDTH - 0.55


@dataclass(frozen=True)
class _Line:
    """One article on the axis."""

    title: str
    counted: str
    range: GradeRange
    low: float
    high: float


def chart_readability(*articles: Article | str) -> Chart:
    """The range of school grades that the readability formulas give each article, with the doubt drawn in.

    >>> chart_readability("The pool is shut. It leaks.").alt[:59]
    'Text 1: Too short to measure fairly: 6 words in 2 sentences'

    One to four articles or plain strings on one axis of US school grades. A dot is a formula, the bar runs from the
    lowest to the highest, the thin line adds how far that could move with a few other sentences. Under 100 words or 5
    sentences, or in another language, words stand instead of a bar. Raises `CannotUse` for none or more than four.
    """
    check_number(articles)
    read = [as_article(article) for article in articles]
    lines = [_line(*pair) for pair in zip(titles([article.title for article in read]), read, strict=True)]
    last = max([LAST_GRADE, *(int(line.high) + 1 for line in lines)])
    graded = any(line.range.low is not None for line in lines)
    heights = [_height(line) for line in lines]
    figure, axes = blank(sum(heights) + (0.95 if graded else 0.1))
    y = 0.1
    for line, tall in zip(lines, heights, strict=True):
        _draw(axes, line, y, last)
        y += tall
    if graded:
        _axis(axes, y, last)
        _note(axes, y + 0.55)
    return Chart(figure, " ".join([*map(_in_words, lines), the_one_sentence()]))


def _line(title: str, article: Article) -> _Line:
    graded, found = grade_range(article), counts(article)
    doubt = grade_doubt(article)
    low = min((low for low, _ in doubt.values()), default=0.0)
    high = max((high for _, high in doubt.values()), default=0.0)
    return _Line(title, f"{found.words:,} words, {found.sentences:,} sentences", graded, low, high)


def _height(line: _Line) -> float:
    return 0.8 if line.range.low is None else 1.2


def _draw(axes: Axes, line: _Line, top: float, last: int) -> None:
    told = fold(line.title, WIDTH - 0.4 - wide(f"  {line.counted}"), bold=True, lines=1)
    write(axes, 0.1, top + 0.12, told[0] if told else "", fontweight="bold")
    write(axes, 0.25 + wide(told[0] if told else "", bold=True), top + 0.12, line.counted, colour="quiet")
    if line.range.low is None or line.range.high is None:
        for at, words in enumerate(fold(line.range.caution, WIDTH - 0.4)):
            write(axes, 0.1, top + 0.4 + at * LINE, words)
        return
    place = _places(last)
    y = top + 0.48
    for grade in range(0, last + 1, 2):
        axes.plot([place(grade)] * 2, [top + 0.28, top + 1.1], color=ink("rule"), linewidth=0.6, zorder=0)
    left, right = place(line.range.low), place(line.range.high)
    axes.plot([place(line.low), place(line.high)], [y, y], color=ink("ink"), linewidth=1.2)
    for end in (line.low, line.high):
        axes.plot([place(end)] * 2, [y - 0.06, y + 0.06], color=ink("ink"), linewidth=1.2)
    axes.barh(y, right - left, left=left, height=0.26, color=ink("blue", "tint"), edgecolor=ink("blue"), linewidth=1)
    for _, grade in line.range.each:
        axes.plot([place(grade)], [y], "o", markersize=6, markerfacecolor=ink("ink"), markeredgecolor=ink("paper"))
    each = sorted(line.range.each, key=lambda one: one[1])
    _names(axes, [(place(grade), formula(name).short) for name, grade in each], y)
    write(axes, min(place(line.high) + 0.1, _RIGHT + 0.1), y, _grades(line.range), fontweight="bold")


def _names(axes: Axes, dots: list[tuple[float, str]], y: float) -> None:
    """The dots' names in one row under the bar, pushed apart until none touches its neighbour, each led to its dot."""
    rooms = [wide(name, 9) + 0.12 for _, name in dots]
    places = [x for x, _ in dots]
    for _ in range(60):
        for at in range(len(dots) - 1):
            short = (rooms[at] + rooms[at + 1]) / 2 - (places[at + 1] - places[at])
            if short > 0:
                places[at] -= short / 2
                places[at + 1] += short / 2
        push = max(0.1 + rooms[0] / 2 - places[0], 0) or min(WIDTH - 0.1 - rooms[-1] / 2 - places[-1], 0)
        places = [place + push for place in places]
    for (x, name), place in zip(dots, places, strict=True):
        axes.plot([x, x, place], [y + 0.05, y + 0.2, y + 0.33], color=ink("quiet"), linewidth=0.7)
        write(axes, place, y + 0.41, name, size=9, ha="center")


def _axis(axes: Axes, y: float, last: int) -> None:
    place = _places(last)
    axes.plot([_LEFT, _RIGHT], [y, y], color=ink("quiet"), linewidth=0.8)
    for grade in range(0, last + 1, 2):
        write(axes, place(grade), y + 0.13, str(grade), ha="center")
    write(axes, place(0), y + 0.32, "school grade (US)", colour="quiet", size=9, ha="left")
    write(axes, place(14.5), y + 0.32, "college", colour="quiet", size=9, ha="center")
    if last > LAST_GRADE + 2:
        write(axes, place(16.7), y + 0.32, "beyond any school", colour="quiet", size=9, ha="left")
    for grade in (12.5, 16.5) if last > LAST_GRADE + 2 else (12.5,):
        axes.plot([place(grade)] * 2, [y, y + 0.38], color=ink("rule"), linewidth=0.8)


def _note(axes: Axes, y: float) -> None:
    note = "A dot is a formula. The bar runs from the lowest to the highest; the thin line is doubt: how far that could"
    more = "move with a few other sentences. Formulas count lengths; they can’t say if a text is true or clear."
    write(axes, 0.1, y, note, size=9, colour="quiet")
    write(axes, 0.1, y + LINE, more, size=9, colour="quiet")


def _places(last: int) -> Callable[[float], float]:
    return lambda grade: _LEFT + (_RIGHT - _LEFT) * grade / last


def _grades(graded: GradeRange) -> str:
    low, high = round(graded.low or 0), round(graded.high or 0)
    return f"{low}" if low == high else f"{low} to {high}"


def _in_words(line: _Line) -> str:
    if line.range.low is None:
        return f"{line.title}: {line.range.caution}"
    each = ", ".join(f"{name} {round(grade)}" for name, grade in line.range.each)
    doubt = f"With a few other sentences it could be grade {round(line.low)} to {round(line.high)}."
    return f"{line.title} ({line.counted}): {line.range.in_words().rstrip('.')} ({each}). {doubt}"
