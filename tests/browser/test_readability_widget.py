"""The readability widget in a real JupyterLab: walked by keyboard, rewritten, kept over ▶ and over a dead kernel."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

TEXT = (
    "Everyone on the U.S. team swam 2,500 meters on <b>Monday</b>. It rained. Ana Ruiz, the coach, said that the pool "
    "may close. The council met about the leaking pump again.\\n\\n"
) * 8
CELL = f"""import os
os.environ["NEWSGLASS_STUDENT"] = "alex-7k3f"
from newsglass import show_readability
from newsglass.text.article import Article
show_readability(Article(id="pool", title="Pool <i>shut</i>", text="{TEXT}"), "The dog is wet. He ran.")"""
LETTERS = ("x", "a", "b", "d", "d", "y", "m")


@pytest.fixture
def shown(page: Page, lab) -> Page:
    lab.notebook("readability.ipynb", CELL, "1 + 1")
    page.set_viewport_size({"width": 1280, "height": 900})
    lab.open(page, "readability.ipynb")
    lab.start(page)
    expect(page.locator(".ng-read svg[role=img]")).to_be_visible()
    return page


def violations(page: Page) -> list[str]:
    found = Axe().run(page, context=".ng-read").response["violations"]
    return [f"{item['id']}: {node['html'][:160]}" for item in found for node in item["nodes"]]


def tab_to(page: Page, name: str) -> None:
    """Walk on with Tab until the button or field of this name has the focus."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate(
            "name => (document.activeElement.labels?.[0] ?? document.activeElement).innerText?.startsWith(name)", name
        ):
            return
    raise AssertionError(f"Tab never reached {name!r}")


def starts(words: str) -> re.Pattern[str]:
    return re.compile(f"^{re.escape(words)}")


def on_disk(lab) -> str:
    return "".join(file.read_text(encoding="utf-8") for file in lab.work.rglob("*.jsonld"))


def test_the_keyboard_alone_opens_every_count_and_panel_and_no_key_changes_a_cell(shown: Page, lab):
    page, before = shown, lab.sources(shown)
    panel = page.locator(".ng-read-panel")
    page.get_by_role("button", name="Sentences: 32").focus()
    page.keyboard.press("Enter")
    expect(panel.get_by_role("listitem")).to_have_count(32)
    expect(panel.get_by_role("listitem").first).to_contain_text("2,500 meters on <b>Monday</b>.")
    for key in LETTERS:
        page.keyboard.press(key)
    for button, there in (
        ("Words", "2,500 syllables 6"),
        ("Syllables", "6 syllables: 8 words"),
        ("Unfamiliar words", "council ×8"),
        ("Each formula", "Kincaid and others 1975"),
        ("Each paragraph", "too short"),
        ("Shuffle the words", "The numbers of both"),
    ):
        tab_to(page, button)
        page.keyboard.press("Space" if button == "Words" else "Enter")
        expect(panel).to_contain_text(there)
        expect(page.locator(".ng-read [aria-expanded=true]")).to_have_count(1)
        assert violations(page) == []
    opening = page.locator(".ng-read-text p").first  # one paragraph: line breaks must not make two equal texts differ
    first = opening.inner_text()
    tab_to(page, "Shuffle again")
    page.keyboard.press("Enter")
    expect(opening).not_to_have_text(first)
    expect(page.get_by_role("button", name="Shuffle again")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(opening).to_contain_text("Everyone on the U.S. team swam")
    for key in LETTERS:
        page.keyboard.press(key)
    assert lab.sources(page) == before


def test_textstat_is_loaded_by_its_own_button_only_and_shows_what_differs(shown: Page):
    page = shown
    page.get_by_role("button", name="Beside textstat").first.press("Enter")
    expect(page.locator(".ng-read-panel table")).to_have_count(0)
    page.get_by_role("button", name="Count with textstat").press("Enter")
    row = page.get_by_role("row", name=re.compile("^Syllables"))
    expect(row).to_contain_text("textstat counts “2,500” as one syllable", timeout=30_000)
    row.get_by_text("Where: ").press("Enter")
    expect(row.get_by_role("listitem").first).to_be_visible()
    expect(row).to_contain_text("Newsglass 6, textstat 1")
    assert violations(page) == []


def test_a_rewrite_follows_the_typing_is_on_the_disk_when_it_says_saved_and_outlives_a_new_run_and_a_dead_kernel(
    shown: Page, lab
):
    page = shown
    page.get_by_role("button", name="Rewrite a passage").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("row", name="Hedges noticed")).to_contain_text("may")
    tab_to(page, "Your version")
    page.keyboard.press("Control+Home")
    page.keyboard.type("Perhaps x d d. ")
    expect(page.get_by_role("row", name="Hedges noticed").get_by_role("cell").last).to_contain_text("perhaps")
    expect(page.locator(".ng-read .ng-status[data-state=saved]")).to_contain_text("Saved")
    assert "Perhaps x d d. Everyone on the U.S." in on_disk(lab)
    assert violations(page) == []

    lab.start(page)
    page.get_by_role("button", name="Rewrite a passage: 1 kept").press("Enter")
    draft = page.get_by_role("textbox", name="Your version")
    expect(draft).to_have_value(starts("Perhaps x d d. "))
    page.get_by_role("button", name="Back to the article’s words").press("Enter")
    expect(draft).to_have_value(starts("Everyone"))
    expect(page.locator(".ng-read .ng-status[data-state=saved]")).to_contain_text("Saved")
    lab.start(page)
    page.get_by_role("button", name="Rewrite a passage").first.press("Enter")
    page.get_by_role("button", name="Bring my version back").press("Enter")
    expect(draft).to_have_value(starts("Perhaps x d d. "))

    kernel = lab.ask("/api/kernels")[0]["id"]
    lab.ask(f"/api/kernels/{kernel}/restart", "POST")
    draft.press("Control+Home")
    page.keyboard.type("Never lost. ")
    expect(page.locator(".ng-read .ng-status[data-state=not-saved]")).to_contain_text("NOT SAVED", timeout=10_000)
    lab.start(page)
    page.get_by_role("button", name="Rewrite a passage: 1 kept").press("Enter")
    expect(draft).to_have_value(starts("Never lost. Perhaps x d d. "))
    expect(page.locator(".ng-read .ng-status[data-state=saved]")).to_contain_text("Saved")
    assert "Never lost. Perhaps" in on_disk(lab)
    assert lab.sources(page)[1] == "1 + 1"


def test_axe_finds_nothing_in_either_theme_wide_or_narrow_and_nothing_sticks_out(shown: Page):
    page = shown
    page.get_by_role("button", name="Rewrite a passage").first.press("Enter")
    expect(page.get_by_role("row", name="Hedges noticed")).to_be_visible()
    for theme, width in (("true", 1280), ("false", 1280), ("false", 700), ("true", 420)):
        page.evaluate("theme => { document.body.dataset.jpThemeLight = theme }", theme)
        page.set_viewport_size({"width": width, "height": 900})
        assert violations(page) == [], f"{theme} {width}"
        assert page.locator(".ng-read").evaluate("root => root.scrollWidth <= root.clientWidth"), width
    page.emulate_media(forced_colors="active")
    assert violations(page) == []
