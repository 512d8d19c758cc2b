"""The readability widget in Python: what it shows, what it answers, what it keeps, what it refuses."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from newsglass import show_readability
from newsglass.analysis.counts import counts
from newsglass.analysis.readability import grade_range
from newsglass.annotation.store import Work
from newsglass.text.article import Article
from newsglass.tokens import the_one_sentence
from newsglass.widgets.readability import ReadabilityWidget
from newsglass.widgets.readability_tables import LONGEST_DRAFT

STORY = (
    "Everyone on the U.S. team swam 2,500 meters on Monday. It rained. Ana Ruiz, the coach, said that the old pool may close.\n\n"
    "- bring towels\n\n"
    "The council has met about the leaking pump again and again. Critics say the repair is too expensive for a town.\n\n"
) * 6
POOL = Article(id="pool", title="Pool <b>", text=STORY, invented=True)
FRENCH = "Le maire a dit que la piscine est fermée, et que personne ne sait quand elle va ouvrir. " * 12
CHILD = "My dog is brown. He likes the pond. He got wet. I laughed. We went home. " * 3


class Page:
    """The browser's side: asks, and hears the answers that the widget sends."""

    def __init__(self, widget: ReadabilityWidget, monkeypatch: pytest.MonkeyPatch) -> None:
        self.widget, self.heard = widget, []
        monkeypatch.setattr(widget, "send", lambda content, buffers=None: self.heard.append(content))

    def ask(self, what: Any, **more: Any) -> dict[str, Any]:
        self.widget._handle_custom_msg({"ask": what, "n": "1", **more}, [])
        return self.heard[-1]

    def table(self, what: str, **more: Any) -> dict[str, Any]:
        return self.ask(what, **more)["table"]


@pytest.fixture
def asking(monkeypatch: pytest.MonkeyPatch) -> Page:
    return Page(ReadabilityWidget(POOL), monkeypatch)


@pytest.fixture
def work(tmp_path: Path) -> Work:
    return Work("alex-7k3f", "free", folder=tmp_path)


def passage(widget: ReadabilityWidget) -> dict[str, Any]:
    return widget.articles[0]["passages"][0]


def test_at_least_four_formulas_stand_on_one_axis_with_the_doubt_around_them():
    row = ReadabilityWidget(POOL).articles[0]["row"]
    grades = [one["grade"] for one in row["each"]]
    assert len(grades) >= 4 and grades == sorted(grades)
    assert row["low"] == pytest.approx(grades[0], abs=0.01) and row["high"] == pytest.approx(grades[-1], abs=0.01)
    assert row["doubt"][0] <= row["low"] and row["high"] <= row["doubt"][1]
    assert all(f"{one['name']} {round(one['grade'])}" in row["alt"] for one in row["each"])


def test_every_count_can_be_opened_and_holds_as_many_as_it_says(asking: Page):
    shown = {one["id"]: one["value"] for one in asking.widget.articles[0]["counts"]}
    assert len(asking.table("sentences")["rows"]) == shown["sentences"] == 30
    words = [word for row in asking.table("words")["rows"] for word in row["words"]]
    assert len(words) == shown["words"]
    assert sum(syllables for _, syllables in words) == shown["syllables"]
    groups = asking.table("syllables")["rows"]
    assert sum(row["syllables"] * times for row in groups for _, times in row["words"]) == shown["syllables"]
    assert sum(times for _, times in asking.table("unfamiliar")["words"]) == shown["unfamiliar"]
    assert asking.table("left_out")["lines"] == ["- bring towels"] * shown["left_out"]


def test_words_are_listed_without_their_signs_and_with_their_own_capitals(asking: Page):
    words = asking.table("words")["rows"][0]["words"]
    assert ["U.S.", 2] in words and ["2,500", 6] in words and ["Monday", 2] in words
    listed = [word for row in asking.table("syllables")["rows"] for word, _ in row["words"]]
    assert "Ana" not in listed[:1] and "critics" in listed and "Ruiz" in listed


def test_a_long_text_comes_forty_sentences_at_a_time(monkeypatch: pytest.MonkeyPatch):
    page = Page(ReadabilityWidget("It may rain on the pool today. " * 90), monkeypatch)
    first, second, third = (page.table("sentences", **{"from": start}) for start in (0, 40, 80))
    assert [first["next"], second["next"], third["next"]] == [40, 80, None]
    assert second["rows"][0]["number"] == 41 and len(third["rows"]) == 10
    assert page.table("words", **{"from": 40})["rows"][0]["number"] == 41
    assert page.table("sentences", **{"from": 900}) == {"rows": [], "next": None}


def test_each_paragraph_says_its_range_or_in_two_words_why_not(monkeypatch: pytest.MonkeyPatch):
    long = "The old town pool is shut this week because the main pump broke down on Monday. " * 8
    page = Page(ReadabilityWidget(f"{long}\n\nIt leaks.\n\n- one\n\n{FRENCH}"), monkeypatch)
    said = [row["said"] for row in page.table("paragraphs")["rows"]]
    assert said[0].startswith("grade ") and said[1:] == ["too short", "no running text", "not English"]


