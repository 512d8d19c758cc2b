"""Which sentences are running text: formulas were made for prose, not for headlines, captions and bullets."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from newsglass.text.article import Article
from newsglass.text.span import Span
from newsglass.text.split import sentences

_MOST_WORDS_OF_A_HEADLINE = 15


@cache
def readability_rules() -> dict[str, Any]:
    """The limits and small word lists of `readability.toml`."""
    return tomllib.loads(Path(__file__).with_name("readability.toml").read_text(encoding="utf-8"))


def running_text(article: Article) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The sentences of the running text, and those left out: headlines, captions and bullets.

    A headline is a short line of its own without a full stop; bullets and captions show by their first sign or word.
    """
    text, taken, left_out = article.text, [], []
    line_end, listed = -1, False
    for span in sentences(article):
        if span.start > line_end:
            line_start = text.rfind("\n", max(line_end, 0), span.start) + 1 or max(line_end, 0)
            line_end = text.find("\n", span.start)
            line_end = len(text) if line_end < 0 else line_end
            listed = _listed(text[line_start : line_start + _LONGEST_FIRST_WORD])
        (left_out if listed or _headline(text, span) else taken).append(span)
    return tuple(taken), tuple(left_out)


_LONGEST_FIRST_WORD = 40


def _listed(line: str) -> bool:
    rules = readability_rules()["left_out"]
    first = line.split(maxsplit=1)[:1]
    return bool(first) and (first[0] in rules["bullets"] or first[0].lower() in rules["captions"])


def _headline(text: str, span: Span) -> bool:
    if text[span.start : span.end].rstrip("\"'”’»)]*_")[-1:] in _ENDS:
        return False
    alone = text[span.start - 1 : span.start] in ("", "\n") and text[span.end : span.end + 1] in ("", "\n")
    return alone and len(text[span.start : span.end].split()) <= _MOST_WORDS_OF_A_HEADLINE


_ENDS = (".", "!", "?", "…", ":", ";")
