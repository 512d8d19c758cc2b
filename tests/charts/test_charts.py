"""Every chart says in words what it shows, on one scale, and says why where a number would mislead."""

from __future__ import annotations

import html
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsglass.annotation.mark import Mark
from newsglass.annotation.marks import Marks
from newsglass.charts.grid import NAMES
from newsglass.charts.hedging import chart_hedging
from newsglass.charts.kinds import chart_kinds
from newsglass.charts.readability import chart_readability
from newsglass.charts.sourcing import WHO, chart_rungs, chart_source_kinds, chart_sources
from newsglass.charts.style import Chart, fold, wide
from newsglass.comparison.strip import SHOWN
from newsglass.errors import CannotUse
from newsglass.text.article import Article
from newsglass.text.span import Span
from newsglass.tokens import the_one_sentence, tokens

CHARTS = (chart_sources, chart_source_kinds, chart_hedging, chart_readability)
LINE = "The council said on Monday that the old pool may stay shut until the end of May. "
LONG = (
    LINE * 12
    + "The wall might fall. Critics say it is clearly too late. “Nobody asked us,” said Ana Ruiz, who swims there. "
)
SHORT = "My dog ran to the lake. It may rain. Some say it will. We ate soup. Mom said it was late."
FRENCH = "Le maire a dit que la piscine est fermée depuis lundi, et que personne ne sait quand elle va ouvrir. " * 8
each_chart = pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.__name__)


def article(title: str, text: str = LONG) -> Article:
    return Article(id=title.lower(), title=title, text=text)


def lines_of(chart: Chart) -> list[str]:
    return [html.unescape(words) for words in re.findall(r"<text[^>]*>([^<]*)</text>", chart.svg())]


@each_chart
def test_the_picture_and_its_words_carry_the_one_sentence(chart: Callable[..., Chart]):
    drawn = chart(LONG)
    assert drawn.alt.endswith(the_one_sentence()) and the_one_sentence() in lines_of(drawn)


@each_chart
def test_the_drawing_is_sound_xml_with_its_words_for_a_screen_reader(chart: Callable[..., Chart]):
    root = ElementTree.fromstring(chart(article("Pool & <b>lake</b> $x$ 池 😀"), LONG).svg())
    assert root.get("role") == "img" and "Pool & <b>lake</b> $x$ 池 😀" in root.get("aria-label")


@each_chart
def test_the_same_articles_give_the_same_picture(chart: Callable[..., Chart]):
    assert chart(LONG, SHORT).svg() == chart(LONG, SHORT).svg()


@each_chart
def test_a_french_text_gets_a_sentence_and_no_number(chart: Callable[..., Chart]):
    drawn = chart(FRENCH)
    assert "look like English" in drawn.alt and "look like English" in " ".join(lines_of(drawn))
    assert not re.search(r"per 100 words \(|n = |rung \d|grade \d", drawn.alt)


@each_chart
def test_four_articles_fit_and_five_or_none_are_refused(chart: Callable[..., Chart]):
    assert chart(*(article(f"Story {place}") for place in range(4))).alt.count("Story") == 4
    for many in (0, 5):
        with pytest.raises(CannotUse, match="one to 4"):
            chart(*[LONG] * many)


@each_chart
def test_two_articles_of_one_title_stay_apart(chart: Callable[..., Chart]):
    assert "Pool (2)" in chart(article("Pool"), article("Pool", SHORT)).alt


@each_chart
@pytest.mark.parametrize("text", ["", "   \n", "!!!", "Yes.", "😀 " * 300, "word " * 400], ids=repr)
def test_an_odd_text_is_drawn_with_a_sentence_and_without_a_fall(chart: Callable[..., Chart], text: str):
    assert chart(text).alt.startswith("Text 1") and "nan" not in chart(text).svg().lower()


@each_chart
def test_every_colour_follows_the_page_s_theme(chart: Callable[..., Chart]):
    drawing = chart(LONG).svg()
    fixed = re.findall(r"(?<!, )#[0-9a-f]{6}", drawing, re.IGNORECASE)
    assert fixed == [] and "var(--ng-" in drawing
    dark = chart(LONG)._repr_html_()
    assert tokens()["dark"]["label"]["amber"]["ink"] in dark and 'data-jp-theme-light="false"' in dark
    assert all(f"background:{tokens()[theme]['paper']}" in dark for theme in ("light", "dark"))


