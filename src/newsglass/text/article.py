"""An article as everything else sees it: frozen text with what is known about it."""

from __future__ import annotations

import html
from dataclasses import dataclass, field

from newsglass.errors import CannotRead


@dataclass(frozen=True, slots=True)
class Dropped:
    """A line taken out of a pasted article, and why.

    `line` counts the pasted lines from 0; `at` is the character of the article's text before which the line stood, so
    that `put_back` can restore it.
    """

    line: int
    text: str
    why: str
    at: int = 0


@dataclass(frozen=True)
class Article:
    """A news text, cleaned once and then never changed.

    >>> Article(id="storm", title="Storm closes the pool", text="The pool is shut.").text
    'The pool is shut.'

    `text` is the body without the title; every span in Newsglass counts characters of it. `level` is `plain`,
    `standard` or `stretch` ("" for a text from outside). `dropped` holds the web page's own lines (share bars, cookie
    notices) that were taken out, so that a reader can see and restore them. `invented` is True for practice texts.
    `dateline` is the place (and agency) that opened the text, as in "MILLTOWN (AP) —".
    """

    id: str
    title: str
    text: str
    outlet: str = ""
    byline: str = ""
    published: str = ""
    licence: str = ""
    level: str = ""
    invented: bool = False
    dropped: tuple[Dropped, ...] = field(default=())
    dateline: str = ""

    @property
    def fingerprint(self) -> str:
        """A short code of the exact text, so that marks made on another version are noticed."""
        import hashlib

        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()[:16]

    def _repr_html_(self) -> str:
        paragraphs = "".join(f"<p>{html.escape(part)}</p>" for part in self.text.split("\n") if part.strip())
        byline = f"<p><em>{html.escape(self.byline)}</em></p>" if self.byline else ""
        return f"<article><h3>{html.escape(self.title)}</h3>{byline}{paragraphs}</article>"


def as_article(article: Article | str) -> Article:
    """An article, whether an article or a plain string was given.

    A string is taken exactly as it stands, so that spans count its characters; `open_article` is what cleans pasted
    text.

    Raises `CannotRead` when it is neither.
    """
    if isinstance(article, Article):
        return article
    if not isinstance(article, str):
        raise CannotRead(
            f"Here an article or a text in quotation marks is needed; this is of the kind “{type(article).__name__}”."
            " Open a file with open_article first."
        )
    return Article(id="pasted", title="", text=article)
