"""Before and after the course: who fills in which form, the form as a page, and one's own result in words."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any, Literal

from newsglass.annotation.store import Work
from newsglass.errors import NotFound, UnknownStudent
from newsglass.lessons.form_files import FORMS, HANDED_IN, LETTERS, RATINGS, Form, ratings_in, read_form
from newsglass.lessons.form_words import after_in_words, before_in_words, worth_a_look
from newsglass.lessons.places import work_folder
from newsglass.lessons.start_page import START_PAGE
from newsglass.lessons.who import current_student
from newsglass.widgets.steps import FormPage

QUESTION = "How well supported is this?"
When = Literal["before", "after"]


def start_form(when: When) -> FormPage:
    """The form to fill in before or after the course: half the class starts with form B.

    >>> start_form("before")     # doctest: +SKIP

    The student's own id decides which form comes first, so nobody has to hand anything out; the other one comes after.
    Raises `NotFound` for another word than "before" or "after", `UnknownStudent` before anyone was chosen.
    """
    if when not in ("before", "after"):
        raise NotFound(f"A form comes “before” or “after” the course. “{str(when)[:20]}” is neither.")
    return _form_page(letter_for(_student(), when), when)


def open_form(letter: str) -> FormPage:
    """Form "a" or "b" to look at or try out; what is rated here is in no class result.

    >>> open_form("a")     # doctest: +SKIP

    Raises `NotFound` for another letter, `UnknownStudent` before anyone was chosen.
    """
    return _form_page(letter, f"form-{letter}")


def letter_for(student: str, when: When) -> str:
    """Which form a student fills in: for half of all ids "a" comes first, for the other half "b".

    >>> sorted({letter_for("alex-7k3f", "before"), letter_for("alex-7k3f", "after")})
    ['a', 'b']
    """
    first = hashlib.sha256(student.encode("utf-8")).digest()[0] % 2
    return LETTERS[first if when == "before" else 1 - first]


def _student() -> str:
    student = current_student()
    if student is None:
        raise UnknownStudent(
            "Newsglass does not know yet who is filling this in. Open the start page, choose who you are, then press "
            "▶ Start lesson here."
        )
    return student.id


def _form_page(letter: str, step: str) -> FormPage:
    form, work = read_form(letter), Work(student=_student(), lesson=FORMS, folder=work_folder())
    header = {"lesson": form.title, "minutes": form.minutes, "do": "Rate each item and say how sure you are."}

    def answered(question: str, value: Any) -> Mapping[str, Any] | None:
        if question != "finished" or value is not True:
            return None
        # The ratings of the first "Finish" are the form; what another tab changes later doesn't count.
        if HANDED_IN not in work.answers(step):
            work.save_answer(step, HANDED_IN, _as_handed_in(form, work, step))
        return _result(form, work, step)

    return FormPage(work, step, header, _content(form), answered, _result(form, work, step))


def _content(form: Form) -> dict[str, Any]:
    options = [{"value": at, "short": words, "name": words} for at, words in enumerate(RATINGS, start=1)]
    items = [{"id": item.id, "number": number, "quote": item.text} for number, item in enumerate(form.items, start=1)]
    return {
        "intro": form.intro,
        "items": items,
        "scale": {"question": QUESTION, "options": options},
        "back": START_PAGE,
    }


def _as_handed_in(form: Form, work: Work, step: str) -> dict[str, Any]:
    answers = work.answers(step)
    given = {item.id: answers[item.id].value for item in form.items if item.id in answers}
    sure = {item: value.get("confidence") for item, value in given.items() if isinstance(value, dict)}
    rated = {item: value.get("rating") for item, value in given.items() if isinstance(value, dict)}
    return {"form": form.letter, "ratings": rated, "confidence": sure}


def _result(form: Form, work: Work, step: str) -> dict[str, Any]:
    finished = work.answers(step).get(HANDED_IN)
    ratings = ratings_in(finished.value) if finished else {}
    if not ratings:
        return {}
    if step != "after":
        return {"words": list(before_in_words(form, ratings, finished.value.get("confidence", {})))}
    before = work.answers("before").get(HANDED_IN)
    earlier = ratings_in(before.value) if before else {}
    first = read_form(before.value["form"]) if earlier else None
    numbers = {item.id: number for number, item in enumerate(form.items, start=1)}
    items = [
        {"id": item.id, "number": numbers[item.id], "quote": item.text, "heading": heading, "why": item.why}
        for item, heading in worth_a_look(form, ratings)
    ]
    return {"words": list(after_in_words(form, ratings, first, earlier)), "items": items}
