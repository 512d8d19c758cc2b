"""The print pack: a lesson on paper, from the same files as its page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsglass.annotation.anchor import find_quote
from newsglass.errors import NotFound
from newsglass.lessons.form_files import LETTERS, RATINGS, read_form
from newsglass.lessons.handout_key import key_sheets
from newsglass.lessons.items import quote_at
from newsglass.lessons.lesson import Entry, Lesson, Step
from newsglass.lessons.packet import read_packet
from newsglass.lessons.paper import SIZES, write_pdf
from newsglass.lessons.run import RunningLesson
from newsglass.lessons.scales import in_short, scale_for, uses_ladder
from newsglass.lessons.sheets import Choice, Heading, Item, Lines, Meanings, Opening, Sheet, Text, Words
from newsglass.lessons.step_kinds import PARTS
from newsglass.text.article import Article
from newsglass.text.split import paragraphs
from newsglass.widgets.noticed import words

_ITEM_STEPS = ("model", "rate", "highlight", "ticket", "compare")


def print_lesson(lesson: Lesson, folder: Path, level: str = "standard", size: str = "letter") -> tuple[Path, ...]:
    """Print packs of a lesson as PDF files: for each class period the students' sheets and the teacher's key.

    `level` is the reading level of the texts, `size` the paper (`letter` or `a4`). Raises `NotFound` for a level or a paper
    size there isn't, `CannotSave` when a file can't be written.
    """
    _must_be(level, lesson.levels, "reading level")
    _must_be(size, SIZES, "paper size")
    made = []
    for period in lesson.periods:
        name = f"{lesson.id}-{period}" if len(lesson.periods) > 1 else lesson.id
        foot = f"Newsglass · Lesson {lesson.number}: {lesson.title}"
        sheets = student_sheets(lesson, period, level)
        made.append(write_pdf(sheets, folder / f"{name}.{level}.pdf", f"{foot} · {level}", size))
        made.append(write_pdf(key_sheets(lesson, period, level), folder / f"{name}.key.pdf", f"{foot} · key", size))
    return tuple(made)


def print_forms(folder: Path, size: str = "letter") -> tuple[Path, ...]:
    """The forms for before and after a course as PDF files, one each; errors as `print_lesson`."""
    _must_be(size, SIZES, "paper size")
    return tuple(
        write_pdf(form_sheets(letter), folder / f"form-{letter}.pdf", f"Newsglass · Form {letter.upper()}", size)
        for letter in LETTERS
    )


def form_sheets(letter: str) -> Iterator[Sheet]:
    """A form on paper: its items with the four ratings and how sure the reader is."""
    form = read_form(letter)
    yield Opening(form.title, f"{form.minutes} minutes", named=True)
    yield Words(form.intro)
    for number, item in enumerate(form.items, start=1):
        yield Item(number, item.text, tuple(f"○ {rating}" for rating in RATINGS), sure=True)


def student_sheets(lesson: Lesson, period: int, level: str) -> Iterator[Sheet]:
    """What a student gets on paper for one class period, step by step, without any answer."""
    running, read, asked = RunningLesson(lesson, None, level), set[str](), list[dict[str, Any]]()
    which = f", period {period}" if len(lesson.periods) > 1 else ""
    yield Opening(f"{lesson.number} · {lesson.title}{which}", lesson.question, named=True)
    if lesson.content_note:
        yield Words(lesson.content_note)
    for step in lesson.steps_of(period):
        yield Heading(step.title, step.minutes)
        yield Words(_on_paper(step))
        for name in _texts_of(lesson, step):
            if name not in read:
                read.add(name)
                yield _text(running.article(name), _asked(lesson, period, name, level))
        if step.kind in _ITEM_STEPS and step.kind != "model" and (scale := scale_for(lesson, step)) not in asked:
            asked.append(scale)
            yield from _answers(scale)
        yield from _step(running, step)
    yield Heading("Words to lean on")
    if lesson.frames:
        yield Words("A reason can begin like this:\n" + "\n".join(lesson.frames))
    yield Meanings(tuple((entry["word"], entry["meaning"]) for entry in lesson.glossary))
    if lesson.extension and period == 1:
        yield Heading("If you are done early")
        yield Lines(lesson.extension["text"], 3)


def _on_paper(step: Step) -> str:
    """What to do, where paper asks for something else than the page."""
    if step.kind == "submit":
        return (
            "Put your sheet beside your neighbor's. Find one answer that is the same and the one that lies furthest apart; "
            "read each other's reasons."
        )
    if step.kind == "highlight":
        return f"{step.do} Underline who says it, and put a ring around the words that show it."
    return step.do


def _texts_of(lesson: Lesson, step: Step) -> tuple[str, ...]:
    named = (step.get("article"), *step.get("articles", ()))
    quoted = (entry.article for entry in lesson.entries_of(step)) if step.kind in _ITEM_STEPS else ()
    return tuple(dict.fromkeys(name for name in (*named, *quoted) if name))


def _asked(lesson: Lesson, period: int, name: str, level: str) -> tuple[tuple[int, str], ...]:
    """The numbered sentences of a text: those of the step that asks most of it, so that no number stands twice."""
    asking = [
        [entry for entry in lesson.entries_of(step) if entry.article == name]
        for step in lesson.steps_of(period)
        if step.kind in ("rate", "highlight", "ticket", "compare")
    ]
    most = max(asking, key=len, default=[])
    return tuple(
        (number, entry.quote.get(level) or next(iter(entry.quote.values()))) for number, entry in enumerate(most, 1)
    )


def _text(article: Article, asked: tuple[tuple[int, str], ...]) -> Text:
    under = " · ".join(part for part in (article.outlet, article.byline, article.published) if part)
    found = tuple((number, find_quote(quote, article).of(article.text)) for number, quote in asked)
    parts = tuple(part.of(article.text) for part in paragraphs(article))
    return Text(article.title, under, words()["invented"] if article.invented else "", parts, found)


def _step(running: RunningLesson, step: Step) -> Iterator[Sheet]:
    if text := step.get("text", ""):
        yield Words(text)
    if step.kind == "vote":
        yield Choice(step["question"], tuple(step["options"]))
    elif step.kind == "read" and step.period == 1:
        yield Words(f"Today's goal: {running.lesson.objective}")
        yield Meanings(((running.lesson.term["name"], running.lesson.term["meaning"]),))
    elif step.kind == "words":
        yield from (Lines(f"“{word}” means about ______ out of 100", 0) for word in step["words"])
    elif step.kind == "packet":
        yield from _packet(running.lesson, step)
    elif step.kind == "hands-up":
        yield Lines(step.get("question", "What did somebody say that you hadn't thought of?"), 2)
    elif step.kind == "model":
        yield from _model(running, step)
    elif step.kind in _ITEM_STEPS:
        yield from _rate(running, step)


def _model(running: RunningLesson, step: Step) -> Iterator[Sheet]:
    asks = step.get("asks", {})
    last = (
        "How far can we check it?" if uses_ladder(running.lesson, step) else scale_for(running.lesson, step)["question"]
    )
    for number, entry in enumerate(running.lesson.entries_of(step), start=1):
        yield Item(number, _quote(running, entry), ())
        parts = [asks.get(name, ask) for name, ask, _ in PARTS if getattr(entry, name)]
        yield from (Lines(f"{ask}  ____________________", 0) for ask in (*parts, asks.get("answer", last)))


def _rate(running: RunningLesson, step: Step) -> Iterator[Sheet]:
    scale = scale_for(running.lesson, step)
    yield Words(scale["question"])
    reasons = step.get("because", 1 if step.kind == "ticket" else 0)
    entries = running.lesson.entries_of(step)
    if 0 < reasons < len(entries):
        yield Words(f"Give a reason for {reasons} of them.")
    second = step.get("second", {})
    if second:
        yield Words(second["ask"])
    revised = any(other.kind == "revise" and other.get("of") == step.name for other in running.lesson.steps)
    for number, entry in enumerate(entries, start=step.get("number_from", 1)):
        yield Item(
            number,
            _quote(running, entry),
            tuple(f"○ {in_short(option)}" for option in scale["options"]),
            tuple(f"○ {option}" for option in second.get("options", ())),
            because=reasons > 0,
            again=revised,
            sure=number == 1 and bool(step.get("confidence")),
        )
    if step.kind == "ticket":
        yield Lines(step.get("question", "What can’t this tell us?"), 2)


def _answers(scale: dict[str, Any]) -> Iterator[Sheet]:
    """What each answer means, printed where it is first asked for."""
    rows = tuple((_in_full(option), option["meaning"]) for option in scale["options"] if option.get("meaning"))
    if rows:
        yield Words("The answers:")
        yield Meanings(rows)


def _quote(running: RunningLesson, entry: Entry) -> str:
    return quote_at(entry, running.article(entry.article))


def _in_full(option: dict[str, Any]) -> str:
    short, name = str(option["short"]), str(option["name"])
    return name if short == name else f"{short} {name}"


def _packet(lesson: Lesson, step: Step) -> Iterator[Sheet]:
    yield Choice(f"Before you leave the page: {step['ask']}", tuple(step["options"]))
    yield Words("Now read the saved pages, in the order you like. Write down the order.")
    for page in read_packet(lesson, step):
        parts = tuple(part.strip().lstrip("#").strip() for part in page.text.split("\n\n") if part.strip())
        yield Text(
            page.title,
            f"Saved page: {page.kind} · {page.source}",
            words()["invented"] if page.invented else "",
            parts,
            numbered=False,
        )
    yield Choice(f"Now that you have left it: {step['ask']}", tuple(step["options"]))
    yield Lines("because", 2)


def _must_be(chosen: str, known: tuple[str, ...], what: str) -> None:
    if chosen not in known:
        raise NotFound(f"There is no {what} “{chosen[:20]}”. There is: {', '.join(known)}.")
