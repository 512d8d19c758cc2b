"""From a step of a lesson to its widget: one small function a kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from newsglass.lessons.answers import snapshot_of
from newsglass.lessons.items import items_of, quote_item
from newsglass.lessons.lesson import Step
from newsglass.lessons.packet import packet_content
from newsglass.lessons.scales import in_words, scale_for, uses_ladder
from newsglass.lessons.words import COMPARED, words_answer, words_content
from newsglass.text.split import paragraphs
from newsglass.widgets.noticed import words
from newsglass.widgets.steps import HandsUp, Packet, Rating, Reading, StepWidget, Vote, Words

if TYPE_CHECKING:
    from newsglass.lessons.run import RunningLesson


def make_step(running: RunningLesson, step: Step) -> Any:
    """The widget of a step, made from the lesson's files and what the student has kept."""
    if step.kind in _SPECIAL:
        return _SPECIAL[step.kind](running, step)
    widget, content = _PLAIN[step.kind]
    return widget(running.work, step.name, running.header(step), content(running, step), _listener(running, step))


def content_of(running: RunningLesson, step: Step) -> dict[str, Any] | None:
    """The content of a step as it stands now; None for kinds that keep themselves up to date."""
    return _PLAIN[step.kind][1](running, step) if step.kind in _PLAIN else None


def _vote(running: RunningLesson, step: Step) -> dict[str, Any]:
    return {
        "question": step["question"],
        "options": list(step["options"]),
        "afterwards": step.get("afterwards", ""),
        "article": _article_to_read(running, step),
    }


def _read(running: RunningLesson, step: Step) -> dict[str, Any]:
    lesson = running.lesson
    words = [{"word": lesson.term["name"], "meaning": lesson.term["meaning"]}] if step.period == 1 else []
    return {
        "text": [text for text in (step.get("text", ""), lesson.objective if step.period == 1 else "") if text],
        "terms": [*words, *(dict(entry) for entry in (lesson.glossary if step.get("glossary") else ()))],
    }


PARTS = (("source", "Who says it?", "amber"), ("cue", "Which words show that?", "blue"))


def _model(running: RunningLesson, step: Step) -> dict[str, Any]:
    items, asks = [], step.get("asks", {})
    last = (
        "How far can we check it?" if uses_ladder(running.lesson, step) else scale_for(running.lesson, step)["question"]
    )
    for entry, item in zip(running.lesson.entries_of(step), items_of(running, step), strict=True):
        level = running.article(entry.article).level
        parts = []
        for name, ask, colour in PARTS:
            words = getattr(entry, name).get(level)
            if words and (at := item["quote"].find(words)) >= 0:
                start = _units(item["quote"][:at])
                parts.append(
                    {
                        "name": ""
                        if name in asks
                        else name,  # words that a lesson asks for its own way are no attribution's cue
                        "ask": asks.get(name, ask),
                        "colour": colour,
                        "start": start,
                        "end": start + _units(words),
                    }
                )
        answer = in_words(entry.answer).strip("“”")
        items.append({**item, "parts": parts, "answer": f"{answer[:1].upper()}{answer[1:]}.", "why": entry.why})
    return {"items": items, "last": asks.get("answer", last)}


def _units(words: str) -> int:
    """Length in UTF-16 units, which the browser counts."""
    return len(words.encode("utf-16-le", "surrogatepass")) // 2


def _rate(running: RunningLesson, step: Step) -> dict[str, Any]:
    return {
        "items": items_of(running, step),
        "scale": scale_for(running.lesson, step),
        "second": _second(step),
        "because": step.get("because", 0),
        "confidence": step.get("confidence", 0),
        "frames": list(running.lesson.frames),
        "text": step.get("text", ""),
        "article": _article_to_read(running, step) if step.kind in ("rate", "ticket") else None,
    }


def _second(step: Step) -> dict[str, Any] | None:
    """The second question asked of each sentence, such as whose hedge it is."""
    if not (second := step.get("second")):
        return None
    options = [{"value": option, "short": option, "name": option} for option in second["options"]]
    return {"question": second["ask"], "options": options}


def _article_to_read(running: RunningLesson, step: Step) -> dict[str, Any] | None:
    """The whole article above its numbered sentences: a sentence alone can't show who is named further up."""
    if not step.get("article"):
        return None
    article = running.article(step["article"])
    return {
        "title": article.title,
        "outlet": article.outlet,
        "byline": article.byline,
        "banner": words()["invented_packet" if step.kind == "packet" else "invented"] if article.invented else "",
        "paragraphs": [part.of(article.text) for part in paragraphs(article)],
    }


