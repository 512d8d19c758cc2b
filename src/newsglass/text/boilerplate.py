"""Telling a web page's own lines (share bars, cookie notices, links) from the lines of its article."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

_EDGES = " \t:!?…»«›‹>→←|•·-–—*"
_LONGEST_LINE = 400
_SENTENCE_BLANKS = 2
_LONGEST_TITLE = 160


@dataclass(frozen=True, slots=True)
class LineRule:
    """One rule of boilerplate.toml: which whole lines it takes out of an article, and why."""

    name: str
    kind: str
    why: str
    origin: str
    phrases: frozenset[str]
    pattern: re.Pattern[str] | None
    takes: str
    only_top: bool
    must_match: tuple[str, ...]
    must_not_match: tuple[str, ...]

    def fits(self, line: str) -> bool:
        """True when the whole line is one of the rule's."""
        if len(line) > _LONGEST_LINE:
            return False
        return _bare(line) in self.phrases or bool(self.pattern and self.pattern.fullmatch(line))


@lru_cache(maxsize=1)
def line_rules() -> tuple[LineRule, ...]:
    """The rules of boilerplate.toml, in the order in which they are tried."""
    return tuple(_rule(entry) for entry in boilerplate()["rule"])


@lru_cache(maxsize=1)
def boilerplate() -> Mapping[str, Any]:
    """All that boilerplate.toml holds, read once."""
    return tomllib.loads(files("newsglass.text").joinpath("boilerplate.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _spared() -> re.Pattern[str]:
    return re.compile(boilerplate()["spared"]["pattern"])


def rule_for(line: str, top: bool = False) -> LineRule | None:
    """The rule that takes this line out, `None` for a line of the article.

    >>> rule_for("Share on Facebook").name
    'share-bar'
    >>> rule_for("Share prices fell on Monday.") is None
    True

    `top` is True before the article's first paragraph, where the name of a section is no part of it either.
    """
    if len(line) > _LONGEST_LINE:
        return None
    phrases, patterns = _lookup()
    found = phrases.get(_bare(line))
    if found is None and patterns.fullmatch(line) and not is_reported(line):
        found = next(rule for rule in line_rules() if rule.pattern and rule.pattern.fullmatch(line))
    return None if found is None or (found.only_top and not top) else found


def is_reported(line: str) -> bool:
    """True for a sentence that ends with who said it, which no rule takes out.

    >>> is_reported("Subscribe to our club, a poster said.")
    True
    """
    return bool(_spared().fullmatch(line))


def is_title_like(line: str) -> bool:
    """True for a short line without a full stop, such as the title of another article.

    >>> is_title_like("Ten soups for winter"), is_title_like("It rained.")
    (True, False)
    """
    return 0 < len(line) <= _LONGEST_TITLE and line[-1] not in '.…:;,”"' and any(map(str.isalpha, line))


@lru_cache(maxsize=1)
def _lookup() -> tuple[Mapping[str, LineRule], re.Pattern[str]]:
    phrases: dict[str, LineRule] = {}
    for rule in line_rules():
        for phrase in rule.phrases:
            phrases.setdefault(phrase, rule)
    return phrases, _any_of(rule.pattern.pattern for rule in line_rules() if rule.pattern)


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


def _bare(line: str) -> str:
    bare = line.removesuffix("...").strip(_EDGES).casefold().replace("’", "'")
    # "Comments are closed." is a notice; "Share." may be a story's shortest sentence.
    return bare.rstrip(".") if bare.count(" ") >= _SENTENCE_BLANKS else bare


def _rule(entry: Mapping[str, Any]) -> LineRule:
    patterns = entry.get("patterns", ())
    return LineRule(
        name=entry["name"],
        kind=entry["kind"],
        why=entry["why"],
        origin=entry["origin"],
        phrases=frozenset(_bare(phrase) for phrase in entry.get("phrases", ())),
        pattern=_any_of(patterns) if patterns else None,
        takes=entry.get("takes", ""),
        only_top=entry.get("only") == "top",
        must_match=tuple(entry["must_match"]),
        must_not_match=tuple(entry["must_not_match"]),
    )
