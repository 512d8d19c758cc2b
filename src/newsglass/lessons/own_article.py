"""An article of one's own on the reading desk: pasted, from a file, or a practice text; kept with one's work."""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from newsglass.annotation.store import Work
from newsglass.errors import ArticleNotFound, CannotRead
from newsglass.lessons.read import article_files, open_article
from newsglass.text.article import Article
from newsglass.text.decode import decode
from newsglass.text.read import put_back, read_named, read_pasted

LONGEST = 200_000
STEP = "desk"
_LARGEST_SENT = 1_500_000  # characters of base64: a file of a little more than 1 MB
_ENDINGS = (".txt", ".md")
_PRACTICE = "practice:"


class Shelf:
    """The articles a student brought, kept in their work outside lessons; without a student, in memory only.

    >>> shelf = Shelf(None)
    >>> shelf.open(shelf.add("Pool shut\\n\\nThe pool is shut until May.")).title
    'Pool shut'
    """

    def __init__(self, work: Work | None) -> None:
        self.work = work
        self._memory: dict[str, Any] = {}

    def get(self, name: str) -> Any:
        """What is kept under a name, None when nothing is."""
        if self.work is None:
            return self._memory.get(name)
        kept = self.work.answers(STEP).get(name)
        return kept.value if kept else None

    def put(self, name: str, value: Any) -> None:
        """Keep a value under a name; `CannotSave` when the disk refuses."""
        if self.work is None:
            self._memory[name] = value
        elif self.get(name) != value:
            self.work.save_answer(STEP, name, value)

    def add(self, text: str, file_name: str = "") -> str:
        """Put a text on the shelf and say by which id it opens.

        `file_name` is "" for pasted text. Raises `ArticleIsEmpty`, or `CannotRead` for more than 200,000 characters.
        """
        if len(text) > LONGEST:
            raise CannotRead(
                f"This text has {len(text):,} characters, too many for an article; up to {LONGEST:,} can be read. "
                "Paste only the article, or a part of it."
            )
        _read(text, file_name)
        name = f"own-{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"
        self.put(f"text:{name}", {"text": text, "file": file_name})
        return name

    def add_file(self, file_name: str, content: str) -> str:
        """Put a file that a browser sent (its bytes in base64) on the shelf; `CannotRead` or `ArticleIsEmpty`."""
        name = PurePosixPath(file_name.replace("\\", "/")).name[:80] or "this file"
        if not name.lower().endswith(_ENDINGS):
            raise CannotRead(
                f"Newsglass reads .txt and .md files, and “{name}” is neither. Open it, copy the text and paste it."
            )
        if len(content) > _LARGEST_SENT:
            raise CannotRead(f"“{name}” is too long for an article. Give a shorter file, or paste a part of it.")
        try:
            raw = base64.b64decode(content, validate=True)
        except (binascii.Error, ValueError) as problem:
            raise CannotRead(f"“{name}” did not arrive whole. Choose it again, or paste its text.") from problem
        return self.add(decode(raw, name), name)

    def open(self, name: str) -> Article:
        """The article of that id, with the lines that the student put back; `ArticleNotFound` for an unknown one."""
        if name.startswith(_PRACTICE):
            return _practice(name.removeprefix(_PRACTICE))
        kept = self.get(f"text:{name}")
        if not isinstance(kept, Mapping):
            raise ArticleNotFound("That article is not on this desk any more. Paste it again.")
        article = replace(_read(str(kept.get("text", "")), str(kept.get("file", ""))), id=name)
        for line in self.get(f"back:{name}") or ():
            if any(gone.line == line for gone in article.dropped):
                article = put_back(article, line)
        return article

    def put_line_back(self, name: str, line: int) -> None:
        """Remember that a dropped line belongs to the article after all."""
        lines = list(self.get(f"back:{name}") or ())
        if any(gone.line == line for gone in self.open(name).dropped):
            self.put(f"back:{name}", [*lines, line])

    def titles(self) -> dict[str, str]:
        """The ids and titles of what is on the shelf, in the order in which it came."""
        names = self._memory if self.work is None else self.work.answers(STEP)
        own = [name.removeprefix("text:") for name in names if name.startswith("text:")]
        return {name: self.open(name).title or "Text without a title" for name in own}


def practice_articles() -> dict[str, str]:
    """The course's practice texts by the id that opens them on the desk, with their titles."""
    return {f"{_PRACTICE}{name}": _practice(name).title for name in article_files()}


def _practice(name: str) -> Article:
    levels = article_files().get(name)
    if levels is None:
        raise ArticleNotFound("That practice text is not in this course. Choose another one.")
    return open_article(name, "standard" if "standard" in levels else next(iter(levels)))


def _read(text: str, file_name: str) -> Article:
    return read_named(text, file_name) if file_name else read_pasted(text)
