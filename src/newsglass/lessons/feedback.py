"""Explained feedback: what was seen, why it matters, what to look at next; never a score and never a verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from newsglass.lessons.lesson import Entry
from newsglass.lessons.scales import NONE_NEEDED, in_words

Kind = Literal["same", "accepted", "different", "open"]
CONTACTABLE = (4, 5, 6)  # rungs on which the article names someone or something one could contact or look up


@dataclass(frozen=True)
class Given:
    """A student's answer to one item: the rung or label, the reason, how sure (1 to 4), the second choice."""

    answer: int | str | None = None
    because: str = ""
    confidence: int | None = None
    second: str = ""


@dataclass(frozen=True)
class Feedback:
    """What is said about one item; `first` marks the two that are shown before the rest."""

    entry: Entry
    given: Given
    kind: Kind
    heading: str
    words: str
    also: str
    gap: float
    first: bool = False


def explain(
    entries: Sequence[Entry], given: Mapping[str, Given], second: Mapping[str, Any] | None = None
) -> tuple[Feedback, ...]:
    """Feedback on every item in the key's order, with two picked to be seen first: one agreement and the widest gap.

    Explained feedback teaches far more than right/wrong (Van der Kleij et al. 2015), so each carries the key's reason.
    `second` is the step's second question, `{"ask": …, "options": […]}`, where it has one.
    """
    items = [_one(entry, given.get(entry.id, Given()), second or {}) for entry in entries]
    chosen = _two_first(items)
    return tuple(replace(item, first=place in chosen) for place, item in enumerate(items))


def _one(entry: Entry, given: Given, second: Mapping[str, Any]) -> Feedback:
    said = _first_question(entry, given)
    return replace(said, also=" ".join(part for part in (said.also, _second_question(entry, given, second)) if part))


def _second_question(entry: Entry, given: Given, second: Mapping[str, Any]) -> str:
    key = second_answer(entry, second)
    if not key:
        return ""
    if not given.second:
        return f"{second['ask']} The key has “{key}”."
    if given.second == key:
        return f"{second['ask']} You and the key both have “{key}”."
    return f"{second['ask']} The key has “{key}”; you chose “{given.second}”. Which words decide it?"


def second_answer(entry: Entry, second: Mapping[str, Any]) -> str:
    """The key's answer to a step's second question: `second`, or the entry's kind where that is one of the options."""
    options = second.get("options", ())
    return next((answer for answer in (entry.second, entry.kind) if answer and answer in options), "")


def _first_question(entry: Entry, given: Given) -> Feedback:
    key, mine = in_words(entry.answer), in_words(given.answer)
    also = " ".join(f"Also accepted: {in_words(_of(other))}. {other.why}" for other in entry.also_accepted)
    if given.answer is None:
        return Feedback(entry, given, "open", f"You left this one open. The key has {key}.", entry.why, also, 0)
    if given.answer == entry.answer:
        return Feedback(entry, given, "same", f"You and the key both have {key}.", entry.why, also, 0)
    if other := entry.accepts(given.answer):
        heading = f"You have {mine}, which is accepted too; the key has {key}."
        return Feedback(entry, given, "accepted", heading, f"{other.why} The key’s reason: {entry.why}", "", 0)
    ask = entry.hints.get(str(given.answer)) or f"Which words led you to {mine}? Point to them."
    heading = f"The key has {key}; you chose {mine}."
    return Feedback(entry, given, "different", heading, f"{entry.why} {ask}", also, gap(entry.answer, given.answer))


def _of(other: object) -> int | str | None:
    rung, label = getattr(other, "rung", None), getattr(other, "label", "")
    return rung if rung is not None else label


def gap(one: int | str | None, other: int | str | None) -> float:
    """How far two answers lie apart: rungs by their difference, labels by one, "none needed" by half the ladder."""
    if one == other:
        return 0
    if isinstance(one, int) and isinstance(other, int):
        return abs(one - other)
    return 3 if NONE_NEEDED in (one, other) else 1


def _two_first(items: Sequence[Feedback]) -> set[int]:
    places = range(len(items))
    agreed = [place for place in places if items[place].kind in ("same", "accepted")]
    apart = sorted((place for place in places if items[place].kind == "different"), key=lambda place: -items[place].gap)
    rest = [place for place in places if items[place].kind == "open"]
    return set([*agreed[:1], *apart[:1], *agreed[1:2], *apart[1:2], *rest][:2])


def counts_in_words(entries: Sequence[Entry], given: Mapping[str, Given]) -> tuple[str, ...]:
    """What the student noticed as plain counts, without any share of agreement."""
    placed = [given[entry.id].answer for entry in entries if entry.id in given and given[entry.id].answer is not None]
    reasons = sum(1 for entry in entries if entry.id in given and given[entry.id].because.strip())
    said = [f"You placed {len(placed)} of {len(entries)} sentences and gave a reason for {reasons}."]
    rungs = [answer for answer in placed if isinstance(answer, int)]
    if any(isinstance(entry.answer, int) for entry in entries):
        named = sum(1 for rung in rungs if rung in CONTACTABLE)
        key = [entry.answer for entry in entries if isinstance(entry.answer, int)]
        said.append(
            f"By your marks, {named} of {len(rungs)} claims name someone you could contact or something you could look up."
        )
        said.append(f"By the key, it is {sum(1 for rung in key if rung in CONTACTABLE)} of {len(key)}.")
    else:
        said.append(f"By your marks: {_tally(placed)}.")
        said.append(f"By the key: {_tally([entry.answer for entry in entries])}.")
    return tuple(said)


def _tally(labels: Sequence[object]) -> str:
    return ", ".join(f"{label} {count}" for label, count in Counter(map(str, labels)).most_common()) or "none"
