"""Facts about text pasted from a web page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsglass.errors import ArticleIsEmpty, CannotRead
from newsglass.text.boilerplate import line_rules
from newsglass.text.read import put_back, read_pasted
from newsglass.text.split import paragraphs, sentences

FIRST = (
    "Boats believed to carry smuggled bells were reportedly seen off the coast of Tarn, an event that shows how fast a "
    "quiet bay can become a busy one. Observers note that the crossing was planned with care "
    "(citation: several open sources)."
)
SECOND = (
    "Statements from officials cite clear suspicions about the origin of the bells, with some analysts concluding that "
    "point to Morra. Current assessments suggest that more lanterns will be needed (citation: harbor briefings)."
)
THIRD = "Authorities described the crossing as planned. Nobody was hurt."
PASTED = f"""Bells and the Tarn Incident: What the Harbor Must Learn and The Road Ahead

No time to read?
Get a summary

{FIRST}

{SECOND}

{THIRD}

No time to read?
Get a summary
Previous Article

Orrin2 Earns Opening Draw Against Lornby in Spring Cup 2023

Next Article

How Gulls Talk with Fishermen: Insights from a National Survey"""


def test_a_page_around_three_paragraphs_gives_exactly_its_title_and_three_paragraphs():
    article = read_pasted(PASTED)
    assert article.title == "Bells and the Tarn Incident: What the Harbor Must Learn and The Road Ahead"
    assert article.text == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"
    assert len(paragraphs(article)) == 3
    assert len(sentences(article)) == 6
    assert [(gone.line, gone.text) for gone in article.dropped] == [
        (2, "No time to read?"),
        (3, "Get a summary"),
        (11, "No time to read?"),
        (12, "Get a summary"),
        (13, "Previous Article"),
        (15, "Orrin2 Earns Opening Draw Against Lornby in Spring Cup 2023"),
        (17, "Next Article"),
        (19, "How Gulls Talk with Fishermen: Insights from a National Survey"),
    ]
    assert all(gone.why for gone in article.dropped)


def test_the_dropped_lines_and_the_text_are_together_what_was_pasted():
    article = read_pasted(PASTED)
    pasted = [line for line in PASTED.split("\n") if line]
    assert sorted(pasted) == sorted(
        [article.title, *article.text.split("\n\n"), *(gone.text for gone in article.dropped)]
    )


def test_a_dropped_line_comes_back_at_its_place():
    article = put_back(read_pasted(PASTED), 15)
    assert article.text.endswith(f"{THIRD}\n\nOrrin2 Earns Opening Draw Against Lornby in Spring Cup 2023")
    assert 15 not in {gone.line for gone in article.dropped}
    assert put_back(article, 2).text.startswith(f"No time to read?\n\n{FIRST}")


@given(st.permutations([2, 3, 11, 12, 13, 15, 17, 19]))
def test_all_lines_come_back_in_the_order_of_the_page_whatever_the_order_of_asking(order: list[int]):
    article = read_pasted(PASTED)
    for line in order:
        article = put_back(article, line)
    assert article.dropped == ()
    assert [article.title, *article.text.split("\n\n")] == [line for line in PASTED.split("\n") if line]


def test_a_line_that_was_not_dropped_cannot_be_put_back():
    with pytest.raises(ValueError, match="Line 5"):
        put_back(read_pasted(PASTED), 5)


def test_byline_date_and_dateline_are_kept_out_of_the_text():
    article = read_pasted(
        "Pool shut until May\nBy Ana Ruiz and Pat Lowe\nMay 3, 2026\n\n"
        "MILLTOWN, Ohio (AP) — The pool leaks. Nobody knows why."
    )
    assert article.title == "Pool shut until May"
    assert article.byline == "By Ana Ruiz and Pat Lowe"
    assert article.published == "May 3, 2026"
    assert article.dateline == "MILLTOWN, Ohio (AP)"
    assert article.text == "The pool leaks. Nobody knows why."


def test_byline_outlet_and_date_may_share_a_line():
    article = read_pasted("Pool shut\n\nBy Ana Ruiz | Milltown Gazette | 3 May 2026\n\nThe pool is shut. It leaks.")
    assert (article.byline, article.outlet, article.published) == ("By Ana Ruiz", "Milltown Gazette", "3 May 2026")
    assert article.dropped == ()
    assert article.text == "The pool is shut. It leaks."


@pytest.mark.parametrize(
    ("pasted", "title", "text"),
    [
        ("Pool shut\n\nThe pool is shut.", "Pool shut", "The pool is shut."),
        ("Who shut the pool?\n\nNobody knows.", "Who shut the pool?", "Nobody knows."),
        ("Pool shut\nThe pool in Milltown is shut.", "Pool shut", "The pool in Milltown is shut."),
        ("Pool shut\nuntil May\n\nIt leaks.", "Pool shut until May", "It leaks."),
        ("The pool is shut.\n\nIt leaks.", "", "The pool is shut.\n\nIt leaks."),
        ("Pool shut", "", "Pool shut"),
        ("Pool shut\n\nShare", "", "Pool shut"),
        ("“It leaks”\n\nLund said so.", "", "“It leaks”\n\nLund said so."),
        ("Health\n\nThe town feels better, doctors say.", "Health", "The town feels better, doctors say."),
        ("Health\n\nTown feels better\n\nDoctors say so.", "Town feels better", "Doctors say so."),
        ("Pool shut\n\nPool shut\n\nIt leaks.", "Pool shut", "It leaks."),
    ],
)  # fmt: skip
def test_a_title_is_a_short_line_without_a_full_stop_above_the_text(pasted: str, title: str, text: str):
    article = read_pasted(pasted)
    assert (article.title, article.text) == (title, text)


def test_a_text_cut_to_a_narrow_width_loses_no_line_to_its_title():
    pasted = (
        "The pool in Milltown has been shut since the start\nof the year, and the town has not said when it will\nopen."
    )
    assert read_pasted(pasted).text == pasted


def test_the_title_above_the_text_is_not_taken_for_the_next_article():
    article = read_pasted("Previous\nNext\nPool shut until May\n\nBy Ana Ruiz\n\nThe pool is shut. It leaks.")
    assert article.title == "Pool shut until May"
    assert article.byline == "By Ana Ruiz"


def test_a_list_of_links_is_taken_out_and_a_subheading_below_it_stays():
    body = "The pool in Milltown has been shut since Monday, and the town has not said when it will open again."
    article = read_pasted(
        f"Pool shut\n\n{body}\n\nRelated articles\nTen soups\nGulls at night\n\nWhy it leaks\n\n{body}"
    )
    assert [gone.text for gone in article.dropped] == ["Related articles", "Ten soups", "Gulls at night"]
    assert "Why it leaks" in article.text


def test_short_paragraphs_and_stories_about_cookies_stay():
    pasted = (
        "The cookie war\n\nWe use cookies to say thank you, the cook said.\n\nIt failed.\n\nWhy?\n\n"
        "Subscribe to our club, a poster said.\n\nNobody did."
    )
    article = read_pasted(pasted)
    assert article.dropped == ()
    assert article.text == pasted.split("\n\n", 1)[1]


@given(st.lists(st.from_regex(r"[A-Z][a-z]{1,8}( [a-z]{1,8}){5,30}\.", fullmatch=True), min_size=1, max_size=8))
def test_a_text_of_whole_sentences_loses_nothing(body: list[str]):
    assert read_pasted("\n\n".join(body)).text == "\n\n".join(body)


@given(st.data())
def test_lines_of_the_page_between_paragraphs_are_all_taken_out(data: st.DataObject):
    body = [f"{FIRST} Part {part} of the report ends here." for part in range(4)]
    plain = [rule for rule in line_rules() if not rule.takes and not rule.only_top]
    page = data.draw(
        st.lists(st.sampled_from([line for rule in plain for line in rule.must_match]), min_size=4, max_size=4)
    )
    pasted = "\n\n".join(f"{line}\n\n{part}" for line, part in zip(page, body, strict=True))
    article = read_pasted(pasted)
    assert article.text == "\n\n".join(body)
    assert [gone.text for gone in article.dropped] == page


@given(st.text())
def test_any_text_is_read_or_answered_with_one_sentence(text: str):
    try:
        article = read_pasted(text)
    except ArticleIsEmpty as answer:
        assert "\n" not in str(answer)
    else:
        assert article.text.strip()
        assert all(0 <= gone.at <= len(article.text) for gone in article.dropped)


@pytest.mark.parametrize("text", ["", "  \n\t ", "\0\0", "\u200b"])
def test_an_empty_paste_is_answered(text: str):
    with pytest.raises(ArticleIsEmpty, match="no text"):
        read_pasted(text)


def test_a_paste_of_nothing_but_page_lines_says_so():
    with pytest.raises(ArticleIsEmpty, match="page's own lines"):
        read_pasted("Share\n\nRead more\n\nAdvertisement")


def test_more_than_ten_million_characters_are_too_long():
    with pytest.raises(CannotRead, match="10 million"):
        read_pasted("a" * 10_000_001)


@pytest.mark.parametrize(
    "text",
    [
        "שלום עולם. זה מבחן.",
        "It rained 👩‍👩‍👧. We ran 🎉!",
        "<script>alert(1)</script> & <b>bold</b> text.",
        "x" * 20_000,
    ],
)
def test_foreign_scripts_pictures_and_page_code_are_text(text: str):
    assert read_pasted(text).text == text


@pytest.mark.parametrize(
    "text",
    [
        "word " * 200_000,
        "Read more of it\n" * 40_000,
        "By Ana\n" * 40_000,
        "A" * 1_000_000,
        "Next Article\n\nGulls\n\n" * 10_000,
    ],
)
def test_a_megabyte_is_read_once(text: str):
    try:
        assert read_pasted(text).text
    except ArticleIsEmpty as answer:
        assert "own lines" in str(answer)


def test_a_page_full_of_menus_and_buttons_gives_its_article():
    article = read_pasted(
        "Skip to content\nMenu\nHome / News / Local\nSubscribe\nLog in\n\nMilltown pool to stay shut until spring\n\n"
        "By Noor Haddad\nPublished 14:02, 12 November 2026 | Updated 15:10\n\nShare\nFacebook\nWhatsApp\n3 min read\n\n"
        "The pool on Ferry Street. Photo: Lena Ortiz/Milltown Gazette\n\n"
        "MILLTOWN, Ohio — The only public pool will stay shut until April, the council decided on Thursday.\n\n"
        "Advertisement\n\n“We can’t open a pool that leaks,” said Bo Lund.\n\nRead more: Who pays for it?\n\n"
        "Why it leaks\n\nIt has leaked since May.\n\nSign up for our morning newsletter\nEnter your email\nSign up\n\n"
        "Parents are angry.\n\nRelated articles\nSwim club moves to Orrin\n\n12 comments\nTags: pool, council\n"
        "© 2026 Milltown Gazette. All rights reserved.\nPrivacy policy | Terms of use | Contact\n"
    )
    assert article.title == "Milltown pool to stay shut until spring"
    assert article.byline == "By Noor Haddad"
    assert article.published == "14:02, 12 November 2026, Updated 15:10"
    assert article.dateline == "MILLTOWN, Ohio"
    assert article.text.split("\n\n") == [
        "The only public pool will stay shut until April, the council decided on Thursday.",
        "“We can’t open a pool that leaks,” said Bo Lund.",
        "Why it leaks",
        "It has leaked since May.",
        "Parents are angry.",
    ]
    assert len(article.dropped) == 21
