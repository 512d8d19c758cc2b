"""A class view counts what was submitted, names nobody, hides small groups, and never calls the majority right."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsglass.annotation.store import Work
from newsglass.classroom.class_view import class_view
from newsglass.errors import CannotRead, LessonNotFound
from newsglass.lessons.read import find_lesson

LESSON = "02-says-who"
ITEMS = find_lesson(LESSON).step_named("independent")["items"]


def submit(folder: Path, student: str, *answers: int | str) -> None:
    votes = {item: {"answer": answer, "because": "<b>mine</b>"} for item, answer in zip(ITEMS, answers, strict=False)}
    Work(student, LESSON, folder).save_answer("independent", "snapshot", votes)


def test_counts_stand_by_sentence_and_the_most_disputed_one_is_named(tmp_path: Path):
    for place in range(6):
        submit(tmp_path, f"student{place}-aa{place}", "none needed", 6 if place < 3 else 4)
    (step,) = class_view(tmp_path).steps
    assert step.choices[0].counts == (("“none needed”", 6),)
    assert step.disputed.startswith("Most disputed: sentence 2. rung 4: 3, rung 6: 3 (of 6).")


def test_nobody_is_named_and_no_reason_is_shown(tmp_path: Path):
    for place in range(6):
        submit(tmp_path, f"zoraida-aa{place}", 5)
    shown = class_view(tmp_path)._repr_html_()
    assert "zoraida" not in shown and "mine" not in shown and "never “correct”" in shown


def test_groups_under_five_stay_hidden(tmp_path: Path):
    for place in range(4):
        submit(tmp_path, f"alex-aa{place}", 5)
    (step,) = class_view(tmp_path).steps
    assert step.choices[0].counts == () and "Fewer than 5" in step.disputed


def test_a_damaged_file_is_named_and_the_others_count(tmp_path: Path):
    for place in range(5):
        submit(tmp_path, f"alex-aa{place}", 5)
    (tmp_path / "broken.jsonld").write_text("{", encoding="utf-8")
    view = class_view(tmp_path)
    assert view.left_out == ("broken.jsonld",) and view.readers == 5


def test_a_missing_folder_and_an_empty_lesson_get_a_sentence(tmp_path: Path):
    with pytest.raises(CannotRead, match="no folder"):
        class_view(tmp_path / "nowhere")
    with pytest.raises(LessonNotFound, match="Nobody has submitted"):
        class_view(tmp_path, LESSON)
