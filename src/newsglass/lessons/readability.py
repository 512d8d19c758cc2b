"""Outside a lesson: readability as a range, with every count to look into, shuffle and rewrite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsglass.lessons.free import free_work
from newsglass.text.article import Article

if TYPE_CHECKING:
    from newsglass.widgets.readability import ReadabilityWidget


def show_readability(a: Article | str, b: Article | str | None = None) -> ReadabilityWidget:
    """See how hard the words and sentences are, as a range over formulas, and look into every count.

    >>> page = show_readability("The pool is shut. It leaks.")
    >>> page.articles[0]["row"]["said"]
    'Too short to measure fairly: 6 words in 2 sentences, at least 100 words in 5 sentences are needed.'

    One or two articles on one axis of US school grades, with the doubt drawn in. Shuffle the words and no number moves;
    rewrite a passage and range, hedges and rungs follow. A draft saves itself. Formulas and their authors:
    `analysis/formulas.toml`; the doubt is a jackknife (Tukey 1958). `chart_readability` prints the same.
    """
    from newsglass.widgets.readability import ReadabilityWidget

    return ReadabilityWidget(a, b, work=free_work())
