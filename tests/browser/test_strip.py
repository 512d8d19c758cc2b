"""The strip in a real JupyterLab: walked by keyboard, filtered, clicked, in both themes."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

TEXT = (
    "The wall may fall. “It clearly leaks,” said Ana Ruiz. The <i>gate</i> is open. Critics say nothing was done. " * 8
)
CELL = f"""from newsglass import strip
from newsglass.annotation.mark import Mark
from newsglass.annotation.marks import Marks
from newsglass.text.article import Article
from newsglass.text.span import Span
storm = Article(id="storm", title="Storm <b>shuts</b> the pool", text={TEXT!r})
mine = Marks("storm", "alex", (Mark("m1", 1, Span(0, 8), "stated limit", because="only one wall"),))
strip(storm, "The lake may be free. It is open. " * 30, marks=mine)"""


@pytest.fixture
def shown(page: Page, lab) -> Page:
    lab.notebook("strip.ipynb", CELL, "1 + 1")
    page.set_viewport_size({"width": 1280, "height": 900})
    lab.open(page, "strip.ipynb")
    lab.start(page)
    page.get_by_role("listbox").first.wait_for()
    return page


def chosen(page: Page) -> str:
    """The selected column's name, as a screen reader hears it."""
    return page.locator("[role=option][aria-selected=true]").get_attribute("aria-label") or ""


def test_the_keyboard_alone_walks_the_strip_and_no_key_changes_a_cell(shown: Page, lab):
    page, before = shown, lab.sources(shown)
    box = page.get_by_role("listbox", name="Sentences of Storm <b>shuts</b> the pool")
    box.focus()
    assert chosen(page).startswith("Sentence 1, 4 words: ") and "your stated limit “The wall”" in chosen(page)
    page.keyboard.press("ArrowDown")
    assert chosen(page) == "Sentence 2, 6 words, 3 in quotation marks: booster “clearly”"
    expect(page.locator(".ng-strip-where")).to_contain_text("sentence 2 of 32, 6 words, 3 in quotation marks")
    expect(page.locator(".ng-now")).to_have_text("“It clearly leaks,” said Ana Ruiz.")
    expect(page.locator(".ng-sign-list")).to_contain_text("The tool noticed “clearly”: booster, in a source’s words.")
    page.keyboard.press("End")
    expect(page.locator(".ng-now")).to_have_text("Critics say nothing was done.")
    for key in ("x", "a", "b", "d", "d", "y", "m"):
        page.keyboard.press(key)
    assert lab.sources(page) == before and box.evaluate("box => box.contains(document.activeElement)")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".ng-strip-where")).to_contain_text("Text 2: sentence 2 of 60")


def test_filters_change_columns_rates_and_text_together_and_a_click_shows_a_sentence(shown: Page):
    page = shown
    first = page.locator(".ng-strip-one").first
    expect(first).to_contain_text("The tool noticed, per 100 words (how many): hedges")
    expect(first).to_contain_text("stated limits")
    page.get_by_role("button", name="a source’s").click()
    expect(first.locator(".ng-rates").first).to_contain_text("hedges 0 ·")
    page.get_by_role("button", name="boosters").click()
    expect(first.locator(".ng-rates").first).not_to_contain_text("boosters")
    expect(page.get_by_role("button", name="boosters")).to_be_focused()
    first.get_by_role("option").nth(2).click()
    expect(page.locator(".ng-now")).to_have_text("The <i>gate</i> is open.")
    expect(page.locator(".ng-told-signs")).to_contain_text("No sign stands on this sentence.")
    page.locator(".ng-sentence").nth(5).click()
    assert chosen(page).startswith("Sentence 6")
    page.get_by_role("button", name="Next sentence").click()
    assert chosen(page).startswith("Sentence 7")


def test_axe_finds_nothing_in_either_theme_wide_or_narrow(shown: Page):
    page = shown
    page.get_by_role("listbox").first.focus()
    for theme, width in (("true", 1280), ("false", 1280), ("false", 700)):
        page.evaluate("theme => { document.body.dataset.jpThemeLight = theme }", theme)
        page.set_viewport_size({"width": width, "height": 900})
        found = Axe().run(page, context=".ng")
        assert found.violations_count == 0, f"{theme} {width} {found.generate_report()}"
    page.emulate_media(forced_colors="active")
    assert Axe().run(page, context=".ng").violations_count == 0
    assert page.evaluate(
        "document.querySelector('.ng-strip').scrollWidth <= document.querySelector('.ng-strip').clientWidth"
    )
