"""The tool's findings as plain tables for a page: what was noticed, what to ask, how often the rule is right."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from newsglass.analysis.finding import Attribution, Finding
from newsglass.analysis.measured import how_often_right
from newsglass.text.article import Article
from newsglass.text.span import Span
from newsglass.widgets.offsets import for_browser


@cache
def words() -> dict[str, Any]:
    """The teaching words of the highlighter, from words.toml."""
    return tomllib.loads(files("newsglass.widgets").joinpath("words.toml").read_text(encoding="utf-8"))


def noticed(article: Article, findings: Iterable[Finding | Attribution]) -> list[dict[str, Any]]:
    """Each finding as a table with its words, its question and its reasons, in the order of the text.

    >>> from newsglass.analysis.finding import Finding
    >>> may = Finding(Span(0, 3), "modal", "modal-may", "may leaves it open", "Palmer 2001")
    >>> noticed(Article(id="a", title="", text="May rain."), [may])[0]["ask"]
    'Is it about being unsure?'

    An attribution is pointed at by its cue, or by its source where it has none.
    """
    tables = [_table(article, found) for found in findings]
    return sorted(tables, key=lambda table: (table["start"], table["end"]))


def _table(article: Article, found: Finding | Attribution) -> dict[str, Any]:
    span, kind = _pointed_at(found), found.kind
    ability, question = _question(kind)
    return {
        "id": f"finding:{found.rule or kind}:{span.start}-{span.end}"[:200],
        "start": span.start,
        "end": span.end,
        "kind": kind,
        "words": for_browser(span.of(article.text)),
        "ask": question,
        "rule": for_browser(found.rule),
        "why": for_browser(found.why),
        "origin": for_browser(found.origin),
        "often": _often(found, ability, kind),
    }


def _often(found: Finding | Attribution, ability: str, kind: str) -> str:
    """How often this kind of finding was right, and the rung it suggests beside it."""
    often = how_often_right(ability, kind)
    rung = found.rung if isinstance(found, Attribution) else None
    return often if rung is None else f"{often}; rung {rung}: {how_often_right(ability, f'rung {rung}')}"


def _pointed_at(found: Finding | Attribution) -> Span:
    if isinstance(found, Finding):
        return found.span
    return found.cue or found.source or found.span


def _question(kind: str) -> tuple[str, str]:
    for entry in words()["ask"]:
        if kind in entry["kinds"]:
            return entry["ability"], entry["question"]
    return "", "Do you see it too?"