def test_a_formula_made_for_longer_texts_is_hidden_with_the_reason(monkeypatch: pytest.MonkeyPatch):
    page = Page(ReadabilityWidget("The pool is shut again today because of a leak. " * 12), monkeypatch)
    rows = {row["name"]: row for row in page.table("formulas")["rows"]}
    assert rows["SMOG"]["value"] == "" and rows["SMOG"]["meaning"].startswith("Hidden: it needs 30 sentences")
    assert rows["Flesch-Kincaid"]["value"].startswith("grade ") and rows["Flesch-Kincaid"]["doubt"]
    assert all(row["line"] and row["origin"] for row in rows.values())


@pytest.mark.parametrize(("text", "why"), [(CHILD, "Too short"), ("", "Too short"), (FRENCH, "English")])
def test_where_a_number_would_mislead_there_is_the_reason_and_no_number(
    text: str, why: str, monkeypatch: pytest.MonkeyPatch
):
    page = Page(ReadabilityWidget(text), monkeypatch)
    article = page.widget.articles[0]
    assert article["row"]["low"] is None and article["row"]["each"] == [] and why in article["row"]["said"]
    assert article["passages"] == []
    formulas = page.table("formulas")
    assert why in formulas["caution"] and {row["value"] for row in formulas["rows"]} == {""}


def test_no_syllables_are_counted_by_english_rules_in_another_language(monkeypatch: pytest.MonkeyPatch):
    page = Page(ReadabilityWidget(FRENCH), monkeypatch)
    assert [one["id"] for one in page.widget.articles[0]["counts"]] == ["sentences", "words"]
    assert page.widget.articles[0]["foreign"]
    assert page.table("sentences")["rows"][0]["syllables"] is None
    assert {syllables for _, syllables in page.table("words")["rows"][0]["words"]} == {None}


def test_grades_above_college_are_said_to_be_beyond_any_school():
    heavy = "The organizational administrators of the corporation have characteristically reconsidered it. " * 16
    assert ReadabilityWidget(heavy).articles[0]["row"]["beyond"]
    plain = "The pool is shut again today because of a leak. " * 12
    assert not ReadabilityWidget(plain).articles[0]["row"]["beyond"]


def test_shuffled_words_keep_every_number_and_lose_their_order(asking: Page):
    table = asking.table("shuffle", **{"from": 3})
    assert table["shuffled"] != table["original"]
    assert sorted(" ".join(table["shuffled"]).split()) == sorted(" ".join(table["original"]).split())
    assert table["numbers"][0] == ["Sentences", "30"] and table["numbers"][-1][1].startswith("Formulas say grade")
    assert asking.table("shuffle", **{"from": 4})["shuffled"] != table["shuffled"]


def test_textstat_stands_beside_with_what_differs_and_where(asking: Page):
    table = asking.table("textstat")
    rows = {row["name"]: row for row in table["rows"]}
    assert rows["Sentences"]["ours"] == rows["Sentences"]["theirs"] == "30"
    assert rows["Sentences"]["why"].startswith("The same number, by chance.")
    places = [place["text"] for place in rows["Sentences"]["places"]]
    assert "It rained." in places and any(text.startswith("Everyone on the U.S.") for text in places)
    number = next(place for place in rows["Syllables"]["places"] if place["text"] == "2,500")
    assert (number["ours"], number["theirs"]) == (6, 1)
    assert all(row["why"] for row in rows.values()) and table["caution"] == ""


def test_for_a_short_text_textstats_numbers_come_with_a_caution_and_ours_are_left_out(monkeypatch: pytest.MonkeyPatch):
    table = Page(ReadabilityWidget(CHILD), monkeypatch).table("textstat")
    assert table["caution"].startswith("Too short") and table["caution"].endswith("textstat gives numbers anyway.")
    assert {row["ours"] for row in table["rows"][3:]} == {"–"}
    assert "-0.0" not in {row["theirs"] for row in table["rows"]}


