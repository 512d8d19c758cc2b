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
    expect(page.get_by_role("link", name="Open period 1")).to_be_visible()


def press_start(lab, page: Page) -> None:
    lab.start(page)
    expect(page.get_by_text("Step 9 of 9")).to_be_visible(timeout=60_000)


def test_a_student_works_with_the_keyboard_alone_and_everything_is_there_again(lab, lesson_page: Page):
    page = lesson_page
    choose_a_name(lab, page)
    lab.open(page, "02-says-who.ipynb")
    press_start(lab, page)
    rating = step(page, 5)
    first = rating.get_by_role("group", name="Sentence 1")
    first.get_by_role("radio").first.focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    expect(first.get_by_role("radio").nth(5)).to_be_checked()
    first.get_by_label("because …").focus()
    page.keyboard.type("the words name her; exact d x d")
    expect(rating.locator(".ng-status[data-state=saved]")).to_contain_text("Saved")
    submit = step(page, 6)
    submit.get_by_role("button", name="Submit").focus()
    page.keyboard.press("Enter")
    expect(submit.get_by_text("Two to look at first")).to_be_visible(timeout=30_000)
    expect(submit.locator("svg[role=img]")).to_be_visible()
    expect(submit.get_by_text("This shows how the article is written, not whether it is true.")).to_be_visible()
    expect(step(page, 8).get_by_text("Your first vote: rung 5, because the words name her")).to_be_visible()

    page.reload()
    press_start(lab, page)
    expect(step(page, 5).get_by_role("group", name="Sentence 1").get_by_role("radio").nth(5)).to_be_checked()
    expect(step(page, 6).get_by_text("Two to look at first")).to_be_visible()


def test_answers_given_to_a_dead_kernel_are_said_to_be_unsaved_and_come_back_after_start(lab, lesson_page: Page):
    page = lesson_page
    choose_a_name(lab, page)
    lab.open(page, "02-says-who.ipynb")
    press_start(lab, page)
    for kernel in lab.ask("/api/kernels"):
        lab.ask(f"/api/kernels/{kernel['id']}/restart", "POST")
    second = step(page, 5).get_by_role("group", name="Sentence 2")
    second.get_by_role("radio").nth(2).check()
    expect(step(page, 5).get_by_text("NOT SAVED: press ▶ Start lesson").first).to_be_visible(timeout=5_000)
    press_start(lab, page)
    expect(step(page, 5).get_by_role("group", name="Sentence 2").get_by_role("radio").nth(2)).to_be_checked()
    expect(step(page, 5).locator(".ng-status[data-state=saved]")).to_contain_text("Saved")


def test_no_key_pressed_in_a_step_changes_a_cell(lab, lesson_page: Page):
    page = lesson_page
    choose_a_name(lab, page)
    lab.open(page, "02-says-who.ipynb")
    press_start(lab, page)
    cells = page.locator(".jp-Notebook .jp-Cell").count()
    rating = step(page, 5)
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
    found = Axe().run(page, context=".ng-step").response["violations"]
    return [f"{item['id']}: {node['html'][:160]}" for item in found for node in item["nodes"]]
