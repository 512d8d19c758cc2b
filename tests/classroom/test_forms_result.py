"""The class's result from handed-in forms: telling apart and suspicion, no names, nothing from too few."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsglass.annotation.handin import hand_in
from newsglass.annotation.store import Work
from newsglass.classroom.forms_result import class_result
from newsglass.comparison.discernment import SUSPICIOUS
from newsglass.errors import CannotRead, TooFewToTell
from newsglass.lessons.form_files import FORMS, HANDED_IN, read_form
from newsglass.lessons.forms import letter_for

COURSE = Path(__file__).parents[1] / "course" / "lessons"


@pytest.fixture
def collected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """`collected(students, before, after)` hands in that many forms, rated (sound, weak); gives the folder."""
    monkeypatch.setenv("NEWSGLASS_LESSONS", str(COURSE))
    goal = tmp_path / "collected"
    goal.mkdir()

    def handed_in(students: int, before=None, after=None, start: int = 0) -> Path:
        for number in range(start, start + students):
            name = f"student{number}-7k3f"
            work = Work(name, FORMS, tmp_path / "work")
            for when, rated in (("before", before), ("after", after)):
                if rated is None:
                    continue
                letter = letter_for(name, when)
                ratings = {item.id: rated[0 if item.sound else 1] for item in read_form(letter).items}
                # Students differ a little, as they do.
                odd = read_form(letter).items[number % 12].id
                ratings[odd] = 5 - ratings[odd]
                work.save_answer(when, HANDED_IN, {"form": letter, "ratings": ratings})
            hand_in(name, tmp_path / "work", goal)
        return goal

    return handed_in


def test_a_class_that_tells_apart_better_is_told_so(collected):
    result = class_result(collected(16, before=(3, 3), after=(4, 1)))
    assert result.change.students == 16
    assert "tells sound from weak better" in result.change.sentence and result.change.caution == ""


def test_a_class_that_only_doubts_more_is_told_that(collected):
    assert class_result(collected(16, before=(3, 3), after=(2, 2))).change.sentence == SUSPICIOUS


def test_few_students_get_a_caution_and_fewer_than_five_nothing(collected):
    assert "treat this as a hint" in str(class_result(collected(6, before=(3, 2), after=(4, 1))))


def test_under_five_students_there_is_no_number(collected):
    with pytest.raises(TooFewToTell, match="4 students"):
        class_result(collected(4, before=(3, 2), after=(4, 1)))


def test_those_with_one_form_are_counted_and_named_by_nobody(collected):
    collected(6, before=(3, 2), after=(4, 1))
    result = class_result(collected(3, before=(4, 1), start=6))
    assert result.one_form_only == 3 and result.change.students == 6
    shown = str(result) + result._repr_html_()
    assert "3 finished only one" in shown and "student" not in shown.replace("students", "")


def test_only_first_forms_say_so(collected):
    with pytest.raises(TooFewToTell, match="7 students finished one form and nobody both"):
        class_result(collected(7, before=(3, 2)))


def test_a_file_that_is_no_work_is_named_and_the_rest_counts(collected):
    folder = collected(6, before=(3, 2), after=(4, 1))
    (folder / "a&b.jsonld").write_text("{", encoding="utf-8")
    result = class_result(folder)
    assert result.left_out == ("a&b.jsonld",) and result.change.students == 6
    assert "a&amp;b.jsonld" in result._repr_html_()


def test_an_unfinished_form_does_not_count(collected, tmp_path: Path):
    folder = collected(6, before=(3, 2), after=(4, 1))
    work = Work("half-7k3f", FORMS, tmp_path / "work")
    for when in ("before", "after"):
        work.save_answer(when, HANDED_IN, {"form": "a", "ratings": {"a1": 4}})
    hand_in("half-7k3f", tmp_path / "work", folder)
    assert class_result(folder).change.students == 6


def test_a_folder_that_is_not_there_is_said_to_be_missing(tmp_path: Path):
    with pytest.raises(CannotRead, match="no folder “nowhere”"):
        class_result(tmp_path / "nowhere")
