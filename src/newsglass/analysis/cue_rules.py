"""Where grammar settles whether a word is a cue, so that no weighing is needed."""

from __future__ import annotations

from newsglass.analysis.cues import Candidate
from newsglass.analysis.sourcing_words import Words

_FINAL = frozenset(("say", "report", "confirm", "write"))
_SPEAKERS = frozenset(("NAME", "ROLE", "BODY", "PAPER", "PRON", "CROWD"))
_SAW = frozenset(("saw", "watched", "witnessed", "counted"))
_REPORTERS = frozenset(("reporter", "reporters", "correspondent", "photographer", "journalist"))
_SURVEYS = frozenset(("poll", "survey", "study", "polling", "audit", "census"))


def settled(words: Words, candidate: Candidate) -> bool | None:
    """True or False where grammar decides, None where the words around must be weighed."""
    first, after = words.bounds[words.sentence[candidate.at]]
    family, at = candidate.form.family.name, candidate.at
    if candidate.form.lemma == "according to":
        return any(kind in _SPEAKERS for kind in words.kind[candidate.after : min(after, candidate.after + 6)])
    if family == "in-document":
        return _survey_in_front(words, candidate, first, after) or None
    if words.low[at] in _SAW and at > first and words.low[at - 1] in _REPORTERS:
        return True
    if candidate.form.lemma == "add" and "to" in words.low[candidate.after : min(after, candidate.after + 5)]:
        return True if words.quoted[max(at - 2, 0)] else None if "that" in words.low[first:after] else False
    if family in _FINAL and candidate.form.shape in ("ed", "s") and _closes(words, candidate, first, after):
        return True
    return None


def _survey_in_front(words: Words, candidate: Candidate, first: int, after: int) -> bool:
    """ "In a college poll, …" at the start of its sentence."""
    if candidate.at != first or words.low[first] != "in":
        return False
    comma = next((j for j in range(first, min(after, first + 12)) if words.kind[j] == ","), None)
    return comma is not None and any(low in _SURVEYS for low in words.low[first:comma])


def _closes(words: Words, candidate: Candidate, first: int, after: int) -> bool:
    """ "…, the poll found." with the clause before it and nothing but the full stop after it."""
    if candidate.after < after - 1 or words.kind[after - 1] != ".":
        return False
    for j in range(candidate.at - 1, first, -1):
        if words.kind[j] == ",":
            return j - first > 2 and words.kind[j + 1] not in ("CONJ", "SUB", "PREP") and words.low[j + 1] != "who"
        if words.kind[j] in ("AUX", "that", "to", ";"):
            return False
    return False
