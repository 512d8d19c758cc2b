"""The web page's own lines around a pasted article, told from the article by rules that anyone can read."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

LONGEST_LINE = 240  # characters: a longer line is a paragraph, whatever it starts with


@dataclass(frozen=True)
class PageRule:
    """One kind of page line: what it looks like and why it is not part of the article."""

    name: str
    why: str
    pattern: re.Pattern[str]
    takes_next: bool
    must_match: tuple[str, ...]
    must_not_match: tuple[str, ...]


@cache
def page_rules() -> tuple[PageRule, ...]:
    """Every rule of boilerplate.toml."""
    table = tomllib.loads(files("newsglass.text").joinpath("boilerplate.toml").read_text(encoding="utf-8"))
    return tuple(
        PageRule(
            rule["name"],
            rule["why"],
            re.compile("|".join(f"(?:{pattern})" for pattern in rule["patterns"]), re.IGNORECASE),
            rule.get("takes_next", False),
            tuple(rule["must_match"]),
            tuple(rule["must_not_match"]),
        )
        for rule in table["rule"]
    )


def page_rule(line: str) -> PageRule | None:
    """The rule by which this line belongs to the page and not to the article, if there is one.

    >>> page_rule("Read more").name
    'read-more'
    """
    words = line.strip()
    if not words or len(words) > LONGEST_LINE:
        return None
    return next((rule for rule in page_rules() if rule.pattern.fullmatch(words)), None)
