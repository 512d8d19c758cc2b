"""Who is working and what there is to do: the start page, and the top of each lesson page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from traitlets import Dict

from newsglass.widgets.base import Item, SavingWidget


class Welcome(SavingWidget):
    """Asks who you are, then shows the lessons; `on_choice(question, value)` answers with new content."""

    parts = ("steps", "welcome")
    content = Dict().tag(sync=True)

    def __init__(
        self, page: str, content: Mapping[str, Any], on_choice: Callable[[str, Any], Mapping[str, Any]]
    ) -> None:
        self._on_choice = on_choice
        super().__init__(student="", lesson="", step=page, content=dict(content), saved_words="")

    def _keep(self, items: list[Item]) -> list[Item]:
        for item in items:
            self.content = dict(self._on_choice(item["id"], item.get("value")))
        return []
