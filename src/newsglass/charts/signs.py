"""The signs for hedge, booster, weasel, approximator and stated limit: a shape and a colour each, readable in grey."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsglass.charts.style import ink
from newsglass.comparison.strip import SHOWN

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_SHAPES = {"circle": "o", "triangle": "^", "square": "s", "diamond": "D", "cross": "P"}


def draw_sign(axes: Axes, xs: Sequence[float], y: float, family: str, *, size: float, filled: bool = False) -> None:
    """The same sign at several places of one line: hollow for what the tool noticed, filled for a reader's own mark."""
    shown = SHOWN[family]
    axes.plot(
        xs,
        [y] * len(xs),
        linestyle="none",
        marker=_SHAPES[shown.shape],
        markersize=size,
        markerfacecolor=ink(shown.colour) if filled else ink("paper"),
        markeredgecolor=ink(shown.colour),
        markeredgewidth=1.6 if size > 5 else 1.1,
        clip_on=False,
    )
