"""The lessons are sound, their pages fresh, and every page runs offline without changing a tracked file."""

from __future__ import annotations

import json
import os
import re
import socket
from pathlib import Path
from urllib.parse import unquote

import nbformat
import pytest
from nbclient import NotebookClient

from newsglass.errors import ArticleNotFound, LessonNotFound, NotFound, UnknownStudent
from newsglass.lessons.build import stale_pages
from newsglass.lessons.check import check_lesson
from newsglass.lessons.places import lessons_folder, notebooks_folder
from newsglass.lessons.read import article_files, find_lesson, lesson_folders, open_article
from newsglass.lessons.run import open_lesson
from newsglass.lessons.who import choose, current_student, new_student, students

PAGES = sorted(path for path in notebooks_folder().rglob("*.ipynb"))


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEWSGLASS_WORK", str(tmp_path))
    monkeypatch.delenv("NEWSGLASS_STUDENT", raising=False)
    return tmp_path


def send(widget, question: str, value, revision: int = 1) -> str:
    widget._receive(
        widget, {"keep": [{"id": question, "revision": revision, "value": value}], "revision": 1, "page": "x"}, None
    )
    return widget.problem


@pytest.mark.parametrize("folder", lesson_folders(), ids=lambda folder: folder.name)
def test_check_finds_nothing_wrong_with_a_lesson(folder: Path):
    assert check_lesson(folder) == ()


def test_the_pages_are_what_the_lessons_say():
    assert stale_pages() == ()


def test_the_check_names_the_entry_that_no_longer_fits(tmp_path: Path):
    source = find_lesson("02-says-who").folder
    for path in source.rglob("*"):
        if path.is_file():
            target = tmp_path / source.name / path.relative_to(source)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    article = next((tmp_path / source.name / "articles").glob("linden-courier.standard.md"))
    article.write_text(article.read_text(encoding="utf-8").replace("64 apartments", "65 apartments"), encoding="utf-8")
    assert any("i1" in problem for problem in check_lesson(tmp_path / source.name))


@pytest.mark.parametrize("notebook_page", PAGES, ids=lambda page: page.relative_to(notebooks_folder()).as_posix())
def test_a_page_runs_with_the_network_blocked(notebook_page: Path, work: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("NEWSGLASS_STUDENT", "alex-7k3f")
    monkeypatch.setenv("NEWSGLASS_LESSONS", str(lessons_folder()))
    monkeypatch.setenv("IPYTHONDIR", str(work / "ipython"))
    before = {path: path.read_bytes() for path in PAGES}
    notebook = nbformat.read(notebook_page, as_version=4)
    # Only sockets to this machine itself are let through, as between the kernel and its client.
    guard = (
        "import socket\n_connect = socket.socket.connect\n"
        "def _here_only(self, address):\n"
        "    assert not isinstance(address, tuple) or address[0] in ('127.0.0.1', '::1', 'localhost'), address\n"
        "    return _connect(self, address)\n"
        "socket.socket.connect = _here_only"
    )
    notebook.cells.insert(0, nbformat.v4.new_code_cell(guard))
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(work)}}).execute()
    assert {path: path.read_bytes() for path in PAGES} == before
    assert socket and os.environ["NEWSGLASS_WORK"] == str(work)


def mark_sentence(widget, place: int, rung: int, because: str = "", revision: int = 1) -> str:
    item = widget.asked["items"][place]
    mark = {"id": f"m-{place}", "revision": revision, "start": item["start"], "end": item["end"], "label": "source"}
    mark |= {"because": because, "confidence": 3, "rung": rung, "group": "", "deleted": False}
    widget._receive(widget, {"keep": [mark], "revision": revision, "page": "x"}, None)
    return widget.problem


def test_a_student_walks_from_marking_to_feedback_to_revising_and_both_votes_are_kept(work: Path):
    choose(new_student("Alex"))
    lesson = open_lesson("02-says-who")
    marking, submit = lesson.step("independent"), lesson.step("submit")
    revise = lesson.step("revise")
    assert revise.content["items"] == [] and not marking.findings
    assert send(submit, "submitted", True) == "" and "Nothing is placed yet" in submit.answer["note"]
    assert mark_sentence(marking, 0, 5, "it names her") == ""
    send(submit, "submitted", True, 2)
    assert sum(item["first"] for item in submit.answer["items"]) == 2
    assert 'role="img"' in submit.answer["chart"] and "not whether it is true" in submit.answer["chart"]
    assert marking.findings, "after Submit the tool's findings are offered"
    assert revise.content["items"][0]["earlier"] == "Your first vote: rung 5, because it names her"
    first = revise.content["items"][0]["id"]
    send(revise, first, {"answer": 4})
    again = open_lesson("02-says-who")
    assert again.step("independent").marks.live[0].rung == 5
    assert again.work.answers("revise")[first].value["answer"] == 4
    assert again.step("submit").answer["items"] == submit.answer["items"]


def test_a_mark_made_after_submit_leaves_the_first_vote_as_it_was(work: Path):
    choose(new_student("Alex"))
    lesson = open_lesson("02-says-who")
    marking, submit = lesson.step("independent"), lesson.step("submit")
    mark_sentence(marking, 0, 5)
    send(submit, "submitted", True)
    mark_sentence(marking, 0, 2, revision=2)
    send(submit, "submitted", True, 2)
    assert lesson.step("revise").content["items"][0]["earlier"].startswith("Your first vote: rung 5")


def test_before_anyone_is_chosen_a_step_says_so_in_one_sentence(work: Path):
    with pytest.raises(UnknownStudent, match="who you are"):
        open_lesson("02-says-who").step("hook")


def test_two_students_of_one_name_never_meet(work: Path):
    one, other = new_student("Alex"), new_student("Alex")
    choose(one)
    choose(other)
    assert one.id != other.id and current_student() == other and set(students()) == {one, other}


def test_unknown_names_are_answered_with_the_nearest(work: Path):
    with pytest.raises(LessonNotFound, match="02-says-who"):
        find_lesson("02-say-who")
    with pytest.raises(ArticleNotFound, match="linden-courier"):
        open_article("linden-courrier")
    with pytest.raises(NotFound, match="hook"):
        find_lesson("02-says-who").step_named("hok")


def test_every_article_opens_at_every_level_it_has():
    for name, levels in article_files().items():
        for level in levels:
            assert open_article(name, level).level == level


@pytest.mark.parametrize("path", sorted((notebooks_folder() / "teacher").glob("0*.ipynb")), ids=lambda path: path.stem)
def test_every_link_at_the_top_of_a_teachers_page_leads_to_a_heading_of_it(path: Path):
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    words = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    places = {heading.replace(" ", "-") for heading in re.findall(r"^##? (.+)$", words, re.MULTILINE)}
    links = [unquote(place) for place in re.findall(r"\]\(#([^)]+)\)", words)]
    assert len(links) > 10 and set(links) <= places
