"""Hands up: from typed counts to the sentence worth talking about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

FEWEST_HANDS = 5  # groups under five are not shown anywhere


@dataclass(frozen=True)
class Hands:
    """The hands counted for one numbered sentence, by option."""

    number: int
    counts: Mapping[str, int]

    @property
    def total(self) -> int:
        """All hands for this sentence."""
        return sum(self.counts.values())

    @property
    def spread(self) -> float:
        """How divided the class is: the chance that two hands chosen at random differ (Gini 1912; Simpson 1949)."""
        if self.total < 2:
            return 0.0
        same = sum(count * (count - 1) for count in self.counts.values())
        return 1 - same / (self.total * (self.total - 1))


def most_disputed(sentences: Sequence[Hands]) -> str:
    """The sentence the class is most divided about, in words; "" while fewer than two sentences have five hands.

    >>> most_disputed([Hands(1, {"2": 9}), Hands(2, {"2": 5, "4": 4})])
    'Most disputed: sentence 2. Rung 2: 5 hands, rung 4: 4 hands. Which words led you there?'
    """
    counted = [sentence for sentence in sentences if sentence.total >= FEWEST_HANDS]
    if len(counted) < 2:
        return ""
    widest = max(counted, key=lambda sentence: sentence.spread)
    if widest.spread == 0:
        return "Everyone chose the same on every sentence. Ask: what would have to change in the text to move one?"
    ranked = sorted(widest.counts.items(), key=lambda pair: -pair[1])
    said = ", ".join(f"{_name(option)}: {hands_in_words(count)}" for option, count in ranked if count)
    return f"Most disputed: sentence {widest.number}. {said[:1].upper()}{said[1:]}. Which words led you there?"


def hands_in_words(count: int) -> str:
    """A number of hands: `hands_in_words(1)` → "1 hand"."""
    return f"{count} hand" if count == 1 else f"{count} hands"


def _name(option: str) -> str:
    if option == "–":
        return "none needed"
    return f"rung {option}" if option.isdigit() else option
