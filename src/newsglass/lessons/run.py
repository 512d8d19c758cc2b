"""A lesson while someone works in it: the steps as widgets, the work behind them."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from newsglass.annotation.store import Work
from newsglass.errors import UnknownStudent
from newsglass.lessons.lesson import Lesson, Step
from newsglass.lessons.places import work_folder
from newsglass.lessons.read import article_files, find_lesson, open_article
from newsglass.lessons.start_page import lesson_top
from newsglass.lessons.who import current_student
from newsglass.text.article import Article

TEACHER = "teacher-page"


def open_lesson(name: str, level: str | None = None, teacher: bool = False) -> RunningLesson:
    """Open a lesson; each cell of its page is then one line.

    >>> lesson = open_lesson("02-says-who")     # doctest: +SKIP
    >>> lesson.step("hook")                     # doctest: +SKIP

    `level` fixes the reading level (`plain`, `standard`, `stretch`) instead of the student's own choice; `teacher` opens
    the steps as a teacher projects them. Raises `LessonNotFound` with the nearest names.
    """
    lesson = find_lesson(name)
    student = TEACHER if teacher else (chosen.id if (chosen := current_student()) else None)
    return RunningLesson(lesson, student, level, teacher)


class RunningLesson:
    """A lesson opened by one student (or a teacher): `step(name)` gives that step's widget.

    Running a cell again is always safe: the widget is made anew from what is on disk.
    """

    def __init__(self, lesson: Lesson, student: str | None, level: str | None = None, teacher: bool = False) -> None:
        self.lesson, self.student, self.teacher = lesson, student, teacher
        self._level = level
        self.widgets: dict[str, Any] = {}
        self._articles: dict[tuple[str, str], Article] = {}  # nine steps ask for the same few texts

    @cached_property
    def work(self) -> Work:
        """The student's work in this lesson; `UnknownStudent` when nobody was chosen yet."""
        if self.student is None:
            raise UnknownStudent(
                "Newsglass does not know yet whose work this is. Tell it who you are at the top of this page, then press "
                "▶ Start lesson."
            )
        return Work(student=self.student, lesson=self.lesson.id, folder=work_folder())

    @property
    def level(self) -> str:
        """The reading level of the texts: the one asked for, else the student's choice, else `standard`."""
        chosen = self._level
        if chosen is None and self.student is not None and (answer := self.work.answers("page").get("level")):
            chosen = answer.value
        return chosen if chosen in self.lesson.levels else "standard"

    def article(self, name: str) -> Article:
        """An article of the lesson at the reading level in use; the nearest level where a text lacks it."""
        level = self.level
        if (name, level) not in self._articles:
            levels = article_files().get(name, {})
            found = level if level in levels or not levels else next(iter(levels))
            self._articles[name, level] = open_article(name, found)
        return self._articles[name, level]

    def step(self, name: str) -> Any:
        """The widget of one step, as each cell of the page shows it.

        Raises `NotFound` for a step the lesson does not have and `UnknownStudent` before anyone was chosen.
        """
        from newsglass.lessons.step_kinds import make_step

        step = self.lesson.step_named(name)
        self.widgets[name] = make_step(self, step)
        return self.widgets[name]

    def header(self, step: Step) -> dict[str, Any]:
        """What the slim header of a step says."""
        steps = self.lesson.steps_of(step.period)
        return {
            "lesson": self.lesson.title,
            "step": steps.index(step) + 1,
            "of": len(steps),
            "minutes": step.minutes,
            "do": step.do,
        }

    def refresh(self, name: str) -> None:
        """Bring a step that is already on the page up to date after something it depends on changed."""
        from newsglass.lessons.step_kinds import content_of

        step = self.lesson.step_named(name)
        if name in self.widgets and (content := content_of(self, step)) is not None:
            self.widgets[name].content = content

    def _repr_mimebundle_(self, **options: Any) -> Any:
        # The opening cell shows who is working and at which reading level.
        self._top = lesson_top(self)
        return self._top._repr_mimebundle_(**options)
