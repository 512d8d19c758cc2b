"""How every chart looks and speaks: one set of tokens, direct labels, alt text, and the one sentence underneath."""

from __future__ import annotations

import html
import io
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from newsglass.tokens import the_one_sentence, tokens

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

WIDTH = 7.2  # inches: 720 px at 100 dpi, the width of a page's column
DPI = 100
FOOT = 0.5  # inches under a drawing, for the one sentence
_POINTS = 72  # to an inch


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
        """The picture as SVG text with its alt text; colours are CSS variables with the light ones as fallback."""
        with _settings():
            raw = io.StringIO()
            self.figure.savefig(raw, format="svg", metadata={"Date": None, "Creator": None})
        drawing = raw.getvalue()
        drawing = re.sub(r"<metadata>.*?</metadata>", "", drawing[drawing.index("<svg") :], flags=re.DOTALL)
        alt = html.escape(self.alt, quote=True)
        opening = f'<svg role="img" aria-label="{alt}" style="max-width:100%;height:auto" '
        return _themed(_lean(drawing)).replace("<svg ", opening, 1)

    def png(self) -> bytes:
        """The picture as a PNG file's bytes on paper colour, for printing and slides."""
        with _settings():
            raw = io.BytesIO()
            self.figure.savefig(raw, format="png", dpi=2 * DPI, facecolor=tokens()["light"]["paper"])
        return raw.getvalue()

    def _repr_html_(self) -> str:
        look = f"margin:0;max-width:{int(WIDTH * DPI)}px"
        return f"<figure class='ng-picture' style='{look}'><style>{_theme()}</style>{self.svg()}</figure>"


def blank(height: float) -> tuple[Figure, Axes]:
    """An empty drawing of the usual width with the one sentence underneath, measured in inches from the top left.

    >>> float(blank(2.0)[0].get_figheight())
    2.5

    `height` is the room for the drawing itself, in inches; the sentence stands below it.
    """
    from matplotlib.figure import Figure

    with _settings():
        figure = Figure(figsize=(WIDTH, height + FOOT), dpi=DPI)
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set(xlim=(0, WIDTH), ylim=(height + FOOT, 0), xticks=[], yticks=[])
        axes.spines[:].set_visible(False)
        write(axes, 0.1, height + FOOT / 2, the_one_sentence(), colour="quiet", style="italic")
    return figure, axes


def write(axes: Axes, x: float, y: float, words: str, *, size: float = 10, colour: str = "ink", **more: Any) -> None:
    """Words at a place of the drawing, in inches; centred on `y` and beginning at `x` unless told otherwise."""
    axes.text(x, y, words, fontsize=size, color=ink(colour), **{"va": "center", "ha": "left", **more})


def ink(name: str, part: str = "ink") -> str:
    """A token's light colour: `ink("quiet")`, `ink("amber", "tint")`; a colour by its code is given back."""
    light = tokens()["light"]
    if name.startswith("#"):
        return name
    return light[name] if name in light else light["label"][name][part]


def rung_colour(rung: int) -> str:
    """The ladder's colour for a rung, 0 to 6: one hue from light to dark."""
    return tokens()["rung"]["light"][rung]


def ink_on_rung(rung: int) -> str:
    """The colour in which a rung's number can be read on it."""
    return ink("ink") if rung <= 3 else ink("paper")


def wide(words: str, size: float = 10, bold: bool = False) -> float:
    """How wide words are in inches, in the widest of the fonts a reader may have: others need less."""
    return _width(words, "bold" if bold else "normal") * size / _POINTS


def fold(words: str, room: float, *, size: float = 10, bold: bool = False, lines: int = 3) -> list[str]:
    """The words in lines that fit `room` inches; what is too much for so many lines ends in "…".

    >>> fold("Pool shut until May", 0.9)
    ['Pool shut', 'until May']
    """
    done: list[str] = []
    left = words.split()
    while left:
        count = 1
        while count < len(left) and wide(" ".join(left[: count + 1]), size, bold) <= room:
            count += 1
        line, left = " ".join(left[:count]), left[count:]
        last = len(done) == lines - 1
        if wide(line, size, bold) > room or (last and left):
            line = _cut(line, room, size, bold)
        done.append(line)
        if last:
            break
    return done


