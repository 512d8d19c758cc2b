from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsglass.annotation.anchor import find_quote, quote_of
from newsglass.errors import QuoteFoundTwice, QuoteNotFound
from newsglass.text.span import Span


def test_straight_quotation_marks_find_curly_ones(article):
    assert find_quote('"There is no cheap fix,"', article).of(article.text) == "“There is no cheap fix,”"


def test_white_space_does_not_matter():
    assert find_quote("no  cheap\nfix", "There is no cheap\n\n fix.") == Span(9, 23)


def test_different_words_never_fit_and_the_nearest_passage_is_offered(article):
    with pytest.raises(QuoteNotFound, match=r"nearest passage is .A city official said repairs could take"):
        find_quote("A town official said repairs could take", article)


def test_a_word_is_not_found_inside_another_word():
    with pytest.raises(QuoteNotFound):
        find_quote("art", "The party went on.")


def test_words_in_two_places_need_more_words(article):
    with pytest.raises(QuoteFoundTwice, match="3 places"):
        find_quote("said", article)


def test_context_tells_repeated_words_apart(article):
    found = find_quote("said", article, prefix="A city official ", suffix=" repairs could")
    assert article.text[found.start - 9 : found.end] == "official said"


def test_a_short_quotation_does_not_move_into_other_surroundings():
    words = quote_of(Span(9, 13), "The mayor said the pool would stay open until May.")
    with pytest.raises(QuoteNotFound):
        find_quote(words.exact, "Nobody at the school said anything at all.", words.prefix, words.suffix)


@given(st.data())
def test_every_quotation_made_from_a_span_is_found_again_or_said_to_be_double(data):
    text = data.draw(st.text(st.sampled_from("ab “”'’\n.🏊é"), min_size=1, max_size=60))
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    words = quote_of(span, text)
    if not words.exact.strip():
        return
    try:
        found = find_quote(words.exact, text, words.prefix, words.suffix)
    except QuoteFoundTwice:
        return
    plain = str.maketrans("“”’", '""\'')
    assert found.of(text).translate(plain).split() == words.exact.translate(plain).split()
    assert found.start <= span.end
    assert span.start <= found.end
