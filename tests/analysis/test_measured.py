from __future__ import annotations

import json
from pathlib import Path

from newsglass.analysis import measured
from newsglass.analysis.sourcing import find_sources


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


def test_our_own_sentences_are_not_called_published(monkeypatch) -> None:
    entry = {"right": 33, "of": 38, "corpus": "sentences of our own", "date": "2026-11-24"}
    monkeypatch.setattr(measured, "_measured", lambda: {"sources": {"rung 2": entry}})
    assert measured.how_often_right("sources", "rung 2") == "right 87 of 100 times on sentences of our own (2026-11-24)"


def test_a_rung_that_was_right_too_seldom_is_not_suggested(monkeypatch) -> None:
    entry = {"right": 23, "of": 30, "corpus": "sentences of our own", "date": "2026-11-24"}
    monkeypatch.setattr(measured, "_measured", lambda: {"sources": {"rung 4": entry}})
    found = find_sources("Ruiz said the pool is shut. Experts say it is old.")
    assert [one.rung for one in found] == [None, 1]
    assert found[0].why.startswith("The tool is unsure")
