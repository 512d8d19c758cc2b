"""The strip shows the numbers of comparison/strip.py, in Python and in the browser's own code."""

from __future__ import annotations

import json

import pytest

from newsglass import strip
from newsglass.annotation.mark import Mark, mark_to_json
from newsglass.annotation.marks import Marks
from newsglass.comparison.strip import rate
from newsglass.text.article import Article
from newsglass.text.span import Span
from newsglass.tokens import the_one_sentence
from newsglass.widgets.highlighter import Highlighter
from newsglass.widgets.strip import StripWidget

TEXT = "😀 The wall may fall. “It clearly leaks,” said Ana Ruiz. Critics say <b>nothing</b> was done. " * 9
STORM = Article(id="storm", title="Storm <b>", text=TEXT, invented=True)
MARK = Mark("m1", 1, Span(TEXT.index("clearly"), TEXT.index("clearly") + 7), "booster", because="it makes it surer")


def test_a_column_for_each_sentence_and_every_sign_points_into_the_text():
    (page,) = StripWidget(STORM).articles
    assert len(page["columns"]) == 27 and sum(words for *_, words, _ in page["columns"]) == page["words"]
    assert all(TEXT[sign["start"] : sign["end"]] == sign["words"] for sign in page["signs"])
    assert {sign["by"] for sign in page["signs"]} == {"tool"} and page["banner"]


def test_the_tool_asks_and_says_why_and_how_often_it_is_right():
    sign = StripWidget(STORM).articles[0]["signs"][0]
    assert sign["ask"].endswith("?") and sign["why"] and sign["origin"] and sign["often"]


def test_two_articles_are_shown_together_and_marks_go_to_their_own():
    page = StripWidget(STORM, "The lake may be free. " * 40, Marks("storm", "alex", (MARK,)))
    own = [[sign for sign in one["signs"] if sign["by"] == "reader"] for one in page.articles]
    assert [sign["because"] for sign in own[0]] == ["it makes it surer"] and own[1] == []


def test_a_mark_made_in_the_highlighter_appears_on_the_strip(receive):
    mine = Highlighter(STORM, "sureness")
    shape = strip(STORM, marks=mine)
    receive(mine, [mark_to_json(MARK)])
    assert [sign["words"] for sign in shape.articles[0]["signs"] if sign["by"] == "reader"] == ["clearly"]
    assert shape.strips[0].count("booster", by="reader") == 1


def test_before_submit_the_tool_says_nothing():
    assert StripWidget(STORM, tool=False).articles[0]["signs"] == []


def test_a_short_a_foreign_and_an_empty_text_get_a_caution():
    french = "Le maire a dit que la piscine est fermée, et que personne ne sait quand elle va ouvrir. " * 8
    for text, why in (("It may rain.", "Too short"), (french, "English"), ("", "no words")):
        assert why in StripWidget(text).articles[0]["caution"]


def test_where_the_tool_did_not_look_it_does_not_say_that_it_noticed_none():
    french = StripWidget("Le maire a dit que la piscine est fermée, et que personne ne sait quand elle va ouvrir. " * 8)
    assert french.articles[0]["looked"] is False and "noticed" not in french._static_html()
    assert StripWidget(STORM, tool=False).articles[0]["looked"] is False and StripWidget(STORM).articles[0]["looked"]


def test_half_an_emoji_can_travel_and_the_paper_form_escapes_everything():
    widget = StripWidget(Article(id="a", title="<script>", text="It may \ud83d rain <b>now</b>."))
    json.dumps(widget.articles, ensure_ascii=False).encode("utf-8")
    assert "<script>" not in widget._static_html() and the_one_sentence() in widget._static_html()


def test_nothing_that_a_page_sends_is_kept(receive):
    widget = StripWidget(STORM)
    receive(widget, [{"id": "x", "revision": 1, "value": "y"}])
    assert widget.kept == []


@pytest.fixture
def esm() -> str:
    return str(StripWidget._esm)


def test_the_browser_counts_and_rounds_as_python_does(run_node, esm: str):
    pairs = [(count, words) for count in range(0, 60, 3) for words in (100, 160, 301, 400, 1250, 20400)]
    script = "answer(given.pairs.map(([count, words]) => widget.rateInWords(count, words)));"
    assert run_node(esm, script, pairs=pairs) == [rate(100 * count / words) for count, words in pairs]


def test_the_browser_s_line_of_rates_has_python_s_numbers(run_node, esm: str):
    shape = StripWidget(STORM, marks=Marks("storm", "alex", (MARK,)))
    page, families = shape.articles[0], shape.families[:3]
    script = """
    const families = new Set(["hedge", "booster", "weasel"]);
    const line = (by, whose) => widget.tally(
      widget.chosenSigns(given.page.signs, { families, whose, by: new Set([by]) }),
      given.families, by, given.page.words, given.page.caution);
    answer([line("tool", ""), line("tool", "source"), line("reader", "")]);"""
    told = run_node(esm, script, page=page, families=families)
    numbers = shape.strips[0]

    def line(by: str, whose: str) -> str:
        each = ((one["plural"], numbers.count(one["name"], by, whose), one["name"]) for one in families)
        return " · ".join(
            f"{plural} {rate(numbers.per_100(name, by, whose))} ({n})" if n else f"{plural} 0"
            for plural, n, name in each
        )

    assert told == [line("tool", ""), line("tool", "source"), line("reader", "")]
    assert told[1].startswith("hedges 0 · boosters") and told[2] != told[0]


def test_keys_lead_to_sentences_and_to_signs_and_never_out_of_the_strip(run_node, esm: str):
    script = """
    const signs = [{ sentence: 2 }, { sentence: 5 }, { sentence: 5 }];
    answer(["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "Home", "End", "PageDown", "PageUp", "x"]
      .map((key) => [0, 3, 11].map((from) => widget.whereTo(key, from, 12, signs))));"""
    assert run_node(esm, script) == [
        [1, 4, 11],
        [0, 2, 10],
        [2, 5, 11],
        [0, 2, 5],
        [0, 0, 0],
        [11, 11, 11],
        [10, 11, 11],
        [0, 0, 1],
        [None, None, None],
    ]


def test_a_column_is_told_in_words(run_node, esm: str):
    script = """
    const signs = [{ family: "hedge", by: "tool", words: "may" }, { family: "booster", by: "reader", words: "never" }];
    answer([widget.columnInWords(4, [0, 9, 20, 3], signs), widget.columnInWords(1, [0, 9, 1, 0], [])]);"""
    assert run_node(esm, script) == [
        "Sentence 4, 20 words, 3 in quotation marks: hedge “may”, your booster “never”",
        "Sentence 1, 1 word",
    ]


def test_a_few_in_a_long_text_are_never_shown_as_none(run_node, esm: str):
    pairs = [(10, 20027), (11, 20027), (0, 300)]
    told = run_node(esm, "answer(given.pairs.map(([count, words]) => widget.rateInWords(count, words)));", pairs=pairs)
    assert told == [rate(100 * count / words) for count, words in pairs] == ["under 0.1", "0.1", "0"]
