"""Brackets that look like a reference and name nothing one could look up: "(citation: several reports)"."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from newsglass.analysis.finding import Attribution
from newsglass.analysis.sourcing_words import Words
from newsglass.text.span import Span

_BRACKET = re.compile(
    r"[(\[]\s*(citations?|sources?|refs?|references?|via|according to)\b\s*:?\s+([^()\[\]]{3,120}?)\s*[)\]]",
    re.IGNORECASE,
)
# A capital inside the words, a link, or a year is something one could look up.
_LOOKS_UP = re.compile(r"https?:|www\.|\b(?:19|20)\d\d\b|(?<=\s)[A-Z][a-z]+")


def mark_empty_citations(words: Words, placed: list[Attribution]) -> list[Attribution]:
    """The attributions with the flag `empty citation` where a bracket closes their sentence and names nothing.

    A bracket in a sentence where nobody speaks is an attribution of its own, at rung 1.
    """
    marked = list(placed)
    for match in _BRACKET.finditer(words.text):
        named = match.group(2)
        if _LOOKS_UP.search(" " + named):
            continue
        first, after = words.bounds[words.sentence[bisect_left(words.start, match.start())]]
        sentence = words.span(first, after)
        at = _last_statement(marked, sentence, match.start())
        told = f"“{named}” looks like a reference, but it names nothing one could look up."
        if at is None:
            marked.append(_of_its_own(words, match, sentence, told))
        else:
            one = marked[at]
            flags = one.flags | {"empty citation"}
            marked[at] = replace(one, flags=flags, why=f"{one.why} Beside it: empty citation, because {told}")
    return marked


def _last_statement(placed: list[Attribution], sentence: Span, before: int) -> int | None:
    """The number of the last statement that stands in a sentence in front of its bracket."""
    found = [
        (one.cue.start, number)
        for number, one in enumerate(placed)
        if one.cue is not None and one.rung is not None and sentence.start <= one.cue.start < before
    ]
    return max(found)[1] if found else None


def _of_its_own(words: Words, match: re.Match[str], sentence: Span, told: str) -> Attribution:
    content = words.text[sentence.start : match.start()].rstrip()
    return Attribution(
        Span(match.start(2), match.end(2)),
        Span(match.start(1), match.end(1)),
        (Span(sentence.start, sentence.start + len(content)),) if content else (),
        "statement",
        1,
        frozenset(("empty citation",)),
        "empty-citation",
        f"Rung 1: {told}",
        match.group(2),
        "Newsglass",
    )
