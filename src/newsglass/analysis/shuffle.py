"""Shuffles the words inside every sentence: no readability formula notices, every reader does."""

from __future__ import annotations

import random
import re

from newsglass.analysis.counts import counts
from newsglass.text.article import Article, as_article


def shuffle_words(article: Article | str, seed: int = 0) -> str:
    """The text with the words of every sentence in another order; the numbers of the original still hold for it.

    >>> sorted(shuffle_words("The storm closed the pool.").split()) == sorted("The storm closed the pool.".split())
    True

    Each printed word keeps its signs and capitals, and each sentence its last word with the full stop, so sentences,
    words, letters and syllables are those of the original: show `measure_readability` of the original beside it.
    `seed` chooses the order. What isn't running text stays as it is.
    """
    whole, chance, at, parts = as_article(article), random.Random(seed), 0, []
    for span in counts(whole).spans:
        parts += [whole.text[at : span.start], _shuffled(span.of(whole.text), chance)]
        at = span.end
    return "".join([*parts, whole.text[at:]])


def _shuffled(sentence: str, chance: random.Random) -> str:
    pieces = re.split(r"(\s+)", sentence)
    words = pieces[:-1:2]
    chance.shuffle(words)
    pieces[:-1:2] = words
    return "".join(pieces)
