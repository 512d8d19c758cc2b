"""The whole source span: from its first word to the end of its role, age and appositive."""

from __future__ import annotations

from newsglass.analysis.cue_rules import MADE
from newsglass.analysis.cues import Candidate
from newsglass.analysis.sourcing_words import Words
from newsglass.analysis.speakers import Phrase

_GOES_ON = frozenset(("of", "at", "for", "with", "in", "from", "who", "which", "that", "on", "inside", "near", "by"))
_SPEAKERS = frozenset(("ROLE", "BODY", "NAME"))
_BEFORE_CUE = frozenset(("AUX", "NOT", "ADV", "CONJ", ","))


def grow(words: Words, phrase: Phrase, candidate: Candidate) -> tuple[int, int]:
    """The words of the source with what describes it, from the first up to the word after the last."""
    first, after = phrase.first, phrase.after
    if phrase.kind in ("PRON", "POSS", "that"):
        return first, after
    first = _with_partner(words, with_owner(words, first))
    if after <= candidate.at:
        return first, _to_cue(words, after, candidate.at, phrase.kind == "PAPER")
    opening, last = words.bounds[words.sentence[first]]
    return first, _to_end(words, after, last, candidate.at <= opening + 1)


def with_owner(words: Words, first: int) -> int:
    """The first word of "the college's" before "poll": whose paper it is belongs to the source."""
    begin = first
    while begin > 1 and words.kind[begin - 1] == "'s":
        begin -= 1
        while begin and words.kind[begin - 1] in ("NAME", "BODY", "ROLE", "DET", "w"):
            begin -= 1
    return begin


def _with_partner(words: Words, first: int) -> int:
    """The first word of "officials and analysts": both are the source."""
    if first < 2 or words.low[first - 1] != "and" or words.kind[first] not in _SPEAKERS:
        return first
    begin = first - 1
    lowest = words.bounds[words.sentence[first]][0]
    while begin > lowest and words.kind[begin - 1] == words.kind[first]:
        begin -= 1
    return begin if begin < first - 1 else first


def _to_cue(words: Words, after: int, cue: int, paper: bool) -> int:
    end = cue
    while end > after and words.kind[end - 1] in _BEFORE_CUE:
        end -= 1
    if end == after or any(words.kind[j] in ('"', ";", ":") for j in range(after, end)):
        return after
    opens = words.low[after]
    if (
        opens in _GOES_ON
        or (paper and opens in MADE)
        or opens == "("
        or (opens == "," and words.kind[cue - 1] in (",", "AUX", "ADV", "—"))
    ):
        return end
    return after


def _to_end(words: Words, after: int, last: int, claim_follows: bool) -> int:
    """The end of what describes a source behind its cue; in "According to Ana Ruiz, the mayor lied" the claim follows."""
    kind, low = words.kind, words.low
    end = after
    while end < last:
        if low[end] in _GOES_ON:
            end = _piece(words, end + 1, last)
        elif kind[end] == "," and end + 1 < last and _describes(words, end + 1, last):
            piece = _piece(words, end + 1, last)
            crowd = kind[end + 1] == "ROLE" and low[end + 1].endswith("s")
            open_ended = piece == last or kind[piece] != ","
            if _is_the_claim(words, end + 1, piece) or (claim_follows and (open_ended or crowd)):
                break
            end = piece
        elif kind[end] in ("(",) and end + 1 < last:
            closing = next((j for j in range(end, min(last, end + 10)) if kind[j] == ")"), None)
            if closing is None:
                break
            end = closing + 1
        else:
            break
    return end


def _piece(words: Words, begin: int, last: int) -> int:
    end = begin
    while end < last and words.kind[end] not in (",", '"', ".", ";", ":", "!", "?", "—", "–", "SUB"):
        end += 1
    while end < last and words.kind[end] == "." and end + 1 < last and words.kind[end - 1] in ("NAME", "ROLE"):
        end += 1
        while end < last and words.kind[end] not in (",", '"', ".", ";", ":", "!", "?", "—", "–", "SUB"):
            end += 1
    return end


def _is_the_claim(words: Words, begin: int, end: int) -> bool:
    """True for "According to sources, two families have moved": what follows the comma has a verb of its own."""
    for j in range(begin, end):
        if words.low[j] in ("who", "whose", "which", "that"):
            return False
        if words.kind[j] == "AUX":
            return True
    return False


def _describes(words: Words, begin: int, last: int) -> bool:
    """True where an appositive follows the comma: an age, "who …", or a role within reach."""
    if words.low[begin] in ("who", "whose", "which") or (
        words.kind[begin] == "NUM" and begin + 1 < last and words.kind[begin + 1] == ","
    ):
        return True
    for j in range(begin, min(last, begin + 8)):
        if words.kind[j] in ("ROLE", "BODY"):
            return True
        if words.kind[j] in (",", '"', "PRON", "SUB", "AUX"):
            return False
    return False
