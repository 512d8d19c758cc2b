"""Who might be speaking: the noun phrases of a sentence that could be a source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from newsglass.analysis.cues import Candidate
from newsglass.analysis.sourcing_lists import TITLES
from newsglass.analysis.sourcing_words import Words

_NOUNS = frozenset(("NAME", "ROLE", "BODY", "PAPER", "CROWD"))
# Endings of words for what somebody does: "a glazier said", "the lutenist said".
_DOERS = ("er", "or", "ee", "ist", "ian", "ant", "eer", "ier", "man", "men", "woman")
_BEFORE = frozenset(("DET", "POSS", "NUM", "w", "DAY", "CROWD"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase that may be a source: words `first` up to `after`, its chief word `head`, and its kind."""

    first: int
    after: int
    head: int
    kind: str


def phrases(words: Words, met: Iterable[Candidate], wanted: frozenset[int] | None = None) -> list[list[Phrase]]:
    """For every sentence the phrases that could name a speaker, in order; `met` are the words that may be cues.

    Only the sentences with the `wanted` numbers are read, all of them without it.
    """
    verbs = frozenset(
        candidate.at
        for candidate in met
        if candidate.form.shape in ("ed", "s", "ing") or _follows_a_crowd(words, candidate)
    )
    return [
        _in_sentence(words, first, after, verbs) if wanted is None or number in wanted else []
        for number, (first, after) in enumerate(words.bounds)
    ]


def _follows_a_crowd(words: Words, candidate: Candidate) -> bool:
    """True for a plain verb after a plural, as in "observers note"."""
    at = candidate.at - 1
    return candidate.form.shape == "base" and at >= 0 and words.kind[at] == "ROLE" and words.low[at].endswith("s")


def _in_sentence(words: Words, first: int, after: int, verbs: frozenset[int]) -> list[Phrase]:
    kind, low, word = words.kind, words.low, words.word
    found: list[Phrase] = []
    i = first
    while i < after:
        here = kind[i]
        if here == "PRON" or here == "POSS":
            found.append(Phrase(i, i + 1, i, here))
            i += 1
        elif here in _NOUNS:
            i = _noun_run(words, i, first, after, verbs, found)
        elif here == "NUM" and (word[i][-1] == "%" or (i + 1 < after and low[i + 1] in ("percent", "people"))):
            found.append(Phrase(i, i + 1, i, "CROWD"))
            i += 1
        elif here == "that" and i > first and kind[i - 1] in ("PAPER", "ROLE", "BODY", "w", "NAME"):
            found.append(Phrase(i, i + 1, i, "that"))
            i += 1
        elif here == "w" and i == first and i + 1 in verbs and low[i].endswith("s"):
            found.append(Phrase(i, i + 1, i, "CROWD"))
            i += 1
        elif (
            here == "w"
            and low[i].removesuffix("s").endswith(_DOERS)
            and (begin := _doer(words, i, first, after, verbs)) is not None
        ):
            found.append(Phrase(begin, i + 1, i, "ROLE"))
            i += 1
        elif here == "DET" and low[i] in ("some", "many", "others", "several", "most", "few", "those", "all", "both"):
            if i + 1 < after and (i + 1 in verbs or (kind[i + 1] not in _NOUNS and kind[i + 1] != "w")):
                found.append(Phrase(i, i + 1, i, "CROWD"))
            i += 1
        else:
            i += 1
    return found


def _doer(words: Words, i: int, first: int, after: int, verbs: frozenset[int]) -> int | None:
    """Where "a young glazier" begins, before a verb of speaking or "who"; None for any other word."""
    behind = words.low[i + 1 : min(i + 3, after)]
    if not behind or not (i + 1 in verbs or behind[0] == "who" or behind == [",", "who"]):
        return None
    begin = i
    while begin > first and words.kind[begin] == "w":
        begin -= 1
    return begin if words.kind[begin] == "DET" else None


def _is_abbreviated(words: Words, i: int) -> bool:
    """True for the full stop of "Dr. Ruiz" and of "John F. Lowe"."""
    if words.kind[i] != "." or i + 1 >= len(words.kind) or words.kind[i + 1] != "NAME":
        return False
    before = words.word[i - 1]
    return (before.lower() in TITLES and len(before) < 5) or len(before) == 1


def _paper_at(words: Words, i: int) -> bool:
    return i < len(words.kind) and words.kind[i] == "PAPER"


def _noun_run(words: Words, i: int, first: int, after: int, verbs: frozenset[int], found: list[Phrase]) -> int:
    kind = words.kind
    start = i
    floor = found[-1].after if found else first
    while start > floor and kind[start - 1] in _BEFORE and start - 1 not in verbs:
        start -= 1
    end = i + 1
    while end < after:
        here = kind[end]
        joins = (here in _NOUNS and end not in verbs) or _is_abbreviated(words, end) or here in ("&",)
        # "The Lorn County land register": a plain word stands between the name and what it names.
        joins = joins or (
            here == "w" and kind[start] == "DET" and kind[end - 1] == "NAME" and _paper_at(words, end + 1)
        )
        if not joins and here == "'s" and end + 1 < after and (kind[end + 1] in _NOUNS or kind[end + 1] == "w"):
            # The owner may be the speaker of the owner's report: both are offered.
            found.append(Phrase(start, end, end - 1, kind[end - 1]))
            joins = kind[end + 1] in _NOUNS
            if not joins:
                return end
            start = floor = end + 1
            end += 1
            continue
        if not joins:
            break
        end += 1
    head = end - 1
    while head > i and kind[head] not in _NOUNS:
        head -= 1
    found.append(Phrase(start, end, head, kind[head]))
    return end
