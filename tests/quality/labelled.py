"""Our own labelled attributions: how often each suggested rung is right, and how many of each are found."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from newsglass.analysis.sourcing import find_sources
from tests.quality.figures import Figure, half

HERE = Path(__file__).resolve().parents[1] / "analysis"
RUNGS = (6, 5, 4, 3, 2, 1)
Row = tuple[str, int, int | None, bool]


def rows(which: str = "unseen") -> Iterator[Row]:
    """Text, labelled rung, suggested rung and whether the flags agree, for one half of the labelled sentences."""
    for case in tomllib.loads((HERE / "ladder_labelled.toml").read_text(encoding="utf-8"))["case"]:
        if half(case["text"]) == which:
            text = case["text"]
            found = [one for one in find_sources(text) if one.cue and one.cue.of(text).lower() == case["cue"]]
            flags = set(found[0].flags) - {"single source"} if found else set()
            yield text, case["rung"], found[0].rung if found else None, flags == set(case.get("flags", ()))


def article_rows() -> Iterator[Row]:
    """The same for the five sound articles, whose every statement was placed by eye."""
    for article in tomllib.loads((HERE / "sound_articles.toml").read_text(encoding="utf-8"))["article"]:
        text = article["text"]
        found = find_sources(text)
        for near, rung, flags in article["rows"]:
            at = text.index(near)
            here = [one for one in found if one.cue and at <= one.cue.start < at + len(near)]
            suggested = here[0].rung if here else None
            yield near, rung, suggested, bool(here) and set(here[0].flags) == set(flags)


def score_rungs(which: str = "unseen") -> list[Figure]:
    """Precision and recall per rung on one half of the labelled sentences."""
    seen = list(rows(which))
    said = Counter(suggested for _, _, suggested, _ in seen)
    gold = Counter(rung for _, rung, _, _ in seen)
    right = Counter(rung for _, rung, suggested, _ in seen if rung == suggested)
    note = f"own sentences, {which} half"
    kinds = {f"rung {rung}": (right[rung], said[rung]) for rung in RUNGS}
    figures = [
        Figure(
            "sources",
            f"rung {rung} precision",
            right[rung] / max(1, said[rung]),
            0.8,
            n=said[rung],
            note=f"{note}; recall {right[rung] / max(1, gold[rung]):.3f} of {gold[rung]}",
        )
        for rung in RUNGS
    ]
    flags = sum(agree for *_, agree in seen) / max(1, len(seen))
    whole = sum(right.values()) / max(1, len(seen))
    figures.append(
        Figure("sources", "rung right", whole, n=len(seen), note=note, kinds=kinds, corpus="sentences of our own")
    )
    figures.append(Figure("sources", "flags right", flags, n=len(seen), note=note))
    return figures
