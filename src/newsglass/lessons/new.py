"""A new lesson: a copy of a small one that can be taught as it is, to be changed piece by piece."""

from __future__ import annotations

import re
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from newsglass.errors import CannotSave
from newsglass.lessons.places import lessons_folder
from newsglass.lessons.read import lesson_folders

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST = 40


def new_lesson(name: str) -> Path:
    """Make a lesson folder called by the next free number and a name such as `night-bus`; gives the folder.

    Raises `CannotSave` when the name has other signs than small letters, digits and hyphens, is taken, or when the folder
    can't be written.
    """
    if not _NAME.fullmatch(name) or len(name) > _LONGEST:
        raise CannotSave(
            f"“{name[:_LONGEST]}” can't be a folder's name everywhere. Use small letters, digits and hyphens, such as night-bus."
        )
    there = [folder.name for folder in lesson_folders()]
    if taken := next((folder for folder in there if folder.split("-", 1)[-1] == name), None):
        raise CannotSave(f"There is a lesson {taken} already. Choose another name.")
    number = 1 + max((int(folder.split("-")[0]) for folder in there if folder.split("-")[0].isdigit()), default=0)
    folder = lessons_folder() / f"{number:02}-{name}"
    words = {"id": folder.name, "name": name, "number": str(number), "title": name.replace("-", " ").capitalize()}
    try:
        _copy(files("newsglass.lessons").joinpath("template"), folder, words)
    except OSError as problem:
        raise CannotSave(f"The folder {folder} can't be written. Is it read-only, or is the disk full?") from problem
    return folder


def _copy(source: Traversable, target: Path, words: dict[str, str]) -> None:
    target.mkdir(parents=True)
    for one in source.iterdir():
        if one.is_dir():
            _copy(one, target / one.name, words)
            continue
        text = re.sub(r"\{\{(\w+)\}\}", lambda match: words[match[1]], one.read_text(encoding="utf-8"))
        name = f"{words['name']}-{one.name}" if target.name == "articles" else one.name
        (target / name).write_text(text, encoding="utf-8", newline="\n")
