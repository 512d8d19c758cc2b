"""A marked article as still HTML: for print, exported pages, and wherever no widget can run."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsglass.annotation.labels import LabelSet
from newsglass.annotation.mark import Mark
from newsglass.text.article import Article
from newsglass.text.span import Span
from newsglass.text.split import paragraphs
from newsglass.tokens import tokens


def marked_html(article: Article, marks: Sequence[Mark], labels: LabelSet) -> str:
    """The article with numbered paragraphs, each mark as `<mark>` with its label's key, and the notes underneath.

    >>> from newsglass.annotation.labels import label_set
    >>> storm = Article(id="storm", title="Storm", text="The pool is shut.")
    >>> "<mark" in marked_html(storm, [Mark("m1", 1, Span(4, 8), "opinion")], label_set("claims"))
    True

    All text is escaped.
    """
    letter = tokens()["type"]
    body = "".join(
        f"<p><small>{number}</small>&ensp;{_paragraph(article, span, marks, labels)}</p>"
        for number, span in enumerate(paragraphs(article), 1)
    )
    style = f"max-width:42em;font:{letter['article_px']}px/{letter['article_line']} {letter['serif']}"
    heading = f"<h3>{html.escape(article.title)}</h3>" if article.title else ""
    return f'<article style="{html.escape(style)}">{heading}{body}{_notes(article, marks)}</article>'


def pieces(span: Span, marks: Sequence[Mark]) -> Iterator[tuple[Span, tuple[Mark, ...]]]:
    """The span cut wherever a mark begins or ends, each piece with the marks that cover it.

    >>> [(part.start, part.end, len(over)) for part, over in pieces(Span(0, 9), [Mark("m1", 1, Span(2, 5), "opinion")])]
    [(0, 2, 0), (2, 5, 1), (5, 9, 0)]
    """
    here = [mark for mark in marks if mark.span.overlaps(span)]
    cuts = {span.start, span.end}
    cuts.update(at for mark in here for at in (mark.span.start, mark.span.end) if span.start < at < span.end)
    edges = sorted(cuts)
    for start, end in pairwise(edges):
        part = Span(start, end)
        yield part, tuple(mark for mark in here if mark.span.contains(part))


def _paragraph(article: Article, span: Span, marks: Sequence[Mark], labels: LabelSet) -> str:
    out = []
    for part, over in pieces(span, marks):
        shown = html.escape(part.of(article.text))
        for mark in over:
            label = next((label for label in labels.labels if label.name == mark.label), None)
            if label is None:
                continue
            ink = tokens()["light"]["label"][label.colour]
            key = f"<sup>{html.escape(label.key)}</sup>" if part.start == mark.span.start else ""
            shown = (
                f'<mark title="{html.escape(mark.label)}" style="background:{ink["tint"]};color:inherit;'
                f'text-decoration:underline {label.pattern} {ink["ink"]} 2px">{key}{shown}</mark>'
            )
        out.append(shown)
    return "".join(out)


def _notes(article: Article, marks: Sequence[Mark]) -> str:
    if not marks:
        return ""
    rows = "".join(
        f"<li><b>{html.escape(mark.label)}</b> “{html.escape(mark.span.of(article.text))}”"
        + (f" because {html.escape(mark.because)}" if mark.because else "")
        + "</li>"
        for mark in sorted(marks, key=lambda mark: mark.span)
    )
    return f"<ol>{rows}</ol>"
