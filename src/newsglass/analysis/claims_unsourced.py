"""Rung 0: claims that need a source and stand in the reporter's own voice with nobody behind them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from newsglass.analysis.finding import Attribution, Finding, Findings
from newsglass.analysis.phrasebook import Hit, phrasebook
from newsglass.text.article import Article, as_article
from newsglass.text.quotes import quotations
from newsglass.text.span import Span
from newsglass.text.split import sentences


def unsourced_claims(article: Article | str, attributions: Iterable[Attribution], rules: Any = None) -> Findings:
    """Sentences that accuse, give a motive, a cause, a contested figure or a secret, with no source (rung 0).

    >>> [claim.kind for claim in unsourced_claims("The firm hid the leaks for two years.", ())]
    ['accusation']

    `attributions` are those that `find_sources` noticed: a sentence that any of them touches has somebody behind it,
    and words in quotation marks are somebody's own. One finding a sentence. Careful rather than complete: what the
    list doesn't name is left to the reader. `rules` is an edited list; `RulesHaveProblems` when it isn't in the
    expected form.
    """
    whole = as_article(article)
    backed = [attribution.span for attribution in attributions]
    spoken = quotations(whole.text)
    hits = [hit for hit in phrasebook(rules, "claims_unsourced").find(whole) if not _inside(hit.span, spoken)]
    found, at = [], 0
    for sentence in sentences(whole):
        first = at
        while at < len(hits) and hits[at].span.start < sentence.end:
            at += 1
        if first < at and not any(span.overlaps(sentence) for span in backed):
            found.append(_finding(whole.text, sentence, hits[first]))
    return Findings(found, whole)


def _finding(text: str, sentence: Span, hit: Hit) -> Finding:
    why = f"“{hit.span.of(text)}”: {hit.rule.why}"
    return Finding(sentence, hit.rule.kind, hit.rule.name, why, hit.rule.origin, "reporter")


def _inside(span: Span, others: Iterable[Span]) -> bool:
    return any(other.contains(span) for other in others)
