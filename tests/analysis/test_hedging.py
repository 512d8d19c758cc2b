from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsglass.analysis.hedging import HEDGES, density, find_hedges

HEDGE, PLAIN = True, False


def kinds(text: str) -> list[str]:
    return [finding.kind for finding in find_hedges(text)]


@pytest.mark.parametrize(
    ("text", "hedged"),
    [
        ("He allegedly broke in.", HEDGE),
        ("The wall could fall.", HEDGE),
        ("It is not certain the pump failed.", HEDGE),
        ("Inspectors are checking whether it failed.", HEDGE),
        ("Ruiz believes it failed.", HEDGE),
        ("She said the pool would reopen.", PLAIN),
        ("He would not say why.", PLAIN),
        ("Pupils may not park here.", PLAIN),
        ("She could swim at three.", PLAIN),
        ("There is no doubt it failed.", PLAIN),
        ("Closed until Monday.", PLAIN),
        ("About 40 came.", PLAIN),
        ("The firm never filed a report.", PLAIN),
        ("The fair is in May.", PLAIN),
        ("He will appear in court.", PLAIN),
        ("Can you suggest a film?", PLAIN),
        ("The paper appears daily.", PLAIN),
        ("She asked if he wanted tea.", PLAIN),
        ("A talk about the law, around the corner.", PLAIN),
    ],
)
def test_the_hard_cases_of_the_teaching_guide_hold(text: str, hedged: bool) -> None:
    assert any(kind in HEDGES for kind in kinds(text)) == hedged


def test_no_doubt_is_a_booster() -> None:
    assert kinds("There is no doubt it failed.") == ["booster"]


def test_not_certain_is_a_hedge_and_no_booster() -> None:
    assert kinds("It is not certain it failed.") == ["likelihood"]


def test_a_rounded_number_is_a_kind_of_its_own() -> None:
    assert kinds("About 40 came.") == ["approximator"]


def test_a_crowd_that_says_is_a_weasel() -> None:
    assert "weasel" in kinds("Critics say the plan is thin.")


def test_a_crowd_named_in_the_next_sentence_is_no_weasel() -> None:
    assert "weasel" not in kinds("Critics say the plan is thin. One of them is Dr. Bo Lund.")


def test_a_quoted_hedge_is_the_sources() -> None:
    text = "“It might rain,” Ruiz said. The fair may move."
    assert [finding.whose for finding in find_hedges(text)] == ["source", "reporter"]


def test_a_told_hedge_is_the_sources() -> None:
    assert [f.whose for f in find_hedges("Ruiz said it might rain.")] == ["source"]


def test_the_density_of_a_short_text_comes_with_a_caution() -> None:
    measure = density(find_hedges("It may rain."))
    assert (measure.value, bool(measure.caution)) == (33.33, True)


def test_the_density_of_nothing_is_no_number() -> None:
    assert density(find_hedges("")).value is None


@given(st.text(max_size=300))
def test_any_text_gives_spans_inside_it(text: str) -> None:
    for finding in find_hedges(text):
        assert 0 <= finding.span.start < finding.span.end <= len(text)


@given(
    st.lists(st.sampled_from(["may", "“", '"', "said", ".", "İ", "\u0301", "about", "40", "\n\n", "critics say", "if"]))
)
def test_odd_runs_of_cues_and_quotes_give_spans_in_reading_order(parts: list[str]) -> None:
    starts = [finding.span.start for finding in find_hedges(" ".join(parts))]
    assert starts == sorted(starts)
