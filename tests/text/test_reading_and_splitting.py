"""An article is read: cleaned once, the page's own lines put aside, sentences told from abbreviations."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsglass.errors import ArticleIsEmpty, ArticleNotFound, CannotRead
from newsglass.text.boilerplate import line_rules, rule_for
from newsglass.text.clean import clean
from newsglass.text.read import put_back, read_file, read_pasted
from newsglass.text.split import paragraphs, sentences, words

PASTED = """Ferry Delays and the Harbor Question: What Comes Next

No time to read?
Get a summary

The ferry was late again on Monday, observers note, and the cause is not known (source: several sources). Officials say it will pass.

Nobody was hurt, and the boat was back at 5 p.m. that day.

Previous Article

Rowers Win Opening Race

Next Article

How Gulls Sleep"""


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str):
    assert clean(clean(text)) == clean(text)


@given(st.text())
def test_spans_lie_inside_the_text_in_order_and_never_overlap(text: str):
    for split in (paragraphs, sentences, words):
        at = 0
        for span in split(text):
            assert at <= span.start < span.end <= len(text)
            at = span.end


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Dr. Ruiz met Mr. Lowe at 5 p.m. on Monday.", 1),
        ("The U.S. team won. It rained.", 2),
        ("It cost $2.5 million. Nobody paid.", 2),
        ("“Stop!” she said. He did not.", 2),
        ("Pool shut\nThe pool is shut.", 2),
        ("She waited… Then she left.", 2),
        ("The firm is Acme Inc. The town is small.", 2),
        ("See www.example.org for more. It is free.", 2),
        ("J. K. Lowe spoke.", 1),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, count: int):
    assert len(sentences(text)) == count


def test_a_pasted_page_gives_its_title_its_paragraphs_and_what_was_put_aside():
    article = read_pasted(PASTED)
    assert article.title == "Ferry Delays and the Harbor Question: What Comes Next"
    assert len(paragraphs(article)) == 2
    assert [line.text for line in article.dropped] == [
        "No time to read?", "Get a summary", "Previous Article", "Rowers Win Opening Race", "Next Article", "How Gulls Sleep",
    ]  # fmt: skip


def test_a_line_that_was_put_aside_can_be_put_back_in_its_place():
    article = read_pasted(PASTED)
    line = next(dropped for dropped in article.dropped if dropped.text == "How Gulls Sleep")
    again = put_back(article, line.line)
    assert again.text.endswith("How Gulls Sleep")
    assert len(again.dropped) == len(article.dropped) - 1


@pytest.mark.parametrize("rule", line_rules(), ids=lambda rule: rule.name)
def test_each_rule_about_page_lines_keeps_its_promises(rule):
    assert rule.why and rule.must_match and rule.must_not_match
    assert all(rule.fits(line) for line in rule.must_match)
    assert all(rule_for(line) is None or rule_for(line) != rule for line in rule.must_not_match)


@pytest.mark.parametrize(
    ("raw", "error"),
    [
        (b"", ArticleIsEmpty),
        (b"  \n ", ArticleIsEmpty),
        (b"\x89PNG\x00\x01", CannotRead),
        (b"Share\n\nRead more", ArticleIsEmpty),
    ],
)
def test_bad_files_are_answered_with_one_plain_sentence(tmp_path: Path, raw: bytes, error: type[Exception]):
    path = tmp_path / "story.txt"
    path.write_bytes(raw)
    with pytest.raises(error) as caught:
        read_file(path)
    assert "\n" not in str(caught.value) and str(caught.value).endswith(".")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_in_any_usual_encoding_is_read(tmp_path: Path, encoding: str):
    path = tmp_path / "story.txt"
    path.write_bytes("Café “Rex” is shut until May, the owner said.".encode(encoding))
    assert read_file(path).text == "Café “Rex” is shut until May, the owner said."


def test_a_missing_file_is_answered_with_the_nearest_one(tmp_path: Path):
    (tmp_path / "storm.txt").write_text("The storm came.", encoding="utf-8")
    with pytest.raises(ArticleNotFound, match=r"storm\.txt"):
        read_file(tmp_path / "strom.txt")
