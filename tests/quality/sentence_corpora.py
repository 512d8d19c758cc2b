"""The labelled sentences of the claim and loaded-language corpora, parted into a tuned and an unseen half by document."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from pathlib import Path
from typing import Any

Record = dict[str, Any]


def half_of(text: str) -> str:
    """ "tuned" or "unseen", from the document's text alone, so that everybody draws the same line."""
    return "unseen" if hashlib.sha256(text.encode("utf-8")).digest()[0] % 2 else "tuned"


def records(folder: Path, name: str) -> list[Record]:
    """The records of one corpus file, one JSON object a line."""
    with (folder / f"{name}.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def policlaim(folder: Path, half: str) -> list[Record]:
    """Sentences of governors' and presidents' speeches; whole speeches fall into one half."""
    speeches: dict[str, list[Record]] = defaultdict(list)
    for record in records(folder, "claims_policlaim"):
        speeches[record["doc"]].append(record)
    kept = [speech for speech in speeches.values() if half_of(" ".join(r["text"] for r in speech)) == half]
    return [record for speech in kept for record in speech]


def alone(folder: Path, name: str, half: str) -> list[Record]:
    """The sentences of a corpus that doesn't say which text they come from: each is a document of its own."""
    return [record for record in records(folder, name) if half_of(record["text"]) == half]
