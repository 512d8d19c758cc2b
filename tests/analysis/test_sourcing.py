"""Attributions: order, spans, identity, empty citations, and what fuzzing may not break."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsglass.analysis.cues import load_cues
from newsglass.analysis.finding import Attributions
from newsglass.analysis.sourcing import find_sources
from newsglass.analysis.sourcing_summary import summarise
from newsglass.errors import RulesHaveProblems
from newsglass.text.article import Article


def sources(text):
    return [one.source.of(text) for one in find_sources(text) if one.source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ruiz said the bridge is safe.", "Ruiz"),
        ("“The bridge is safe,” said Ruiz.", "Ruiz"),
        ("According to the fire chief, nobody was hurt.", "the fire chief"),
        ("The gym was full, according to Lowe.", "Lowe"),
        (
            "Ana Ruiz, who chairs the budget committee, said the bridge is safe.",
            "Ana Ruiz, who chairs the budget committee",
        ),
        ("“We lost it,” said Ana Ruiz, 41, a baker.", "Ana Ruiz, 41, a baker"),
    ],
)
def test_the_source_is_found_on_either_side_with_what_describes_it(text, source):
    assert source in sources(text)


def test_a_quotation_that_goes_on_belongs_to_the_same_speaker():
    text = "“It was dark,” Ruiz said. “Nobody came.”"
    assert [part.of(text) for part in find_sources(text)[0].content] == ["“It was dark,”", "“Nobody came.”"]


def test_she_is_the_person_named_before():
    text = "Budget chair Ana Ruiz said the bridge is safe. “We tested it twice,” she said."
    last = find_sources(text)[-1]
    assert (last.identity, last.rung) == ("Ana Ruiz", 5)


def test_a_short_name_has_the_role_stated_anywhere():
    text = "“We tested it twice,” Ruiz said.\n\nAna Ruiz, the budget chair, spoke on Monday."
    first = find_sources(text)[0]
    assert (first.identity, first.rung) == ("Ana Ruiz", 5)


def test_what_somebody_wants_is_a_stance_and_has_no_rung():
    stances = [one for one in find_sources("Mayor Ruiz wants to raise the fare.") if one.kind == "stance"]
    assert stances and all(one.rung is None for one in stances)


def test_brackets_that_name_nothing_are_empty_citations_where_nobody_speaks():
    found = find_sources("The wall moved (citation: several reports). It is old (sources: briefings).")
    assert [one.rule for one in found if "empty citation" in one.flags] == ["empty-citation", "empty-citation"]


def test_a_bracket_behind_a_speaker_is_a_flag_and_no_second_attribution():
    found = find_sources("Surveyors warn that the wall has moved (citation: open briefings).")
    assert [(one.rung, sorted(one.flags)) for one in found] == [(1, ["empty citation"])]
    assert "open briefings" in found[0].why


VAGUE = """Drones thought to be carrying leaflets were reportedly seen over the dam. Observers note that it was planned.
Statements from officials cite the route, with some analysts concluding that help came from abroad (citation: files).
Officials and analysts emphasize that a line was crossed. Current assessments suggest that more shields are needed.
Researchers and lawmakers are calling for open records (citation: briefings). No injuries were reported.
Authorities described the flight as a threat. Analysts caution that more will come (citation: government notes)."""


def test_a_text_of_crowds_stays_on_the_first_rung_and_each_crowd_is_counted_once():
    placed = [one for one in find_sources(VAGUE) if one.rung is not None]
    assert {one.rung for one in placed} == {1}
    crowds = [one.source.of(VAGUE) for one in placed if one.source]
    assert crowds == [
        "Observers", "Statements from officials", "some analysts", "Officials and analysts", "Current assessments",
        "Researchers and lawmakers", "Authorities", "Analysts",
    ]  # fmt: skip
    assert [one.cue.of(VAGUE) for one in placed if not one.source] == ["thought", "reportedly"]
    assert sum("empty citation" in one.flags for one in placed) == 3


def test_the_main_verb_beside_an_aside_is_no_second_cue():
    found = find_sources("The whole plan, experts agree, calls for patience.")
    assert [one.cue.of("The whole plan, experts agree, calls for patience.") for one in found] == ["agree"]


def test_a_sentence_without_an_end_is_read_in_pieces():
    text = "Ruiz said the gate is shut and " * 60
    cues = [one.cue.of(text) for one in find_sources(text)]
    assert cues.count("said") >= 55


def test_the_audit_belongs_to_whoever_was_said_to_have_made_it():
    text = "The Harbour Board published its audit on Monday. The audit found cracks in four beams."
    assert [one.rung for one in find_sources(text) if one.cue.of(text) == "found"] == [6]


def test_brackets_with_a_findable_title_are_no_empty_citation():
    assert not [one for one in find_sources("It moved (source: Orrin Survey 2024).") if "empty citation" in one.flags]


def test_a_summary_counts_and_never_scores():
    summary = summarise(find_sources("Ana Ruiz said the pool is shut. Experts say it is old."))
    assert (summary.rungs[4], summary.rungs[1], summary.distinct_named, summary.statements) == (1, 1, 1, 2)


def test_an_article_without_sources_has_no_largest_share():
    summary = summarise(find_sources("The pool is shut."))
    assert (summary.largest, summary.largest_share) == ("", None)


def test_the_result_knows_its_article():
    article = Article(id="pool", title="Pool", text="Ruiz said the pool is shut.")
    found = find_sources(article)
    assert isinstance(found, Attributions) and found.article is article


def test_the_screen_says_that_attributions_without_a_cue_are_missed():
    assert "Some attributions have no cue" in find_sources("Ruiz said the pool is shut.")._repr_html_()


def test_no_text_has_no_sources():
    assert list(find_sources("")) == []


def test_a_students_own_verb_is_a_candidate_too():
    cues = load_cues([{"name": "mine", "kind": "statement", "verbs": ["grumph"]}])
    assert {"grumph", "grumphs", "grumphed", "grumphing"} <= set(cues.forms)


def test_rules_without_a_kind_are_refused_by_name():
    with pytest.raises(RulesHaveProblems, match="mine"):
        load_cues([{"name": "mine", "verbs": ["say"]}])


@settings(max_examples=150, deadline=None)
@given(
    st.text(max_size=300)
    | st.lists(
        st.sampled_from(
            [
                "Ruiz",
                "said",
                "“",
                "”",
                '"',
                ",",
                ".",
                "\n\n",
                "who",
                "a nurse",
                "'s",
                "(citation: x y)",
                "İ",
                "according to",
                "that",
                "5%",
            ]
        ),
        max_size=40,
    ).map(" ".join)
)
@example("0@,0,")
def test_every_span_lies_inside_the_text_whatever_the_text(text):
    for one in find_sources(text):
        for part in (one.source, one.cue, *one.content):
            assert part is None or 0 <= part.start < part.end <= len(text)


RULES = tomllib.loads(files("newsglass.analysis").joinpath("reporting_verbs.toml").read_text(encoding="utf-8"))["rule"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["name"])
def test_every_family_of_cues_says_why_and_matches_its_own_sentences(rule):
    assert rule["why"] and rule["origin"] and rule["must_match"] and rule["must_not_match"]
    for sentence in rule["must_match"]:
        assert rule["name"] in {one.rule for one in find_sources(sentence)}, sentence
    for sentence in rule["must_not_match"]:
        assert rule["name"] not in {one.rule for one in find_sources(sentence)}, sentence


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("According to sources, two families have moved out.", "sources", "two families have moved out"),
        ("According to Ana Ruiz, the mayor lied in court.", "Ana Ruiz", "the mayor lied in court"),
        ("According to Ana Ruiz, a nurse at the clinic, it rained.", "Ana Ruiz, a nurse at the clinic", "it rained"),
        ("According to the report, officials knew for months, and no one acted.", "the report", "officials knew"),
        ("It rained, according to Ana Ruiz, a nurse at the clinic.", "Ana Ruiz, a nurse at the clinic", "It rained"),
    ],
)
def test_what_describes_a_source_ends_where_the_claim_begins(text: str, source: str, content: str):
    found, *_ = find_sources(text)
    assert found.source.of(text) == source
    assert found.content[0].of(text).startswith(content)
