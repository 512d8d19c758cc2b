"""Before and after: did the class learn to tell sound from weak, or only to doubt?

Each student's ratings give d' (telling apart) and c (suspicion): Green & Swets 1966, "Signal Detection Theory and
Psychophysics"; the log-linear correction keeps perfect scores finite (Hautus 1995). Then they are averaged.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist, fmean, stdev

from newsglass.errors import TooFewToTell

FEWEST, FEW = 5, 15
_YES = 3  # a rating of 3 or 4 says "well supported"

# 97.5 % points of Student's t for 4 to 30 degrees of freedom; beyond that the first term of its expansion will do.
_T = (
    *(2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110),
    *(2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042),
)

SUSPICIOUS = "The class became more suspicious, not more accurate. Use the follow-up *praise the good one*."


@dataclass(frozen=True, slots=True)
class Rating:
    """How well supported a student found one item, 1 (not at all) to 4 (well), and whether it is sound."""

    sound: bool
    rating: int


@dataclass(frozen=True, slots=True)
class Discernment:
    """One student's form: `d` (telling apart), `c` (above 0: suspicious), `auc` (0.5 is guessing)."""

    d: float
    c: float
    auc: float


@dataclass(frozen=True, slots=True)
class Average:
    """A mean over students, and the interval that holds the true mean with 95 % confidence."""

    mean: float
    low: float
    high: float

    @property
    def leaves_out_zero(self) -> bool:
        """True when the interval lies wholly above or wholly below 0."""
        return self.low > 0 or self.high < 0


@dataclass(frozen=True, slots=True)
class ClassChange:
    """What changed from the first form to the last, as means over the students who filled in both."""

    students: int
    d: Average
    c: Average
    auc: Average
    sentence: str
    caution: str = ""


def discern(ratings: Sequence[Rating]) -> Discernment:
    """One student's d', c and AUC from one form.

    >>> form = [Rating(True, 4)] * 6 + [Rating(False, 1)] * 6
    >>> round(discern(form).d, 2), round(discern(form).c, 2), discern(form).auc
    (2.93, 0.0, 1.0)

    A "yes" is a rating of 3 or 4; with the log-linear correction 0.5 is added to each count and 1 to each total.
    `TooFewToTell` without both sound and weak items.
    """
    sound = [item.rating for item in ratings if item.sound]
    weak = [item.rating for item in ratings if not item.sound]
    if not sound or not weak:
        raise TooFewToTell("Telling apart needs both sound and weak items. This form was not finished.")
    hits, false_alarms = _z(_share_of_yes(sound)), _z(_share_of_yes(weak))
    higher = fmean((one > other) + (one == other) / 2 for one in sound for other in weak)
    return Discernment(hits - false_alarms, 0.0 - (hits + false_alarms) / 2, higher)


def class_change(before: Sequence[Sequence[Rating]], after: Sequence[Sequence[Rating]]) -> ClassChange:
    """How a class changed between two forms; the n-th form of each belongs to the same student.

    `TooFewToTell` under 5 students; under 15 the result carries a caution. "More suspicious" is said only when the
    interval of c's change lies above 0 and that of d' does not.
    """
    if len(before) != len(after):
        raise TooFewToTell("Before and after can only be compared for students who filled in both forms.")
    if len(before) < FEWEST:
        raise TooFewToTell(
            f"Only {len(before)} students filled in both forms: too few to tell. It takes at least {FEWEST}."
        )
    changes = [(discern(first), discern(last)) for first, last in zip(before, after, strict=True)]
    d = average([last.d - first.d for first, last in changes])
    c = average([last.c - first.c for first, last in changes])
    auc = average([last.auc - first.auc for first, last in changes])
    caution = ""
    if len(changes) < FEW:
        caution = f"Only {len(changes)} students: treat this as a hint. It takes {FEW} or more to say much."
    return ClassChange(len(changes), d, c, auc, _in_words(d, c), caution)


def average(values: Sequence[float]) -> Average:
    """The mean of at least five students' values with its 95 % interval (Student's t); `TooFewToTell` for fewer."""
    if len(values) < FEWEST:
        raise TooFewToTell(f"An average of {len(values)} students would mislead. It takes at least {FEWEST}.")
    mean, free = fmean(values), len(values) - 1
    wide = _T[free - 4] if free - 4 < len(_T) else 1.96 + 2.372 / free
    reach = wide * stdev(values) / sqrt(len(values))
    return Average(mean, mean - reach, mean + reach)


def _in_words(d: Average, c: Average) -> str:
    better, warier = d.low > 0, c.low > 0
    if better and warier:
        return "The class tells sound from weak better, and it also became more suspicious."
    if better:
        return "The class tells sound from weak better than before."
    if warier:
        return SUSPICIOUS
    if d.high < 0:
        return "The class tells sound from weak less well than before."
    return "Too few to tell: what changed is no more than chance could make it."


def _share_of_yes(ratings: Sequence[int]) -> float:
    return (sum(rating >= _YES for rating in ratings) + 0.5) / (len(ratings) + 1)


def _z(share: float) -> float:
    return NormalDist().inv_cdf(share)
