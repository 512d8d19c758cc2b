"""Words that push a judgment in place of a fact: noticed as a question, never a verdict."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from newsglass.analysis.finding import Finding, Findings
from newsglass.analysis.phrasebook import phrasebook
from newsglass.text.article import Article, as_article
from newsglass.text.span import Span

_QUOTED = re.compile(r"“[^“”\n]{1,2000}”?|\"[^\"\n]{1,2000}\"|«[^«»\n]{1,2000}»|(?<!\w)‘[^‘’\n]{1,300}’(?!\w)")


def find_loaded_language(article: Article | str, rules: Any = None) -> Findings:
    """Words that may push a judgment: each is a question to the reader, with a plainer word to try.

    >>> [found.rule for found in find_loaded_language("The mayor slammed the plan.")]
    ['attack verb']

    `rules` is an edited phrase list. Kinds: `framing` (one-sided or heated words) and `epistemological` (words that make
    what was said seem surer or less sure). `whose` says whether the reporter or somebody quoted uses the word. Even good
    lists are right on about half the words they flag. `RulesHaveProblems` when the list is not in the expected form.
    After Recasens, Danescu-Niculescu-Mizil & Jurafsky 2013.
    """
    whole = as_article(article)
    quotations = quoted(whole.text)
    found = [
        Finding(
            span=hit.span,
            kind=hit.rule.kind,
            rule=hit.rule.name,
            why=f"Does “{hit.span.of(whole.text)}” push? It {hit.rule.why}",
            origin=hit.rule.origin,
            whose="source" if any(quote.contains(hit.span) for quote in quotations) else "reporter",
        )
        for hit in phrasebook(rules, "loaded").find(whole)
    ]
    return Findings(found, whole)


@lru_cache(maxsize=32)
def quoted(text: str) -> tuple[Span, ...]:
    """The stretches of a text inside quotation marks.

    >>> [span.of("He called it “cruel”.") for span in quoted("He called it “cruel”.")]
    ['“cruel”']
    """
    return tuple(Span(*match.span()) for match in _QUOTED.finditer(text))
