"""The highlighter under a student's hands, in a real JupyterLab: keyboard, mouse, touch, and nothing lost."""

from __future__ import annotations

import json
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

TEXT = (
    "The pool is shut 😀 until May. Officials say repairs could cost a million crowns.\n\n"
    "“Nobody wanted this,” said Maria Delgado. <script>document.title = 'broken'</script> The lake is free.\n\n"
    "The pool opened in 1971."
)
SETTING = f"""from newsglass.analysis.finding import Finding
from newsglass.annotation.store import Work
from newsglass.text.article import Article
from newsglass.text.span import Span
from newsglass.widgets.highlighter import Highlighter
text = {TEXT!r}
storm = Article(id="storm", title="Storm <b>shuts</b> the pool", text=text, byline="By Ada Lind", invented=True)
at = text.index("could")
noticed = [Finding(Span(at, at + 5), "modal", "modal-could", "It leaves open whether it is so.", "Palmer 2001")]"""
SHOW = """mine = Highlighter(storm, "sourcing", work=Work("alex-7k3f", {lesson!r}), findings=noticed)
mine"""

SELECT = """([words, where]) => {
  const box = document.querySelectorAll(".ng-text")[where];
  box.focus();
  for (const paragraph of box.querySelectorAll("p")) {
    const at = paragraph.textContent.indexOf(words);
    if (at < 0) continue;
    document.getSelection().setBaseAndExtent(paragraph.firstChild, at, paragraph.firstChild, at + words.length);
    return;
  }
  throw new Error(words);
}"""


@pytest.fixture
def lesson(request) -> str:
    """Each test works in a lesson of its own, so that none finds another's marks."""
    return re.sub(r"\W+", "-", request.node.name)[:40].strip("-")


@pytest.fixture
def shown(page: Page, lab, lesson) -> Page:
    """A notebook with a highlighter, started."""
    lab.notebook(f"{lesson}.ipynb", SETTING, SHOW.format(lesson=lesson), "1 + 1")
    lab.open(page, f"{lesson}.ipynb")
    lab.start(page)
    page.locator(".ng-text").wait_for()
    return page


def select(page: Page, words: str, where: int = 0) -> None:
    page.evaluate(SELECT, [words, where])


def mark(page: Page, words: str, key: str) -> None:
    select(page, words)
    page.keyboard.press(key)


def marks(page: Page) -> list[str]:
    """The list of marks as a screen reader meets it: label and words."""
    page.wait_for_function("() => document.querySelector('.ng-list')")
    return page.locator(".ng-mark").evaluate_all(
        "all => all.map(one => [...one.children].slice(0, 2).map(part => part.textContent).join(' '))"
    )


def saved(page: Page) -> None:
    expect(page.locator(".ng-status-words").first).to_have_text(re.compile(r"^Saved \d\d:\d\d$"))


def on_disk(lab, lesson: str) -> str:
    files = [file for file in lab.work.rglob("*.jsonld") if lesson in file.name]
    return files[0].read_text(encoding="utf-8") if files else ""


def restart_kernel(lab, lesson: str) -> None:
    session = next(one for one in lab.ask("/api/sessions") if one["path"] == f"{lesson}.ipynb")
    lab.ask(f"/api/kernels/{session['kernel']['id']}/restart", "POST")


def test_the_keyboard_alone_marks_explains_undoes_and_removes(shown, lab, lesson):
    page = shown
    page.locator(".ng-text").focus()
    page.keyboard.press("Control+Home")
    page.keyboard.press("s")
    page.keyboard.press("3")
    expect(page.locator(".ng-mark")).to_have_count(1)
    assert marks(page) == ["content “The pool is shut 😀 until May.”"]
    page.keyboard.press("Enter")
    expect(page.get_by_label("because …", exact=True)).to_be_focused()
    page.keyboard.type("May & <b>x</b>")
    page.keyboard.press("Escape")
    saved(page)
    assert "May & <b>x</b>" in json.dumps(json.loads(on_disk(lab, lesson)), ensure_ascii=False)
    page.keyboard.press("Delete")
    expect(page.locator(".ng-mark")).to_have_count(0)
    page.keyboard.press("Control+z")
    expect(page.locator(".ng-details")).to_have_text("because May & <b>x</b>")
    page.keyboard.press("Control+y")
    expect(page.locator(".ng-mark")).to_have_count(0)


