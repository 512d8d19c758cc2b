"""How every chart looks and speaks: one set of tokens, direct labels, alt text, and the one sentence underneath."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsglass.tokens import the_one_sentence, tokens

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

WIDTH = 7.2  # inches: 720 px at 100 dpi, the width of a page's column
DPI = 100


@dataclass(frozen=True)
class Chart:
    """A picture of how an article is written: shown as SVG that a screen reader can read aloud.

    >>> from newsglass.charts.style import blank
    >>> Chart(blank(2.0)[0], alt="Nothing yet.").alt
    'Nothing yet.'

    `figure` is the matplotlib figure, `alt` says in words what the picture says. In a notebook it shows itself; colours
    follow the page's light or dark theme.
    """

    figure: Figure
    alt: str

    def svg(self) -> str:
        """The picture as SVG text with its alt text; theme colours are CSS variables with the light ones as fallback."""
        with _settings():
            raw = io.StringIO()
            self.figure.savefig(raw, format="svg", metadata={"Date": None, "Creator": None})
        drawing = raw.getvalue()
        drawing = drawing[drawing.index("<svg") :]
        alt = html.escape(self.alt, quote=True)
        drawing = re.sub(
            r"<svg ", f'<svg role="img" aria-label="{alt}" style="max-width:100%;height:auto" ', drawing, count=1
        )
        return _themed(re.sub(r"<metadata>.*?</metadata>", "", drawing, flags=re.DOTALL))

    def png(self) -> bytes:
        """The picture as a PNG file's bytes on paper colour, for printing and slides."""
        with _settings():
            raw = io.BytesIO()
            self.figure.savefig(raw, format="png", dpi=2 * DPI, facecolor=tokens()["light"]["paper"])
        return raw.getvalue()

    def _repr_html_(self) -> str:
        return f"<figure style='margin:0;max-width:{int(WIDTH * DPI)}px'>{self.svg()}</figure>"


def blank(height: float) -> tuple[Figure, Axes]:
    """An empty drawing of the usual width, `height` inches tall, with the one sentence already underneath."""
    from matplotlib.figure import Figure

    with _settings():
        figure = Figure(figsize=(WIDTH, height), dpi=DPI)
        axes = figure.add_axes((0.06, 0.62 / height, 0.92, 1 - 1.02 / height))
        figure.text(0.06, 0.14 / height, the_one_sentence(), fontsize=10, color=colour("quiet"), style="italic")
        axes.spines[:].set_visible(False)
        axes.tick_params(length=0)
    return figure, axes


def colour(name: str, part: str = "ink") -> str:
    """A token's light colour: `colour("ink")`, `colour("amber", "tint")`."""
    light = tokens()["light"]
    return light[name] if name in light else light["label"][name][part]


def rung_colour(rung: int) -> str:
    """The ladder's colour for a rung, 0 to 6: one hue from light to dark."""
    return tokens()["rung"]["light"][rung]


def ink_on_rung(rung: int) -> str:
    """The colour in which a rung's number can be read on it."""
    return colour("ink") if rung <= 3 else colour("paper")


def shorten(words: str, most: int = 38) -> str:
    """A title that fits a chart, cut at a word."""
    flat = " ".join(words.split())
    return flat if len(flat) <= most else flat[: most - 1].rsplit(" ", 1)[0] + " …"


@contextmanager
def _settings() -> Iterator[None]:
    """matplotlib's settings for our drawings only: a notebook's own charts stay as their owner set them."""
    import matplotlib

    wanted = {
        "svg.fonttype": "none",  # text stays text: small files, and a reader can search and enlarge it
        "svg.hashsalt": "newsglass",
        "font.family": "sans-serif",
        "font.sans-serif": ["DejaVu Sans"],
        "font.size": 11,
        "text.parse_math": False,  # a title with "$" in it is a title, not a formula
        "figure.facecolor": "none",
        "axes.facecolor": "none",
        "hatch.linewidth": 0.6,
    }
    with matplotlib.rc_context(wanted):
        yield


def _themed(drawing: str) -> str:
    light = tokens()["light"]
    swaps = {light["ink"]: "currentColor", light["paper"]: f"var(--ng-paper, {light['paper']})"}
    swaps[light["quiet"]] = "var(--ng-quiet, currentColor)"
    swaps[light["rule"]] = f"var(--ng-rule, {light['rule']})"
    swaps |= {
        pair[part]: f"var(--ng-{name}-{part}, {pair[part]})" for name, pair in light["label"].items() for part in pair
    }
    swaps |= {shade: f"var(--ng-rung-{rung}, {shade})" for rung, shade in enumerate(tokens()["rung"]["light"])}
    pattern = re.compile("|".join(map(re.escape, sorted({key.lower() for key in swaps}))), re.IGNORECASE)
    lower = {key.lower(): value for key, value in swaps.items()}
    return pattern.sub(lambda found: lower[found[0].lower()], drawing)
