"""Brackets that look like a reference and name nothing one could look up: "(citation: several reports)"."""

from __future__ import annotations

import re

from newsglass.analysis.finding import Attribution
from newsglass.analysis.sourcing_words import Words
from newsglass.text.span import Span

_BRACKET = re.compile(
    r"[(\[]\s*(citations?|sources?|refs?|references?|via|according to)\b\s*:?\s+([^()\[\]]{3,120}?)\s*[)\]]",
    re.IGNORECASE,
)
# A capital inside the words, a link, or a year is something one could look up.
_LOOKS_UP = re.compile(r"https?:|www\.|\b(?:19|20)\d\d\b|(?<=\s)[A-Z][a-z]+")


def find_empty_citations(words: Words) -> list[Attribution]:
    """The empty citations of a text, each with the sentence it closes as its content."""
    found = []
    for match in _BRACKET.finditer(words.text):
        named = match.group(2)
        if _LOOKS_UP.search(" " + named):
            continue
        source = Span(match.start(2), match.end(2))
        content = tuple(
            Span(words.start[first], min(words.end[after - 1], match.start()))
            for first, after in words.bounds
            if first < after and words.start[first] < match.start() < words.end[after - 1]
        )
        found.append(
            Attribution(
                source,
                Span(match.start(1), match.end(1)),
                tuple(Span(part.start, part.start + len(part.of(words.text).rstrip())) for part in content),
                "statement",
                1,
                frozenset(("empty citation",)),
                "empty-citation",
                f"Rung 1: “{named}” looks like a reference, but it names nothing one could look up.",
                named,
                "Newsglass",
            )
        )
    return found
