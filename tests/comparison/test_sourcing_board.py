"""Articles side by side: which words belong to which voice, what is counted, and what is said about it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsglass.comparison.sourcing import (
    KeyPlace,
    claims_with_someone,
    contactable_rows,
    read_side,
    read_sides,
    shown_rung,
)
from newsglass.comparison.sourcing_words import counts_in_words, explain_row, overruled_in_words
from newsglass.errors import CannotUse
from newsglass.text.article import Article
from newsglass.text.span import Span

POOL = Article(
    id="pool",
    title="Pool shut",
    text=(
        "“We lost a pump on Monday,” said Ana Ruiz, the budget chair. Ruiz said the repair cost 900 crowns.\n\n"
        "Experts say the pool lost 40 visitors in May. The firm hid the leaks for two years. The mayor wants a lake."
    ),
)


def span(words: str, text: str = POOL.text) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def test_stances_stay_off_the_board_and_rows_follow_the_text():
    rows = read_side(POOL).rows
    assert [row.attribution.rung for row in rows] == [5, 4, 1]
    assert [row.paragraph for row in rows] == [1, 1, 2]
    assert all(row.attribution.kind == "statement" for row in rows)


def test_a_row_shows_the_whole_sentence_its_words_stand_in():
    row = read_side(POOL).rows[1]
    assert row.place.of(POOL.text) == "Ruiz said the repair cost 900 crowns."


def test_a_row_keeps_its_id_with_the_text_and_loses_it_when_the_text_changes():
    one, again = read_side(POOL).rows[0].id, read_side(POOL).rows[0].id
    other = read_side(Article(id="pool", title="", text=POOL.text + " It is shut.")).rows[0].id
    assert one == again and one != other


def test_rungs_four_and_up_count_as_somebody_to_contact():
    side = read_side(POOL)
    assert claims_with_someone(side) == 2
    assert contactable_rows(side, {side.rows[0].id: 5, side.rows[2].id: 1}) == (1, 2)


def test_a_claim_with_nobody_behind_it_is_listed_at_rung_nought():
    ((found, why),) = read_side(POOL).unsourced
    assert found.of(POOL.text) == "The firm hid the leaks for two years." and "hid" in why


def test_the_key_goes_to_the_voice_whose_source_it_names():
    key = KeyPlace(span("Ruiz said the repair cost 900 crowns."), 3, "Our reason.", source=span("Ruiz said"))
    side = read_side(POOL, [key])
    assert [row.key for row in side.rows] == [None, key, None]
    assert shown_rung(side.rows[1]) == 3 and "Our reason." in explain_row(side.rows[1], 4).why


def test_what_the_key_has_and_the_tool_missed_is_not_lost():
    nought = KeyPlace(span("The firm hid the leaks for two years."), 0, "Nobody says so.")
    silent = KeyPlace(span("The mayor wants a lake."), 2, "It counts as said.", source=span("The mayor"))
    side = read_side(POOL, [nought, silent])
    assert side.unsourced == ((nought.span, "Nobody says so."),)
    assert side.missed == (silent,)


def test_each_row_is_explained_with_the_words_that_put_it_there():
    said = explain_row(read_side(POOL).rows[0], 5)
    assert said.heading == "You and the tool both have rung 5."
    assert "Ana Ruiz" in said.why and "We lost a pump" in said.why and "right" in said.often


def test_a_flag_comes_with_its_meaning():
    side = read_side("“It flooded twice in a week,” said Pat Lowe. It is dry now.")
    assert ("role not given", "we can't tell from the article how the source could know") in explain_row(
        side.rows[0], None
    ).flags


def test_where_the_tool_is_unsure_it_says_so_and_is_not_overruled():
    side = read_side("Two families live there. She said the heat is off.")
    said = explain_row(side.rows[0], 2)
    assert said.unsure and said.heading == "The tool leaves this one to you. You chose rung 2."
    assert overruled_in_words([side], {side.rows[0].id: "no"}) == ()


def test_counts_are_sentences_with_their_number_of_cases():
    said = counts_in_words(read_side(POOL), {read_side(POOL).rows[0].id: 4})
    assert said[0].startswith("2 of ") and "checkable claims name someone you could contact" in said[0]
    assert "1 attribution gives nobody you could ring: “Experts”." in said
    assert "1 source is named." in said
    assert "By your rungs, 1 of 1 attributions names someone you could contact." in said


def test_disagreements_are_counted_apart_for_tool_and_key():
    side = read_side(POOL, [KeyPlace(span("Ruiz said the repair cost 900 crowns."), 4, "Named.")])
    notes = {row.id: "I see another reason" for row in side.rows[:2]} | {side.rows[2].id: "   "}
    assert overruled_in_words([side], notes) == (
        "You overruled the tool on 1 of 2.",
        "You disagreed with the key on 1 of 1.",
    )


def test_a_text_in_another_language_gets_a_caution_and_no_counts():
    french = (
        "Le maire a dit que la piscine est fermée. Des experts disent que la pompe est vieille, et que personne ne "
        "sait quand elle va rouvrir ses portes."
    )
    side = read_side(french)
    assert side.rows == () and len(side.claims) == 0
    assert counts_in_words(side, {}) == (side.caution,) and "English" in side.caution


def test_a_board_holds_one_to_four_articles():
    with pytest.raises(CannotUse, match="one to 4"):
        read_sides([])
    with pytest.raises(CannotUse, match="this is 5"):
        read_sides([POOL] * 5)


@given(st.text(max_size=300))
def test_any_text_makes_a_board_whose_rows_lie_inside_it(text: str):
    side = read_side(text)
    assert all(row.place.end <= len(text) and row.place.contains(row.attribution.cue) for row in side.rows)
    assert len({row.id for row in side.rows}) == len(side.rows)
    assert all(line.endswith(".") for line in counts_in_words(side, {}))


def test_a_word_of_saying_with_nobody_near_it_is_left_off_the_board():
    side = read_side(
        "The neighborhood has been asking for years. Ana Ruiz said the heat is off. It is believed that a pump broke."
    )
    assert [row.attribution.rung for row in side.rows] == [4, 1]
