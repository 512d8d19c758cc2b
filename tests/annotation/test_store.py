from __future__ import annotations

import errno
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsglass.annotation import store
from newsglass.annotation.files import previous_of, safe_name
from newsglass.annotation.mark import Mark
from newsglass.annotation.marks import Marks
from newsglass.annotation.store import Work
from newsglass.errors import CannotSave, UnknownStudent
from newsglass.text.article import Article
from newsglass.text.span import Span


def open_work(folder: Path) -> Work:
    return Work("alex-7k3f", "02-says-who", folder)


def a_mark(name: str = "m1", revision: int = 1, **changes: object) -> Mark:
    return replace(Mark(name, revision, Span(4, 8), "opinion", "because"), **changes)


def saved(folder: Path, article: Article, *marks: Mark) -> Work:
    work = open_work(folder)
    work.save_marks(article, Marks(article.id, "alex-7k3f", marks), "guided")
    return work


def test_marks_are_there_again_when_the_page_is_opened_again(tmp_path, article):
    saved(tmp_path, article, a_mark(rung=3, confidence=2))
    assert open_work(tmp_path).marks(article, "guided").marks == (a_mark(rung=3, confidence=2),)


def test_marks_of_one_step_do_not_show_in_another(tmp_path, article):
    assert saved(tmp_path, article, a_mark()).marks(article, "independent").marks == ()


def test_leaving_a_mark_out_does_not_delete_it_but_a_tombstone_does(tmp_path, article):
    work = saved(tmp_path, article, a_mark("m1"), a_mark("m2"))
    work.save_marks(article, Marks("pool", "alex-7k3f"), "guided")
    work.save_marks(article, work.marks(article, "guided").without("m1"), "guided")
    assert [mark.id for mark in open_work(tmp_path).marks(article, "guided").live] == ["m2"]


def test_earlier_votes_are_kept(tmp_path):
    work = open_work(tmp_path)
    for vote in ("A", "B", "A"):
        work.save_answer("hook", "vote", vote)
    again = open_work(tmp_path)
    assert again.answers("hook")["vote"].value == "A"
    assert [answer.value for answer in again.history("hook", "vote")] == ["A", "B", "A"]
    assert [answer.revision for answer in again.history("hook", "vote")] == [1, 2, 3]


def test_a_text_being_written_leaves_one_answer_not_one_a_letter(tmp_path):
    work = open_work(tmp_path)
    for draft in ("A", "A na", "A named person"):
        work.save_answer("exit", "why", draft, typing=True)
    work.save_answer("exit", "why", "A named person.")
    assert [answer.value for answer in open_work(tmp_path).history("exit", "why")] == ["A named person."]


@pytest.mark.parametrize("value", [float("nan"), {1, 2}, object()])
def test_an_answer_that_json_cannot_hold_is_refused_in_a_sentence(tmp_path, value):
    with pytest.raises(CannotSave, match="An answer can only be"):
        open_work(tmp_path).save_answer("hook", "vote", value)


