"""Files that survive a crash: safe names, one writer at a time, whole files or none, and damaged ones set aside."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import time
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from newsglass.errors import CannotSave

_PLAIN_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}")
_WINDOWS_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_SECONDS_TO_WAIT = 10.0


def safe_name(name: str) -> str:
    """A file name for any name: readable, the same every time, and never the same for two different names.

    >>> safe_name("alex-7k3f")
    'alex-7k3f'

    Names that some computer would refuse, confuse (`Alex` and `alex`) or read as a path get a code behind a "~", which
    no plain name contains.
    """
    if _PLAIN_NAME.fullmatch(name) and name not in _WINDOWS_DEVICES:
        return name
    code = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:20]
    readable = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:30]
    return f"{readable or 'name'}~{code}"


def previous_of(path: Path) -> Path:
    """Where the version before the last one is kept."""
    return path.with_name(f"{path.name}.previous")


@contextlib.contextmanager
def one_writer(path: Path) -> Iterator[None]:
    """Holds the file's lock, so that two pages never write at once; `CannotSave` when the folder does not allow it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(path.with_name(f".{path.name}.lock"), timeout=_SECONDS_TO_WAIT)
        lock.acquire()
    except Timeout as problem:
        raise CannotSave(
            "Another page has been saving for a long time. Your work is still on screen: close the other page, "
            "and it will be saved with your next change."
        ) from problem
    except OSError as problem:
        raise CannotSave(why_not_saved(problem, path.parent)) from problem
    try:
        yield
    finally:
        lock.release()


def write_whole(path: Path, written: str) -> None:
    """Replaces the file in one step: a crash leaves the old version or the new one. The old one is kept beside it.

    The text is on the disk, not only in the computer's memory, when this returns. `OSError` when it can't be written.
    """
    draft, earlier = path.with_name(f".{path.name}.new"), previous_of(path)
    try:
        with draft.open("w", encoding="utf-8", newline="\n") as file:
            file.write(written)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            _replace(path, earlier)
        _replace(draft, path)
    except OSError:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
            if earlier.exists() and not path.exists():
                _replace(earlier, path)
        raise
    _sync_folder(path.parent)


def set_aside(path: Path) -> Path:
    """Renames a damaged file to the first free `….damaged-1`, `….damaged-2`: kept, and never written over."""
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    _replace(path, aside)
    return aside


def stamp(path: Path) -> tuple[int, int, int] | None:
    """What changes whenever the file does; None when there is no file."""
    try:
        seen = path.stat()
    except OSError:
        return None
    return seen.st_ino, seen.st_mtime_ns, seen.st_size


def why_not_saved(problem: OSError, folder: Path) -> str:
    """One sentence for a student on why the disk did not take the work, and what to do."""
    kept = "Your work is still on screen: you can go on, and it will be saved with the next change that works"
    if problem.errno in _FULL:
        return f"NOT SAVED: the disk is full. {kept}. Make room, or hand in a copy with Export."
    if problem.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return f'NOT SAVED: nothing can be written in "{folder}". {kept}. Ask for that folder to be opened, or Export.'
    reason = problem.strerror or type(problem).__name__
    return f'NOT SAVED in "{folder}" ({reason}). {kept}. If it stays so, hand in a copy with Export.'


def _replace(source: Path, goal: Path) -> None:
    """Virus scanners and sync programs on Windows hold a file for a moment: try again before giving up."""
    for pause in (0.01, 0.05, 0.2, 0.5, None):
        try:
            source.replace(goal)
        except PermissionError:
            if pause is None or os.name != "nt":
                raise
            time.sleep(pause)
        else:
            return


def _sync_folder(folder: Path) -> None:
    """Makes the renaming itself durable; Windows has no such call and needs none."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
