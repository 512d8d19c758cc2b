"""Words, packet, second questions and the form with the keyboard alone, on a small test course."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

COURSE = Path(__file__).parents[1] / "course" / "lessons"
OPEN = "from newsglass import open_lesson\nlesson = open_lesson('90-pond'{more})"


@pytest.fixture(scope="module", autouse=True)
def course() -> Iterator[None]:
    """The Lab of this module teaches the test course to one student."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEWSGLASS_LESSONS", str(COURSE))
        patch.setenv("NEWSGLASS_STUDENT", "ida-4m2k")
        yield


@pytest.fixture
def show(lab, page: Page):
    """`show("words")` opens a page with these steps and starts it."""

    def opened(*cells: str, more: str = "", name: str = "steps.ipynb") -> Page:
        page.set_viewport_size({"width": 1280, "height": 900})
        lab.notebook(name, OPEN.format(more=more), *cells)
        lab.open(page, name)
        lab.start(page)
        expect(page.locator(".ng-step")).to_have_count(len(cells))
        return page

    return opened


def step(name: str) -> str:
    return f"lesson.step('{name}')"


def on_disk(lab) -> str:
    files = sorted(lab.work.rglob("*.jsonld"))
    return "".join(file.read_text(encoding="utf-8") for file in files).replace('\\"', '"')


def saved(root: Locator) -> None:
    expect(root.locator(".ng-status-words")).to_have_text(re.compile(r"^Saved \d\d:\d\d$"))


def violations(page: Page) -> list[str]:
    found = Axe().run(page, context=".ng-step").response["violations"]
    return [f"{item['id']}: {node['html'][:160]}" for item in found for node in item["nodes"]]


def test_words_are_placed_by_keyboard_and_then_stand_beside_published_readers(show, lab):
    page = show(step("words"))
    root = page.locator(".ng-step")
    compare = root.get_by_role("button", name="Compare")
    expect(compare).to_be_disabled()
    assert "93" not in root.inner_text()
    expect(root.get_by_label("What would a number add?")).to_be_hidden()
    slider = root.get_by_role("slider", name="almost certain")
    slider.focus()
    assert slider.get_attribute("aria-valuetext") == "not placed yet"
    for _ in range(3):
        page.keyboard.press("PageUp")
    expect(slider).to_have_attribute("aria-valuetext", "80 per cent")
    root.get_by_role("spinbutton", name="likely").focus()
    page.keyboard.type("65")
    page.keyboard.press("Tab")
    root.get_by_role("slider", name="a doubtful <b>chance</b>").focus()
    page.keyboard.press("Home")
    expect(compare).to_be_enabled()
    compare.focus()
    page.keyboard.press("Enter")
    table = root.get_by_role("table")
    expect(table.get_by_role("row", name=re.compile("^almost certain 80 % 93 % .87–99. no figure"))).to_be_visible()
    expect(table.get_by_role("row", name=re.compile("^likely 65 % no figure 69 %"))).to_be_visible()
    expect(root.get_by_role("img")).to_have_attribute("aria-label", re.compile("likely: you 65 %, Kent 1964 no figure"))
    root.get_by_label("What would a number add?").fill("a range to compare")
    expect(root.get_by_text("✓ Done")).to_be_visible()
    saved(root)
    assert root.locator("b", has_text="chance").count() == 0
    assert violations(page) == []
    lab.start(page)
    expect(root.get_by_role("spinbutton", name="likely")).to_have_value("65")
    expect(root.get_by_role("img")).to_be_visible()


def test_the_teacher_types_hands_and_sees_how_far_the_class_lies_apart(show, lab):
    page = show(step("words"), more=", teacher=True", name="teacher.ipynb")
    root = page.locator(".ng-step")
    root.get_by_role("button", name="Compare").click()
    root.get_by_label("likely, hands for 60–79 per cent").fill("6")
    root.get_by_label("likely, hands for 20–39 per cent").fill("3")
    page.keyboard.press("Tab")
    expect(root.get_by_text("“likely”: 9 hands, from 20–39 to 60–79. The most, 6, are at 60–79.")).to_be_visible()
    expect(root.locator("svg").get_by_text("6 hands")).to_be_visible()
    assert violations(page) == []


