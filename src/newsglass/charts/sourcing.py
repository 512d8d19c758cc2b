"""Who speaks and how far a reader could check it: counts beside each other, never an average."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from newsglass.analysis.claims_unsourced import unsourced_claims
from newsglass.analysis.english import not_english
from newsglass.analysis.source_kinds import source_kinds
from newsglass.analysis.sourcing import find_sources
from newsglass.charts.grid import Cell, Column, Row, check_number, draw_grid, grid_height, titles
from newsglass.charts.style import Chart, blank, ink, ink_on_rung, rung_colour, write
from newsglass.text.article import Article, as_article
from newsglass.tokens import the_one_sentence

if TYPE_CHECKING:
    from matplotlib.axes import Axes

RUNGS = (6, 5, 4, 3, 2, 1, 0)
SHORT_NAMES = {
    6: "evidence to look up",
    5: "named, role, quoted",
    4: "named",
    3: "unnamed, with a reason",
    2: "unnamed, described",
    1: "nobody you could ring",
    0: "no source, needs one",
}
WHO = {
    "person": ("a person", "who can be asked"),
    "body": ("a body", "city, firm, party, agency"),
    "document": ("a document", "report, record, study"),
    "crowd": ("a crowd", "experts, officials, critics"),
    "nobody": ("nobody", "reportedly, it is believed"),
    "unclear": ("unclear to the tool", "who speaks here?"),
}
_NOTHING = "The tool noticed nobody who is said to have said something."


def chart_sources(*articles: Article | str) -> Chart:
    """How many statements of each article stand on each rung of the ladder.

    >>> chart_sources("“The pool is shut,” said Ana Ruiz, the budget chair.").alt.endswith("not whether it is true.")
    True

    One to four articles or plain strings, all on one scale. Rung 0 counts sentences that need a source and have none.
    Stances, and places where the tool is unsure, are left out. A text that isn't English gets a caution, no numbers.
    Raises `CannotUse` for none or more than four. The ladder's numbering is ours.
    """
    check_number(articles)
    read = [as_article(article) for article in articles]
    cautions = [not_english(article) for article in read]
    placed = [[] if caution else _rungs(article) for article, caution in zip(read, cautions, strict=True)]
    return _draw_rungs(titles([article.title for article in read]), placed, cautions)


def chart_rungs(columns: Mapping[str, Sequence[int]]) -> Chart:
    """How many sentences or attributions stand on each rung, one column for each article or reader.

    >>> chart_rungs({"Pool": [5, 4, 1]}).alt
    'Pool (n = 3): rung 5: 1, rung 4: 1, rung 1: 1. This shows how the article is written, not whether it is true.'

    `columns` maps a title to its rungs (0 to 6), one number an item; at most four columns. Every column is drawn on the
    same scale. Raises `CannotUse` for none or more than four.
    """
    check_number(tuple(columns))
    return _draw_rungs(list(columns), [list(rungs) for rungs in columns.values()], [""] * len(columns))


def chart_source_kinds(*articles: Article | str) -> Chart:
    """Who speaks in each article: persons, bodies, documents, crowds or nobody, and which of them are named.

    >>> chart_source_kinds("Ana Ruiz said the pool is shut. Critics say it is old.").alt[:67]
    'Text 1 (2 statements): a person 1, named 1; a crowd 1, named none. '

    One to four articles or plain strings, all on one scale; solid bars are named sources, hatched ones are not named.
    Stances are left out. A text that isn't English gets a caution. Raises `CannotUse` for none or more than four.
    Kinds after Spangher et al. (2023), made coarser.
    """
    check_number(articles)
    read = [as_article(article) for article in articles]
    columns, said = [], []
    for title, article in zip(titles([article.title for article in read]), read, strict=True):
        caution = not_english(article)
        who = [] if caution else [(one.kind, one.named) for one in source_kinds(find_sources(article))]
        named = [who.count((kind, True)) for kind in WHO]
        unnamed = [who.count((kind, False)) for kind in WHO]
        cells = tuple(Cell(one, other, str(one + other)) for one, other in zip(named, unnamed, strict=True))
        caution = caution or ("" if who else _NOTHING)
        columns.append(Column(title, "" if caution else f"n = {len(who)}", cells, caution))
        there = [
            f"{name} {one + other}, named {one or 'none'}"
            for (name, _), one, other in zip(WHO.values(), named, unnamed, strict=True)
            if one + other
        ]
        said.append(f"{title}: {caution}" if caution else f"{title} ({len(who)} statements): {'; '.join(there)}.")
    rows = [Row(name, about, fill="blue") for name, about in WHO.values()]
    height = grid_height(rows, columns)
    figure, axes = blank(height + 0.3)
    draw_grid(axes, rows, columns, "statements by")
    write(
        axes,
        0.1,
        height + 0.18,
        "Solid: named, so a reader could ask or look it up. Hatched: not named.",
        colour="quiet",
    )
    return Chart(figure, " ".join([*said, the_one_sentence()]))


def _rungs(article: Article) -> list[int]:
    found = find_sources(article)
    placed = [one.rung for one in found if one.kind == "statement" and one.rung is not None]
    return [*placed, *(0 for _ in unsourced_claims(article, found))]


def _draw_rungs(names: Sequence[str], placed: Sequence[Sequence[int]], cautions: Sequence[str]) -> Chart:
    columns, said = [], []
    for title, rungs, caution in zip(names, placed, cautions, strict=True):
        counts = {rung: rungs.count(rung) for rung in RUNGS}
        cells = tuple(Cell(counts[rung], said=str(counts[rung])) for rung in RUNGS)
        columns.append(Column(title, "" if caution else f"n = {len(rungs)}", cells, caution))
        there = ", ".join(f"rung {rung}: {count}" for rung, count in counts.items() if count) or "nothing placed"
        said.append(f"{title}: {caution}" if caution else f"{title} (n = {len(rungs)}): {there}.")
    rows = [Row(SHORT_NAMES[rung], fill=rung_colour(rung), sign=_number(rung)) for rung in RUNGS]
    figure, axes = blank(grid_height(rows, columns))
    draw_grid(axes, rows, columns, "on each rung")
    return Chart(figure, " ".join([*said, the_one_sentence()]))


def _number(rung: int) -> Callable[[Axes, float, float], None]:
    def draw(axes: Axes, x: float, y: float) -> None:
        box = {"boxstyle": "square,pad=0.3", "facecolor": rung_colour(rung), "edgecolor": ink("ink"), "linewidth": 0.8}
        axes.text(
            x, y, str(rung), va="center", ha="center", fontsize=10, fontweight="bold", color=ink_on_rung(rung), bbox=box
        )

    return draw
