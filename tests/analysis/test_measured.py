from __future__ import annotations

import json
from pathlib import Path

from newsglass.analysis import measured


def test_a_kind_nobody_measured_says_so() -> None:
    assert measured.how_often_right("hedges", "limit") == "not measured yet"


def test_a_measured_kind_names_its_texts_and_its_date(monkeypatch) -> None:
    entry = {"right": 172, "of": 200, "corpus": "news", "date": "2026-11-24"}
    monkeypatch.setattr(measured, "_measured", lambda: {"hedges": {"modal": entry}})
    assert measured.how_often_right("hedges", "modal") == "right 86 of 100 times on published news (2026-11-24)"


def test_too_few_findings_are_not_called_measured(monkeypatch) -> None:
    entry = {"right": 29, "of": 29, "corpus": "news", "date": "2026-11-24"}
    monkeypatch.setattr(measured, "_measured", lambda: {"hedges": {"modal": entry}})
    assert measured.how_often_right("hedges", "modal") == "not measured yet"


def test_the_kept_figures_rest_on_at_least_thirty_findings() -> None:
    kept = json.loads(Path(measured.__file__).with_name("measured.json").read_text(encoding="utf-8"))
    assert all(entry["of"] >= 30 for kinds in kept.values() for entry in kinds.values())
