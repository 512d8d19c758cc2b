"""A lesson as its folder tells it: lesson.toml and key.toml, read into frozen values."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from newsglass.errors import LessonHasProblems, NotFound, nearest

LEVELS = ("plain", "standard", "stretch")
TAUGHT_MINUTES = 38  # of 45: 5 to start up and 2 of slack (TEACHING 7)


@dataclass(frozen=True)
class Step:
    """One step of a lesson: what kind of step, how many minutes, what to do in one sentence; the rest in `options`."""

    name: str
    kind: str
    minutes: int
    title: str
    do: str
    period: int = 1
    options: Mapping[str, Any] = field(default_factory=dict)

    def __getitem__(self, option: str) -> Any:
        return self.options[option]

    def get(self, option: str, otherwise: Any = None) -> Any:
        """An option of this kind of step, or something else where the lesson does not say."""
        return self.options.get(option, otherwise)


@dataclass(frozen=True)
class Accepted:
    """Another answer a careful reader may give, and why it holds too."""

    why: str
    rung: int | str | None = None
    label: str = ""


@dataclass(frozen=True)
class Entry:
    """One item of a lesson's key: a quotation for each reading level, the answer and the reason for it.

    `second` answers a step's second question (whose words, which type of hedge), where it asks one.
    """

    id: str
    article: str
    quote: Mapping[str, str]
    why: str
    label: str = ""
    rung: int | str | None = None
    second: str = ""
    kind: str = ""
    flags: tuple[str, ...] = ()
    source: Mapping[str, str] = field(default_factory=dict)
    cue: Mapping[str, str] = field(default_factory=dict)
    also_accepted: tuple[Accepted, ...] = ()
    hints: Mapping[str, str] = field(default_factory=dict)

    @property
    def answer(self) -> int | str | None:
        """The key's answer: the rung where the item is about sourcing, else the label."""
        return self.rung if self.rung is not None else (self.label or None)

    def accepts(self, answer: int | str | None) -> Accepted | None:
        """The other accepted answer that this is, if it is one."""
        return next(
            (other for other in self.also_accepted if answer in (other.rung, other.label) and answer not in (None, "")),
            None,
        )


@dataclass(frozen=True)
class Lesson:
    """A 45-minute lesson: its question, its steps, its articles' names and its key.

    `periods` counts the class periods; the steps of each sum to 38 taught minutes.
    """

    id: str
    folder: Path
    title: str
    number: int
    question: str
    objective: str
    labels: str
    term: Mapping[str, str]
    articles: tuple[str, ...]
    levels: tuple[str, ...]
    steps: tuple[Step, ...]
    entries: Mapping[str, Entry]
    trap: Mapping[str, str]
    standards: tuple[Mapping[str, Any], ...] = ()
    glossary: tuple[Mapping[str, str], ...] = ()
    frames: tuple[str, ...] = ()
    content_note: str = ""
    extension: Mapping[str, Any] = field(default_factory=dict)

    @property
    def periods(self) -> tuple[int, ...]:
        """The class periods the lesson takes, from 1."""
        return tuple(sorted({step.period for step in self.steps}))

    def steps_of(self, period: int) -> tuple[Step, ...]:
        """The steps of one class period, in their order."""
        return tuple(step for step in self.steps if step.period == period)

    def step_named(self, name: str) -> Step:
        """The step of that name; `NotFound` names the nearest ones."""
        for step in self.steps:
            if step.name == name:
                return step
        names = ", ".join(nearest(name, [step.name for step in self.steps], most=12))
        raise NotFound(f"Lesson {self.id} has no step “{name}”. It has: {names}.")

    def entries_of(self, step: Step) -> tuple[Entry, ...]:
        """The key's entries that a step is about, in the order of its items."""
        return tuple(self.entries[item] for item in step.get("items", ()))


def read_lesson(folder: Path) -> Lesson:
    """A lesson from its folder.

    Raises `LessonHasProblems` with one sentence when a file is missing or is not valid TOML, or lacks what every lesson needs.
    """
    about = _read_toml(folder / "lesson.toml")
    key = _read_toml(folder / "key.toml")
    try:
        return Lesson(
            id=folder.name,
            folder=folder,
            title=about["title"],
            number=about["number"],
            question=about["question"],
            objective=about["objective"],
            labels=about.get("labels", ""),
            term=_frozen(about["term"]),
            articles=tuple(about["articles"]),
            levels=tuple(about["levels"]),
            steps=tuple(_step(step) for step in about["step"]),
            entries=_frozen({entry["id"]: _entry(entry) for entry in key["entry"]}),
            trap=_frozen(about["trap"]),
            standards=tuple(_frozen(item) for item in about.get("standard", ())),
            glossary=tuple(_frozen(item) for item in about.get("glossary", ())),
            frames=tuple(item["text"] for item in about.get("frame", ())),
            content_note=about.get("content_note", ""),
            extension=_frozen(about.get("extension", {})),
        )
    except KeyError as missing:
        raise LessonHasProblems(
            f"The lesson in {folder.name} lacks {missing}. Compare its lesson.toml and key.toml with another lesson's."
        ) from missing


def _read_toml(path: Path) -> dict[str, Any]:
    where = f"{path.parent.name}/{path.name}"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as missing:
        raise LessonHasProblems(
            f"There is no {where}. Every lesson folder has one; `newsglass check` lists what is needed."
        ) from missing
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise LessonHasProblems(
            f"{where} can't be read: {problem}. Mend that line, then run `newsglass check`."
        ) from problem


def _frozen(table: Mapping[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType(dict(table))


_STEP_FIELDS = ("name", "kind", "minutes", "title", "do", "period")


def _step(table: dict[str, Any]) -> Step:
    options = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in table.items()
        if name not in _STEP_FIELDS
    }
    return Step(
        table["name"],
        table["kind"],
        table["minutes"],
        table["title"],
        table["do"],
        table.get("period", 1),
        _frozen(options),
    )


def _entry(table: dict[str, Any]) -> Entry:
    return Entry(
        id=table["id"],
        article=table["article"],
        quote=_frozen(table["quote"]),
        why=table["why"],
        label=table.get("label", ""),
        rung=table.get("rung"),
        second=table.get("second", ""),
        kind=table.get("kind", ""),
        flags=tuple(table.get("flags", ())),
        source=_frozen(table.get("source", {})),
        cue=_frozen(table.get("cue", {})),
        also_accepted=tuple(Accepted(**other) for other in table.get("also_accepted", ())),
        hints=_frozen(table.get("feedback", {})),
    )
