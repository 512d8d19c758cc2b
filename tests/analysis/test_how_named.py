"""Named, unnamed or none: what counts as a name for a source that stands in a known place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsglass.analysis.how_named import how_named
from newsglass.text.span import Span


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("Budget chair Ana Ruiz came late. She said the pool is shut.", "She", "named"),
        ("A city official said the pool is shut.", "A city official", "unnamed"),
        ("The Harbour Board said the pier is shut.", "The Harbour Board", "named"),
        ("A spokeswoman for the Harbour Board said the pier is shut.", "A spokeswoman for the Harbour Board", "named"),
        ("Ana Ruiz met the press. They said the pool is shut.", "They", "unnamed"),
        ("“I saw the smoke,” said Ana Ruiz, the cook.", "I", "named"),
        ("“I saw the smoke,” said a cook.", "I", "unnamed"),
        ("The budget chair, Ana Ruiz, said the pool is shut.", "The budget chair, Ana Ruiz,", "named"),
        ("The budget chair Ana Ruiz said the pool is shut.", "The budget chair", "named"),
        ("We came late, and his daughter, Gianna, said so.", "his daughter", "named"),
        ("A reporter from the Harbour Times rang Ana Ruiz. He said the pool is shut.", "He", "named"),
        ("Ana Ruiz sat down. A reporter rang the bell. He said the pool is shut.", "He", "unnamed"),
        ("“Stay at home,” Mom said.", "Mom", "unnamed"),
        ("We read that traces of the Lapita project show the age.", "traces of the Lapita project", "unnamed"),
        ("A report on Boeing found cracks in the wing.", "A report on Boeing", "unnamed"),
        ("A report by Boeing found cracks in the wing.", "A report by Boeing", "named"),
        ("The picture is by http://example.org and free.", "http://example.org", "named"),
    ],
)
def test_a_name_given_anywhere_in_the_article_counts(text, source, expected):
    at = text.index(source)
    assert how_named(text, Span(at, at + len(source))) == expected


def test_no_place_is_no_source():
    assert how_named("It is believed that the fire began in the attic.", None) == "none"


@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_any_place_in_any_text_has_one_of_three_answers(text, one, other):
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    source = Span(start, end) if start < end else None
    assert how_named(text, source) in ("named", "unnamed", "none")
