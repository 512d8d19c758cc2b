"""What is seen around a candidate cue and a candidate source, in words a student can read.

`by | said` means: the word before is "by"; every feature is a name and its weight stands in `sourcing_weights.txt`.
"""

from __future__ import annotations

from newsglass.analysis.cues import Candidate
from newsglass.analysis.sourcing_words import Words
from newsglass.analysis.speakers import Phrase

_KEEP = frozenset(("AUX", "PREP", "CONJ", "SUB", "PRON", "POSS", "NOT", "DET", "to", "that", "ADV"))
_SUBJECTS = frozenset(("NAME", "PRON", "ROLE", "BODY", "PAPER", "CROWD", "that"))


def _seen(words: Words, i: int, first: int, after: int) -> str:
    if not first <= i < after:
        return "edge"
    kind = words.kind[i]
    return words.low[i] if kind in _KEEP else kind


def around(words: Words, candidate: Candidate, verbs: set[int]) -> list[str]:
    """The features that speak for or against a candidate being a cue."""
    i, after, form = candidate.at, candidate.after, candidate.form
    first, last = words.bounds[words.sentence[i]]
    kind, low, quoted = words.kind, words.low, words.quoted
    before1, before2 = _seen(words, i - 1, first, last), _seen(words, i - 2, first, last)
    next1, next2 = _seen(words, after, first, last), _seen(words, after + 1, first, last)
    kind1 = kind[i - 1] if i > first else "edge"
    kind2 = kind[after] if after < last else "edge"
    lemma, shape, family = form.lemma, form.shape, form.family.name
    word = low[i]
    inside = "in" if quoted[i] else "out"
    left = _subject(words, i, first, verbs)
    mark = '"' if not quoted[i] and _mark_before(words, i, first) else ""
    mark_after = '"' if not quoted[i] and _mark_after(words, after, last) else ""
    return [
        "any",
        f"word {word}",
        f"lemma {lemma}",
        f"family {family} {shape}",
        f"quoted {inside} {shape}",
        f"quoted {inside} lemma {lemma}",
        f"before {before1} {shape}",
        f"before {before2} {before1}",
        f"after {next1} {shape}",
        f"after {next1} {next2}",
        f"lemma {lemma} before {kind1}",
        f"lemma {lemma} after {kind2}",
        f"word {word} before {before1}",
        f"word {word} after {next1}",
        f"family {family} before {before1}",
        f"family {family} after {next1}",
        f"{shape} before {kind1} after {kind2}",
        f"subject {left} {shape}",
        f"subject {left} {family}",
        f"subject {left} after {kind2} {shape}",
        f"marks {mark}|{mark_after} {shape}",
        f"marks {mark}|{mark_after} {family}",
        f"capital {words.word[i][0].isupper()} {i == first}",
        f"end {after >= last - 1} {shape}",
        f"word before {low[i - 1] if i > first else 'edge'}",
        f"word after {low[after] if after < last else 'edge'}",
    ]


def _subject(words: Words, i: int, first: int, verbs: set[int]) -> str:
    """The kind of the nearest possible subject to the left, and what was met on the way."""
    kind = words.kind
    way = ""
    j = i - 1
    floor = max(first, i - 12)
    while j >= floor:
        here = kind[j]
        if here in _SUBJECTS:
            of = ""
            if j > first and kind[j - 1] in ("PREP", "to"):
                of = " of"
            return f"{way}{here}{of}"
        if here in ("AUX", "NOT"):
            way = way or "aux "
        elif here in (",", '"', "SUB", "CONJ", "PREP", "to", "(", ")", "—", "–", ":"):
            way = f"{here} " if len(way) < 5 else way
        elif j in verbs:
            way = "verb "
        j -= 1
    return f"{way}none"


def _mark_before(words: Words, i: int, first: int) -> bool:
    kind = words.kind
    for j in range(i - 1, max(first, i - 12) - 1, -1):
        if kind[j] == '"':
            return True
        if kind[j] in (".", ";"):
            return False
    return False


def _mark_after(words: Words, after: int, last: int) -> bool:
    return '"' in words.kind[after : min(last, after + 6)]


def between(words: Words, candidate: Candidate, phrase: Phrase, rank: int, verbs: set[int]) -> list[str]:
    """The features that speak for or against a phrase being the source of a cue; `rank` counts phrases from the cue."""
    i, after, form = candidate.at, candidate.after, candidate.form
    kind, low = words.kind, words.low
    first, last = words.bounds[words.sentence[i]]
    left = phrase.after <= i
    side = "left" if left else "right"
    begin, end = (phrase.after, i) if left else (after, phrase.first)
    gap = end - begin
    met = set()
    for j in range(begin, end):
        here = kind[j]
        if j in verbs:
            met.add("verb")
        elif here in (",", '"', "AUX", "PREP", "to", "that", "SUB", "CONJ", "PRON", "(", "—", "–", ":", ";"):
            met.add(here)
    met_all = "".join(sorted(met)) if len(met) < 5 else "much"
    near = " ".join(low[begin:end]) if gap <= 2 else ("short" if gap < 6 else "long" if gap < 14 else "far")
    before = _seen(words, phrase.first - 1, first, last)
    behind = _seen(words, phrase.after, first, last)
    shape, family, what = form.shape, form.family.name, phrase.kind
    if what in ("PRON", "POSS"):
        what = low[phrase.head]
    kind_of = phrase.kind
    quoted = "quoted" if words.quoted[phrase.head] and not words.quoted[i] else ""
    return [
        f"{side} {rank}",
        f"{side} {rank} {kind_of} {shape}",
        f"{side} {what} {shape}",
        f"{side} {what} {family}",
        f"{side} met {met_all} {shape}",
        f"{side} met {met_all} {rank}",
        f"{side} near {near} {shape}",
        f"{side} {kind_of} before {before} {rank}",
        f"{side} before {before} {family}",
        f"{side} behind {behind} {shape}",
        f"{side} {quoted} {shape}",
        f"{side} lemma {form.lemma} {kind_of}",
        f"{side} first {phrase.first == first} {shape}",
        f"{side} after {kind[after] if after < last else 'edge'} {shape} {rank}",
    ]
