"""The sourcing ladder: how much does the article let us check?"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from newsglass.analysis.rungs import rungs
from newsglass.errors import RulesHaveProblems

_LADDER = Path(__file__).with_name("ladder.toml")


@dataclass(frozen=True)
class Rung:
    """One rung of the ladder as a student reads it; `when` lists the signs that put a source here."""

    number: int
    name: str
    criteria: str
    example: str
    when: tuple[frozenset[str], ...]


@dataclass(frozen=True)
class Ladder:
    """The rungs from the top, and the words that give a sign."""

    rungs: tuple[Rung, ...]
    words: Mapping[str, re.Pattern[str]]
    whys: Mapping[str, str]

    def seen(self, sign: str, text: str) -> str:
        """The words in a text that give a sign, "" when none do."""
        found = self.words[sign].search(text)
        return found.group() if found else ""


def _pattern(phrases: Iterable[str], exact: bool) -> re.Pattern[str]:
    parts = sorted({re.escape(phrase) for phrase in phrases}, key=len, reverse=True)
    return re.compile(r"(?<![^\W_])(?:" + "|".join(parts) + r")(?![^\W_])|(?!)", 0 if exact else re.IGNORECASE)


def read_ladder(table: Mapping[str, Any]) -> Ladder:
    """A ladder from a table in the form of `ladder.toml`; `RulesHaveProblems` says what is missing."""
    try:
        shown = {rung.number: rung for rung in rungs()}
        steps = [
            Rung(
                shown[r["number"]].number,
                shown[r["number"]].name,
                shown[r["number"]].criteria,
                r["example"],
                tuple(frozenset(row) for row in r["when"]),
            )
            for r in table["rung"]
        ]
        words = {name: _pattern(entry["phrases"], name == "outlet") for name, entry in table["words"].items()}
        whys = {name: entry["why"] for name, entry in table["words"].items()}
    except (KeyError, TypeError) as problem:
        raise RulesHaveProblems(
            f"The ladder has no {problem} where one is needed; compare it with the original ladder and add it."
        ) from problem
    return Ladder(tuple(sorted(steps, key=lambda rung: -rung.number)), words, whys)


@lru_cache(maxsize=8)
def load_ladder(path: str = "") -> Ladder:
    """Our ladder, or a student's edited copy of `ladder.toml`."""
    return read_ladder(tomllib.loads((Path(path) if path else _LADDER).read_text(encoding="utf-8")))


def rung_of(signs: Iterable[str], ladder: Ladder | None = None) -> Rung:
    """The highest rung whose signs were all seen.

    >>> rung_of({"named", "named person", "role", "quoted clause"}).number
    5

    `signs` are names such as `named`, `role`, `quoted clause`, `record`, `findable`, `described`, `reason`. The
    numbering is ours; its basis is the sourcing rules of AP, Reuters, the BBC and SPJ.
    """
    ladder = ladder or load_ladder()
    seen = set(signs)
    for rung in ladder.rungs:
        for row in rung.when:
            if row <= seen:
                return rung
    return ladder.rungs[-1]
