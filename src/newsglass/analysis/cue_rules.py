"""Where grammar settles whether a word is a cue, so that no weighing is needed."""

from __future__ import annotations

from newsglass.analysis.cues import Candidate
from newsglass.analysis.sourcing_lists import SOURCE_NOUNS
from newsglass.analysis.sourcing_words import Words

SHIELDS = frozenset(("allegedly", "reportedly", "purportedly", "supposedly"))
_SHOWING = frozenset(("report", "say", "confirm", "suggest"))
_IN_FRONT = frozenset(("DET", "NUM", "w", "NAME", "BODY", "'s", "DAY", "ADV", "ROLE"))
_BEHIND = frozenset(("PREP", "NAME", "DET", "NUM", "w", "BODY", "DAY", "ROLE", "'s", "CROWD", "ADV"))
_IN_MAKING = frozenset(("that", "CONJ", "POSS", "to"))
MADE = frozenset(
    (
        "made",
        "published",
        "run",
        "obtained",
        "posted",
        "kept",
        "released",
        "filed",
        "written",
        "carried",
        "held",
        "seen",
    )
)
_ASIDES = frozenset(("say", "report", "confirm", "argue", "admit", "warn", "explain", "believe"))
_FINAL = frozenset(("say", "report", "confirm", "write"))
_ITS = (("in", "its"), ("in", "their"))
_SPEAKERS = frozenset(("NAME", "ROLE", "BODY", "PAPER", "PRON", "CROWD"))
FIRST_HAND = frozenset(("saw", "watched", "witnessed", "counted", "photographed"))
# "On condition of anonymity to discuss the talks": why nobody is named, not what was said.
_TO_SPEAK = (("anonymity", "to"), ("authorized", "to"), ("authorised", "to"), ("allowed", "to"), ("permitted", "to"))
_HELD = frozenset(("believed", "thought", "rumored", "rumoured", "alleged", "feared", "understood"))
_HELD_TO_BE = (("to", "be"), ("to", "have"))
_REPORTERS = frozenset(("reporter", "reporters", "correspondent", "photographer", "journalist"))
_SURVEYS = frozenset(("poll", "survey", "study", "polling", "audit", "census"))


def settled(words: Words, candidate: Candidate) -> bool | None:
    """True or False where grammar decides, None where the words around must be weighed."""
    first, after = words.bounds[words.sentence[candidate.at]]
    family, at = candidate.form.family.name, candidate.at
    behind = tuple(words.low[candidate.after : candidate.after + 2])
    if candidate.form.lemma == "according to":
        return any(kind in _SPEAKERS for kind in words.kind[candidate.after : min(after, candidate.after + 6)])
    if words.low[at] in SHIELDS:
        return True
    if words.low[at] == "reported" and "no" in words.low[max(first, at - 5) : at] and words.kind[at - 1] == "AUX":
        return False
    if family == "first-hand" and reporter_before(words, first, at) is None:
        return False
    if family in _SHOWING and paper_before(words, first, at) is not None:
        return True
    if candidate.form.shape == "ed" and at > first and words.kind[at - 1] == "," and _is_participle(words, candidate):
        return False
    if family == "in-document":
        return _survey_in_front(words, candidate, first, after) or None
    if words.low[candidate.after : candidate.after + 4] == ["not", "to", "be", "named"]:
        return False
    if words.low[at] in FIRST_HAND and reporter_before(words, first, at) is not None:
        return True
    if candidate.form.lemma == "add" and "to" in words.low[candidate.after : min(after, candidate.after + 5)]:
        return True if words.quoted[max(at - 2, 0)] else None if "that" in words.low[first:after] else False
    if words.low[at] == "call" and words.kind[at - 1] == "DET" and behind[:1] not in (("for",), ("to",)):
        return False
    if is_held_by_nobody(words, candidate):
        return True
    if tuple(words.low[max(at - 2, 0) : at]) in _TO_SPEAK:
        return False
    if _crowd_opens(words, candidate, first):
        return True
    if family in _ASIDES and _in_passing(words, candidate, first, after):
        return True
    if family in _FINAL and candidate.form.shape in ("ed", "s", "base") and _closes(words, candidate, first, after):
        return True
    return None


