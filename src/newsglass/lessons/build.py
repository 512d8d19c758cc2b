"""Lesson folders become notebooks: one for students and one for teachers, without outputs, the same at every build."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from newsglass.lessons.lesson import Lesson, read_lesson
from newsglass.lessons.places import lessons_folder, notebooks_folder
from newsglass.lessons.read import lesson_folders

_COMMENT = "# Press ▶ Start lesson at the top: this box then becomes part of the page."
_TO_PROJECT = "the page to project"
_CODE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_FIRST_TITLE = re.compile(r"^# .+$", re.MULTILINE)


def built_pages() -> dict[str, str]:
    """Every page of the course as it should stand in notebooks/: path inside the folder → the notebook's text."""
    pages = {}
    written = lessons_folder() / "pages"
    for source in sorted(written.rglob("*.md")):
        name = source.relative_to(written).with_suffix("").as_posix()
        pages[f"{name}.ipynb"] = notebook_from(source.read_text(encoding="utf-8"), name.replace("/", "-"))
    for folder in lesson_folders():
        lesson = read_lesson(folder)
        for period in lesson.periods:
            name = page_name(lesson, period)
            words = _page_source(lesson, period)
            pages[f"{name}.ipynb"] = notebook_from(words, name)
            pages[f"teacher/{name}.ipynb"] = notebook_from(_teacher_page(lesson, period, words), f"teacher-{name}")
    return pages


def page_name(lesson: Lesson, period: int) -> str:
    """The page's file name without its ending: `02-says-who`, and `02-says-who-2` for a second class period."""
    return lesson.id if period == 1 else f"{lesson.id}-{period}"


def build() -> tuple[Path, ...]:
    """Write every page that differs from what stands in notebooks/, remove pages of lessons that are gone; what changed."""
    root = notebooks_folder()
    wanted = {root / name: words for name, words in built_pages().items()}
    changed = []
    for path, words in wanted.items():
        if not path.is_file() or path.read_text(encoding="utf-8") != words:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(words, encoding="utf-8", newline="\n")
            changed.append(path)
    for path in root.rglob("*.ipynb"):
        if path not in wanted and ".ipynb_checkpoints" not in path.parts:
            path.unlink()
            changed.append(path)
    return tuple(changed)


def stale_pages() -> tuple[str, ...]:
    """The pages in notebooks/ that are not what the lessons say, by name."""
    root, wanted = notebooks_folder(), built_pages()
    there = {
        path.relative_to(root).as_posix(): path
        for path in root.rglob("*.ipynb")
        if ".ipynb_checkpoints" not in path.parts
    }
    odd = [name for name in there if name not in wanted]
    return tuple(
        sorted(
            odd + [n for n, words in wanted.items() if n not in there or there[n].read_text(encoding="utf-8") != words]
        )
    )


def notebook_from(words: str, name: str) -> str:
    """A page in jupytext Markdown as the text of a notebook: code hidden behind one friendly line, cells locked, ids fixed."""
    import jupytext
    import nbformat

    notebook = jupytext.reads(words, fmt="md")
    used: dict[str, int] = {}
    for cell in notebook.cells:
        cell.id = _cell_id(name, cell.source, used)
        cell.metadata = {"editable": False, "deletable": False}
        if cell.cell_type == "code":
            if not cell.source.startswith("#"):
                cell.source = f"{_COMMENT}\n{cell.source}"
            cell.metadata["jupyter"] = {"source_hidden": True}
            cell.outputs, cell.execution_count = [], None
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    nbformat.validate(notebook)
    return nbformat.writes(notebook) + "\n"


def _cell_id(name: str, source: str, used: dict[str, int]) -> str:
    """An id made from the page and the cell's first words, so that two builds are equal to the letter."""
    code = hashlib.sha256(f"{name}\n{source}".encode()).hexdigest()[:8]
    stem = f"{re.sub(r'[^a-zA-Z0-9]+', '-', name)[:40]}-{code}"
    used[stem] = used.get(stem, 0) + 1
    return stem if used[stem] == 1 else f"{stem}-{used[stem]}"


def _page_source(lesson: Lesson, period: int) -> str:
    return (lesson.folder / ("page.md" if period == 1 else f"page-{period}.md")).read_text(encoding="utf-8")


def _teacher_page(lesson: Lesson, period: int, words: str) -> str:
    """The student's page with the plan in front and the key behind, its steps opened for a teacher (hand counts, answers)."""
    opened = words.replace(f'open_lesson("{lesson.id}")', f'open_lesson("{lesson.id}", teacher=True)')
    titled = _FIRST_TITLE.sub(lambda title: f"{title[0]}: {_TO_PROJECT}", opened, count=1)
    plan = (lesson.folder / "teacher.md").read_text(encoding="utf-8")
    page = "\n\n".join((plan, titled, key_in_markdown(lesson, period)))
    return _FIRST_TITLE.sub(lambda title: f"{title[0]}\n\n{_contents(plan, page)}", page, count=1)


def _contents(plan: str, page: str) -> str:
    """What stands on a teacher's page, as links: it is long, and there are thirty minutes to prepare."""

    def links(words: str, sign: str) -> list[str]:
        found = re.findall(rf"^{sign} (.+)$", _CODE.sub("", words), re.MULTILINE)
        return [f"[{_short(heading)}](#{quote(heading.replace(' ', '-'))})" for heading in found]

    _plan, *parts = links(page, "#")
    return f"**On this page:** {' · '.join(parts)}\n\n**In the plan:** {' · '.join(links(plan, '##'))}"


def _short(heading: str) -> str:
    """A heading's first words: `Model` for "Model: the script, word for word"."""
    return _TO_PROJECT.capitalize() if heading.endswith(_TO_PROJECT) else re.split(r": | \(", heading)[0]


def key_in_markdown(lesson: Lesson, period: int, level: str = "standard") -> str:
    """Every answer of a class period with its reason, its sentence quoted at one reading level; then trap and facts sheet."""
    return "\n".join(_key(lesson, period, level))


def _key(lesson: Lesson, period: int, wanted: str) -> Iterator[str]:
    yield "# Key: answers with their reasons\n"
    for step in lesson.steps_of(period):
        entries = (
            lesson.entries_of(step) if step.kind in ("model", "rate", "highlight", "ticket", "compare", "words") else ()
        )
        if not entries:
            continue
        yield f"\n## {step.title}\n"
        for number, entry in enumerate(entries, start=step.get("number_from", 1)):
            level = wanted if wanted in entry.quote else next(iter(entry.quote))
            also = "".join(
                f" *Also accepted: {_answer(other.rung, other.label)}. {other.why}*" for other in entry.also_accepted
            )
            answer = ": ".join(part for part in (_answer(entry.rung, entry.label), entry.second) if part)
            flags = f" Flags: {', '.join(entry.flags)}." if entry.flags else ""
            yield f"> **{number}** {entry.quote[level]}\n\n**{answer[:1].upper()}{answer[1:]}.**{flags} {entry.why}{also}\n"
    if period == 1:
        yield f"\n**Trap item.** {lesson.trap['why']}\n"
        yield "\n"
        yield (lesson.folder / "facts.md").read_text(encoding="utf-8")


def _answer(rung: int | str | None, label: str) -> str:
    if rung is None:
        return label
    return str(rung) if rung == "none needed" else f"Rung {rung}"
