"""A stretch of text: where it starts and where it ends."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text from one character up to, but not including, another.

    >>> Span(0, 5).of("Storm over Milltown")
    'Storm'

    `start` and `end` are counted in Python characters; `ValueError` when end < start or start < 0.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"A span can't run from {self.start} to {self.end}.")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words of the text that this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """True when the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """True when the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def shared(self, other: Span) -> int:
        """How many characters the two have in common."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))
