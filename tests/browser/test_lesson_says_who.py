"""A student walks through lesson 2 in a real JupyterLab: with the keyboard alone, through a reload and a dead kernel."""

from __future__ import annotations

import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from newsglass.lessons.places import notebooks_folder

KEYS = ("x", "a", "b", "d", "d", "y", "m")


@pytest.fixture
def lesson_page(lab, page: Page) -> Page:
    for name in ("00-start-here.ipynb", "02-says-who.ipynb"):
        shutil.copyfile(notebooks_folder() / name, lab.root / name)
    page.set_viewport_size({"width": 1280, "height": 900})
    return page


def step(page: Page, number: int) -> Locator:
    return page.locator(".ng-step").filter(has_text=f"Step {number} of 9")


def choose_a_name(lab, page: Page) -> None:
    lab.open(page, "00-start-here.ipynb")
    lab.start(page)
    if page.get_by_label("Nickname").count() == 0:
        page.get_by_role("button", name="Not you?").click()
    page.get_by_label("Nickname").fill("Sam")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Open period 1: Says who?")).to_be_visible()


def press_start(lab, page: Page) -> None:
    lab.start(page)
    expect(page.get_by_text("Step 9 of 9")).to_be_visible(timeout=60_000)


def marking(page: Page) -> Locator:
    return page.locator(".ng-highlighter").filter(has_text="Step 5 of 9")


def saved(place: Locator) -> None:
    expect(place.locator(".ng-status[data-state=saved]")).to_contain_text("Saved")


def test_a_student_works_with_the_keyboard_alone_and_everything_is_there_again(lab, lesson_page: Page):
    page = lesson_page
    choose_a_name(lab, page)
    lab.open(page, "02-says-who.ipynb")
    press_start(lab, page)
    article = marking(page)
    article.get_by_role("button", name="Sentence 3").focus()
    page.keyboard.press("Enter")  # the caret goes to the sentence
    page.keyboard.press("s")
    page.keyboard.press("1")
    expect(article.locator(".ng-marks > li")).to_have_count(1)
    expect(article.locator(".ng-marks .ng-quote")).to_contain_text("Every apartment had full heat")
    page.keyboard.press("Enter")  # because …
    page.keyboard.type("the words name him; exact d x d")
    article.get_by_label("How much does the article let us check?").focus()
    page.keyboard.press("5")
    expect(article.get_by_role("button", name="Sentence 3")).to_contain_text("rung 5")
    saved(article)
    submit = step(page, 6)
    submit.get_by_role("button", name="Submit").focus()
    page.keyboard.press("Enter")
    expect(submit.get_by_text("Two to look at first")).to_be_visible()
    expect(submit.locator("svg[role=img]")).to_be_visible()
    expect(submit.get_by_text("This shows how the article is written, not whether it is true.")).to_be_visible()
    expect(step(page, 8).get_by_text("Your first vote: rung 5, because the words name him")).to_be_visible()
    article.get_by_role("button", name="Show the tool's findings").click()
    expect(article.get_by_text("Some attributions have no cue")).to_have_count(1)
    expect(article.get_by_text("Some attributions have no cue")).to_be_visible()

    page.reload()
    press_start(lab, page)
    expect(marking(page).get_by_role("button", name="Sentence 3")).to_contain_text("rung 5")
    expect(step(page, 6).get_by_text("Two to look at first")).to_be_visible()


def test_a_student_marks_with_the_mouse(lab, lesson_page: Page):
    page = lesson_page
    choose_a_name(lab, page)
    lab.open(page, "02-says-who.ipynb")
    press_start(lab, page)
    article = marking(page)
    words = article.locator(".ng-text p").nth(3)
    words.scroll_into_view_if_needed()
    box = words.bounding_box()
    page.mouse.move(box["x"] + 30, box["y"] + 14)
    page.mouse.down()
    page.mouse.move(box["x"] + 300, box["y"] + 14, steps=6)
    page.mouse.up()
    article.get_by_role("button", name="source", exact=False).first.click()
    expect(article.locator(".ng-marks > li")).to_have_count(1)
    article.get_by_label("How much does the article let us check?").select_option("4")
    expect(article.get_by_role("button", name="Sentence 3")).to_contain_text("rung 4")
    saved(article)


def test_work_done_with_a_dead_kernel_is_said_to_be_unsaved_and_comes_back_after_start(lab, lesson_page: Page):
    page = lesson_page
    choose_a_name(lab, page)
    lab.open(page, "02-says-who.ipynb")
    press_start(lab, page)
    for kernel in lab.ask("/api/kernels"):
        lab.ask(f"/api/kernels/{kernel['id']}/restart", "POST")
    step(page, 4).get_by_role("group", name="Sentence 2").get_by_role("radio").nth(2).check()
    article = marking(page)
    article.get_by_role("button", name="Sentence 2").click()
    page.keyboard.press("s")
    page.keyboard.press("1")
    for place in (step(page, 4), article):
        expect(place.get_by_text("NOT SAVED: press ▶ Start lesson").first).to_be_visible(timeout=5_000)
    press_start(lab, page)
    expect(step(page, 4).get_by_role("group", name="Sentence 2").get_by_role("radio").nth(2)).to_be_checked()
    expect(marking(page).locator(".ng-marks > li")).to_have_count(1)
    saved(step(page, 4))
    saved(marking(page))


def test_start_pressed_at_once_waits_for_the_kernel_and_leaves_the_reader_at_the_top(lab, lesson_page: Page):
    page = lesson_page
    page.goto(f"http://localhost:{lab.port}/doc/tree/02-says-who.ipynb?token=test")
    page.get_by_role("button", name="Start lesson").first.click(timeout=60_000)
    expect(page.get_by_text("Step 9 of 9")).to_be_attached(timeout=60_000)
    expect(page.locator(".jp-Dialog")).to_have_count(0)
    expect(page.get_by_role("heading", name="Lesson 2: Says who?")).to_be_in_viewport()


def test_no_key_pressed_in_a_step_changes_a_cell(lab, lesson_page: Page):
    page = lesson_page
    choose_a_name(lab, page)
    lab.open(page, "02-says-who.ipynb")
    press_start(lab, page)
    cells = page.locator(".jp-Notebook .jp-Cell").count()
    rating = step(page, 4)
    for place in (
        rating.get_by_role("radio").first,
        rating.get_by_label("because …").first,
        step(page, 6).get_by_role("button").first,
    ):
        place.focus()
        for key in KEYS:
            page.keyboard.press(key)
    assert page.locator(".jp-Notebook .jp-Cell").count() == cells


def test_every_step_passes_the_accessibility_checks(lab, lesson_page: Page):
    page = lesson_page
    choose_a_name(lab, page)
    assert violations(page) == []
    lab.open(page, "02-says-who.ipynb")
    press_start(lab, page)
    assert violations(page) == []


def violations(page: Page) -> list[str]:
    """What axe finds in our widgets (JupyterLab's own frame is not ours to mend)."""
    found = Axe().run(page, context=".ng").response["violations"]
    return [f"{item['id']}: {node['html'][:160]}" for item in found for node in item["nodes"]]
