"""The labelled sentences of the claim and loaded-language corpora, a tuned and an unseen half of each."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

from tests.quality.figures import half, read_corpus

Record = dict[str, Any]


def policlaim(folder: Path, which: str) -> list[Record]:
    """Sentences of governors' and presidents' speeches; whole speeches fall into one half."""
    speeches: dict[str, list[Record]] = defaultdict(list)
    for record in read_corpus(folder, "claims_policlaim", ""):
        speeches[record["doc"]].append(record)
    kept = [speech for speech in speeches.values() if half(" ".join(r["text"] for r in speech)) == which]
    return [record for speech in kept for record in speech]
