"""Whose hedge it is: the reporter's, or a source's whose words are quoted or told."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from newsglass.text.article import Article
from newsglass.text.span import Span
from newsglass.text.split import paragraphs, sentences

_SAYS = re.compile(
    r"\b(?:said|says|say|told|added|adds|wrote|writes|claimed|claims|warned|warns|argued|argues|explained|stated|announced|"
    r"according to|believes?|thinks?|fears?|expects?|suspects?)\b"
)
_SAYS_AT_THE_END = re.compile(r",\s{1,3}(?:\S{1,30}\s{1,3}){0,5}?(?:said|says|added|warned|told|according to)\b")
_NAME = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|Prof)\.?\s+[A-Z]\w+|\b[A-Z][a-z]+ [A-Z][a-z]+\b")
_AMONG_THEM = re.compile(r"\b(?:One|Among them|They include|Another|These include|said|argued|argues|says|wrote)\b")


def quotations(text: str, paragraph: Span) -> list[tuple[int, int]]:
    """The stretches between quotation marks in a paragraph; one left open runs to the paragraph's end."""
    found, start = [], None
    for at in range(paragraph.start, paragraph.end):
        mark = text[at]
        if start is None and mark in '“"':
            start = at
        elif start is not None and mark in '”"':
            found.append((start, at + 1))
            start = None
    return [*found, (start, paragraph.end)] if start is not None else found


def whose(article: Article, spans: Sequence[Span]) -> list[str]:
    """For each span in reading order: "source" in someone's quoted or reported words, else "reporter"."""
    if not spans:
        return []
    text = article.text
    quoted = [pair for paragraph in paragraphs(article) for pair in quotations(text, paragraph)]
    starts = [start for start, _ in quoted]
    bounds = sentences(article)
    sentence_starts = [sentence.start for sentence in bounds]
    owners: list[str] = []
    told: dict[int, tuple[int, int]] = {}
    for span in spans:
        place = bisect_right(starts, span.start) - 1
        if place >= 0 and span.start < quoted[place][1]:
            owners.append("source")
            continue
        at = bisect_right(sentence_starts, span.start) - 1
        if at not in told:
            told[at] = _told(text, bounds[at])
        first, last = told[at]
        # The verb itself may be the hedge ("Ruiz believes"): then it is the source's own.
        owners.append("source" if first <= span.end or span.end <= last else "reporter")
    return owners


def named_next(article: Article, span: Span) -> bool:
    """True when the sentence after the one with this span names somebody of the crowd: "Dr. Bo Lund says so."."""
    bounds = sentences(article)
    place = bisect_right([sentence.start for sentence in bounds], span.start)
    if place >= len(bounds):
        return False
    after = bounds[place].of(article.text)
    return bool(_NAME.search(after) and _AMONG_THEM.search(after))


def _told(text: str, sentence: Span) -> tuple[int, int]:
    """Where the first say-verb of a sentence ends, and where its last closing ", Ruiz said" begins."""
    first = _SAYS.search(text, sentence.start, sentence.end)
    last = -1
    for match in _SAYS_AT_THE_END.finditer(text, sentence.start, sentence.end):
        last = match.start()
    return (first.end() if first else len(text) + 1), last