def test_a_packet_opens_only_after_a_first_rating_and_keeps_the_order_and_both_ratings(show, lab):
    page = show(step("packet"))
    root = page.locator(".ng-step")
    about = root.get_by_role("button", name="About page: About Pond Club")
    expect(about).to_be_disabled()
    before = root.get_by_role("group", name="Before you leave the page: How well supported is this?")
    before.get_by_role("radio").nth(2).focus()
    page.keyboard.press("Space")
    about.focus()
    page.keyboard.press("Enter")
    expect(root.get_by_role("heading", name="About Pond Club")).to_be_focused()
    expect(root.get_by_text("Before you left the page: “3 fairly well”")).to_be_visible()
    for key in "xabddym":
        page.keyboard.press(key)
    assert page.locator(".jp-Notebook .jp-Cell").count() == 2
    root.get_by_role("button", name=re.compile("Search page")).focus()
    page.keyboard.press("Enter")
    expect(root.get_by_text("opened 2nd")).to_be_visible()
    assert page.title() != "broken" and root.locator("script").count() == 0
    after = root.get_by_role("group", name="After the packet: How well supported is this?")
    after.get_by_role("radio").nth(1).focus()
    page.keyboard.press("Space")
    root.get_by_label("because …").focus()
    page.keyboard.type("they sell pumps")
    expect(root.get_by_text("You opened the about page, then the search page.")).to_be_visible()
    expect(root.get_by_text("✓ Done")).to_be_visible()
    saved(root)
    assert violations(page) == []
    kept = on_disk(lab)
    assert '["about.md","search.md"]' in kept and "3 fairly well" in kept and "2 a little" in kept
    lab.start(page)
    expect(root.get_by_text("Before: “3 fairly well”. After: “2 a little”.")).to_be_visible()


def test_labels_with_a_second_question_come_back_as_feedback_and_as_bars(show, lab):
    page = show(step("model"), step("sort"), step("submit"))
    model, sort, submit = (page.locator(".ng-step").nth(place) for place in range(3))
    for words in ("Which word tells how sure?", "How sure does it sound?"):
        model.get_by_role("button", name=words).focus()
        page.keyboard.press("Enter")
    expect(model.get_by_text("Hedge.")).to_be_visible()
    first = sort.get_by_role("group", name="Sentence 1")
    first.get_by_role("radio", name="booster").focus()
    page.keyboard.press("Space")
    first.get_by_role("radio", name="the reporter's").focus()
    page.keyboard.press("Space")
    submit.get_by_role("button", name="Submit").focus()
    page.keyboard.press("Enter")
    expect(submit.get_by_text("The key has “hedge”; you chose “booster”.")).to_be_visible(timeout=30_000)
    expect(
        submit.get_by_text("Whose words are they? The key has “a source's”; you chose “the reporter's”.")
    ).to_be_visible()
    expect(submit.get_by_role("img")).to_have_attribute(
        "aria-label", re.compile("The key .n = 3.: hedge: 2, booster: 1"), timeout=60_000
    )
    assert violations(page) == []


def test_a_form_is_rated_finished_once_and_answered_in_words(show, lab):
    page = show("from newsglass import start_form\nstart_form('before')", name="before.ipynb")
    root = page.locator(".ng-step")
    finish = root.get_by_role("button", name="Finish")
    expect(root.get_by_role("group", name=re.compile("^Item"))).to_have_count(12)
    assert violations(page) == []
    for number in range(1, 13):
        item = root.get_by_role("group", name=f"Item {number}", exact=True)
        expect(finish).to_be_disabled()
        item.get_by_role("radio").nth(number % 4).focus()
        page.keyboard.press("Space")
        item.get_by_role("radio", name="sure", exact=True).focus()
        page.keyboard.press("Space")
    finish.focus()
    page.keyboard.press("Enter")
    expect(root.get_by_text("You rated 12 items. You found 6 of them fairly well or well supported")).to_be_visible()
    assert not re.search(r"\d+ ?%|\d+ of 12|score", root.inner_text())
    lab.start(page)
    expect(root.get_by_text("You rated 12 items.")).to_be_visible()
    assert violations(page) == []
