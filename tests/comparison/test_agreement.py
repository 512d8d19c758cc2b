from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsglass.annotation.mark import Mark
from newsglass.annotation.marks import Marks
from newsglass.comparison.agreement import check_marks, krippendorff_alpha
from newsglass.errors import MarksDoNotFit, TooFewToTell
from newsglass.text.span import Span


def marks(*some: Mark, reader: str = "alex", article: str = "pool") -> Marks:
    return Marks(article, reader, some)


def mark(name: str, start: int, end: int, label: str = "source", **more) -> Mark:
    return Mark(name, 1, Span(start, end), label, **more)


def test_an_overlap_of_half_the_longer_stretch_is_nearly_and_less_is_not():
    half = check_marks(marks(mark("a", 0, 10)), marks(mark("k", 0, 20)))
    less = check_marks(marks(mark("a", 0, 10)), marks(mark("k", 0, 21)))
    assert [pair.left.id for pair in half.nearly] == ["a"]
    assert (less.nearly, [m.id for m in less.only_left], [m.id for m in less.only_right]) == ((), ["a"], ["k"])


def test_other_labels_do_not_agree_unless_the_key_accepts_them():
    mine = marks(mark("a", 0, 10, "opinion"))
    assert not check_marks(mine, marks(mark("k", 0, 10, "prediction"))).same
    (pair,) = check_marks(mine, marks(mark("k", 0, 10, "prediction", also_accepted=("opinion",)))).same
    assert pair.accepted
    assert "both answers are accepted" in pair.explained


def test_a_pair_says_how_far_its_rungs_lie_apart():
    compared = check_marks(
        marks(mark("a", 0, 10, rung=3), mark("b", 20, 30, rung=5), mark("c", 40, 50, rung="none needed")),
        marks(mark("k", 0, 10, rung=2), mark("l", 20, 30, rung=1), mark("m", 40, 50, rung=0)),
    )
    assert [pair.rung_gap for pair in compared.same] == [1, 4, None]
    assert compared.widest_gap.left.id == "b"
    assert "with different rungs: 3 and 2" in compared.same[0].explained


def test_deleted_marks_are_not_compared():
    compared = check_marks(marks(mark("a", 0, 10, deleted=True)), marks(mark("k", 0, 10)))
    assert (compared.same, compared.only_left) == ((), ())


def test_anything_that_holds_marks_can_be_compared():
    class Highlighter:
        marks = Marks("pool", "alex", (mark("a", 0, 10),))

    assert check_marks(Highlighter(), Highlighter()).same
    with pytest.raises(MarksDoNotFit, match="highlighter"):
        check_marks("marks", Highlighter())


def test_marks_on_two_articles_are_not_compared():
    with pytest.raises(MarksDoNotFit, match="one article"):
        check_marks(marks(), marks(article="rink"))


@st.composite
def readers(draw) -> Marks:
    spans = draw(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 10), st.sampled_from("xy")), max_size=6))
    return marks(*(mark(f"m{n}", start, start + length, label) for n, (start, length, label) in enumerate(spans)))


@given(readers(), readers(), st.randoms())
def test_every_mark_is_placed_exactly_once_and_in_the_same_place_whatever_the_order(one, two, chance):
    compared = check_marks(one, two)
    pairs = (*compared.same, *compared.nearly)
    assert sorted([*(pair.left.id for pair in pairs), *(m.id for m in compared.only_left)]) == [m.id for m in one.live]
    assert sorted([*(pair.right.id for pair in pairs), *(m.id for m in compared.only_right)]) == [
        m.id for m in two.live
    ]
    shuffled = list(one.marks)
    chance.shuffle(shuffled)
    assert check_marks(marks(*shuffled), two) == compared


@given(readers())
def test_a_reader_agrees_with_themselves(one):
    compared = check_marks(one, one)
    assert (compared.nearly, compared.only_left, compared.only_right) == ((), (), ())


# The worked example of Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability": four readers, twelve items.
EXAMPLE = (
    (1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None),
    (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3),
    (None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None),
    (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None),
)
VOTES = [
    (f"reader {r}", f"item {i}", value)
    for r, row in enumerate(EXAMPLE)
    for i, value in enumerate(row)
    if value is not None
]


@pytest.mark.parametrize(("distance", "alpha"), [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849)])
def test_alpha_is_what_krippendorff_worked_out_by_hand(distance, alpha):
    assert krippendorff_alpha(VOTES, distance) == pytest.approx(alpha, abs=0.0005)


def test_two_readers_who_always_differ_agree_less_than_chance():
    # By hand: observed disagreement 1, expected 2·2·2 / (4·3) = 2/3, so alpha = 1 - 1 / (2/3) = -1/2.
    votes = [("a", "1", "x"), ("b", "1", "y"), ("a", "2", "y"), ("b", "2", "x")]
    assert krippendorff_alpha(votes) == pytest.approx(-0.5)


@pytest.mark.parametrize("votes", [[], [("a", "1", 2)], [("a", "1", 2), ("b", "1", 2)]])
def test_alpha_is_not_given_where_it_would_mean_nothing(votes):
    with pytest.raises(TooFewToTell):
        krippendorff_alpha(votes)
