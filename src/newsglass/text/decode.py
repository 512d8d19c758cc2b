"""From a file's bytes to its text, whichever of the usual encodings it was saved in."""

from __future__ import annotations

import codecs
from pathlib import Path

from newsglass.errors import ArticleIsEmpty, ArticleNotFound, CannotRead, nearest

LARGEST = 3_000_000  # bytes; half a million words, longer than any article and read within five seconds
_ENDINGS = (".txt", ".md")
_MOST_FOREIGN = 0.3


def read_text(path: Path) -> str:
    """The text of a .txt or .md file of at most 3 MB, in UTF-8, UTF-16 with its mark, or Windows' Western encoding.

    Raises `ArticleNotFound` with the nearest names, `ArticleIsEmpty`, or `CannotRead`.
    """
    try:
        if path.is_dir():
            raise CannotRead(f"“{_short(path)}” is a folder. {_offer(path, path.name)}Give the path of one text file.")
        if not path.is_file():
            raise ArticleNotFound(
                f"There is no file “{_short(path)}”. {_offer(path.parent, path.name)}Check the name, or paste the text."
            )
        if path.suffix.lower() not in _ENDINGS:
            raise CannotRead(
                f"Newsglass reads .txt and .md files, and “{_short(path)}” is neither. "
                "Open it, copy the text and paste it."
            )
        if path.stat().st_size > LARGEST:
            raise CannotRead(f"“{_short(path)}” is larger than 3 MB, too long for an article. Give a shorter file.")
        raw = path.read_bytes()
    except (OSError, ValueError) as problem:
        raise CannotRead(
            f"“{_short(path)}” can't be opened ({_reason(problem)}). Check that you may read it, or paste the text."
        ) from problem
    if not raw.strip():
        raise ArticleIsEmpty(f"“{_short(path)}” is empty. Put the article's text into it, or give another file.")
    return decode(raw, _short(path))


def decode(raw: bytes, name: str = "This file") -> str:
    """The text that these bytes stand for.

    >>> decode("Café".encode("cp1252"))
    'Café'

    `name` is used in the sentence of `CannotRead` when the bytes are no text, or in an encoding that can't be told.
    """
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decoded(raw, "utf-16", name)
    if b"\0" in raw:
        raise CannotRead(
            f"“{name}” is not a text file. Open it, copy the article and paste it, or save it as plain text."
        )
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = _decoded(raw, "cp1252", name)
    letters = [letter for letter in text[:100_000] if not letter.isspace()]
    foreign = sum(letter > "\x7f" or letter < " " for letter in letters)
    if foreign > _MOST_FOREIGN * len(letters):
        raise _unknown(name)
    return text


def _decoded(raw: bytes, encoding: str, name: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as problem:
        raise _unknown(name) from problem


def _unknown(name: str) -> CannotRead:
    return CannotRead(f"“{name}” is in an encoding that Newsglass can't tell. Save it as UTF-8, or paste the text.")


def _offer(folder: Path, name: str) -> str:
    """The nearest names of text files in a folder, as a sentence with a blank after it."""
    try:
        known = [path.name for path in folder.iterdir() if path.suffix.lower() in _ENDINGS]
    except OSError:
        return f"There is no folder “{_short(folder)}” either. "
    names = ", ".join(nearest(name, sorted(known)))
    return f"In that folder there is: {names}. " if names else "That folder holds no .txt or .md file. "


def _reason(problem: Exception) -> str:
    return getattr(problem, "strerror", None) or "its name can't be used here"


def _short(path: Path) -> str:
    return path.name[:80] or str(path)[:80]
