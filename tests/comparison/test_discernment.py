from __future__ import annotations

from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsglass.comparison.discernment import SUSPICIOUS, Rating, average, class_change, discern
from newsglass.errors import TooFewToTell


def form(sound: list[int], weak: list[int]) -> list[Rating]:
    return [*(Rating(True, rating) for rating in sound), *(Rating(False, rating) for rating in weak)]


GUESSING = form([4, 4, 4, 1, 1, 1], [4, 4, 4, 1, 1, 1])
TELLING = form([4, 4, 4, 4, 4, 1], [4, 1, 1, 1, 1, 1])
DOUBTING = form([4, 1, 1, 1, 1, 1], [4, 1, 1, 1, 1, 1])


def test_a_form_is_scored_as_by_hand():
    # 5 of 6 hits → 5.5/7, 1 of 6 false alarms → 1.5/7 (log-linear, Hautus 1995).
    z = NormalDist().inv_cdf
    found = discern(TELLING)
    assert found.d == pytest.approx(z(5.5 / 7) - z(1.5 / 7))
    assert found.c == pytest.approx(-(z(5.5 / 7) + z(1.5 / 7)) / 2)
    assert found.auc == pytest.approx((5 * 5 + 5 * 0.5 + 1 * 5 * 0.5) / 36)


def test_calling_everything_weak_is_suspicion_and_not_telling_apart():
    found = discern(DOUBTING)
    assert found.d == pytest.approx(0)
    assert found.c > 0.7
    assert found.auc == 0.5


def test_more_suspicious_is_said_only_of_suspicion_without_accuracy():
    before = [GUESSING] * 20
    assert class_change(before, [DOUBTING] * 19 + [GUESSING]).sentence == SUSPICIOUS
    assert "better than before" in class_change(before, [TELLING] * 19 + [GUESSING]).sentence
    assert class_change(before, before).sentence.startswith("Too few to tell")


def test_one_doubter_among_many_is_too_few_to_tell():
    after = [DOUBTING, *[GUESSING] * 19]
    change = class_change([GUESSING] * 20, after)
    assert not change.c.leaves_out_zero
    assert change.sentence.startswith("Too few to tell")


def test_under_fifteen_students_there_is_a_caution_and_under_five_nothing():
    assert "14 students" in class_change([GUESSING] * 14, [TELLING] * 14).caution
    assert class_change([GUESSING] * 15, [TELLING] * 15).caution == ""
    with pytest.raises(TooFewToTell, match="too few to tell"):
        class_change([GUESSING] * 4, [TELLING] * 4)


def test_an_unfinished_form_gives_no_number():
    with pytest.raises(TooFewToTell, match="not finished"):
        discern(form([4], []))


def test_the_interval_is_students_t():
    # 1 to 5: mean 3, standard error sqrt(2.5 / 5), t(4) = 2.776.
    found = average([1, 2, 3, 4, 5])
    assert (found.low, found.high) == pytest.approx((3 - 2.776 * 0.5**0.5, 3 + 2.776 * 0.5**0.5))


ratings = st.lists(st.integers(1, 4), min_size=1, max_size=12)


@given(ratings, ratings)
def test_swapping_sound_and_weak_turns_telling_apart_around_and_leaves_suspicion(sound, weak):
    one, other = discern(form(sound, weak)), discern(form(weak, sound))
    assert one.d == pytest.approx(-other.d)
    assert one.c == pytest.approx(other.c)
    assert one.auc == pytest.approx(1 - other.auc)
    assert 0 <= one.auc <= 1
