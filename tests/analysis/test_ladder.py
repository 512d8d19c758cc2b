"""The hard cases of the teaching guide, as the tool places them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from newsglass.analysis.ladder import load_ladder, read_ladder, rung_of
from newsglass.analysis.sourcing import find_sources
from newsglass.errors import RulesHaveProblems

HARD_CASES = [
    ("“Our water is safe,” Belmar Water said in a press release.", "said", 4, {"interested party"}),
    ("The firm hid leaks, says a suit tenant Jo Finch filed on 3 May.", "says", 4, {"interested party"}),
    ("A new study found naps help.", "found", 1, {"empty citation"}),
    ("A Milltown police spokesperson said the road is open.", "said", 4, set()),
    ("Current assessments suggest that more is needed (citation: briefings).", "suggest", 1, {"empty citation"}),
    ("It may stay shut, according to a source, because staff are barred from speaking.", "according to", 3, set()),
    ("“I was scared,” said Dana, a parent; her surname is withheld to protect her child.", "said", 3, set()),
    ("“It flooded twice,” said Pat Lowe.", "said", 4, {"role not given"}),
    ("Budget chair Ana Ruiz called it “reckless.”", "called", 4, set()),
    ("“Engineers told me it would crack,” said Ana Ruiz, the budget chair.", "said", 5, {"second-hand"}),
    ("A March memo by the Water Board, seen by the Gazette, says the pump failed.", "says", 4, {"not public"}),
    ("A Gazette reporter saw water in the gym.", "saw", 6, set()),
    ("The Courier reported that the deal is off.", "reported", 4, {"second-hand"}),
    ("“There is no cheap fix,” said Ana Ruiz, the budget chair.", "said", 5, set()),
    ("62 percent back it, Orrin University’s March poll of 812 adults found.", "found", 6, set()),
    ("Ruiz said repairs would be slow.", "said", 4, None),
    ("Milltown police said the road is shut.", "said", 4, set()),
    ("An engineer who was not allowed to speak publicly said the wall had moved.", "said", 3, set()),
    ("A school nurse who asked not to be named said the rooms were cold.", "said", 2, None),
    ("A Milltown city official said the plan was dead.", "said", 2, set()),
    ("Documents show that the valve was old.", "show", 1, {"empty citation"}),
    ("Experts say the dam is old.", "say", 1, set()),
    ("Officials said the road is open.", "said", 1, set()),
    ("It is believed that the fire began in the attic.", "believed", 1, set()),
]


@pytest.mark.parametrize(("text", "cue", "rung", "flags"), HARD_CASES)
def test_every_hard_case_of_the_guide_stands_on_its_rung(text, cue, rung, flags):
    found = [one for one in find_sources(text) if one.cue.of(text).lower() == cue]
    assert [one.rung for one in found] == [rung]
    assert flags is None or set(found[0].flags) == flags


@pytest.mark.parametrize(("text", "cue", "rung", "flags"), HARD_CASES)
def test_every_rung_says_why_in_a_sentence(text, cue, rung, flags):
    for one in find_sources(text):
        assert one.why.endswith((".", "”"))


def test_six_rungs_stand_in_the_ladder_each_with_criteria_and_an_example():
    rungs = load_ladder().rungs
    assert [rung.number for rung in rungs] == [6, 5, 4, 3, 2, 1]
    assert all(rung.criteria and rung.example and rung.name for rung in rungs)


def test_nothing_seen_is_rung_one():
    assert rung_of(()).number == 1


def test_a_student_may_change_when_a_rung_fits():
    table = {
        "rung": [{"number": 1, "example": "e", "when": [[]]}],
        "words": {},
    }
    assert rung_of({"named"}, read_ladder(table)).number == 1


def test_a_ladder_without_rungs_is_refused_with_what_is_missing():
    with pytest.raises(RulesHaveProblems, match="rung"):
        read_ladder({"words": {}})


HERE = Path(__file__).parent
ARTICLES = tomllib.loads((HERE / "sound_articles.toml").read_text(encoding="utf-8"))["article"]
LABELLED = tomllib.loads((HERE / "ladder_labelled.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["title"])
def test_every_statement_of_a_sound_article_stands_where_it_was_placed_by_eye(article):
    text = article["text"]
    found = find_sources(text)
    for near, rung, flags in article["rows"]:
        at = text.index(near)
        here = [one for one in found if at <= one.cue.start < at + len(near)]
        assert [(one.rung, sorted(one.flags)) for one in here] == [(rung, flags)], near


def test_five_sound_articles_hold_more_than_forty_statements():
    assert len(ARTICLES) == 5
    assert sum(len(article["rows"]) for article in ARTICLES) > 40


def test_three_hundred_attributions_are_labelled_and_differences_are_settled_in_writing():
    assert len(LABELLED) + sum(len(article["rows"]) for article in ARTICLES) >= 300
    assert {case["rung"] for case in LABELLED} == {1, 2, 3, 4, 5, 6}
    assert all(case["settled"] for case in LABELLED if "second" in case)


def test_suggested_rungs_agree_with_the_labels_nine_times_in_ten():
    right = 0
    for case in LABELLED:
        found = [one for one in find_sources(case["text"]) if one.cue.of(case["text"]).lower() == case["cue"]]
        right += bool(found) and found[0].rung == case["rung"]
    assert right >= 0.9 * len(LABELLED)
