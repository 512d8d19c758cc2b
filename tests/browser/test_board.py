"""The sourcing board under a student's hands, in a real JupyterLab: by keyboard, and kept over ▶."""

from __future__ import annotations

import json
import re
import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from newsglass.lessons.places import lessons_folder, notebooks_folder

PASTED = (lessons_folder() / "02-says-who" / "articles" / "drones-kestria.pasted.txt").read_text(encoding="utf-8")
SHOW = """import os
os.environ["NEWSGLASS_STUDENT"] = "alex-7k3f"
from newsglass import compare_sources, open_article
compare_sources(open_article("lake-ticket"), open_article("cycling-ticket"))"""


@pytest.fixture
def board(lab, page: Page) -> Page:
    lab.notebook("board.ipynb", SHOW, "1 + 1")
    page.set_viewport_size({"width": 1280, "height": 900})
    lab.open(page, "board.ipynb")
    lab.start(page)
    expect(page.get_by_role("button", name="Side by side")).to_be_visible()
    return page


def violations(page: Page) -> list[str]:
    found = Axe().run(page, context=".ng-step").response["violations"]
    return [f"{item['id']}: {node['html'][:160]}" for item in found for node in item["nodes"]]


def test_a_student_compares_two_stories_with_the_keyboard_alone(lab, board: Page):
    page = board
    row = page.get_by_role("group", name="Attribution 1,").first
    row.get_by_role("radio").first.focus()
    for key in ("x", "d", "d", "y", "m"):
        page.keyboard.press(key)
    for key in ("ArrowRight", "ArrowRight", "ArrowRight", "Tab"):
        page.keyboard.press(key)
    page.keyboard.type("the words name her; x a d d")
    expect(row.get_by_role("radio").nth(3)).to_be_checked()
    expect(page.locator(".ng-status[data-state=saved]")).to_contain_text("Saved")
    assert violations(page) == []

    page.get_by_role("button", name="Submit").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="In counts").first).to_be_focused(timeout=30_000)
    expect(row.get_by_text("you chose rung 3.")).to_be_visible()
    row.get_by_label("I disagree because …").focus()
    page.keyboard.type("she is named")
    expect(page.get_by_text("You overruled the tool on 1 of")).to_be_visible()
    assert violations(page) == []

    page.get_by_role("button", name="Who speaks").focus()
    page.keyboard.press("Enter")
    ticks = page.get_by_role("checkbox")
    for number in range(2):
        ticks.nth(number).focus()
        page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.type("Northway Wire")
    expect(page.get_by_text("2 of 2 stories share the origin “Northway Wire”.")).to_be_visible()
    expect(page.locator("svg[role=img] .ng-map-origin")).to_contain_text("Northway Wire")
    assert violations(page) == []

    expect(page.locator(".ng-status[data-state=saved]")).to_contain_text("Saved")
    lab.start(page)
    row = page.get_by_role("group", name="Attribution 1,").first
    expect(row.get_by_role("radio").nth(3)).to_be_checked()
    expect(row.get_by_label("I disagree because …")).to_have_value("she is named")
    assert lab.sources(page)[1] == "1 + 1"


def test_a_teacher_opens_a_pasted_page_and_a_file_and_finds_them_again(lab, page: Page):
    shutil.copyfile(notebooks_folder() / "free-reading.ipynb", lab.root / "free-reading.ipynb")
    lab.work.mkdir(exist_ok=True)
    who = {"current": "alex-7k3f", "students": [{"id": "alex-7k3f", "nickname": "alex"}]}
    (lab.work / "who.json").write_text(json.dumps(who), encoding="utf-8")
    page.set_viewport_size({"width": 1280, "height": 900})
    lab.open(page, "free-reading.ipynb")
    lab.start(page)
    page.get_by_label("Paste the article here").fill(PASTED)
    page.get_by_role("button", name="Open this text").press("Enter")
    expect(page.get_by_role("heading", name="Drones above the Summer Palace")).to_be_focused()
    page.get_by_text("Left out as the web page’s own").press("Enter")
    page.get_by_role("button", name="Put it back: Share on Facebook").press("Enter")
    expect(page.get_by_role("button", name="Put it back: Share on Facebook")).to_have_count(0)
    expect(page.get_by_text("Left out as the web page’s own")).to_be_focused()
    for tool, there in (
        ("Mark claims", ".ng-text"),
        ("See its shape", ".ng-strip"),
        ("Measure and rewrite it", ".ng-read svg"),
        ("See charts", "svg[role=img]"),
        ("Compare sources", ".ng-board"),
    ):
        page.get_by_role("button", name=tool).press("Enter")
        expect(page.locator(there).first).to_be_visible(timeout=30_000)
        expect(page.get_by_role("button", name=tool)).to_be_focused()
        assert violations(page) == []
    page.get_by_text("Put others beside it").press("Enter")
    page.get_by_role("checkbox", name="Swimmers return to Alder Lake").press("Space")
    expect(page.locator(".ng-board-side")).to_have_count(2)
    expect(page.get_by_role("checkbox", name="Swimmers return to Alder Lake").first).to_be_focused()
    page.get_by_role("button", name="Show the tool’s findings now").press("Enter")
    expect(page.get_by_text(re.compile(r"^0 of \d+ checkable claims name someone"))).to_be_visible()

    page.get_by_text("Bring an article", exact=True).click()
    story = {"name": "pool.txt", "mimeType": "text/plain", "buffer": "Café shut\n\nThe café is shut.".encode("cp1252")}
    page.get_by_label("Or choose a .txt or .md file").set_input_files(story)
    expect(page.get_by_role("heading", name="Café shut").first).to_be_visible()
    lab.start(page)
    expect(page.get_by_role("heading", name="Café shut").first).to_be_visible()
    page.get_by_text("Bring an article", exact=True).click()
    expect(page.get_by_label("Or open one you brought before").get_by_role("option")).to_have_count(3)


def test_below_700_pixels_the_stories_stand_under_each_other(board: Page):
    stories = board.locator(".ng-board-side")
    left, right = (stories.nth(number).bounding_box() for number in range(2))
    assert left["y"] == right["y"] and left["x"] < right["x"]
    expect(board.locator(".ng-board .ng-quotation").first).to_have_css("display", "grid")
    board.set_viewport_size({"width": 690, "height": 900})
    expect(board.locator(".ng-board")).to_be_visible()
    above, below = (stories.nth(number).bounding_box() for number in range(2))
    assert above["x"] == below["x"] and above["y"] + above["height"] <= below["y"]
