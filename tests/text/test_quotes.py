"""Facts about where an article quotes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsglass.text.quotes import quotations

MARKED = st.text(alphabet=st.sampled_from("ab s.,\n\"'“”‘’«»„—5"), max_size=80)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“It leaks,” Lund said. “It did.”", ["“It leaks,”", "“It did.”"]),
        ('"It leaks," Lund said. "It did."', ['"It leaks,"', '"It did."']),
        ("'It's over,' Lund said. 'We lost.'", ["'It's over,'", "'We lost.'"]),
        ("‘It’s over,’ Lund said.", ["‘It’s over,’"]),
        ("‘The students’ bus left,’ she said.", ["‘The students’ bus left,’"]),
        ("A ‘reform’ and a “plan” (“so called”).", ["‘reform’", "“plan”", "“so called”"]),
        ("“He said ‘no’ to me,” she said.", ["“He said ‘no’ to me,”"]),
        ("‘He said “no” to me,’ she said.", ["‘He said “no” to me,’"]),
        ("She said—“no”—and left.", ["“no”"]),
        ("«Oui», dit-il. „Ja“, sagte er.", ["«Oui»", "„Ja“"]),
        ('"We —" he began.', ['"We —"']),
        ("‘I’m goin’ home,’ he said.", ["‘I’m goin’ home,’"]),
    ],
)
def test_a_quotation_runs_from_its_mark_to_its_mark(text: str, quoted: list[str]):
    assert [span.of(text) for span in quotations(text)] == quoted


@pytest.mark.parametrize(
    "text",
    ["The dogs’ bowls and the cats’ beds.",
     "Rock 'n' roll of the '90s.", "The ‘90s weren’t dull.", "Get 'em, 'tis late.",
     "He was 5' 10\" tall.", "It isn't Lund's.", '"', "'", "", "” “ "],
)  # fmt: skip
def test_apostrophes_and_inches_quote_nothing(text: str):
    assert quotations(text) == ()


@pytest.mark.parametrize(("opening", "closing"), ["“”", '""', "‘’", "«»"])
def test_paragraphs_that_each_open_with_a_mark_are_one_quotation(opening: str, closing: str):
    text = f"{opening}It leaks.\n\n{opening}It always did.\n\n{opening}Ask Lund,{closing} she said. He agreed."
    assert [span.of(text) for span in quotations(text)] == [text[: text.index(" she said")]]


def test_a_curly_mark_never_closed_quotes_to_the_end_of_its_paragraph():
    text = "Lund said, “It leaks.\n\nNobody answered."
    assert [span.of(text) for span in quotations(text)] == ["“It leaks."]


def test_a_straight_mark_never_closed_quotes_nothing_and_spares_what_follows():
    text = 'Lund said, "It leaks.\n\nThe "old" pump.'
    assert [span.of(text) for span in quotations(text)] == ['"old"']


@given(MARKED)
def test_quotations_are_in_order_inside_the_text_and_begin_with_a_mark(text: str):
    at = 0
    for span in quotations(text):
        assert at <= span.start < span.end <= len(text)
        assert text[span.start] in "\"'“‘«„"
        at = span.end


@pytest.mark.parametrize("mark", ['"', "“", "'", "‘", ' "a', " 'a", " ‘a", " “a", " «a „a", "' a'", '"\n\n"'])
def test_a_megabyte_of_marks_is_read_once(mark: str):
    text = mark * (100_000 // len(mark))
    assert all(span.end <= len(text) for span in quotations(text))
