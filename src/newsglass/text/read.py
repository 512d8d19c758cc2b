"""From a file or pasted text to an article: cleaned once, its title and byline told from the body, the page's lines put aside."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

from newsglass.errors import ArticleIsEmpty, CannotRead, nearest
from newsglass.text.article import Article, Dropped
from newsglass.text.boilerplate import page_rule
from newsglass.text.clean import clean

LARGEST_FILE = 10_000_000  # bytes; the longest novel has a third of it
_LONGEST_TITLE = 160
_FENCE = "+++"
_BYLINE = re.compile(r"(?:by|von|par) [^\W\d_][^.!?]{2,80}", re.IGNORECASE)
_DATE = re.compile(
    r"(?:(?:published|updated|posted)(?: on)?:? )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
    r"(?:\d{1,2} [A-Z][a-z]{2,8}\.?,? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{4}-\d{2}-\d{2})(?:[ ,|·-].{0,40})?",
    re.IGNORECASE,
)
_ABOUT = ("title", "outlet", "byline", "published", "licence", "level", "invented")


def read_file(path: Path | str) -> Article:
    """An article from a .txt file, or from a .md file with a few lines about it between +++ at the top.

    Raises `CannotRead` for a folder, a missing, binary or very large file, and `ArticleIsEmpty` when there is no text in it.
    """
    path = Path(path)
    words = _decoded(path, _bytes_of(path))
    if path.suffix.lower() == ".md" and words.lstrip("\ufeff\n ").startswith(_FENCE):
        about, body = _front_matter(path, words)
        text = _body(clean(body))
        if not text:
            raise ArticleIsEmpty(f"{path.name} has a heading and no text. Write the article under the second +++.")
        known = {name: about[name] for name in _ABOUT if name in about}
        return Article(id=path.stem.split(".")[0], text=text, **{"title": path.stem, **known})
    return replace(read_pasted(words, name=path.name), id=path.stem)


def read_pasted(text: str, name: str = "The pasted text", keep: frozenset[int] = frozenset()) -> Article:
    """An article from text as copied from a web page: title, byline and date found, the page's own lines put into `dropped`.

    >>> article = read_pasted("Pool shut\\n\\nShare\\n\\nThe pool is shut until May, the council said.")
    >>> article.title, [line.text for line in article.dropped]
    ('Pool shut', ['Share'])

    `keep` holds line numbers (from 0) that a reader wants back. Raises `ArticleIsEmpty` when no text is left.
    """
    lines = clean(text).split("\n")
    body, dropped = _without_page_lines(lines, keep)
    title = _take_title(body)
    byline, published = _take_byline(body)
    whole = "\n\n".join(line.strip() for _, line in body if line.strip())
    if not whole:
        if title:
            return Article(id="pasted", title="", text=title, dropped=tuple(dropped))
        raise ArticleIsEmpty(f"{name} has no article text in it. Copy the article itself and try again.")
    return Article(id="pasted", title=title, text=whole, byline=byline, published=published, dropped=tuple(dropped))


def put_back(pasted: str, article: Article, line: int) -> Article:
    """The article again with one dropped line back in its place; `line` is that line's `Dropped.line`."""
    there = {dropped.line for dropped in article.dropped}
    taken_back = frozenset(_page_lines(clean(pasted).split("\n"))) - there | {line}
    return replace(read_pasted(pasted, keep=frozenset(taken_back)), id=article.id)


def _page_lines(lines: list[str]) -> dict[int, str]:
    """The numbers of the page's own lines, each with the reason."""
    found, pending = {}, ""
    for number, line in enumerate(lines):
        if not line.strip():
            continue
        if pending:
            if page_rule(line) is None and len(line) <= _LONGEST_TITLE:
                found[number] = pending
            pending = ""
        if rule := page_rule(line):
            found[number] = rule.why
            pending = rule.why if rule.takes_next else ""
    return found


def _without_page_lines(lines: list[str], keep: frozenset[int]) -> tuple[list[tuple[int, str]], list[Dropped]]:
    page = {number: why for number, why in _page_lines(lines).items() if number not in keep}
    dropped = [Dropped(number, lines[number].strip(), why) for number, why in page.items()]
    return [(number, line) for number, line in enumerate(lines) if number not in page], dropped


def _take_title(body: list[tuple[int, str]]) -> str:
    """The first line, when it is short, has no full stop and longer text follows."""
    filled = [place for place, (_, line) in enumerate(body) if line.strip()]
    if len(filled) < 2:
        return ""
    first = body[filled[0]][1].strip()
    if len(first) > _LONGEST_TITLE or first.endswith((".", ",", ";", ":", "”", '"')):
        return ""
    longest = max(len(body[place][1]) for place in filled[1:])
    if longest <= len(first):
        return ""
    del body[: filled[0] + 1]
    return first


def _take_byline(body: list[tuple[int, str]]) -> tuple[str, str]:
    """A byline and a date that stand on lines of their own before the body."""
    byline = published = ""
    while body:
        line = body[0][1].strip()
        if not line:
            pass
        elif not byline and _BYLINE.fullmatch(line):
            byline = line
        elif not published and _DATE.fullmatch(line):
            published = line
        else:
            break
        del body[0]
    return byline, published


def _body(text: str) -> str:
    return "\n\n".join(part.strip() for part in re.split(r"\n\s*\n", text) if part.strip())


def _bytes_of(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise CannotRead(f"{path.name} is a folder. Name a .txt or .md file in it.")
        if path.stat().st_size > LARGEST_FILE:
            raise CannotRead(f"{path.name} is larger than 10 MB. Copy the article's own text into a small .txt file.")
        return path.read_bytes()
    except FileNotFoundError as missing:
        raise CannotRead(f"There is no file {path.name}. {_there_is(path)}") from missing
    except OSError as problem:
        raise CannotRead(f"{path.name} can't be opened ({problem.strerror}). Check the path, or paste the text.") from problem


def _there_is(path: Path) -> str:
    try:
        files = [other.name for other in path.parent.iterdir() if other.suffix.lower() in (".txt", ".md")]
    except OSError:
        files = []
    if not files:
        return "There is no .txt or .md file in that folder either. Check the path, or paste the text."
    return f"In that folder there is: {', '.join(nearest(path.name, files))}."


def _decoded(path: Path, raw: bytes) -> str:
    if not raw.strip():
        raise ArticleIsEmpty(f"{path.name} is empty. Put the article's text into it, or paste the text.")
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encodings = ("utf-16",)
    elif b"\0" in raw:
        encodings = ()
    else:
        encodings = ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise CannotRead(f"{path.name} is not a text file. Save the article as plain text (.txt), or paste its text.")


def _front_matter(path: Path, words: str) -> tuple[dict[str, Any], str]:
    parts = clean(words).lstrip("\n ").split(f"{_FENCE}\n", 2)
    if len(parts) < 3:
        raise CannotRead(f"{path.name} opens with +++ and has no second +++. Close the lines about the article with +++.")
    try:
        return tomllib.loads(parts[1]), parts[2]
    except tomllib.TOMLDecodeError as problem:
        raise CannotRead(f"The lines about the article in {path.name} can't be read: {problem}. Mend that line.") from problem
