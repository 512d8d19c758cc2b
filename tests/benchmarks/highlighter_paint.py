"""How long a mark takes to paint and to be kept: 20,000 words, 200 marks, a real JupyterLab.

    python -m pytest tests/benchmarks/highlighter_paint.py -s

Script: from the key until the handler has painted. Painted: until the next frame has been drawn. Empty frame: the same
wait with nothing to draw, what this machine needs anyway. Saved: until the page says so.
"""

from __future__ import annotations

import importlib.util
import json
import statistics
import sys
from pathlib import Path

import pytest

pytest_plugins: list[str] = []
_spec = importlib.util.spec_from_file_location("browser_lab", Path(__file__).parents[1] / "browser" / "conftest.py")
_browser = importlib.util.module_from_spec(_spec)
sys.modules["browser_lab"] = _browser
_spec.loader.exec_module(_browser)
lab, base_url, browser_type_launch_args = _browser.lab, _browser.base_url, _browser.browser_type_launch_args

SETTING = """from newsglass.annotation.mark import Mark
from newsglass.annotation.marks import Marks
from newsglass.annotation.store import Work
from newsglass.text.article import Article
from newsglass.text.span import Span
from newsglass.widgets.highlighter import Highlighter
paragraph = "The council said on Tuesday that the pool may stay shut until the roof is mended in spring. " * 5
text = "\\n\\n".join([paragraph.strip()] * 223)
storm = Article(id="long", title="A long story", text=text)
work = Work("bench-0000", "paint")
names = ["factual claim", "reasoned judgment", "opinion", "prediction", "not a claim"]
marks = [Mark(f"m{n}", 1, Span(n * 450, n * 450 + 60), names[n % 5]) for n in range(200)]
work.save_marks(storm, Marks("long", "bench-0000", tuple(marks)))
print(len(text.split()))
Highlighter(storm, work=work)"""

MEASURE = """async (count) => {
  const box = document.querySelector(".ng-text"), results = [];
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const later = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  const drawn = async (start) => {
    await frame();
    const channel = new MessageChannel();
    return new Promise((done) => {
      channel.port1.onmessage = () => done(performance.now() - start);
      channel.port2.postMessage(0);
    });
  };
  const status = document.querySelector(".ng-status-words");
  box.focus();
  for (let n = 0; n < count; n += 1) {
    const text = box.querySelectorAll("p")[n % 4].firstChild, at = 7 + n * 5;
    document.getSelection().setBaseAndExtent(text, at, text, at + 4);
    await frame(); await frame();
    const wait = (n * 7) % 16; // keys come at any moment between two frames
    await later(wait);
    const empty = await drawn(performance.now());
    await frame(); await frame();
    await later(wait);
    const start = performance.now();
    const saved = new Promise((done) => {
      const look = new MutationObserver(() => {
        if (!status.textContent.startsWith("Saved")) return;
        look.disconnect();
        done(performance.now() - start);
      });
      look.observe(status, { childList: true, characterData: true, subtree: true });
    });
    const frameAfter = drawn(start); // asked for first, so that nothing the widget does after the frame is counted
    box.dispatchEvent(new KeyboardEvent("keydown", { key: String(1 + (n % 5)), bubbles: true, cancelable: true }));
    const script = performance.now() - start;
    const painted = await frameAfter;
    results.push({ script, empty, painted, saved: await saved });
    await frame();
  }
  return results;
}"""


@pytest.fixture
def long_page(page, lab):
    lab.notebook("long.ipynb", SETTING)
    lab.open(page, "long.ipynb")
    lab.start(page)
    page.locator(".ng-mark").nth(199).wait_for(timeout=60_000)
    return page


def test_mark_to_paint_and_to_saved(long_page):
    results = long_page.evaluate(MEASURE, 30)[5:]
    table = {
        name: {"median": round(statistics.median(values), 1), "largest": round(max(values), 1)}
        for name in ("script", "empty", "painted", "saved")
        if (values := [result[name] for result in results])
    }
    print(json.dumps({"words": 20070, "marks": 200, "milliseconds": table}, indent=1))
