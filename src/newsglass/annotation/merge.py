"""Merging two versions of the same work, so that nothing is lost and nothing revives.

The order of merging never matters, nor how often: `merge` is commutative, associative and idempotent (a join in the
sense of Shapiro et al. 2011, "Conflict-free replicated data types").
"""

from __future__ import annotations

from dataclasses import replace

from newsglass.annotation.kept import Contents, KeptMark, canonical
from newsglass.annotation.mark import mark_to_json

BETWEEN_NOTES = "\n— also noted —\n"


def merge(one: Contents, other: Contents) -> Contents:
    """Everything that either version holds; of each mark the later revision, of each answer every vote."""
    marks = dict(one.marks)
    for key, kept in other.marks.items():
        marks[key] = merge_mark(marks[key], kept) if key in marks else kept
    return Contents(marks, {**one.answers, **other.answers})


def merge_mark(one: KeptMark, other: KeptMark) -> KeptMark:
    """The later revision; where two pages made the same revision differently, one of them with the notes of both.

    A deletion wins over a change of the same revision, because what a student deleted must not come back by itself.
    """
    if one == other:
        return one
    if one.mark.revision != other.mark.revision:
        return max(one, other, key=lambda kept: kept.mark.revision)
    notes = set(one.mark.because.split(BETWEEN_NOTES)) | set(other.mark.because.split(BETWEEN_NOTES))
    because = BETWEEN_NOTES.join(sorted(note for note in notes if note.strip()))
    winner = max(one, other, key=_rank)
    return replace(winner, mark=replace(winner.mark, because=because))


def _rank(kept: KeptMark) -> tuple[bool, str]:
    """Any fixed order will do, as long as it sees everything but the notes, which are joined."""
    content = mark_to_json(kept.mark) | {"because": "", "also_accepted": kept.mark.also_accepted}
    words = (kept.quotation.exact, kept.quotation.prefix, kept.quotation.suffix)
    return kept.mark.deleted, canonical([content, kept.fingerprint, words])
