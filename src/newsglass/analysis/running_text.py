"""Which sentences are running text: formulas were made for prose, not for headlines, captions and bullets."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from newsglass.text.article import Article
from newsglass.text.span import Span
from newsglass.text.split import sentences

_MOST_WORDS_OF_A_HEADLINE = 15
_FULL_STOP = re.compile(r"[.!?…:;][\"'”’»)\]*_]*$")


@cache
def readability_rules() -> dict[str, Any]:
    """The limits and small word lists of `readability.toml`."""
    return tomllib.loads(Path(__file__).with_name("readability.toml").read_text(encoding="utf-8"))


def running_text(article: Article) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The sentences of the running text, and those left out: headlines, captions and bullets.

    A headline is a short line of its own without a full stop; bullets and captions show by their first sign or word.
    """
    text, taken, left_out = article.text, [], []
    for span in sentences(article):
        line_start = text.rfind("\n", 0, span.start) + 1
        # A very long line without a break would be searched again for each of its sentences.
        first = text[line_start : min(span.end, line_start + 40)]
        (left_out if _listed(first) or _headline(text, span) else taken).append(span)
    return tuple(taken), tuple(left_out)


def _listed(line: str) -> bool:
    rules = readability_rules()["left_out"]
    first = line.split(maxsplit=1)[:1]
    if not first:
        return False
    return first[0] in rules["bullets"] or first[0].lower() in rules["captions"]


def _headline(text: str, span: Span) -> bool:
    sentence = span.of(text)
    if _FULL_STOP.search(sentence) or len(sentence.split()) > _MOST_WORDS_OF_A_HEADLINE:
        return False
    before, after = text[: span.start][-1:], text[span.end : span.end + 1]
    return before in ("", "\n") and after in ("", "\n")