def test_without_a_student_there_is_no_work(tmp_path):
    with pytest.raises(UnknownStudent, match="start page"):
        Work("", "02-says-who", tmp_path)


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"newsglass:format": 99}', "\ufeff", "null", "cut", "\x00\x00"])
def test_a_damaged_file_is_set_aside_named_and_the_version_before_it_used(tmp_path, article, damage):
    work = saved(tmp_path, article, a_mark("m1"))
    work.save_marks(article, Marks("pool", "alex-7k3f", (a_mark("m2"),)), "guided")
    sound = work.path.read_text(encoding="utf-8")
    broken = sound[: len(sound) // 2] if damage == "cut" else damage
    work.path.write_text(broken, encoding="utf-8")
    again = open_work(tmp_path)
    assert [mark.id for mark in again.marks(article, "guided").marks] == ["m1"]
    aside = work.path.with_name(f"{work.path.name}.damaged-1")
    assert aside.read_text(encoding="utf-8") == broken
    assert aside.name in again.problem
    again.save_marks(article, Marks("pool", "alex-7k3f", (a_mark("m3"),)), "guided")
    assert [mark.id for mark in open_work(tmp_path).marks(article, "guided").marks] == ["m1", "m3"]
    assert aside.read_text(encoding="utf-8") == broken


def test_a_file_from_a_newer_newsglass_is_set_aside_with_that_reason(tmp_path, article):
    work = saved(tmp_path, article, a_mark())
    newer = json.loads(work.path.read_text(encoding="utf-8")) | {"newsglass:format": 2}
    work.path.write_text(json.dumps(newer), encoding="utf-8")
    assert "newer Newsglass" in open_work(tmp_path).problem


def test_one_senseless_entry_costs_only_itself(tmp_path, article):
    work = saved(tmp_path, article, a_mark("m1"), a_mark("m2"))
    previous_of(work.path).unlink(missing_ok=True)
    broken = json.loads(work.path.read_text(encoding="utf-8"))
    broken["first"]["items"][0]["newsglass:revision"] = "many"
    work.path.write_text(json.dumps(broken), encoding="utf-8")
    again = open_work(tmp_path)
    assert [mark.id for mark in again.marks(article, "guided").marks] == ["m2"]
    assert "1 entry in it made no sense" in again.problem


def test_another_students_file_is_never_shown(tmp_path, article):
    other = Work("sam-x2x2", "02-says-who", tmp_path)
    other.save_marks(article, Marks("pool", "sam-x2x2", (a_mark(),)))
    mine = open_work(tmp_path)
    mine.path.parent.mkdir(parents=True)
    mine.path.write_bytes(other.path.read_bytes())
    assert open_work(tmp_path).marks(article).marks == ()


def test_a_full_disk_loses_nothing_and_the_next_save_brings_it_all(tmp_path, article, monkeypatch):
    work = saved(tmp_path, article, a_mark("m1"))

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(CannotSave, match="disk is full"):
            work.save_marks(article, Marks("pool", "alex-7k3f", (a_mark("m2"),)), "guided")
    assert "m2" in work.export()
    assert "NOT SAVED" in work.problem
    assert [mark.id for mark in open_work(tmp_path).marks(article, "guided").marks] == ["m1"]
    work.save_answer("hook", "vote", "A")
    assert work.problem is None
    assert [mark.id for mark in open_work(tmp_path).marks(article, "guided").marks] == ["m1", "m2"]


def test_a_folder_that_cannot_be_written_gives_a_sentence_and_the_work_can_be_exported(tmp_path, article, monkeypatch):
    saved(tmp_path, article, a_mark("m1"))

    def closed(_path: Path) -> None:
        raise CannotSave("NOT SAVED: nothing can be written here.")

    monkeypatch.setattr(store, "one_writer", closed)
    work = open_work(tmp_path)
    assert [mark.id for mark in work.marks(article, "guided").marks] == ["m1"]
    with pytest.raises(CannotSave):
        work.save_marks(article, Marks("pool", "alex-7k3f", (a_mark("m2"),)), "guided")
    assert "m1" in work.export()
    assert "m2" in work.export()


def test_a_work_folder_that_is_a_file_gives_one_sentence(tmp_path, article):
    (tmp_path / "work").write_text("", encoding="utf-8")
    work = Work("alex-7k3f", "02-says-who", tmp_path / "work")
    with pytest.raises(CannotSave, match="NOT SAVED"):
        work.save_answer("hook", "vote", "A")
    assert work.answers("hook")["vote"].value == "A"


def test_a_folder_that_may_not_be_looked_into_gives_one_sentence(tmp_path, article, monkeypatch):
    saved(tmp_path, article, a_mark("m1"))

    def closed(path: Path, **_how: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "stat", closed)
    work = open_work(tmp_path)
    assert work.marks(article, "guided").marks == ()
    assert "can't be opened (Permission denied)" in work.problem


def test_marks_follow_their_words_when_the_article_changes(tmp_path, article):
    saved(tmp_path, article, a_mark("m1", span=Span(4, 31)), a_mark("m2", span=Span(91, 130)))
    newer = replace(article, text="News today. " + article.text.replace("A city official said", "Nobody"))
    marks = open_work(tmp_path).marks(newer, "guided")
    assert [mark.span.of(newer.text) for mark in marks.marks] == [article.text[4:31]]
    assert [mark.id for mark in marks.not_fitting] == ["m2"]
    assert "1 of your marks" in marks.notice
    work = open_work(tmp_path)
    work.save_marks(newer, marks, "guided")
    assert len(open_work(tmp_path).marks(article, "guided").marks) == 2


def test_a_tombstone_beyond_a_shortened_text_is_kept_and_never_sent_to_a_page(tmp_path, article):
    saved(tmp_path, article, a_mark("m1", span=Span(91, 130), deleted=True))
    marks = open_work(tmp_path).marks(replace(article, text=article.text[:50]), "guided")
    assert (marks.marks, marks.notice) == ((), "")
    assert open_work(tmp_path).marks(article, "guided").marks[0].deleted


@given(st.text(), st.text())
def test_no_two_names_share_a_file_and_no_name_is_a_path(one, two):
    for name in (one, two):
        safe = safe_name(name)
        assert safe.isascii() and safe == safe.lower() and len(safe) < 80
        assert not set(safe) & set('/\\:*?"<>|. ')
    assert (safe_name(one) == safe_name(two)) == (one == two)


@pytest.mark.parametrize("name", ["..", "con", "aux", "com1", "Alex", "../../etc", "a/b", "a" * 500, "nul", "é", "x."])
def test_names_that_some_computer_refuses_or_confuses_get_a_code(tmp_path, name):
    assert "~" in safe_name(name)
    work = Work(name, name, tmp_path)
    work.save_answer("hook", "vote", "A")
    assert work.path.parent.parent == tmp_path
    assert Work(name, name, tmp_path).answers("hook")["vote"].value == "A"


moves = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(["add", "note", "delete", "answer", "reopen"])), max_size=10
)


