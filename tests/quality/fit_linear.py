"""Finds the weights of a readable linear model: logistic regression in plain Python, the same every time."""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newsglass.analysis.linear import LinearModel


class Row(NamedTuple):
    """One labelled sentence: its signs, the answer, and how much it counts beside the others."""

    signs: Iterable[str]
    answer: bool
    counts: float = 1.0


def fit(rows: Sequence[Row], freedom: float = 0.15, least: int = 3, passes: int = 25, cut: float = 0.5) -> LinearModel:
    """The weights that fit the rows best while staying small (L2; `freedom` is the inverse of the penalty).

    Signs in fewer than `least` rows are left out; `cut` is the probability from which the model says yes, moved into
    the bias so that 0 is always the line. AdaGrad (Duchi et al. 2011), each sign's penalty spread over its rows.
    """
    seen = Counter(sign for row in rows for sign in row.signs)
    kept = [sorted(sign for sign in row.signs if seen[sign] >= least) for row in rows]
    weights: dict[str, float] = dict.fromkeys((sign for signs in kept for sign in signs), 0.0)
    moved = dict.fromkeys(weights, 1.0)
    penalty = {sign: 1 / (freedom * seen[sign]) for sign in weights}
    bias, bias_moved = 0.0, 1.0
    order = list(range(len(rows)))
    shuffle = random.Random(7).shuffle
    for _ in range(passes):
        shuffle(order)
        for at in order:
            signs, row = kept[at], rows[at]
            score = bias + sum([weights[sign] for sign in signs])
            miss = row.counts * (1 / (1 + math.exp(-max(-30.0, min(30.0, score)))) - row.answer)
            bias_moved += miss * miss
            bias -= 0.5 * miss / math.sqrt(bias_moved)
            for sign in signs:
                slope = miss + weights[sign] * penalty[sign]
                moved[sign] += slope * slope
                weights[sign] -= 0.5 * slope / math.sqrt(moved[sign])
    return LinearModel(weights, bias - math.log(cut / (1 - cut)))
