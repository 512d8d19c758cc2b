"""Facts about what a reader would count as one word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsglass.text.split import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They don’t, can't, won’t.", ["They", "don’t", "can't", "won’t"]),
        ("a well-known mother-in-law", ["a", "well-known", "mother-in-law"]),
        ("2,500 people paid $1.2 million", ["2,500", "people", "paid", "$1.2", "million"]),
        ("the U.S.-led team at 5 p.m.", ["the", "U.S.-led", "team", "at", "5", "p.m."]),
        ("rain—heavy rain – fell", ["rain", "heavy", "rain", "fell"]),
        ("62% at 10:30 in the 1990s, the 5th", ["62%", "at", "10:30", "in", "the", "1990s", "the", "5th"]),
        ("a 12-year-old with AT&T", ["a", "12-year-old", "with", "AT&T"]),
        ("the students’ bus", ["the", "students", "bus"]),
        ("see https://orrin.example/a_b?c=1, please", ["see", "https://orrin.example/a_b?c=1", "please"]),
        ("write j.moss@orrin.example.", ["write", "j.moss@orrin.example"]),
        ("@orrin #pool and/or (café)", ["@orrin", "#pool", "and", "or", "café"]),
        ("“Quoted,” ‘too’ … [sic]", ["Quoted", "too", "sic"]),
        ("*** --- ... ", []),
    ],
)  # fmt: skip
def test_a_word_is_what_a_reader_would_count(text: str, expected: list[str]):
    assert [span.of(text) for span in words(text)] == expected


@given(st.text())
def test_words_lie_inside_the_text_in_order_without_blanks(text: str):
    at = 0
    for span in words(text):
        assert at <= span.start < span.end <= len(text)
        assert not any(letter.isspace() for letter in span.of(text))
        at = span.end


@pytest.mark.parametrize(
    "text",
    ["a@" * 100_000, "www." * 60_000, "a." * 100_000, "'" * 1_000_000, "x" * 20_000, "a-" * 100_000, "1," * 100_000],
)
def test_long_runs_of_one_mark_are_read_once(text: str):
    assert all(span.end <= len(text) for span in words(text)[-3:])
