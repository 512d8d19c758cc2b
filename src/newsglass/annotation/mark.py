"""A person's judgement about a stretch of text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from newsglass.errors import MarksDoNotFit
from newsglass.text.article import Article
from newsglass.text.span import Span

Rung = int | Literal["none needed"] | None

_ID = re.compile(r"[A-Za-z0-9._:-]{1,100}")
_LONGEST_NOTE = 20_000
_AGAIN = "Press ▶ Start lesson and mark it again."
_LARGEST_REVISION = 2**53 - 1  # the largest whole number a browser keeps exactly


@dataclass(frozen=True, slots=True)
class Mark:
    """A label that a reader put on some words, with the reason.

    >>> Mark("m1", 1, Span(0, 5), "opinion", because="it says what is good").label
    'opinion'

    `id` stays the same for the mark's life; `revision` grows by one with each change. `confidence` is 1 (guessing) to 4
    (sure) or None; `rung` is 0–6, "none needed" or None where no rung was asked for. `group` joins the source, cue and
    content of one attribution. A `deleted` mark is a tombstone: it is kept so that a deletion survives merging.
    `ValueError` when one of these is out of range.
    """

    id: str
    revision: int
    span: Span
    label: str
    because: str = ""
    confidence: int | None = None
    rung: Rung = None
    group: str = ""
    also_accepted: tuple[str, ...] = field(default=())
    deleted: bool = False

    def __post_init__(self) -> None:
        if not self.id or not self.label:
            raise ValueError("A mark needs an id and a label.")
        if not _whole(self.revision, 0, _LARGEST_REVISION):
            raise ValueError("A mark's revision is a whole number, 0 or more.")
        if self.confidence is not None and not _whole(self.confidence, 1, 4):
            raise ValueError("A mark's confidence is 1, 2, 3 or 4.")
        if self.rung is not None and self.rung != "none needed" and not _whole(self.rung, 0, 6):
            raise ValueError('A mark\'s rung is 0 to 6, or "none needed".')


def mark_to_json(mark: Mark) -> dict[str, Any]:
    """The mark as plain values, the form in which it travels to the browser.

    >>> mark_to_json(Mark("m1", 1, Span(0, 5), "opinion"))["end"]
    5
    """
    return {
        "id": mark.id,
        "revision": mark.revision,
        "start": mark.span.start,
        "end": mark.span.end,
        "label": mark.label,
        "because": mark.because,
        "confidence": mark.confidence,
        "rung": mark.rung,
        "group": mark.group,
        "deleted": mark.deleted,
    }


def mark_from_json(sent: Mapping[str, Any], article: Article) -> Mark:
    """A mark from what the browser sent, after every value was checked against the article.

    >>> storm = Article(id="storm", title="", text="The pool is shut.")
    >>> mark_from_json({"id": "m1", "revision": 1, "start": 4, "end": 8, "label": "opinion"}, storm).span.of(storm.text)
    'pool'

    `start` and `end` count Python characters of `article.text`. `MarksDoNotFit`, with the reason, for anything else:
    nothing that a page sends is trusted.
    """
    if not isinstance(sent, Mapping):
        raise MarksDoNotFit(f"A mark arrived in an unknown form and was not kept. {_AGAIN}")
    name, start, end = sent.get("id"), sent.get("start"), sent.get("end")
    label, because, group = sent.get("label"), sent.get("because", ""), sent.get("group", "")
    if not isinstance(name, str) or not _ID.fullmatch(name):
        raise MarksDoNotFit(f"A mark arrived without a usable id and was not kept. {_AGAIN}")
    last = len(article.text)
    if not _whole(start, 0, last) or not _whole(end, 0, last) or start >= end:
        raise MarksDoNotFit(
            f"A mark runs from {start!r} to {end!r}, but this text has {last} characters. "
            "It was made on another text; press ▶ Start lesson to see the marks that belong here."
        )
    if not isinstance(label, str) or not 0 < len(label) <= 100:
        raise MarksDoNotFit("A mark arrived without a label. Choose a label for the words and they will be kept.")
    if not isinstance(because, str) or len(because) > _LONGEST_NOTE:
        raise MarksDoNotFit(f"A note can hold up to {_LONGEST_NOTE:,} characters. Shorten it and it will be kept.")
    if not isinstance(group, str) or len(group) > 100:
        raise MarksDoNotFit(f"A mark's group is not a short name. {_AGAIN}")
    try:
        return Mark(
            id=name,
            revision=sent.get("revision", 0),
            span=Span(start, end),
            label=label,
            because=because,
            confidence=sent.get("confidence"),
            rung=sent.get("rung"),
            group=group,
            deleted=sent.get("deleted") is True,
        )
    except (TypeError, ValueError) as problem:
        raise MarksDoNotFit(f"A mark could not be kept. {problem}") from problem


def _whole(value: object, least: int, most: int) -> bool:
    """A whole number in range; True and False are numbers to Python, but not to a reader."""
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most
