"""A passage in numbers, and an article cut into passages that are long enough to rewrite."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsglass.analysis.counts import counts
from newsglass.comparison.passage import MOST_WORDS, passages, read_passage

SENTENCE = "The old town pool is shut this week because the main pump broke down on Monday. "
FRENCH = "Le maire a dit que la piscine est fermée, et que personne ne sait quand elle va ouvrir. " * 12


def cut(text: str) -> list[str]:
    return [span.of(text) for span in passages(text)]


def test_hedges_rungs_and_range_are_those_of_the_words_as_they_stand():
    before = read_passage(SENTENCE * 7)
    after = read_passage(SENTENCE * 7 + "Experts say it may reopen.")
    assert before.hedges == () and dict(before.rungs) == {}
    assert [found.span.of(after.article.text) for found in after.hedges] == ["may"]
    assert dict(after.rungs) == {1: 1}
    assert before.range.low is not None and before.range.low > after.range.low


def test_nothing_is_noticed_in_another_language_and_the_passage_says_so():
    passage = read_passage(FRENCH)
    assert "English" in passage.caution and passage.hedges == () and passage.sources.statements == 0
    assert passage.range.low is None and passages(FRENCH) == ()


def test_a_short_draft_has_counts_and_no_range():
    passage = read_passage("It may rain.")
    assert (passage.counted.words, len(passage.hedges), passage.range.low) == (3, 1, None)


@pytest.mark.parametrize(("sentences", "number"), [(6, 0), (7, 1), (12, 1)])
def test_a_passage_has_at_least_a_hundred_words(sentences: int, number: int):
    assert len(passages(SENTENCE * sentences)) == number


def test_a_passage_ends_with_its_paragraph_where_that_is_near():
    long, short = SENTENCE * 8, "It leaks. "
    assert cut(f"{long}\n\n{long}\n\n{short}") == [long.strip(), f"{long}\n\n{short}".strip()]


def test_one_endless_paragraph_is_cut_at_sentences():
    lengths = [len(part.split()) for part in cut(SENTENCE * 60)]
    assert len(lengths) > 3 and all(100 <= words <= 2 * MOST_WORDS for words in lengths)


PIECES = st.sampled_from(
    [SENTENCE, "Go. ", "\n\n", "A headline without a stop\n", "- a bullet\n", "It leaks “badly,” says Ruiz. "]
)


@given(st.lists(PIECES, max_size=60))
def test_passages_follow_one_another_and_each_can_be_measured(pieces: list[str]):
    text = "".join(pieces)
    found = passages(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    for span in found:
        inside = counts(span.of(text))
        assert inside.words >= 100 and inside.sentences >= 5
