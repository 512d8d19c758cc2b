"""How far a readability grade could move if the same writer had written a few other sentences."""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt

from newsglass.analysis.counts import Counts, Sums, counts
from newsglass.analysis.formulas import formulas, ratios
from newsglass.analysis.readability import too_little
from newsglass.text.article import Article

_MOST_PARTS = 120  # more parts make the same answer slower


class _Without:
    """The counts of a text without some of its sentences, as the formulas ask for them."""

    def __init__(self, whole: Counts, gone: Sums, sentences: int) -> None:
        self.total = Sums(*(one - other for one, other in zip(whole.total, gone, strict=True)))
        self.sentences = whole.sentences - sentences
        self.words = self.total.words
        self.different_unfamiliar = whole.different_unfamiliar * self.words / whole.words


def grade_doubt(article: Article | str) -> Mapping[str, tuple[float, float]]:
    """For each formula that gives a grade, the lowest and the highest grade that the text's own sentences make likely.

    >>> grade_doubt("Too short.")
    {}
    >>> low, high = grade_doubt("The cat sat down. The big dog ran home again. " * 12)["Flesch-Kincaid"]
    >>> low <= high
    True

    Two standard errors to each side, by leaving out a sentence at a time (the jackknife; Tukey 1958); in long texts a
    group of sentences at a time. Grades are US school grades, 0 at the least. Empty where a grade would mislead.
    """
    found = counts(article)
    if too_little(found):
        return {}
    kept = [sums for sums in found.each if sums.words]
    parts = min(len(kept), _MOST_PARTS)
    groups = [kept[at::parts] for at in range(parts)]
    leaves = [ratios(_Without(found, Sums(*map(sum, zip(*group, strict=True))), len(group))) for group in groups]  # type: ignore[arg-type]
    whole = ratios(found)
    doubt = {}
    for one in formulas():
        if one.grade and found.sentences >= one.least_sentences:
            values = [one.value(numbers) for numbers in leaves]
            middle = sum(values) / parts
            error = sqrt((parts - 1) / parts * sum((value - middle) ** 2 for value in values))
            grade = one.value(whole)
            doubt[one.name] = (max(grade - 2 * error, 0.0), max(grade + 2 * error, 0.0))
    return doubt
