"""Who speaks: a person, a body, a document, a crowd or nobody."""

from __future__ import annotations

import pytest

from newsglass.analysis.english import not_english
from newsglass.analysis.grade_doubt import grade_doubt
from newsglass.analysis.readability import grade_range
from newsglass.analysis.source_kinds import SOURCE_KINDS, source_kinds
from newsglass.analysis.sourcing import find_sources

TOLD = [
    ("Ana Ruiz, the budget chair, said the pool is shut.", "person", True),
    ("A gardener said the gate was open.", "person", False),
    ("One of the city inspectors sent to the building said the wall leaned.", "person", False),
    ("The Water Board said the pump had failed.", "body", True),
    ("The housing department said repairs would wait.", "body", False),
    ("The Ruiz campaign said the heat was on.", "body", True),
    ("Edward Lund II, a historian, said the bridge was older.", "person", True),
    ("Several said the road was safe.", "crowd", False),
    ("A recent study shows that the lake is warming.", "document", False),
    ("Officials said the road was safe.", "crowd", False),
    ("Critics say the plan is old.", "crowd", False),
    ("The boats were reportedly launched at night.", "nobody", False),
]


@pytest.mark.parametrize(("text", "kind", "named"), TOLD, ids=[text[:30] for text, *_ in TOLD])
def test_a_source_has_a_kind_and_is_named_or_not(text: str, kind: str, named: bool):
    found = source_kinds(find_sources(text))
    assert [(one.kind, one.named) for one in found] == [(kind, named)]


def test_a_pronoun_is_whoever_it_stands_for():
    found = source_kinds(find_sources("Officials said the road was safe. They said it again on Monday."))
    assert [one.kind for one in found] == ["crowd", "crowd"]


def test_whoever_speaks_for_a_body_is_that_body():
    found = source_kinds(find_sources("A spokeswoman for Dunmore Homes said the heat was on."))
    assert [one.kind for one in found] == ["body"]


def test_a_stance_is_no_statement_and_every_kind_is_known():
    found = source_kinds(find_sources("Ana Ruiz wants a new pool. Ana Ruiz said it leaks. Someone, they say, knows."))
    assert {one.attribution.kind for one in found} == {"statement"} and {one.kind for one in found} <= set(SOURCE_KINDS)


def test_english_is_told_from_other_languages_and_a_few_words_are_let_through():
    assert not_english("The pool is shut, and nobody in the town knows when it will open for the children again.") == ""
    assert not_english(
        "Das Bad ist zu, und niemand weiß, wann es für die Kinder aus der Stadt wieder öffnen wird, sagt er."
    )
    assert not_english("Ana Ruiz, Milltown") == "" and not_english("") == ""


def test_more_sentences_of_the_same_kind_leave_less_doubt():
    varied = "The pool is shut. The council of the town said on Monday that repairs would take until the spring. "
    few, many = grade_doubt(varied * 6)["Flesch-Kincaid"], grade_doubt(varied * 40)["Flesch-Kincaid"]
    assert many[1] - many[0] < few[1] - few[0]


def test_the_doubt_holds_every_formula_s_own_grade():
    text = "The pool is shut. The council of the town said on Monday that repairs would take until the spring. " * 6
    doubt = grade_doubt(text)
    assert all(doubt[name][0] <= grade <= doubt[name][1] for name, grade in grade_range(text).each)
    assert set(doubt) == {name for name, _ in grade_range(text).each}
