"""Who speaks in an article: each voice once, with what the article tells about it and how much room it has."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newsglass.analysis.finding import Attributions
from newsglass.analysis.names import Name, find_names
from newsglass.analysis.source_kinds import SourceKind, source_kinds
from newsglass.analysis.sourcing_words import read_words
from newsglass.text.quotes import quotations
from newsglass.text.span import Span
from newsglass.text.split import words as words_of

NOBODY = "not said who"
_DESCRIBED = re.compile(r",\s+|\s+(?=(?:who|which|whose)\b)")
_LONGEST_ROLE = 90


@dataclass(frozen=True, slots=True)
class Voice:
    """Someone or something that an article lets speak.

    `kind` is `person`, `body`, `document`, `crowd` or `nobody` ("it is believed"); `role` is what the article says
    about them, in its own words, "" when it says nothing; `named` is True when there is somebody one could contact or
    something one could look up. `times` counts statements, `words` the reported words, `share` their part of all words
    of the article, 0 to 1.
    """

    name: str
    kind: str
    role: str
    named: bool
    times: int
    words: int
    share: float


def voices(attributions: Attributions) -> tuple[Voice, ...]:
    """Every voice of an article, the one with most words first; stances and places in doubt are left out.

    >>> from newsglass.analysis.sourcing import find_sources
    >>> found = voices(find_sources("Ana Ruiz, the chair, said it is shut."))
    >>> [(voice.name, voice.kind, voice.role) for voice in found]
    [('Ana Ruiz', 'person', 'the chair')]
    """
    text = attributions.article.text
    groups: dict[str, list[SourceKind]] = {}
    for one in source_kinds(attributions):
        if one.attribution.rung is not None:
            groups.setdefault((one.attribution.identity or NOBODY).casefold(), []).append(one)
    if not groups:
        return ()
    names = {name.full.casefold(): name for name in find_names(read_words(text, quotations(text))).at.values()}
    starts = [span.start for span in words_of(text)]
    found = [_voice(text, group, names.get(key), starts) for key, group in groups.items()]
    return tuple(sorted(found, key=lambda voice: (-voice.words, voice.name)))


def _voice(text: str, group: Sequence[SourceKind], name: Name | None, starts: Sequence[int]) -> Voice:
    statements = [one.attribution for one in group]
    sources = [one.source for one in statements if one.source]
    said = _words_in([part for one in statements for part in one.content], starts)
    called = statements[0].identity or NOBODY
    person = name is not None and name.person
    return Voice(
        called if person else _as_printed(text, called, sources),
        Counter(one.kind for one in group).most_common(1)[0][0],
        _role(text, called, sources, name),
        any(one.named for one in group),
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
    # One person is never "researchers": a plural beside a name is about somebody else.
    titles = [role for role in (name.roles if name else ()) if " " in role or not role.endswith("s")]
    best = max(told, key=len, default="") or (titles[0] if titles else "")
    return best if len(best) <= _LONGEST_ROLE else f"{best[: _LONGEST_ROLE - 2].rsplit(' ', 1)[0]} …"
