from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsglass.annotation.anchor import Quotation
from newsglass.annotation.kept import Answer, Contents, KeptMark
from newsglass.annotation.mark import Mark
from newsglass.annotation.w3c import read_work, write_work
from newsglass.errors import WorkIsDamaged
from newsglass.text.span import Span

SCHEMA = json.loads(Path(__file__).with_name("work.schema.json").read_text(encoding="utf-8"))
CHECK = jsonschema.Draft202012Validator(SCHEMA)

words = st.text(max_size=12)
names = st.text(min_size=1, max_size=12)
any_json = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | words, lambda x: st.lists(x, max_size=3), max_leaves=5
)
marks = st.builds(
    Mark,
    id=names,
    revision=st.integers(0, 9),
    span=st.builds(lambda start, length: Span(start, start + length), st.integers(0, 99), st.integers(0, 99)),
    label=names,
    because=words,
    confidence=st.sampled_from([None, 1, 4]),
    rung=st.sampled_from([None, "none needed", 0, 6]),
    group=words,
    also_accepted=st.lists(words, max_size=2).map(tuple),
    deleted=st.booleans(),
)
kept_marks = st.builds(KeptMark, names, words, words, st.builds(Quotation, words, words, words), marks)
answers = st.builds(
    Answer, words, words, any_json, st.integers(0, 9), st.just("2026-11-24T08:00:00.5Z"), words, st.booleans()
)
works = st.builds(
    lambda some, others: Contents({kept.key: kept for kept in some}, {answer.key: answer for answer in others}),
    st.lists(kept_marks, max_size=3),
    st.lists(answers, max_size=3),
)


@given(names, names, works)
def test_what_is_written_is_read_back_the_same_and_fits_the_w3c_model(student, lesson, contents):
    written = write_work(student, lesson, contents)
    assert read_work(written) == (student, lesson, contents, 0)
    CHECK.validate(json.loads(written))


def test_half_an_emoji_from_a_browser_is_kept():
    contents = Contents(answers={(a := Answer("hook", "q", "\ud83c", 1, "2026-11-24T08:00:00Z", "t")).key: a})
    written = write_work("alex", "free", contents)
    assert read_work(written.encode("utf-8").decode("utf-8"))[2] == contents


@given(st.text(max_size=80) | any_json.map(json.dumps))
def test_whatever_else_is_in_a_file_is_called_damaged(text):
    with pytest.raises(WorkIsDamaged):
        read_work(text)


@given(works, st.integers(0, 400))
def test_a_file_that_is_cut_off_is_never_taken_for_a_whole_one(contents, cut):
    written = write_work("alex", "free", contents)
    with pytest.raises(WorkIsDamaged):
        read_work(written[: min(cut, len(written) - 2)])