def test_the_mouse_marks_what_it_dragged_over_and_nothing_more(shown):
    page = shown
    box = page.evaluate(
        """() => { const node = document.querySelector(".ng-text p").firstChild, range = document.createRange();
          const at = node.data.indexOf("Officials say"); range.setStart(node, at); range.setEnd(node, at + 14);
          const { left, right, top, height } = range.getBoundingClientRect();
          return [left, right, top + height / 2]; }"""
    )
    page.mouse.move(box[0] + 1, box[2])
    page.mouse.down()
    page.mouse.move(box[1] - 1, box[2], steps=5)
    page.mouse.up()
    page.get_by_role("button", name="1 source").click()
    expect(page.locator(".ng-mark")).to_have_count(1)
    assert marks(page) == ["source “Officials say”"]


def test_a_finger_on_a_label_keeps_the_selection(shown):
    page = shown
    select(page, "Maria Delgado")
    page.evaluate(
        """() => { const button = document.querySelectorAll(".ng-label")[0];
          for (const kind of ["pointerdown", "touchstart", "touchend", "pointerup", "mousedown", "mouseup", "click"])
            button.dispatchEvent(new Event(kind, { bubbles: true, cancelable: true })); }"""
    )
    expect(page.locator(".ng-quote")).to_have_text("“Maria Delgado”")


def test_no_key_in_the_highlighter_changes_a_cell(shown, lab):
    page = shown
    mark(page, "Officials", "1")
    expect(page.locator(".ng-editor")).to_be_visible()
    before = lab.sources(page)
    places = page.locator(".ng button:visible, .ng textarea:visible, .ng select:visible, .ng summary:visible, .ng-text")
    for place in places.all():
        place.focus()
        for key in "xabddym":
            page.keyboard.press(key)
    assert lab.sources(page) == before
    assert page.locator(".jp-Cell").count() == 3


def test_overlapping_marks_are_both_kept_and_offsets_count_python_characters(shown, lab, lesson):
    page = shown
    mark(page, "Officials say repairs", "1")
    mark(page, "say repairs could", "2")
    mark(page, "😀", "3")
    expect(page.locator(".ng-mark")).to_have_count(3)
    saved(page)
    kept = re.sub(r"\s+", "", on_disk(lab, lesson))
    for words in ("Officials say repairs", "say repairs could", "😀"):
        assert f'"start":{TEXT.index(words)},"end":{TEXT.index(words) + len(words)}' in kept


def test_running_again_and_two_views_show_the_same_marks(page, lab, lesson):
    lab.notebook(f"{lesson}.ipynb", SETTING, SHOW.format(lesson=lesson), "mine")
    lab.open(page, f"{lesson}.ipynb")
    lab.start(page)
    expect(page.locator(".ng-text")).to_have_count(2)
    mark(page, "Maria Delgado", "1")
    expect(page.locator(".ng-mark")).to_have_count(2)
    page.locator(".ng-text").nth(1).focus()
    page.keyboard.press("Control+z")
    expect(page.locator(".ng-mark")).to_have_count(0)
    page.keyboard.press("Control+y")
    expect(page.locator(".ng-mark")).to_have_count(2)
    saved(page)
    lab.start(page)
    expect(page.locator(".ng-mark")).to_have_count(2)


