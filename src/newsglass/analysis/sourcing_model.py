"""The readable model behind the source finder: a sum of weights, each with a name a student can read.

The weights stand in `sourcing_weights.txt`, one a line; `tests/quality/train_sources.py` learned them with logistic
regression (FTRL, McMahan et al. 2013) on the tuned half of PolNeAR.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path

_FILE = Path(__file__).with_name("sourcing_weights.txt")


@dataclass(frozen=True)
class Model:
    """Two sets of weights: is this word a cue, and is this phrase its source?"""

    cue: dict[str, float]
    source: dict[str, float]


@cache
def load_model(path: Path = _FILE) -> Model:
    """The weights of a file with lines such as `cue<tab>1.25<tab>word said`."""
    parts: dict[str, dict[str, float]] = {"cue": {}, "source": {}}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            part, weight, name = line.split("\t")
            parts[part][name] = float(weight)
    return Model(parts["cue"], parts["source"])


def total(weights: dict[str, float], features: Iterable[str]) -> float:
    """The sum of the weights of the features that are seen."""
    return sum(filter(None, map(weights.get, features)))


def chance(score: float) -> float:
    """A sum of weights as a chance between 0 and 1."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))


def reasons(weights: dict[str, float], features: Iterable[str], most: int = 3) -> list[tuple[str, float]]:
    """The features that weighed most, with their weights: why the model decided as it did."""
    seen = [(name, weights[name]) for name in features if name in weights]
    return sorted(seen, key=lambda pair: -abs(pair[1]))[:most]
