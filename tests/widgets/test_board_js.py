"""board.js and board_map.js: pieces of a quotation, and where the map draws its lines, run by node."""

from __future__ import annotations

import pytest

from newsglass.widgets.board import Board

RUIZ = [{"story": 0, "times": 2, "words": 40, "hundred": 8}, {"story": 1, "times": 1, "words": 5, "hundred": 1}]
EXPERTS = [{"story": 1, "times": 1, "words": 1, "hundred": 0}]
VOICES = [
    {"name": "Ana Ruiz", "kind": "person", "named": True, "role": "", "stories": RUIZ},
    {"name": "Experts", "kind": "crowd", "named": False, "role": "", "stories": EXPERTS},
]


@pytest.fixture
def node(run_node):
    return lambda script, **given: run_node(Board._esm, script, voices=VOICES, **given)


def test_pieces_join_to_the_quotation_even_where_parts_overlap(node):
    found = node("""
      const quote = "Ruiz said in May that it is shut.";
      const part = (start, end, part) => ({ start, end, part });
      const parts = [part(0, 4, "source"), part(5, 9, "cue"), part(7, 20, "content"), part(8, 9, "cue")];
      answer([quote, widget.boardPieces(quote, parts)]);
    """)
    quote, pieces = found
    assert "".join(piece["words"] for piece in pieces) == quote
    assert [piece.get("part") for piece in pieces] == ["source", None, "cue", "content", None]


def test_a_rung_of_nought_counts_as_placed(node):
    assert (
        node("""
      const said = { a: 0, b: null, c: "none needed" };
      answer(widget.boardCount([{ id: "a" }, { id: "b" }, { id: "c" }, { id: "d" }], (id) => said[id]));
    """)
        == "2 of 4 placed"
    )


def test_the_map_draws_one_line_a_voice_and_story_and_thicker_for_more_words(node):
    plan = node("""answer(widget.mapLayout(["Pool", "Lake"], given.voices, { stories: [], origin: "" }));""")
    assert len(plan["lines"]) == 3 and plan["origin"] is None and plan["roots"] == []
    assert [line["named"] for line in plan["lines"]] == [True, True, False]
    assert plan["lines"][0]["thick"] > plan["lines"][2]["thick"]


def test_a_shared_origin_is_drawn_only_when_two_stories_are_linked(node):
    one, two = node(
        """
      const plan = (stories) => widget.mapLayout(["Pool", "Lake"], given.voices, { stories, origin: "Wire" });
      answer([plan([0]), plan([0, 1])]);
    """
    )
    assert one["origin"] is None
    assert two["origin"]["words"] == "Wire" and len(two["roots"]) == 2


def test_the_picture_says_in_words_what_it_shows(node):
    said = node(
        """answer(widget.mapAlt(["Pool", "Lake"], given.voices, { stories: [0, 1], origin: "Northway Wire" }));"""
    )
    assert said.startswith(
        "Pool: 1 voices; Lake: 2 voices. in several stories: Ana Ruiz. 2 of 2 stories share the origin “Northway Wire”"
    )


def test_at_most_thirty_two_voices_are_drawn_those_with_most_words_in_their_order(node):
    names = node("""
      const many = Array.from({ length: 40 }, (_, n) => ({ name: `v${n}`, stories: [{ story: 0, words: n }] }));
      answer(widget.mapShown(many).map((voice) => voice.name));
    """)
    assert names == [f"v{n}" for n in range(8, 40)]


@pytest.mark.parametrize(
    ("words", "most", "short"),
    [("Ana Ruiz", 20, "Ana Ruiz"), ("The Tollbrook Fire Department", 16, "The Tollbrook …"), ("x" * 30, 10, "xxxxx …")],
)
def test_long_names_are_cut_at_a_blank(node, words: str, most: int, short: str):
    assert node("answer(widget.mapShort(given.words, given.most));", words=words, most=most) == short
