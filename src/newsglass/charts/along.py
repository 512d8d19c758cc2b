"""The strip in print: the article's own shape, one column a sentence, with the signs of sureness in lanes above it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsglass.charts.grid import LINE
from newsglass.charts.signs import draw_sign
from newsglass.charts.style import WIDTH, fold, ink, wide, write
from newsglass.comparison.strip import SHOWN, Column, Strip, counted

if TYPE_CHECKING:
    from matplotlib.axes import Axes

LANES = ("hedge", "booster", "weasel")
_LEFT, _RIGHT = 1.2, WIDTH - 0.12  # the strip's edges, in inches
_WIDEST = 0.32  # inches of a column in a short text
_NARROWEST = 0.035  # a column thinner than this can't be told from the next: the strip goes on in another line
_LANE, _TALL, _TITLE, _NOTE = 0.19, 0.62, 0.34, 0.62


def strips_height(strips: Sequence[Strip]) -> float:
    """The inches that `draw_strips` needs."""
    lines = sum(len(_lines(strip, _per_line(strips))) for strip in strips)
    return _NOTE + _TITLE * len(strips) + lines * _line_height(_lanes(strips))


def draw_strips(axes: Axes, names: Sequence[str], strips: Sequence[Strip], top: float) -> None:
    """Draw the strips under each other from `top` on: one scale for words, one width for columns."""
    lanes = _lanes(strips)
    for at, line in enumerate(_note(strips)):
        write(axes, 0.1, top + 0.1 + at * LINE, line, size=9, colour="quiet")
    most = _per_line(strips)
    step = min((_RIGHT - _LEFT) / most, _WIDEST)
    longest = max((column.words for strip in strips for column in strip.columns), default=0) or 1
    y = top + _NOTE
    for name, strip in zip(names, strips, strict=True):
        size = f"{counted(len(strip.columns), 'sentence')}, {counted(strip.words, 'word')}"
        title = fold(name, WIDTH - 0.36 - wide(size), bold=True, lines=1)[0]
        write(axes, 0.1, y, title, fontweight="bold")
        write(axes, 0.24 + wide(title, bold=True), y, size, colour="quiet")
        y += _TITLE - 0.14
        for line in _lines(strip, most):
            _draw_line(axes, strip, line, lanes, y, step, longest)
            y += _line_height(lanes)
        y += 0.14


def _note(strips: Sequence[Strip]) -> list[str]:
    own = any(sign.by == "reader" for strip in strips for sign in strip.signs)
    signs = (
        "A hollow sign: the tool noticed it; a filled one: you marked it."
        if own
        else "A sign: the tool noticed it there."
    )
    words = (
        "Hatched bars: in a source’s words. Below, a column is a sentence, its height the number of words, hatched "
        f"where they stand in quotation marks. {signs}"
    )
    return fold(words, WIDTH - 0.2, size=9, lines=2)


def _lanes(strips: Sequence[Strip]) -> tuple[str, ...]:
    limits = any(sign.family == "stated limit" for strip in strips for sign in strip.signs)
    return (*LANES, "stated limit") if limits else LANES


def _per_line(strips: Sequence[Strip]) -> int:
    """How many sentences one line of a strip holds, the same for all articles."""
    most = int((_RIGHT - _LEFT) / _NARROWEST)
    longest = max((len(strip.columns) for strip in strips), default=0) or 1
    lines = -(-longest // most)
    return -(-longest // lines)


def _lines(strip: Strip, most: int) -> list[range]:
    count = len(strip.columns)
    return [range(start, min(start + most, count)) for start in range(0, count, most)]


def _line_height(lanes: Sequence[str]) -> float:
    return _LANE * len(lanes) + _TALL + 0.3


def _draw_line(
    axes: Axes, strip: Strip, line: range, lanes: Sequence[str], top: float, step: float, longest: int
) -> None:
    floor = top + _LANE * len(lanes) + _TALL
    unit = _TALL / longest
    places = [_LEFT + (at + 0.5) * step for at in range(len(line))]
    _columns(axes, places, [strip.columns[at] for at in line], floor, unit, step)
    axes.plot([_LEFT, _RIGHT], [floor, floor], color=ink("quiet"), linewidth=0.8)
    for at in _ticks(line):
        write(axes, places[at - line.start], floor + 0.12, str(at + 1), size=9, colour="quiet", ha="center")
    write(axes, 0.1, floor - _TALL / 2, "words", size=9, colour="quiet")
    write(axes, 0.1, floor + 0.12, "sentence", size=9, colour="quiet")
    write(axes, _LEFT - 0.06, floor - longest * unit, str(longest), size=9, colour="quiet", ha="right")
    for lane, family in enumerate(lanes):
        y = top + (lane + 0.5) * _LANE
        write(axes, 0.1, y, SHOWN[family].plural, size=9)
        axes.plot([_LEFT, _RIGHT], [y, y], color=ink("rule"), linewidth=0.6, zorder=0)
        _signs(axes, strip, family, dict(zip(line, places, strict=True)), y, step)


def _columns(
    axes: Axes, places: Sequence[float], columns: Sequence[Column], floor: float, unit: float, step: float
) -> None:
    """All columns of a line as two shapes, plain and hatched: a long text stays a small picture."""
    half = step * (0.41 if step > 0.06 else 0.45)
    plain = [(x, floor, floor - (one.words - one.quoted) * unit) for x, one in zip(places, columns, strict=True)]
    quoted = [(x, high, high - one.quoted * unit) for (x, _, high), one in zip(plain, columns, strict=True)]
    for boxes, fill, hatch in ((plain, ink("slate", "tint"), None), (quoted, ink("paper"), "/////")):
        _boxes(axes, [box for box in boxes if box[1] != box[2]], half, fill, hatch)


def _boxes(axes: Axes, boxes: Sequence[tuple[float, float, float]], half: float, fill: str, hatch: str | None) -> None:
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    if not boxes:
        return
    corners = [
        corner
        for x, low, high in boxes
        for corner in ((x - half, low), (x - half, high), (x + half, high), (x + half, low), (x - half, low))
    ]
    codes = [Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY] * len(boxes)
    axes.add_patch(PathPatch(Path(corners, codes), facecolor=fill, edgecolor=ink("quiet"), linewidth=0.6, hatch=hatch))


def _signs(axes: Axes, strip: Strip, family: str, places: dict[int, float], y: float, step: float) -> None:
    """A lane's signs side by side where a column has room for them, else one sign and how many."""
    size = min(6.5, max(3.5, step * 72 * 0.8))
    apart = (size + 2.2) / 72
    here: dict[int, list[str]] = defaultdict(list)
    for sign in strip.signs:
        if sign.family == family and sign.sentence in places:
            here[sign.sentence].append(sign.by)
    drawn: dict[str, list[float]] = {"tool": [], "reader": []}
    for at, readers in here.items():
        fits = max(int((step + 0.03) / apart), 1)
        shown = sorted(readers, reverse=True) if len(readers) <= fits else sorted(set(readers), reverse=True)
        first = places[at] - (len(shown) - 1) / 2 * apart
        for place, by in enumerate(shown):
            drawn[by].append(first + place * apart)
        if len(shown) < len(readers) and step > 0.1:
            write(axes, first + (len(shown) - 0.4) * apart, y, str(len(readers)), size=8)
    for by, xs in drawn.items():
        if xs:
            draw_sign(axes, xs, y, family, size=size, filled=by == "reader")


def _ticks(line: range) -> list[int]:
    every = next(step for step in (1, 5, 10, 20, 50) if len(line) <= 26 * step or step == 50)
    round_ones = [at for at in line if (at + 1) % every == 0]
    first = [line.start] if not round_ones or round_ones[0] - line.start >= 0.6 * every else []
    return first + round_ones
