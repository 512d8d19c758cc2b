"""Python characters and UTF-16 units: the browser's conversion is compared with Python's, character by character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsglass.widgets.base import SavingWidget
from newsglass.widgets.offsets import for_browser, well_formed


class Bare(SavingWidget):
    """Only shared.js."""

    parts = ()


TEXTS = [
    "",
    "plain",
    "a😀b😀😀c",
    "👩‍👩‍👧 family",
    "e\u0301 and \u0301 alone",
    "🇩🇪🇫🇷",
    "שלום 😀 עולם",
    for_browser("a\ud83db\ude00c\ude00\ud83d😀"),
    "😀" * 50,
]


def utf16(text: str) -> list[int]:
    """Where each character of the text starts, in UTF-16 units, and where the text ends."""
    return [len(text[:at].encode("utf-16-le")) // 2 for at in range(len(text) + 1)]


def test_every_offset_is_the_same_place_on_both_sides(run_node):
    found = run_node(
        Bare._esm,
        """answer(given.texts.map((text) => {
             const map = widget.offsetMap(text);
             const characters = [...text].length;
             const there = Array.from({ length: characters + 1 }, (_, at) => map.toBrowser(at));
             return [there, there.map(map.toPython)];
           }));""",
        texts=TEXTS,
    )
    assert found == [[utf16(text), list(range(len(text) + 1))] for text in TEXTS]


def test_a_caret_inside_a_pair_counts_as_before_its_character(run_node):
    assert run_node(Bare._esm, 'answer(widget.offsetMap("a😀b").toPython(2));') == 1


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_a_text_for_the_browser_keeps_its_length_and_can_be_sent(text):
    sent = for_browser(text)
    assert len(sent) == len(text)
    sent.encode("utf-8")


@pytest.mark.parametrize("value", [1, None, 2.5, True])
def test_other_values_pass_unchanged(value):
    assert well_formed({"a": [value]}) == {"a": [value]}
