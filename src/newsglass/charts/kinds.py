"""Bars of kinds: how many sentences got which label, as counts beside each other and never as a share."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence

from newsglass.annotation.labels import LabelSet, label_set
from newsglass.charts.style import Chart, blank, colour, shorten
from newsglass.errors import CannotUse
from newsglass.tokens import the_one_sentence

MOST_COLUMNS = 4
NAMES_SHARE = 0.26  # of the drawing's width, for the labels' names
_HATCHES = {"solid": "", "dashed": "//", "dotted": "..", "double": "xx", "wavy": "\\\\"}


def chart_kinds(columns: Mapping[str, Sequence[str]], labels: str | LabelSet = "claims") -> Chart:
    """How many sentences of each text or reader got each label, such as in a news story and an editorial.

    >>> chart_kinds({"News story": ["factual claim", "factual claim", "opinion"]}).alt
    'News story (n = 3): factual claim: 2, opinion: 1. This shows how the article is written, not whether it is true.'

    `columns` maps a title to its labels, one a sentence; at most four columns, all on one scale. `labels` is the set
    they come from (`claims`, `sourcing`, `sureness`). Raises `CannotUse` for no column or more than four, and
    `UnknownLabel` for a label that the set does not have.
    """
    if not 1 <= len(columns) <= MOST_COLUMNS:
        raise CannotUse(f"A chart holds one to {MOST_COLUMNS} columns; this is {len(columns)}. Leave some out.")
    known = labels if isinstance(labels, LabelSet) else label_set(labels)
    for label in {label for column in columns.values() for label in column}:
        known.label(label)
    counts = {title: {name: list(given).count(name) for name in known.names} for title, given in columns.items()}
    longest = max([1, *(count for column in counts.values() for count in column.values())])
    figure, axes = blank(0.52 * len(known.names) + 1.9)
    top = len(known.names) - 1
    wide = (1 - NAMES_SHARE) / len(columns)
    unit = (wide - 0.06) / longest  # one sentence, in shares of the drawing's width; the rest holds the count
    for place, (title, column) in enumerate(counts.items()):
        left = NAMES_SHARE + place * wide
        heading = textwrap.fill(shorten(title, 80 // len(columns)), 44 // len(columns))
        said = f"{heading}\nn = {sum(column.values())}"
        axes.text(left, top + 0.6, said, fontsize=10 if len(columns) < 3 else 9, fontweight="bold", color=colour("ink"))
        for row, label in enumerate(known.labels):
            count = column[label.name]
            if count:
                axes.barh(
                    top - row,
                    count * unit,
                    left=left,
                    height=0.66,
                    color=colour(label.colour, "tint"),
                    edgecolor=colour(label.colour),
                    hatch=_HATCHES[label.pattern],
                )
            ink = colour("ink" if count else "quiet")
            axes.text(left + count * unit + 0.01, top - row, str(count), va="center", fontsize=11, color=ink)
    for row, label in enumerate(known.labels):
        axes.text(0, top - row, label.name, va="center", fontsize=10, color=colour("ink"))
    axes.set(xlim=(0, 1), ylim=(-0.6, top + 2.2), xticks=[], yticks=[])
    return Chart(figure, _in_words(counts))


def _in_words(counts: Mapping[str, Mapping[str, int]]) -> str:
    parts = []
    for title, column in counts.items():
        said = ", ".join(f"{label}: {count}" for label, count in column.items() if count) or "nothing labelled"
        parts.append(f"{title} (n = {sum(column.values())}): {said}.")
    return " ".join([*parts, the_one_sentence()])
