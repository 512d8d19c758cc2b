"""What stands behind the numbers: the sentences, words and syllables counted, the shuffled text, textstat's counts."""

from __future__ import annotations

from collections import Counter
from typing import Any

from newsglass.analysis.counts import WordCount, counts
from newsglass.analysis.readability import measure_readability
from newsglass.analysis.shuffle import shuffle_words
from newsglass.analysis.textstat_beside import beside_textstat
from newsglass.text.article import Article
from newsglass.text.span import Span
from newsglass.widgets.offsets import for_browser
from newsglass.widgets.readability_tables import counts_table, row_table

PAGE = 40  # sentences at a time: a long article has hundreds
_EDGES = "“”\"'‘’()[]{},;:!?….*_–—-"


def sentences_table(article: Article, start: int = 0) -> dict[str, Any]:
    """Sentences from number `start` on (counted from 0), each with its words and syllables counted."""
    found = counts(article)
    rows = [
        {"number": start + at, "text": _text(article, span), "words": sums.words, "syllables": sums.syllables}
        for at, (span, sums) in enumerate(
            zip(found.spans[start : start + PAGE], found.each[start : start + PAGE], strict=True), 1
        )
    ]
    return {"rows": rows, "next": _next(start, found.sentences)}


def words_table(article: Article, start: int = 0) -> dict[str, Any]:
    """The words of those sentences in reading order, each with its syllables."""
    found = counts(article)
    shown = found.spans[start : start + PAGE]
    inside: list[list[list[Any]]] = [[] for _ in shown]
    at = 0
    for word in found.every_word() if shown else ():
        if word.span.start < shown[0].start:
            continue
        if word.span.start >= shown[-1].end:
            break
        while word.span.start >= shown[at].end:
            at += 1
        printed = _text(article, word.span)
        inside[at].append([printed.strip(_EDGES) or printed, word.syllables])
    rows = [{"number": start + number, "words": row} for number, row in enumerate(inside, 1)]
    return {"rows": rows, "next": _next(start, found.sentences)}


def syllables_table(article: Article) -> dict[str, Any]:
    """The different words grouped by their syllables, the longest first, each with how often it comes."""
    groups: dict[int, Counter[str]] = {}
    for word in counts(article).every_word():
        groups.setdefault(word.syllables, Counter())[_bare(article, word)] += 1
    rows = [
        {"syllables": long, "count": found.total(), "words": _often(found)}
        for long, found in sorted(groups.items(), reverse=True)
    ]
    return {"rows": rows}


def unfamiliar_table(article: Article) -> dict[str, Any]:
    """The words that formulas take for unfamiliar, each with how often it comes."""
    return {"words": _often(Counter(_bare(article, word) for word in counts(article).every_word() if word.unfamiliar))}


def left_out_table(article: Article) -> dict[str, Any]:
    """The headlines, captions and bullets that no formula is meant for."""
    return {"lines": [_text(article, span) for span in counts(article).left_out]}


def shuffled_table(article: Article, seed: int) -> dict[str, Any]:
    """The text with the words of each sentence in another order, beside the numbers that hold for both."""
    row = row_table(article, "")
    numbers = [[one["name"], f"{one['value']:,}"] for one in counts_table(article) if one["id"] != "left_out"]
    texts = {"shuffled": shuffle_words(article, seed), "original": article.text}
    parts = {name: [for_browser(part) for part in text.split("\n") if part.strip()] for name, text in texts.items()}
    return parts | {"numbers": [*numbers, ["Range", row["said"]]]}


def beside_table(article: Article) -> dict[str, Any]:
    """Our counts and formulas beside textstat's, with the places where they differ."""
    measures, rows = measure_readability(article), []
    for row in beside_textstat(article):
        hidden = measures[row.measure].value is None
        ours, theirs = "–" if hidden else _shown(row.ours), _shown(row.textstats)
        differ = row.why if ours != theirs else ""
        why = f"{measures[row.measure].caution} textstat gives a number anyway." if hidden else differ
        places = [_text(article, span) for span in row.places]
        rows.append({"name": row.measure, "ours": ours, "theirs": theirs, "why": why, "places": places})
    return {"rows": rows}


def _text(article: Article, span: Span) -> str:
    return for_browser(span.of(article.text))


def _bare(article: Article, word: WordCount) -> str:
    printed = _text(article, word.span)
    return (printed.strip(_EDGES) or printed).lower()


def _often(found: Counter[str]) -> list[list[Any]]:
    return [list(pair) for pair in sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))]


def _next(start: int, of: int) -> int | None:
    return start + PAGE if start + PAGE < of else None


def _shown(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:,}" if isinstance(value, int) else f"{value:.1f}"
