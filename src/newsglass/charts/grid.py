"""Counts side by side: rows of things, a column for each article, all bars on one scale, each with its number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsglass.charts.style import WIDTH, fold, ink, wide, write
from newsglass.errors import CannotUse

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST_ARTICLES = 4
NAMES = 2.55  # inches on the left, for the rows' names
LINE = 0.19  # inches from one line of words to the next
_GAP = 0.14


@dataclass(frozen=True)
class Cell:
    """One bar: its solid part, its hatched part, and the words behind it."""

    solid: float
    hatched: float = 0
    said: str = ""


@dataclass(frozen=True)
class Column:
    """One article: its name, what is said under the name, its bars from top to bottom, or a caution instead."""

    title: str
    note: str
    cells: tuple[Cell, ...]
    caution: str = ""


@dataclass(frozen=True)
class Row:
    """One thing that is counted: its name, a quieter explanation, how its bar looks, and how its sign is drawn."""

    name: str
    about: str = ""
    fill: str = "slate"
    edge: str = "ink"
    hatch: str = ""
    sign: Callable[[Axes, float, float], None] | None = None


_UNCERTAIN = Row("", fill="paper", edge="quiet", hatch="////")


def check_number(articles: Sequence[object]) -> None:
    """`CannotUse` for no article or more than a chart can hold."""
    if not 1 <= len(articles) <= MOST_ARTICLES:
        raise CannotUse(f"A chart holds one to {MOST_ARTICLES} articles; this is {len(articles)}. Leave some out.")


def titles(names: Sequence[str]) -> list[str]:
    """What the columns are called: "Text 2" where there is no title, a number behind one that comes twice."""
    told: list[str] = []
    for place, name in enumerate(names, start=1):
        plain = " ".join(name.split()) or f"Text {place}"
        told.append(plain if plain not in told else f"{plain} ({place})")
    return told


def grid_height(rows: Sequence[Row], columns: Sequence[Column]) -> float:
    """The inches that `draw_grid` needs for these rows and columns."""
    return _head_height(columns) + len(rows) * _row_height(rows) + 0.1


def draw_grid(axes: Axes, rows: Sequence[Row], columns: Sequence[Column], corner: str = "") -> None:
    """Draw headings, rows and bars, every column on the same scale; `corner` says what is counted."""
    room = _room(columns)
    head, tall = _head_height(columns), _row_height(rows)
    behind = max((wide(cell.said) for column in columns for cell in column.cells), default=0) + 0.08
    longest = max((cell.solid + cell.hatched for column in columns for cell in column.cells), default=0) or 1
    unit = max(room - behind, 0.2) / longest
    write(axes, 0.1, head - 0.14, corner, colour="quiet")
    for place, row in enumerate(rows):
        _name(axes, row, head + (place + 0.5) * tall)
    for number, column in enumerate(columns):
        left = NAMES + number * (room + _GAP)
        for at, line in enumerate(_heading(column, room)):
            write(axes, left, 0.2 + at * LINE, line, fontweight="bold")
        write(axes, left, head - 0.14, column.note, colour="quiet")
        if column.caution:
            for at, line in enumerate(fold(column.caution, room, lines=12)):
                write(axes, left, head + 0.2 + at * LINE, line)
            continue
        for place, (row, cell) in enumerate(zip(rows, column.cells, strict=True)):
            _bar(axes, left, head + (place + 0.5) * tall, cell, row, unit)


def _name(axes: Axes, row: Row, y: float) -> None:
    left = 0.1
    if row.sign:
        row.sign(axes, left + 0.11, y)
        left += 0.34
    write(axes, left, y - (LINE / 2 if row.about else 0), row.name, fontweight="bold" if row.about else "normal")
    if row.about:
        write(axes, left, y + LINE / 2, row.about, size=9, colour="quiet")


def _bar(axes: Axes, left: float, y: float, cell: Cell, row: Row, unit: float) -> None:
    thick = 0.22
    for start, much, part in ((0, cell.solid, row), (cell.solid, cell.hatched, _UNCERTAIN)):
        if much:
            axes.barh(
                y,
                much * unit,
                left=left + start * unit,
                height=thick,
                color=ink(part.fill),
                edgecolor=ink(part.edge),
                linewidth=0.8,
                hatch=part.hatch or None,
            )
    there = cell.solid + cell.hatched
    write(axes, left + there * unit + 0.06, y, cell.said, colour="ink" if there else "quiet")


def _room(columns: Sequence[Column]) -> float:
    """The inches of one column."""
    return (WIDTH - NAMES - 0.05) / len(columns) - _GAP


def _heading(column: Column, room: float) -> list[str]:
    return fold(column.title, room, bold=True)


def _head_height(columns: Sequence[Column]) -> float:
    return 0.2 + LINE * max(len(_heading(column, _room(columns))) for column in columns) + 0.22


def _row_height(rows: Sequence[Row]) -> float:
    return 0.46 if any(row.about for row in rows) else 0.33
