"""readability_*.js: places on the axis, names that don't touch, questions one at a time, run by node."""

from __future__ import annotations

from itertools import pairwise

import pytest

from newsglass.widgets.readability import ReadabilityWidget


@pytest.fixture
def node(run_node):
    return lambda script, **given: run_node(ReadabilityWidget._esm, script, **given)


def test_the_axis_ends_at_grade_16_and_moves_only_for_what_lies_beyond(node):
    ends = node("""
      const row = (high, doubt) => ({ high, doubt });
      const short = row(null, null);
      const pictures = [[row(9, [3, 12])], [short], [row(9, [3, 16.2])], [row(18.1, [2, 18.4]), row(4, [1, 6])]];
      answer(pictures.map(widget.rdAxisEnd));
    """)
    assert ends == [16, 16, 17, 19]


def test_grades_stand_in_order_inside_the_picture(node):
    places = node("answer([0, 4, 8, 16].map((grade) => widget.rdX(grade, 16, 500)));")
    assert places == sorted(places) and places[0] > 0 and places[-1] < 500


def test_names_never_touch_and_stay_inside(node):
    widths = [60, 40, 50, 70, 30]
    for middles in ([100] * 5, [0, 1, 2, 3, 4], [396, 397, 398, 399, 400], [50, 120, 200, 280, 350]):
        places = node("answer(widget.rdSpread(given.middles, given.widths, 0, 400));", middles=middles, widths=widths)
        edges = [(place - wide / 2, place + wide / 2) for place, wide in zip(places, widths, strict=True)]
        assert all(right <= left + 1 for (_, right), (left, _) in pairwise(edges))
        assert edges[0][0] >= -1 and edges[-1][1] <= 401


def test_a_range_of_one_grade_is_one_number(node):
    said = node("answer([{ low: 4.2, high: 9.4 }, { low: 4.2, high: 3.9 }].map(widget.rdGrades));")
    assert said == ["4 to 9", "4"]


def test_college_and_what_lies_beyond_are_named_under_the_axis_where_there_is_room(node):
    wide, far, narrow = node(
        "answer([[16, 40], [27, 17], [27, 6]].map(([last, unit]) => widget.rdZones(last, unit).map(([words]) => words)));"
    )
    assert wide == ["school grade (US)", "college"] and far == [*wide, "beyond any school"]
    assert narrow == ["school grade (US), 13 and more: college"]


def test_words_that_come_often_are_counted_once(node):
    assert node('answer(widget.rdEachOnce(["may", "May", "perhaps"]));') == "may ×2, perhaps"
    assert node('answer([widget.rdCounted(1, "word"), widget.rdCounted(2500, "word")]);') == ["1 word", "2,500 words"]


def test_a_passage_is_named_by_its_paragraphs_its_first_words_and_whether_there_is_a_version(node):
    names = node("""
      const text = "The pool shut on Monday because the pump broke down.";
      answer([widget.rdPassageName({ paragraphs: [2, 2], text }), widget.rdPassageName({ paragraphs: [3, 5], text }, true)]);
    """)
    assert names[0] == "Paragraph 2: The pool shut on Monday because the …"
    assert names[1].startswith("Your version of paragraphs 3 to 5: The pool")


def test_the_followed_table_shows_counts_hedges_and_a_caution_where_nothing_was_noticed(node):
    rows = node("""
      const table = (words, hedges, caution) => ({ counts: [{ id: "words", value: words }], hedges, rungs: [], caution });
      answer(widget.rdFollowed(table(2500, ["may", "may"], ""), table(3, [], "Not English.")));
    """)
    assert rows == [
        ["Sentences", "–", "–"],
        ["Words", "2,500", "3"],
        ["Syllables", "–", "–"],
        ["Hedges noticed", "2: may ×2", "Not English."],
        ["Sources noticed", "none noticed", "Not English."],
    ]


def test_typing_faster_than_python_asks_only_for_the_newest_text_and_loses_the_original_never(node):
    asked = node("""
      const asked = [];
      let free;
      const ask = (question) => { asked.push(question); return new Promise((done) => { free = done; }); };
      const follow = widget.rdFollower(ask, () => {});
      follow({ original: "a", text: "a" });
      follow({ original: "b", text: "b" });
      follow({ text: "bc" });
      follow({ text: "bcd" });
      const early = asked.length;
      free();
      await new Promise((done) => setTimeout(done, 0));
      answer([early, asked]);
    """)
    assert asked == [1, [{"original": "a", "text": "a"}, {"original": "b", "text": "bcd"}]]


def test_each_view_hears_its_own_answers_and_a_silent_kernel_is_an_answer_too(node):
    heard = node("""
      const listeners = new Set();
      const sent = [];
      const model = {
        on: (_, hear) => listeners.add(hear),
        off: (_, hear) => listeners.delete(hear),
        send: (content) => sent.push(content),
      };
      const [one, two] = [widget.rdAsker(model, 20), widget.rdAsker(model, 20)];
      const answers = Promise.all([one.ask("words", { from: 2 }), two.ask("words", {}), two.ask("sentences", {})]);
      const say = (n, table) => [...listeners].forEach((hear) => hear({ n, table }));
      say(sent[1].n, "second");
      say(sent[0].n, "first");
      say("nobody", "lost");
      const found = await answers;
      one.close();
      answer([sent[0].from, found, listeners.size]);
    """)
    assert heard == [2, ["first", "second", {"problem": "No answer came. Press ▶ Start lesson."}], 1]


def test_a_version_counts_only_when_it_is_not_the_articles_words(node):
    said = node("""
      const work = (value) => ({ get: () => (value === null ? undefined : { value }) });
      answer([null, "The pool.", "My pool."].map((value) => widget.rdHasVersion({ id: "p", text: "The pool." }, work(value))));
    """)
    assert said == [False, False, True]
