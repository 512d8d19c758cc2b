"""Sentence ends against GUM (Zeldes 2017), genre by genre, and the error in the number of sentences.

Edited prose, on which the goal is set, is bio, academic, essay, fiction, textbook, voyage and whow (how-to guides):
written and edited by somebody before it was published. Interviews, letters, speeches and the spoken genres follow.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from newsglass.text.split import sentences
from tests.quality.figures import Figure, bootstrap, f1, read_corpus

CORPUS = "sentences_names_gum"
EDITED = ("bio", "academic", "essay", "fiction", "textbook", "voyage", "whow")
GOAL_ENDS = 0.985
GOAL_COUNT = 0.008


class Ends(NamedTuple):
    """The ends of one document: how many of ours are right, ours, gold; and gold without its cuts at ; and :."""

    genre: str
    right: int
    said: int
    gold: int
    gold_at_stops: int


def score(folder: Path, errors: Path | None = None) -> list[Figure]:
    """Ends on the half nobody tuned on; the errors of the tuned half go to a folder outside the repository."""
    if errors:
        lines = [line for document in read_corpus(folder, CORPUS, "tuned") for line in _errors_of(document)]
        (errors / "sentences.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    documents = [_ends_of(document) for document in read_corpus(folder, CORPUS)]
    edited = [ends for ends in documents if ends.genre in EDITED]
    figures = [
        _figure("ends, F1, edited prose", edited, _f1, GOAL_ENDS, f"GUM unseen half: {', '.join(EDITED)}"),
        _figure(
            "ends, F1, gold cuts at ; and : joined",
            edited,
            _f1_at_stops,
            GOAL_ENDS,
            "GUM also cuts at some semicolons and colons, where a reader's sentence goes on",
        ),
        _figure("ends, precision, edited prose", edited, _precision, None, "GUM unseen half"),
        _figure("ends, recall, edited prose", edited, _recall, None, "GUM unseen half"),
        _figure("number of sentences, error, edited prose", edited, _count_error, GOAL_COUNT, "all texts together"),
        _figure(
            "number of sentences, error, gold cuts at ; and : joined",
            edited,
            _count_error_at_stops,
            GOAL_COUNT,
            "all texts together",
        ),
    ]
    for genre in sorted({ends.genre for ends in documents}, key=lambda name: (name not in EDITED, name)):
        chosen = [ends for ends in documents if ends.genre == genre]
        figures.append(_figure(f"ends, F1, {genre}", chosen, _f1, None, f"{len(chosen)} texts"))
    return figures


def _ends_of(document: dict) -> Ends:
    text = document["text"]
    gold = {end for _, end in document["sentences"]}
    said = {span.end for span in sentences(text)}
    at_stops = sum(text[end - 1] not in ";:" or text[end : end + 2] == "\n\n" for end in gold)
    return Ends(document["genre"], len(gold & said), len(said), len(gold), at_stops)


def _errors_of(document: dict) -> Iterable[str]:
    text, gold = document["text"], {end for _, end in document["sentences"]}
    said = {span.end for span in sentences(text)}
    for end in sorted(gold ^ said):
        kind = "missed" if end in gold else "too many"
        yield f"{document['genre']}\t{kind}\t{text[max(0, end - 60) : end]!r} | {text[end : end + 40]!r}"


def _figure(name, documents: Sequence[Ends], measure, goal: float | None, note: str) -> Figure:
    low, high = bootstrap(documents, measure)
    n = sum(ends.gold for ends in documents)
    return Figure(
        "sentences", name, measure(documents), goal, low, high, n, note, corpus="GUM", at_most="error" in name
    )


def _f1(documents: Sequence[Ends]) -> float:
    return f1(*(sum(getattr(ends, part) for ends in documents) for part in ("right", "said", "gold")))


def _f1_at_stops(documents: Sequence[Ends]) -> float:
    return f1(*(sum(getattr(ends, part) for ends in documents) for part in ("right", "said", "gold_at_stops")))


def _precision(documents: Sequence[Ends]) -> float:
    return sum(ends.right for ends in documents) / max(1, sum(ends.said for ends in documents))


def _recall(documents: Sequence[Ends]) -> float:
    return sum(ends.right for ends in documents) / max(1, sum(ends.gold for ends in documents))


def _count_error(documents: Sequence[Ends]) -> float:
    gold = sum(ends.gold for ends in documents)
    return abs(sum(ends.said for ends in documents) - gold) / max(1, gold)


def _count_error_at_stops(documents: Sequence[Ends]) -> float:
    gold = sum(ends.gold_at_stops for ends in documents)
    return abs(sum(ends.said for ends in documents) - gold) / max(1, gold)
