"""Who is working: chosen on the start page, kept in work/who.json, read in this one file only."""

from __future__ import annotations

import json
import os
import re
import secrets
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from newsglass.errors import CannotSave, CannotUse
from newsglass.lessons.places import work_folder

_TAG_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that look alike when read aloud
LONGEST_NICKNAME = 24


@dataclass(frozen=True)
class Student:
    """A nickname with a short random tag, so that two of the same name never meet: `alex-7k3f`."""

    id: str
    nickname: str


def new_student(nickname: str) -> Student:
    """A student who has not been here before: typing a name never opens somebody else's work.

    Raises `CannotUse` when the nickname holds no letter or digit.
    """
    shown = " ".join(unicodedata.normalize("NFC", nickname).split())[:LONGEST_NICKNAME]
    plain = re.sub(r"[^\w]+", "-", shown.casefold()).strip("-_")
    if not plain:
        raise CannotUse("A nickname needs at least one letter or digit. Type a short one, not your full name.")
    tag = "".join(secrets.choice(_TAG_LETTERS) for _ in range(4))
    return Student(f"{plain}-{tag}", shown)


def students() -> tuple[Student, ...]:
    """Everyone who has worked on this machine, the newest first."""
    return tuple(
        Student(str(entry["id"]), str(entry.get("nickname", entry["id"])))
        for entry in _read().get("students", [])
        if isinstance(entry, dict) and entry.get("id")
    )


def current_student() -> Student | None:
    """The one who is working now, or None when nobody was chosen yet; class mode names the student by NEWSGLASS_STUDENT."""
    if given := os.environ.get("NEWSGLASS_STUDENT"):
        return Student(given, given.rsplit("-", 1)[0])
    chosen = _read().get("current")
    return next((student for student in students() if student.id == chosen), None)


def choose(student: Student | None) -> None:
    """Remember who is working from now on (None: nobody). Raises `CannotSave` when the folder can't be written."""
    others = [entry for entry in students() if student is None or entry.id != student.id]
    everyone = ([student] if student else []) + others
    path = _path()
    record = {
        "current": student.id if student else None,
        "students": [{"id": entry.id, "nickname": entry.nickname} for entry in everyone],
    }
    spare = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        spare.write_text(json.dumps(record, ensure_ascii=False, indent=1), encoding="utf-8")
        spare.replace(path)
    except OSError as problem:
        raise CannotSave(
            f"Your nickname could not be kept, because the folder {path.parent.name} can't be written "
            f"({problem.strerror}). Ask your teacher to start Newsglass from a folder of your own."
        ) from problem


def _path() -> Path:
    return work_folder() / "who.json"


def _read() -> dict:
    try:
        record = json.loads(_path().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        # Nobody chosen yet, or a damaged file: the start page asks again, and nobody's work hangs on this file.
        return {}
    return record if isinstance(record, dict) else {}
