"""Where paragraphs, sentences and words begin and end.

A **paragraph** ends at an empty line, or at a line break unless the lines are one paragraph broken to fit a narrow
page. A **sentence** ends at a full stop, question mark, exclamation mark or ellipsis that ends one (abbreviations.toml
says which full stops don't), and always at the end of its paragraph: headlines and bullets need no full stop. A
**word** is what a reader would count: "don't", "well-known", "2,500", "$1.2", "5 p.m." (two) and "U.S." are one word a
piece, an em dash parts two words, and punctuation is none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from newsglass.text.article import Article
from newsglass.text.ends import cuts_a_name, sentence_ends
from newsglass.text.span import Span

_BLOCK = re.compile(r"\S.*(?:\n[^\S\n]*\S.*)*")
_WORD = re.compile(
    r"(?:https?://|www\.)[^\s<>\"“”]*[\w/]"
    r"|[\w.+-]{1,64}+@[\w-]{1,63}+(?:\.[\w-]{1,63}+)+"
    r"|(?:[^\W\d_]\.){2,}(?:-[^\W_]+)*"
    r"|[$€£¥]?\d+(?:[.,:]\d+)*(?:%|[^\W\d_]+)?(?:[-'’][^\W_]+)*"
    r"|[@#]?[^\W_]+(?:[-‐‑'’&][^\W_]+)*"
)
_WIDE_LINE = 45


def paragraphs(article: Article | str) -> tuple[Span, ...]:
    """The paragraphs of an article, headlines and bullets among them, as spans without the blanks around them.

    >>> [span.of("Pool shut\\n\\nIt is shut.") for span in paragraphs("Pool shut\\n\\nIt is shut.")]
    ['Pool shut', 'It is shut.']
    """
    return _paragraphs(_text(article))


def sentences(article: Article | str) -> tuple[Span, ...]:
    """The sentences of an article as spans without the blanks around them.

    >>> text = "Dr. Ruiz left at 5 p.m. She was tired."
    >>> [span.of(text) for span in sentences(text)]
    ['Dr. Ruiz left at 5 p.m.', 'She was tired.']
    """
    return _sentences(_text(article))


def words(article: Article | str) -> tuple[Span, ...]:
    """The words of an article as a reader would count them.

    >>> text = "The U.S. didn't pay $2,500—ever."
    >>> [span.of(text) for span in words(text)]
    ['The', 'U.S.', "didn't", 'pay', '$2,500', 'ever']
    """
    return _words(_text(article))


def sentence_of(article: Article | str, position: int) -> Span | None:
    """The sentence that a character stands in; between two sentences the one before, `None` before the first.

    >>> sentence_of("It rained. We ran.", 12)
    Span(start=11, end=18)
    """
    found = _sentences(_text(article))
    at = bisect_right(found, position, key=lambda span: span.start) - 1
    return found[at] if at >= 0 else None


def _text(article: Article | str) -> str:
    return article.text if isinstance(article, Article) else article


@lru_cache(maxsize=32)
def _paragraphs(text: str) -> tuple[Span, ...]:
    return tuple(Span(start, end) for block in _BLOCK.finditer(text) for start, end in _parts(text, *block.span()))


@lru_cache(maxsize=32)
def _sentences(text: str) -> tuple[Span, ...]:
    return tuple(
        Span(start, end)
        for paragraph in _paragraphs(text)
        for start, end in sentence_ends(text, paragraph.start, paragraph.end)
    )


@lru_cache(maxsize=32)
def _words(text: str) -> tuple[Span, ...]:
    return tuple(Span(*match.span()) for match in _WORD.finditer(text))


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The paragraphs of one block of lines without an empty line between them."""
    lines = text[start:end].split("\n")
    if len(lines) == 1:
        return [_trimmed(text, start, end)]
    wrapped = _is_wrapped(lines)
    parts: list[tuple[int, int]] = []
    opened = at = start
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        at += len(line) + 1
        if not following or not (wrapped or _runs_on(line, following)):
            parts.append(_trimmed(text, opened, at - 1))
            opened = at
    return parts


def _is_wrapped(lines: list[str]) -> bool:
    """Lines cut at about one width, the cuts falling inside sentences."""
    widths = [len(line.strip()) for line in lines]
    widest = max(widths)
    cut = lines[:-1]
    if widest < _WIDE_LINE or widest > 130 or any(width < 0.6 * widest for width in widths[:-1]):
        return False
    return any(line.rstrip()[-1] not in ".!?…:\"”’')" for line in cut)


def _runs_on(line: str, following: str) -> bool:
    """A sentence that began with a capital letter and goes on in small letters, or within a name, on the next line."""
    before, after = line.strip(), following.strip()
    if len(before) > _WIDE_LINE and after[0].isupper() and cuts_a_name(before):
        return True
    return before[0].isupper() and after[0].islower() and before[-1] not in ".!?…:;" and " " in before


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
