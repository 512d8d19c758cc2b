"""A folder of collected work, read file by file: what can't be read is named, and the rest still counts."""

from __future__ import annotations

from pathlib import Path

from newsglass.annotation.handin import HandedIn, read_handed_in
from newsglass.errors import CannotRead, NewsglassError


def read_collected(folder: Path) -> tuple[tuple[HandedIn, ...], tuple[str, ...]]:
    """All the student work in a folder, and the names of the files that hold none; `CannotRead` without the folder."""
    if not folder.is_dir():
        raise CannotRead(f"There is no folder “{folder.name}”. Name the one with the files that were handed in.")
    works: list[HandedIn] = []
    left_out = []
    for path in sorted(folder.rglob("*.jsonld")):
        try:
            works.extend(read_handed_in(path))
        except NewsglassError:
            left_out.append(path.name)
    return tuple(works), tuple(left_out)
