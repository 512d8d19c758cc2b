"""What all widgets share: look, keys, and saving that never says "Saved" before it is true.

Another saving widget in four steps:

1. **Python**, `widgets/vote.py`. An *item* is a small table with an `id`, a `revision` and whatever the widget keeps::

    class Vote(SavingWidget):
        parts = ("vote",)                                   # vote.js and vote.css beside this file; or several
        question = Unicode("").tag(sync=True)

        def __init__(self, question, work, step):
            super().__init__(student=work.student, lesson=work.lesson, step=step, question=question)
            self._work = work
            self.kept = [{"id": "vote", "revision": r, "value": v} for …]    # what the store holds already

        def _keep(self, items):                             # called with the changed items, checked in form only
            for item in items:
                self._work.save_answer(self.step, item["id"], item["value"], item["revision"])
            return None                                     # or: all items as they stand after merging

   `_keep` checks every value and writes it. Raise a `NewsglassError` and its sentence is shown after "NOT SAVED:". When
   it returns, the page says "Saved 10:42". Return a list of items to replace `kept` (merged with another tab's work,
   say); with None the changed items are merged into `kept` by id and revision. A Submit
   button is an item like any other, and its answer (the feedback) a trait that `_kept_now` sets,
   which is called after the page has heard that its items are kept.

2. **JavaScript**, `widgets/vote.js`. shared.js is joined in front of it: its functions are simply there::

    export default savingWidget(({ model, work, el }) => {
      const root = widgetRoot(el, "ng-vote");               // theme, keys that can't cut cells
      const yes = h("button", { type: "button", onclick: () => work.change([{ id: "vote", value: "yes" }]) }, "Yes");
      root.append(h("p", {}, model.get("question")), yes, statusLine(work));
      const show = () => yes.setAttribute("aria-pressed", String(work.get("vote")?.value === "yes"));
      const off = work.on(show);                            // a change here, in another view, or from Python
      show();
      return off;
    });

   `work.change(items)` raises each item's revision, journals it, tells all views, and sends it after the frame;
   `work.change(items, { typing: true })` waits for a pause in typing, and Python finds their ids in `self.drafts`;
   one more change without it, when the field is left, settles the text. `work.items()`, `work.get(id)`,
   `work.status()` → `{state, sentence}`. `h(tag, attributes, …children)` sets text, never HTML. Pure functions are
   named exports, tested with node; none is called `render`. All files share one scope: choose names of your own.

3. **CSS**, `widgets/vote.css`: only variables from tokens (`--ng-paper`, `--ng-ink`, `--ng-quiet`, `--ng-rule`,
   `--ng-amber-ink`, `--ng-amber-tint`, …, `--ng-rung-0` … `--ng-rung-6`); shared.css has buttons, fields and status.

4. **Tests**: the fixtures `run_node` (pure functions) and `receive` (plays the browser) of `tests/widgets/conftest.py`.

On the wire: the page sends `{keep: [items], revision, page, typing: [ids]}`; Python answers by the trait `reply` =
`{page, revision, at, problem, changed: [items]}`, in which `changed` holds what became different in `kept` (for other
open pages, and after merging); `kept` as a whole goes only to a page that opens. No answer for two seconds: the page
says "NOT SAVED: press ▶ Start lesson", and the changed items stay in the browser's sessionStorage under `place`
(student, lesson, step); the widget that ▶ makes reads and sends them again.
"""

from __future__ import annotations

import html
import json
import time
from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import Any, ClassVar

import anywidget
from traitlets import Dict, List, Unicode

from newsglass.errors import CannotSave, NewsglassError
from newsglass.widgets.look import look_css
from newsglass.widgets.offsets import well_formed

Item = dict[str, Any]

_MOST_ITEMS = 5_000
_LARGEST_REVISION = 2**53 - 1  # the largest whole number a browser keeps exactly


