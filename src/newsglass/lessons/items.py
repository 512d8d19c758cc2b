"""The numbered sentences of a step: the key's quotations, found in the article at the reading level in use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsglass.annotation.anchor import find_quote
from newsglass.lessons.lesson import Entry, Step
from newsglass.text.article import Article
from newsglass.text.split import paragraphs

if TYPE_CHECKING:
    from newsglass.lessons.run import RunningLesson


def quote_item(running: RunningLesson, entry: Entry, number: int) -> dict[str, Any]:
    """One numbered sentence of the key as the browser shows it, at the reading level in use."""
    article = running.article(entry.article)
    quote = quote_at(entry, article)
    return {"id": entry.id, "number": number, "quote": quote, "paragraph": paragraph_number(article, quote)}


def quote_at(entry: Entry, article: Article) -> str:
    """The entry's quotation at the article's level."""
    return entry.quote.get(article.level) or next(iter(entry.quote.values()))


def paragraph_number(article: Article, quote: str) -> int:
    """The number in the margin of the paragraph in which the quotation starts."""
    start = find_quote(quote, article).start
    return next((number for number, part in enumerate(paragraphs(article), 1) if part.start <= start < part.end), 1)


def items_of(running: RunningLesson, step: Step) -> list[dict[str, Any]]:
    """The step's sentences, numbered from 1 (or from the step's own `number_from`)."""
    first = step.get("number_from", 1)
    return [quote_item(running, entry, number) for number, entry in enumerate(running.lesson.entries_of(step), first)]
