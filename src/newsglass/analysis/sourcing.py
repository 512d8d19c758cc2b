"""Who is said to have said what: attributions with source, cue, content, rung and flags.

    words → candidate cues → is it a cue?  → which phrase is the source? → content → who is that? → rung and flags
            (cues.py)        (sourcing_model.py and its weights)          (contents) (names, identity) (ladder)

Some attributions have no cue at all; no list of words finds those, and the screen says so.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from newsglass.analysis.choosing import choose_source
from newsglass.analysis.contents import find_content
from newsglass.analysis.cue_rules import main_verb_of_an_aside, settled
from newsglass.analysis.cues import Candidate, candidates, load_cues
from newsglass.analysis.empty_citations import mark_empty_citations
from newsglass.analysis.finding import Attribution, Attributions
from newsglass.analysis.identity import Identity, identify
from newsglass.analysis.ladder import load_ladder
from newsglass.analysis.names import find_names
from newsglass.analysis.placing import place
from newsglass.analysis.source_spans import grow
from newsglass.analysis.sourcing_features import around
from newsglass.analysis.sourcing_model import Model, chance, load_model, total
from newsglass.analysis.sourcing_words import Words, read_words
from newsglass.analysis.speakers import phrases
from newsglass.text.article import Article, as_article
from newsglass.text.quotes import quotations

CUE_AT_LEAST = 0.38
_CUTS = frozenset((",", '"', "PRON", "that", "CONJ", "."))


def find_sources(article: Article | str, rules: Any = None) -> Attributions:
    """Everyone who is said to have said something in an article, and how far a reader could check each.

    >>> [a.source.of("Ruiz said the pool is shut.") for a in find_sources("Ruiz said the pool is shut.")]
    ['Ruiz']

    `rules` is an edited copy of `reporting_verbs.toml` (a path, a list of rules or a pandas table). Rungs are suggested
    for statements only. `RulesHaveProblems` when the rules are in another form. Source, cue and content as in Pareti
    (2012) and PolNeAR (Newell et al. 2018); the ladder's numbering is ours.
    """
    article = as_article(article)
    quotes = quotations(article.text)
    words = read_words(article.text, quotes)
    if not words.word:
        return Attributions((), article)
    model = load_model()
    met = candidates(words, load_cues(rules))
    found = _cues(words, met, model)
    names = find_names(words)
    ladder = load_ladder()
    cue_sentences = frozenset(words.sentence[candidate.at] for candidate, _, _ in found)
    speakers = phrases(words, met, cue_sentences)
    earlier: list[Identity] = []
    placed = []
    for candidate, certainty, verbs in found:
        phrase = choose_source(words, speakers[words.sentence[candidate.at]], candidate, certainty, verbs, model)
        grown = grow(words, phrase, candidate) if phrase else None
        content = find_content(words, candidate, grown, quotes, cue_sentences)
        who = identify(words, names, phrase, grown, earlier) if phrase and grown else None
        placed.append(place(words, candidate, grown, content, who, ladder))
        if who is not None and who.kind != "PRON":
            earlier.append(who)
    placed = mark_empty_citations(words, placed)
    placed.sort(key=lambda attribution: attribution.cue.start if attribution.cue else attribution.span.start)
    return Attributions(_single_source(placed), article)


def _cues(words: Words, met: list[Candidate], model: Model) -> list[tuple[Candidate, float, set[int]]]:
    verbs = {candidate.at for candidate in met}
    found: list[tuple[Candidate, float, set[int]]] = []
    for candidate in met:
        if found and main_verb_of_an_aside(words, found[-1][0], candidate):
            continue
        sure = settled(words, candidate)
        certainty = chance(total(model.cue, around(words, candidate, verbs))) if sure is None else float(sure)
        if certainty < CUE_AT_LEAST:
            continue
        if found and _one_cue(words, found[-1][0], candidate):
            kept = found[-1]
            # "cite doubts": the verb is the cue, the word right behind it is what is cited.
            behind = candidate.at == kept[0].after and candidate.form.shape in ("noun", "s")
            if not behind and certainty > kept[1]:
                found[-1] = (candidate, certainty, verbs)
            continue
        found.append((candidate, certainty, verbs))
    return found


def _one_cue(words: Words, one: Candidate, other: Candidate) -> bool:
    """True for two words of one cue, as in "declined to say"."""
    return (
        words.sentence[one.at] == words.sentence[other.at]
        and other.at - one.after <= 2
        and not any(words.kind[j] in _CUTS for j in range(one.after, other.at))
    )


def _single_source(placed: list[Attribution]) -> list[Attribution]:
    """The flag `single source` on every statement where the whole article rests on one source."""
    statements = [one for one in placed if one.kind == "statement" and one.identity]
    if len(statements) < 2 or len({one.identity.lower() for one in statements}) > 1:
        return placed
    return [
        replace(one, flags=one.flags | {"single source"}) if one.kind == "statement" and one.identity else one
        for one in placed
    ]
