"""A person's judgement about a stretch of text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from newsglass.text.span import Span

Rung = int | Literal["none needed"] | None


@dataclass(frozen=True, slots=True)
class Mark:
    """A label that a reader put on some words, with the reason.

    `id` stays the same for the mark's life; `revision` grows by one with each change. `confidence` is 1 (guessing) to 4
    (sure) or None; `rung` is 0–6, "none needed" or None where no rung was asked for. `group` joins the source, cue and
    content of one attribution. A `deleted` mark is a tombstone: it is kept so that a deletion survives merging.
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
