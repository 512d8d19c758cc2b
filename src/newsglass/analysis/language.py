"""Words that push a judgment in place of a fact: noticed as a question, never a verdict."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from newsglass.analysis.claims_signs import signs_of
from newsglass.analysis.finding import Finding, Findings
from newsglass.analysis.linear import load_model
from newsglass.analysis.phrasebook import Hit, phrasebook
from newsglass.text.article import Article, as_article
from newsglass.text.quotes import quotations
from newsglass.text.span import Span
from newsglass.text.split import sentences

_ORIGIN = "Recasens et al. 2013; Spinde et al. 2021 (BABE)"


def find_loaded_language(article: Article | str, rules: Any = None) -> Findings:
    """Words that may push a judgment: each is a question to the reader, with a plainer word to try.

    >>> [found.rule for found in find_loaded_language("The mayor slammed the plan.")]
    ['attack verb']

    `rules` is an edited phrase list. Kinds: `framing` (one-sided or heated words) and `epistemological` (words that
    make what was said seem surer or less sure). `whose` says whether the reporter or somebody quoted uses the word.
    Even good lists are right on about half the words they flag. `RulesHaveProblems` when the list is not in the
    expected form. After Recasens, Danescu-Niculescu-Mizil & Jurafsky 2013.
    """
    whole = as_article(article)
    spoken = quotations(whole.text)
    found, at = [], 0
    for hit in phrasebook(rules, "loaded").find(whole):
        while at < len(spoken) and spoken[at].end < hit.span.end:
            at += 1
        inside = at < len(spoken) and spoken[at].contains(hit.span)
        why = f"Does “{hit.span.of(whole.text)}” push? {hit.rule.why}"
        whose = "source" if inside else "reporter"
        found.append(Finding(hit.span, hit.rule.kind, hit.rule.name, why, hit.rule.origin, whose))
    return Findings(found, whole)


def loaded_sentences(article: Article | str, rules: Any = None) -> Findings:
    """Sentences that may push as a whole, weighed by a readable model from their words and the families noticed.

    >>> len(loaded_sentences("The greedy liars gutted the school out of sheer spite. The school has two exits."))
    1

    Each finding's kind is `framing` and its `why` names what weighed most. `rules` is an edited phrase list;
    `RulesHaveProblems` when it is not in the expected form.
    """
    whole = as_article(article)
    hits = phrasebook(rules, "loaded").find(whole)
    model = load_model("loaded_sentence")
    found, at = [], 0
    for sentence in sentences(whole):
        first = at
        while at < len(hits) and hits[at].span.start < sentence.end:
            at += 1
        signs = sentence_signs(whole.text, sentence, hits[first:at])
        if model.score(signs) > 0:
            weighed = ", ".join(f"“{sign.partition(' ')[2]}”" for sign in model.reasons(signs, most=4))
            why = f"Does this sentence push? Weighed most: {weighed}. Which facts stay when they go?"
            found.append(Finding(sentence, "framing", "weights", why, _ORIGIN))
    return Findings(found, whole)


def sentence_signs(text: str, sentence: Span, hits: Sequence[Hit]) -> set[str]:
    """The signs of a sentence that the model weighs: its words, the families noticed in it and how many."""
    signs = {sign for sign in signs_of(sentence.of(text)) if not sign.startswith("pair")}
    signs.update([f"family {hit.rule.name}" for hit in hits])
    signs.update([f"sign {number} or more words that push" for number in (1, 2, 3) if len(hits) >= number])
    if _touches_a_quotation(text, sentence):
        signs.add("sign a quotation")
    return signs


def _touches_a_quotation(text: str, sentence: Span) -> bool:
    spoken = quotations(text)
    at = bisect_right(spoken, sentence.start, key=lambda quote: quote.end)
    return at < len(spoken) and spoken[at].overlaps(sentence)
