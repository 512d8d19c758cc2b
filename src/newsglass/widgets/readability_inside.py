"""What stands behind the numbers: the sentences, words and syllables counted, the shuffled text, textstat's counts."""

from __future__ import annotations

from collections import Counter
from typing import Any

from newsglass.analysis.counts import Counts, WordCount, counts
from newsglass.analysis.english import not_english
from newsglass.analysis.readability import measure_readability, too_little
from newsglass.analysis.shuffle import shuffle_words
from newsglass.analysis.textstat_beside import beside_textstat
from newsglass.text.article import Article
from newsglass.text.span import Span
from newsglass.widgets.offsets import for_browser
from newsglass.widgets.readability_tables import counts_table, row_table

PAGE = 40  # sentences at a time: a long article has hundreds
_EDGES = "“”\"'‘’()[]{},;:!?….*_–—-"


def sentences_table(article: Article, start: int = 0) -> dict[str, Any]:
    """Sentences from number `start` on (counted from 0), each with its words and, in English, its syllables counted."""
    found = counts(article)
    english = not not_english(article)
    rows = [
        {
            "number": start + at,
            "text": _text(article, span),
            "words": sums.words,
            "syllables": sums.syllables if english else None,
        }
        for at, (span, sums) in enumerate(
            zip(found.spans[start : start + PAGE], found.each[start : start + PAGE], strict=True), 1
        )
    ]
    return {"rows": rows, "next": _next(start, found.sentences)}


def words_table(article: Article, start: int = 0) -> dict[str, Any]:
    """The words of those sentences in reading order, each with its syllables."""
    found = counts(article)
    english = not not_english(article)
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
        inside[at].append([_bare(_text(article, word.span)), word.syllables if english else None])
    rows = [{"number": start + number, "words": row} for number, row in enumerate(inside, 1)]
    return {"rows": rows, "next": _next(start, found.sentences), "syllables": english}


def syllables_table(article: Article) -> dict[str, Any]:
    """The different words grouped by their syllables, the longest first, each with how often it comes."""
    groups: dict[int, Counter[str]] = {}
    found = counts(article)
    for word in found.every_word():
        groups.setdefault(word.syllables, Counter())[_listed(found, word)] += 1
    rows = [
        {"syllables": long, "count": group.total(), "words": _often(group)}
        for long, group in sorted(groups.items(), reverse=True)
    ]
    return {"rows": rows}


def unfamiliar_table(article: Article) -> dict[str, Any]:
    """The words that formulas take for unfamiliar, each with how often it comes."""
    found = counts(article)
    return {"words": _often(Counter(_listed(found, word) for word in found.every_word() if word.unfamiliar))}


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
    """Our counts and formulas beside textstat's, with the places where they differ and what each tool counts there."""
    measures, caution, rows = measure_readability(article), too_little(counts(article)), []
    for row in beside_textstat(article):
        hidden = measures[row.measure].value is None
        ours, theirs = "–" if hidden else _shown(row.ours), _shown(row.textstats)
        why = row.why
        if ours == theirs:
            why = f"The same number, by chance. {row.why}" if row.places else "the same"
        if hidden:  # what holds for every formula is said once, above the table
            why = "" if caution else f"{measures[row.measure].caution} textstat gives a number anyway."
        places = [
            {"text": _text(article, span).strip(',;:“”"()'), "ours": mine, "theirs": other}
            for span, (mine, other) in zip(row.places, row.counted, strict=True)
        ]
        rows.append({"name": row.measure, "ours": ours, "theirs": theirs, "why": why, "places": places})
    return {"rows": rows, "caution": f"{caution} textstat gives numbers anyway." if caution else ""}


def _text(article: Article, span: Span) -> str:
    return for_browser(span.of(article.text))


def _bare(printed: str) -> str:
    """The word without the signs around it; "p.m." keeps its second full stop."""
    inside = printed.strip(_EDGES) or printed
    return f"{inside}." if "." in inside and f"{inside}." in printed else inside


def _listed(found: Counts, word: WordCount) -> str:
    """The word as a list shows it: a capital stays only where it is the word's own."""
    bare = _bare(_text(found.article, word.span))
    own = bare in found.names or bare.split("’")[0].split("'")[0] == "I"
    return bare if own else bare.lower()


def _often(found: Counter[str]) -> list[list[Any]]:
    return [list(pair) for pair in sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))]


def _next(start: int, of: int) -> int | None:
    return start + PAGE if start + PAGE < of else None


def _shown(value: float | None) -> str:
    if value is None:
        return "–"
    # Adding 0 turns the "-0.0" that rounding can leave into "0.0".
    return f"{value:,}" if isinstance(value, int) else f"{round(value, 1) + 0:.1f}"
