"""A small course that has every kind of step, and a work folder of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

COURSE = Path(__file__).parents[1] / "course" / "lessons"


@pytest.fixture
def pond(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The test course is open, and Ida is the one who works; gives the work folder."""
    monkeypatch.setenv("NEWSGLASS_LESSONS", str(COURSE))
    monkeypatch.setenv("NEWSGLASS_WORK", str(tmp_path / "work"))
    monkeypatch.setenv("NEWSGLASS_STUDENT", "ida-4m2k")
    return tmp_path / "work"


@pytest.fixture
def press() -> Callable[..., str]:
    """`press(widget, question, value)` does what the page does; gives the problem, "" when it was kept."""

    def sent(widget: Any, question: str, value: Any, revision: int = 1, typing: bool = False) -> str:
        item = {"id": question, "revision": revision, "value": value}
        more = {"typing": [question]} if typing else {}
        widget._receive(widget, {"keep": [item], "revision": revision, "page": "x", **more}, None)
        return widget.problem

    return sent