def test_opening_and_following_load_no_textstat():
    code = (
        "import sys; from newsglass import show_readability\n"
        "page = show_readability('The pool is shut, said Ana Ruiz, and it may stay so. ' * 20)\n"
        "page._followed('It may rain.', 'It rains.')\n"
        "print([m for m in ('textstat', 'nltk', 'pandas', 'matplotlib', 'numpy') if m in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    assert said.stdout.strip() == "[]"


def test_hedges_rungs_counts_and_range_follow_the_draft(asking: Page):
    text = passage(asking.widget)["text"]
    table = asking.table(
        "follow", original=text, text=text.replace("may close", "will close") + " Experts say it leaks."
    )
    before, now = table["original"], table["draft"]
    assert len(before["hedges"]) - len(now["hedges"]) == text.count("may close") > 0
    assert now["rungs"] != before["rungs"] and now["row"]["low"] is not None
    assert {one["words"] for one in before["reasons"]} == {"may"}
    assert all(one["why"] and one["often"] for one in before["reasons"])
    assert "original" not in asking.table("follow", text="It may rain.")
    assert asking.table("follow", text="It may rain.")["draft"]["row"]["said"].startswith("Too short")


def test_a_passage_starts_with_at_least_a_hundred_words_and_names_its_paragraphs():
    widget = ReadabilityWidget(POOL)
    assert all(counts(one["text"]).words >= 100 for one in widget.articles[0]["passages"])
    assert all(grade_range(one["text"]).low is not None for one in widget.articles[0]["passages"])
    assert passage(widget)["paragraphs"][0] == 1


def test_a_draft_is_on_the_disk_when_the_page_hears_saved_and_there_again_in_the_next_widget(work: Work, receive):
    widget = ReadabilityWidget(POOL, work=work)
    name = passage(widget)["id"]
    receive(widget, [{"id": name, "revision": 1, "value": "My <i>own</i> 😀 words."}])
    assert widget.saved == 1 and widget.saved_words == "Saved"
    assert "My <i>own</i>" in work.path.read_text(encoding="utf-8")
    again = ReadabilityWidget(POOL, work=Work("alex-7k3f", "free", folder=work.path.parent.parent))
    assert again.drafts_kept == {name: "My <i>own</i> 😀 words."}
    assert ReadabilityWidget("Another text. " * 80, work=work).drafts_kept == {}


def test_a_version_that_gave_way_to_the_articles_words_can_be_brought_back(work: Work, receive):
    widget = ReadabilityWidget(POOL, work=work)
    name, text = passage(widget)["id"], passage(widget)["text"]
    receive(widget, [{"id": name, "revision": 1, "value": "My own words."}], 1)
    receive(widget, [{"id": name, "revision": 2, "value": text}], 2)
    again = ReadabilityWidget(POOL, work=work)
    assert again.drafts_kept == {name: text} and again.earlier == {name: "My own words."}


def test_without_a_chosen_student_the_page_says_that_nothing_is_on_disk(receive):
    widget = ReadabilityWidget(POOL)
    receive(widget, [{"id": passage(widget)["id"], "revision": 1, "value": "Mine."}])
    assert widget.saved == 1 and "Not on disk" in widget.saved_words and list(widget.drafts_kept.values()) == ["Mine."]


@pytest.mark.parametrize("value", [None, 3, ["a"], "a" * (LONGEST_DRAFT + 1)])
def test_what_is_no_draft_is_refused_in_a_sentence_and_not_kept(work: Work, receive, value: Any):
    widget = ReadabilityWidget(POOL, work=work)
    receive(widget, [{"id": passage(widget)["id"], "revision": 1, "value": value}])
    assert "could not be kept" in widget.problem and widget.drafts_kept == {}
    receive(widget, [{"id": "draft:elsewhere", "revision": 1, "value": "Mine."}])
    assert "belongs to no passage" in widget.problem


@pytest.mark.parametrize(
    "question",
    [
        {"ask": "magic"},
        {"ask": ["words"]},
        {"ask": "words", "article": 7},
        {"ask": "words", "article": True},
        {"ask": "words", "from": -1},
        {"ask": "words", "from": "2"},
        {"ask": "follow", "text": None},
        {"ask": "follow", "text": "a" * (LONGEST_DRAFT + 1)},
        {"ask": "follow", "text": "a", "original": 3},
    ],
)
def test_what_a_page_should_not_ask_is_answered_in_one_sentence(asking: Page, question: dict[str, Any]):
    answer = asking.ask(question.pop("ask"), **question)
    assert answer["problem"] and "table" not in answer and "Traceback" not in answer["problem"]


def test_two_articles_stand_on_one_axis_and_answer_for_themselves(monkeypatch: pytest.MonkeyPatch):
    page = Page(ReadabilityWidget(POOL, CHILD), monkeypatch)
    assert [article["title"] for article in page.widget.articles] == ["Pool <b>", "Text 2"]
    assert page.table("sentences", article=1)["rows"][0]["text"] == "My dog is brown."
    assert page.widget.articles[0]["banner"] and not page.widget.articles[1]["banner"]


def test_on_paper_the_range_stands_in_words_with_the_one_sentence():
    printed = ReadabilityWidget(POOL)._static_html()
    assert "Pool &lt;b&gt;: Formulas say grade" in printed and the_one_sentence() in printed
    assert "<b>" not in printed


def test_the_public_name_keeps_its_drafts_with_the_free_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, receive):
    monkeypatch.setenv("NEWSGLASS_WORK", str(tmp_path))
    monkeypatch.setenv("NEWSGLASS_STUDENT", "alex-7k3f")
    widget = show_readability(POOL)
    receive(widget, [{"id": passage(widget)["id"], "revision": 1, "value": "Mine."}])
    assert list(show_readability(POOL).drafts_kept.values()) == ["Mine."]
