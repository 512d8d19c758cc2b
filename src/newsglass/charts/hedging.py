"""How sure an article sounds: hedges, boosters and weasels per 100 words, and where they stand along the text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from newsglass.annotation.marks import Marks
from newsglass.charts.along import LANES, draw_strips, strips_height
from newsglass.charts.grid import Cell, Column, Row, check_number, draw_grid, grid_height, titles
from newsglass.charts.signs import draw_sign
from newsglass.charts.style import Chart, blank
from newsglass.comparison.strip import SHOWN, Strip, as_marks, counted, rate, sentence_strip
from newsglass.text.article import Article, as_article
from newsglass.tokens import the_one_sentence

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_FAMILIES = ("hedge", "booster", "weasel", "approximator")


def chart_hedging(*articles: Article | str, marks: Any = None) -> Chart:
    """How sure each article sounds: hedges, boosters, weasels and approximators per 100 words, and along the text.

    >>> chart_hedging("The wall may fall. " * 30).alt[:73]
    'Text 1 (120 words, 30 sentences): 25 hedges per 100 words (30), in senten'

    One to four articles or plain strings, all on one scale. Hatched parts stand in a source's words. `marks` are a
    reader's (`Marks`, a highlighter, or a list of them), drawn filled beside the tool's hollow signs. Under 100 words
    there is no rate, and a text that isn't English gets no numbers: each says why. Raises `CannotUse` for none or more
    than four articles. Source: Hyland (1998), Holmes (1990), Ganter & Strube (2009).
    """
    check_number(articles)
    read = [as_article(article) for article in articles]
    own = as_marks(marks)
    strips = [sentence_strip(article, _of(article, own)) for article in read]
    names = titles([article.title for article in read])
    rows = [Row(SHOWN[one].plural, SHOWN[one].about, fill=SHOWN[one].colour, sign=_sign(one)) for one in _FAMILIES]
    columns = [_column(name, strip) for name, strip in zip(names, strips, strict=True)]
    top = grid_height(rows, columns)
    figure, axes = blank(top + strips_height(strips))
    draw_grid(axes, rows, columns, "per 100 words (how many)")
    draw_strips(axes, names, strips, top)
    return Chart(figure, " ".join([*map(_in_words, names, strips), the_one_sentence()]))


def _of(article: Article, own: Iterable[Marks]) -> Iterable[Any]:
    return (mark for marks in own if marks.article_id == article.id for mark in marks.live)


def _column(name: str, strip: Strip) -> Column:
    cells = []
    for family in _FAMILIES:
        own, told = (strip.per_100(family, whose=whose) or 0 for whose in ("reporter", "source"))
        count = strip.count(family)
        cells.append(Cell(own, told, f"{rate(strip.per_100(family))} ({count})" if count else "0"))
    return Column(name, counted(strip.words, "word"), tuple(cells), strip.caution)


def _sign(family: str) -> Callable[[Axes, float, float], None]:
    def draw(axes: Axes, x: float, y: float) -> None:
        draw_sign(axes, [x], y, family, size=8)

    return draw


def _in_words(name: str, strip: Strip) -> str:
    opening = f"{name} ({counted(strip.words, 'word')}, {counted(len(strip.columns), 'sentence')}):"
    if not strip.signs:
        return f"{opening} {strip.caution or 'the tool noticed none of them.'}"
    parts = [_family_in_words(strip, family) for family in _FAMILIES]
    own = [(family, strip.count(family, by="reader")) for family in (*LANES, "stated limit")]
    told = ", ".join(f"{count} as {family}" for family, count in own if count)
    marked = f" The reader marked {told}." if told else ""
    return f"{opening} {'; '.join(parts)}.{marked} {strip.caution}".rstrip()


def _family_in_words(strip: Strip, family: str) -> str:
    count, plural = strip.count(family), SHOWN[family].plural
    if not count:
        return f"no {plural}"
    named = plural if count > 1 else family
    much = f"{count} {named}" if strip.caution else f"{rate(strip.per_100(family))} {plural} per 100 words ({count})"
    where = sorted({sign.sentence + 1 for sign in strip.signs if sign.family == family and sign.by == "tool"})
    at = ", ".join(map(str, where[:8])) + (" and later" if len(where) > 8 else "")
    told = strip.count(family, whose="source")
    return f"{much}, in sentence {at}" + (f", {told} in a source’s words" if told else "")
