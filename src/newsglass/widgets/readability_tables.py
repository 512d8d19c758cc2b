"""An article's readability as plain tables for a page: the range with its doubt, its counts, its paragraphs, its passages."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from newsglass.analysis.counts import counts
from newsglass.analysis.english import not_english
from newsglass.analysis.formulas import formula, formulas
from newsglass.analysis.grade_doubt import grade_doubt
from newsglass.analysis.readability import GradeRange, each_paragraph, grade_range, measure_readability, too_little
from newsglass.analysis.rungs import rungs
from newsglass.analysis.running_text import readability_rules
from newsglass.comparison.passage import Passage, passages
from newsglass.text.article import Article
from newsglass.text.split import paragraphs
from newsglass.widgets.noticed import noticed, words
from newsglass.widgets.offsets import for_browser

LONGEST_DRAFT = 10_000  # characters: a passage has about 1,200
_FIRST_WORDS = 60  # characters: enough to find a paragraph again
_LAST_SCHOOL_GRADE = 16  # the end of college


def article_table(article: Article, title: str) -> dict[str, Any]:
    """What the page shows of an article before anything is asked."""
    return {
        "title": title,
        "banner": words()["invented"] if article.invented else "",
        "row": row_table(article, title),
        "counts": counts_table(article),
        "foreign": bool(not_english(article)),
        "passages": passages_table(article),
    }


def row_table(article: Article, title: str) -> dict[str, Any]:
    """The range of one text on the axis of grades: its ends, each formula, the doubt, and all of it in words."""
    graded, doubt = grade_range(article), grade_doubt(article)
    low = min((low for low, _ in doubt.values()), default=None)
    high = max((high for _, high in doubt.values()), default=None)
    each = [{"short": formula(name).short, "name": name, "grade": round(grade, 2)} for name, grade in graded.each]
    return {
        "title": title,
        "low": graded.low,
        "high": graded.high,
        "doubt": None if low is None or high is None else [low, high],
        "each": sorted(each, key=lambda one: one["grade"]),
        "said": _said(graded, low, high),
        "beyond": graded.high is not None and round(graded.high) > _LAST_SCHOOL_GRADE,
        "alt": _alt(title, graded, low, high),
    }


def counts_table(article: Article) -> list[dict[str, Any]]:
    """The counts that a range rests on; each can be opened."""
    found = counts(article)
    shown = [("sentences", "Sentences", found.sentences), ("words", "Words", found.words)]
    if not not_english(article):
        shown += [
            ("syllables", "Syllables", found.total.syllables),
            ("unfamiliar", "Unfamiliar words", found.total.unfamiliar),
        ]
    if found.left_out:
        shown.append(("left_out", "Left out", len(found.left_out)))
    return [{"id": name, "name": title, "value": value} for name, title, value in shown]


def passages_table(article: Article) -> list[dict[str, Any]]:
    """The passages a rewrite can start from."""
    starts = [part.start for part in paragraphs(article)]
    return [
        {
            "id": f"draft:{article.fingerprint}:{span.start}-{span.end}",
            "text": for_browser(span.of(article.text)),
            "paragraphs": [bisect_right(starts, span.start), bisect_right(starts, span.end - 1)],
        }
        for span in passages(article)
        if span.end - span.start <= LONGEST_DRAFT
    ]


def paragraphs_table(article: Article) -> dict[str, Any]:
    """Each paragraph by its number: its first words, its counts, its range or why there is none."""
    rows = []
    for number, (span, measures) in enumerate(each_paragraph(article), 1):
        text = span.of(article.text)
        first = text if len(text) <= _FIRST_WORDS else text[:_FIRST_WORDS].rsplit(maxsplit=1)[0] + " …"
        rows.append(
            {
                "number": number,
                "first": for_browser(first),
                "words": measures["Words"].value,
                "sentences": measures["Sentences"].value,
                "said": _in_short(text, measures["Words"].value, measures["Sentences"].value),
            }
        )
    return {"rows": rows}


def formulas_table(article: Article) -> dict[str, Any]:
    """Each formula's number, what it counts, who made it, or why it is hidden."""
    measures, doubt = measure_readability(article), grade_doubt(article)
    caution, rows = too_little(counts(article)), []
    for one in formulas():
        measure, between = measures[one.name], doubt.get(one.name)
        value = "" if measure.value is None else f"{measure.value:.0f}"
        if one.grade and measure.value is not None:
            value = f"grade {max(measure.value, 0):.0f}"
        rows.append(
            {
                "name": one.name,
                "value": value,
                "doubt": f"{between[0]:.0f} to {between[1]:.0f}" if between else "",
                "counts": one.counts,
                "meaning": one.meaning if value or caution else measure.caution,
                "line": one.in_words(),
                "origin": measure.origin,
            }
        )
    return {"rows": rows, "caution": caution}


def passage_table(passage: Passage, title: str) -> dict[str, Any]:
    """A passage, the original or a draft, with what follows the typing: range, counts, hedges and rungs."""
    text = passage.article.text
    placed = [
        f"rung {one.number}, {one.short}: {passage.rungs[one.number]}" for one in rungs() if one.number in passage.rungs
    ]
    unsure = [f"rung not clear to the tool: {passage.sources.unsure}"] if passage.sources.unsure else []
    return {
        "row": row_table(passage.article, title),
        "counts": counts_table(passage.article),
        "hedges": [for_browser(hedge.span.of(text)) for hedge in passage.hedges],
        "reasons": _reasons(passage),
        "rungs": placed + unsure,
        "caution": passage.caution,
    }


def _said(graded: GradeRange, low: float | None, high: float | None) -> str:
    if low is None or high is None:
        return graded.in_words()
    if graded.low is not None and graded.high is not None and _rounded(low, high) == _rounded(graded.low, graded.high):
        return f"{graded.in_words()} A few other sentences would hardly move it."
    return f"{graded.in_words()} With a few other sentences it could be grade {round(low)} to {round(high)}."


def _rounded(low: float, high: float) -> tuple[int, int]:
    return round(low), round(high)


def _in_short(text: str, word_count: float | None, sentence_count: float | None) -> str:
    """A paragraph's range, or in two words why there is none: a table has no room for the sentence."""
    graded, least = grade_range(text), readability_rules()["least"]
    if graded.low is not None and graded.high is not None:
        low, high = _rounded(graded.low, graded.high)
        return f"grade {low}" if low == high else f"grade {low} to {high}"
    if not word_count:
        return "no running text"
    long_enough = word_count >= least["words"] and (sentence_count or 0) >= least["sentences"]
    return "not English" if long_enough else "too short"


def _reasons(passage: Passage) -> list[dict[str, str]]:
    """Why the tool noticed each hedge, every rule once, and how often it is right."""
    found = {one["rule"]: one for one in noticed(passage.article, passage.hedges)}
    return [{name: one[name] for name in ("words", "why", "origin", "often")} for one in found.values()]


def _alt(title: str, graded: GradeRange, low: float | None, high: float | None) -> str:
    each = ", ".join(f"{name} {round(grade)}" for name, grade in sorted(graded.each, key=lambda one: one[1]))
    return f"{title}: {_said(graded, low, high)}" + (f" {each}." if each else "")
