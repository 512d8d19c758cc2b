"""From ▶ to a lesson that can be used, and a widget's round trip to Python: a real JupyterLab.

    python -m pytest tests/benchmarks/lesson_start.py -s

The page is opened, its kernel runs, ▶ is pressed. First: the first box is there. Usable: every step is. Round trip: a
message to Python and its answer, through Jupyter's server. The server alone: a question it answers without a kernel,
what this machine needs anyway under its present load.
"""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import statistics
import sys
from pathlib import Path

import pytest

from newsglass.lessons.places import notebooks_folder

_spec = importlib.util.spec_from_file_location("browser_lab", Path(__file__).parents[1] / "browser" / "conftest.py")
_browser = importlib.util.module_from_spec(_spec)
sys.modules["browser_lab"] = _browser
_spec.loader.exec_module(_browser)
lab, base_url, browser_type_launch_args = _browser.lab, _browser.base_url, _browser.browser_type_launch_args

PAGE, STEPS, RUNS, TRIPS = "02-says-who.ipynb", 9, 5, 100
WATCH = """(steps) => {
  const seen = window.__seen = {};
  addEventListener("click", () => {
    const start = performance.now();
    const look = () => {
      const boxes = document.querySelectorAll(".ng-step, .ng-highlighter").length;
      if (boxes) seen.first ??= performance.now() - start;
      if (boxes >= steps) seen.usable = performance.now() - start;
      else requestAnimationFrame(look);
    };
    look();
  }, { capture: true, once: true });
}"""
PONG = """import anywidget
class Pong(anywidget.AnyWidget):
    _esm = '''export default { render({ model, el }) {
      el.className = "pong";
      el.ask = () => new Promise((done) => {
        const start = performance.now();
        const heard = () => { model.off("msg:custom", heard); done(performance.now() - start); };
        model.on("msg:custom", heard);
        model.send({ ping: 1 });
      });
    } }'''
pong = Pong()
pong.on_msg(lambda _widget, content, _buffers: pong.send(content))
pong"""
ASK = """async (count) => {
  const trips = [], bare = [];
  for (let n = 0; n < count; n += 1) {
    trips.push(await document.querySelector(".pong").ask());
    const start = performance.now();
    await (await fetch("/api", { cache: "no-store" })).text();
    bare.push(performance.now() - start);
  }
  return { trips, bare };
}"""


def table(values: list[float]) -> dict[str, float]:
    """Median, 95th percentile and best, in the unit given."""
    ordered = sorted(values)
    return {
        "median": round(statistics.median(ordered), 1),
        "p95": round(ordered[int(0.95 * (len(ordered) - 1))], 1),
        "best": round(ordered[0], 1),
    }


@pytest.fixture
def named(page, lab):
    """A student has said who they are; nothing else is open."""
    page.set_viewport_size({"width": 1280, "height": 900})
    shutil.copyfile(notebooks_folder() / "00-start-here.ipynb", lab.root / "00-start-here.ipynb")
    lab.open(page, "00-start-here.ipynb")
    lab.start(page)
    page.get_by_label("Nickname").fill("Sam")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Open period 1: Says who?").wait_for()
    return page


def load() -> list[float]:
    """How many programs wanted the processor in the last 1, 5 and 15 minutes, where the system tells."""
    return [round(value, 1) for value in getattr(os, "getloadavg", list)()]


def close_all(lab) -> None:
    for session in lab.ask("/api/sessions"):
        lab.ask(f"/api/sessions/{session['id']}", "DELETE")


def test_from_start_to_usable(named, lab):
    page, seen = named, []
    for _ in range(RUNS):
        close_all(lab)
        shutil.copyfile(notebooks_folder() / PAGE, lab.root / PAGE)
        lab.open(page, PAGE)
        page.wait_for_timeout(1000)  # a reader needs longer to find the button
        page.evaluate(WATCH, STEPS)
        page.get_by_role("button", name="Start lesson").first.click()
        page.wait_for_function("() => window.__seen.usable", timeout=30_000)
        seen.append(page.evaluate("() => window.__seen"))
    figures = {name: table([one[name] for one in seen]) for name in ("first", "usable")}
    print(json.dumps({"▶ in milliseconds, goal 1,000": figures, "load": load()}, indent=1, ensure_ascii=False))


def test_a_round_trip(page, lab):
    lab.notebook("pong.ipynb", PONG)
    lab.open(page, "pong.ipynb")
    page.get_by_role("button", name="Start lesson").first.click()
    page.wait_for_function("() => document.querySelector('.pong')?.ask", timeout=30_000)
    page.evaluate(ASK, 10)
    found = page.evaluate(ASK, TRIPS)
    figures = {"through the kernel": table(found["trips"]), "the server alone": table(found["bare"])}
    print(json.dumps({"round trip in milliseconds, goal p95 10": figures, "load": load()}, indent=1))
