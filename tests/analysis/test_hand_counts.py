"""The hand-counted articles are whole: every word has its syllables, and both passes stand beside what was settled."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

FILES = sorted((Path(__file__).parents[1] / "quality" / "handcounted").glob("*.toml"))
each_article = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def by_word(digits: str) -> list[int]:
    """One number a word: "1121", or "1 10 1" where a word has ten or more."""
    return [int(digit) for digit in (digits.split() if " " in digits else digits)]


def test_twenty_short_articles_were_counted():
    assert len(FILES) >= 20


@each_article
def test_every_word_has_its_syllables(path):
    for sentence in tomllib.loads(path.read_text(encoding="utf-8"))["sentence"]:
        assert len(by_word(sentence["by_word"])) == len(sentence["text"].split()), sentence["text"]


@each_article
def test_what_was_settled_was_heard_in_one_of_the_two_passes(path):
    for sentence in tomllib.loads(path.read_text(encoding="utf-8"))["sentence"]:
        if "first" in sentence:
            passes = zip(by_word(sentence["first"]), by_word(sentence["second"]), strict=True)
            for heard, settled in zip(passes, by_word(sentence["by_word"]), strict=True):
                assert settled in heard, sentence["text"]
