"""Reading a work file back, with what to do when it, or the version before it, is damaged."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from newsglass.annotation.files import previous_of, set_aside
from newsglass.annotation.kept import Contents
from newsglass.annotation.merge import merge
from newsglass.annotation.w3c import read_work
from newsglass.errors import WorkIsDamaged


@dataclass(frozen=True, slots=True)
class OnDisk:
    """What was found: the work, the text of a sound file ("" otherwise), and what is wrong, in sentences."""

    contents: Contents = field(default_factory=Contents)
    written: str = ""
    problem: str | None = None


def read_disk(path: Path, student: str, lesson: str, setting_aside: bool = True) -> OnDisk:
    """The work in the file, or in the version before it where the file is missing or damaged.

    A damaged file is renamed, never written over (with `setting_aside=False` it stays where it is); what still makes
    sense in it is used. `OSError` when a file can't be opened or renamed.
    """
    contents, written, problems = Contents(), "", []
    for file in (path, previous_of(path)):
        if not file.exists():
            continue
        found, text, reason = _read(file, student, lesson)
        contents = merge(contents, found)
        if reason is None:
            written = text if file == path else ""
            break
        name = set_aside(file).name if setting_aside else file.name
        problems.append(_sentence(file.name, name, reason, setting_aside))
    if not problems and not path.exists():
        problems = [
            f'"{file.name}" is a damaged earlier version of this work. Show it to your teacher.'
            for file in sorted(path.parent.glob(f"{path.name}*.damaged-*"))
        ]
    if problems:
        count = len([kept for kept in contents.marks.values() if not kept.mark.deleted])
        problems.append(
            f"What could be read is here: {_some(count, 'mark')}, {_some(len(contents.answers), 'answer')}."
        )
    return OnDisk(contents, written, " ".join(problems) or None)


def _read(file: Path, student: str, lesson: str) -> tuple[Contents, str, str | None]:
    """What a file holds, its text, and why it can't be trusted (None: it can)."""
    try:
        text = file.read_bytes().decode("utf-8")
        owner, which, found, senseless = read_work(text)
    except UnicodeDecodeError:
        return Contents(), "", "It is not text."
    except WorkIsDamaged as problem:
        return Contents(), "", str(problem)
    if (owner, which) != (student, lesson):
        return Contents(), "", "It holds another student's or another lesson's work."
    if senseless:
        return found, "", f"{_some(senseless, 'entry', 'entries')} in it made no sense."
    return found, text, None


def _sentence(name: str, now: str, reason: str, moved: bool) -> str:
    if not moved:
        return f'The work file "{name}" is damaged. {reason} It was left as it is, and nothing can be saved over it.'
    return f'The work file "{name}" was damaged. {reason} It was kept under the name "{now}"; show it to your teacher.'


def _some(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or f'{one}s'}"
