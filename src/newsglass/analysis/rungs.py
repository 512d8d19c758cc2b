"""The rungs of the sourcing ladder, as they are shown to a student."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Rung:
    """One rung: its number, its name (and a short one for charts and lists) and what an article must give to reach it."""

    number: int
    name: str
    short: str
    criteria: str


@cache
def rungs() -> tuple[Rung, ...]:
    """The ladder from rung 6 down to 0 (numbering ours).

    >>> rungs()[0].name
    'evidence you can look up'
    """
    table = tomllib.loads(files("newsglass.analysis").joinpath("rungs.toml").read_text(encoding="utf-8"))
    return tuple(Rung(**rung) for rung in table["rung"])
