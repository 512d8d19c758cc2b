"""The sourcing board: what reaches the browser before and after Submit, and what is kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from newsglass.annotation.store import Work
from newsglass.comparison.sourcing import KeyPlace, read_side, read_sides
from newsglass.text.article import Article
from newsglass.text.span import Span
from newsglass.widgets.board import Board
from newsglass.widgets.board_findings import board_findings

POOL = Article(
    id="pool",
    title="Pool <b>shut</b>",
    text="😀 Ana Ruiz, the budget chair, said the pool is shut. Experts say it is old. The firm hid the leaks.",
)
LAKE = Article(id="lake", title="Lake opens", text="Ana Ruiz said the lake is free. Officials say it is cold.")
SCALE = {"question": "How much?", "options": []}


def board(*articles: Article, **more: Any) -> Board:
    return Board(read_sides(articles), SCALE, **more)


def item(name: str, value: Any, revision: int = 1) -> dict[str, Any]:
    return {"id": name, "revision": revision, "value": value}


def rows(made: Board) -> list[str]:
    return [row["id"] for side in made.content["sides"] for row in side["rows"]]


def test_no_rung_of_the_tools_reaches_the_browser_before_submit():
    made = board(POOL, LAKE)
    assert made.answer == {}
    assert "rung" not in str(made.content["sides"])


def test_the_parts_of_a_row_are_counted_as_the_browser_counts():
    row = board(POOL).content["sides"][0]["rows"][0]
    quote = row["quote"].encode("utf-16-le")
    cut = {p["part"]: quote[2 * p["start"] : 2 * p["end"]].decode("utf-16-le") for p in row["parts"]}
    assert cut == {"source": "Ana Ruiz, the budget chair", "cue": "said", "content": "the pool is shut"}


def test_submit_answers_with_reasons_counts_and_who_speaks(receive):
    made = board(POOL, LAKE)
    first = rows(made)[0]
    receive(made, [item(first, {"answer": 5, "because": "named"}), item(f"submitted:{made.board}", True)])
    assert made.problem == ""
    assert made.answer["rows"][first]["heading"].startswith("The tool has rung 4; you chose rung 5.")
    assert made.answer["sides"][0]["nought"][0]["words"] == "The firm hid the leaks."
    (ruiz,) = [voice for voice in made.answer["voices"] if voice["name"] == "Ana Ruiz"]
    assert [part["story"] for part in ruiz["stories"]] == [0, 1] and ruiz["role"] == "the budget chair"
    assert "not whether it is true" in made.answer["notes"][-1]


def test_crowds_of_two_stories_are_not_taken_for_the_same_people(receive):
    made = board(POOL, Article(id="b", title="B", text="Experts say the lake is cold."))
    receive(made, [item(f"submitted:{made.board}", True)])
    assert [voice["name"] for voice in made.answer["voices"]].count("Experts") == 2


def test_in_a_lesson_nothing_is_shown_until_something_is_placed(receive):
    made = board(POOL, in_lesson=True)
    receive(made, [item(f"submitted:{made.board}", True)])
    assert made.answer == {}
    receive(made, [item(rows(made)[0], {"answer": "none needed"})])
    assert made.answer["rows"]


def test_i_disagree_is_kept_and_counted(receive, tmp_path: Path):
    work = Work("alex-7k3f", "free", folder=tmp_path)
    made = board(POOL, work=work)
    first = rows(made)[0]
    receive(made, [item(first, {"answer": 5}), item(f"submitted:{made.board}", True)])
    receive(made, [item(f"disagree:{first}", "her words are quoted")])
    assert made.answer["overruled"] == ["You overruled the tool on 1 of 2."]
    again = board(POOL, work=Work("alex-7k3f", "free", folder=tmp_path))
    assert again.placed == {first: 5} and again.answer == made.answer
    assert again.table()["I disagree because"][0] == "her words are quoted"


def test_a_board_of_other_articles_starts_unsubmitted_but_keeps_rungs_of_the_same_text(receive, tmp_path: Path):
    work = Work("alex-7k3f", "free", folder=tmp_path)
    made = board(POOL, work=work)
    receive(made, [item(rows(made)[0], {"answer": 5}), item(f"submitted:{made.board}", True)])
    pair = board(POOL, LAKE, work=Work("alex-7k3f", "free", folder=tmp_path))
    assert pair.answer == {} and pair.placed == {rows(made)[0]: 5}


def test_linked_stories_are_kept(receive):
    made = board(POOL, LAKE)
    receive(made, [item(f"link:{made.board}", {"stories": [0, 1], "origin": "Northway Wire"})])
    assert made.problem == ""


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("{row}", {"answer": 7}),
        ("{row}", {"answer": True}),
        ("{row}", {"answer": 3, "because": "x" * 2001}),
        ("{row}", 3),
        ("nobody:1-2", {"answer": 3}),
        ("disagree:nobody", "x"),
        ("disagree:{row}", 4),
        ("link:{board}", {"stories": [0, 5], "origin": ""}),
        ("link:{board}", {"stories": [0], "origin": "x" * 201}),
        ("submitted:{board}", "yes"),
    ],
)
def test_whatever_a_page_sends_that_does_not_belong_here_is_refused_in_one_sentence(receive, name: str, value: Any):
    made = board(POOL)
    receive(made, [item(name.format(row=rows(made)[0], board=made.board), value)])
    assert "could not be kept" in made.problem and made.placed == {} and made.kept == []


def test_outside_text_is_escaped_on_paper():
    printed = board(Article(id="x", title="<script>", text="Ana Ruiz said <b>no</b>."))._static_html()
    assert "<script>" not in printed and "<b>" not in printed


def test_a_text_in_which_nobody_speaks_makes_an_empty_board(receive):
    made = Board([read_side("Rain fell.")], SCALE)
    receive(made, [item(f"submitted:{made.board}", True)])
    assert made.answer["voices"] == [] and made.answer["overruled"] == []


@pytest.mark.parametrize(
    ("keyed", "said"),
    [
        ((), "Counted by the tool’s rungs."),
        (("Ana Ruiz said the lake is free.",), "Counted by the key’s rungs, and by the tool’s where it has none."),
        (("Ana Ruiz said the lake is free.", "Officials say it is cold."), "Counted by the key’s rungs."),
    ],
)
def test_counts_say_whose_rungs_they_count(keyed: tuple[str, ...], said: str):
    places = [Span(LAKE.text.index(words), LAKE.text.index(words) + len(words)) for words in keyed]
    side = read_side(LAKE, [KeyPlace(place, 4, "Our reason.") for place in places])
    assert board_findings([side], {}, {})["sides"][0]["by"] == said
