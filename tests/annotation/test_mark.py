from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsglass.annotation.mark import Mark, mark_from_json, mark_to_json
from newsglass.annotation.marks import Marks
from newsglass.errors import MarksDoNotFit
from newsglass.text.article import Article
from newsglass.text.span import Span

SENT = {"id": "m1", "revision": 1, "start": 4, "end": 8, "label": "opinion", "because": "good", "confidence": 2}


def test_a_mark_travels_to_the_browser_and_back_unchanged(article):
    mark = Mark("m1", 3, Span(4, 8), "source", "a name", 4, "none needed", "g1", (), True)
    assert mark_from_json(mark_to_json(mark), article) == mark


@pytest.mark.parametrize(
    "wrong",
    [
        {"id": ""},
        {"id": "../up"},
        {"id": 7},
        {"revision": -1},
        {"revision": True},
        {"revision": "2"},
        {"start": -1},
        {"start": 8},
        {"end": 100_000},
        {"end": None},
        {"start": 4.0},
        {"label": ""},
        {"label": ["opinion"]},
        {"because": 5},
        {"because": "x" * 20_001},
        {"confidence": 5},
        {"confidence": True},
        {"rung": 7},
        {"rung": "high"},
        {"group": {}},
    ],
)
def test_nothing_out_of_range_is_taken_from_a_page(article, wrong):
    with pytest.raises(MarksDoNotFit):
        mark_from_json(SENT | wrong, article)


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(), lambda x: st.dictionaries(st.text(), x)))
def test_whatever_a_page_sends_gives_a_mark_or_one_sentence(sent):
    try:
        mark_from_json(sent, Article(id="a", title="", text="The pool."))
    except MarksDoNotFit as problem:
        assert str(problem).endswith(".")


def test_a_deleted_mark_stays_as_a_tombstone_of_the_next_revision():
    marks = Marks("pool", "alex", (Mark("m1", 4, Span(0, 3), "opinion"),)).without("m1")
    assert not marks.live
    assert (marks.marks[0].revision, marks.marks[0].deleted) == (5, True)


def test_two_marks_of_one_id_are_refused():
    with pytest.raises(ValueError, match="same id"):
        Marks("pool", "alex", (Mark("m1", 1, Span(0, 3), "a"), Mark("m1", 2, Span(0, 3), "b")))


def test_marks_of_another_article_do_not_fit(article):
    with pytest.raises(MarksDoNotFit, match='Open "rink"'):
        Marks("rink", "alex").check_fit(article)


def test_the_table_shows_the_marked_words(article):
    table = Marks("pool", "alex", (Mark("m1", 1, Span(4, 8), "opinion", "b"),)).table(article)
    assert table.loc[0, ["words", "label", "because"]].tolist() == ["pool", "opinion", "b"]
