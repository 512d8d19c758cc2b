"""Reading an article: from a file, or from text that someone pasted out of a web page."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from pathlib import Path

from newsglass.errors import ArticleIsEmpty, CannotRead
from newsglass.text.article import Article, Dropped
from newsglass.text.clean import clean, clean_lines
from newsglass.text.decode import LARGEST, read_text
from newsglass.text.front_matter import split_front_matter
from newsglass.text.heading import Heading, read_heading
from newsglass.text.page_lines import page_lines

_LEVELS = ("plain", "standard", "stretch")


def read_file(path: Path | str) -> Article:
    """The article in a .md or .txt file.

    A file may open with what is known about it between two lines of +++ (title, outlet, byline, published, licence,
    level, invented); then its text is taken whole. Any other file is read as if it had been pasted. Raises
    `ArticleNotFound`, `ArticleIsEmpty` or `CannotRead`.
    """
    path = Path(path)
    return read_named(read_text(path), path.name)


def read_named(text: str, file_name: str) -> Article:
    """The article in the text of a .md or .txt file of that name, as `read_file` reads it.

    >>> read_named("# Pool shut\\n\\nThe pool is shut.", "pool.md").title
    'Pool shut'

    Raises `ArticleIsEmpty` or `CannotRead`.
    """
    path = Path(file_name)
    about, body = split_front_matter(text, path.name)
    stem = path.name.removesuffix(path.suffix)
    name, _, level = stem.rpartition(".")
    if level not in _LEVELS or not name:
        name, level = stem, ""
    if not about:
        if path.suffix.lower() == ".md":
            body = "\n".join(line.lstrip("#").lstrip() if line.startswith("#") else line for line in body.split("\n"))
        return replace(read_pasted(body), id=name)
    body = clean(body)
    if not body:
        raise ArticleIsEmpty(
            f"“{path.name}” has settings but no text under them. Put the article under the second +++."
        )
    return Article(id=name, text=body, **{"title": name, "level": level, **about})


def read_pasted(text: str) -> Article:
    """The article in text pasted from a web page, with the page's own lines (share bars, cookie notices) taken out.

    >>> article = read_pasted("Pool shut\\nBy Ana Ruiz\\n\\nThe pool is shut until May.\\n\\nShare on Facebook")
    >>> article.title, article.byline, article.text, [line.text for line in article.dropped]
    ('Pool shut', 'By Ana Ruiz', 'The pool is shut until May.', ['Share on Facebook'])

    The lines taken out are kept in `dropped`, each with its reason; `put_back` restores one. Raises `ArticleIsEmpty`
    when nothing is left, `CannotRead` for more than 3 MB.
    """
    if len(text) > LARGEST:
        raise CannotRead(
            "This text is longer than 10 million characters, too long for an article. Paste a shorter one."
        )
    lines = clean_lines(text)
    taken = page_lines(lines)
    kept = [(number, line) for number, line in enumerate(lines) if line and number not in taken]
    if not kept:
        raise ArticleIsEmpty(
            "There are only a web page's own lines in this text (menus, buttons). Paste the article's paragraphs."
            if taken
            else "There is no text in this. Paste the article's paragraphs."
        )
    heading, rest = read_heading(kept)
    taken |= dict.fromkeys(heading.again, "The title once more.")
    body, numbers, places = _body(rest)
    dropped = tuple(
        Dropped(number, lines[number], taken[number], places[bisect_right(numbers, number)]) for number in sorted(taken)
    )
    return _article(heading, body, dropped)


def _article(heading: Heading, body: str, dropped: tuple[Dropped, ...]) -> Article:
    return Article(
        id="pasted",
        title=heading.title,
        text=body,
        byline=heading.byline,
        published=heading.published,
        outlet=heading.outlet,
        dateline=heading.dateline,
        dropped=dropped,
    )


def _body(kept: list[tuple[int, str]]) -> tuple[str, list[int], list[int]]:
    """The lines as one text, their numbers, and where each of them starts (the end of the text as a last place)."""
    pieces: list[str] = []
    places: list[int] = []
    at = 0
    for (number, line), (before, _) in zip(kept, [(kept[0][0], ""), *kept], strict=False):
        # Lines that stood directly under each other stay so; anything between them becomes one empty line.
        gap = "" if not pieces else "\n" if number == before + 1 else "\n\n"
        places.append(at + len(gap))
        pieces += (gap, line)
        at += len(gap) + len(line)
    return "".join(pieces), [number for number, _ in kept], [*places, at]


def put_back(article: Article, line: int) -> Article:
    """The same article with one of its dropped lines restored at its place, as a paragraph of its own.

    >>> article = read_pasted("Pool shut\\n\\nThe pool is shut.\\n\\nRead more\\n\\nIt opens in May.")
    >>> put_back(article, 4).text
    'The pool is shut.\\n\\nRead more\\n\\nIt opens in May.'

    `line` is the `Dropped.line` of that line; `ValueError` when the article has no such dropped line.
    """
    back = next((gone for gone in article.dropped if gone.line == line), None)
    if back is None:
        raise ValueError(f"Line {line} is not among the dropped lines of this article.")
    before, after = article.text[: back.at].rstrip("\n"), article.text[back.at :].lstrip("\n")
    opening = f"{before}\n\n" if before else ""
    text = f"{opening}{back.text}\n\n{after}" if after else f"{opening}{back.text}"
    longer = len(text) - len(article.text)
    rest = tuple(
        replace(gone, at=gone.at + longer) if gone.line > line else gone for gone in article.dropped if gone is not back
    )
    return replace(article, text=text, dropped=rest)
