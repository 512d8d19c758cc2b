"""What can stand on a printed sheet: each kind of thing is a frozen value; `paper.py` draws them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Opening:
    """The head of a sheet that starts on a fresh page; `named` leaves room for a name and a date."""

    title: str
    under: str = ""
    named: bool = False


@dataclass(frozen=True)
class Heading:
    """The heading of a step, with its minutes where it has some."""

    text: str
    minutes: int = 0


@dataclass(frozen=True)
class Words:
    """A paragraph; a quiet one is small print."""

    text: str
    quiet: bool = False


@dataclass(frozen=True)
class Meanings:
    """Terms or answers with what they mean, one a line."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Choice:
    """A question with boxes to tick."""

    question: str
    options: tuple[str, ...]


@dataclass(frozen=True)
class Lines:
    """Room to write: a label and empty lines."""

    label: str
    count: int = 2


@dataclass(frozen=True)
class Text:
    """A text to read: its paragraphs numbered in the margin, asked sentences underlined behind their number.

    `asked` holds (number, quotation) pairs.
    """

    title: str
    under: str
    banner: str
    paragraphs: tuple[str, ...]
    asked: tuple[tuple[int, str], ...] = ()
    numbered: bool = True


@dataclass(frozen=True)
class Item:
    """A numbered sentence with its short answers to circle, and room for a reason.

    `second` is a second row of answers with its question in front; `again` leaves room for a second vote.
    """

    number: int
    quote: str
    answers: tuple[str, ...]
    second: tuple[str, ...] = ()
    because: bool = False
    again: bool = False
    sure: bool = False


@dataclass(frozen=True)
class Grid:
    """A table to fill in: what stands on top of its columns and in front of its rows."""

    columns: tuple[str, ...]
    rows: tuple[str, ...]


@dataclass(frozen=True)
class Plan:
    """A page written in Markdown, such as the teacher's plan; a fresh one begins on a page of its own."""

    text: str
    fresh: bool = False


Sheet = Opening | Heading | Words | Meanings | Choice | Lines | Text | Item | Grid | Plan
