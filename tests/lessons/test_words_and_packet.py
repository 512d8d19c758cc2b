"""The steps of lessons 1, 4 and 7: words to per cent, saved pages, second questions, and what is kept while typing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsglass.errors import NotFound
from newsglass.lessons.check import check_lesson
from newsglass.lessons.lesson import read_lesson
from newsglass.lessons.packet import page_blocks, read_page
from newsglass.lessons.read import find_lesson, lesson_folders
from newsglass.lessons.run import open_lesson
from newsglass.lessons.scales import scale_for
from newsglass.lessons.words import BANDS, spread_in_words


@pytest.fixture
def broken(pond: Path, tmp_path: Path):
    """`broken(file, old, new)` copies the pond lesson with one change and gives what the check says."""

    def check(file: str, old: str, new: str) -> str:
        folder = tmp_path / "copy" / "90-pond"
        shutil.copytree(lesson_folders()[0], folder, dirs_exist_ok=True)
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return "\n".join(check_lesson(folder))

    return check


def test_the_test_course_itself_is_sound(pond: Path):
    assert check_lesson(lesson_folders()[0]) == ()


def test_published_figures_come_only_after_the_student_s_own(pond: Path, press):
    words = open_lesson("90-pond").step("words")
    assert "93" not in str(words.content) and words.answer == {}
    press(words, "word:likely", 65)
    assert words.answer == {}
    press(words, "compared", {"word:likely": 65})
    assert words.answer["sources"] == ["Kent 1964", "Mosteller & Youtz 1990"]
    kent, youtz = words.answer["published"]
    assert (kent["low"], kent["middle"], kent["high"]) == (87, 93, 99)
    assert youtz["low"] == youtz["middle"] == youtz["high"] == 69
    assert open_lesson("90-pond").step("words").answer == words.answer


def test_hands_are_shown_from_five_on(pond: Path, press):
    words = open_lesson("90-pond", teacher=True).step("words")
    assert words.content["counting"]
    press(words, "compared", {})
    press(words, "hands:likely:60–79", 4)
    assert words.answer["hands"] == {} and words.answer["said"] == []
    press(words, "hands:likely:20–39", 1)
    assert words.answer["hands"] == {"likely": [0, 1, 0, 4, 0]}
    assert words.answer["said"] == ["“likely”: 5 hands, from 20–39 to 60–79. The most, 4, are at 60–79."]


@given(st.lists(st.integers(0, 30), min_size=5, max_size=5))
def test_the_class_s_spread_names_the_outermost_bands_that_have_hands(counts):
    said = spread_in_words("likely", counts)
    used = [band for band, count in zip(BANDS, counts, strict=True) if count]
    assert (said == "") == (sum(counts) < 5)
    if said:
        assert used[0] in said and used[-1] in said and f"{sum(counts)} hands" in said


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("low = 87", "low = 95", "must rise from 0 to 100"),
        ('word = "likely"', 'word = "maybe"', "figure for “maybe”"),
        ('source = "Kent 1964"', "", "without source"),
        ('"about.md"]', '"abuot.md"]', "There is no abuot.md in the packet"),
        ('ask = "How well supported is this?"', "", "rating before and after"),
        ('options = ["the reporter\'s", "a source\'s"]', 'options = ["the reporter\'s"]', "at least two `options`"),
        ('"a source\'s"]', '"another\'s"]', "key entry h1 has no `second`"),
        (
            'scale = "labels"',
            'scale = "options"\nmeanings = { "maybe" = "it may" }',
            "“maybe”, which is none of its options",
        ),
    ],
)
def test_the_check_says_what_is_odd_about_a_step(broken, old: str, new: str, said: str):
    assert said in broken("lesson.toml", old, new)


def test_every_answer_that_a_lesson_offers_says_what_it_means():
    lessons = [read_lesson(folder) for folder in lesson_folders()]
    rated = [
        (lesson, step) for lesson in lessons for step in lesson.steps if step.kind in ("rate", "highlight", "ticket")
    ]
    silent = [
        (step.name, option["value"])
        for lesson, step in rated
        for option in scale_for(lesson, step)["options"]
        if not option["meaning"]
    ]
    assert rated and silent == []


def test_the_check_reads_every_saved_page(broken):
    assert "packet/about.md has the kind “advert”" in broken("packet/about.md", "about page", "advert")
    assert "packet/original.md has no source" in broken("packet/original.md", "the county's water office", "")


def test_a_saved_page_that_is_not_there_is_answered_with_those_that_are(pond: Path):
    with pytest.raises(NotFound, match=r"about\.md, original\.md, search\.md"):
        read_page(find_lesson("90-pond").folder / "packet" / "missing.md")


def test_a_saved_page_travels_as_words_and_never_as_markup(pond: Path):
    pages = open_lesson("90-pond").step("packet").content["pages"]
    assert [page["id"] for page in pages] == ["search.md", "original.md", "about.md"]
    assert pages[0]["blocks"][:2] == [
        {"heading": "Pond Club: who we are"},
        {"words": "Pond Club sells pumps. It was founded in 2021."},
    ]


@given(st.text())
def test_no_word_of_a_saved_page_is_lost_between_its_blocks(text: str):
    text = text.replace("#", "").replace("*", "").replace("-", "")
    shown = " ".join(words for block in page_blocks(text) for words in (block.get("list") or [block.get("words", "")]))
    assert shown.split() == text.split()


def test_a_second_question_is_answered_beside_the_first(pond: Path, press):
    lesson = open_lesson("90-pond")
    rating, submit = lesson.step("sort"), lesson.step("submit")
    assert rating.content["second"]["question"] == "Whose words are they?"
    press(rating, "h1", {"answer": "hedge", "second": "the reporter's"})
    press(rating, "b1", {"answer": "booster", "second": "the reporter's"})
    press(submit, "submitted", True)
    one, other, left = submit.answer["items"]
    assert one["heading"] == "You and the key both have “hedge”."
    assert "The key has “a source's”; you chose “the reporter's”." in one["also"]
    assert "You and the key both have “the reporter's”." in other["also"]
    assert left["heading"] == "You left this one open. The key has “hedge”."
    assert submit.answer["counts"][1:] == ["By your marks: hedge 1, booster 1.", "By the key: hedge 2, booster 1."]
    assert "The key (n = 3): hedge: 2, booster: 1." in submit.answer["chart"]


def test_hands_up_offers_the_labels_of_the_step_it_is_about(pond: Path):
    options = open_lesson("90-pond").step("discuss").content["options"]
    assert [option["short"] for option in options] == ["hedge", "booster", "weasel", "stated limit"]


def test_the_history_keeps_settled_reasons_and_not_every_pause_in_a_sentence(pond: Path, press):
    lesson = open_lesson("90-pond")
    rating = lesson.step("sort")
    press(rating, "h1", {"answer": "hedge"}, 1)
    for revision, words in enumerate(("it", "it may", "it may dry"), start=2):
        press(rating, "h1", {"answer": "hedge", "because": words}, revision, typing=True)
    press(rating, "h1", {"answer": "hedge", "because": "it may dry"}, 5)
    press(rating, "h1", {"answer": "weasel", "because": "it may dry"}, 6)
    kept = [answer.value for answer in lesson.work.history("sort", "h1")]
    assert kept == [
        {"answer": "hedge"},
        {"answer": "hedge", "because": "it may dry"},
        {"answer": "weasel", "because": "it may dry"},
    ]


def test_the_page_hears_saved_before_slow_work_begins(pond: Path, press, monkeypatch: pytest.MonkeyPatch):
    lesson = open_lesson("90-pond")
    rating, submit = lesson.step("sort"), lesson.step("submit")
    press(rating, "h1", {"answer": "hedge"})
    seen = []

    def draw(*_: object) -> str:
        seen.append((submit.saved, len(submit.answer["items"]), submit.answer["chart"]))
        return "<svg>"

    monkeypatch.setattr("newsglass.lessons.submit._own_chart", draw)
    press(submit, "submitted", True, 7)
    assert seen == [(7, 3, None)]  # no chart yet: the page says that it is being drawn
    assert submit.answer["chart"] == "<svg>"


def test_words_that_a_lesson_asks_for_in_its_own_way_are_not_called_a_cue(pond: Path, monkeypatch: pytest.MonkeyPatch):
    (part,) = open_lesson("90-pond").step("model").content["items"][0]["parts"]
    assert (part["ask"], part["name"]) == ("Which word tells how sure?", "")
    monkeypatch.delenv("NEWSGLASS_LESSONS")
    parts = open_lesson("02-says-who").step("model").content["items"][0]["parts"]
    assert [part["name"] for part in parts] == ["source", "cue"]
