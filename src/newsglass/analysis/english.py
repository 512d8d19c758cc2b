"""Is a text in English at all? The tool's word lists know no other language, and a number from them would mislead."""

from __future__ import annotations

from newsglass.analysis.counts import counts
from newsglass.analysis.running_text import readability_rules
from newsglass.text.article import Article

_LEAST_WORDS = 20  # below, a text of names and headlines can lack the small words by chance


def not_english(article: Article | str) -> str:
    """Why the tool's word lists say nothing about a text that isn't English; "" for English and for very short texts.

    >>> not_english("Le maire a dit que la piscine est fermée, et que personne ne sait quand elle va rouvrir sa porte.")
    'This doesn’t look like English, and the tool’s word lists are English only.'
    """
    found = counts(article)
    least = readability_rules()["english"]["least_share"]
    if found.words < _LEAST_WORDS or found.total.small >= least * found.words:
        return ""
    return "This doesn’t look like English, and the tool’s word lists are English only."
