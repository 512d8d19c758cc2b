"""Which phrase is the source of a cue: the model's choice, with two rules where grammar settles it."""

from __future__ import annotations

from newsglass.analysis.cue_rules import FIRST_HAND, SHIELDS, is_held_by_nobody, paper_before, reporter_before
from newsglass.analysis.cues import Candidate
from newsglass.analysis.source_spans import with_owner
from newsglass.analysis.sourcing_features import between
from newsglass.analysis.sourcing_model import Model, chance, total
from newsglass.analysis.sourcing_words import Words
from newsglass.analysis.speakers import Phrase

# Whose stance it is, is harder to tell than who said it; the thresholds keep both about equally often right.
SURE_ENOUGH = {"statement": 0.52, "stance": 0.62}
_SPEAKING = frozenset(("say", "write", "ask", "announce", "explain", "argue", "admit", "reply", "shout", "warn"))
_CLAUSE = frozenset(("AUX", "that", '"', "PRON", ":", ";", "CONJ", "SUB"))
_SUBJECTS = frozenset(("PAPER", "BODY", "ROLE", "NAME"))
_HOLDERS = frozenset(("PAPER", "ROLE"))
_ASIDE = frozenset(("DET", "w", "NUM", "ROLE", "BODY", "PAPER", "PREP"))
_WITH = frozenset(("ROLE", "BODY", "NAME", "CROWD"))
_OWN = frozenset(("who", "whose", "his", "her", "their"))
_REL = frozenset(("who", "which"))


def choose_source(
    words: Words, sentence: list[Phrase], candidate: Candidate, certainty: float, verbs: set[int], model: Model
) -> Phrase | None:
    """The phrase that is most surely the source, None where the model is not sure enough."""
    left = [phrase for phrase in sentence if phrase.after <= candidate.at]
    right = [phrase for phrase in sentence if phrase.first >= candidate.after][:4]
    if words.low[candidate.at] in SHIELDS or is_held_by_nobody(words, candidate):
        return None
    plain = (
        _turned_round(words, candidate, right)
        or _beside(words, left, candidate)
        or _before_the_clause(words, left, candidate)
    )
    if plain is not None:
        return plain
    best, best_score = None, 0.0
    for side in (left[-1:-6:-1], right):
        for rank, phrase in enumerate(side):
            score = total(model.source, between(words, candidate, phrase, rank, verbs))
            if best is None or score > best_score:
                best, best_score = phrase, score
    if best is None or chance(best_score) * certainty < SURE_ENOUGH[candidate.form.family.kind]:
        return None
    return _described_before(words, sentence, candidate, best)


def _turned_round(words: Words, candidate: Candidate, right: list[Phrase]) -> Phrase | None:
    """The subject behind its verb, as in “…,” said Ruiz; and what follows "according to"."""
    if not right or right[0].kind == "POSS":
        return None
    if candidate.form.lemma in ("according to", "in the words of") and right[0].first <= candidate.after + 2:
        return right[0]
    before = words.kind[candidate.at - 1] if candidate.at else ""
    speaks = candidate.form.family.name in _SPEAKING and candidate.form.shape in ("ed", "s")
    follows = right[0].first == candidate.after and right[0].kind != "PRON"
    if not speaks or not follows or candidate.form.lemma == "tell":
        return None
    first = words.bounds[words.sentence[candidate.at]][0]
    # Behind a second comma stands an appositive, and the name in front of it speaks: "Ruiz, the chair, said Lowe left".
    alone = before == "," and "," not in words.kind[first : candidate.at - 1]
    if before == '"' or alone:
        return right[0]
    return None


def _beside(words: Words, left: list[Phrase], candidate: Candidate) -> Phrase | None:
    """Who speaks in "with some analysts concluding"."""
    if candidate.form.shape != "ing" or not left or left[-1].after != candidate.at:
        return None
    return left[-1] if left[-1].kind in _WITH and words.low[left[-1].first - 1] == "with" else None


