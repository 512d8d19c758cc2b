"""Every page of the course from ▶ to its last step in a real JupyterLab, with the keyboard alone.

NEWSGLASS_SHOTS names a folder for a picture of every step, NEWSGLASS_SHOTS_WIDTH how wide the window is, and
NEWSGLASS_SHOTS_SCHEME whether it is light or dark.
"""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from newsglass.annotation.store import Work
from newsglass.lessons.build import page_name
from newsglass.lessons.form_files import FORMS, HANDED_IN
from newsglass.lessons.lesson import Lesson, Step
from newsglass.lessons.places import notebooks_folder
from newsglass.lessons.progress import done_in_words
from newsglass.lessons.read import find_lesson
from newsglass.lessons.who import choose, current_student, new_student

SHOTS = os.environ.get("NEWSGLASS_SHOTS")
WIDTH = int(os.environ.get("NEWSGLASS_SHOTS_WIDTH", "1280"))
SCHEME = os.environ.get("NEWSGLASS_SHOTS_SCHEME", "light")
LESSON_PAGES = [
    ("01-what-is-being-claimed", 1),
    ("02-says-who", 1),
    ("02-says-who", 2),
    ("04-how-sure-are-they", 1),
    ("07-leave-the-page", 1),
    ("07-leave-the-page", 2),
]
PATIENCE = 30_000
NEXT_KEY = """element => {
  const root = element.getRootNode();
  if (root.activeElement === element) return "";
  const [from, to] = [document.activeElement, root.host ?? element];
  const behind = from !== document.body && from.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_PRECEDING;
  return behind ? "Shift+Tab" : "Tab";
}"""


class Hands:
    """A student who has no mouse: everything is reached with Tab and worked with the keys its role promises."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def to(self, place: Locator, most: int = 600) -> None:
        """Press Tab, or Shift+Tab for what lies behind, until the keyboard is in that place."""
        place.wait_for(state="attached", timeout=PATIENCE)
        target = place.element_handle()
        for _ in range(most):
            if not (key := target.evaluate(NEXT_KEY)):
                return
            self.page.keyboard.press(key)
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
    page.emulate_media(color_scheme=SCHEME)
    return Hands(page)


@pytest.fixture(scope="module", autouse=True)
def pages(lab) -> None:
    """The student pages of the course, as `newsglass lab` lays them out."""
    for page in notebooks_folder().glob("*.ipynb"):
        shutil.copyfile(page, lab.root / page.name)


@pytest.fixture
def student(lab, monkeypatch: pytest.MonkeyPatch) -> str:
    """Whoever has chosen a name on the start page, or somebody new."""
    monkeypatch.setenv("NEWSGLASS_WORK", str(lab.work))
    if current_student() is None:
        choose(new_student("Robin"))
    return current_student().id


def press_start(hands: Hands, steps: int) -> None:
    """▶ Start lesson with the keyboard, and every step is there."""
    hands.press(hands.page.get_by_role("button", name="Start lesson").first)
    at_rest(hands.page, steps)


def at_rest(page: Page, steps: int) -> None:
    expect(page.locator(".ng-step, .ng-highlighter").nth(steps)).to_be_attached(timeout=60_000)  # the top is one more
    page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]").wait_for(timeout=60_000)


def nothing_for_axe(page: Page, where: str = ".ng") -> None:
    """JupyterLab's own frame is not ours to mend."""
    found = Axe().run(page, context=where).response["violations"]
    assert [(fault["id"], fault["nodes"][0]["html"][:160]) for fault in found] == []


def picture(place: Locator | Page, *names: object) -> None:
    """The window as it is, or the whole of a place however tall: the window grows for the moment of the picture."""
    if not SHOTS:
        return
    Path(SHOTS).mkdir(parents=True, exist_ok=True)
    path = Path(SHOTS) / f"{'-'.join(str(name) for name in names)}-{WIDTH}-{SCHEME}.png"
    if isinstance(place, Page):
        place.screenshot(path=path)
        return
    place.page.set_viewport_size({"width": WIDTH, "height": max(900, int(place.bounding_box()["height"]) + 300)})
    place.screenshot(path=path)
    place.page.set_viewport_size({"width": WIDTH, "height": 900})


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
            hands.write(item.get_by_label("because …"), f"words {number}")
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
            page.keyboard.type(f"words {number}")
        if number <= step["confidence"]:
            hands.choose(root.get_by_role("group", name="How sure are you?"), 2)
        hands.to(root.get_by_label("How much does the article let us check?"))
        page.keyboard.press(str(number))
        expect(row).to_contain_text(f"rung {number}")


def submit(hands: Hands, root: Locator, step: Step) -> None:
    hands.press(root.get_by_role("button", name="Submit"))
    expect(root.get_by_text("Two to look at first")).to_be_visible(timeout=PATIENCE)
    picture(root, root.locator(".ng-place").inner_text()[:12], "first")
    expect(root.get_by_text("Your chart is being drawn")).to_have_count(0, timeout=PATIENCE)
    hands.press(root.get_by_role("button", name=re.compile("^Show all")))
    expect(root.get_by_role("heading", name="All sentences")).to_be_visible()
    hands.write(root.get_by_label(re.compile("^I disagree")).first, "I read on")
    nothing_for_axe(hands.page, ".ng-step:has(.ng-status):has(h3 + .ng-item)")


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
            hands.write(item.get_by_label("because …"), "new reason")


