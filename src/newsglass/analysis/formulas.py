"""The readability formulas: each is a row of `formulas.toml`, computed from counts by one rule."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsglass.analysis.counts import Counts


@dataclass(frozen=True, slots=True)
class Formula:
    """A published readability formula: what it counts, its coefficients, who wrote it.

    `grade` is True where the value is a US school grade; `least_sentences` is the shortest text it was made for;
    `table` turns a score into a grade (pairs of score and grade, score rising); `short` is the name where a picture has
    little room.
    """

    name: str
    author: str
    year: int
    source: str
    counts: str
    meaning: str
    constant: float
    weights: Mapping[str, float]
    grade: bool
    least_sentences: int = 0
    short: str = ""
    table: tuple[tuple[float, float], ...] = ()

    def value(self, ratios: Mapping[str, float]) -> float:
        """The formula's number for these ratios (see `ratios`)."""
        score = self.constant + sum(weight * ratios[name] for name, weight in self.weights.items())
        return _read_off(score, self.table) if self.table else score

    def in_words(self) -> str:
        """The formula as a line to compute by hand (see `formula` for one)."""
        terms = "".join(
            f" {'−' if weight < 0 else '+'} {abs(weight):g} × {name.replace('_', ' ')}"
            for name, weight in self.weights.items()
        )
        constant = f"{self.constant:g}".replace("-", "−")
        return f"{constant}{terms}" if self.constant else terms.removeprefix(" + ")


def _read_off(score: float, table: tuple[tuple[float, float], ...]) -> float:
    if score <= table[0][0]:
        return table[0][1]
    for (low, at_low), (high, at_high) in pairwise(table):
        if score <= high:
            return at_low + (at_high - at_low) * (score - low) / (high - low)
    return table[-1][1]


@cache
def formulas() -> tuple[Formula, ...]:
    """Every formula, in the order they are shown.

    >>> [formula.name for formula in formulas()][:2]
    ['Flesch Reading Ease', 'Flesch-Kincaid']
    """
    text = Path(__file__).with_name("formulas.toml").read_text(encoding="utf-8")
    return tuple(
        Formula(**{**row, "table": tuple(map(tuple, row.get("table", ())))}) for row in tomllib.loads(text)["formula"]
    )


def formula(name: str) -> Formula:
    """One formula by its name; `KeyError` lists the names there are.

    >>> formula("Flesch-Kincaid").in_words()
    '−15.59 + 0.39 × words per sentence + 11.8 × syllables per word'
    """
    known = {one.name: one for one in formulas()}
    if name not in known:
        raise KeyError(f"No formula is called {name!r}; there are {', '.join(known)}.")
    return known[name]


def ratios(counts: Counts) -> dict[str, float]:
    """What the formulas are made of: the counts of a text as averages and shares. Needs at least one word."""
    total, words, sentences = counts.total, counts.words, max(counts.sentences, 1)
    return {
        "words_per_sentence": words / sentences,
        "sentences_per_100_words": 100 * sentences / words,
        "syllables_per_word": total.syllables / words,
        "syllables_per_100_words": 100 * total.syllables / words,
        "letters_per_100_words": 100 * total.letters / words,
        "characters_per_word": total.characters / words,
        "percent_hard": 100 * total.hard / words,
        "percent_unfamiliar": 100 * total.unfamiliar / words,
        "different_unfamiliar_per_100_words": 100 * counts.different_unfamiliar / words,
        "rare_per_100_words": 100 * total.rare / words,
        "the_and_of_per_100_words": 100 * total.the_of / words,
        "root_of_polysyllables": sqrt(30 * total.polysyllables / sentences),
    }
