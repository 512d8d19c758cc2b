"""Label sets: the names a student can put on words, read from labels/*.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from newsglass.errors import UnknownLabel, nearest
from newsglass.tokens import tokens


@dataclass(frozen=True, slots=True)
class Label:
    """One name for words: its key on the keyboard, its colour and underline pattern, and the question that decides it.

    `rung` is True when a mark with this label also asks "How much does the article let us check?".
    """

    name: str
    key: str
    colour: str
    pattern: str
    meaning: str
    rung: bool = False


@dataclass(frozen=True, slots=True)
class LabelSet:
    """The labels offered together in one step, with the question they answer."""

    name: str
    question: str
    labels: tuple[Label, ...]
    origin: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The labels' names in the order of their keys."""
        return tuple(label.name for label in self.labels)

    def label(self, name: str) -> Label:
        """The label of that name; `UnknownLabel` offers the nearest ones.

        >>> label_set("claims").label("opinion").key
        '3'
        """
        for label in self.labels:
            if label.name == name:
                return label
        raise UnknownLabel(
            f'There is no label "{name}" in "{self.name}". It has: {_listed(nearest(name, self.names, most=9))}.'
        )


@cache
def label_set(name: str) -> LabelSet:
    """The label set of that name.

    >>> label_set("claims").question
    'What is being claimed?'

    `UnknownLabel` when there is none; the message offers the nearest names.
    """
    known = label_sets()
    if name not in known:
        raise UnknownLabel(f'There is no label set "{name}". There are: {_listed(nearest(name, known))}.')
    return _read(files("newsglass.annotation").joinpath("labels", f"{name}.toml").read_text(encoding="utf-8"))


def label_sets() -> tuple[str, ...]:
    """The names of all label sets."""
    folder = files("newsglass.annotation").joinpath("labels")
    return tuple(sorted(file.name.removesuffix(".toml") for file in folder.iterdir() if file.name.endswith(".toml")))


def _read(written: str) -> LabelSet:
    table = tomllib.loads(written)
    patterns = tokens()["pattern"]
    labels = tuple(Label(pattern=patterns[entry["colour"]], **entry) for entry in table["label"])
    return LabelSet(table["name"], table["question"], labels, table.get("origin", ""))


def _listed(names: list[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