def test_what_explains_a_row_ends_before_the_bars_begin():
    beside_a_sign = 0.44
    about = [one.about for one in SHOWN.values()] + [about for _, about in WHO.values()]
    assert [words for words in about if beside_a_sign + wide(words, 9) > NAMES] == []


def test_without_a_range_there_is_no_axis_of_grades_and_above_college_it_says_beyond_any_school():
    assert "school grade (US)" not in lines_of(chart_readability(SHORT, FRENCH))
    assert "school grade (US)" in lines_of(chart_readability(SHORT, LONG))
    heavy = "The organizational administrators of the corporation have characteristically reconsidered it. " * 16
    assert "beyond any school" in lines_of(chart_readability(heavy))
    assert "beyond any school" not in lines_of(
        chart_readability("The pool is shut again today because of a leak. " * 12)
    )


@each_chart
def test_no_words_leave_the_picture_on_the_right(chart: Callable[..., Chart]):
    figure = chart(
        *(article("The unbelievably longwinded headlinewordthatneverends goes on " * 3) for _ in range(4))
    ).figure
    figure.canvas.draw()
    edge = figure.bbox.width + 1
    over = [text.get_text() for text in figure.axes[0].texts if text.get_window_extent().x1 > edge]
    assert over == []


@pytest.mark.parametrize("columns", [2, 3, 4])
def test_headings_of_neighbours_never_touch(columns: int):
    title = "Drones above the Summer Palace: a nation learns to stay on guard"
    figure = chart_rungs({f"{title} {place}": [1] * 120 for place in range(columns)}).figure
    figure.canvas.draw()
    boxes = [text.get_window_extent() for text in figure.axes[0].texts if text.get_text()]
    touching = [(one, other) for at, one in enumerate(boxes) for other in boxes[at + 1 :] if one.overlaps(other)]
    assert touching == []


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=120), st.floats(0.4, 4))
def test_folded_words_fit_their_room_or_are_cut(words: str, room: float):
    assert all(wide(line) <= room or line == "…" for line in fold(words, room))


def test_a_chart_on_paper_is_light():
    assert chart_rungs({"a": [1]}).png().startswith(b"\x89PNG")


def test_sources_on_rung_0_are_sentences_that_need_a_source_and_have_none():
    drawn = chart_sources("The firm hid the leaks for two years. Ana Ruiz said the pool is shut.")
    assert "rung 4: 1, rung 0: 1" in drawn.alt


def test_who_speaks_is_told_with_who_is_named():
    text = "Ana Ruiz said the pool is shut. A guard said it leaks. Critics say it is old. Reportedly it was sold."
    assert "a person 2, named 1; a crowd 1, named none" in chart_source_kinds(text).alt


def test_hedging_tells_the_rate_its_number_and_where():
    told = chart_hedging(LONG).alt
    assert "hedges per 100 words (" in told and "in sentence" in told and "in a source’s words" in told


def test_signs_of_reporter_and_source_are_both_drawn_and_a_reader_s_marks_are_told():
    at = LONG.index("clearly")
    own = Marks("pool", "alex", (Mark("m1", 1, Span(at, at + 7), "booster"), Mark("m2", 1, Span(0, 3), "stated limit")))
    drawn = chart_hedging(article("Pool"), marks=own)
    assert "The reader marked 1 as booster, 1 as stated limit." in drawn.alt
    assert {"stated limits"} <= set(lines_of(drawn)) and "filled" in " ".join(lines_of(drawn))
    assert "filled" not in " ".join(lines_of(chart_hedging(article("Pool"))))


def test_a_short_text_has_counts_but_no_rate_and_no_grade():
    told = chart_hedging(SHORT).alt
    assert "1 hedge, in sentence 2" in told and "Too short for a rate" in told and "per 100 words (" not in told
    assert "Too short to measure fairly" in chart_readability(SHORT).alt


def test_readability_names_at_least_four_formulas_and_the_doubt():
    told = chart_readability(LONG).alt
    each = re.search(r"grade \d+(?: to \d+)? \((.*?)\)\. With a few other sentences", told)
    assert each and each[1].count(",") >= 3


def test_bars_of_kinds_have_each_label_s_name_and_number():
    told = lines_of(chart_kinds({"News story": ["factual claim", "factual claim"], "Editorial": ["opinion"]}))
    assert {"factual claim", "opinion", "n = 2", "n = 1", "2", "1", "0"} <= set(told)


def test_a_text_of_thousands_of_words_stays_a_small_picture():
    assert len(chart_hedging(LONG * 90).svg()) < 250_000