def _before_the_clause(words: Words, left: list[Phrase], candidate: Candidate) -> Phrase | None:
    """Whom a clause between commas describes: "The clerk, who asked for calm, said"; and the reporter who saw."""
    first = words.bounds[words.sentence[candidate.at]][0]
    if words.low[candidate.at] in FIRST_HAND:
        reporter = reporter_before(words, first, candidate.at)
        return next((phrase for phrase in left if phrase.head == reporter), None)
    if candidate.form.shape in ("ed", "s", "base"):
        paper = paper_before(words, first, candidate.at)
        if paper is not None:
            return next((phrase for phrase in left if phrase.first <= paper < phrase.after), None)
    whoever = left[0] if left else None
    if whoever is not None and whoever.first == first and words.low[whoever.after] == "who":
        clause = range(whoever.after + 1, candidate.at)
        if not any(words.kind[j] in _CLAUSE - {"AUX", "CONJ"} and words.low[j] not in _OWN for j in clause):
            return whoever if words.kind[candidate.at - 1] in (",", "w", "DAY", "ROLE", "BODY", "ADV") else None
    subject = next((one for one in reversed(left) if one.first == first or words.kind[one.first - 1] == ","), None)
    if subject is not None and _shares_its_subject(words, subject, candidate):
        return subject
    if words.kind[candidate.at - 1] != ",":
        return None
    opening = next((phrase for phrase in left if words.kind[phrase.after] == ","), None)
    begins = words.kind[first] not in ("PREP", "SUB", "CONJ", "ADV", '"')
    if begins and opening is not None and opening.after - first <= 9 and opening.kind in _SUBJECTS:
        front = any(words.kind[j] in _CLAUSE for j in range(first, opening.first))
        aside = words.kind[opening.after + 1] in _ASIDE or words.low[opening.after + 1] in _REL
        if not front and aside and not any(words.kind[j] == '"' for j in range(opening.after, candidate.at)):
            behind = words.kind[opening.first - 1] == "PREP"
            return next((p for p in left if behind and p.kind in _HOLDERS and p.after == opening.first - 1), opening)
    for phrase in left:
        if words.low[phrase.head] in _REL and words.kind[phrase.first - 1] == ",":
            whom = next((one for one in left if one.after == phrase.first - 1), left[0])
            return None if whom is phrase else whom
    return None


def _shares_its_subject(words: Words, opening: Phrase, candidate: Candidate) -> bool:
    """True for "told" in "The volunteers wore it for a week and then told us": the sentence has one subject."""
    end = candidate.at - 1
    while end > opening.after and words.kind[end] == "ADV":
        end -= 1
    if words.low[end] != "and" or opening.kind not in ("ROLE", "BODY", "NAME"):
        return False
    if candidate.form.shape not in ("ed", "s") or candidate.form.family.kind != "statement":
        return False
    clause = range(opening.after, end)
    return len(clause) > 1 and not any(words.kind[j] in _CLAUSE - {"AUX"} or words.kind[j] == "," for j in clause)


def _described_before(words: Words, sentence: list[Phrase], candidate: Candidate, best: Phrase) -> Phrase:
    """The name instead of its appositive: Ruiz in "Ana Ruiz, the budget chair, said"."""
    at = sentence.index(best)
    if at == 0:
        return best
    owner = with_owner(words, best.first)
    comma = owner - 1
    if words.kind[comma] == "," and words.kind[comma - 1] == "NUM":
        comma -= 2
    earlier = next((phrase for phrase in sentence[at - 1 :: -1] if phrase.after == comma), None)
    apart = words.kind[comma] == ","
    if (
        apart
        and earlier is not None
        and earlier.kind == "NAME"
        and best.kind == "ROLE"
        and words.low[best.first] != "and"
    ):
        return earlier
    if words.low[best.first - 1] == "of" and words.low[best.first - 2] == "one":
        return next((one for one in sentence[:at] if one.after == best.first - 1), best)
    if words.kind[best.first - 1] == "PREP" and words.kind[best.first - 2] != ",":
        described = next((one for one in sentence[:at] if words.low[min(one.after, candidate.at)] == "who"), None)
        if described is not None and not any(words.kind[j] == "," for j in range(described.after, candidate.at)):
            return described
    if words.low[best.head] in _REL and best.after <= candidate.at - 3:
        whom = next((phrase for phrase in sentence[at - 1 :: -1] if phrase.after in (best.first, best.first - 1)), None)
        return whom or best
    if words.low[best.first - 1] == "by" and words.kind[candidate.at - 1] == ",":
        opening = next((j for j in range(best.first - 1, 0, -1) if words.kind[j] == ","), None)
        paper = next((p for p in sentence if p.kind == "PAPER" and opening is not None and p.after <= opening), None)
        return paper or best
    return best
