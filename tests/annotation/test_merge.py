from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsglass.annotation.anchor import Quotation
from newsglass.annotation.kept import Answer, Contents, KeptMark
from newsglass.annotation.mark import Mark
from newsglass.annotation.merge import BETWEEN_NOTES, merge, merge_mark
from newsglass.text.span import Span

notes = st.sampled_from(["", "first", "second", f"second{BETWEEN_NOTES}first", "third"])


@st.composite
def kept_marks(draw) -> KeptMark:
    mark = Mark(
        id=draw(st.sampled_from("ab")),
        revision=draw(st.integers(1, 2)),
        span=draw(st.sampled_from([Span(0, 3), Span(4, 8)])),
        label=draw(st.sampled_from(["opinion", "prediction"])),
        because=draw(notes),
        rung=draw(st.sampled_from([None, "none needed", 2])),
        deleted=draw(st.booleans()),
    )
    return KeptMark("pool", draw(st.sampled_from(["", "guided"])), draw(st.sampled_from("xy")), Quotation("The"), mark)


@st.composite
def contents(draw) -> Contents:
    marks = draw(st.lists(kept_marks(), max_size=4))
    value = st.sampled_from(["A", ["B"], None])
    answers = draw(
        st.lists(st.builds(Answer, st.just("hook"), st.just("q"), value, st.integers(1, 2), st.just("t"), st.just("x")))
    )
    return Contents({kept.key: kept for kept in marks}, {answer.key: answer for answer in answers})


@given(contents(), contents(), contents())
def test_the_order_and_number_of_merges_never_matter(one, two, three):
    assert merge(one, two) == merge(two, one)
    assert merge(merge(one, two), three) == merge(one, merge(two, three))
    assert merge(one, one) == one
    assert merge(merge(one, two), two) == merge(one, two)


@given(contents(), contents())
def test_merging_loses_no_mark_no_answer_and_no_note_of_the_same_revision(one, two):
    both = merge(one, two)
    assert both.marks.keys() == one.marks.keys() | two.marks.keys()
    assert both.answers.keys() == one.answers.keys() | two.answers.keys()
    for kept in (*one.marks.values(), *two.marks.values()):
        now = both.marks[kept.key].mark
        assert now.revision >= kept.mark.revision
        if now.revision == kept.mark.revision:
            assert set(kept.mark.because.split(BETWEEN_NOTES)) - {""} <= set(now.because.split(BETWEEN_NOTES))


@given(kept_marks(), kept_marks())
def test_a_deletion_is_not_undone_by_a_change_of_the_same_or_an_earlier_revision(one, two):
    if one.mark.deleted and one.mark.revision >= two.mark.revision:
        assert merge_mark(one, two).mark.deleted
        assert merge_mark(two, one).mark.deleted
