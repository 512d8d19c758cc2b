"""The print pack: a lesson on paper, the students' sheets without an answer, the teacher's with all of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pypdf import PdfReader
from typer.testing import CliRunner

from newsglass.cli import app
from newsglass.errors import CannotSave, NotFound
from newsglass.lessons.form_files import read_form
from newsglass.lessons.handout import form_sheets, print_forms, print_lesson, student_sheets
from newsglass.lessons.lesson import Lesson, read_lesson
from newsglass.lessons.paper import write_pdf
from newsglass.lessons.plan_on_paper import in_parts
from newsglass.lessons.read import lesson_folders
from newsglass.lessons.sheets import Choice, Grid, Heading, Item, Lines, Meanings, Opening, Plan, Text, Words
from newsglass.tokens import the_one_sentence

LESSONS = [read_lesson(folder) for folder in lesson_folders()]


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Every print pack of the course at the standard level: file name → its words on one line."""
    folder = tmp_path_factory.mktemp("printed")
    made = [path for lesson in LESSONS for path in print_lesson(lesson, folder)]
    return {path.name: words_of(path) for path in made}


def words_of(path: Path) -> str:
    foot = re.compile(rf"^.*{re.escape(the_one_sentence())}.*$", re.MULTILINE)
    return squeezed(" ".join(foot.sub("", page.extract_text()) for page in PdfReader(path).pages))


def squeezed(words: str) -> str:
    """Without blanks, numbers in square brackets and hyphens: a PDF breaks lines where it likes."""
    return re.sub(r"\s+|\[\d+\]", "", words)


def names(lesson: Lesson, period: int, kind: str) -> str:
    return f"{lesson.id}-{period}.{kind}.pdf" if len(lesson.periods) > 1 else f"{lesson.id}.{kind}.pdf"


def periods() -> list[tuple[Lesson, int]]:
    return [(lesson, period) for lesson in LESSONS for period in lesson.periods]


@pytest.mark.parametrize(("lesson", "period"), periods(), ids=lambda value: getattr(value, "id", value))
def test_every_asked_sentence_is_on_the_students_sheets_and_no_reason_of_the_key(lesson, period, printed):
    sheets = printed[names(lesson, period, "standard")]
    for step in lesson.steps_of(period):
        for entry in lesson.entries_of(step):
            assert squeezed(entry.quote["standard"]) in sheets
            assert squeezed(entry.why) not in sheets
        if after := step.get("afterwards"):
            assert squeezed(after) not in sheets


@pytest.mark.parametrize(("lesson", "period"), periods(), ids=lambda value: getattr(value, "id", value))
def test_the_teachers_sheets_hold_every_reason_and_a_grid_for_the_hands(lesson, period, printed):
    sheets = printed[names(lesson, period, "key")]
    for step in lesson.steps_of(period):
        for entry in lesson.entries_of(step):
            assert squeezed(entry.why).replace("*", "") in sheets
        if step.kind == "hands-up":
            assert squeezed(f"Hands: {step.title}") in sheets
    assert (squeezed(lesson.trap["why"]) in sheets) == (period == 1)


def test_every_page_carries_the_one_sentence_and_its_number(tmp_path: Path):
    made = print_lesson(LESSONS[0], tmp_path)
    for path in made:
        pages = PdfReader(path).pages
        for number, page in enumerate(pages, start=1):
            words = page.extract_text()
            assert the_one_sentence() in words and f"{number}/{len(pages)}" in words


def test_each_reading_level_prints_its_own_words(tmp_path: Path):
    lesson = next(one for one in LESSONS if "stretch" in one.levels)
    entry = next(one for one in lesson.entries.values() if len(set(one.quote.values())) == 3 and used(lesson, one.id))
    for level in lesson.levels:
        path = print_lesson(lesson, tmp_path, level)[0]
        assert squeezed(entry.quote[level]) in words_of(path)


def used(lesson: Lesson, name: str) -> bool:
    return any(name in step.get("items", ()) and step.period == 1 for step in lesson.steps)


def test_a_sentence_stands_behind_its_number_in_the_text():
    lesson = next(one for one in LESSONS if one.number == 2)
    step = next(one for one in lesson.steps if one.name == "independent")
    text = [sheet for sheet in student_sheets(lesson, 1, "standard") if isinstance(sheet, Text)][1]
    assert text.asked == tuple(
        (number, entry.quote["standard"]) for number, entry in enumerate(lesson.entries_of(step), start=1)
    )


def test_a_form_fits_two_pages_and_shows_no_reason(tmp_path: Path):
    for path, letter in zip(print_forms(tmp_path), ("a", "b"), strict=True):
        assert len(PdfReader(path).pages) == 2
        words = words_of(path)
        for item in read_form(letter).items:
            assert squeezed(item.text) in words and squeezed(item.why) not in words
        assert sum(isinstance(sheet, Item) for sheet in form_sheets(letter)) == 12


def test_outside_words_are_printed_as_they_are(tmp_path: Path):
    odd = "<b>**not bold**</b> & __this__ 1 < 2 “quoted”"
    sheets = [
        Opening(odd, odd, named=True), Heading(odd, 3), Words(odd), Words(odd, quiet=True), Meanings(((odd, odd),)),
        Choice(odd, (odd,)), Lines(odd), Text(odd, odd, odd, (odd,), ((1, "1 < 2"),)),
        Item(1, odd, (odd,), because=True, again=True, sure=True), Grid((odd,), (odd,)),
    ]  # fmt: skip
    found = words_of(write_pdf(sheets, tmp_path / "odd.pdf", "odd"))
    assert found.count(squeezed(odd)) == 18


def test_a_plan_shows_html_as_text_and_keeps_its_tables(tmp_path: Path):
    plan = "# Plan\n\n<script>alert(1)</script>\n\n- **Press:** ask\n\n| Step | You |\n|---|---|\n| Hook | *read* aloud |\n"
    found = words_of(write_pdf([Plan(plan)], tmp_path / "plan.pdf", "plan", "a4"))
    assert "<script>alert(1)</script>" in found and "Hookreadaloud" in found and "•Press:ask" in found
    assert len(in_parts(plan)) == 2


@pytest.mark.parametrize(
    ("level", "size", "said"), [("hard", "letter", "reading level"), ("plain", "a3", "paper size")]
)
def test_an_unknown_level_or_paper_is_answered_with_what_there_is(tmp_path: Path, level: str, size: str, said: str):
    with pytest.raises(NotFound, match=f"no {said} “{level if said == 'reading level' else size}”. There is: "):
        print_lesson(LESSONS[0], tmp_path, level, size)


def test_a_folder_that_cannot_be_written_is_answered_in_one_sentence(tmp_path: Path):
    (tmp_path / "taken").write_text("a file, not a folder", encoding="utf-8")
    with pytest.raises(CannotSave, match="choose another folder with --to"):
        print_forms(tmp_path / "taken")


def test_the_command_names_the_files_it_made(tmp_path: Path):
    told = CliRunner().invoke(app, ["print", LESSONS[0].id, "--to", str(tmp_path), "--paper", "a4"])
    assert told.exit_code == 0
    assert {line.split(" is in ")[0] for line in told.output.splitlines()} == {path.name for path in tmp_path.iterdir()}


def test_a_plan_may_hold_code_with_any_signs(tmp_path: Path):
    plan = "Run `newsglass “check” – ▶`.\n\n```\nlesson.step(“hook”)\n```\n"
    found = words_of(write_pdf([Plan(plan)], tmp_path / "code.pdf", "code"))
    assert "Runnewsglass“check”–▶." in found and "lesson.step(“hook”)" in found
