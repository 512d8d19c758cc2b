"""What is said to have been said: the content of an attribution, also in several parts."""

from __future__ import annotations

from bisect import bisect_left

from newsglass.analysis.cues import Candidate
from newsglass.analysis.sourcing_words import Words
from newsglass.text.span import Span

_TRIM = " \t\n,;:—–-"


def find_content(
    words: Words,
    candidate: Candidate,
    source: tuple[int, int] | None,
    quotes: tuple[Span, ...],
    cue_sentences: frozenset[int],
) -> tuple[Span, ...]:
    """The content of a cue: the quotations of its sentence and those that go on, or the clause beside the cue."""
    sentence = words.sentence[candidate.at]
    first, after = words.bounds[sentence]
    if first >= after:
        return ()
    whole = words.span(first, after)
    inside = [quote for quote in overlapping(quotes, whole) if not _holds(words, quote, candidate)]
    left, right = _sides(words, candidate, source, first, after)
    parts = []
    if _is_mostly_quoted(words, inside, left) and words.kind[first] == '"':
        parts = [quote for quote in inside if quote.start < words.start[candidate.at]]
        parts += [quote for quote in inside if quote.start > words.start[candidate.at]]
    elif (
        words.kind[min(right[0], after - 1)] in ('"', ":", ",")
        and inside
        and inside[-1].start >= words.start[candidate.at]
    ):
        parts = [quote for quote in inside if quote.start >= words.start[candidate.at]]
    elif right[1] - right[0] >= 2 and candidate.form.family.name not in ("according", "in-document"):
        parts = _clause(words, right)
    elif candidate.form.family.name in ("according", "in-document"):
        longer = max((left, right), key=lambda side: side[1] - side[0])
        parts = _clause(words, longer)
    elif left[1] - left[0] >= 2:
        parts = _clause(words, left)
    if any(words.text[part.start] in '"“' for part in parts):
        parts += _going_on(words, sentence, quotes, cue_sentences, whole.end)
    return tuple(dict.fromkeys(parts))


def overlapping(quotes: tuple[Span, ...], whole: Span) -> list[Span]:
    """The quotations that share a character with a stretch of text."""
    at = max(0, bisect_left(quotes, whole.start, key=lambda quote: quote.start) - 1)
    found = []
    while at < len(quotes) and quotes[at].start < whole.end:
        if quotes[at].end > whole.start:
            found.append(quotes[at])
        at += 1
    return found


def _holds(words: Words, quote: Span, candidate: Candidate) -> bool:
    return quote.start < words.start[candidate.at] < quote.end


def _sides(
    words: Words, candidate: Candidate, source: tuple[int, int] | None, first: int, after: int
) -> tuple[tuple[int, int], tuple[int, int]]:
    begin, end = candidate.at, candidate.after
    if source:
        begin, end = min(begin, source[0]), max(end, source[1])
    return (first, begin), (end, after)


def _is_mostly_quoted(words: Words, inside: list[Span], left: tuple[int, int]) -> bool:
    return bool(inside) and left[1] > left[0] and inside[0].start <= words.start[left[0]]


def _clause(words: Words, side: tuple[int, int]) -> list[Span]:
    first, after = side
    while first < after and words.kind[first] in (",", "that", ":", "—", "–"):
        first += 1
    while after > first and words.kind[after - 1] in (",", ".", ";", ":", "—", "–", ")"):
        after -= 1
    return [words.span(first, after)] if after > first else []


def _going_on(
    words: Words, sentence: int, quotes: tuple[Span, ...], cue_sentences: frozenset[int], end: int
) -> list[Span]:
    """Quotations that go on without a cue of their own: in the same paragraph, or where the last one was left open."""
    parts = []
    paragraph = words.paragraph[words.bounds[sentence][0]]
    at = bisect_left(quotes, end, key=lambda quote: quote.start)
    which = sentence + 1
    while at < len(quotes) and which < len(words.bounds):
        first, after = words.bounds[which]
        if first >= after or which in cue_sentences:
            break
        if words.kind[first] != '"' and words.start[first] > quotes[at].end:
            break
        open_end = at > 0 and words.text[quotes[at - 1].end - 1] not in '"”'
        if words.paragraph[first] != paragraph and not open_end:
            break
        if words.start[first] == quotes[at].start:
            parts.append(quotes[at])
            paragraph = words.paragraph[first]
            at += 1
        elif not (at and quotes[at - 1].start < words.start[first] < quotes[at - 1].end):
            break
        which += 1
    return parts