def _ticket(running: RunningLesson, step: Step) -> dict[str, Any]:
    question = step.get("question", "What can’t this tell us?")
    return {
        **_rate(running, step),
        "because": step.get("because", 1),
        "questions": [{"id": "limits", "text": question}],
    }


def _revise(running: RunningLesson, step: Step) -> dict[str, Any]:
    """The same sentences again, each with the first vote: the new vote is kept beside it, never over it."""
    of = running.lesson.step_named(step["of"])
    votes = snapshot_of(running, of)
    if votes is None:
        return {"items": [], "empty": "Press Submit first. Then you can keep your answers or change them here."}
    items = []
    for item in items_of(running, of):
        first = votes.get(item["id"])
        words = in_words(first.answer) if first else "no answer"
        reason = f", because {first.because}" if first and first.because else ""
        items.append({**item, "earlier": f"Your first vote: {words}{reason}"})
    return {
        "items": items,
        "scale": scale_for(running.lesson, of),
        "second": _second(of),
        "because": 1,
        "frames": list(running.lesson.frames),
    }


def _hands_up(running: RunningLesson, step: Step) -> dict[str, Any]:
    of = running.lesson.step_named(step["of"])
    numbers = {entry.id: number for number, entry in enumerate(running.lesson.entries_of(of), of.get("number_from", 1))}
    items = [quote_item(running, entry, numbers.get(entry.id, 0)) for entry in running.lesson.entries_of(step)]
    return {
        "items": items,
        "options": scale_for(running.lesson, of)["options"],
        "frames": list(running.lesson.frames),
        "counting": running.teacher,
    }


def _listener(running: RunningLesson, step: Step) -> Callable[[str, Any], Mapping[str, Any] | None] | None:
    if step.kind != "hands-up":
        return None

    def counted(_question: str, _value: Any) -> Mapping[str, Any]:
        return {"words": most_disputed_in_words(running, step)}

    return counted


def most_disputed_in_words(running: RunningLesson, step: Step) -> str:
    """Which sentence split the class most, from the hands typed so far; "" until two sentences have five hands each."""
    from newsglass.lessons.hands import Hands, most_disputed

    content = _hands_up(running, step)
    answers = running.work.answers(step.name)
    counts = []
    for item in content["items"]:
        found = {
            option["short"]: int(answer.value)
            for option in content["options"]
            if (answer := answers.get(f"count:{item['id']}:{option['value']}")) and answer.value
        }
        counts.append(Hands(item["number"], found))
    return most_disputed(counts)


def _words(running: RunningLesson, step: Step) -> StepWidget:
    """Words to per cent: the published figures come only once the student has compared."""

    def answered(question: str, _value: Any) -> Mapping[str, Any] | None:
        answers = running.work.answers(step.name)
        return words_answer(step, answers) if COMPARED in answers or question == COMPARED else None

    content = words_content(step, running.teacher)
    before = answered("", None) or {}
    return Words(running.work, step.name, running.header(step), content, answered, before)


def _packet(running: RunningLesson, step: Step) -> dict[str, Any]:
    return {**packet_content(running.lesson, step), "article": _article_to_read(running, step)}


def _submit(running: RunningLesson, step: Step) -> StepWidget:
    from newsglass.lessons.submit import submit_step

    return submit_step(running, step)


def _compare(running: RunningLesson, step: Step) -> Any:
    from newsglass.lessons.comparing import compare_step

    return compare_step(running, step)


def _highlight(running: RunningLesson, step: Step) -> Any:
    from newsglass.lessons.highlighting import highlight_step

    return highlight_step(running, step)


_PLAIN: dict[str, tuple[type[StepWidget], Callable[[RunningLesson, Step], dict[str, Any]]]] = {
    "vote": (Vote, _vote),
    "read": (Reading, _read),
    "model": (Reading, _model),
    "rate": (Rating, _rate),
    "ticket": (Rating, _ticket),
    "revise": (Rating, _revise),
    "hands-up": (HandsUp, _hands_up),
    "packet": (Packet, _packet),
}
_SPECIAL: dict[str, Callable[[RunningLesson, Step], Any]] = {
    "submit": _submit,
    "words": _words,
    "highlight": _highlight,
    "compare": _compare,
}
