"""What an article puts forward that evidence could show right or wrong, and what deserves a check first."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Any

from newsglass.analysis.claims_signs import in_words, signs_of
from newsglass.analysis.finding import Finding, Findings
from newsglass.analysis.linear import LinearModel, load_model
from newsglass.analysis.phrasebook import Hit, phrasebook
from newsglass.text.article import Article, as_article
from newsglass.text.span import Span
from newsglass.text.split import sentences

KINDS = ("cause", "rule", "quantity", "event")
OUT = frozenset({"question", "command", "prediction", "speculation", "opinion", "judgment"})
_EVENT = "It says that something is or was so: look up whether it was."
_WORTH = "It is specific or consequential: a good one to look up first."
_ORIGIN = "Konstantinovskiy et al. 2021 (Full Fact)"
_CLAUSE = re.compile(r";\s+|,\s+(?=(?:so|but|and so|which means|yet|although|though|while)\s)|[–—]\s*(?!\d)")
_DIGIT = re.compile(r"\d[\d,.]*(?<![,.])%?")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_FEWEST_WORDS = 3
_FAR = 200
_SHORT, _LONG = 10, 16
_SURE = 1.0
_REPORTS = re.compile(r"\b(?:was|were|had|did|has|have|is|are|\w+ed)\b")


def find_claims(article: Article | str, worth_checking: bool = False, rules: Any = None) -> Findings:
    """The checkable claims of a text: clauses that evidence could show right *or wrong* (they need not be true).

    >>> [claim.kind for claim in find_claims("Buses were late on 31 of 40 days. Who will pay for this?")]
    ['quantity']

    `worth_checking` keeps only those that deserve a check first (new, specific, consequential). `rules` is an edited
    phrase list. Each finding says what one would look up (`quantity`, `event`, `rule`, `cause`) and which words tell. A
    list of phrases names kinds and leaves out questions, predictions and opinions; a readable linear model weighs the
    rest. `RulesHaveProblems` when the list is not in the expected form. After Hassan et al. 2017; Konstantinovskiy et
    al. 2021.
    """
    whole = as_article(article)
    checkable, worth = load_model("claims_checkable"), load_model("claims_worth") if worth_checking else None
    hits = phrasebook(rules, "claims").find(whole)
    found, at = [], 0
    for sentence in sentences(whole):
        first = at
        while at < len(hits) and hits[at].span.start < sentence.end:
            at += 1
        claim = _claim_in(whole.text, sentence, hits[first:at], checkable, worth)
        if claim is not None:
            found.append(claim)
    return Findings(found, whole)


def _claim_in(
    text: str, sentence: Span, hits: Sequence[Hit], checkable: LinearModel, worth: LinearModel | None
) -> Finding | None:
    signs = signs_of(sentence.of(text), (hit.rule.kind for hit in hits))
    score = checkable.score(signs)
    # Only what can be checked can be worth checking first, so that the second answer is always part of the first.
    if score <= 0 or (worth and worth.score(signs) <= 0):
        return None
    out = [hit for hit in hits if hit.rule.kind in OUT]
    kept = [clause for clause in clauses(text, sentence) if not (out and _is_out(text, clause, out, score))]
    if not kept:
        return None
    span = Span(kept[0].start, kept[-1].end)
    inside = [hit for hit in hits if hit.rule.kind not in OUT and span.contains(hit.span)]
    return _worded(text, span, inside, (worth or checkable).reasons(signs, most=6), bool(worth))


def _is_out(text: str, clause: Span, out: Sequence[Hit], score: float) -> bool:
    """True when a clause only asks, foresees or values: a number, or a report of what was, keeps it in.

    `out` are the places, in order, where phrases stand that take a clause out.
    """
    first, after = (bisect_left(out, edge, key=lambda hit: hit.span.start) for edge in (clause.start, clause.end))
    words = clause.of(text)
    if first == after or any(letter.isdigit() for letter in words):
        return False
    length = len(words.split())
    # "Schools will be held to the same rules next year" tells of a plan: what is decided can be looked up.
    if score >= _SURE and length >= _SHORT and all(hit.rule.kind == "prediction" for hit in out[first:after]):
        return False
    # A long clause with a verb of the past or present holds more than its opinion or prediction.
    return length < _LONG or not _REPORTS.search(words)


def clauses(text: str, sentence: Span) -> Iterator[Span]:
    """The clauses of a sentence as far as its punctuation tells them apart.

    >>> text = "It was late on 31 of 40 days, so the timetable fails."
    >>> [clause.of(text) for clause in clauses(text, Span(0, len(text)))]
    ['It was late on 31 of 40 days', 'so the timetable fails.']
    """
    start = sentence.start
    for cut in _CLAUSE.finditer(text, sentence.start, sentence.end):
        before = text[start : cut.start()].rstrip()
        after = text[cut.end() : min(sentence.end, cut.end() + _FAR)].split(None, _FEWEST_WORDS)
        if len(before.split(None, _FEWEST_WORDS)) >= _FEWEST_WORDS <= len(after):
            yield Span(start, start + len(before))
            start = cut.end()
    yield Span(start, sentence.end)


def _worded(text: str, span: Span, hits: list[Hit], reasons: tuple[str, ...], worth: bool) -> Finding:
    by_kind: dict[str, list[Hit]] = {}
    for hit in hits:
        by_kind.setdefault(hit.rule.kind, []).append(hit)
    digits = [_with_sign(text, found) for found in _DIGIT.finditer(text, *_ends(span)) if not _YEAR.fullmatch(found[0])]
    kind = next((kind for kind in KINDS if kind in by_kind or (kind == "quantity" and digits)), "event")
    telling = by_kind.get(kind, [])
    words = [*(digits[:3] if kind == "quantity" else ()), *(hit.span.of(text) for hit in telling[:4])]
    parts = [_WORTH] if worth else []
    parts.append(telling[0].rule.why if telling else _QUANTITY if kind == "quantity" else _EVENT)
    if words:
        parts.append(f"The words: {', '.join(f'“{word}”' for word in dict.fromkeys(words))}.")
    weighed = in_words(reasons)
    if weighed:
        parts.append(f"Also weighed: {weighed}.")
    rule = telling[0].rule if telling else None
    name = rule.name if rule else "number" if kind == "quantity" else "weights"
    return Finding(span, kind, name, " ".join(parts), rule.origin if rule else _ORIGIN)


_QUANTITY = "It gives a quantity: look up the number."


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _with_sign(text: str, found: re.Match[str]) -> str:
    sign = text[found.start() - 1 : found.start()]
    return sign + found[0] if sign and sign in "$£€" else found[0]
