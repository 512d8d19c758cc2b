"""Who is working and what there is to do: the start page's words, and the top of each lesson page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsglass.annotation.store import Work
from newsglass.errors import NewsglassError
from newsglass.lessons.build import page_name
from newsglass.lessons.form_files import FORMS, HANDED_IN, forms_folder
from newsglass.lessons.lesson import LEVELS, Lesson, read_lesson
from newsglass.lessons.places import work_folder
from newsglass.lessons.progress import done_in_words
from newsglass.lessons.read import lesson_folders
from newsglass.lessons.who import Student, choose, current_student, new_student, students
from newsglass.widgets.welcome import Welcome

if TYPE_CHECKING:
    from newsglass.lessons.run import RunningLesson

START_PAGE = "00-start-here.ipynb"
OWN = {
    "number": "",
    "title": "Your own article",
    "question": "What does it let you check?",
    "pages": [{"path": "free-reading.ipynb", "words": "Open the desk", "done": ""}],
}
TEACHER_TOP = "The teacher’s page. What you try here is kept apart from every student’s work."
_LEVEL_WORDS = {"plain": "easier words", "standard": "as in a newspaper", "stretch": "longer sentences"}


def start() -> Welcome:
    """The start page: asks who you are, lists the lessons with what is done, and opens them."""
    return Welcome("start", _start_content(), lambda question, value: _start_after(question, value))


def lesson_top(running: RunningLesson) -> Welcome:
    """The top of a lesson page: who is working, the reading level, the way back."""
    return Welcome(f"top:{running.lesson.id}", _top_content(running), lambda q, value: _top_after(running, q, value))


def _start_after(question: str, value: Any) -> dict[str, Any]:
    _choose(question, value)
    return _start_content()


def _start_content() -> dict[str, Any]:
    current = current_student()
    return {
        "students": [{"id": student.id} for student in students()],
        "current": current.id if current else "",
        "lessons": _rows(current) if current else [],
    }


def _rows(student: Student) -> list[dict[str, Any]]:
    """The lessons in their order, a form before the first and one after the last, then the desk for any article."""
    lessons = [_lesson_row(read_lesson(folder), student) for folder in lesson_folders()]
    if not forms_folder().is_dir():
        return [*lessons, OWN]
    return [_form_row(student, "before"), *lessons, _form_row(student, "after"), OWN]


def _form_row(student: Student, when: str) -> dict[str, Any]:
    work = Work(student=student.id, lesson=FORMS, folder=work_folder())
    try:
        done = "done" if HANDED_IN in work.answers(when) else "not started"
    except NewsglassError as problem:
        done = str(problem)
    page = {"path": f"{when}-the-course.ipynb", "words": "Open the form", "done": done}
    title = f"{when.capitalize()} the course"
    return {"number": "", "title": title, "question": "How well supported are 12 short items?", "pages": [page]}


def _lesson_row(lesson: Lesson, student: Student) -> dict[str, Any]:
    work = Work(student=student.id, lesson=lesson.id, folder=work_folder())
    several = len(lesson.periods) > 1
    pages = []
    for period in lesson.periods:
        try:
            done = done_in_words(work, lesson, period)
        except NewsglassError as problem:
            done = str(problem)
        words = f"Open period {period}" if several else "Open the lesson"
        pages.append({"path": f"{page_name(lesson, period)}.ipynb", "words": words, "done": done})
    return {"number": lesson.number, "title": lesson.title, "question": lesson.question, "pages": pages}


def _top_content(running: RunningLesson, note: str = "") -> dict[str, Any]:
    base = {"students": [{"id": student.id} for student in students()], "back": START_PAGE, "note": note}
    levels = [
        {"value": level, "short": level, "name": level, "meaning": _LEVEL_WORDS[level]}
        for level in LEVELS
        if level in running.lesson.levels
    ]
    if running.teacher:
        back = f"../{START_PAGE}"  # a teacher's page lies one folder down
        shown = {"current": TEACHER_TOP, "teacher": True, "level": running.level, "levels": levels}
        return {**base, **shown, "back": back}
    student = current_student()
    if student is None:
        return {**base, "current": ""}
    if running.student == student.id:
        note = note or (running.work.problem or "")
        return {**base, "current": student.id, "level": running.level, "levels": levels, "note": note}
    return {**base, "current": student.id, "note": note or "Press ▶ Start lesson so that the page shows your work."}


def _top_after(running: RunningLesson, question: str, value: Any) -> dict[str, Any]:
    if question == "level" and running.student is not None:
        running.work.save_answer("page", "level", value)
        return _top_content(running, "Press ▶ Start lesson to see the text at this level. Your answers stay.")
    _choose(question, value)
    return _top_content(running)


def _choose(question: str, value: Any) -> None:
    """Take the choice a page sent: a new nickname, someone who has worked here, or nobody."""
    if question != "who" or not isinstance(value, dict):
        return
    if isinstance(value.get("new"), str):
        choose(new_student(value["new"]))
        return
    choose(next((student for student in students() if student.id == value.get("id")), None))
