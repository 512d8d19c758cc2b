"""What the steps compute in the browser, run by node: counts, what is open, routes, tables and the picture's places."""

from __future__ import annotations

import pytest

from newsglass.widgets.steps import FormPage, Packet, Rating, Words


def test_what_is_still_open_in_a_rating_is_one_sentence(run_node):
    assert run_node(
        Rating._esm,
        """
        const kept = { a: { answer: 0, because: "x" }, b: { answer: "hedge", confidence: 2 }, c: { answer: null } };
        const counts = widget.stepCounts([{ id: "a" }, { id: "b" }, { id: "c" }, { id: "d" }], (id) => kept[id]);
        answer([counts, widget.stepMissing(counts, { because: 3, confidence: 1, texts: 1 }),
                widget.stepMissing({ answered: 1, reasons: 0, sure: 0, of: 1 })]);
        """,
    ) == [
        {"answered": 2, "reasons": 1, "sure": 1, "of": 4},
        "Still open: 2 of 4 to place, 2 reasons to write, 1 question to answer.",
        "",
    ]


def test_a_link_leads_to_a_page_of_the_same_folder_whatever_its_name(run_node):
    js = "answer(['a b?.ipynb', '../start.ipynb'].map((page) => widget.pageAddress(page, given.here)));"
    assert run_node(Rating._esm, js, here="/doc/tree/teacher/x.ipynb") == [
        "/doc/tree/teacher/a%20b%3F.ipynb",
        "/doc/tree/teacher/../start.ipynb",
    ]


@pytest.mark.parametrize(
    ("typed", "percent"), [("65", 65), ("64.6", 65), ("-3", 0), ("250", 100), ("", None), (" ", None), ("about", None)]
)
def test_a_typed_per_cent_is_a_whole_number_from_0_to_100_or_nothing(run_node, typed: str, percent: int | None):
    assert run_node(Words._esm, "answer(widget.wordsPercent(given.typed));", typed=typed) == percent


def test_the_table_gives_each_study_s_figure_and_says_what_was_not_asked(run_node):
    rows, alt = run_node(
        Words._esm,
        """
        const sources = ["Kent 1964", "M & Y 1990"];
        const published = [{ word: "likely", source: "M & Y 1990", low: 69, middle: 69, high: 69 },
                           { word: "sure", source: "Kent 1964", low: 87, middle: 93, high: 99 }];
        const words = [{ id: "w1", word: "likely" }, { id: "w2", word: "sure" }];
        const rows = widget.wordsRows(words, (id) => ({ w1: 0 })[id] ?? null, { sources, published });
        answer([rows, widget.wordsAlt(rows, sources)]);
        """,
    )
    assert rows == [
        {"word": "likely", "mine": "0 %", "studies": ["no figure", "69 %"]},
        {"word": "sure", "mine": "–", "studies": ["93 % (87–99)", "no figure"]},
    ]
    assert alt.startswith("likely: you 0 %, Kent 1964 no figure, M & Y 1990 69 %. sure: you –")


def test_a_per_cent_stands_further_right_the_higher_it_is_and_inside_the_picture(run_node):
    places = run_node(Words._esm, "answer([0, 1, 50, 100].map(widget.wordsX));")
    assert places == sorted(places) and places[0] > 150 and places[-1] <= 720
    assert places[2] == (places[0] + places[-1]) / 2


def test_a_long_phrase_is_broken_at_words_and_none_is_lost(run_node):
    lines = run_node(Words._esm, 'answer(widget.wordsLines("a serious possibility of extraordinarylongwordsinone"));')
    assert lines == ["a serious", "possibility of", "extraordinarylongwordsinone"]


@pytest.mark.parametrize(
    ("number", "place"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (22, "22nd")]
)
def test_the_order_of_opening_is_counted_as_people_count(run_node, number: int, place: str):
    assert run_node(Packet._esm, "answer(widget.packetPlace(given.number));", number=number) == place


def test_a_page_opened_again_keeps_its_first_place(run_node):
    assert run_node(
        Packet._esm, 'answer(["b", "a", "b"].reduce((order, id) => widget.packetOpened(order, id), []));'
    ) == ["b", "a"]


def test_two_ratings_are_told_in_words_that_ask_and_rule_nothing(run_node):
    moved, stayed, none = run_node(
        Packet._esm,
        """
        const kinds = ["search page", "original"];
        answer([widget.packetWords({ before: "4 well", after: "1 not at all", kinds }),
                widget.packetWords({ before: "2", after: "2", kinds }), widget.packetWords({ before: "2", kinds })]);
        """,
    )
    assert moved[:2] == ["Before: “4 well”. After: “1 not at all”.", "You opened the search page, then the original."]
    assert moved[2].endswith("?") and stayed[2].endswith("?") and none == []


def test_a_form_names_the_items_that_lack_a_rating_or_how_sure(run_node):
    assert run_node(
        FormPage._esm,
        """
        const kept = { a: { rating: 1, confidence: 2 }, b: { rating: 3 }, c: { confidence: 1 } };
        const items = ["a", "b", "c", "d"].map((id, at) => ({ id, number: at + 1 }));
        answer(widget.formOpen(items, (id) => kept[id] ?? {}));
        """,
    ) == [2, 3, 4]
