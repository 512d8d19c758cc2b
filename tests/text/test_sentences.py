"""Facts about where paragraphs and sentences end; every sentence here was written for this file."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsglass.text.article import Article
from newsglass.text.span import Span
from newsglass.text.split import paragraphs, sentence_of, sentences

ABBREVIATIONS = tomllib.loads(files("newsglass.text").joinpath("abbreviations.toml").read_text(encoding="utf-8"))
KINDS = {group["kind"]: group["words"] for group in ABBREVIATIONS["group"]}
HARD = st.text(alphabet=st.sampled_from("aA1 .!?…\n\"'“”‘’()[]•—Mr.etc"), max_size=80)


def split(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


# Each tuple is one text, cut where a careful reader would cut it; the sentences are joined by blanks to make the text.
ONE_LINE = {
    "a title stands before a name": ["Dr. Ito met Sgt. Lowe on Monday.", "Both agreed."],
    "an initial is part of a name": ["The plan came from R. J. Moss.", "Nobody read it."],
    "I at the end is the pronoun": ["It was only Kemal and I.", "Did you ask Albert I. Moss?"],
    "a company may end a sentence": ["The bus was built by Orrin Coach Inc.", "It has no heating."],
    "a courtesy title opens a sentence": ["The bus was built by Orrin Coach Inc.", "Ms. Moss drives it."],
    "scholars in brackets": ["Moss et al. (2011) found two leaks.", "See Eq. (3) and Fig. S1 there."],
    "a place before a dash": ["ORRIN, N.J. — A pump failed.", "Water rose."],
    "dots that lead to a figure": ["Pool .......... 40"],
    "a company may go on": ["Orrin Coach Inc. Chairman Bo Lund left.", "He was tired."],
    "U.S. before a name goes on": ["She works for the U.S. Geological Survey in Orrin.", "It pays well."],
    "U.S. may end a sentence": ["He moved to the U.S.", "The rest stayed."],
    "a time of day goes on before a day": ["The gym opens at 6 a.m. Monday.", "It is free."],
    "a time of day goes on before a zone": ["It starts at 8 p.m. EST on the radio.", "Tune in."],
    "a time of day may end a sentence": ["Doors close at 9 p.m.", "Mayor Lund speaks first."],
    "a sentence may open with its time": ["At 6 a.m. Mayor Lund rang the bell.", "Nobody came."],
    "a month stands before a day": ["The rink shut on Feb. 3 for repairs.", "It reopened in Apr.", "Children cheered."],
    "No. before a figure": ["Bus No. 7 was late.", "Was the driver ill?", "No.", "The road was shut."],
    "a page number": ["The table is on p. 14 of the report.", "See also Fig. 3 there."],
    "Latin abbreviations never end one": ["Bring tools, e.g. Rakes and spades.", "Gloves help, i.e. Thick ones."],
    "etc. may end a sentence": ["They sold jam, honey, etc.", "Everything went."],
    "a state may end a sentence": ["The tour ended in Orrin, Calif.", "They flew home."],
    "decimals and money": ["Fuel rose by 3.5 percent to $4.20 a gallon.", "Farmers noticed."],
    "a version or section number": ["Rule 4.2.1 was changed.", "Nobody knew."],
    "an address of a page": ["The map is at https://www.orrin.example/maps/v1.2.html.", "Print it."],
    "an e-mail address": ["Write to j.moss@orrin.example.", "She answers."],
    "a brand with a small letter": ["She broke the old phone.", "iPhones cost too much."],
    "a mark inside a name": ["They met at Yum! in the old town.", "It was full."],
    "several marks": ["Really?!", "Yes!!", "They won."],
    "an ellipsis that ends": ["She waited...", "Nobody answered."],
    "an ellipsis that goes on": ["She waited ... and then left.", "It rained."],
    "spaced dots leave words out": ["The board . . . The Board, I mean . . . met.", "It was dull."],
    "four spaced dots end": ["Nobody came . . . .", "The hall stayed dark."],
    "a quotation and its speaker": ["“It leaks,” said Lund.", "“It always did.”", "He left."],
    "a question and its speaker": ["“Why us?” Bo Lund asked.", "Nobody knew."],
    "an exclamation and its pronoun": ['"Stop!" he cried.', "They stopped."],
    "a quotation that ends a sentence": ["She called it “a mess.”", "He agreed."],
    "quotations in quotations": ["“He said ‘never again.’”", "She laughed.", "“Did he say ‘never?’”", "He did."],
    "brackets inside": ["The pump (it was new in 2019) failed.", "Water rose."],
    "brackets around a sentence": ["The pump failed.", "(It was new in 2019.)", "Water rose."],
    "a sentence in brackets in a sentence": ["The pump (It was new.) failed.", "Water rose."],
    "a note after a sentence": ["The pump failed. [4]", "Water rose. [5, 6]", "It fell."],
    "a quotation with words left out": ["“The pump [...] failed,” she wrote.", "He read it."],
    "a possessive": ["That is Lund Jr.'s bus.", "It is old."],
    "a street": ["Turn left at St. Anne's on Mill St. near the pool.", "Park there."],
}  # fmt: skip

LINES = {
    "a headline needs no full stop": "Pool shut until May\n\nThe pool leaks. Nobody knows why.",
    "bullets need no full stop": "Bring:\n• a towel\n• a cap\n• warm clothes",
    "a headline over the text without an empty line": "Pool shut\nThe pool leaks.\nNobody knows why.",
    "a numbered list on lines": "1. Open the lid\n2. Pour the tea\n3. Wait",
}
LINES_COUNT = [3, 4, 3, 3]


@pytest.mark.parametrize("expected", list(ONE_LINE.values()), ids=list(ONE_LINE))
def test_a_sentence_ends_where_a_careful_reader_ends_it(expected: list[str]):
    assert split(" ".join(expected)) == expected


@pytest.mark.parametrize(("text", "count"), list(zip(LINES.values(), LINES_COUNT, strict=True)), ids=list(LINES))
def test_line_breaks_end_headlines_and_bullets(text: str, count: int):
    assert len(split(text)) == count


@pytest.mark.parametrize(
    "expected",
    [
        ["1. Open the lid", "2. Pour the tea", "3. Wait"],
        ["1. Open the lid.", "2. Pour the tea.", "3. Wait."],
        ["1) Open the lid", "2) Pour the tea"],
        ["• Open the lid", "• Pour the tea"],
        ["a. Open the lid", "b. Pour the tea", "c. Wait"],
        ["1. We lost round 2.", "It rained.", "2. We won."],
    ],
)
def test_a_list_run_together_is_cut_at_its_items(expected: list[str]):
    assert split(" ".join(expected)) == expected


def test_a_number_that_does_not_follow_the_last_one_is_no_item():
    assert split("1) Open 3) Lids slowly") == ["1) Open 3) Lids slowly"]


def test_a_caption_number_is_apart_from_its_caption():
    assert split("Figure 2.1 The pump in May. It leaks.") == ["Figure 2.1", "The pump in May.", "It leaks."]


def test_a_text_cut_to_a_narrow_width_is_one_paragraph():
    text = (
        "The pool in Milltown has been shut since the start of the\n"
        "year because a pipe under the floor leaks, and the town\nhas not said when it will open. Parents are angry."
    )
    assert len(paragraphs(text)) == 1
    assert len(sentences(text)) == 2


def test_a_sentence_broken_once_goes_on_in_small_letters():
    assert split("The pool in Milltown\nis shut.") == ["The pool in Milltown\nis shut."]


def test_a_name_split_over_two_lines_is_still_one_name():
    text = "The town has also asked the old engineer Martin P.\nLevin to look at the pump."
    assert split(text) == [text]


def test_a_list_of_short_names_stays_a_list():
    assert split("Ana B.\nCarl D.\nMoss") == ["Ana B.", "Carl D.", "Moss"]


def test_an_empty_line_ends_a_paragraph_even_without_a_full_stop():
    assert [len(p) for p in paragraphs("one two\n \nthree")] == [7, 5]


@pytest.mark.parametrize("word", KINDS["title"])
def test_a_title_never_ends_a_sentence(word: str):
    assert len(split(f"We met {word}. Lund there. It rained.")) == 2


@pytest.mark.parametrize("word", KINDS["number"] + KINDS["month"])
def test_before_a_figure_its_stop_ends_nothing(word: str):
    assert len(split(f"It is {word}. 4 of the list. It rained.")) == 2


@pytest.mark.parametrize("word", KINDS["inside"])
def test_an_abbreviation_of_running_text_never_ends_a_sentence(word: str):
    assert len(split(f"The one side, {word}. Lund and all, left. It rained.")) == 2


@pytest.mark.parametrize("word", KINDS["name"])
def test_an_abbreviation_in_a_name_ends_a_sentence_only_before_an_opening_word(word: str):
    assert len(split(f"They named Lund {word}. Chairman of the board. It rained.")) == 2
    assert len(split(f"They named Lund {word}. The board met. It rained.")) == 3


@pytest.mark.parametrize("word", KINDS["measure"])
def test_a_measure_ends_a_sentence_before_a_capital_letter_only(word: str):
    assert len(split(f"It was 40 {word}. Lund said so. It rained.")) == 3
    assert len(split(f"It was 40 {word}. of rope. It rained.")) == 2


@pytest.mark.parametrize("word", KINDS["time"])
def test_a_time_of_day_ends_a_sentence_unless_a_day_or_zone_follows(word: str):
    assert len(split(f"The bell rang at 5 {word}. Lund woke. It rained.")) == 3
    assert len(split(f"The bell rang at 5 {word}. Friday for all. It rained.")) == 2


def test_every_kind_of_abbreviation_says_why_and_where_it_comes_from():
    assert set(KINDS) == {"title", "number", "month", "inside", "name", "measure", "time"}
    assert all(group["why"] and group["origin"] and group["words"] for group in ABBREVIATIONS["group"])
    every = [word for group in ABBREVIATIONS["group"] for word in group["words"]]
    assert len(every) == len(set(every)), "a word has two kinds"


def test_a_position_knows_its_sentence():
    text = "  It rained. We ran."
    assert sentence_of(text, 4) == Span(2, 12)
    assert sentence_of(text, 12) == Span(2, 12)
    assert sentence_of(text, len(text) - 1) == Span(13, 20)
    assert sentence_of(text, 0) is None
    assert sentence_of("", 0) is None


def test_a_string_and_an_article_of_it_have_the_same_sentences():
    text = "It rained.  We ran.\n"
    assert sentences(text) == sentences(Article(id="rain", title="Rain", text=text))


@given(st.one_of(st.text(), HARD))
def test_sentences_lie_in_paragraphs_in_order_and_leave_out_nothing_but_blanks(text: str):
    parts, ends = paragraphs(text), sentences(text)
    rest, at = [], 0
    for span in ends:
        rest.append(text[at : span.start])
        at = span.end
        assert span.of(text) == span.of(text).strip() != ""
        assert any(part.contains(span) for part in parts)
    assert not "".join([*rest, text[at:]]).strip()


@settings(deadline=None)
@given(HARD)
def test_paragraphs_leave_out_nothing_but_blanks(text: str):
    covered = "".join(span.of(text) for span in paragraphs(text))
    assert "".join(covered.split()) == "".join(text.split())


@pytest.mark.parametrize(
    "text",
    ["." * 1_000_000, "(" * 1_000_000, '"' * 1_000_000, ". " * 400_000, "x" * 20_000, ".)" * 400_000, "“" * 1_000_000,
     "x. [1" * 50_000, "1. a " * 50_000, "word " * 200_000, "Mr. " * 100_000],
    ids=["dots", "brackets", "quotes", "spaced", "long word", "closers", "curly", "notes", "items", "words", "titles"],
)  # fmt: skip
def test_a_megabyte_of_anything_is_split_without_going_over_it_twice(text: str):
    found = sentences(text)
    assert found[0].start == 0
    assert found[-1].end == len(text.rstrip())
