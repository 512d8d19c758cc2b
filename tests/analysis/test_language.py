"""Loaded language: families, mirrors, quotations, sentences as a whole, and any Unicode."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsglass.analysis.language import find_loaded_language, loaded_sentences
from newsglass.analysis.phrasebook import load

MIRRORS = [
    ("far left", "far right"), ("far-left", "far-right"), ("leftists", "right-wingers"),
    ("radical left", "radical right"), ("hard-left", "hard-right"), ("liberal media", "right-wing media"),
    ("anti-choice", "anti-life"), ("gun-grabbers", "gun-nuts"), ("climate-alarmist", "climate-denier"),
    ("communist", "fascist"), ("marxist", "nazi"), ("socialist agenda", "right-wing agenda"),
    ("the left", "the right"), ("big government", "big business"), ("union bosses", "fat cats"),
    ("government", "administration"), ("estate tax", "inheritance tax"), ("gun control", "gun rights"),
    ("rioters", "vandals"), ("tax relief", "tax burden"), ("heroes", "villains"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), MIRRORS)
def test_a_word_and_its_mirror_are_both_noticed_or_both_left_alone(one, other):
    sentence = "Then the paper wrote about {} for a week."
    assert bool(find_loaded_language(sentence.format(one))) is bool(find_loaded_language(sentence.format(other)))


@pytest.mark.parametrize(
    ("loaded", "plain"),
    [
        ("The mayor slammed the plan.", "The mayor criticised the plan."),
        ("The regime raised taxes.", "The government raised taxes."),
        ("They call it the death tax.", "They call it the estate tax."),
        ("Costs rose dramatically.", "Costs rose by 4 percent."),
        ("The director claimed that the hall was safe.", "The director said that the hall was safe."),
        ("The so-called reform starts in May.", "The reform starts in May."),
    ],
)
def test_the_loaded_word_is_noticed_and_the_plainer_one_is_not(loaded, plain):
    assert find_loaded_language(loaded)
    assert not find_loaded_language(plain)


def test_a_finding_is_always_a_question_with_a_way_out():
    for finding in find_loaded_language("The greedy moron slammed the so-called reform."):
        assert finding.why.startswith("Does “")
        assert "?" in finding.why
        assert finding.kind in ("framing", "epistemological")
        assert finding.origin


def test_every_family_offers_something_plainer_to_do():
    assert all(
        any(cue in rule.why for cue in ("Swap in", "Say", "Leave", "Name", "say")) for rule in load("loaded").rules
    )


def test_a_word_inside_quotation_marks_belongs_to_the_source():
    text = "“It is a ridiculous idea,” Bell said. The disgraced coach left."
    assert [(found.span.of(text), found.whose) for found in find_loaded_language(text)] == [
        ("ridiculous", "source"),
        ("disgraced", "reporter"),
    ]


def test_a_door_can_be_slammed_without_anger_at_anybody():
    assert not find_loaded_language("She slammed the door.")


def test_an_insurance_claim_is_no_doubt_about_anybody():
    assert not find_loaded_language("He made an insurance claim.")


def test_no_phrase_stands_in_two_families():
    phrases = [phrase for rule in load("loaded").rules for phrase in rule.phrases]
    assert len(phrases) == len(set(phrases))


def test_a_heated_sentence_is_noticed_as_a_whole_and_a_plain_one_is_not():
    text = "The greedy liars gutted the school out of sheer spite. The school has two exits."
    (found,) = loaded_sentences(text)
    assert found.span.of(text).startswith("The greedy")
    assert "“" in found.why


def test_an_edited_list_replaces_the_shipped_one():
    rows = [
        {"name": "lake", "kind": "framing", "phrases": ["lake"], "why": "It is wet. Say pond.", "origin": "ours",
         "must_match": ["The lake."], "must_not_match": ["The pool."]}
    ]  # fmt: skip
    assert [found.rule for found in find_loaded_language("They slammed the lake.", rules=rows)] == ["lake"]


@given(st.text(max_size=400))
def test_any_text_gives_findings_inside_it(text):
    for found in (*find_loaded_language(text), *loaded_sentences(text)):
        assert found.span.end <= len(text)
        assert found.span.of(text).strip()