def ticket(hands: Hands, root: Locator, step: Step) -> None:
    item = root.locator(".ng-item[role=group]")
    for scale in item.locator(".ng-scale").all():
        hands.choose(scale, 1)
    hands.write(item.get_by_label("because …"), "the verb")
    hands.write(root.locator("textarea").last, "if it is so")


def words(hands: Hands, root: Locator, step: Step) -> None:
    for number in range(root.locator(".ng-word").count()):
        hands.to(root.get_by_role("slider").nth(number))
        hands.page.keyboard.press("PageUp")
    hands.press(root.get_by_role("button", name="Compare"))
    expect(root.get_by_role("table")).to_be_visible(timeout=PATIENCE)
    hands.write(root.locator("textarea"), "numbers")


def packet(hands: Hands, root: Locator, step: Step) -> None:
    """Rate, open every saved page, rate again; both ratings stand there at the end."""
    because = step.get("because", True)
    hands.choose(root.get_by_role("group", name=re.compile("^Before you leave")), 2)
    if because:
        hands.write(root.get_by_label("because …").first, "names")
    for number in range(root.locator(".ng-pages button").count()):
        button = root.locator(".ng-pages button").nth(number)
        hands.press(button)
        title = root.locator(".ng-saved h3")
        expect(title).to_be_focused()
        if number == 0:
            picture(root.locator(".ng-saved"), step.name, "saved-page")
    hands.choose(root.get_by_role("group", name=re.compile("^After the packet")), 1)
    if because:
        hands.write(root.get_by_label("because …").last, "who pays")
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
def test_a_lesson_is_walked_from_start_to_exit_ticket_by_keyboard_and_kept(lab, hands, student, name: str, period: int):
    page, lesson = hands.page, find_lesson(name)
    steps = lesson.steps_of(period)
    lab.open(page, f"{page_name(lesson, period)}.ipynb")
    picture(page, lesson.number, period, 0, "opened")
    press_start(hands, len(steps))
    nothing_for_axe(page)
    for number, step in enumerate(steps, 1):
        root = place_of(page, number, len(steps))
        picture(root, lesson.number, period, number, step.name, "open")
        WALKS[step.kind](hands, root, step)
        expect(root.locator(".ng-done")).to_have_text("✓ Done", timeout=PATIENCE)
        picture(root, lesson.number, period, number, step.name)
    nothing_for_axe(page)
    expect(page.locator(".ng-status[data-state=saved]")).to_have_count(len(steps) + 1, timeout=PATIENCE)
    assert_kept(lab, lesson, period, student)
    given = page.locator(".ng-step textarea, .ng-step input:checked, .ng-marks > li")
    before = given.count()
    press_start(hands, len(steps))
    expect(page.locator(".ng-done", has_text="✓ Done")).to_have_count(len(steps), timeout=PATIENCE)
    expect(given).to_have_count(before)
    assert_kept(lab, lesson, period, student)


def assert_kept(lab, lesson: Lesson, period: int, student: str) -> None:
    """Every step is done on disk, and the ticket holds the reason and the sentence that were typed."""
    work = Work(student, lesson.id, lab.work)
    assert done_in_words(work, lesson, period) == "done"
    ticket = work.answers(lesson.steps_of(period)[-1].name)
    assert ticket["limits"].value == "if it is so"
    assert [given.value["because"] for given in ticket.values() if isinstance(given.value, dict)] == ["the verb"]


def test_a_new_student_takes_a_name_and_comes_to_the_first_page_by_keyboard(lab, hands: Hands):
    page, file = hands.page, "before-the-course.ipynb"
    lab.open(page, "00-start-here.ipynb")
    press_start(hands, 0)
    if page.get_by_label("Nickname").count() == 0:
        hands.press(page.get_by_role("button", name="Not you?"))
    picture(page, "start", "name")
    hands.write(page.get_by_label("Nickname"), "Sam")
    page.keyboard.press("Enter")
    way = page.get_by_role("link", name="Open the form: Before the course")
    expect(way).to_be_visible()
    nothing_for_axe(page)
    picture(page, "start")
    hands.press(way)
    page.wait_for_url(re.compile(re.escape(file)), timeout=PATIENCE)
    lab.ready(page, file)


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_form_is_rated_by_keyboard_and_kept(lab, hands: Hands, student: str, when: str):
    page = hands.page
    lab.open(page, f"{when}-the-course.ipynb")
    press_start(hands, 0)
    root = page.locator(".ng-step").filter(has=page.get_by_role("button", name="Finish"))
    items = root.get_by_role("group", name=re.compile(r"^Item \d+$"))
    expect(items).to_have_count(12)
    picture(root, "form", when, "open")
    for number, item in enumerate(items.all()):
        for scale in item.locator(".ng-scale").all():
            hands.choose(scale, number)
    hands.press(root.get_by_role("button", name="Finish"))
    root = page.locator(".ng-step").filter(has=page.locator(".ng-done"))
    expect(root.locator(".ng-done")).to_have_text("✓ Done")
    said = root.locator(".ng-said p").first.inner_text()
    nothing_for_axe(page)
    picture(root, "form", when, "finished")
    press_start(hands, 0)
    expect(root.locator(".ng-said p").first).to_have_text(said)
    kept = Work(student, FORMS, lab.work).answers(when)[HANDED_IN].value
    assert len(kept["ratings"]) == len(kept["confidence"]) == 12
