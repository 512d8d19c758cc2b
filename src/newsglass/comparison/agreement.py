"""Comparing two readers' marks: what both saw, what nearly agrees, what only one saw. Never a score."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Literal

from newsglass.annotation.mark import Mark, Rung
from newsglass.annotation.marks import Marks
from newsglass.errors import MarksDoNotFit, TooFewToTell

Distance = Literal["nominal", "ordinal", "interval"]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two marks that answer each other, and in words how they agree and differ.

    `rung_gap` is the left rung minus the right one, or None where one of them has no numbered rung. `accepted` is True
    when the labels differ and one reader (a key) accepts the other's too.
    """

    left: Mark
    right: Mark
    explained: str
    rung_gap: int | None = None
    accepted: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two readers side by side: `same` words and label, `nearly` the same words, and what only one of them marked."""

    same: tuple[Pair, ...] = field(default=())
    nearly: tuple[Pair, ...] = field(default=())
    only_left: tuple[Mark, ...] = field(default=())
    only_right: tuple[Mark, ...] = field(default=())

    @property
    def widest_gap(self) -> Pair | None:
        """The pair whose rungs lie furthest apart; None when no rungs differ."""
        gaps = [pair for pair in (*self.same, *self.nearly) if pair.rung_gap]
        return max(gaps, key=lambda pair: abs(pair.rung_gap or 0), default=None)


def check_marks(mine: Any, key: Any) -> Comparison:
    """What two readers of one article agree on and where they part.

    >>> from newsglass.text.span import Span
    >>> mine = Marks("storm", "alex", (Mark("m1", 1, Span(0, 10), "opinion"),))
    >>> key = Marks("storm", "key", (Mark("k1", 1, Span(0, 12), "opinion"),))
    >>> check_marks(mine, key).nearly[0].explained
    'Both chose "opinion", on nearly the same words.'

    Either may be `Marks` or anything that holds them, such as a highlighter. *Nearly* means the same label (or one that
    is also accepted) and an overlap of at least half of the longer stretch. Each mark is paired once, the best overlap
    first. `MarksDoNotFit` when the two are about different articles.
    """
    left, right = as_marks(mine), as_marks(key)
    if left.article_id != right.article_id:
        raise MarksDoNotFit(
            f'These marks are on "{left.article_id}" and those on "{right.article_id}". '
            "Compare two readers of one article."
        )
    pairs = _paired(left.live, right.live)
    taken_left, taken_right = {pair.left.id for pair in pairs}, {pair.right.id for pair in pairs}
    return Comparison(
        same=tuple(pair for pair in pairs if pair.left.span == pair.right.span),
        nearly=tuple(pair for pair in pairs if pair.left.span != pair.right.span),
        only_left=tuple(mark for mark in _in_order(left.live) if mark.id not in taken_left),
        only_right=tuple(mark for mark in _in_order(right.live) if mark.id not in taken_right),
    )


def as_marks(given: Any) -> Marks:
    """The marks in what was given: `Marks` itself, or anything with `.to_marks()` or `.marks`."""
    if isinstance(given, Marks):
        return given
    held = given.to_marks() if hasattr(given, "to_marks") else getattr(given, "marks", None)
    if isinstance(held, Marks):
        return held
    raise MarksDoNotFit("There are no marks in what was given. Give marks, or the highlighter that holds them.")


def krippendorff_alpha(votes: Iterable[tuple[str, str, Any]], distance: Distance = "nominal") -> float:
    """How far several readers agree beyond chance: 1 is full agreement, 0 what guessing would give.

    >>> votes = [("ana", "s1", 2), ("ben", "s1", 2), ("ana", "s2", 5), ("ben", "s2", 5)]
    >>> krippendorff_alpha(votes, "interval")
    1.0

    `votes` are (reader, item, value); items with one vote are left out. `distance`: "nominal" for labels, "ordinal" or
    "interval" for rungs (values must then be numbers). `TooFewToTell` when fewer than two readers share an item or all
    values are alike. Source: Krippendorff 2004, "Content Analysis", chapter 11.
    """
    from nltk.metrics.agreement import AnnotationTask

    shared: dict[str, list[tuple[str, str, Any]]] = {}
    for vote in votes:
        shared.setdefault(vote[1], []).append(vote)
    rows = [vote for item in shared.values() if len(item) > 1 for vote in item]
    values = [value for _, _, value in rows]
    if len(set(values)) < 2:
        raise TooFewToTell(
            "Agreement can't be told apart from chance here: at least two readers must share items, "
            "and their values must differ somewhere."
        )
    return float(AnnotationTask(data=rows, distance=_distance(distance, values)).alpha())


def _paired(left: tuple[Mark, ...], right: tuple[Mark, ...]) -> list[Pair]:
    likely = [(one, other) for one in left for other in right if _nearly(one, other)]
    # Best overlap first, then places and ids: the same marks always give the same pairs.
    likely.sort(key=lambda two: (-_overlap(*two), two[0].label != two[1].label, two[0].span, two[0].id, two[1].id))
    pairs, taken = [], set()
    for one, other in likely:
        if ("left", one.id) not in taken and ("right", other.id) not in taken:
            taken |= {("left", one.id), ("right", other.id)}
            pairs.append(_explained(one, other))
    return sorted(pairs, key=lambda pair: (pair.right.span, pair.right.id))


def _nearly(one: Mark, other: Mark) -> bool:
    fits = one.label == other.label or one.label in other.also_accepted or other.label in one.also_accepted
    return fits and _overlap(one, other) >= 0.5


def _overlap(one: Mark, other: Mark) -> float:
    return one.span.shared(other.span) / max(len(one.span), len(other.span), 1)


def _explained(one: Mark, other: Mark) -> Pair:
    where = "on the same words" if one.span == other.span else "on nearly the same words"
    accepted = one.label != other.label
    said = f'Both chose "{one.label}", {where}'
    if accepted:
        said = f'One chose "{one.label}", the other "{other.label}", {where}; both answers are accepted'
    gap, rungs = _rungs(one.rung, other.rung)
    return Pair(one, other, f"{said}{rungs}.", gap, accepted)


def _rungs(one: Rung, other: Rung) -> tuple[int | None, str]:
    if one is None or other is None:
        return None, ""
    if one == other:
        return (0 if isinstance(one, int) else None), f", and the same rung: {one}"
    gap = one - other if isinstance(one, int) and isinstance(other, int) else None
    return gap, f", with different rungs: {one} and {other}"


def _in_order(marks: Iterable[Mark]) -> list[Mark]:
    return sorted(marks, key=lambda mark: (mark.span, mark.id))


def _distance(name: Distance, values: list[Any]) -> Callable[[Any, Any], float]:
    if name == "nominal":
        return lambda one, other: float(one != other)
    if name == "interval":
        return lambda one, other: float((one - other) ** 2)
    count = {value: values.count(value) for value in set(values)}

    def ordinal(one: Any, other: Any) -> float:
        low, high = min(one, other), max(one, other)
        between = sum(n for value, n in count.items() if low <= value <= high)
        return float((between - (count[low] + count[high]) / 2) ** 2)

    return ordinal
