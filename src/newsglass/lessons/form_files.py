"""The two matched forms as their files tell them, and how well they match."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, median
from typing import Any

from newsglass.analysis.readability import grade_range
from newsglass.errors import LessonHasProblems, NewsglassError, NotFound
from newsglass.lessons.places import lessons_folder
from newsglass.text.split import words

LETTERS = ("a", "b")
RATINGS = ("1 not at all", "2 a little", "3 fairly well", "4 well")
FORMS = "before-and-after"  # the forms' name among a student's work
HANDED_IN = "handed in"  # the question under which a finished form is kept
ITEMS, MINUTES = 12, 15
MOST_APART = 0.10  # of the mean length in words
MOST_GRADES_APART = 1.5


@dataclass(frozen=True)
class FormItem:
    """One short text of a form: sound or weak, with the surface cue that may mislead and the reason."""

    id: str
    text: str
    sound: bool
    topic: str
    cue: str
    why: str

    @property
    def length(self) -> int:
        """How many words it has."""
        return len(words(self.text))


@dataclass(frozen=True)
class Form:
    """A form of twelve items: `letter` is "a" or "b"."""

    letter: str
    title: str
    minutes: int
    intro: str
    items: tuple[FormItem, ...]


def forms_folder() -> Path:
    """The folder with form-a.toml and form-b.toml."""
    return lessons_folder() / "forms"


def read_form(letter: str) -> Form:
    """Form "a" or "b" from its file.

    Raises `NotFound` for another letter or a missing file, `LessonHasProblems` when the file can't be read.
    """
    path = forms_folder() / f"form-{letter}.toml"
    if letter not in LETTERS or not path.is_file():
        there = ", ".join(f'"{one}"' for one in LETTERS if (forms_folder() / f"form-{one}.toml").is_file())
        raise NotFound(f"There is no form “{letter[:20]}”. There is: {there or 'none yet'}.")
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        items = tuple(FormItem(**{name: item[name] for name in FormItem.__annotations__}) for item in table["item"])
        return Form(letter, table["title"], table["minutes"], table["intro"], items)
    except KeyError as missing:
        raise LessonHasProblems(
            f"forms/{path.name} lacks {missing}. Compare it with the other form, item by item."
        ) from missing
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise LessonHasProblems(f"forms/{path.name} can't be read: {problem}. Mend that line.") from problem


def ratings_in(value: Any) -> dict[str, int]:
    """The ratings of a finished form, item id → 1 to 4; empty where there is none."""
    rated = value.get("ratings") if isinstance(value, Mapping) else None
    if not isinstance(rated, Mapping):
        return {}
    return {item: rating for item, rating in rated.items() if type(rating) is int and 1 <= rating <= len(RATINGS)}


def check_forms() -> tuple[str, ...]:
    """What is left to do before the two forms can be compared; empty when they match."""
    try:
        one, other = (read_form(letter) for letter in LETTERS)
    except NewsglassError as problem:
        return (str(problem),)
    return (*_alone(one), *_alone(other), *_together(one, other))


def match_table() -> str:
    """How the two forms match, as a table in plain text: a line for each pair of items, then lengths and grades.

    Raises `NotFound` or `LessonHasProblems` as `read_form` does.
    """
    one, other = (read_form(letter) for letter in LETTERS)
    lines = [f"{'topic':<24} {'cue':<34} {'sound':<6} words in A  words in B"]
    for left, right in _pairs(one, other):
        sound = "sound" if left.sound else "weak"
        lines.append(f"{left.topic:<24} {left.cue:<34} {sound:<6} {left.length:>10}  {right.length:>10}")
    lines.append(f"{'mean words':<66} {_mean_length(one):>10.1f}  {_mean_length(other):>10.1f}")
    for sound, words_ in ((True, "mean words, sound"), (False, "mean words, weak")):
        lines.append(f"{words_:<66} {_mean_length(one, sound):>10.1f}  {_mean_length(other, sound):>10.1f}")
    grades = [_grade(form) for form in (one, other)]
    if None not in grades:
        lines.append(f"{'school grade, middle of the formulas':<66} {grades[0]:>10.1f}  {grades[1]:>10.1f}")
    return "\n".join(lines)


def _pairs(one: Form, other: Form) -> list[tuple[FormItem, FormItem]]:
    """Items that stand for each other: same verdict of the key, same topic, same cue."""
    order = [sorted(form.items, key=lambda item: (not item.sound, item.topic, item.cue)) for form in (one, other)]
    return list(zip(*order, strict=False))


def _alone(form: Form) -> Iterator[str]:
    name = f"form-{form.letter}.toml"
    if form.minutes != MINUTES:
        yield f"{name} takes {form.minutes} minutes; a form takes {MINUTES}."
    sound = sum(item.sound for item in form.items)
    if len(form.items) != ITEMS or sound * 2 != ITEMS:
        yield f"{name} has {len(form.items)} items, {sound} of them sound; a form has {ITEMS}, half of them sound."
    for twice, count in Counter(item.id for item in form.items).items():
        if count > 1:
            yield f"{name} has {count} items called “{twice}”."
    for item in form.items:
        if not item.why.strip():
            yield f"{name}, item {item.id}: it has no reason (why)."


def _together(one: Form, other: Form) -> Iterator[str]:
    if shared := {item.id for item in one.items} & {item.id for item in other.items}:
        yield f"Both forms have an item called “{min(shared)}”; every id needs to be its own."
    kinds = [Counter((item.sound, item.topic, item.cue) for item in form.items) for form in (one, other)]
    for here, there, name in ((*kinds, "b"), (*reversed(kinds), "a")):
        for sound, topic, cue in sorted((here - there).elements()):
            yield f"Form {name} has no {'sound' if sound else 'weak'} item on {topic} with the cue “{cue}”."
    for sound, which in ((None, ""), (True, "sound "), (False, "weak ")):
        lengths = [_mean_length(form, sound) for form in (one, other)]
        if all(lengths) and abs(lengths[0] - lengths[1]) > MOST_APART * fmean(lengths):
            means = f"{lengths[0]:.1f} words on average in form A and {lengths[1]:.1f} in form B"
            yield f"The {which}items have {means}; more than 10 % apart."
    grades = [_grade(form) for form in (one, other)]
    if None not in grades and abs(grades[0] - grades[1]) > MOST_GRADES_APART:
        read = f"Form A reads at grade {grades[0]:.1f} and form B at {grades[1]:.1f}"
        yield f"{read}; more than {MOST_GRADES_APART} apart."


def _mean_length(form: Form, sound: bool | None = None) -> float:
    lengths = [item.length for item in form.items if sound is None or item.sound == sound]
    return fmean(lengths) if lengths else 0.0


def _grade(form: Form) -> float | None:
    """The middle of the formulas' grades for all the form's items read as one text."""
    each = grade_range("\n\n".join(item.text for item in form.items)).each
    return median(grade for _, grade in each) if each else None
