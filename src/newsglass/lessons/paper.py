"""Sheets become a PDF file: black on white, readable on a grey printer, with room to write by hand.

fpdf2 does the drawing; the fonts are the DejaVu fonts that come with matplotlib.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import singledispatch
from pathlib import Path
from typing import Any

from fpdf import FPDF, FontFace
from fpdf.fonts import TTFFont

from newsglass.charts.fonts import font_file
from newsglass.errors import CannotSave
from newsglass.lessons.sheets import Choice, Grid, Heading, Item, Lines, Meanings, Opening, Plan, Sheet, Text, Words
from newsglass.tokens import the_one_sentence

SIZES = ("letter", "a4")
_MARGIN = 18.0  # mm
_BODY, _SMALL, _LARGE, _TITLE = 10.5, 9.0, 12.5, 18.0  # points
_LINE = 5.6  # mm from line to line of body text
_WRITING = 8.5  # mm between lines for handwriting
_INDENT = 8.0  # mm: the margin in which paragraph and sentence numbers stand
_SURE = "How sure am I?   1 guessing    2    3    4 certain"
_STYLES = {"": "", "B": "-Bold", "I": "-Italic", "BI": "-BoldItalic"}


class _Paper(FPDF):
    """A page with a quiet foot: which sheet this is, the one sentence, and the page number."""

    foot = ""

    def footer(self) -> None:
        self.set_y(-13)
        self.set_font("sans", size=8)
        self.cell(0, 5, f"{self.foot} · {the_one_sentence()} · {self.page_no()}/{{nb}}", align="C")


def write_pdf(sheets: Iterable[Sheet], path: Path, foot: str, size: str = "letter") -> Path:
    """Draw sheets into a PDF file and give its path.

    `foot` is what stands at the foot of each page; `size` is `letter` or `a4`. Raises `CannotSave` when the file can't be
    written, for example because it is open in another program.
    """
    logging.getLogger("fontTools").setLevel(logging.ERROR)  # it reports every step of making a font smaller
    logging.getLogger("fpdf").setLevel(logging.ERROR)
    pdf = _Paper(format=size)
    pdf.foot = foot
    pdf.set_title(foot)
    pdf.set_lang("en-US")
    pdf.set_margins(_MARGIN, 16, _MARGIN)
    pdf.set_auto_page_break(True, 18)
    for style, ending in _STYLES.items():
        pdf.add_font("serif", style, font_file(f"DejaVuSerif{ending}"))
        pdf.add_font("sans", style, font_file(f"DejaVuSans{ending.replace('Italic', 'Oblique')}"))
    for sheet in sheets:
        _draw(sheet, pdf)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        pdf.output(str(path))
    except OSError as problem:
        raise CannotSave(
            f"{path.name} can't be written to {path.parent}. Close it if it is open in another program, or choose another "
            "folder with --to."
        ) from problem
    finally:
        for font in pdf.fonts.values():  # fpdf2 leaves their files open, and Windows then locks them
            if isinstance(font, TTFFont):
                font.close()
    return path


@singledispatch
def _draw(sheet: Any, pdf: FPDF) -> None:
    raise TypeError(f"{type(sheet).__name__} can't stand on a sheet.")


@_draw.register
def _opening(sheet: Opening, pdf: FPDF) -> None:
    pdf.add_page()
    if sheet.named:
        pdf.set_font("sans", size=_SMALL)
        pdf.cell(0, 8, "Name ______________________________     Date ______________", align="R")
        pdf.ln(9)
    _block(pdf, sheet.title, _TITLE, "B", family="serif", line=8.5)
    if sheet.under:
        _block(pdf, sheet.under, _BODY)
    pdf.ln(2)


@_draw.register
def _heading(sheet: Heading, pdf: FPDF) -> None:
    _keep_together(pdf, 34)
    pdf.ln(3)
    minutes = f"  ·  {sheet.minutes} minutes" if sheet.minutes else ""
    _block(pdf, f"{sheet.text}{minutes}", _LARGE, "B", line=6.5)
    pdf.line(pdf.l_margin, pdf.get_y(), pdf.w - pdf.r_margin, pdf.get_y())
    pdf.ln(1.5)


@_draw.register
def _words(sheet: Words, pdf: FPDF) -> None:
    _keep_together(pdf, 24)  # never alone at the foot of a page, away from what it introduces
    _block(pdf, sheet.text, _SMALL if sheet.quiet else _BODY, line=4.8 if sheet.quiet else _LINE)
    pdf.ln(1)


@_draw.register
def _meanings(sheet: Meanings, pdf: FPDF) -> None:
    for name, meaning in sheet.rows:
        _keep_together(pdf, 8)
        pdf.set_font("sans", "B", _SMALL)
        pdf.write(4.8, f"{name}  ")
        pdf.set_font("sans", "", _SMALL)
        pdf.write(4.8, meaning)
        pdf.ln(5.4)
    pdf.ln(1)


@_draw.register
def _choice(sheet: Choice, pdf: FPDF) -> None:
    _keep_together(pdf, 12 + 6 * len(sheet.options))
    if sheet.question:
        _block(pdf, sheet.question, _BODY, "B")
    for option in sheet.options:
        with _indented(pdf):
            pdf.set_x(pdf.l_margin - _INDENT + 1)
            pdf.set_font("sans", size=_BODY)
            pdf.cell(_INDENT - 1, _LINE, "☐")
            _block(pdf, option, _BODY)
    pdf.ln(1)


@_draw.register
def _lines(sheet: Lines, pdf: FPDF) -> None:
    _keep_together(pdf, _LINE + _WRITING * sheet.count)
    if sheet.label:
        _block(pdf, sheet.label, _BODY)
    for _ in range(sheet.count):
        _writing_line(pdf, pdf.l_margin)
    pdf.ln(2)


@_draw.register
def _text(sheet: Text, pdf: FPDF) -> None:
    _keep_together(pdf, 40)
    if sheet.banner:
        _block(pdf, sheet.banner, _SMALL, "I", line=4.8)
    _block(pdf, sheet.title, 14, "B", family="serif", line=7)
    if sheet.under:
        _block(pdf, sheet.under, _SMALL, line=4.8)
    pdf.ln(1)
    for number, paragraph in enumerate(sheet.paragraphs, start=1):
        _keep_together(pdf, 12)
        with _indented(pdf):
            pdf.set_x(pdf.l_margin - _INDENT)
            pdf.set_font("sans", size=8)
            pdf.cell(_INDENT, _LINE, str(number) if sheet.numbered else "")
            for words, kind in _pieces(paragraph, sheet.asked):
                pdf.set_font(
                    "sans" if kind == "number" else "serif", {"number": "B", "asked": "U"}.get(kind, ""), _BODY
                )
                pdf.write(_LINE, words)
            pdf.ln(_LINE + 2)
    pdf.ln(1)


def _pieces(paragraph: str, asked: tuple[tuple[int, str], ...]) -> list[tuple[str, str]]:
    """A paragraph cut at its asked sentences: (words, kind), the kind being "", "number" or "asked".

    A blank stands in front of a piece and never behind it: a line breaks there, and not inside "[1]" or a first word.
    """
    pieces, at = [], 0
    for start, number, quote in sorted((paragraph.find(quote), number, quote) for number, quote in asked):
        if start < at:
            continue
        before = paragraph[at:start]
        pieces.append((before.rstrip(" "), ""))
        pieces.append((f"{' ' * before.endswith(' ')}[{number}]", "number"))
        pieces.append((f" {quote}", "asked"))
        at = start + len(quote)
    return [piece for piece in [*pieces, (paragraph[at:], "")] if piece[0]]


@_draw.register
def _item(sheet: Item, pdf: FPDF) -> None:
    height = 18 + _LINE * (len(sheet.quote) // 85) + _WRITING * (sheet.because + sheet.sure)
    _keep_together(pdf, height)
    with _indented(pdf):
        pdf.set_x(pdf.l_margin - _INDENT)
        pdf.set_font("sans", "B", _BODY)
        pdf.cell(_INDENT, _LINE, str(sheet.number))
        _block(pdf, sheet.quote, _BODY, family="serif")
        for answers in (sheet.answers, sheet.second):
            if answers:
                beside = sheet.sure and not sheet.because
                _block(pdf, ("   " if beside else "     ").join(answers), _SMALL if beside else _BODY, line=6.5)
        if sheet.sure and not sheet.because:  # beside the answers, so that a form's twelve items fit two pages
            pdf.set_y(pdf.get_y() - 6.5)
            pdf.set_font("sans", size=_SMALL)
            pdf.cell(0, 6.5, _SURE, align="R", new_x="LMARGIN", new_y="NEXT")
        if sheet.again:
            _block(pdf, "Second vote: ______________", _SMALL, line=6)
        if sheet.because:
            pdf.set_font("sans", size=_BODY)
            pdf.cell(22, _WRITING, "because")
            _writing_line(pdf, pdf.l_margin + 19)
            if sheet.sure:
                _block(pdf, _SURE, _SMALL, line=6.5)
    pdf.ln(2)


@_draw.register
def _grid(sheet: Grid, pdf: FPDF) -> None:
    _keep_together(pdf, 10 + 10 * len(sheet.rows))
    pdf.set_font("sans", size=_SMALL)
    width = pdf.epw / (len(sheet.columns) + 1.6)
    widths = (width * 1.6, *[width] * len(sheet.columns))
    with pdf.table(col_widths=widths, line_height=5, padding=1.2, headings_style=FontFace(emphasis="B")) as table:
        table.row(["", *sheet.columns])
        for row in sheet.rows:
            table.row([row, *[""] * len(sheet.columns)])
    pdf.ln(3)


@_draw.register
def _plan(sheet: Plan, pdf: FPDF) -> None:
    from newsglass.lessons.plan_on_paper import in_parts, tag_styles

    if sheet.fresh or not pdf.page:
        pdf.add_page()
    for part in in_parts(sheet.text):
        pdf.set_font("sans", "", _SMALL)
        pdf.write_html(
            part,
            tag_styles=tag_styles(),
            font_family="sans",
            table_line_separators=True,
            li_prefix_color="#000000",
            ul_bullet_char="•",
        )
    pdf.ln(3)


@contextmanager
def _indented(pdf: FPDF) -> Iterator[None]:
    """The left margin moved in by the width of a number."""
    pdf.set_left_margin(pdf.l_margin + _INDENT)
    yield
    pdf.set_left_margin(pdf.l_margin - _INDENT)
    pdf.set_x(pdf.l_margin)


def _block(pdf: FPDF, words: str, points: float, style: str = "", family: str = "sans", line: float = _LINE) -> None:
    pdf.set_font(family, style, points)
    pdf.multi_cell(0, line, words, align="L", new_x="LMARGIN", new_y="NEXT")


def _writing_line(pdf: FPDF, left: float) -> None:
    pdf.ln(_WRITING)
    with pdf.local_context(draw_color=120, line_width=0.2):
        pdf.line(left, pdf.get_y() - 1.5, pdf.w - pdf.r_margin, pdf.get_y() - 1.5)


def _keep_together(pdf: FPDF, height: float) -> None:
    """A fresh page when less than `height` millimetres are left on this one."""
    if pdf.get_y() + height > pdf.h - pdf.b_margin and pdf.get_y() > pdf.t_margin + 1:
        pdf.add_page()
