"""The lesson step "compare": articles of the lesson side by side, with the lesson's own key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsglass.annotation.anchor import find_quote
from newsglass.comparison.sourcing import KeyPlace, read_side
from newsglass.lessons.lesson import Entry, Lesson, Step
from newsglass.lessons.scales import LADDER_QUESTION, in_words, ladder_options
from newsglass.text.article import Article
from newsglass.text.span import Span

if TYPE_CHECKING:
    from newsglass.lessons.run import RunningLesson
    from newsglass.widgets.board import Board


def compare_step(running: RunningLesson, step: Step) -> Board:
    """The board of a step: `articles` names one to four articles; `items` narrows the key to some entries."""
    from newsglass.widgets.board import Board

    articles = [running.article(name) for name in step["articles"]]
    entries = running.lesson.entries_of(step) or tuple(running.lesson.entries.values())
    return Board(
        [read_side(article, key_places(entries, article)) for article in articles],
        {"question": step.get("ask", LADDER_QUESTION), "options": ladder_options()},
        work=running.work,
        step=step.name,
        header=running.header(step),
        in_lesson=not running.teacher,
        frames=running.lesson.frames,
    )


def key_places(entries: tuple[Entry, ...], article: Article) -> tuple[KeyPlace, ...]:
    """The key's entries about one article, placed on its text at the level in use."""
    return tuple(
        _place(entry, article)
        for entry in entries
        if entry.article == article.id and entry.rung is not None and article.level in entry.quote
    )


def _place(entry: Entry, article: Article) -> KeyPlace:
    span = find_quote(entry.quote[article.level], article)
    source = entry.source.get(article.level, "")
    at = span.of(article.text).find(source) if source else -1
    also = tuple(f"{in_words(other.rung)}. {other.why}" for other in entry.also_accepted if other.rung is not None)
    return KeyPlace(
        span,
        entry.rung,
        entry.why,
        entry.flags,
        Span(span.start + at, span.start + at + len(source)) if at >= 0 else None,
        also,
    )


def compare_problems(lesson: Lesson, step: Step) -> tuple[str, ...]:
    """What is wrong with the articles a compare step names, one sentence each."""
    names = step.get("articles", ())
    if not 1 <= len(names) <= 4:
        return (f"Step {step.name} compares {len(names)} articles; it needs `articles` with one to four names.",)
    return tuple(
        f"Step {step.name} compares “{name}”, which is not among the lesson's articles."
        for name in names
        if name not in lesson.articles
    )
