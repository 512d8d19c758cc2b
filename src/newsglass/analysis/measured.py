"""How often a kind of rule was right, as measured on published texts; the screen says this beside every finding."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

NOT_MEASURED = "not measured yet"


def how_often_right(ability: str, kind: str) -> str:
    """How often findings of this kind were right on texts that nobody tuned the rules on.

    >>> how_often_right("hedges", "limit")
    'not measured yet'

    `ability` is `hedges`, `loaded_language`, `claims`, `worth_checking` or `sources`. Under 30 nothing is said.
    """
    entry = _measured().get(ability, {}).get(kind)
    if not entry or entry["of"] < 30:
        return NOT_MEASURED
    hundred = round(100 * entry["right"] / entry["of"])
    where = entry["corpus"] if "our own" in entry["corpus"] else f"published {entry['corpus']}"
    return f"right {hundred} of 100 times on {where} ({entry['date']})"


def right_often_enough(ability: str, kind: str, at_least: float = 0.8) -> bool:
    """False where findings of this kind were measured and were right too seldom to suggest them.

    >>> right_often_enough("sources", "rung 4")
    True
    """
    entry = _measured().get(ability, {}).get(kind)
    return not entry or entry["right"] / entry["of"] >= at_least


@cache
def _measured() -> dict[str, Any]:
    return json.loads(Path(__file__).with_name("measured.json").read_text(encoding="utf-8"))
