"""Facts about a web page's own lines: every rule keeps its promises, and a story about such things stays whole."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsglass.text.about import dateline_of, heading_rules, is_byline, published_in
from newsglass.text.boilerplate import boilerplate, is_reported, line_rules, rule_for

TELLS = {"byline": is_byline, "date": published_in, "dateline": lambda line: dateline_of(line)[0]}

# Body lines of invented stories that speak of a page's things, or are short.
BODY = [
    "We use cookies to say thank you, the school's cook said.",
    "Subscribe or not, readers of the Gazette pay for its delivery.",
    "“Read more,” the librarian told them.",
    "Read more books, the poster says, and watch less television.",
    "The advertisement ran for 40 days.",
    "It failed.",
    "Share.",
    "X.",
    "Print it.",
    "Nobody came.",
    "“No comment,” said Lund.",
    "Share prices fell 3 percent.",
    "Privacy policy is a hard subject, the minister said.",
    "Next came the boats.",
    "Related to the leak is a second one, in the gym.",
    "Photos show the pool before the storm.",
    "By noon, 40 people were there.",
    "Contact us, the school asked, if you saw the bus.",
    "She signed up for the newsletter in May.",
    "Tags on the trees show their age.",
    "Copyright is not the point, the singer said.",
    "Why does it leak?",
    "What happens next",
    "More than 3,000 comments reached the council.",
    "Trending upward, the number of riders passed 900.",
    "Recommended doses differ, the clinic says.",
    "Follow the money, Ruiz said.",
    "Log in hand, the beaver swam off.",
    "5 hours later the water fell.",
    "Close, but not enough.",
]


@pytest.mark.parametrize("rule", line_rules(), ids=lambda rule: rule.name)
def test_a_rule_fits_its_own_lines_and_spares_the_others(rule):
    assert rule.why.endswith(".")
    assert rule.kind
    assert rule.origin
    assert len(rule.must_match) >= 2
    assert len(rule.must_not_match) >= 2
    assert [line for line in rule.must_match if not rule.fits(line)] == []
    assert [line for line in rule.must_not_match if rule_for(line, top=True)] == []


def test_rules_have_names_of_their_own():
    names = [rule.name for rule in line_rules()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("rule", line_rules(), ids=lambda rule: rule.name)
def test_a_line_is_taken_out_by_the_rule_that_shows_it(rule):
    assert {rule_for(line, top=True).name for line in rule.must_match} == {rule.name}


def test_a_sentence_that_ends_with_who_said_it_is_spared():
    spared = boilerplate()["spared"]
    assert spared["why"]
    assert [line for line in spared["must_match"] if not is_reported(line) or rule_for(line)] == []
    assert [line for line in spared["must_not_match"] if is_reported(line)] == []


@pytest.mark.parametrize("entry", list(heading_rules()))
def test_bylines_dates_and_datelines_are_told_from_text_that_looks_like_them(entry: str):
    rules, tells = heading_rules()[entry], TELLS[entry]
    assert rules["why"]
    assert rules["origin"]
    assert [line for line in rules["must_match"] if not tells(line)] == []
    assert [line for line in rules["must_not_match"] if tells(line)] == []


@pytest.mark.parametrize("line", BODY)
def test_a_story_about_such_things_keeps_its_line(line: str):
    assert rule_for(line) is None


def test_capitals_curly_marks_and_arrows_make_no_difference():
    assert rule_for("READ MORE »").name == rule_for("Read more").name
    assert rule_for("Read more...").name == "read-on"
    assert rule_for("Comments are closed.").name == "comments"
    assert rule_for("Don’t miss").name == rule_for("Don't miss:").name


@given(st.lists(st.from_regex(r"[A-Za-z]{2,9}", fullmatch=True), min_size=12, max_size=60))
def test_a_paragraph_of_plain_words_is_never_taken_out(some: list[str]):
    assert rule_for("The " + " ".join(some) + ".") is None


@given(st.text(alphabet=st.sampled_from("aA1 |•·/#@:©().-'$"), max_size=400))
def test_an_odd_line_gets_an_answer(line: str):
    rule = rule_for(line)
    assert rule is None or rule.fits(line)


@pytest.mark.parametrize("piece", ["a | ", "#a ", "share ", "copy link ", "photo: ", "12,", "(", "a a "])
def test_a_long_odd_line_is_answered_without_trying_every_way_to_read_it(piece: str):
    line = (piece * 400)[:399] + "!"
    assert rule_for(line) is None or re.search(r"\w", line)
