"""Before and after: half the class starts with form B, a form is handed in once, and the result is words."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from newsglass.cli import app
from newsglass.errors import CannotRead, NotFound, UnknownStudent
from newsglass.lessons.form_files import ITEMS, LETTERS, check_forms, forms_folder, match_table, ratings_in, read_form
from newsglass.lessons.form_words import after_in_words, worth_a_look
from newsglass.lessons.forms import letter_for, open_form, start_form
from newsglass.lessons.read import find_lesson
from newsglass.lessons.run import open_lesson
from newsglass.lessons.start_page import lesson_top, start
from newsglass.lessons.who import choose


def rate(press, page, ratings, confidence: int = 3) -> None:
    for item, rating in ratings.items():
        press(page, item, {"rating": rating, "confidence": confidence})
    press(page, "finished", True)


def as_key(letter: str, sound: int = 4, weak: int = 1) -> dict[str, int]:
    return {item.id: sound if item.sound else weak for item in read_form(letter).items}


def test_the_course_s_own_forms_match_where_they_are_there():
    assert not forms_folder().is_dir() or check_forms() == ()


def test_about_half_of_all_students_start_with_each_form_and_end_with_the_other():
    first = [letter_for(f"student-{number}", "before") for number in range(400)]
    last = [letter_for(f"student-{number}", "after") for number in range(400)]
    assert 160 < first.count("a") < 240
    assert all(one != other for one, other in zip(first, last, strict=True))


def test_the_forms_of_the_test_course_match_and_the_table_shows_it(pond: Path):
    assert check_forms() == ()
    lines = match_table().splitlines()
    assert len(lines) == 1 + ITEMS + 4 and "mean words" in lines[13] and "school grade" in lines[16]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("sound = true", "sound = false", "5 of them sound"),
        ('topic = "bees"', 'topic = "wasps"', "no sound item on wasps"),
        ("minutes = 15", "minutes = 20", "takes 20 minutes"),
        ('id = "b2"', 'id = "b1"', "2 items called “b1”"),
        ('id = "b2"', 'id = "a1"', "Both forms have an item called “a1”"),
        ("on Monday, and she", f"on Monday, {'and so on ' * 12}and she", "more than 10 % apart"),
        ('why = "It', 'because = "It', "lacks 'why'"),
        ("[[item]]", "[item", "can't be read"),
    ],
)
def test_the_check_names_what_keeps_two_forms_from_matching(
    pond: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: str, new: str, said: str
):
    shutil.copytree(forms_folder(), tmp_path / "lessons" / "forms")
    monkeypatch.setenv("NEWSGLASS_LESSONS", str(tmp_path / "lessons"))
    path = forms_folder() / "form-b.toml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    assert said in "\n".join(check_forms())


def test_the_first_form_is_answered_with_no_hint_on_any_item(pond: Path, press):
    letter = letter_for("ida-4m2k", "before")
    page = start_form("before")
    rate(press, page, as_key(letter))
    said = " ".join(page.answer["words"])
    assert "You found 6 of them" in said and "items" not in page.answer
    assert not any(item.why in said for item in read_form(letter).items)
    assert start_form("before").answer == page.answer


def test_what_is_changed_after_finish_does_not_count(pond: Path, press):
    page = start_form("before")
    rate(press, page, as_key(letter_for("ida-4m2k", "before")))
    first = page.answer
    rate(press, page, dict.fromkeys(as_key(letter_for("ida-4m2k", "before")), 1))
    assert page.answer == first


def test_after_the_second_form_two_items_come_back_the_sound_one_first(pond: Path, press):
    first, last = (letter_for("ida-4m2k", when) for when in ("before", "after"))
    rate(press, start_form("before"), dict.fromkeys(as_key(first), 2))
    page = start_form("after")
    rate(press, page, as_key(last))
    assert page.answer["words"][0] == "You rated nearly every sound item above the weak ones."
    assert "On the first form you told them apart less clearly." in page.answer["words"]
    key = {item.id: item for item in read_form(last).items}
    assert [key[item["id"]].sound for item in page.answer["items"]] == [True, False]


def test_a_trial_of_a_form_touches_no_result(pond: Path, press):
    rate(press, open_form("a"), as_key("a"))
    assert start_form("before").answer == {} and start_form("after").answer == {}


@given(
    st.lists(st.integers(1, 4), min_size=ITEMS, max_size=ITEMS), st.lists(st.integers(1, 4), min_size=12, max_size=12)
)
def test_a_student_s_own_result_is_never_a_score(now: list[int], then: list[int]):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEWSGLASS_LESSONS", str(Path(__file__).parents[1] / "course" / "lessons"))
        one, other = read_form("a"), read_form("b")
    ratings = dict(zip((item.id for item in other.items), now, strict=True))
    earlier = dict(zip((item.id for item in one.items), then, strict=True))
    said = " ".join(after_in_words(other, ratings, one, earlier))
    assert not re.search(r"\d\d|%|\bscore|wrong|correct", said)
    assert len(worth_a_look(other, ratings)) == 2


def test_ratings_from_outside_are_taken_only_where_they_are_ratings():
    assert ratings_in({"ratings": {"a": 4, "b": 5, "c": True, "d": "3", "e": 1}}) == {"a": 4, "e": 1}
    assert ratings_in("nonsense") == ratings_in({"ratings": [1]}) == {}


def test_other_words_and_other_letters_are_answered_in_a_sentence(pond: Path):
    with pytest.raises(NotFound, match="before” or “after"):
        start_form("later")
    with pytest.raises(NotFound, match='There is: "a", "b"'):
        open_form("c")


def test_before_anyone_was_chosen_a_form_says_where_to_go(pond: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("NEWSGLASS_STUDENT")
    choose(None)
    with pytest.raises(UnknownStudent, match="start page"):
        start_form("before")


def test_the_start_page_offers_the_forms_around_the_lessons_and_says_which_is_done(pond: Path, press):
    rows = start().content["lessons"]
    assert [row["title"] for row in rows][:3] == ["Before the course", "The pond", "After the course"]
    before = {"path": "before-the-course.ipynb", "words": "Open the form", "done": "not started"}
    assert rows[0]["pages"] == [before]
    rate(press, start_form("before"), as_key(letter_for("ida-4m2k", "before")))
    rows = start().content["lessons"]
    assert [rows[place]["pages"][0]["done"] for place in (0, 2)] == ["done", "not started"]


def test_the_command_line_prints_the_match_and_says_when_a_folder_is_missing(pond: Path, tmp_path: Path):
    said = CliRunner().invoke(app, ["forms"])
    assert said.exit_code == 0 and "mean words, weak" in said.output
    assert isinstance(CliRunner().invoke(app, ["forms", str(tmp_path / "nowhere")]).exception, CannotRead)


def test_the_written_match_counts_the_words_that_the_forms_have():
    lines = (forms_folder() / "matching.md").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line[:3].strip("| ").isdigit()]
    one, other = ({item.id[1:]: item for item in read_form(letter).items} for letter in LETTERS)
    assert [row[0] for row in rows] == [item.id[1:] for item in read_form("a").items]
    for number, topic, cue, key, words_a, words_b, *_rest, place in rows:
        left, right = one[number], other[number]
        assert (
            (left.topic, left.cue, left.sound) == (topic, cue, key == "sound") == (right.topic, right.cue, right.sound)
        )
        assert (len(left.text.split()), len(right.text.split())) == (int(words_a), int(words_b))
        assert [item.id for item in read_form("b").items].index(right.id) + 1 == int(place)


def test_a_teacher_s_page_names_no_student_offers_every_level_and_leads_back_to_the_start_page(pond: Path, press):
    top = lesson_top(open_lesson("90-pond", teacher=True))
    assert top.content["teacher"] and "ida" not in top.content["current"]
    assert top.content["back"] == "../00-start-here.ipynb"
    assert [level["value"] for level in top.content["levels"]] == list(find_lesson("90-pond").levels)
    press(top, "level", "plain")
    assert open_lesson("90-pond", teacher=True).level == top.content["level"] == "plain"
    assert open_lesson("90-pond").level == "standard"
