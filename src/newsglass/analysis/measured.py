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
    return f"right {hundred} of 100 times on published {entry['corpus']} ({entry['date']})"


@cache
def _measured() -> dict[str, Any]:
    return json.loads(Path(__file__).with_name("measured.json").read_text(encoding="utf-8"))
