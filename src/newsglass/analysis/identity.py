"""Who a source is anywhere in the article: "she", "the chair" and "Ruiz" taken back to the full mention."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from newsglass.analysis.names import MOST, Name, Names
from newsglass.analysis.sourcing_lists import PUBLIC
from newsglass.analysis.sourcing_words import Words
from newsglass.analysis.speakers import Phrase

_PERSON = frozenset(["he", "she", "him", "her", "his", "hers", "himself", "herself"])
FAR_BACK = 400  # words; further back a reader has forgotten whose paper it was
_SPEAKS_FOR = frozenset(("spokesman", "spokeswoman", "spokesperson", "spokespeople"))
_ABOUT = frozenset(("on", "about", "into", "along", "across", "near", "around", "against"))
_ALL = frozenset(["they", "them", "their", "it", "its"])


@dataclass(frozen=True)
class Identity:
    """A source as it is known: its name, or the words that describe it, and the kind of its chief word."""

    words: str
    name: Name | None
    kind: str
    head: str
    first_word: str


def identify(words: Words, names: Names, phrase: Phrase, grown: tuple[int, int], earlier: list[Identity]) -> Identity:
    """The fullest mention of a source; `grown` are its words with its description, `earlier` the sources before it."""
    first, after, head = phrase.first, phrase.after, phrase.head
    low, kind = words.low[head], phrase.kind
    told = words.text[words.start[first] : words.end[after - 1]]
    name = names.of(first, after) if kind not in ("PRON", "POSS", "that") else None
    if kind in ("PRON", "POSS", "that"):
        found = _behind_pronoun(words, names, head, low, earlier)
        return found or Identity(told, None, "PRON", low, low)
    if name is None or (kind != "NAME" and words.low[first] not in ("the",)):
        named = _named_by_owner(
            words, names, *(grown if kind in ("PAPER", "BODY") or low in _SPEAKS_FOR else (first, after)), head
        )
        if named is not None:
            return Identity(told, named, kind, low, words.low[first])
    if name is not None and _speaks(words, names, name, first, head, kind):
        return Identity(told, name, kind, low, words.low[first])
    if kind == "CROWD" and low == "one":
        among = next((i for i in range(first, grown[1]) if words.kind[i] in ("ROLE", "BODY")), None)
        if among is not None:
            return Identity(told, None, "ROLE", words.low[among], "one")
    if words.low[first] == "the" and kind in ("ROLE", "BODY", "PAPER"):
        found = _behind_description(low, kind, names, earlier)
        if found is not None:
            return Identity(told, found.name, kind if kind == "PAPER" else found.kind, low, "the")
        owner = _whose_paper(words, names, head) if kind == "PAPER" else None
        if owner is not None:
            return Identity(told, owner, kind, low, "the")
    if kind == "BODY" and low in PUBLIC and words.low[first] not in ("a", "an", "some", "one"):
        place = next((name for name in names.distinct if not name.person), None)
        if place is not None:
            return Identity(told, Name(told, False), kind, low, words.low[first])
    return Identity(told, None, kind, low, words.low[first])


def _speaks(words: Words, names: Names, name: Name, first: int, head: int, kind: str) -> bool:
    # "a Milltown city official" holds a name but is not named; "Milltown police" and "mayor Ruiz" are.
    if kind == "NAME" or names.at.get(head) is name:
        return True
    if kind in ("BODY", "PAPER"):
        return words.low[first] not in ("a", "an", "some", "many", "several", "no", "other")
    return name.person and (names.at.get(head + 1) is name or names.at.get(head) is name)


def _named_by_owner(words: Words, names: Names, first: int, after: int, head: int) -> Name | None:
    """The body a spokesperson speaks for, the body that made a paper, or the person a role stands beside."""
    low = words.low[head]
    inside = [names.at[i] for i in range(first, after) if i in names.at]
    if words.kind[head] == "PAPER":
        inside = [names.at[i] for i in range(first, after) if i in names.at and not _is_the_subject(words, head, i)]
    person = next((name for name in inside if name.person), None)
    if person is not None and (words.kind[head] == "ROLE" or words.kind[head] == "NAME"):
        return person
    if not inside and words.kind[head] == "PAPER":
        owners = [words.low[i] for i in range(first, after) if words.kind[i] == "BODY"]
        known = names.distinct
        return next((n for n in known for owner in owners if not n.person and owner in n.full.lower().split()), None)
    if not inside:
        return None
    if low in _SPEAKS_FOR or words.kind[head] == "PAPER":
        return inside[0]
    if words.kind[head] == "BODY" and words.low[first] == "the":
        return next((name for name in inside if not name.person), None)
    return None


def _is_the_subject(words: Words, head: int, at: int) -> bool:
    """True for the name in "a report on Boeing": it tells what the paper is about, not who made it."""
    before = next((words.low[i] for i in range(at - 1, head, -1) if words.kind[i] in ("PREP", "to")), "")
    return before in _ABOUT


def _whose_paper(words: Words, names: Names, head: int) -> Name | None:
    """Whose audit "the audit" is: told where it was first named, as in "its audit" or "an audit by the board"."""
    low = words.low
    for j in range(head - 1, max(0, head - FAR_BACK), -1):
        if low[j] != low[head]:
            continue
        first, after = words.bounds[words.sentence[j]]
        if low[j - 1] in ("its", "their"):
            return names.of(first, j)
        if low[min(j + 1, after - 1)] in ("by", "from"):
            return names.of(j + 1, min(j + 8, after))
        if "'s" in words.kind[max(first, j - 4) : j]:
            return names.of(max(first, j - 8), j)
    return None


def _behind_pronoun(words: Words, names: Names, head: int, low: str, earlier: list[Identity]) -> Identity | None:
    if low in ("who", "which", "that", "whose") and head:
        i = head - 1 if words.kind[head - 1] != "," else head - 2
        name = names.at.get(i)
        if name is not None:
            return Identity(name.full, name, "NAME", name.full, "")
        if words.kind[i] in ("ROLE", "BODY", "PAPER", "CROWD"):
            start = i
            while start and words.kind[start - 1] in ("w", "DET", "NUM", "ROLE", "BODY", "NAME"):
                start -= 1
            return Identity(" ".join(words.word[start : i + 1]), None, words.kind[i], words.low[i], words.low[start])
        return None
    if low in _PERSON:
        if earlier:
            for source in reversed(earlier[-4:]):
                if (source.name and source.name.person) or (source.name is None and source.kind == "ROLE"):
                    return source
        at = bisect_right(names.starts, head) - 1
        while at >= 0:
            name = names.at[names.starts[at]]
            if name.person:
                return Identity(name.full, name, "NAME", name.full, "")
            at -= 1
        return None
    if low in _ALL and earlier:
        if low in ("it", "its"):
            return next(
                (s for s in reversed(earlier[-MOST:]) if not (s.name and s.name.person) and s.kind != "ROLE"), None
            )
        return earlier[-1]
    return None


def _behind_description(low: str, kind: str, names: Names, earlier: list[Identity]) -> Identity | None:
    for source in reversed(earlier[-MOST:]):
        roles = source.name.roles if source.name else ()
        if source.head == low or any(low in role.lower().split() for role in roles):
            return source
    if kind == "ROLE":
        for name in names.distinct:
            if name.person and any(low in role.lower().split() for role in name.roles):
                return Identity(name.full, name, "NAME", name.full, "")
    if kind == "BODY":
        for name in names.distinct:
            if not name.person and low in name.full.lower().split():
                return Identity(name.full, name, "BODY", low, "")
    return None
