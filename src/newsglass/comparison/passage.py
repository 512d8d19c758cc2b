"""A passage that a student rewrites: its range of grades, its hedges and its rungs, beside those of the original."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from newsglass.analysis.counts import Counts, counts
from newsglass.analysis.english import not_english
from newsglass.analysis.finding import Attributions, Finding, Findings
from newsglass.analysis.hedging import HEDGES, find_hedges
from newsglass.analysis.readability import GradeRange, grade_range
from newsglass.analysis.running_text import readability_rules
from newsglass.analysis.sourcing import find_sources
from newsglass.analysis.sourcing_summary import SourceSummary, summarise
from newsglass.text.article import Article, as_article
from newsglass.text.span import Span
from newsglass.text.split import paragraphs

MOST_WORDS = 200  # a passage ends with its paragraph, but one paragraph may be the whole article


@dataclass(frozen=True)
class Passage:
    """A passage in numbers; `caution` says why nothing was noticed in it (not English), "" otherwise."""

    article: Article
    counted: Counts
    range: GradeRange
    hedges: tuple[Finding, ...]
    sources: SourceSummary
    caution: str = ""

    @property
    def rungs(self) -> Mapping[int, int]:
        """How many attributions the tool would place on each rung that has one."""
        return {rung: count for rung, count in self.sources.rungs.items() if count}


def read_passage(text: Article | str) -> Passage:
    """The numbers of a passage, quickly enough to follow somebody who types.

    >>> passage = read_passage("The pool may close, Ana Ruiz said. Experts say it is old.")
    >>> len(passage.hedges), dict(passage.rungs)
    (1, {1: 1, 4: 1})
    """
    article = as_article(text)
    caution = not_english(article)
    noticed = Findings((), article) if caution else find_hedges(article)
    sources = Attributions((), article) if caution else find_sources(article)
    hedges = tuple(found for found in noticed if found.kind in HEDGES)
    return Passage(article, counts(article), grade_range(article), hedges, summarise(sources), caution)


def passages(article: Article | str) -> tuple[Span, ...]:
    """The article cut into passages that are long enough to measure, each to its paragraph's end where that is near.

    >>> passages("Too short.")
    ()

    At least 100 words in 5 sentences; what is left at the end belongs to the last one. None where the text is shorter
    or isn't English.
    """
    found = counts(article)
    if not_english(found.article):
        return ()
    least = readability_rules()["least"]
    starts = [part.start for part in paragraphs(found.article)]
    cuts: list[Span] = []
    opened, words, kept = 0, 0, 0
    for at, (span, sums) in enumerate(zip(found.spans, found.each, strict=True)):
        words, kept = words + sums.words, kept + 1
        following = found.spans[at + 1].start if at + 1 < len(found.spans) else None
        same = following is not None and bisect_right(starts, span.start) == bisect_right(starts, following)
        if words >= least["words"] and kept >= least["sentences"] and (not same or words >= MOST_WORDS):
            cuts.append(Span(found.spans[opened].start, span.end))
            opened, words, kept = at + 1, 0, 0
    if kept and cuts:
        cuts[-1] = Span(cuts[-1].start, found.spans[-1].end)
    return tuple(cuts)
