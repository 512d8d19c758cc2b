"""Easier words, the same lesson: every level of an article keeps its rungs, hedges, figures and claims."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

import pytest

from newsglass import find_claims, find_hedges, find_sources
from newsglass.annotation.anchor import find_quote
from newsglass.lessons.lesson import Entry, read_lesson
from newsglass.lessons.read import article_files, lesson_folders, open_article
from newsglass.text.article import Article
from newsglass.text.split import paragraphs

TOLD = tomllib.loads(Path(__file__).with_name("level_differences.toml").read_text(encoding="utf-8"))["difference"]
ALLOWED = {(one["article"], one["level"], one["paragraph"], one["kind"]) for one in TOLD}
OTHERS = [(name, level) for name, levels in article_files().items() for level in levels if level != "standard"]
ENTRIES = {
    (folder.name, entry.id): entry for folder in lesson_folders() for entry in read_lesson(folder).entries.values()
}

each_other_level = pytest.mark.parametrize(("name", "level"), OTHERS, ids=lambda value: value)


@cache
def text(name: str, level: str) -> Article:
    return open_article(name, level)


def rungs(article: Article) -> list[int]:
    """The rungs in the order of the text; what the tool leaves open is no rung at any level."""
    return [found.rung for found in find_sources(article) if found.kind == "statement" and found.rung is not None]


def figures(article: Article) -> list[str]:
    return re.findall(r"\d[\d,.]*\d|\d", article.text)


def claims_by_paragraph(article: Article) -> list[set[str]]:
    claims = find_claims(article)
    return [{claim.kind for claim in claims if claim.span.overlaps(part)} for part in paragraphs(article)]


def lost_claims(one: list[set[str]], other: list[set[str]]) -> list[tuple[int, str]]:
    """Kinds of claim that a paragraph has here and not there; a split sentence may show more, never fewer."""
    pairs = enumerate(zip(one, other, strict=True), start=1)
    return [(number, kind) for number, (here, there) in pairs for kind in sorted(here - there)]


@each_other_level
def test_the_attributions_stand_on_the_same_rungs_in_the_same_order(name: str, level: str):
    assert rungs(text(name, level)) == rungs(text(name, "standard"))


@each_other_level
def test_the_hedges_are_of_the_same_kinds_in_the_same_order(name: str, level: str):
    here, there = (text(name, one) for one in (level, "standard"))
    assert [hedge.kind for hedge in find_hedges(here)] == [hedge.kind for hedge in find_hedges(there)]


@each_other_level
def test_the_figures_are_the_same(name: str, level: str):
    assert figures(text(name, level)) == figures(text(name, "standard"))


@each_other_level
def test_no_paragraph_loses_a_kind_of_claim(name: str, level: str):
    lost = lost_claims(claims_by_paragraph(text(name, "standard")), claims_by_paragraph(text(name, level)))
    assert [one for one in lost if (name, level, *one) not in ALLOWED] == []


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=["-".join(key) for key in ENTRIES])
def test_a_sentence_of_the_key_stands_in_the_same_paragraph_at_every_level(entry: Entry):
    places = {}
    for level, quote in entry.quote.items():
        article = text(entry.article, level)
        start = find_quote(quote, article).start
        places[level] = next(place for place, part in enumerate(paragraphs(article)) if part.start <= start < part.end)
    assert len(set(places.values())) == 1, places


def test_every_difference_that_is_allowed_names_a_level_that_exists_and_says_why():
    for one in TOLD:
        assert (one["article"], one["level"]) in OTHERS and len(one["why"]) > 40
        assert one["paragraph"] <= len(paragraphs(text(one["article"], one["level"])))


def test_a_level_that_turns_a_name_into_a_crowd_or_drops_a_hedge_or_a_claim_would_be_seen():
    standard = "“The pool may shut,” said Ana Ruiz, the budget chair. It cost $4,000 last year."
    plain = "Experts say the pool will shut. It was dear last year."
    one, other = (Article(id="x", title="", text=words) for words in (standard, plain))
    assert rungs(one) != rungs(other) and figures(one) != figures(other)
    assert [hedge.kind for hedge in find_hedges(one)] != [hedge.kind for hedge in find_hedges(other)]
    assert lost_claims([{"quantity"}], [{"event"}]) == [(1, "quantity")]
