"""Handing in: all of one student's work as one file, and taking such a file in again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from newsglass.annotation.files import safe_name, why_not_saved, write_whole
from newsglass.annotation.kept import Contents
from newsglass.annotation.merge import merge
from newsglass.annotation.store import Work
from newsglass.annotation.w3c import work_from, write_work
from newsglass.errors import CannotRead, CannotSave, UnknownStudent, WorkIsDamaged

_LARGEST = 50_000_000  # bytes; a year of a busy student's work is under one million


@dataclass(frozen=True, slots=True)
class HandedIn:
    """One student's work in one lesson, as read from a file."""

    student: str
    lesson: str
    contents: Contents


def hand_in(student: str, work_folder: Path | str, to_folder: Path | str) -> Path:
    """Writes all of one student's work into one file and says where: `alex-7k3f.handin.jsonld`.

    `UnknownStudent` when there is no work of that name; `CannotSave` when the file can't be written.
    """
    folder, goal = Path(work_folder) / safe_name(student), Path(to_folder) / f"{safe_name(student)}.handin.jsonld"
    works = [found for file in sorted(folder.glob("*.jsonld")) for found in read_handed_in(file)]
    if not works:
        raise UnknownStudent(
            f'There is no work of "{student}" in "{work_folder}". Choose who you are on the start page.'
        )
    graph = [json.loads(write_work(work.student, work.lesson, work.contents)) for work in works]
    written = json.dumps({"@context": graph[0]["@context"], "@graph": graph}, ensure_ascii=True)
    try:
        goal.parent.mkdir(parents=True, exist_ok=True)
        write_whole(goal, written)
    except OSError as problem:
        raise CannotSave(why_not_saved(problem, goal.parent)) from problem
    return goal


def read_handed_in(path: Path | str) -> tuple[HandedIn, ...]:
    """The work in a hand-in file or in a single work file, one entry a lesson.

    Entries that make no sense are left out. `CannotRead` when the file can't be opened or is too large; `WorkIsDamaged`
    when it holds no student work.
    """
    file = Path(path)
    try:
        if file.stat().st_size > _LARGEST:
            raise CannotRead(f'"{file.name}" is larger than any student\'s work. Choose the file that was handed in.')
        text = file.read_text(encoding="utf-8")
        parsed = json.loads(text)
    except OSError as problem:
        raise CannotRead(
            f'"{file.name}" can\'t be opened ({problem.strerror}). Check the name and the folder.'
        ) from problem
    except (ValueError, RecursionError) as problem:
        raise WorkIsDamaged(
            f'"{file.name}" is cut off or is not student work. Ask for it to be handed in again.'
        ) from problem
    graph = parsed.get("@graph", [parsed]) if isinstance(parsed, dict) else []
    try:
        found = [HandedIn(*work_from(collection)[:3]) for collection in graph]
    except (WorkIsDamaged, TypeError) as problem:
        raise WorkIsDamaged(
            f'"{file.name}" is not student work: {problem} Ask for it to be handed in again.'
        ) from problem
    if not found:
        raise WorkIsDamaged(f'"{file.name}" holds no student work. Ask for it to be handed in again.')
    return tuple(found)


def take_in(path: Path | str, work_folder: Path | str) -> tuple[HandedIn, ...]:
    """Merges a handed-in file into a work folder, such as that of the same student's other computer."""
    found = read_handed_in(path)
    for work in found:
        Work(work.student, work.lesson, work_folder).add(work.contents)
    return found


def merged(works: tuple[HandedIn, ...]) -> tuple[HandedIn, ...]:
    """One entry per student and lesson, however many files they came in."""
    together: dict[tuple[str, str], Contents] = {}
    for work in works:
        key = (work.student, work.lesson)
        together[key] = merge(together.get(key, Contents()), work.contents)
    return tuple(HandedIn(*key, contents) for key, contents in sorted(together.items(), key=lambda item: item[0]))
