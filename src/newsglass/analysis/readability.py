"""How hard the words and sentences of a text are, as published formulas count it: always a range, never a verdict."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from newsglass.analysis.counts import Counts, counts
from newsglass.analysis.finding import Measure
from newsglass.analysis.formulas import Formula, formulas, ratios
from newsglass.analysis.running_text import readability_rules
from newsglass.text.article import Article, as_article
from newsglass.text.span import Span
from newsglass.text.split import paragraphs

CANNOT_SAY = "It can't say whether the text is true, clear, well organised or understood by you."


@dataclass(frozen=True, slots=True)
class GradeRange:
    """The lowest and the highest school grade that the formulas give one text, and each of them.

    `low` and `high` are US school grades, 0 at the least, or None with the reason in `caution`; `each` holds
    (formula, grade).
    """

    low: float | None
    high: float | None
    each: tuple[tuple[str, float], ...]
    caution: str = ""

    def in_words(self) -> str:
        """The range as a sentence: "Formulas say grade 4 to 9." """
        if self.low is None or self.high is None:
            return self.caution
        low, high = round(self.low), round(self.high)
        return f"Formulas say grade {low}." if low == high else f"Formulas say grade {low} to {high}."


def measure_readability(article: Article | str) -> Mapping[str, Measure]:
    """Every readability number of a text by its name, each with what it means.

    >>> measure_readability("The pool is shut. It leaks.")["Flesch-Kincaid"].caution
    'Too short to measure fairly: 6 words in 2 sentences, at least 100 words in 5 sentences are needed.'

    A number that would mislead is None, with the reason in `caution`. Formulas and sources: `formulas.toml`.
    """
    found = counts(article)
    caution = too_little(found)
    numbers = ratios(found) if found.words else {}
    measures = {one.name: _measure(one, found, numbers, caution) for one in formulas()}
    measures |= {measure.name: measure for measure in _counted(found)}
    return MappingProxyType(measures)


def grade_range(article: Article | str) -> GradeRange:
    """The range of school grades over at least four formulas, on one axis.

    >>> grade_range("Too short.").low is None
    True

    SMOG joins from 30 sentences on. No range below 100 words or 5 sentences, or where the text isn't English.
    """
    found = counts(article)
    caution = too_little(found)
    if caution:
        return GradeRange(None, None, (), caution)
    numbers = ratios(found)
    each = tuple(
        (one.name, max(one.value(numbers), 0.0))
        for one in formulas()
        if one.grade and found.sentences >= one.least_sentences
    )
    grades = [grade for _, grade in each]
    return GradeRange(min(grades), max(grades), each, f"A range, because formulas count different things. {CANNOT_SAY}")


def each_paragraph(article: Article | str) -> tuple[tuple[Span, Mapping[str, Measure]], ...]:
    """The measures of each paragraph: most paragraphs are too short for a number and say so."""
    whole = as_article(article)
    return tuple((span, measure_readability(span.of(whole.text))) for span in paragraphs(whole))


def too_little(found: Counts) -> str:
    """Why formulas would mislead about this text ("" when they may be computed)."""
    rules = readability_rules()
    least = rules["least"]
    if found.words < least["words"] or found.sentences < least["sentences"]:
        return (
            f"Too short to measure fairly: {found.words} words in {found.sentences} sentences, at least "
            f"{least['words']} words in {least['sentences']} sentences are needed."
        )
    if found.total.small < rules["english"]["least_share"] * found.words:
        return "This doesn't look like English, and the formulas were made for English only."
    return ""


def _measure(one: Formula, found: Counts, numbers: Mapping[str, float], caution: str) -> Measure:
    origin = f"{one.author} {one.year}"
    if caution:
        return Measure(one.name, None, one.meaning, caution, origin)
    if found.sentences < one.least_sentences:
        few = f"Hidden: it needs {one.least_sentences} sentences, this text has {found.sentences}."
        return Measure(one.name, None, one.meaning, few, origin)
    return Measure(one.name, one.value(numbers), one.meaning, CANNOT_SAY, origin)


def _counted(found: Counts) -> list[Measure]:
    total, lines = found.total, len(found.left_out)
    left_out = f"{lines} headlines, captions or bullets are left out." if lines else ""
    measures = [
        Measure("Sentences", found.sentences, "How many sentences of running text there are.", left_out),
        Measure("Words", total.words, "What stands between blanks or dashes."),
        Measure("Syllables", total.syllables, "As a reader says them: “2,500” is two thousand five hundred."),
    ]
    if total.words:
        measures += [
            Measure("Words per sentence", total.words / found.sentences, "How long the sentences are on average."),
            Measure("Syllables per word", total.syllables / total.words, "How long the words are on average."),
            Measure(
                "Unfamiliar words",
                100 * total.unfamiliar / total.words,
                "Of 100 words, how many fourth-graders wouldn't be sure to know.",
                origin="Dale and Chall 1948",
            ),
        ]
    return measures
