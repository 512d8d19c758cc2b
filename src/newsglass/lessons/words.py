"""Words to 0–100 %: what a word of likelihood means to a student, to published readers, and to the class.

Sherman Kent asked intelligence analysts (Kent 1964, "Words of Estimative Probability"); Mosteller and Youtz gathered
twenty studies ("Quantifying Probabilistic Expressions", Statistical Science, 1990). The lesson file names the figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from newsglass.annotation.kept import Answer
from newsglass.lessons.hands import FEWEST_HANDS, hands_in_words
from newsglass.lessons.lesson import Lesson, Step

BANDS = ("0–19", "20–39", "40–59", "60–79", "80–100")
COMPARED = "compared"


@dataclass(frozen=True)
class Published:
    """What one study found for one word, in per cent: the middle and the range it gives."""

    word: str
    middle: float
    low: float
    high: float
    source: str


def published_in(step: Step) -> tuple[Published, ...]:
    """The figures a step names; a study that gives only a middle has that as its range too."""
    return tuple(
        Published(
            row["word"], row["middle"], row.get("low", row["middle"]), row.get("high", row["middle"]), row["source"]
        )
        for row in step.get("published", ())
    )


def words_content(step: Step, counting: bool) -> dict[str, Any]:
    """The words to place; the published figures come only after the student's own."""
    return {
        "words": [{"id": f"word:{word}", "word": word} for word in step["words"]],
        "text": step.get("text", ""),
        "question": step.get("question", ""),
        "counting": counting,
        "bands": list(BANDS),
    }


def words_answer(step: Step, answers: Mapping[str, Answer]) -> dict[str, Any]:
    """What stands beside the student's own numbers once they press Compare: the studies, and the class."""
    published = published_in(step)
    sources = list(dict.fromkeys(row.source for row in published))
    counted = {word: _hands(word, answers) for word in step["words"]}
    return {
        "sources": sources,
        "about": step.get("about_figures", ""),
        "published": [asdict(row) for row in published],
        "hands": {word: counts for word, counts in counted.items() if sum(counts) >= FEWEST_HANDS},
        "said": [said for word, counts in counted.items() if (said := spread_in_words(word, counts))],
    }


def spread_in_words(word: str, counts: list[int]) -> str:
    """How far the class lies apart on one word; "" under five hands.

    >>> spread_in_words("probably", [0, 1, 2, 6, 3])
    '“probably”: 12 hands, from 20–39 to 80–100. The most, 6, are at 60–79.'

    `counts` holds the hands for each of the five bands from 0–19 to 80–100 %.
    """
    total = sum(counts)
    if total < FEWEST_HANDS:
        return ""
    used = [band for band, count in zip(BANDS, counts, strict=True) if count]
    if len(used) == 1:
        return f"“{word}”: all {hands_in_words(total)} at {used[0]}."
    most = max(counts)
    top = [band for band, count in zip(BANDS, counts, strict=True) if count == most]
    where = f"The most, {most}, are at {top[0]}." if len(top) == 1 else f"{' and '.join(top)} have {most} each."
    return f"“{word}”: {hands_in_words(total)}, from {used[0]} to {used[-1]}. {where}"


def _hands(word: str, answers: Mapping[str, Answer]) -> list[int]:
    found = [answers.get(f"hands:{word}:{band}") for band in BANDS]
    return [one.value if one and isinstance(one.value, int) and one.value > 0 else 0 for one in found]


def words_problems(_lesson: Lesson, step: Step) -> Iterator[str]:
    """What is missing or odd in a words step of a lesson file."""
    words = step.get("words", ())
    if len(words) < 2:
        yield f"Step {step.name} needs `words`, at least two of them."
    rows = step.get("published", ())
    if not rows:
        yield f"Step {step.name} needs published figures ([[step.published]]) to put beside the student's."
    for row in rows:
        missing = [name for name in ("word", "middle", "source") if name not in row]
        if missing:
            yield f"Step {step.name} has a published figure without {', '.join(missing)}."
            continue
        if row["word"] not in words:
            yield f"Step {step.name} has a figure for “{row['word']}”, which is not among its words."
        low, high = row.get("low", row["middle"]), row.get("high", row["middle"])
        if not 0 <= low <= row["middle"] <= high <= 100:
            yield f"Step {step.name}, “{row['word']}” ({row['source']}): low, middle and high must rise from 0 to 100."
