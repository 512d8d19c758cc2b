"""Where lessons, built pages and student work live on this machine."""

from __future__ import annotations

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]
_CHECKOUT = _PACKAGE.parents[1]


def _is_checkout() -> bool:
    return (_CHECKOUT / "lessons").is_dir() and (_CHECKOUT / "pyproject.toml").is_file()


def lessons_folder() -> Path:
    """The folder with one folder a lesson: NEWSGLASS_LESSONS, else the checkout's, else the one inside the package."""
    if chosen := os.environ.get("NEWSGLASS_LESSONS"):
        return Path(chosen)
    return _CHECKOUT / "lessons" if _is_checkout() else _PACKAGE / "_course" / "lessons"


def notebooks_folder() -> Path:
    """The folder with the built pages, beside the lessons."""
    return lessons_folder().parent / "notebooks"


def work_folder() -> Path:
    """The folder with the students' work: NEWSGLASS_WORK, else `work` beside the lessons, else `work` where we are."""
    if chosen := os.environ.get("NEWSGLASS_WORK"):
        return Path(chosen)
    return lessons_folder().parent / "work" if _is_checkout() else Path.cwd() / "work"