@settings(max_examples=40, deadline=None)
@given(moves)
def test_three_pages_at_once_lose_no_mark_and_revive_none(tmp_path_factory, steps):
    folder = tmp_path_factory.mktemp("work")
    article = Article(id="pool", title="", text="The pool is shut.")
    pages = [open_work(folder) for _ in range(3)]
    added, deleted, answered = set(), set(), 0
    for number, (page, move) in enumerate(steps):
        work = pages[page]
        before = work.marks(article)
        if move == "add":
            added.add(f"m{number}")
            work.save_marks(article, Marks("pool", "alex-7k3f", (a_mark(f"m{number}"),)))
        elif move == "note" and before.live:
            mark = before.live[0]
            changed = replace(mark, revision=mark.revision + 1, because=f"note {number}")
            work.save_marks(article, before.with_mark(changed))
        elif move == "delete" and before.live:
            deleted.add(before.live[0].id)
            work.save_marks(article, before.without(before.live[0].id))
        elif move == "answer":
            answered += 1
            work.save_answer("hook", "vote", number)
        elif move == "reopen":
            pages[page] = open_work(folder)
    last = open_work(folder)
    assert {mark.id for mark in last.marks(article).marks} == added
    assert {mark.id for mark in last.marks(article).live} == added - deleted
    assert len(last.history("hook", "vote")) == answered


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(6)))
def test_stale_pages_that_save_in_any_order_lose_nothing(tmp_path_factory, order):
    folder = tmp_path_factory.mktemp("work")
    article = Article(id="pool", title="", text="The pool is shut.")
    versions = [(a_mark(name, revision, deleted=revision == 3),) for name in ("m1", "m2") for revision in (1, 2, 3)]
    for turn in order:
        open_work(folder).save_marks(article, Marks("pool", "alex-7k3f", versions[turn]))
    kept = open_work(folder).marks(article).marks
    assert [(mark.id, mark.revision, mark.deleted) for mark in kept] == [("m1", 3, True), ("m2", 3, True)]