def _cut(line: str, room: float, size: float, bold: bool) -> str:
    while line and wide(f"{line}…", size, bold) > room:
        line = line[:-1]
    return f"{line.rstrip()}…"


@lru_cache(maxsize=4096)
def _width(words: str, weight: str) -> float:
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import text_to_path

    font = FontProperties(family="DejaVu Sans", weight=weight, size=1)
    with _settings():
        return text_to_path.get_text_width_height_descent(words, font, ismath=False)[0]


@contextmanager
def _settings() -> Iterator[None]:
    """matplotlib's settings for our drawings only: a notebook's own charts stay as their owner set them."""
    import matplotlib

    wanted = {
        "svg.fonttype": "none",  # text stays text: small files, and a reader can search and enlarge it
        "svg.hashsalt": "newsglass",
        "font.family": "sans-serif",
        "font.sans-serif": ["DejaVu Sans"],
        "font.size": 10,
        "text.parse_math": False,  # a title with "$" in it is a title, not a formula
        "figure.facecolor": "none",
        "axes.facecolor": "none",
        "hatch.linewidth": 0.8,
    }
    with matplotlib.rc_context(wanted), warnings.catch_warnings():
        # A title may hold letters that this font lacks: the reader's own fonts draw them.
        warnings.filterwarnings("ignore", "Glyph .* missing from")
        yield


_TWO_PLACES = re.compile(r"\d+\.\d{3,}")
_NAMED_PARTS = re.compile(r' id="(?:figure|axes|patch|text|line2d|LineCollection|PathCollection|matplotlib\.\w+)_\d+"')


_SIGNS = re.compile(r'<g(?: [^>]*)?>\n((?:<use [^>]* style="([^"]*)"/>\n)(?:<use [^>]* style="\2"/>\n)*)</g>')


def _lean(drawing: str) -> str:
    """The same drawing in fewer bytes; part names go, because two charts on one page would share them."""
    shorter = _TWO_PLACES.sub(lambda number: f"{float(number[0]):.2f}".rstrip("0").rstrip("."), drawing)
    shorter = re.sub(r"<!--.*?-->", "", _NAMED_PARTS.sub("", shorter), flags=re.DOTALL)
    shorter = re.sub(r" *\n\s*(?=[MLCQz\"])", " ", re.sub(r"\n\s*", "\n", shorter))
    return _SIGNS.sub(lambda found: f'<g style="{found[2]}">{found[1].replace(_style(found[2]), "/>")}</g>', shorter)


def _style(words: str) -> str:
    return f' style="{words}"/>'


def _themed(drawing: str) -> str:
    swaps = {shade.lower(): f"var({name}, {shade})" for name, shade in _variables("light").items()}
    swaps[ink("ink").lower()] = "currentColor"
    swaps[ink("quiet").lower()] = "var(--ng-quiet, currentColor)"
    pattern = re.compile("|".join(map(re.escape, sorted(swaps))), re.IGNORECASE)
    return pattern.sub(lambda found: swaps[found[0].lower()], drawing)


@cache
def _theme() -> str:
    light, dark = (
        "".join(f"{name}:{shade};" for name, shade in _variables(theme).items()) for theme in ("light", "dark")
    )
    # On paper of its own: whatever lies under the picture, its ink can be read.
    light += f"color:{ink('ink')};background:{tokens()['light']['paper']};"
    dark += f"color:{tokens()['dark']['ink']};background:{tokens()['dark']['paper']};"
    by_system = "@media (prefers-color-scheme:dark){body:not([data-jp-theme-light]) .ng-picture{" + dark + "}}"
    on_paper = "@media print{body .ng-picture.ng-picture{" + light + "}}"
    return f'.ng-picture{{{light}}}[data-jp-theme-light="false"] .ng-picture{{{dark}}}{by_system}{on_paper}'


def _variables(theme: str) -> dict[str, str]:
    """The colours a chart can hold, by the names that widgets use too."""
    table = tokens()[theme]
    found = {f"--ng-{name}": table[name] for name in ("paper", "quiet", "rule")}
    found |= {f"--ng-{name}-{part}": pair[part] for name, pair in table["label"].items() for part in pair}
    return found | {f"--ng-rung-{rung}": shade for rung, shade in enumerate(tokens()["rung"][theme])}