def test_a_dead_kernel_is_told_within_two_seconds_and_its_marks_come_back_after_start_lesson(shown, lab, lesson):
    page = shown
    mark(page, "Officials", "1")
    saved(page)
    restart_kernel(lab, lesson)
    mark(page, "Maria Delgado", "1")
    expect(page.locator(".ng-status-words")).to_have_text("NOT SAVED: press ▶ Start lesson", timeout=2_500)
    assert "Delgado" not in on_disk(lab, lesson)
    page.get_by_label("because …", exact=True).fill("a name to ring")
    lab.start(page)
    expect(page.locator(".ng-mark")).to_have_count(2)
    expect(page.locator(".ng-details").nth(1)).to_have_text("because a name to ring")
    saved(page)
    assert "a name to ring" in on_disk(lab, lesson)


def test_the_tool_s_findings_ask_and_the_disagreement_is_kept(shown, lab, lesson):
    page = shown
    expect(page.get_by_role("heading", name="What the tool noticed")).to_be_hidden()
    page.get_by_role("button", name="Show the tool's findings").click()
    expect(page.get_by_text("Some attributions have no cue")).to_be_hidden()
    page.locator(".ng-finding-button").click()
    expect(page.locator(".ng-question")).to_contain_text("The tool noticed could. Is it about being unsure?")
    page.get_by_role("button", name="No", exact=True).click()
    page.get_by_label("I disagree because …").fill("it is a price")
    page.get_by_label("I disagree because …").blur()
    saved(page)
    assert "it is a price" in on_disk(lab, lesson)
    expect(page.locator(".ng-mark")).to_have_count(0)


def test_axe_finds_nothing_in_any_theme_and_outside_text_stays_text(shown):
    page = shown
    mark(page, "Officials", "1")
    page.get_by_role("button", name="Show the tool's findings").click()
    page.locator(".ng-finding-button").click()

    def check(theme: str) -> None:
        found = Axe().run(page, context=".ng")
        assert found.violations_count == 0, theme + found.generate_report()

    check("light")
    page.evaluate("document.body.dataset.jpThemeLight = 'false'")
    check("dark")
    page.set_viewport_size({"width": 640, "height": 900})
    check("dark and narrow")
    page.emulate_media(forced_colors="active")
    expect(page.locator(".ng-letter")).to_have_text("1")
    check("forced colours")
    assert page.title() != "broken"
    expect(page.locator(".ng h2")).to_have_text("Storm <b>shuts</b> the pool")
    assert page.locator(".ng script, .ng h2 b").count() == 0


LONG = """from newsglass.annotation.mark import Mark
from newsglass.annotation.marks import Marks
days = [f"Day {{n}}. " + "The pool is shut. " * 20 for n in range(200)]
long = Article(id="long", title="", text="\\n\\n".join(day.strip() for day in days))
starts = [long.text.index(f"Day {{n}}.") for n in range(200)]
work = Work("alex-7k3f", {lesson!r})
marks = tuple(Mark(f"m{{n}}", 1, Span(at, at + 5), "source") for n, at in enumerate(starts))
work.save_marks(long, Marks("long", "alex-7k3f", marks))
Highlighter(long, "sourcing", work=work)"""
PAINTED = """() => [...CSS.highlights.values()].flatMap((one) => [...one]).map((range) =>
  [...document.querySelectorAll(".ng-text p")].findIndex((p) => p.contains(range.startContainer)))"""


def test_in_a_long_article_the_marks_in_sight_are_painted_wherever_the_reader_goes(page, lab, lesson):
    lab.notebook(f"{lesson}.ipynb", SETTING, LONG.format(lesson=lesson))
    lab.open(page, f"{lesson}.ipynb")
    lab.start(page)
    page.locator(".ng-mark").nth(199).wait_for()
    assert 0 in page.evaluate(PAINTED)
    for goal in (199, 100, 0):
        page.evaluate("n => document.querySelectorAll('.ng-text p')[n].scrollIntoView()", goal)
        page.wait_for_function(f"goal => ({PAINTED})().includes(goal)", arg=goal)
        assert len(page.evaluate(PAINTED)) < 40
