"""The numbers behind the strip: every word in one column, every sign on its sentence, no number that misleads."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsglass.analysis.hedging import density, find_hedges
from newsglass.annotation.mark import Mark
from newsglass.annotation.marks import Marks
from newsglass.comparison.strip import as_marks, sentence_strip
from newsglass.text.span import Span
from newsglass.text.split import words

TEXT = "The wall may fall. “It clearly leaks,” said Ana Ruiz. Critics say nothing was done about it. " * 8


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="ab may. “”\n!,", max_size=300))
def test_every_word_is_in_one_column_and_quoted_words_are_never_more(text: str):
    strip = sentence_strip(text)
    assert strip.words == len(words(text)) and all(0 <= one.quoted <= one.words for one in strip.columns)


def test_the_rate_is_the_one_that_density_gives():
    strip = sentence_strip(TEXT)
    assert strip.per_100("hedge") == pytest.approx(density(find_hedges(TEXT)).value, abs=0.01)
    assert strip.count("weasel") == 8


def test_reporter_and_source_together_are_all():
    strip = sentence_strip(TEXT)
    for family in ("hedge", "booster", "weasel"):
        both = strip.count(family, whose="reporter") + strip.count(family, whose="source")
        assert both == strip.count(family)


def test_a_reader_s_marks_are_counted_apart_and_other_labels_and_deleted_marks_left_out():
    at = TEXT.index("clearly")
    marks = [
        Mark("m1", 1, Span(at, at + 7), "booster"),
        Mark("m2", 1, Span(0, 3), "opinion"),
        Mark("m3", 2, Span(4, 8), "hedge", deleted=True),
        Mark("m4", 1, Span(9, 13), "stated limit"),
    ]
    strip = sentence_strip(TEXT, marks)
    assert [(s.family, s.sentence, s.whose) for s in strip.signs if s.by == "reader"] == [
        ("stated limit", 0, "reporter"),
        ("booster", 1, "source"),
    ]
    assert strip.count("booster", by="reader") == 1


def test_the_tool_s_sign_and_a_reader_s_mark_on_the_same_words_are_in_the_same_voice():
    text = "Ana Ruiz said the pool may stay shut. It may rain."
    at = text.index("may")
    marks = [
        Mark("m1", 1, Span(at, at + 3), "hedge"),
        Mark("m2", 1, Span(text.rindex("may"), text.rindex("may") + 3), "hedge"),
    ]
    voices = [(sign.whose, sign.by) for sign in sentence_strip(text, marks).signs]
    assert voices == [("source", "reader"), ("source", "tool"), ("reporter", "reader"), ("reporter", "tool")]


def test_without_the_tool_only_the_reader_s_signs_are_there():
    assert sentence_strip(TEXT, tool=False).signs == ()


def test_no_rate_for_a_short_text_and_nothing_noticed_in_another_language():
    short = sentence_strip("The wall may fall.")
    assert short.count("hedge") == 1 and short.per_100("hedge") is None and "Too short" in short.caution
    french = sentence_strip(
        "Le maire a dit que la piscine est fermée, et que personne ne sait quand elle va ouvrir. May. " * 9
    )
    assert french.signs == () and "English" in french.caution


def test_marks_come_as_marks_as_a_highlighter_or_as_a_list():
    class Highlighter:
        marks = Marks("a", "alex")

    assert as_marks(None) == () and as_marks(Marks("a", "alex")) == (Marks("a", "alex"),)
    assert as_marks(Highlighter()) == (Marks("a", "alex"),) and len(as_marks([Marks("a", "x"), Highlighter()])) == 2
