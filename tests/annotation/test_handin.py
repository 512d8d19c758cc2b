from __future__ import annotations

import pytest

from newsglass.annotation.handin import hand_in, merged, read_handed_in, take_in
from newsglass.annotation.mark import Mark
from newsglass.annotation.marks import Marks
from newsglass.annotation.store import Work
from newsglass.errors import CannotRead, UnknownStudent, WorkIsDamaged
from newsglass.text.span import Span


def work_in(folder, article, name: str, lesson: str = "02-says-who") -> Work:
    work = Work("alex-7k3f", lesson, folder)
    work.save_marks(article, Marks("pool", "alex-7k3f", (Mark(name, 1, Span(4, 8), "opinion"),)))
    return work


def test_all_lessons_of_a_student_travel_in_one_file(tmp_path, article):
    work_in(tmp_path / "work", article, "m1", "01-claims")
    work_in(tmp_path / "work", article, "m2", "02-says-who")
    Work("sam-x2x2", "01-claims", tmp_path / "work").save_answer("hook", "vote", "A")
    file = hand_in("alex-7k3f", tmp_path / "work", tmp_path / "collected")
    assert [(work.student, work.lesson) for work in read_handed_in(file)] == [
        ("alex-7k3f", "01-claims"),
        ("alex-7k3f", "02-says-who"),
    ]


def test_work_from_two_computers_is_merged(tmp_path, article):
    work_in(tmp_path / "school", article, "m1")
    work_in(tmp_path / "home", article, "m2")
    take_in(hand_in("alex-7k3f", tmp_path / "home", tmp_path), tmp_path / "school")
    here = Work("alex-7k3f", "02-says-who", tmp_path / "school").marks(article)
    assert [mark.id for mark in here.marks] == ["m1", "m2"]


def test_two_files_of_one_student_become_one_entry(tmp_path, article):
    found = [read_handed_in(work_in(tmp_path / place, article, place).path) for place in ("school", "home")]
    (together,) = merged((*found[0], *found[1]))
    assert {kept.mark.id for kept in together.contents.marks.values()} == {"school", "home"}


def test_nobody_by_that_name_has_work(tmp_path):
    with pytest.raises(UnknownStudent, match="start page"):
        hand_in("nobody-0000", tmp_path, tmp_path)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"@graph": []}', '{"@graph": 5}', "<html>", '{"@graph": [1]}'])
def test_a_file_that_is_no_student_work_is_refused_by_name(tmp_path, text):
    file = tmp_path / "essay.jsonld"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(WorkIsDamaged, match=r"essay\.jsonld"):
        read_handed_in(file)


def test_a_file_that_is_not_there_gives_one_sentence(tmp_path):
    with pytest.raises(CannotRead, match="can't be opened"):
        read_handed_in(tmp_path / "gone.jsonld")
