"""Who speaks: a person, a body, a document or a crowd; with what the article says about them and no guessing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsglass.analysis.sourcing import find_sources
from newsglass.comparison.voices import NOBODY, Voice, voices


def heard(text: str) -> dict[str, Voice]:
    return {voice.name: voice for voice in voices(find_sources(text))}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Ana Ruiz, the budget chair, said the pool is shut.", "Ana Ruiz", "person"),
        ("A palace gardener said he heard a bang.", "A palace gardener", "person"),
        ("Dunmarrow Homes said the pump cracked.", "Dunmarrow Homes", "body"),
        ("The housing department said the pump cracked.", "The housing department", "body"),
        ("A recent study found that naps help.", "A recent study", "document"),
        ("Experts say the pool is old.", "Experts", "crowd"),
        ("A Water Board spokesperson said the river is clean.", "A Water Board spokesperson", "body"),
    ],
)
def test_the_chief_word_of_a_source_tells_its_kind(text: str, name: str, kind: str):
    assert heard(text)[name].kind == kind


def test_a_role_is_what_the_article_states_and_nothing_else():
    found = heard("Ana Ruiz, the budget chair, said the pool is shut. Sam Ortega said it is cold.")
    assert found["Ana Ruiz"].role == "the budget chair" and found["Sam Ortega"].role == ""


def test_a_plural_near_a_name_is_not_its_role():
    found = heard("Dana Ferrer (researchers know her) is at home. Ferrer said the lamps are safe.")
    assert found["Dana Ferrer"].role == ""


def test_a_voice_that_speaks_twice_stands_once_with_all_its_words():
    found = heard("Ana Ruiz, the budget chair, said the pool is shut. Ruiz said it opens in May.")
    assert list(found) == ["Ana Ruiz"]
    assert found["Ana Ruiz"].times == 2 and found["Ana Ruiz"].words == 8
    assert found["Ana Ruiz"].named


def test_hidden_speakers_are_one_voice_that_nobody_names():
    found = heard("The palace was reportedly empty. The guards reportedly slept.")
    assert set(found) == {NOBODY} and not found[NOBODY].named and found[NOBODY].kind == "nobody"


@given(st.text(alphabet="Ann Ruiz said the. “”,—officials\n", max_size=200))
def test_no_voice_has_more_words_than_the_article(text: str):
    assert all(0 <= voice.share <= 1 for voice in voices(find_sources(text)))
