"""The quality harness measures what it says: its scoring on small cases worked out by hand."""

from __future__ import annotations

import pytest
from tests.quality.figures import (
    bootstrap,
    exact,
    f1,
    half,
    macro_f1,
    matched,
    overlap,
    pairs_in_order,
    ranks,
    spearman,
    touches,
)


def test_f1_is_the_harmonic_mean_of_precision_and_recall() -> None:
    assert f1(2, 4, 3) == pytest.approx(2 * (2 / 4) * (2 / 3) / (2 / 4 + 2 / 3))


def test_f1_of_nothing_is_nought() -> None:
    assert f1(0, 0, 0) == 0.0


def test_exact_asks_for_the_same_offsets() -> None:
    assert exact([(0, 3), (5, 9)], [(0, 3), (5, 8)]) == (1, 2, 2)


def test_spans_that_only_meet_do_not_touch() -> None:
    assert not touches((0, 3), (3, 5))


def test_overlap_counts_both_directions() -> None:
    assert overlap([(0, 3), (8, 9)], [(2, 4), (2, 3), (20, 21)]) == (1, 2, 2, 3)


def test_one_to_one_matching_finds_the_most_pairs() -> None:
    fits = {(0, 0), (0, 1), (1, 0)}
    assert matched([0, 1], [0, 1], lambda said, gold: (said, gold) in fits) == 2


def test_one_gold_pair_is_not_given_twice() -> None:
    assert matched([(0, 9), (0, 9)], [(0, 9)], touches) == 1


def test_macro_f1_gives_each_label_the_same_weight() -> None:
    assert macro_f1([True, True, True, True], [True, True, True, False]) == pytest.approx((6 / 7 + 0) / 2)


def test_ties_share_the_mean_of_their_ranks() -> None:
    assert ranks([5, 1, 5]) == [1.5, 0.0, 1.5]


def test_spearman_is_one_for_the_same_order_and_minus_one_for_the_reverse() -> None:
    assert spearman([1, 2, 9], [10, 20, 21]) == pytest.approx(1)
    assert spearman([1, 2, 9], [3, 2, 1]) == pytest.approx(-1)


def test_pairs_in_order_counts_only_pairs_inside_a_group() -> None:
    assert pairs_in_order([(1, 2, 3), (5, 4)]) == 3 / 4


def test_the_bootstrap_is_seeded_and_holds_the_value() -> None:
    documents = list(range(50))
    mean = lambda drawn: sum(drawn) / len(drawn)  # noqa: E731
    low, high = bootstrap(documents, mean)
    assert (low, high) == bootstrap(documents, mean)
    assert low < 24.5 < high


def test_a_document_is_always_in_the_same_half() -> None:
    assert half("a") == half("a")
    assert {half(str(number)) for number in range(40)} == {"tuned", "unseen"}
