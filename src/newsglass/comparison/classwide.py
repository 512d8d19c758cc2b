"""A class at a glance: how many chose what, and where they part. No names; groups under five stay hidden."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from newsglass.annotation.kept import canonical
from newsglass.annotation.marks import Marks
from newsglass.comparison.agreement import as_marks
from newsglass.errors import MarksDoNotFit, TooFewToTell
from newsglass.text.span import Span

FEWEST = 5


@dataclass(frozen=True, slots=True)
class Choices:
    """How many readers chose each option for one item, the most chosen first.

    `item` is a sentence's number (from 1) or a question's name; `readers` counts those who chose something. While they
    are fewer than five, `counts` is empty: in a small group everyone knows whose choice it was.
    """

    item: int | str
    counts: tuple[tuple[str, int], ...]
    readers: int

    @property
    def shares(self) -> dict[str, float]:
        """The share of readers for each option, between 0 and 1."""
        return {option: count / self.readers for option, count in self.counts}

    @property
    def dispute(self) -> float:
        """How evenly the choices are split: 0 when all are the same, more bits the more evenly (Shannon 1948)."""
        total = sum(count for _, count in self.counts)
        return 0.0 - sum(count / total * math.log2(count / total) for _, count in self.counts)

    @property
    def in_words(self) -> str:
        """What the class chose, said without calling it right."""
        if not self.counts:
            return f"Fewer than {FEWEST} readers chose here, so nothing is shown."
        option, count = self.counts[0]
        return f'Most marked: "{option}", by {count} of {self.readers}.'


def count_marks(readers: Iterable[Any], sentences: Sequence[Span]) -> tuple[Choices, ...]:
    """For each sentence, how many readers put which label on it.

    >>> from newsglass.annotation.mark import Mark
    >>> class_marks = [Marks("storm", f"s{n}", (Mark("m", 1, Span(0, 5), "opinion"),)) for n in range(6)]
    >>> count_marks(class_marks, [Span(0, 20)])[0].in_words
    'Most marked: "opinion", by 6 of 6.'

    `readers` are `Marks` (or what holds them) of one article, one a reader; `sentences` the spans to count by. A mark
    belongs to the sentence that it covers most of; a reader counts once for a label. `MarksDoNotFit` when the marks are
    on different articles.
    """
    everyone = [as_marks(reader) for reader in readers]
    if len({marks.article_id for marks in everyone}) > 1:
        raise MarksDoNotFit("These marks are on different articles. Count one article at a time.")
    chosen = [_labels_by_sentence(marks, sentences) for marks in everyone]
    return tuple(
        _choices(number + 1, [labels[number] for labels in chosen if number in labels])
        for number in range(len(sentences))
    )


def count_answers(question: str, answers: Iterable[Any]) -> Choices:
    """How many readers gave which answer to one question; one current answer a reader."""
    return _choices(question, [{value if isinstance(value, str) else canonical(value)} for value in answers])


def most_disputed(items: Iterable[Choices]) -> Choices:
    """The item on which the class is split most evenly; `TooFewToTell` when fewer than five chose on every item."""
    shown = [item for item in items if item.counts]
    if not shown:
        raise TooFewToTell(f"Fewer than {FEWEST} readers have chosen so far. Wait for more, or count hands.")
    return max(shown, key=lambda item: (item.dispute, item.readers))


def _labels_by_sentence(marks: Marks, sentences: Sequence[Span]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    for mark in marks.live:
        covered = [mark.span.shared(sentence) for sentence in sentences]
        if covered and max(covered):
            found.setdefault(covered.index(max(covered)), set()).add(mark.label)
    return found


def _choices(item: int | str, chosen: Sequence[set[str]]) -> Choices:
    counts = Counter(option for options in chosen for option in options)
    shown = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])) if len(chosen) >= FEWEST else []
    return Choices(item, tuple(shown), len(chosen))
