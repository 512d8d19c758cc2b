"""The step kind "compare": a lesson's articles side by side with the lesson's own key."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsglass.lessons.check import check_lesson
from newsglass.lessons.comparing import key_places
from newsglass.lessons.lesson import read_lesson
from newsglass.lessons.read import lesson_folders, open_article
from newsglass.lessons.run import RunningLesson

STEP = """
[[step]]
name = "boards"
kind = "compare"
period = 3
minutes = 38
title = "Side by side"
do = "Set a rung for each attribution of both stories."
articles = [{articles}]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of lesson 2 whose third period is one compare step."""
    source = next(folder for folder in lesson_folders() if folder.name == "02-says-who")
    for path in (path for path in source.rglob("*") if path.is_file()):
        target = tmp_path / source.name / path.relative_to(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    monkeypatch.setenv("NEWSGLASS_WORK", str(tmp_path / "work"))
    (tmp_path / source.name / "page-3.md").write_text('```python\nlesson.step("boards")\n```\n', encoding="utf-8")
    return tmp_path / source.name


def with_step(folder: Path, *articles: str) -> Path:
    names = ", ".join(f'"{name}"' for name in articles)
    with (folder / "lesson.toml").open("a", encoding="utf-8") as words:
        words.write(STEP.format(articles=names))
    return folder


def test_a_compare_step_is_a_board_with_the_lessons_key(folder: Path, receive_item):
    running = RunningLesson(read_lesson(with_step(folder, "linden-courier", "linden-now")), "alex-7k3f")
    board = running.step("boards")
    assert [side["title"] for side in board.content["sides"]][1] == "Left to freeze at Linden Court"
    tenant = next(row for side in board.sides for row in side.rows if row.key and row.key.rung == 3)
    receive_item(board, tenant.id, {"answer": 2, "because": "no name"})
    receive_item(board, f"submitted:{board.board}", True)
    assert board.answer["rows"][tenant.id]["heading"].startswith("The key has rung 3; you chose rung 2.")
    assert board.answer["sides"][0]["by"] == "Counted by the key’s rungs."
    assert RunningLesson(running.lesson, "alex-7k3f").step("boards").answer == board.answer


def test_the_key_finds_its_words_at_every_level():
    lesson = read_lesson(next(folder for folder in lesson_folders() if folder.name == "02-says-who"))
    entries = tuple(lesson.entries.values())
    counts = {level: len(key_places(entries, open_article("linden-courier", level))) for level in lesson.levels}
    assert len(set(counts.values())) == 1 and counts["standard"] > 6


def test_the_check_accepts_a_sound_compare_step_and_names_a_wrong_article(folder: Path):
    assert check_lesson(with_step(folder, "linden-courier", "linden-now")) == ()
    assert any("“lyndon-now”" in problem for problem in check_lesson(with_step(folder, "lyndon-now")))


def test_the_check_names_a_compare_step_without_articles(folder: Path):
    assert any("one to four" in problem for problem in check_lesson(with_step(folder)))


@pytest.fixture
def receive_item():
    def send(board, name: str, value) -> None:
        content = {"keep": [{"id": name, "revision": 1, "value": value}], "revision": 1, "page": "x"}
        board._handle_custom_msg(content, [])
        assert board.problem == ""

    return send
