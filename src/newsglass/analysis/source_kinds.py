"""Who speaks in an article: a person, a body, a document, a crowd, or nobody, and whether it is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from newsglass.analysis.finding import Attribution, Attributions
from newsglass.analysis.names import find_names
from newsglass.analysis.sourcing_lists import SOURCE_NOUNS, TITLES, plural, source_nouns
from newsglass.analysis.sourcing_summary import CONTACTABLE_FROM
from newsglass.analysis.sourcing_words import Words, read_words

SOURCE_KINDS = ("person", "body", "document", "crowd", "nobody", "unclear")
_NOUNS = frozenset(("NAME", "ROLE", "BODY", "PAPER", "CROWD"))
_SPEAKS_FOR = ("spokes", "representative")
_FEW = frozenset("two three four five six seven eight nine ten eleven twelve".split())  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class SourceKind:
    """One statement and who makes it: `kind` is one of `SOURCE_KINDS`; `named`: a reader could ask or look it up."""

    attribution: Attribution
    kind: str
    named: bool


def source_kinds(attributions: Attributions) -> tuple[SourceKind, ...]:
    """The kind of source behind each statement of an article; stances are left out.

    >>> from newsglass.analysis.sourcing import find_sources
    >>> said = "Ana Ruiz said the pool is shut. The Water Board said it leaks. Critics say it is old."
    >>> [(one.kind, one.named) for one in source_kinds(find_sources(said))]
    [('person', True), ('body', True), ('crowd', False)]

    Affiliations after Spangher et al. (2023), made coarser. Never guesses anything about a person.
    """
    text = attributions.article.text
    people = {name.full: name.person for name in find_names(read_words(text)).at.values()}
    return tuple(
        SourceKind(one, _kind(one, text, people), (one.rung or 0) >= CONTACTABLE_FROM)
        for one in attributions
        if one.kind == "statement"
    )


def _kind(one: Attribution, text: str, people: dict[str, bool]) -> str:
    if one.source is None:
        return "nobody" if one.rung == 1 else "unclear"
    if one.rung is None:
        return "unclear"
    words = read_words(one.source.of(text))
    if set(words.low) <= {"he", "she"}:
        return "person"
    if set(words.kind) <= {"PRON", "POSS"}:
        words = read_words(one.identity)
    first, after = _chief_part(words)
    head = _head(words, first, after)
    low, kind = words.low[head], words.kind[head]
    if kind == "NAME" and low in SOURCE_NOUNS and low not in TITLES:
        kind = SOURCE_NOUNS[low]
    if kind == "PAPER" or low in _many_papers():
        return "document"
    if kind == "BODY" and low not in _plurals():
        return "body"
    if one.identity in people and kind != "ROLE":
        return "person" if people[one.identity] or _described(words, after) else "body"
    if people.get(one.identity) or low in TITLES:
        return "person"
    return _unnamed(words, first, head, kind)


def _unnamed(words: Words, first: int, head: int, kind: str) -> str:
    low = words.low[head]
    if low.startswith(_SPEAKS_FOR):
        return "body"
    if words.low[first] == "one" and head != first:
        return "person"
    many = low in _plurals() or (kind == "w" and low.endswith("s"))
    if kind in ("CROWD", "DET", "NUM") or (many and not _FEW & set(words.low[first:head])):
        return "crowd"
    return "body" if kind in ("BODY", "NAME") else "person"


def _described(words: Words, after: int) -> bool:
    """True for a name with what the person does behind it: "Vann Newkirk II, a writer"."""
    return words.kind[after : after + 2] == [",", "DET"] and "ROLE" in words.kind[after + 2 : after + 6]


def _chief_part(words: Words) -> tuple[int, int]:
    """The source without what is said about it: up to a comma, "who" or "of", but "one of the inspectors" whole."""
    after = len(words.kind)
    for i in range(1, after):
        if words.kind[i] in (",", "PRON", "that", "(", "—", "–"):
            return 0, i
        if words.kind[i] == "PREP" and not _inside_a_name(words, i) and not (i == 1 and words.low[0] == "one"):
            return 0, i
    return 0, after


def _inside_a_name(words: Words, i: int) -> bool:
    return words.kind[i - 1] == "NAME" and i + 1 < len(words.kind) and words.kind[i + 1] == "NAME"


def _head(words: Words, first: int, after: int) -> int:
    nouns = [i for i in range(first, after) if words.kind[i] in _NOUNS]
    plain = [i for i in range(first, after) if words.kind[i] == "w"]
    return (nouns or plain or [after - 1])[-1]


@cache
def _plurals() -> frozenset[str]:
    lists = source_nouns()
    nouns: Sequence[str] = (*lists["roles"], *lists["bodies"])
    return frozenset(plural(noun) for noun in nouns) - frozenset(nouns)


@cache
def _many_papers() -> frozenset[str]:
    # "A paper" may be a newspaper that speaks; "government papers" are documents.
    return frozenset(plural(noun) for noun in source_nouns()["papers"])
