"""Bars of kinds: how many sentences got which label, as counts beside each other and never as a share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsglass.annotation.labels import LabelSet, label_set
from newsglass.charts.grid import Cell, Column, Row, check_number, draw_grid, grid_height
from newsglass.charts.style import Chart, blank, ink
from newsglass.tokens import the_one_sentence

_HATCHES = {"solid": "", "dashed": "//", "dotted": "..", "double": "xx", "wavy": "\\\\"}


def chart_kinds(columns: Mapping[str, Sequence[str]], labels: str | LabelSet = "claims") -> Chart:
    """How many sentences of each text or reader got each label, such as in a news story and an editorial.

    >>> chart_kinds({"News story": ["factual claim", "factual claim", "opinion"]}).alt
    'News story (n = 3): factual claim: 2, opinion: 1. This shows how the article is written, not whether it is true.'

    `columns` maps a title to its labels, one a sentence; at most four columns, all on one scale. `labels` is the set
    they come from (`claims`, `sourcing`, `sureness`). Raises `CannotUse` for no column or more than four, and
    `UnknownLabel` for a label that the set does not have.
    """
    check_number(tuple(columns))
    known = labels if isinstance(labels, LabelSet) else label_set(labels)
    for label in {label for column in columns.values() for label in column}:
        known.label(label)
    counts = {title: {name: list(given).count(name) for name in known.names} for title, given in columns.items()}
    drawn = [
        Column(title, f"n = {sum(column.values())}", tuple(Cell(count, said=str(count)) for count in column.values()))
        for title, column in counts.items()
    ]
    rows = [
        Row(label.name, fill=ink(label.colour, "tint"), edge=label.colour, hatch=_HATCHES[label.pattern])
        for label in known.labels
    ]
    figure, axes = blank(grid_height(rows, drawn))
    draw_grid(axes, rows, drawn)
    return Chart(figure, _in_words(counts))


def _in_words(counts: Mapping[str, Mapping[str, int]]) -> str:
    parts = []
    for title, column in counts.items():
        said = ", ".join(f"{label}: {count}" for label, count in column.items() if count) or "nothing labelled"
        parts.append(f"{title} (n = {sum(column.values())}): {said}.")
    return " ".join([*parts, the_one_sentence()])
