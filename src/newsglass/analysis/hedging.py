"""Hedges, boosters, weasels and approximators: how sure does it sound, and whose sureness is it?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from newsglass.analysis.finding import Finding, Findings, Measure
from newsglass.analysis.hedging_whose import named_next, whose
from newsglass.analysis.phrasebook import phrasebook
from newsglass.text.article import Article, as_article
from newsglass.text.split import words

HEDGES = ("modal", "epistemic", "likelihood", "condition", "shield")


def find_hedges(article: Article | str, rules: Any = None) -> Findings:
    """The words that say how sure the writer sounds, each with its kind, its reason and whose it is.

    >>> [(f.kind, f.span.of("The wall might fall.")) for f in find_hedges("The wall might fall.")]
    [('modal', 'might')]

    Kinds are `modal epistemic likelihood condition shield` (hedges), `booster`, `weasel` and `approximator`. `rules` is
    an edited list (Phrasebook, path, table or list). A weasel is left out when the next sentence names the crowd.
    Source: Hyland (1998), Prince et al. (1982), Szarvas et al. (2012), Ganter & Strube (2009).
    """
    article = as_article(article)
    hits = phrasebook(rules, "hedging").find(article)
    said_by = whose(article, [hit.span for hit in hits])
    return Findings(
        (
            Finding(hit.span, hit.rule.kind, hit.rule.name, hit.rule.why, hit.rule.origin, owner)
            for hit, owner in zip(hits, said_by, strict=True)
            if not (hit.rule.kind == "weasel" and named_next(article, hit.span))
        ),
        article,
    )


def density(findings: Findings, kinds: Sequence[str] = HEDGES) -> Measure:
    """Findings of these kinds per 100 words.

    >>> density(find_hedges("It may rain. " * 50)).value
    33.33

    Under 100 words the number comes with a caution: one word more or less changes it a lot.
    """
    counted = len(words(findings.article))
    n = sum(finding.kind in kinds for finding in findings)
    meaning = f"{n} in {counted} words, counted per 100 words."
    if not counted:
        return Measure("hedges per 100 words", None, meaning, "There are no words to count.")
    caution = f"Only {counted} words: one more or less changes this a lot." if counted < 100 else ""
    return Measure("hedges per 100 words", round(100 * n / counted, 2), meaning, caution, "Hyland 1998")
