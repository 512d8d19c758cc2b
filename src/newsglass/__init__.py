"""Newsglass: an article is read, the computer notices, the student marks, we compare, chart and teach.

The public names, in the order of a lesson. Each loads its room only when it is used, so that a page opens quickly.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

_HOME = {
    # read
    "open_lesson": "newsglass.lessons.run",
    "open_article": "newsglass.lessons.read",
    "read_own": "newsglass.lessons.free_reading",
    "start": "newsglass.lessons.start_page",
    "start_form": "newsglass.lessons.forms",
    "open_form": "newsglass.lessons.forms",
    # mark
    "highlight": "newsglass.lessons.free",
    # notice
    "find_hedges": "newsglass.analysis.hedging",
    "find_sources": "newsglass.analysis.sourcing",
    "find_claims": "newsglass.analysis.claims",
    "find_loaded_language": "newsglass.analysis.language",
    "measure_readability": "newsglass.analysis.readability",
    # compare
    "compare_sources": "newsglass.lessons.free",
    "check_marks": "newsglass.comparison.agreement",
    "strip": "newsglass.lessons.strip",
    "show_readability": "newsglass.lessons.readability",
    # chart
    "chart_sources": "newsglass.charts.sourcing",
    "chart_kinds": "newsglass.charts.kinds",
    "chart_source_kinds": "newsglass.charts.sourcing",
    "chart_hedging": "newsglass.charts.hedging",
    "chart_readability": "newsglass.charts.readability",
    # teach
    "class_view": "newsglass.classroom.class_view",
    "class_result": "newsglass.classroom.forms_result",
}

__all__ = list(_HOME)


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"newsglass has no name {name!r}. It has: {', '.join(_HOME)}.")
    found = getattr(import_module(_HOME[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOME])
