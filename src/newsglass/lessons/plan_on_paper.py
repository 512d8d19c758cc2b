"""A teacher's plan, written in Markdown, made ready for print."""

from __future__ import annotations

import re

from fpdf import FontFace, TextStyle
from markdown_it import MarkdownIt
from markdown_it.token import Token

_LINE = "1.35"  # of the letters' height
_TAG = re.compile(r"</?(?:em|strong|code|a)\b[^>]*>")
_CELL = re.compile(r"(<t[dh]\b[^>]*>)(.*?)(?=</t[dh]>)", re.DOTALL)
_TABLE = re.compile(r"(<table>.*?</table>)", re.DOTALL)
_NARROWEST = 8  # letters: below this a column is too narrow for its heading


def in_parts(markdown: str) -> list[str]:
    """A plan as the HTML that fpdf2 draws, each table apart: fpdf2 carries bold print from the words before into a table.

    Ragged right, columns as wide as their words need; HTML that stands in the plan is shown as text.
    """
    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = reader.parse(markdown)
    widths = iter(_widths(tokens))
    for token in tokens:
        if token.type in ("paragraph_open", "bullet_list_open", "ordered_list_open"):
            token.attrSet("line-height", _LINE)
        elif token.type in ("td_open", "th_open"):
            token.attrs.pop("style", None)
            token.attrSet("align", "left")
            if token.type == "th_open":
                token.attrSet("width", f"{next(widths)}%")
    html = reader.renderer.render(tokens, reader.options, {})
    html = _CELL.sub(lambda cell: cell[1] + _TAG.sub("", cell[2]), html)  # fpdf2 draws cells without italics
    return [part for part in _TABLE.split(html) if part.strip()]


def _widths(tokens: list[Token]) -> list[int]:
    """For each heading cell, in order, its column's share of the width in per cent: by the square root of its longest cell."""
    shares: list[int] = []
    longest: list[int] = []
    column = -1
    for at, token in enumerate(tokens):
        if token.type == "table_open":
            longest = []
        elif token.type == "tr_open":
            column = -1
        elif token.type in ("td_open", "th_open"):
            column += 1
            longest += [_NARROWEST] * (column >= len(longest))
            longest[column] = max(longest[column], len(tokens[at + 1].content))
        elif token.type == "table_close":
            needs = [length**0.5 for length in longest]
            shares += [round(100 * need / sum(needs)) for need in needs]
    return shares


def tag_styles() -> dict[str, TextStyle | FontFace]:
    """How headings and quotations look on paper: black, so that a grey printer loses nothing."""

    def heading(points: float, above: float) -> TextStyle:
        return TextStyle(
            font_family="sans", font_style="B", font_size_pt=points, color="#000000", t_margin=above, b_margin=1.0
        )

    return {
        "h1": heading(15, 2),
        "h2": heading(12, 3),
        "h3": heading(10.5, 2),
        "code": FontFace(family="sans", emphasis="ITALICS"),  # fpdf2's own typewriter font has no “quotes”
        "pre": TextStyle(font_family="sans", font_style="I", t_margin=1),
        "blockquote": TextStyle(
            font_family="sans", font_style="I", color="#000000", t_margin=1, b_margin=1, l_margin=8
        ),
    }
