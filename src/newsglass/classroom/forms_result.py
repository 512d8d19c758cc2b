"""Before and after for a whole class, from the files that were handed in: no names, and no number from too few."""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsglass.annotation.handin import HandedIn, merged
from newsglass.classroom.collected import read_collected
from newsglass.comparison.discernment import Average, ClassChange, Rating, class_change
from newsglass.errors import TooFewToTell
from newsglass.lessons.form_files import FORMS, HANDED_IN, ITEMS, ratings_in, read_form


@dataclass(frozen=True)
class FormsResult:
    """What changed between the two forms, over the students who finished both.

    `one_form_only` counts those who finished just one; `left_out` names the files that could not be read.
    """

    change: ClassChange
    one_form_only: int = 0
    left_out: tuple[str, ...] = ()

    def in_words(self) -> tuple[str, ...]:
        """The result in sentences: what changed, how sure that is, and who is not in it."""
        change = self.change
        said = [change.sentence, change.caution, f"{change.students} students finished both forms."]
        if self.one_form_only:
            said.append(f"{self.one_form_only} finished only one; they are not counted.")
        said.append(f"Telling sound from weak (d′) changed by {_interval(change.d)}. Up means better.")
        said.append(f"Suspicion (c) changed by {_interval(change.c)}. Up means more doubt, about sound items too.")
        if self.left_out:
            said.append(f"Could not be read: {', '.join(self.left_out)}. Ask for these again.")
        return tuple(part for part in said if part)

    def __str__(self) -> str:
        return "\n".join(self.in_words())

    def _repr_html_(self) -> str:
        first, *rest = (html.escape(part) for part in self.in_words())
        return f"<p><strong>{first}</strong></p>" + "".join(f"<p>{part}</p>" for part in rest)


def class_result(folder: Path | str) -> FormsResult:
    """Did the class learn to tell sound from weak, or only to doubt? From the files handed in.

    >>> class_result("collected/")     # doctest: +SKIP

    `folder` holds hand-in files (`….handin.jsonld`); several of one student are merged. Only students who finished both
    forms count. Source: signal detection, Green & Swets 1966. Raises `CannotRead` for a folder that is not there and
    `TooFewToTell` under five students.
    """
    works, left_out = read_collected(Path(folder))
    sound = {item.id: item.sound for letter in ("a", "b") for item in read_form(letter).items}
    before, after, one_only = [], [], 0
    for work in merged(works):
        if work.lesson != FORMS:
            continue
        first, last = (_ratings(work, when, sound) for when in ("before", "after"))
        if first and last:
            before.append(first)
            after.append(last)
        elif first or last:
            one_only += 1
    if not before and one_only:
        raise TooFewToTell(f"{one_only} students finished one form and nobody both. Take the second form first.")
    return FormsResult(class_change(before, after), one_only, left_out)


def _ratings(work: HandedIn, when: str, sound: Mapping[str, bool]) -> list[Rating]:
    """The finished form as ratings; empty unless every item of it was rated."""
    answers = work.contents.answers_to(when, HANDED_IN)
    value: Any = answers[0].value if answers else None  # the first hand-in counts, also when two tabs sent one
    ratings = ratings_in(value)
    found = [Rating(sound[item], rating) for item, rating in ratings.items() if item in sound]
    return found if len(found) == ITEMS else []


def _interval(average: Average) -> str:
    return f"{average.mean:+.1f} (95 % interval {average.low:+.1f} to {average.high:+.1f})"
