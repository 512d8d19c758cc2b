"""Feedback is explained, two first; hands show the sentence worth talking about; nothing is a score."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsglass.lessons.feedback import Given, counts_in_words, explain, gap
from newsglass.lessons.hands import Hands, most_disputed
from newsglass.lessons.lesson import Accepted, Entry

RUNGS = st.one_of(st.integers(0, 6), st.just("none needed"), st.none())


def entry(name: str, rung: int | str, *also: Accepted) -> Entry:
    return Entry(name, "story", {"standard": f"Sentence {name}."}, f"Reason of {name}.", rung=rung, also_accepted=also)


def test_the_first_two_are_an_agreement_and_the_widest_gap():
    entries = [entry("a", 5), entry("b", 4), entry("c", 1)]
    said = explain(entries, {"a": Given(5), "b": Given(3), "c": Given(6)})
    assert [item.entry.id for item in said if item.first] == ["a", "c"]


@given(st.lists(st.tuples(st.integers(0, 6), RUNGS), min_size=2, max_size=8))
def test_every_item_carries_the_reason_and_exactly_two_come_first(pairs):
    entries = [entry(str(place), key) for place, (key, _) in enumerate(pairs)]
    said = explain(entries, {str(place): Given(answer) for place, (_, answer) in enumerate(pairs)})
    assert all(item.entry.why in item.words for item in said)
    assert sum(item.first for item in said) == 2
    assert not any("%" in item.heading + item.words or "wrong" in item.words.lower() for item in said)


def test_an_accepted_answer_is_told_with_both_reasons():
    (said,) = explain(
        [entry("a", 0, Accepted("It was plain to see.", rung="none needed"))], {"a": Given("none needed")}
    )
    assert said.kind == "accepted" and "It was plain to see." in said.words and "Reason of a." in said.words


def test_counts_are_sentences_and_never_a_share_of_agreement():
    said = counts_in_words([entry("a", 5), entry("b", 1)], {"a": Given(4, "named"), "b": Given(1)})
    assert said[0] == "You placed 2 of 2 sentences and gave a reason for 1."
    assert not any("%" in line for line in said)


@given(RUNGS, RUNGS)
def test_a_gap_is_the_same_from_both_sides(one, other):
    assert gap(one, other) == gap(other, one) and (gap(one, other) == 0) == (one == other)


def test_groups_under_five_hands_are_not_shown():
    assert most_disputed([Hands(1, {"5": 4}), Hands(2, {"1": 2, "5": 2})]) == ""
