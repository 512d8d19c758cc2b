from __future__ import annotations

from pathlib import Path

import pytest

from newsglass.analysis.hedging import find_hedges
from newsglass.analysis.phrasebook import Phrasebook, load, phrasebook, read_phrasebook
from newsglass.errors import CannotRead, RulesHaveProblems

RULE = {
    "name": "maybe", "kind": "likelihood", "phrases": ["maybe", "it _ be"], "why": "It is a guess.", "origin": "ours",
    "must_match": ["Maybe so."], "must_not_match": ["It is so."],
}  # fmt: skip


def fired(text: str, **contexts: object) -> list[str]:
    return [hit.span.of(text) for hit in phrasebook([RULE | contexts], "hedging").find(text)]


def test_a_blank_in_a_phrase_stands_for_any_one_word() -> None:
    assert fired("It can be done.") == ["It can be"]


def test_the_word_after_can_be_asked_for() -> None:
    assert fired("Maybe 3. Maybe so.", followed_by=["#"]) == ["Maybe"]


def test_the_edge_of_a_sentence_is_a_context() -> None:
    assert fired("Is it? Maybe.", not_followed_by=["."]) == []


def test_a_word_anywhere_earlier_in_the_sentence_can_forbid_a_rule() -> None:
    assert fired("She said maybe. Maybe.", not_before=["said"]) == ["Maybe"]


def test_a_name_in_the_middle_of_a_sentence_is_not_small() -> None:
    assert fired("Coach Maybe won.", written="small") == []


def test_a_group_names_many_words_at_once() -> None:
    assert fired("He said maybe.", before=["@say"]) == ["maybe"]


def test_curly_and_straight_apostrophes_are_the_same() -> None:
    assert [f.rule for f in find_hedges("It isn’t clear.")] == [f.rule for f in find_hedges("It isn't clear.")]


def test_an_edited_table_changes_what_is_noticed_and_the_original_stays() -> None:
    table = load("hedging").table()
    edited = table[table["name"] != "modal-might"]
    assert [f.kind for f in find_hedges("It might rain.", rules=edited)] == []
    assert [f.kind for f in find_hedges("It might rain.")] == ["modal"]


def test_the_table_gives_back_the_same_list() -> None:
    book = load("hedging")
    assert phrasebook(book.table(), "hedging").rules == book.rules


def test_an_edited_file_is_read(tmp_path: Path) -> None:
    copy = tmp_path / "mine.toml"
    text = 'title = "Mine"\n[[rule]]\n' + "\n".join(f"{key} = {value!r}" for key, value in RULE.items())
    copy.write_text(text, encoding="utf-8")
    assert isinstance(read_phrasebook(copy), Phrasebook)
    assert [f.rule for f in find_hedges("Maybe.", rules=copy)] == ["maybe"]


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ({**RULE, "why": ""}, "has no why"),
        ({**RULE, "folowed_by": ["x"]}, "did you mean followed_by"),
        ({**RULE, "before": ["@sya"]}, "names the group @sya; there is: say"),
        ({**RULE, "phrases": ["%%"]}, "doesn't begin with a word"),
    ],
)
def test_a_mistake_in_a_rule_is_one_sentence_that_names_the_rule(rule: dict[str, object], words: str) -> None:
    with pytest.raises(RulesHaveProblems, match=words) as caught:
        phrasebook([rule], "hedging")
    assert "maybe" in str(caught.value)


def test_two_rules_of_one_name_are_a_problem() -> None:
    with pytest.raises(RulesHaveProblems, match="Two rules"):
        phrasebook([RULE, RULE], "hedging")


def test_an_empty_list_is_a_problem() -> None:
    with pytest.raises(RulesHaveProblems, match="no rule"):
        phrasebook([], "hedging")


def test_a_missing_file_or_list_is_a_plain_sentence(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match=r"none\.toml"):
        read_phrasebook(tmp_path / "none.toml")
    with pytest.raises(RulesHaveProblems, match="hedging"):
        load("hedgin")
