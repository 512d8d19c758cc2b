"""Where an article quotes: curly and straight, double and single marks, also over several paragraphs."""

from __future__ import annotations

import re
from functools import lru_cache

from newsglass.text.article import Article
from newsglass.text.ends import lists
from newsglass.text.span import Span
from newsglass.text.split import paragraphs

_MARKS = re.compile("[\"“”„‟«»'‘’‹›]")
_CLOSERS = {"“": "”", "‟": "”", "„": "“”", "«": "»", "‹": "›", "‘": "’", '"': '"', "'": "'"}
_SINGLES = frozenset("'‘")
_BEFORE_OPENING = frozenset("([{—–-/\"“‘'«„")
_PUNCTUATION = frozenset(",.!?…;:—–")
_APOSTROPHE_WORD = re.compile(r"['‘](\d{2}s?|[^\W\d_]{1,6})(?![\w])")
_NONE = -1


def quotations(article: Article | str) -> tuple[Span, ...]:
    """Everything between quotation marks, the marks included, in order and never overlapping.

    >>> text = "The mayor’s aide said, “It’s over,” and left."
    >>> [span.of(text) for span in quotations(text)]
    ['“It’s over,”']

    Apostrophes are no quotation marks. A quotation inside a quotation is part of the outer one. When paragraphs each
    open with a mark and only the last one closes it, they are one quotation. A curly mark that is never closed quotes
    to the end of its paragraph; a straight one that is never closed quotes nothing.
    """
    return _quotations(article.text if isinstance(article, Article) else article)


@lru_cache(maxsize=32)
def _quotations(text: str) -> tuple[Span, ...]:
    found: list[Span] = []
    # (start, mark, was carried over from an earlier paragraph) of a quotation that no mark has closed yet.
    pending: tuple[int, str, bool] | None = None
    before = 0
    for paragraph in paragraphs(text):
        carried = pending is not None and text[paragraph.start] == pending[1]
        if pending and not carried:
            found += _left_open(pending, before)
            pending = None
        pending = _read_paragraph(text, paragraph, pending, found)
        before = paragraph.end
    if pending:
        found += _left_open(pending, before)
    return tuple(found)


def _left_open(pending: tuple[int, str, bool], end: int) -> list[Span]:
    start, mark, carried = pending
    return [Span(start, end)] if carried or mark not in "\"'" else []


def _read_paragraph(
    text: str, paragraph: Span, pending: tuple[int, str, bool] | None, found: list[Span]
) -> tuple[int, str, bool] | None:
    """Adds the quotations that close in this paragraph; returns the one that is still open at its end."""
    marks = [match.start() for match in _MARKS.finditer(text, paragraph.start, paragraph.end)]
    at = 0
    while at < len(marks):
        position = marks[at]
        mark = text[position]
        if not _opens(text, position):
            at += 1
            continue
        start = pending[0] if pending else position
        close = (_single_close if mark in _SINGLES else _double_close)(text, marks, at)
        if close != _NONE:
            found.append(Span(start, marks[close] + 1))
            at, pending = close + 1, None
        elif pending:
            return start, mark, True
        elif (mark not in _SINGLES and not _again(text, marks, at)) or (mark == "‘" and position == paragraph.start):
            return start, mark, False
        else:
            at += 1
    return None


def _opens(text: str, position: int) -> bool:
    """A mark at the start of a word, and no apostrophe as in ’90s."""
    mark = text[position]
    before = text[position - 1 : position]
    if mark not in _CLOSERS or not (not before or before.isspace() or before in _BEFORE_OPENING):
        return False
    following = text[position + 1 : position + 2]
    if not following or following.isspace() or (mark in "\"'" and following in ",;:)]”’"):
        return False
    apostrophe = _APOSTROPHE_WORD.match(text, position) if mark in _SINGLES else None
    return apostrophe is None or not (apostrophe[1][0].isdigit() or apostrophe[1].lower() in lists().clipped)


def _again(text: str, marks: list[int], at: int) -> bool:
    """The same mark opens once more in this paragraph, so the first one was a slip."""
    return any(text[marks[later]] == text[marks[at]] for later in range(at + 1, min(at + 40, len(marks))))


def _double_close(text: str, marks: list[int], at: int) -> int:
    mark = text[marks[at]]
    for later in range(at + 1, len(marks)):
        found = text[marks[later]]
        if found in _CLOSERS[mark]:
            reopens = mark == '"' and text[marks[later] - 1].isspace() and _opens(text, marks[later])
            return _NONE if reopens else later
        if found == mark:
            return _NONE
    return _NONE


def _single_close(text: str, marks: list[int], at: int) -> int:
    """The mark that closes a single one: best behind a comma or full stop, last behind an s (the students’ bus)."""
    mark = text[marks[at]]
    plain = possessive = _NONE
    for later in range(at + 1, len(marks)):
        position = marks[later]
        if text[position] == mark and _opens(text, position):
            break
        before, following = text[position - 1], text[position + 1 : position + 2]
        if text[position] not in _CLOSERS[mark] or before.isspace() or following.isalnum():
            continue
        if before in _PUNCTUATION:
            return later
        if before in "sS":
            possessive = later if possessive == _NONE else possessive
        elif plain == _NONE:
            plain = later
    return plain if plain != _NONE else possessive
