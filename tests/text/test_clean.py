"""Facts about cleaning a text once."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsglass.text.clean import clean, clean_lines

AWKWARD = st.text(
    alphabet=st.sampled_from("aé e\u0301\u200d\u200c\u200b\xa0\u2028\r\n\t\0\ufeffक👩\ufe0f“’.\xad\ud800ﬁא")
)


@given(st.one_of(st.text(), AWKWARD))
def test_cleaning_a_cleaned_text_changes_nothing(text: str):
    assert clean(clean(text)) == clean(text)


@given(AWKWARD)
def test_a_cleaned_text_is_composed_and_holds_no_control_characters(text: str):
    cleaned = clean(text)
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not any(unicodedata.category(letter) in ("Cc", "Cs") for letter in cleaned if letter != "\n")


@given(AWKWARD)
def test_cleaned_lines_keep_the_number_of_the_pasted_line(text: str):
    lines = clean_lines(text)
    assert len(lines) == len(clean_lines("\n".join(lines)))
    assert clean_lines(text + "\nlast")[-1] == "last"


@pytest.mark.parametrize(
    ("pasted", "cleaned"),
    [
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("40\xa0people\u202fcame", "40 people came"),
        ("zero\u200bwidth and soft\xadhyphen\ufeff", "zerowidth and softhyphen"),
        ("cafe\u0301", "caf\u00e9"),
        ("\0It\x07 rained.", "It rained."),
        ("a \u202eb\u202c c", "a b c"),
        ("the ﬁrst ofﬁce", "the first office"),
        ("half a letter \ud83d here", "half a letter \ufffd here"),
        ("one\n\n\n\n\ntwo", "one\n\ntwo"),
        ("  to   the\t left \n of it ", "to the left\nof it"),
    ],
)
def test_what_a_reader_cannot_see_is_taken_out(pasted: str, cleaned: str):
    assert clean(pasted) == cleaned


@pytest.mark.parametrize(
    "text", ["“It’s ‘over’,” she said — at 5 p.m.", "👩‍👩‍👧 came", "می‌خواهم", "שלום עולם", "naïve café"]
)
def test_what_a_reader_can_see_stays_as_it_is(text: str):
    assert clean(text) == text
