"""The computer's pointing finger: what a rule noticed, where, and why it noticed."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from newsglass.text.article import Article
from newsglass.text.span import Span

if TYPE_CHECKING:
    import pandas


MISSED = "Some attributions have no cue such as “said”. The tool misses those: look for them yourself."


@dataclass(frozen=True, slots=True)
class Finding:
    """A place where a rule noticed something; never a judgement about the article.

    `kind` is a code of the teaching guide (`modal`, `quantity`, `weasel`, …); `rule` names the entry of the phrase
    list; `why` is the reason in words. `whose` is "source" inside someone's words, "reporter" outside, "" where it
    makes no sense.
    """

    span: Span
    kind: str
    rule: str
    why: str
    origin: str = ""
    whose: str = ""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Someone is said to have said something: source, cue and content, with how far a reader could check it.

    `kind` is `statement` (said, wrote, found, according to) or `stance` (wants, backs, fears); `rung` runs from 1 to 6,
    or is None for a stance or where the tool is unsure. `flags` stand beside the rung and never move it. `identity` is
    the fullest name or description of the source anywhere in the article.
    """

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    kind: str
    rung: int | None
    flags: frozenset[str] = field(default=frozenset())
    rule: str = ""
    why: str = ""
    identity: str = ""
    origin: str = ""

    @property
    def span(self) -> Span:
        """From the first to the last character that belongs to the attribution."""
        parts = [part for part in (self.source, self.cue, *self.content) if part is not None]
        return Span(min(part.start for part in parts), max(part.end for part in parts))


@dataclass(frozen=True, slots=True)
class Measure:
    """A number about the writing, with what it means; no number without a meaning, no gap without its reason."""

    name: str
    value: float | None
    meaning: str
    caution: str = ""
    origin: str = ""

    def __post_init__(self) -> None:
        if not self.meaning or (self.value is None and not self.caution):
            raise ValueError(f"The measure {self.name!r} needs a meaning, and a reason where it has no value.")


class _Noticed(tuple):
    """A tuple that knows the article it was noticed in."""

    article: Article

    def __new__(cls, items: Iterable[Any], article: Article) -> _Noticed:
        made = super().__new__(cls, items)
        made.article = article
        return made

    def __iter__(self) -> Iterator[Any]:
        return super().__iter__()

    def _pieces(self) -> list[tuple[Span, str]]:
        raise NotImplementedError

    def _repr_html_(self) -> str:
        """The article with each noticed place underlined and named; outside text is escaped."""
        text, at, out = self.article.text, 0, []
        for span, name in sorted(self._pieces()):
            if span.start < at:
                continue
            out.append(html.escape(text[at : span.start]))
            out.append(
                f'<span style="border-bottom:2px dotted currentColor" title="{html.escape(name)}">'
                f"{html.escape(span.of(text))}<sub> {html.escape(name)}</sub></span>"
            )
            at = span.end
        out.append(html.escape(text[at:]))
        return '<div style="white-space:pre-wrap;max-width:66ch;line-height:1.65">' + "".join(out) + "</div>"


class Findings(_Noticed):
    """All that one kind of rule noticed: a tuple of `Finding` that shows itself as the annotated article."""

    def _pieces(self) -> list[tuple[Span, str]]:
        return [(finding.span, finding.kind) for finding in self]

    def table(self) -> pandas.DataFrame:
        """One row a finding: words, kind, rule, why, origin, start, end."""
        import pandas as pd

        columns = ["words", "kind", "rule", "why", "origin", "whose", "start", "end"]
        rows = [
            (f.span.of(self.article.text), f.kind, f.rule, f.why, f.origin, f.whose, f.span.start, f.span.end)
            for f in self
        ]
        return pd.DataFrame(rows, columns=columns)


class Attributions(_Noticed):
    """Every attribution noticed in an article: a tuple of `Attribution` that shows itself as the annotated article."""

    def _pieces(self) -> list[tuple[Span, str]]:
        return [
            (part, name)
            for a in self
            for part, name in ((a.source, "source" if a.rung is None else f"rung {a.rung}"), (a.cue, "cue"))
            if part is not None
        ]

    def worth_showing(self) -> Attributions:
        """Those with a source or a rung, for a page that students see.

        A word such as "lists" with nobody near it was a cue only half of the time on published news: it would puzzle more
        than it teaches.
        """
        return Attributions((one for one in self if one.source is not None or one.rung is not None), self.article)

    def _repr_html_(self) -> str:
        """The annotated article, with what the tool can't notice said below it."""
        return f'{super()._repr_html_()}<p style="max-width:66ch">{MISSED}</p>'

    def table(self) -> pandas.DataFrame:
        """One row an attribution: source, cue, content, kind, rung, flags, why."""
        import pandas as pd

        text = self.article.text
        columns = ["source", "cue", "content", "kind", "rung", "flags", "identity", "rule", "why"]
        rows = [
            (
                a.source.of(text) if a.source else "",
                a.cue.of(text) if a.cue else "",
                " … ".join(part.of(text) for part in a.content),
                a.kind,
                a.rung,
                ", ".join(sorted(a.flags)),
                a.identity,
                a.rule,
                a.why,
            )
            for a in self
        ]
        return pd.DataFrame(rows, columns=columns)
