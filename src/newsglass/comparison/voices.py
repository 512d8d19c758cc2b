"""Who speaks in an article: each voice once, with what the article tells about it and how much room it has."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newsglass.analysis.finding import Attribution
from newsglass.analysis.names import Name, find_names
from newsglass.analysis.sourcing_summary import CONTACTABLE_FROM
from newsglass.analysis.sourcing_words import Words, read_words
from newsglass.text.article import Article
from newsglass.text.quotes import quotations
from newsglass.text.span import Span
from newsglass.text.split import words as words_of

NOBODY = "not said who"
_OF_KIND = {"ROLE": "person", "BODY": "body", "PAPER": "document", "CROWD": "crowd"}
_COUNTED_ONE = frozenset(("a", "an", "one", "the", "another", "his", "her"))
_DESCRIBED = re.compile(r",\s+|\s+(?=(?:who|which|whose)\b)")
_LONGEST_ROLE = 90


@dataclass(frozen=True, slots=True)
class Voice:
    """Someone or something that an article lets speak.

    `kind` is `person`, `body`, `document` or `crowd`; `role` is what the article says about them, in its own words, ""
    when it says nothing; `named` is True when there is somebody one could contact or something one could look up.
    `times` counts statements, `words` the reported words, `share` their part of all words of the article, 0 to 1.
    """

    name: str
    kind: str
    role: str
    named: bool
    times: int
    words: int
    share: float


def voices(article: Article, attributions: Iterable[Attribution]) -> tuple[Voice, ...]:
    """Every voice of an article, the one with most words first; stances and places in doubt are left out.

    >>> from newsglass.analysis.sourcing import find_sources
    >>> pool = Article(id="pool", title="", text="Ana Ruiz, the budget chair, said the pool is shut.")
    >>> [(voice.name, voice.kind, voice.role) for voice in voices(pool, find_sources(pool))]
    [('Ana Ruiz', 'person', 'the budget chair')]
    """
    groups: dict[str, list[Attribution]] = {}
    for one in attributions:
        if one.kind == "statement" and one.rung is not None:
            groups.setdefault((one.identity or NOBODY).casefold(), []).append(one)
    if not groups:
        return ()
    seen = read_words(article.text, quotations(article.text))
    names = {name.full.casefold(): name for name in find_names(seen).at.values()}
    starts = [span.start for span in words_of(article)]
    found = [_voice(article.text, group, seen, names.get(key), starts) for key, group in groups.items()]
    return tuple(sorted(found, key=lambda voice: (-voice.words, voice.name)))


def _voice(text: str, group: Sequence[Attribution], seen: Words, name: Name | None, starts: Sequence[int]) -> Voice:
    sources = [one.source for one in group if one.source]
    said = _words_in([part for one in group for part in one.content], starts)
    called = group[0].identity or NOBODY
    person = name is not None and name.person
    return Voice(
        called if person else _as_printed(text, called, sources),
        _kind(seen, sources, name),
        _role(text, called, sources, name),
        any((one.rung or 0) >= CONTACTABLE_FROM for one in group),
        len(group),
        said,
        said / len(starts) if starts else 0.0,
    )


def _as_printed(text: str, called: str, sources: Sequence[Span]) -> str:
    """The source in the article's own words, without its description: "Milltown’s complaint log", not "Milltown"."""
    printed = [_DESCRIBED.split(" ".join(source.of(text).split()), maxsplit=1)[0] for source in sources]
    fitting = [words for words in printed if called.casefold() in words.casefold() and len(words) <= _LONGEST_ROLE]
    return max(fitting, key=len, default=called)


def _words_in(parts: Iterable[Span], starts: Sequence[int]) -> int:
    """How many words lie in these parts; a word that lies in two of them counts once."""
    inside: set[int] = set()
    for part in parts:
        inside.update(range(bisect_left(starts, part.start), bisect_left(starts, part.end)))
    return len(inside)


def _kind(seen: Words, sources: Sequence[Span], name: Name | None) -> str:
    for source in sources:
        first = bisect_left(seen.start, source.start)
        after = bisect_left(seen.start, source.end)
        head = _head(seen, first, after)
        if head is None:
            continue
        kind, low = seen.kind[head], seen.low[head]
        if kind == "NAME":
            return "person" if name is None or name.person else "body"
        if kind == "CROWD" and low == "one" and head + 1 < after and seen.low[head + 1] == "of":
            return "person"
        several = low.endswith("s") and not low.endswith("ss") and seen.low[first] not in _COUNTED_ONE
        bare = name is None and after - first == 1
        return "crowd" if several and (kind == "ROLE" or (kind == "BODY" and bare)) else _OF_KIND[kind]
    if name is not None:
        return "person" if name.person else "body"
    return "crowd"


def _head(seen: Words, first: int, after: int) -> int | None:
    """The chief word of a source: the last noun before its description begins."""
    head = None
    for i in range(first, after):
        if seen.kind[i] in (*_OF_KIND, "NAME"):
            head = i
        elif head is not None and seen.kind[i] in (",", "PREP", "PRON", "SUB", "(", "—", "–"):
            break
    return head


def _role(text: str, called: str, sources: Sequence[Span], name: Name | None) -> str:
    """What the article says about a source beside its name: the longest description, else a title in front of it."""
    told = []
    for source in sources:
        words = " ".join(source.of(text).split())
        before, *after = _DESCRIBED.split(words, maxsplit=1)
        if after and called.casefold() in before.casefold():
            told.append(after[0].strip(" ,"))
        elif name is not None and name.person and words.endswith(called):
            told.append(words.removesuffix(called).strip())
    best = max(told, key=len, default="") or (name.roles[0] if name and name.roles else "")
    return best if len(best) <= _LONGEST_ROLE else f"{best[: _LONGEST_ROLE - 2].rsplit(' ', 1)[0]} …"
