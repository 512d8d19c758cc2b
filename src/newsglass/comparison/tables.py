"""Comparisons as pandas tables, for those who want to sort and count on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsglass.comparison.agreement import Comparison
from newsglass.comparison.classwide import Choices
from newsglass.text.article import Article

if TYPE_CHECKING:
    import pandas


def comparison_table(comparison: Comparison, article: Article) -> pandas.DataFrame:
    """One row a pair or a mark that only one reader made: the words, how it agrees, both labels, both rungs."""
    import pandas as pd

    rows = [
        (how, pair.right.span.of(article.text), pair.left.label, pair.right.label, pair.left.rung, pair.right.rung)
        for how, pairs in (("same", comparison.same), ("nearly", comparison.nearly))
        for pair in pairs
    ]
    rows += [
        ("only left", mark.span.of(article.text), mark.label, "", mark.rung, None) for mark in comparison.only_left
    ]
    rows += [
        ("only right", mark.span.of(article.text), "", mark.label, None, mark.rung) for mark in comparison.only_right
    ]
    columns = ["agreement", "words", "left label", "right label", "left rung", "right rung"]
    return pd.DataFrame(rows, columns=columns).astype({"left rung": object, "right rung": object})


def choices_table(items: Iterable[Choices]) -> pandas.DataFrame:
    """One row an option of an item, with how many of how many readers chose it; hidden groups have no row."""
    import pandas as pd

    rows = [(item.item, option, count, item.readers) for item in items for option, count in item.counts]
    return pd.DataFrame(rows, columns=["item", "option", "chosen by", "readers"])