class SavingWidget(anywidget.AnyWidget):
    """A widget whose work is kept in a file before it says so; see the top of this file for how to write one.

    `student`, `lesson` and `step` say whose work it is; together they name the browser's journal. `kept` holds the
    items as Python knows them, `reply` the answer to the page's latest save.
    """

    parts: ClassVar[tuple[str, ...]] = ()
    place = Unicode("").tag(sync=True)
    kept = List(Dict()).tag(sync=True)
    reply = Dict().tag(sync=True)
    saved_words = Unicode("Saved").tag(sync=True)
    _replying = False

    def __init_subclass__(cls, **more: Any) -> None:
        super().__init_subclass__(**more)
        if "parts" in cls.__dict__:  # not for the class that traitlets derives while it adds traits
            names = ("shared", *cls.parts)
            cls._esm = "\n".join(_source(f"{name}.js") for name in names)
            cls._css = "\n".join([look_css(), *(_source(f"{name}.css", needed=False) for name in names)])

    def __init__(self, *, student: str, lesson: str, step: str, about: str = "", **traits: Any) -> None:
        self.student, self.lesson, self.step = student, lesson, step
        self.drafts: frozenset[str] = frozenset()  # ids, of the items being kept, whose text is still being written
        place = json.dumps([student, lesson, step, about])
        super().__init__(place=place, **traits)
        self.on_msg(self._receive)

    @property
    def saved(self) -> int:
        """The revision of the page that was kept last, 0 before the first."""
        return 0 if self.problem else int(self.reply.get("revision", 0))

    @property
    def saved_at(self) -> str:
        """When work was kept last, as "10:42"; "" before."""
        return str(self.reply.get("at", ""))

    @property
    def problem(self) -> str:
        """Why the latest save was not kept, in a sentence; "" when it was."""
        return str(self.reply.get("problem", ""))

    def _keep(self, items: list[Item]) -> Sequence[Mapping[str, Any]] | None:
        """Write the changed items to the store; return all items after merging, or None when nothing else changed."""
        raise NotImplementedError

    def _kept_now(self, items: list[Item]) -> None:
        """What else follows from kept items: slow work belongs here, because the page has its "Saved" already."""

    def _static_html(self) -> str:
        """What a print-out or an exported page shows, where no widget can run."""
        return f"<p>{html.escape('Press ▶ Start lesson to see this step.')}</p>"

    def _receive(self, _widget: Any, content: Any, _buffers: Any) -> None:
        if not isinstance(content, dict) or "keep" not in content:
            return
        page, revision = content.get("page"), content.get("revision")
        answer: dict[str, Any] = {
            "page": page if isinstance(page, str) else "",
            "revision": revision,
            "at": self.saved_at,
            "problem": "",
            "changed": [],
        }
        items: list[Item] = []
        with self.hold_sync():
            try:
                items = _checked(content)
                self.drafts = _drafts(content)
                merged = self._keep(items)
                answer["changed"] = self._take(merge_items(self.kept, items) if merged is None else merged)
                answer["at"] = time.strftime("%H:%M")
            except NewsglassError as problem:
                answer["problem"] = str(problem)
            self.reply = answer
        if not answer["problem"]:
            self._kept_now(items)

    def _take(self, merged: Sequence[Mapping[str, Any]]) -> list[Item]:
        """Makes these items the kept ones and returns those that are different from before."""
        known = {item["id"]: item for item in self.kept}
        changed = {item["id"]: well_formed(item) for item in merged if known.get(item["id"]) != item}
        self._replying = True
        try:
            self.kept = [changed.get(item["id"]) or known[item["id"]] for item in merged]
        finally:
            self._replying = False
        return list(changed.values())

    def _should_send_property(self, key: str, value: Any) -> bool:
        # One mark of 200 changed: the reply carries it alone. Sending all of them took longer than writing the file.
        return not (key == "kept" and self._replying) and super()._should_send_property(key, value)

    def _repr_mimebundle_(self, **options: Any) -> tuple[dict, dict] | None:
        bundle = super()._repr_mimebundle_(**options)
        if bundle:
            bundle[0]["text/html"] = self._static_html()
        return bundle


def merge_items(kept: Sequence[Mapping[str, Any]], changed: Sequence[Mapping[str, Any]]) -> list[Item]:
    """Both lists as one: for each id the item of the higher revision, the changed one when they are equal.

    >>> merge_items([{"id": "a", "revision": 2}], [{"id": "a", "revision": 1}, {"id": "b", "revision": 1}])
    [{'id': 'a', 'revision': 2}, {'id': 'b', 'revision': 1}]
    """
    merged = {item["id"]: dict(item) for item in kept}
    for item in changed:
        if item["id"] not in merged or item["revision"] >= merged[item["id"]]["revision"]:
            merged[item["id"]] = dict(item)
    return list(merged.values())


def _checked(content: Mapping[str, Any]) -> list[Item]:
    """The items a page sent, or `CannotSave`: nothing that arrives from a browser is taken on trust."""
    items = content["keep"]
    fine = (
        _is_whole(content.get("revision"))
        and isinstance(items, list)
        and len(items) <= _MOST_ITEMS
        and all(
            isinstance(item, dict)
            and isinstance(item.get("id"), str)
            and 0 < len(item["id"]) <= 200
            and _is_whole(item.get("revision"))
            for item in items
        )
    )
    if not fine:
        raise CannotSave("The page sent something Newsglass does not know. Press ▶ Start lesson and try again.")
    return well_formed(items)


def _drafts(content: Mapping[str, Any]) -> frozenset[str]:
    typing = content.get("typing")
    return frozenset(one for one in typing if isinstance(one, str)) if isinstance(typing, list) else frozenset()


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _LARGEST_REVISION


def _source(name: str, needed: bool = True) -> str:
    file = files("newsglass.widgets").joinpath(name)
    return file.read_text(encoding="utf-8") if needed or file.is_file() else ""
