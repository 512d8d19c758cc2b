"""Rung 0: what needs a source, who counts as standing behind it, and what is left in peace."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsglass.analysis.claims_unsourced import unsourced_claims
from newsglass.analysis.finding import Attribution
from newsglass.text.span import Span


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The firm hid the leaks for two years.", "accusation"),
        ("She did it to punish the union.", "motive"),
        ("Thefts rose 40 percent after the closure.", "cause"),
        ("Most parents oppose the merger.", "figure"),
        ("The board secretly agreed to sell the field.", "secret"),
    ],
)
def test_each_kind_of_claim_that_needs_a_source_is_noticed(sentence, kind):
    assert [claim.kind for claim in unsourced_claims(sentence, ())] == [kind]


def test_a_claim_that_somebody_stands_behind_is_left_alone():
    text = "The firm hid the leaks, said Jo Finch, a tenant."
    said = Attribution(Span(29, 37), Span(24, 28), (Span(0, 22),), "statement", 4)
    assert unsourced_claims(text, ())
    assert not unsourced_claims(text, (said,))


def test_words_in_quotation_marks_are_somebodys_own():
    assert not unsourced_claims("“The firm hid the leaks for two years.”", ())


@pytest.mark.parametrize(
    "sentence",
    [
        "The pool opened on Tuesday.",
        "Ana Ruiz chairs the budget committee.",
        "Nobody knows whether the firm hid the leaks.",
        "The temperature fell after midnight.",
        "The firm did not reply.",
    ],
)
def test_what_is_plainly_seen_or_undisputed_needs_no_source(sentence):
    assert not unsourced_claims(sentence, ())


@given(st.text(max_size=300))
def test_any_text_gives_findings_inside_it(text):
    assert all(claim.span.end <= len(text) for claim in unsourced_claims(text, ()))
