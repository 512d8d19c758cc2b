"""Claims per rung: how much an article lets us check, as counts beside each other, never as an average."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence

from newsglass.analysis.sourcing import find_sources
from newsglass.charts.style import Chart, blank, colour, ink_on_rung, rung_colour, shorten
from newsglass.text.article import Article, as_article
from newsglass.tokens import the_one_sentence

RUNGS = (6, 5, 4, 3, 2, 1, 0)
SHORT_NAMES = {
    6: "evidence you can look up",
    5: "named, role, quoted",
    4: "named",
    3: "unnamed, with a reason",
    2: "unnamed, described",
    1: "nobody you could ring",
    0: "no source where one is needed",
}
MOST_COLUMNS = 4
NAMES_SHARE = 0.38  # of the drawing's width, for the rungs' names


def chart_sources(*articles: Article | str) -> Chart:
    """How many attributions of each article stand on each rung of the ladder.

    >>> chart_sources("“The pool is shut,” said Ana Ruiz, the budget chair.").alt.endswith("not whether it is true.")
    True

    One to four articles or plain strings; stances, and places where the tool is unsure, are left out. Raises `ValueError`
    for none or more than four.
    """
    columns = {}
    for number, article in enumerate(map(as_article, articles), start=1):
        title = article.title or f"Text {number}"
        unique = title if title not in columns else f"{title} ({number})"
        columns[unique] = [found.rung for found in find_sources(article) if found.rung is not None]
    return chart_rungs(columns)


def chart_rungs(columns: Mapping[str, Sequence[int]]) -> Chart:
    """How many sentences or attributions stand on each rung, one column for each article or reader.

    >>> chart_rungs({"Pool story": [5, 4, 1]}).alt
    'Pool story (n = 3): rung 5: 1, rung 4: 1, rung 1: 1. This shows how the article is written, not whether it is true.'

    `columns` maps a title to its rungs (0 to 6), one number an item; at most four columns. Every column is drawn on the
    same scale. Raises `ValueError` for none or more than four.
    """
    if not 1 <= len(columns) <= MOST_COLUMNS:
        raise ValueError(f"A chart holds one to {MOST_COLUMNS} articles; this is {len(columns)}.")
    counts = {title: {rung: list(rungs).count(rung) for rung in RUNGS} for title, rungs in columns.items()}
    longest = max([1, *(count for column in counts.values() for count in column.values())])
    figure, axes = blank(4.3)
    wide = (1 - NAMES_SHARE) / len(columns)
    unit = (wide - 0.06) / longest  # one item, in shares of the drawing's width; the rest holds the count
    for place, (title, column) in enumerate(counts.items()):
        left = NAMES_SHARE + place * wide
        heading = textwrap.fill(shorten(title, 80 // len(columns)), 40 // len(columns))
        said = f"{heading}\nn = {sum(column.values())}"
        axes.text(left, 6.6, said, fontsize=10 if len(columns) < 3 else 9, fontweight="bold", color=colour("ink"))
        for rung in RUNGS:
            bar = column[rung] * unit
            if bar:
                axes.barh(
                    rung, bar, left=left, height=0.72, color=rung_colour(rung), edgecolor=colour("ink"), linewidth=0.8
                )
            axes.text(
                left + bar + 0.01,
                rung,
                str(column[rung]),
                va="center",
                fontsize=11,
                color=colour("ink" if bar else "quiet"),
            )
    for rung in RUNGS:
        box = {
            "boxstyle": "square,pad=0.3",
            "facecolor": rung_colour(rung),
            "edgecolor": colour("ink"),
            "linewidth": 0.8,
        }
        axes.text(
            0.015,
            rung,
            str(rung),
            va="center",
            ha="center",
            fontsize=11,
            fontweight="bold",
            color=ink_on_rung(rung),
            bbox=box,
        )
        axes.text(0.045, rung, SHORT_NAMES[rung], va="center", fontsize=10, color=colour("ink"))
    axes.set(xlim=(0, 1), ylim=(-0.6, 8.6), xticks=[], yticks=[])
    return Chart(figure, _in_words(counts))


def _in_words(counts: Mapping[str, Mapping[int, int]]) -> str:
    parts = []
    for title, column in counts.items():
        said = ", ".join(f"rung {rung}: {count}" for rung, count in column.items() if count) or "nothing placed"
        parts.append(f"{title} (n = {sum(column.values())}): {said}.")
    return " ".join([*parts, the_one_sentence()])
