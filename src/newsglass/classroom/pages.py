"""Fresh copies of the pages for a class to work in: the originals stay as they are, and teacher pages stay away."""

from __future__ import annotations

import json
import shutil
from datetime import datetime
from pathlib import Path

from newsglass.errors import CannotSave, CannotStart


def lay_out_pages(notebooks: Path, work: Path, teacher: bool = False) -> Path:
    """Copy the built pages under the work folder and return the folder Lab opens.

    Students and teachers get folders of their own, so that answers never lie in a student's. Somebody's own cells are not
    lost: a page whose cells were changed is set aside under `kept` first. Raises `CannotStart` without pages, `CannotSave`
    when the folder can't be written.
    """
    sources = [path for path in sorted(notebooks.rglob("*.ipynb")) if ".ipynb_checkpoints" not in path.parts]
    if not sources:
        raise CannotStart(f"There are no pages in {notebooks}. Build them with: newsglass build")
    root = work / ("teacher-pages" if teacher else "pages")
    try:
        for source in sources:
            inside = source.relative_to(notebooks)
            if inside.parts[0] == "teacher" and not teacher:
                continue
            _copy(source, root / inside, root)
    except OSError as problem:
        raise CannotSave(
            f"The pages could not be copied to {root} ({problem.strerror}). Start Newsglass from a folder you may write in, "
            "or name one with NEWSGLASS_WORK."
        ) from problem
    return root


def _copy(source: Path, target: Path, root: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists() and _cells(target) != _cells(source):
        kept = root / "kept" / f"{target.stem}-{datetime.now().astimezone():%Y-%m-%d-%H%M%S}.ipynb"
        kept.parent.mkdir(parents=True, exist_ok=True)
        target.replace(kept)
    shutil.copyfile(source, target)


def _cells(path: Path) -> list[tuple[str, str]] | None:
    """What the cells say, without their outputs; None for a file that is no notebook any more."""
    try:
        notebook = json.loads(path.read_text(encoding="utf-8"))
        return [(cell["cell_type"], "".join(cell["source"])) for cell in notebook["cells"]]
    except (OSError, ValueError, KeyError, TypeError):
        return None
