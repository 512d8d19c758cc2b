"""Leaving the page without the internet: saved pages a student opens in any order, a rating before and one after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsglass.errors import NewsglassError, NotFound
from newsglass.lessons.lesson import Lesson, Step
from newsglass.text.front_matter import split_front_matter

KINDS = ("search page", "encyclopedia", "fact-check", "original", "about page")
PACKET = "packet"
_FIELDS = {"title": str, "kind": str, "source": str, "invented": bool, "licence": str, "published": str}


@dataclass(frozen=True)
class SavedPage:
    """One saved page of a packet: what kind of page it is, where it is from, and its text."""

    name: str
    title: str
    kind: str
    source: str
    invented: bool
    licence: str
    text: str


def read_packet(lesson: Lesson, step: Step) -> tuple[SavedPage, ...]:
    """The saved pages a step offers, in the order of the lesson file.

    Raises `NotFound` when a file is not in the lesson's packet folder, `CannotRead` when its settings can't be read.
    """
    return tuple(read_page(lesson.folder / PACKET / name) for name in step["files"])


def read_page(path: Path) -> SavedPage:
    """A saved page from its file: settings between +++ lines, then plain text."""
    if not path.is_file():
        there = ", ".join(sorted(other.name for other in path.parent.glob("*.md"))) or "nothing yet"
        raise NotFound(f"There is no {path.name} in the packet. There is: {there}.")
    about, text = split_front_matter(path.read_text(encoding="utf-8"), path.name, _FIELDS)
    return SavedPage(
        path.name,
        about.get("title", ""),
        about.get("kind", ""),
        about.get("source", ""),
        about.get("invented", False),
        about.get("licence", ""),
        text.strip(),
    )


def packet_content(lesson: Lesson, step: Step) -> dict[str, Any]:
    """A packet step for the browser."""
    pages = [
        {
            "id": page.name,
            "title": page.title,
            "kind": page.kind,
            "source": page.source,
            "invented": page.invented,
            "blocks": page_blocks(page.text),
        }
        for page in read_packet(lesson, step)
    ]
    return {
        "text": step.get("text", ""),
        "ask": step["ask"],
        "options": [{"value": option, "short": option, "name": option} for option in step["options"]],
        "because": step.get("because", 1),
        "at_least": min(step.get("at_least", 2), len(pages)),
        "frames": list(lesson.frames),
        "pages": pages,
    }


def page_blocks(text: str) -> list[dict[str, Any]]:
    """A page's text as headings (`## …`), lists (`- …`) and paragraphs; nothing in it is ever read as HTML.

    >>> page_blocks("## Found\\n\\nOne result\\n\\n- a\\n- b")
    [{'heading': 'Found'}, {'words': 'One result'}, {'list': ['a', 'b']}]
    """
    blocks: list[dict[str, Any]] = []
    for part in text.replace("\r\n", "\n").split("\n\n"):
        lines = [line.strip() for line in part.split("\n") if line.strip()]
        while lines and lines[0].startswith("#"):
            blocks.append({"heading": lines.pop(0).lstrip("#").strip()})
        if not lines:
            continue
        if all(line.startswith(("- ", "* ")) for line in lines):
            blocks.append({"list": [line[2:].strip() for line in lines]})
        else:
            blocks.append({"words": " ".join(lines)})
    return blocks


def packet_problems(lesson: Lesson, step: Step) -> Iterator[str]:
    """What is missing or odd in a packet step and its saved pages."""
    if not step.get("ask") or len(step.get("options", ())) < 2:
        yield f"Step {step.name} needs `ask` and at least two `options` for the rating before and after."
    if not step.get("files"):
        yield f"Step {step.name} needs `files`, the saved pages in {PACKET}/."
    for name in step.get("files", ()):
        try:
            page = read_page(lesson.folder / PACKET / name)
        except NewsglassError as problem:
            yield str(problem)
            continue
        for field in ("title", "source", "licence", "text"):
            if not getattr(page, field):
                yield f"{PACKET}/{name} has no {field}."
        if page.kind not in KINDS:
            yield f"{PACKET}/{name} has the kind “{page.kind}”. There is: {', '.join(KINDS)}."
