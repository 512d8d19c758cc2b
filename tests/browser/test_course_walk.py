"""Every page of the course from ▶ to its last step in a real JupyterLab, with the keyboard alone.

NEWSGLASS_SHOTS names a folder for a picture of every step; NEWSGLASS_SHOTS_WIDTH how wide the window is.
"""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from newsglass.lessons.build import page_name
from newsglass.lessons.lesson import Step
from newsglass.lessons.places import notebooks_folder
from newsglass.lessons.read import find_lesson

SHOTS = os.environ.get("NEWSGLASS_SHOTS")
WIDTH = int(os.environ.get("NEWSGLASS_SHOTS_WIDTH", "1280"))
LESSON_PAGES = [
    ("01-what-is-being-claimed", 1),
    ("02-says-who", 1),
    ("02-says-who", 2),
    ("04-how-sure-are-they", 1),
    ("07-leave-the-page", 1),
    ("07-leave-the-page", 2),
]
PATIENCE = 30_000


class Hands:
    """A student who has no mouse: everything is reached with Tab and worked with the keys its role promises."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def to(self, place: Locator, most: int = 600) -> None:
        """Press Tab until the keyboard is in that place."""
        place.wait_for(state="attached", timeout=PATIENCE)
        target = place.element_handle()
        for _ in range(most):
            if target.evaluate("element => element === element.getRootNode().activeElement"):
                return
            self.page.keyboard.press("Tab")
        pytest.fail(f"Tab never came to {place}.")

    def press(self, button: Locator) -> None:
        self.to(button)
        self.page.keyboard.press("Enter")

    def choose(self, group: Locator, number: int) -> None:
        """Take the radio button of that place in its group: Space for the first, arrows for the others."""
        radios = group.get_by_role("radio")
        checked = group.locator("input:checked")
        self.to(checked if checked.count() else radios.first)
        self.page.keyboard.press("Space")
        for _ in range(number % radios.count()):
            self.page.keyboard.press("ArrowRight")

    def write(self, field: Locator, words: str) -> None:
        self.to(field)
        self.page.keyboard.type(words)


@pytest.fixture
def hands(page: Page) -> Hands:
    page.set_viewport_size({"width": WIDTH, "height": 900})
    return Hands(page)


@pytest.fixture(scope="module", autouse=True)
def pages(lab) -> None:
    """The student pages of the course, as `newsglass lab` lays them out."""
    for page in notebooks_folder().glob("*.ipynb"):
        shutil.copyfile(page, lab.root / page.name)


def press_start(lab, hands: Hands, steps: int = 1) -> None:
    """▶ Start lesson with the keyboard, and every step is there."""
    hands.press(hands.page.get_by_role("button", name="Start lesson").first)
    expect(hands.page.locator(".ng-step, .ng-highlighter").nth(steps - 1)).to_be_attached(timeout=60_000)
    hands.page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]").wait_for(timeout=60_000)


def begin(lab, hands: Hands, nickname: str, link: str, file: str) -> None:
    """From the start page, as a student of a new name, through the link to a page of the course."""
    page = hands.page
    lab.open(page, "00-start-here.ipynb")
    press_start(lab, hands)
    if page.get_by_label("Nickname").count() == 0:
        hands.press(page.get_by_role("button", name="Not you?"))
    hands.write(page.get_by_label("Nickname"), nickname)
    page.keyboard.press("Enter")
    way = page.get_by_role("link", name=link)
    expect(way).to_be_visible()
    picture(page.locator(".ng").first, nickname, "start")
    hands.press(way)
    page.wait_for_url(re.compile(re.escape(file)), timeout=PATIENCE)
    lab.ready(page, file)


def picture(place: Locator, *names: object) -> None:
    if SHOTS:
        Path(SHOTS).mkdir(parents=True, exist_ok=True)
        place.screenshot(path=Path(SHOTS) / f"{'-'.join(str(name) for name in names)}-{WIDTH}.png")


def place_of(page: Page, number: int, of: int) -> Locator:
    return page.locator(".ng-step, .ng-highlighter").filter(has_text=re.compile(rf"Step {number} of {of}\b"))


# ---- one walk for each kind of step -----------------------------------------------------------------------------------


def vote(hands: Hands, root: Locator, step: Step) -> None:
    hands.choose(root.locator(".ng-scale"), 1)
    expect(root.get_by_text(step["afterwards"][:60])).to_be_visible()


def read(hands: Hands, root: Locator, step: Step) -> None:
    hands.press(root.locator("button.ng-primary"))


def model(hands: Hands, root: Locator, step: Step) -> None:
    """Open each sentence part by part until its answer and the reason for it stand there."""
    for number in range(len(step["items"])):
        item = root.locator(".ng-item").nth(number)
        button = item.get_by_role("button")
        hands.to(button)
        while button.is_visible():
            hands.page.keyboard.press("Enter")
        expect(item.locator(".ng-said")).to_be_visible()


def rate(hands: Hands, root: Locator, step: Step) -> None:
    for number, item in enumerate(root.locator(".ng-item[role=group]").all(), 1):
        scales = item.locator(".ng-scale")
        hands.choose(scales.nth(0), number)
        if "second" in step.options:
            hands.choose(scales.nth(1), number)
        if number <= step.get("because", 0):
            hands.write(item.get_by_label("because …"), f"the words in sentence {number} show it")
        if number <= step.get("confidence", 0):
            hands.choose(scales.last, 2)


def highlight(hands: Hands, root: Locator, step: Step) -> None:
    """S takes the sentence, 1 marks it, Enter leads to the note; rung and sureness follow with Tab."""
    page = hands.page
    for number in range(1, len(step["items"]) + 1):
        row = root.get_by_role("button", name=re.compile(f"^Sentence {number} "))
        hands.press(row)
        for key in ("s", "1"):
            page.keyboard.press(key)
        expect(root.locator(".ng-marks > li")).to_have_count(number)
        page.keyboard.press("Enter")
        note = root.get_by_label("because …")
        expect(note).to_be_focused()
        if number <= step["because"]:
            page.keyboard.type(f"the words in sentence {number} show it")
        if number <= step["confidence"]:
            hands.choose(root.get_by_role("group", name="How sure are you?"), 2)
        hands.to(root.get_by_label("How much does the article let us check?"))
        page.keyboard.press(str(number))
        expect(row).to_contain_text(f"rung {number}")


def submit(hands: Hands, root: Locator, step: Step) -> None:
    hands.press(root.get_by_role("button", name="Submit"))
    expect(root.get_by_text("Two to look at first")).to_be_visible(timeout=PATIENCE)
    expect(root.locator("svg[role=img]")).to_be_visible(timeout=PATIENCE)
    hands.press(root.get_by_role("button", name=re.compile("^Show all")))
    expect(root.get_by_role("heading", name="All sentences")).to_be_visible()
    hands.write(root.get_by_label(re.compile("^I disagree")).first, "I read it another way")


def hands_up(hands: Hands, root: Locator, step: Step) -> None:
    hands.press(root.get_by_role("button", name="We talked about it"))


def revise(hands: Hands, root: Locator, step: Step) -> None:
    """Every first vote stands there; every sentence gets its second, one of them with a new reason."""
    items = root.locator(".ng-item[role=group]")
    expect(root.get_by_text("Your first vote:")).to_have_count(items.count())
    for number, item in enumerate(items.all()):
        scales = item.locator(".ng-scale")
        for scale in scales.all():
            hands.choose(scale, number)
        if number == 0:
            hands.write(item.get_by_label("because …"), "a neighbor's reason")


def ticket(hands: Hands, root: Locator, step: Step) -> None:
    item = root.locator(".ng-item[role=group]")
    for scale in item.locator(".ng-scale").all():
        hands.choose(scale, 1)
    hands.write(item.get_by_label("because …"), "the words show it")
    hands.write(root.locator("textarea").last, "whether it is true")


def words(hands: Hands, root: Locator, step: Step) -> None:
    for number in range(root.locator(".ng-word").count()):
        hands.to(root.get_by_role("slider").nth(number))
        hands.page.keyboard.press("PageUp")
    hands.press(root.get_by_role("button", name="Compare"))
    expect(root.get_by_role("table")).to_be_visible(timeout=PATIENCE)
    hands.write(root.locator("textarea"), "one number for all readers")


def packet(hands: Hands, root: Locator, step: Step) -> None:
    """Rate, open every saved page, rate again; both ratings stand there at the end."""
    because = step.get("because", True)
    hands.choose(root.get_by_role("group", name=re.compile("^Before you leave")), 2)
    if because:
        hands.write(root.get_by_label("because …").first, "it looks complete")
    for number in range(root.locator(".ng-pages button").count()):
        button = root.locator(".ng-pages button").nth(number)
        hands.press(button)
        title = root.locator(".ng-saved h3")
        expect(title).to_be_focused()
        if number == 0:
            picture(root.locator(".ng-saved"), step.name, "saved-page")
    hands.choose(root.get_by_role("group", name=re.compile("^After the packet")), 1)
    if because:
        hands.write(root.get_by_label("because …").last, "who pays for it is on the about page")
    expect(root.locator(".ng-moved")).to_contain_text("after")


WALKS = {
    "vote": vote,
    "read": read,
    "model": model,
    "rate": rate,
    "highlight": highlight,
    "submit": submit,
    "hands-up": hands_up,
    "revise": revise,
    "ticket": ticket,
    "words": words,
    "packet": packet,
}


@pytest.mark.parametrize(("name", "period"), LESSON_PAGES, ids=str)
def test_a_student_walks_a_lesson_from_start_to_exit_ticket_by_keyboard(lab, hands: Hands, name: str, period: int):
    page, lesson = hands.page, find_lesson(name)
    steps = lesson.steps_of(period)
    link = f"Open period {period}: {lesson.title}" if len(lesson.periods) > 1 else f"Open the lesson: {lesson.title}"
    begin(lab, hands, f"Walk {lesson.number}{period}", link, f"{page_name(lesson, period)}.ipynb")
    press_start(lab, hands, len(steps))
    for number, step in enumerate(steps, 1):
        root = place_of(page, number, len(steps))
        WALKS[step.kind](hands, root, step)
        expect(root.locator(".ng-done")).to_have_text("✓ Done", timeout=PATIENCE)
        picture(root, lesson.number, period, number, step.name)
    lab.open(page, "00-start-here.ipynb")
    press_start(lab, hands)
    row = page.get_by_role("row").filter(has=page.get_by_role("link", name=link))
    expect(row.locator("td").last.locator("div").nth(period - 1)).to_have_text("done")


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_student_rates_the_twelve_items_of_a_form_by_keyboard(lab, hands: Hands, when: str):
    page, link = hands.page, f"Open the form: {when.capitalize()} the course"
    begin(lab, hands, f"Form {when}", link, f"{when}-the-course.ipynb")
    press_start(lab, hands)
    root = page.locator(".ng-step").filter(has=page.get_by_role("button", name="Finish"))
    items = root.get_by_role("group", name=re.compile(r"^Item \d+$"))
    expect(items).to_have_count(12)
    picture(root, "form", when, "open")
    for number, item in enumerate(items.all()):
        for scale in item.locator(".ng-scale").all():
            hands.choose(scale, number)
    hands.press(root.get_by_role("button", name="Finish"))
    told = page.locator(".ng-step").filter(has_text="You rated 12 items.")
    expect(told.locator(".ng-done")).to_have_text("✓ Done")
    picture(told, "form", when, "finished")
    lab.open(page, "00-start-here.ipynb")
    press_start(lab, hands)
    row = page.get_by_role("row").filter(has=page.get_by_role("link", name=link))
    expect(row.locator("td").last).to_have_text("done")
