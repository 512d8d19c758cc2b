"""Readability against people: easiness (CLEAR), levels of one article (OneStop), and our own hand counts."""

from __future__ import annotations

import json
import tomllib
from collections import defaultdict
from itertools import combinations
from math import atanh, sqrt, tanh
from operator import itemgetter
from pathlib import Path

from newsglass.analysis.counts import counts
from newsglass.analysis.formulas import formula, ratios
from newsglass.analysis.readability import grade_range
from tests.quality.figures import Figure, half

HAND_COUNTED = Path(__file__).with_name("handcounted")
OURS = formula("Newsglass easiness (ours)")


def score(folder: Path) -> list[Figure]:
    """Every readability figure; easiness and order on the half nobody tuned on."""
    return [*easiness(folder), *levels_in_order(folder), *hand_counts()]


def easiness(folder: Path) -> list[Figure]:
    """Spearman's rank correlation of our easiness with the teachers'."""
    passages = [row for row in _rows(folder / "readability_clear.jsonl") if half(row["text"]) == "unseen"]
    figures = []
    for name, goal, chosen in (
        ("Spearman with teachers, all", 0.64, passages),
        ("Spearman with teachers, informational", 0.58, [row for row in passages if row["category"] == "Info"]),
    ):
        ours = [_easiness(row["text"]) for row in chosen]
        value = spearman(ours, [row["easiness"] for row in chosen])
        low, high = _interval(value, len(chosen))
        figures.append(Figure("readability", name, value, goal, low, high, len(chosen), "CLEAR, unseen half"))
    return figures


def levels_in_order(folder: Path) -> list[Figure]:
    """How often the easier of two levels of one article gets the easier value; ties count as wrong."""
    texts: dict[str, list[str]] = defaultdict(list)
    for row in sorted(_rows(folder / "readability_onestop.jsonl"), key=itemgetter("level")):
        texts[row["article"]].append(row["text"])
    pairs = [pair for levels in texts.values() for pair in combinations(levels, 2)]
    figures = []
    for name, hardness in (("middle of the range", _middle), ("our easiness", lambda text: -_easiness(text))):
        right = sum(hardness(easier) < hardness(harder) for easier, harder in pairs)
        value, n = right / len(pairs), len(pairs)
        margin = 1.96 * sqrt(value * (1 - value) / n)
        note = "OneStop, all pairs of levels"
        bounds = value - margin, min(value + margin, 1.0)
        figures.append(Figure("readability", f"levels in order, {name}", value, 0.985, *bounds, n, note))
    return figures


def _middle(text: str) -> float:
    grades = [grade for _, grade in grade_range(text).each]
    return sum(grades) / len(grades)


def _easiness(text: str) -> float:
    return OURS.value(ratios(counts(text)))


def hand_counts() -> list[Figure]:
    """Mean distance, in grades, of Flesch-Kincaid from the one computed with our own counts by hand."""
    distances = {"all": [], "with numbers or abbreviations": []}
    for path in sorted(HAND_COUNTED.glob("*.toml")):
        entry = tomllib.loads(path.read_text(encoding="utf-8"))
        digits = "".join(sentence["by_word"] for sentence in entry["sentence"])
        by_hand = _kincaid(len(entry["sentence"]), len(digits), sum(map(int, digits)))
        body = " ".join(sentence["text"] for sentence in entry["sentence"])
        # Headline and bullet stand around the body as on a page; by hand they aren't counted.
        found = counts("\n\n".join([entry.get("headline", ""), body, entry.get("bullet", "")]).strip())
        distance = abs(_kincaid(found.sentences, found.words, found.total.syllables) - by_hand)
        distances["all"].append(distance)
        if entry["numbers"]:
            distances["with numbers or abbreviations"].append(distance)
    return [
        Figure(
            "readability",
            f"grades off a hand count, {name}",
            sum(d) / len(d),
            goal,
            min(d),
            max(d),
            len(d),
            _HAND_NOTE,
            at_most=True,
        )
        for (name, d), goal in zip(distances.items(), (0.5, 0.8), strict=True)
        if d
    ]


_HAND_NOTE = "our own articles; Flesch-Kincaid, low and high are the nearest and the farthest"


def _kincaid(sentences: int, words: int, syllables: int) -> float:
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59


def spearman(left: list[float], right: list[float]) -> float:
    """Pearson's correlation of the ranks, with ties sharing their mean rank."""
    a, b = _ranks(left), _ranks(right)
    mean = (len(a) + 1) / 2
    together = sum((x - mean) * (y - mean) for x, y in zip(a, b, strict=True))
    return together / (sum((x - mean) ** 2 for x in a) * sum((y - mean) ** 2 for y in b)) ** 0.5


def _ranks(values: list[float]) -> list[float]:
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks, at = [0.0] * len(values), 0
    while at < len(order):
        end = at
        while end < len(order) and values[order[end]] == values[order[at]]:
            end += 1
        for index in order[at:end]:
            ranks[index] = (at + end + 1) / 2
        at = end
    return ranks


def _interval(value: float, n: int) -> tuple[float, float]:
    # Fisher's z; 1.06 corrects its spread for ranks (Fieller, Hartley & Pearson 1957).
    spread = 1.96 * sqrt(1.06 / (n - 3))
    return tanh(atanh(value) - spread), tanh(atanh(value) + spread)


def _rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
