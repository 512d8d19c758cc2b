"""Hedging: sentences and cues of the Szeged corpus, weasels of CoNLL-2010, precision per kind."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from newsglass.analysis.finding import Finding
from newsglass.analysis.hedging import HEDGES, find_hedges
from tests.quality.figures import Figure, bootstrap, exact, f1, overlap, read_corpus

# Szeged marks semantic uncertainty: "about 40", boosters and unnamed crowds are not part of it.
COUNTED = {
    "hedging_news": HEDGES,
    "hedging_wiki": HEDGES,
    # CoNLL's encyclopedia annotators marked who is hidden; "may" and "if" seldom were, so these two kinds stay out.
    # "many" and "rarely" often were, "about 40" wasn't: of the approximators three rules count.
    "hedging_weasels_wiki": (
        "epistemic",
        "likelihood",
        "shield",
        "weasel",
        "amount-uncounted",
        "amount-certain",
        "how-often",
    ),
}
GOALS = {"hedging_news": 0.82, "hedging_wiki": 0.83, "hedging_weasels_wiki": 0.62}


def score(folder: Path, errors: Path | None = None) -> list[Figure]:
    """Every hedging figure of the unseen half; `errors` gets lists of the tuned half only."""
    figures = []
    for corpus, kinds in COUNTED.items():
        scored = [_document(document, kinds) for document in read_corpus(folder, corpus, "unseen")]
        figures += _figures(corpus, scored)
        if errors:
            _list_errors(errors, corpus, kinds, folder)
    return figures


def _counted(text: str, counted: Sequence[str]) -> list[Finding]:
    return [f for f in find_hedges(text) if f.kind in counted or f.rule in counted]


def _document(document: dict[str, Any], kinds: Sequence[str]) -> dict[str, Any]:
    found = _counted(document["text"], kinds)
    said = [(f.span.start, f.span.end) for f in found]
    sentences = document["sentences"]
    yes = [any(s["start"] <= start < s["end"] for start, _ in said) for s in sentences]
    gold = [s["uncertain"] for s in sentences]
    cues = [(c[0], c[1]) for s in sentences for c in s.get("cues", ())]
    both = sum(y and g for y, g in zip(yes, gold, strict=True))
    # CoNLL marks whole sentences only: there a finding is right when its sentence is marked.
    marked = cues or [(s["start"], s["end"]) for s in sentences if s["uncertain"] and "cues" not in s]
    touching = Counter(f.kind for f in found if overlap([(f.span.start, f.span.end)], marked)[0])
    return {
        "sentence": (both, sum(yes), sum(gold)),
        "cue": exact(said, cues),
        "kinds": {kind: (touching[kind], n) for kind, n in Counter(f.kind for f in found).items()},
    }


def _figures(corpus: str, scored: list[dict[str, Any]]) -> list[Figure]:
    texts = "news" if corpus == "hedging_news" else "encyclopedia articles"
    n = _sum(scored, "sentence")[2]
    kinds = _kinds(scored)
    if corpus == "hedging_weasels_wiki":
        kinds = {"weasel": kinds["weasel"]} if "weasel" in kinds else {}
    made = [
        _figure(corpus, "sentence F1", scored, "sentence", _f1, GOALS[corpus], n, kinds, texts),
        _figure(corpus, "sentence precision", scored, "sentence", _precision, 0.87 if texts == "news" else None, n),
    ]
    if corpus != "hedging_weasels_wiki":
        cues = _sum(scored, "cue")[2]
        made.append(_figure(corpus, "cue exact F1", scored, "cue", _f1, 0.72 if texts == "news" else None, cues))
    return made


def _figure(
    corpus: str,
    name: str,
    scored: list[dict[str, Any]],
    what: str,
    formula: Callable[[tuple[int, ...]], float],
    goal: float | None,
    n: int,
    kinds: dict[str, tuple[int, int]] | None = None,
    texts: str = "",
) -> Figure:
    low, high = bootstrap(scored, lambda documents: formula(_sum(documents, what)))
    value = formula(_sum(scored, what))
    counted = ", ".join(COUNTED[corpus])
    return Figure(
        "hedges", f"{corpus} {name}", value, goal, low, high, n, f"unseen half; {counted}", kinds or {}, texts
    )


def _sum(scored: Sequence[dict[str, Any]], what: str) -> tuple[int, ...]:
    return tuple(map(sum, zip(*(document[what] for document in scored), strict=True)))


def _f1(counts: tuple[int, ...]) -> float:
    return f1(*counts)


def _precision(counts: tuple[int, ...]) -> float:
    return counts[0] / counts[1] if counts[1] else 0.0


def _kinds(scored: Sequence[dict[str, Any]]) -> dict[str, tuple[int, int]]:
    right, of = Counter(), Counter()
    for document in scored:
        for kind, (touching, n) in document["kinds"].items():
            right[kind] += touching
            of[kind] += n
    return {kind: (right[kind], of[kind]) for kind in sorted(of)}


def _list_errors(errors: Path, corpus: str, kinds: Sequence[str], folder: Path) -> None:
    with (errors / f"{corpus}.csv").open("w", encoding="utf-8", newline="") as lines:
        out = csv.writer(lines)
        out.writerow(("error", "words", "rule", "sentence"))
        for document in read_corpus(folder, corpus, "tuned"):
            text = document["text"]
            found = _counted(text, kinds)
            for s in document["sentences"]:
                here = [f for f in found if s["start"] <= f.span.start < s["end"]]
                if bool(here) != s["uncertain"]:
                    what = "; ".join(f.span.of(text) for f in here) or "; ".join(
                        text[c[0] : c[1]] for c in s.get("cues", ())
                    )
                    rules = "; ".join(f.rule for f in here)
                    out.writerow(("too much" if here else "missed", what, rules, text[s["start"] : s["end"]]))
