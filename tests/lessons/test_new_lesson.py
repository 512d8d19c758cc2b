"""`newsglass new`: the copy is a sound lesson before anything in it was changed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from newsglass.cli import app
from newsglass.errors import CannotSave
from newsglass.lessons.build import build, stale_pages
from newsglass.lessons.check import check_lesson
from newsglass.lessons.handout import print_lesson
from newsglass.lessons.new import new_lesson
from newsglass.lessons.places import lessons_folder
from newsglass.lessons.read import find_lesson, open_article


@pytest.fixture
def own_course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course folder of its own with one lesson and the pages, so that nothing of the real one changes."""
    for name in ("pages", "04-how-sure-are-they"):
        shutil.copytree(lessons_folder() / name, tmp_path / "lessons" / name)
    monkeypatch.setenv("NEWSGLASS_LESSONS", str(tmp_path / "lessons"))
    return tmp_path / "lessons"


def test_a_new_lesson_can_be_checked_built_and_printed_at_once(own_course: Path, tmp_path: Path):
    folder = new_lesson("night-bus")
    assert folder == own_course / "05-night-bus"
    assert check_lesson(folder) == ()
    build()
    assert (tmp_path / "notebooks" / "05-night-bus.ipynb").is_file() and stale_pages() == ()
    assert len(print_lesson(find_lesson("05-night-bus"), tmp_path / "printed", "plain")) == 2


def test_two_new_lessons_do_not_share_an_article(own_course: Path):
    for name in ("night-bus", "day-bus"):
        assert check_lesson(new_lesson(name)) == ()
    assert open_article("night-bus-story").title == open_article("day-bus-story").title
    assert find_lesson("06-day-bus").title == "Day bus"


@pytest.mark.parametrize("name", ["", "Night Bus", "../up", "a/b", "con:", "x" * 60, "-a", "bus-"])
def test_a_name_that_is_no_folder_everywhere_is_refused_in_one_sentence(own_course: Path, name: str):
    with pytest.raises(CannotSave, match="small letters, digits and hyphens"):
        new_lesson(name)
    assert sorted(path.name for path in own_course.iterdir()) == ["04-how-sure-are-they", "pages"]


def test_a_name_that_is_taken_is_refused_and_nothing_is_overwritten(own_course: Path):
    with pytest.raises(CannotSave, match="There is a lesson 04-how-sure-are-they already"):
        new_lesson("how-sure-are-they")


def test_the_command_says_what_to_do_next(own_course: Path):
    told = CliRunner().invoke(app, ["new", "night-bus"])
    assert told.exit_code == 0 and "newsglass check, and newsglass build" in told.output
