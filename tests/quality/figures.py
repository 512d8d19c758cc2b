"""A measured figure, the seeded split, and the scoring as pure functions."""

from __future__ import annotations

import hashlib
import json
import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Pair = tuple[int, int]


@dataclass(frozen=True)
class Figure:
    """One measured number: what, how much, the goal beside it (`at_most`: not more), an interval, from how many."""

    ability: str
    name: str
    value: float
    goal: float | None = None
    low: float | None = None
    high: float | None = None
    n: int = 0
    note: str = ""
    kinds: dict[str, tuple[int, int]] = field(default_factory=dict)
    corpus: str = ""
    at_most: bool = False

    @property
    def met(self) -> str:
        """ "yes" or "no" for a figure with a goal, as the table shows it."""
        if self.goal is None:
            return ""
        return "yes" if (self.value <= self.goal if self.at_most else self.value >= self.goal) else "no"


def half(text: str) -> str:
    """Which half a document belongs to, by its text: "tuned" may be looked at, "unseen" is only scored."""
    return "tuned" if hashlib.sha256(text.encode("utf-8")).digest()[0] % 2 == 0 else "unseen"


def read_corpus(folder: Path, name: str, which: str = "unseen") -> Iterator[dict[str, Any]]:
    """The documents of one half of a corpus; `which=""` gives both halves."""
    with (folder / f"{name}.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(line)
            if not which or half(document["text"]) == which:
                yield document


def f1(right: float, said: float, gold: float) -> float:
    """The harmonic mean of precision and recall: twice the right ones over all said and all gold ones."""
    return 2 * right / (said + gold) if said + gold else 0.0


def touches(one: Pair, other: Pair) -> bool:
    """True when two half-open spans share a character."""
    return one[0] < other[1] and other[0] < one[1]


def exact(said: Iterable[Pair], gold: Iterable[Pair]) -> tuple[int, int, int]:
    """Same offsets: how many right, said and gold."""
    said, gold = set(said), set(gold)
    return len(said & gold), len(said), len(gold)


def overlap(said: Sequence[Pair], gold: Sequence[Pair]) -> tuple[int, int, int, int]:
    """Touching: how many said ones touch a gold one, said; how many gold ones are touched, gold."""
    right = sum(any(touches(s, g) for g in gold) for s in said)
    found = sum(any(touches(s, g) for s in said) for g in gold)
    return right, len(said), found, len(gold)


def matched(said: Sequence[Any], gold: Sequence[Any], fits: Callable[[Any, Any], bool]) -> int:
    """The most pairs in which each said and each gold one is used at most once (augmenting paths, Berge 1957)."""
    partner: dict[int, int] = {}

    def place(s: int, seen: set[int]) -> bool:
        for g, one in enumerate(gold):
            if g not in seen and fits(said[s], one):
                seen.add(g)
                if g not in partner or place(partner[g], seen):
                    partner[g] = s
                    return True
        return False

    return sum(place(s, set()) for s in range(len(said)))


def macro_f1(said: Sequence[Any], gold: Sequence[Any]) -> float:
    """The mean over the labels of each label's F1."""
    right = Counter(s for s, g in zip(said, gold, strict=True) if s == g)
    said_n, gold_n = Counter(said), Counter(gold)
    labels = sorted(set(said_n) | set(gold_n), key=str)
    return sum(f1(right[label], said_n[label], gold_n[label]) for label in labels) / len(labels) if labels else 0.0


def ranks(values: Sequence[float]) -> list[float]:
    """The rank of each value, ties sharing the mean of their ranks."""
    order = sorted(range(len(values)), key=values.__getitem__)
    out = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end + 1 < len(order) and values[order[end + 1]] == values[order[start]]:
            end += 1
        for place in range(start, end + 1):
            out[order[place]] = (start + end) / 2
        start = end + 1
    return out


def spearman(one: Sequence[float], other: Sequence[float]) -> float:
    """Rank correlation (Spearman 1904): the correlation of the ranks."""
    a, b = ranks(one), ranks(other)
    mean_a, mean_b = sum(a) / len(a), sum(b) / len(b)
    top = sum((x - mean_a) * (y - mean_b) for x, y in zip(a, b, strict=True))
    below = (sum((x - mean_a) ** 2 for x in a) * sum((y - mean_b) ** 2 for y in b)) ** 0.5
    return top / below if below else 0.0


def pairs_in_order(groups: Iterable[Sequence[float]]) -> float:
    """The share of pairs, within each group, whose earlier value is the smaller one."""
    right = total = 0
    for group in groups:
        for i, early in enumerate(group):
            for late in group[i + 1 :]:
                right += early < late
                total += 1
    return right / total if total else 0.0


def bootstrap(
    documents: Sequence[Any], measure: Callable[[Sequence[Any]], float], times: int = 300
) -> tuple[float, float]:
    """The middle 95 % of a measure over documents drawn again with replacement (Efron 1979), with a fixed seed."""
    if not documents:
        return 0.0, 0.0
    draw = random.Random(1979)
    values = sorted(measure(draw.choices(documents, k=len(documents))) for _ in range(times))
    return values[int(0.025 * times)], values[int(0.975 * times)]
