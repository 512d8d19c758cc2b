"""Every phrase list of the package: each rule has its reason and origin, and its own sentences hold."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import newsglass.analysis
from newsglass.analysis.phrasebook import Phrasebook, read_phrasebook

HERE = Path(newsglass.analysis.__file__).parent
NEEDED = ("name", "kind", "why", "origin", "must_match", "must_not_match")
TABLES = {path: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(HERE.glob("*.toml"))}
LISTS = [path for path, table in TABLES.items() if "rule" in table]
MATCHED = [path for path in LISTS if all("phrases" in rule for rule in TABLES[path]["rule"])]


def fired(book: Phrasebook, sentence: str) -> set[str]:
    return {hit.rule.name for hit in book.find(sentence, everything=True)}


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_every_rule_has_a_reason_an_origin_and_sentences_of_its_own(path: Path) -> None:
    rules = TABLES[path]["rule"]
    assert [(rule.get("name"), key) for rule in rules for key in NEEDED if not rule.get(key)] == []


@pytest.mark.parametrize("path", MATCHED, ids=lambda path: path.stem)
def test_every_rule_notices_its_own_sentences_and_not_the_others(path: Path) -> None:
    book = read_phrasebook(path)
    silent = [(rule.name, s) for rule in book.rules for s in rule.must_match if rule.name not in fired(book, s)]
    wrong = [(rule.name, s) for rule in book.rules for s in rule.must_not_match if rule.name in fired(book, s)]
    assert (silent, wrong) == ([], [])


def test_the_hedging_list_is_among_those_checked() -> None:
    assert "hedging" in [path.stem for path in MATCHED]