def _crowd_opens(words: Words, candidate: Candidate, first: int) -> bool:
    """ "Security circles point to", "Local shopkeepers argue": a crowd opens the sentence and its verb follows."""
    at, form = candidate.at, candidate.form
    if form.shape != "base" or form.family.kind != "statement" or not first < at <= first + 3:
        return False
    crowd = words.kind[at - 1] in ("ROLE", "CROWD") and words.low[at - 1].endswith("s") and not words.quoted[at]
    return crowd and all(words.kind[j] in ("w", "DET", "NAME", "BODY") for j in range(first, at - 1))


def _is_participle(words: Words, candidate: Candidate) -> bool:
    """ "…, posted on its website, …" tells where a paper is, not that somebody spoke."""
    return words.low[candidate.at] in ("posted", "published", "issued", "released", "written") and (
        words.kind[min(candidate.after, len(words.kind) - 1)] in ("PREP", "ADV", "DAY")
    )


def paper_before(words: Words, first: int, at: int) -> int | None:
    """The paper that opens the clause as its subject: "A survey by the college of 900 riders found"."""
    comma = next((j for j in range(at - 1, first, -1) if words.kind[j] in (",", '"')), None)
    first = first if comma is None else comma + 1
    paper = next((j for j in range(first, min(at, first + 7)) if words.kind[j] == "PAPER"), None)
    if paper is None or any(words.kind[j] not in _IN_FRONT for j in range(first, paper)):
        return None
    if at == paper + 1:
        return paper
    made = words.kind[paper + 1] == "that" or (words.kind[paper + 1] == "w" and words.low[paper + 1] in MADE)
    fine = _BEHIND | _IN_MAKING if made else _BEHIND
    plain = all(words.kind[j] in fine for j in range(paper + 1, at))
    return paper if plain and (made or words.kind[paper + 1] == "PREP") else None


def reporter_before(words: Words, first: int, at: int) -> int | None:
    """The reporter who opens the sentence, as in "A Gazette reporter who was let in saw"; None when nobody does."""
    return next((j for j in range(first, min(at, first + 4)) if words.low[j] in _REPORTERS), None)


def _survey_in_front(words: Words, candidate: Candidate, first: int, after: int) -> bool:
    """ "In a college poll, …" at the start of its sentence."""
    if candidate.at != first or words.low[first] != "in":
        return False
    comma = next((j for j in range(first, min(after, first + 12)) if words.kind[j] == ","), None)
    return comma is not None and any(low in _SURVEYS for low in words.low[first:comma])


def is_held_by_nobody(words: Words, candidate: Candidate) -> bool:
    """True for "Drones thought to be carrying leaflets": whoever thinks so is left out."""
    behind = tuple(words.low[candidate.after : candidate.after + 2])
    held = words.low[candidate.at] in _HELD and behind in _HELD_TO_BE
    return held and candidate.at > 0 and words.kind[candidate.at - 1] in ("w", "ROLE", "BODY", "NAME")


def main_verb_of_an_aside(words: Words, aside: Candidate, other: Candidate) -> bool:
    """True for "calls for" in "The affair, experts agree, calls for calm": it reports nobody."""
    first, after = words.bounds[words.sentence[aside.at]]
    return other.at == aside.after + 1 and other.at < after and _in_passing(words, aside, first, after)


def _in_passing(words: Words, candidate: Candidate, first: int, after: int) -> bool:
    """ "The plan, experts agree, is old": a speaker and a verb between two commas."""
    if candidate.after >= after or words.kind[candidate.after] != "," or candidate.form.shape in ("noun", "ing"):
        return False
    for j in range(candidate.at - 1, max(first, candidate.at - 4) - 1, -1):
        if words.kind[j] == ",":
            return j < candidate.at - 1 and j > first
        if words.kind[j] not in ("NAME", "ROLE", "BODY", "PAPER", "DET", "PRON", "w"):
            return False
    return False


def _closes(words: Words, candidate: Candidate, first: int, after: int) -> bool:
    """ "…, the poll found." with the clause before it and nothing but "in its report" or the full stop after it."""
    in_its = tuple(words.low[candidate.after : candidate.after + 2]) in _ITS
    if not in_its and (candidate.after < after - 1 or words.kind[after - 1] != "."):
        return False
    for j in range(candidate.at - 1, first, -1):
        if words.kind[j] == ",":
            speaker = range(j + 1, candidate.at)
            return j - first > 2 and any(SOURCE_NOUNS.get(words.low[k]) in ("PAPER", "BODY") for k in speaker)
        if words.kind[j] in ("AUX", "that", "to", ";"):
            return False
    return False
