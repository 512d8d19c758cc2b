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
    brackets = [match for match in _BRACKET.finditer(words.text) if not _LOOKS_UP.search(" " + match.group(2))]
    marked = [one for one in placed if one.cue is None or not _inside(one.cue.start, brackets)]
    cues = [one.cue.start if one.cue else one.span.start for one in marked]
    seen = 0
    for match in brackets:
        named = match.group(2)
        first, after = words.bounds[words.sentence[bisect_left(words.start, match.start())]]
        sentence = words.span(first, after)
        while seen < len(cues) and cues[seen] < match.start():
            seen += 1
        at = _last_statement(marked, seen, sentence)
        told = f"“{named}” looks like a reference, but it names nothing one could look up."
        if at is None:
            marked.append(_of_its_own(words, match, sentence, told))
        else:
            one = marked[at]
            flags = one.flags | {"empty citation"}
            marked[at] = replace(one, flags=flags, why=f"{one.why} Beside it: empty citation, because {told}")
    return marked


def _inside(at: int, brackets: list[re.Match[str]]) -> bool:
    """True for a place inside one of the brackets, which stand in order."""
    before = bisect_left(brackets, at, key=lambda match: match.start()) - 1
    return before >= 0 and at < brackets[before].end()


def _last_statement(placed: list[Attribution], seen: int, sentence: Span) -> int | None:
    """The number of the last placed statement of a sentence among the first `seen`."""
    for number in range(seen - 1, -1, -1):
        one = placed[number]
        if one.cue is None or one.cue.start < sentence.start:
            return None
        if one.rung is not None:
            return number
    return None


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
