"""From a name to the article or lesson it stands for."""

from __future__ import annotations

import re
from pathlib import Path

from newsglass.errors import ArticleNotFound, CannotRead, LessonNotFound, nearest
from newsglass.lessons.lesson import LEVELS, Lesson, read_lesson
from newsglass.lessons.places import lessons_folder
from newsglass.text.article import Article
from newsglass.text.read import read_file, read_pasted

_ID = re.compile(r"[\w-]+\Z")
_LONGEST_PATH = 400


def lesson_folders() -> tuple[Path, ...]:
    """Every lesson folder, in the order of the course."""
    root = lessons_folder()
    if not root.is_dir():
        return ()
    return tuple(sorted(folder for folder in root.iterdir() if (folder / "lesson.toml").is_file()))


def find_lesson(name: str) -> Lesson:
    """The lesson of that name: `find_lesson("02-says-who")`.

    Raises `LessonNotFound` with the nearest names.
    """
    known = {folder.name: folder for folder in lesson_folders()}
    if name in known:
        return read_lesson(known[name])
    names = ", ".join(nearest(name, known)) or "none yet"
    raise LessonNotFound(f"There is no lesson called “{name[:60]}”. There is: {names}.")


def article_files() -> dict[str, dict[str, Path]]:
    """Every article of the course: id → reading level → file."""
    found: dict[str, dict[str, Path]] = {}
    for folder in lesson_folders():
        for path in sorted((folder / "articles").glob("*.*.md")):
            name, level = path.name.removesuffix(".md").rsplit(".", 1)
            found.setdefault(name, {})[level] = path
    return found


def open_article(article: str | Path, level: str = "standard") -> Article:
    """An article of the course, a file of yours, or text you paste.

    >>> open_article("Pool shut\\n\\nThe pool is shut until May, the council said on Monday.").title
    'Pool shut'

    `article` is an id (`"storm-local"`), a path to a .txt or .md file, or the pasted text itself; `level` is `plain`,
    `standard` or `stretch` and only counts for an id. Raises `ArticleNotFound`, `CannotRead` or `ArticleIsEmpty`.
    """
    if isinstance(article, Path):
        return read_file(article)
    if not isinstance(article, str):
        raise CannotRead(
            "An article is an id, a path or pasted text; this is something else. Put the text in quotation marks."
        )
    if _looks_like_a_path(article):
        return read_file(Path(article.strip()))
    if not _ID.match(article.strip()):
        return read_pasted(article)
    return _by_id(article.strip(), level)


def _by_id(name: str, level: str) -> Article:
    files = article_files()
    if name not in files:
        names = ", ".join(nearest(name, files)) or "none yet"
        raise ArticleNotFound(
            f"There is no article called “{name[:60]}”. There is: {names}. For an article of your own, give the path of its "
            "file or paste its text."
        )
    levels = files[name]
    if level not in levels:
        there = ", ".join(known for known in LEVELS if known in levels)
        raise ArticleNotFound(f"“{name}” has no reading level “{level}”. It has: {there}.")
    return read_file(levels[level])


def _looks_like_a_path(given: str) -> bool:
    one_line = given.strip()
    if not one_line or "\n" in one_line or len(one_line) > _LONGEST_PATH or "\0" in one_line:
        return False
    if one_line.lower().endswith((".txt", ".md")) and len(one_line.split()) < 12:
        return True
    try:
        return Path(one_line).is_file()
    except OSError:
        return False
