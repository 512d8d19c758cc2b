from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsglass.annotation.mark import Mark
from newsglass.annotation.marks import Marks
from newsglass.comparison.classwide import count_answers, count_marks, most_disputed
from newsglass.errors import MarksDoNotFit, TooFewToTell
from newsglass.text.span import Span

SENTENCES = [Span(0, 20), Span(21, 40)]


def reader(number: int, *labels: tuple[str, int, int]) -> Marks:
    return Marks(
        "pool",
        f"secret-name-{number}",
        tuple(Mark(f"m{n}", 1, Span(start, end), label) for n, (label, start, end) in enumerate(labels)),
    )


def test_a_mark_counts_for_the_sentence_it_covers_most_of_and_once_a_reader():
    class_marks = [reader(n, ("opinion", 0, 25), ("opinion", 2, 8), ("prediction", 22, 30)) for n in range(5)]
    first, second = count_marks(class_marks, SENTENCES)
    assert first.counts == (("opinion", 5),)
    assert second.counts == (("prediction", 5),)


def test_the_most_disputed_sentence_is_the_one_split_most_evenly():
    split = ["opinion", "opinion", "opinion", "prediction", "prediction", "prediction"]
    class_marks = [reader(n, ("opinion", 0, 10), (label, 22, 30)) for n, label in enumerate(split)]
    assert most_disputed(count_marks(class_marks, SENTENCES)).item == 2


def test_a_group_under_five_is_hidden_altogether():
    found = count_marks([reader(n, ("opinion", 0, 10)) for n in range(4)], SENTENCES)
    assert [item.counts for item in found] == [(), ()]
    assert "Fewer than 5" in found[0].in_words
    with pytest.raises(TooFewToTell):
        most_disputed(found)


def test_no_name_is_in_what_a_class_sees():
    assert "secret-name" not in repr(count_marks([reader(n, ("opinion", 0, 10)) for n in range(9)], SENTENCES))


def test_the_majority_is_called_most_marked_and_never_correct():
    found = count_answers("hook", ["A"] * 14 + ["B"] * 9)
    assert found.in_words == 'Most marked: "A", by 14 of 23.'
    assert found.shares["B"] == pytest.approx(9 / 23)


def test_marks_on_two_articles_are_not_counted_together():
    with pytest.raises(MarksDoNotFit, match="one article at a time"):
        count_marks([reader(1), Marks("rink", "sam")], SENTENCES)


@given(st.lists(st.sampled_from(["A", "B", "C"]), min_size=5, max_size=40))
def test_counts_add_up_and_nobody_is_counted_twice(answers):
    found = count_answers("hook", answers)
    assert sum(count for _, count in found.counts) == found.readers == len(answers)
    assert sum(found.shares.values()) == pytest.approx(1)
    assert 0 <= found.dispute <= 1.585
    assert (found.dispute == 0) == (len(set(answers)) == 1)
