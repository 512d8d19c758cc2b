"""The reading desk: bring an article, see what was left out, choose a tool; the tool opens underneath."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import ipywidgets
from traitlets import Dict

from newsglass.widgets.base import Item, SavingWidget


class DeskTop(SavingWidget):
    """The paste box, the file picker, the article that lies open and the row of tools.

    `on_choice(question, value)` answers each choice with new content; nothing is kept here, the shelf keeps it.
    """

    parts = ("steps", "desk")
    content = Dict().tag(sync=True)

    def __init__(
        self,
        student: str,
        content: Mapping[str, Any],
        on_choice: Callable[[str, Any], Mapping[str, Any]],
    ) -> None:
        self._on_choice = on_choice
        super().__init__(student=student, lesson="free", step="desk", content=dict(content), saved_words="")

    def _keep(self, items: list[Item]) -> list[Item]:
        for item in items:
            self.content = dict(self._on_choice(item["id"], item.get("value")))
        return []


class Desk(ipywidgets.VBox):
    """The desk with the chosen tool under it; `lay(tools)` changes what lies there."""

    def __init__(self, top: DeskTop) -> None:
        self.top = top
        super().__init__(children=(top,))

    def lay(self, tools: Sequence[ipywidgets.DOMWidget]) -> None:
        """Show these tools under the desk instead of those that lay there."""
        self.children = (self.top, *tools)


def picture(drawing: str) -> ipywidgets.HTML:
    """A chart of ours as a widget; `drawing` is its HTML, made from escaped words."""
    shown = ipywidgets.HTML(drawing)
    shown.add_class("ng")
    return shown
