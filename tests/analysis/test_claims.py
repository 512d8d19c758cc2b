"""Claims: the teaching guide's hard cases, our own news sentences, clauses, reasons, and any Unicode."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsglass.analysis.claims import KINDS, find_claims
from newsglass.text.article import Article

OWN = tomllib.loads(Path(__file__).with_name("claim_sentences.toml").read_text(encoding="utf-8"))


def kinds(text: str) -> list[str]:
    return [claim.kind for claim in find_claims(text)]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The bridge opened in 1871.", "event"),
        ("Buses were late on 31 of 40 days.", "quantity"),
        ("The closure cost 60 jobs.", "cause"),
        ("The closure is illegal.", "rule"),
        ("The rink is scheduled to close in May.", "event"),
    ],
)
def test_a_factual_claim_is_noticed_with_what_one_would_look_up(sentence, kind):
    assert kinds(sentence) == [kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "Our buses are the county's worst.",
        "The rink will close in May.",
        "“The plan is cruel,” Bell said.",
        "She did it to punish the union.",
        "Who will pay for this?",
    ],
)
def test_opinion_prediction_guessed_motive_and_question_are_left_out(sentence):
    assert kinds(sentence) == []


def test_a_conclusion_is_cut_off_from_the_fact_it_rests_on():
    text = "Buses were late on 31 of 40 days, so the timetable fails."
    assert [claim.span.of(text) for claim in find_claims(text)] == ["Buses were late on 31 of 40 days"]


def test_at_least_nine_of_ten_of_our_news_sentences_are_sorted_as_we_do():
    right = [bool(find_claims(text)) is (answer == "checkable") for answer, texts in OWN.items() for text in texts]
    assert len(right) == 60
    assert sum(right) >= 54


def test_what_is_worth_checking_first_is_part_of_what_a_reader_meets():
    text = "We met on the stairs. Unemployment fell by 40 percent while taxes rose by $300 million last year."
    first = find_claims(text, worth_checking=True)
    assert [claim.kind for claim in first] == ["quantity"]
    assert "40" in first[0].why


def test_every_reason_names_the_words_that_tell():
    (claim,) = find_claims("The closure cost 60 jobs.")
    assert "“cost”" in claim.why
    assert claim.origin


def test_an_edited_list_changes_what_is_left_out():
    rows = [
        {"name": "lake", "kind": "opinion", "phrases": ["lake"], "why": "w", "origin": "ours",
         "must_match": ["The lake."], "must_not_match": ["The pool."]}
    ]  # fmt: skip
    sentence = "The lake was closed in March."
    assert find_claims(sentence)
    assert not find_claims(sentence, rules=rows)


def test_spans_count_characters_of_the_article_given():
    article = Article(id="storm", title="Storm", text="Who knows? \n\n The storm closed 14 schools on Friday.")
    (claim,) = find_claims(article)
    assert claim.span.of(article.text) == "The storm closed 14 schools on Friday."


@pytest.mark.parametrize("answer", list(OWN))
def test_only_what_is_checkable_is_worth_checking_first(answer):
    for text in OWN[answer]:
        assert {claim.span for claim in find_claims(text, worth_checking=True)} <= {c.span for c in find_claims(text)}


@given(st.text(max_size=400))
def test_any_text_gives_claims_inside_it(text):
    for worth_checking in (False, True):
        for claim in find_claims(text, worth_checking):
            assert claim.span.end <= len(text)
            assert claim.span.of(text).strip()
            assert claim.kind in KINDS
