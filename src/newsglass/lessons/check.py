"""Everything wrong with a lesson folder, at once, as a to-do list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from newsglass.annotation.anchor import find_quote
from newsglass.annotation.labels import label_set
from newsglass.errors import NewsglassError
from newsglass.lessons.comparing import compare_problems
from newsglass.lessons.feedback import second_answer
from newsglass.lessons.lesson import LEVELS, TAUGHT_MINUTES, Entry, Lesson, Step, read_lesson
from newsglass.lessons.packet import packet_problems
from newsglass.lessons.words import words_problems
from newsglass.text.article import Article
from newsglass.text.read import read_file

STEP_KINDS = (
    "vote",
    "read",
    "model",
    "rate",
    "highlight",
    "submit",
    "hands-up",
    "revise",
    "ticket",
    "compare",
    "packet",
    "words",
)
RUNGS = (*range(7), "none needed")
_OPTIONS = {"packet": packet_problems, "words": words_problems, "compare": compare_problems}
_NEVER = re.compile(r"\b(fake news|leaderboard|untrustworthy|reliability score)\b", re.IGNORECASE)
_CELL = re.compile(r'^(?:\w+ = )?lesson\.step\("([\w-]+)"\)', re.MULTILINE)


def check_lesson(folder: Path) -> tuple[str, ...]:
    """What is left to do in a lesson folder, one sentence each; empty when it is sound."""
    try:
        lesson = read_lesson(folder)
    except NewsglassError as problem:
        return (str(problem),)
    problems: list[str] = []
    articles = _read_articles(lesson, problems)
    for look in (_minutes, _steps, _files, _trap, _standards, _pages):
        problems.extend(look(lesson))
    problems.extend(_articles(lesson, articles))
    for entry in lesson.entries.values():
        problems.extend(f"key entry {entry.id}: {what}" for what in _entry(lesson, entry, articles))
    return tuple(problems)


def _read_articles(lesson: Lesson, problems: list[str]) -> dict[tuple[str, str], Article]:
    found = {}
    for path in sorted((lesson.folder / "articles").glob("*.*.md")):
        name, level = path.name.removesuffix(".md").rsplit(".", 1)
        try:
            found[name, level] = read_file(path)
        except NewsglassError as problem:
            problems.append(str(problem))
    return found


def _minutes(lesson: Lesson) -> Iterator[str]:
    for period in lesson.periods:
        total = sum(step.minutes for step in lesson.steps_of(period))
        if total != TAUGHT_MINUTES:
            yield (
                f"The steps of period {period} take {total} minutes; they must sum to {TAUGHT_MINUTES} "
                "(with 5 to start and 2 of slack)."
            )


def _steps(lesson: Lesson) -> Iterator[str]:
    names = [step.name for step in lesson.steps]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"Two steps are called “{name}”; each needs a name of its own."
    for step in lesson.steps:
        if step.kind not in STEP_KINDS:
            yield f"Step {step.name} has the kind “{step.kind}”. There is: {', '.join(STEP_KINDS)}."
        for item in step.get("items", ()):
            if isinstance(item, str) and item not in lesson.entries:
                yield f"Step {step.name} asks for “{item}”, and key.toml has no such entry."
        if step.kind in _OPTIONS:
            yield from _OPTIONS[step.kind](lesson, step)
        if unknown := sorted(set(step.get("meanings", ())) - set(step.get("options", ()))):
            yield f"Step {step.name} explains “{unknown[0]}”, which is none of its options."
        if second := step.get("second"):
            yield from _second(lesson, step, second)
        for name in (*step.get("across", ()), *([step["of"]] if "of" in step.options else ())):
            if name not in names:
                yield f"Step {step.name} refers to the step “{name}”, which is not there."
    if lesson.steps_of(1) and lesson.steps_of(1)[-1].kind != "ticket":
        yield 'The last step of the first period must be an exit ticket (kind = "ticket").'


def _second(lesson: Lesson, step: Step, second: Mapping[str, Any]) -> Iterator[str]:
    if not second.get("ask") or len(second.get("options", ())) < 2:
        yield f"Step {step.name}: its second question needs `ask` and at least two `options`."
        return
    for name in step.get("items", ()):
        if name in lesson.entries and not second_answer(lesson.entries[name], second):
            yield f"Step {step.name} asks “{second['ask']}”; the key entry {name} has no `second` among its options."


def _files(lesson: Lesson) -> Iterator[str]:
    for name in ("page.md", "teacher.md", "facts.md"):
        if not (lesson.folder / name).is_file():
            yield f"There is no {name}."


def _trap(lesson: Lesson) -> Iterator[str]:
    if lesson.trap.get("entry") not in lesson.entries:
        yield "The trap item names no entry of key.toml; every lesson has one."
    if not lesson.trap.get("why"):
        yield "The trap item needs a `why`: which surface cue points the wrong way?"


def _standards(lesson: Lesson) -> Iterator[str]:
    if not lesson.standards:
        yield "No standard is named."
    for standard in lesson.standards:
        if "checked" not in standard:
            yield f"Standard {standard.get('code', '?')} needs `checked = true` or `false`."


def _pages(lesson: Lesson) -> Iterator[str]:
    for period in lesson.periods:
        page = lesson.folder / ("page.md" if period == 1 else f"page-{period}.md")
        if not page.is_file():
            continue
        words = page.read_text(encoding="utf-8")
        wanted = [step.name for step in lesson.steps_of(period)]
        shown = _CELL.findall(words)
        if shown != wanted:
            yield f"{page.name} shows the steps {', '.join(shown) or 'none'}; lesson.toml has {', '.join(wanted)}."
    for path in (lesson.folder / "page.md", lesson.folder / "teacher.md"):
        if path.is_file() and (bad := _NEVER.search(path.read_text(encoding="utf-8"))):
            yield f"{path.name} says “{bad[0]}”, which Newsglass never does."


def _articles(lesson: Lesson, articles: dict[tuple[str, str], Article]) -> Iterator[str]:
    for name in lesson.articles:
        levels = [level for level in LEVELS if (name, level) in articles]
        for level in ("plain", "standard"):
            if level not in levels:
                yield f"The article {name} has no {level} level."
    for (name, level), article in articles.items():
        where = f"articles/{name}.{level}.md"
        for field, there in (("title", article.title), ("licence", article.licence), ("level", article.level)):
            if not there:
                yield f"{where} has no {field} in its front matter."
        if article.level and article.level != level:
            yield f"{where} says level = “{article.level}”."
        if not article.invented:
            yield f"{where} must say invented = true."


def _entry(lesson: Lesson, entry: Entry, articles: dict[tuple[str, str], Article]) -> Iterator[str]:
    if not entry.why.strip():
        yield "it has no reason (why)."
    if entry.rung is not None and entry.rung not in RUNGS:
        yield f"rung {entry.rung} is not one of 0 to 6 or “none needed”."
    yield from _label(lesson, entry)
    levels = [level for level in LEVELS if (entry.article, level) in articles]
    if not levels:
        yield f"there is no article {entry.article}."
    for level in levels:
        article = articles[entry.article, level]
        if level not in entry.quote:
            yield f"it has no quotation for the {level} level."
            continue
        yield from _quotations(entry, level, article)
    for level in entry.quote:
        if levels and level not in levels:
            yield f"it quotes a {level} level that {entry.article} does not have."


def _label(lesson: Lesson, entry: Entry) -> Iterator[str]:
    if entry.label and lesson.labels:
        known = [label.name for label in label_set(lesson.labels).labels]
        asked = [step for step in lesson.steps if entry.id in step.get("items", ())]
        known += [option for step in asked for option in step.get("options", ())]
        if entry.label not in known:
            yield f"the label “{entry.label}” is not in the set {lesson.labels} ({', '.join(known)})."
    for other in entry.also_accepted:
        if not other.why:
            yield "an accepted answer has no reason (why)."


def _quotations(entry: Entry, level: str, article: Article) -> Iterator[str]:
    try:
        whole = find_quote(entry.quote[level], article)
    except NewsglassError as problem:
        yield f"{level} level: {problem}"
        return
    for name, part in (("source", entry.source.get(level)), ("cue", entry.cue.get(level))):
        if part and part not in whole.of(article.text):
            yield f"{level} level: its {name} “{part}” is not inside its quotation."
