"""The counts of textstat 0.7.13, made again without loading it: for comparing tools, never for judging a text."""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import cache, lru_cache
from typing import Any, NamedTuple

from newsglass.analysis.familiar import familiar_words
from newsglass.analysis.syllables import in_table
from newsglass.text.article import Article, as_article

_LONE_APOSTROPHE = re.compile(r"'(?![tsd]|ve|ll|re)")
_SIGN = re.compile(r"[^\w\s']")
_SENTENCE = re.compile(r"\b[^.!?]+[.!?]*")


@cache
def _hyphens() -> Any:
    # Only words that no dictionary lists need it; it comes with textstat, which uses it for the same.
    from pyphen import Pyphen

    return Pyphen(lang="en_US")


@lru_cache(maxsize=1 << 14)
def textstat_syllables(word: str) -> int:
    """A word's syllables as textstat counts them: the dictionary's, else its places for a hyphen plus 1."""
    low = word.lower()
    known = in_table(low)
    return len(_hyphens().positions(low)) + 1 if known is None else known


def textstat_words(text: str) -> list[str]:
    """Its words: signs are deleted first, so that "well—known" is one word and "2,500" is "2500"."""
    return _without_signs(text).split()


def _without_signs(text: str) -> str:
    return _SIGN.sub("", _LONE_APOSTROPHE.sub("", text))


def textstat_sentences(text: str) -> list[str]:
    """Its sentences: up to every full stop, wherever it stands, without those of two words or fewer."""
    return [sentence for sentence in _SENTENCE.findall(text) if _three_words(sentence)]


def _three_words(sentence: str) -> bool:
    # What begins with a letter stays a word whatever signs are deleted, so most sentences need no closer look.
    return sum([word[0].isalnum() for word in sentence.split(maxsplit=5)]) > 2 or len(textstat_words(sentence)) > 2


def textstat_numbers(article: Article | str) -> dict[str, float]:
    """Every English number of textstat by its name there, equal to what the package returns.

    >>> textstat_numbers("Mr. Bell swam 2,500 meters. He won.")["sentence_count"]
    1

    Source: textstat 0.7.13 (Bansal and Aggarwal, MIT licence); tests compare each value with the package.
    """
    text = as_article(article).text
    kept = _without_signs(text)
    words, letters = kept.split(), kept.replace("'", "").split()
    syllables = [textstat_syllables(word) for word in words]
    sentences = max(1, len(textstat_sentences(text))) if text else 0
    tally = _Tally(text, words, letters, syllables, sentences)
    found = tally.plain()
    numbers = found | tally.formulas(found)
    return numbers | {"text_standard": _consensus(numbers)}


class _Tally(NamedTuple):
    text: str
    words: list[str]
    without_apostrophes: list[str]
    syllables: list[int]
    sentences: int

    def plain(self) -> dict[str, float]:
        """The counts, by textstat's names."""
        lengths, syllables = Counter(map(len, self.without_apostrophes)), Counter(self.syllables)
        return {
            "char_count": sum(map(len, self.text.split())),
            "letter_count": sum([length * times for length, times in lengths.items()]),
            "lexicon_count": len(self.words),
            "miniword_count": sum([times for length, times in lengths.items() if length <= 3]),
            "long_word_count": sum([times for length, times in lengths.items() if length > 6]),
            "syllable_count": sum(self.syllables),
            "monosyllabcount": syllables[1],
            "polysyllabcount": sum([times for count, times in syllables.items() if count >= 3]),
            "sentence_count": self.sentences,
            "difficult_words": sum([_difficulty(word) >= 2 for word in set(self.words)]),
        }

    def formulas(self, found: dict[str, float]) -> dict[str, float]:
        """The averages and formulas; 0.0 where textstat says 0.0 for want of words."""
        n, sentences = len(self.words), self.sentences
        blank_words = len(self.text.split())
        wps, spw = _share(n, sentences), _share(sentences, n)
        cpw, lpw = _share(found["char_count"], blank_words), _share(found["letter_count"], n)
        sylls = _share(found["syllable_count"], n)
        difficulty = Counter(map(_difficulty, self.words)).items()
        hard = {
            least: _share(100 * sum([times for count, times in difficulty if count >= least]), n) for least in (0, 2, 3)
        }
        dale_chall, raw = 0.1579 * hard[0] + 0.0496 * wps, 0.1579 * hard[2] + 0.0496 * wps
        smog = 1.043 * (30 * (found["polysyllabcount"] / sentences)) ** 0.5 + 3.1291 if sentences else 0.0
        return {
            "avg_sentence_length": wps,
            "words_per_sentence": wps,
            "avg_syllables_per_word": sylls,
            "avg_character_per_word": cpw,
            "avg_letter_per_word": lpw,
            "avg_sentence_per_word": spw,
            "flesch_reading_ease": 206.835 - 1.015 * wps - 84.6 * sylls if wps and sylls else 0.0,
            "flesch_kincaid_grade": 0.39 * wps + 11.8 * sylls - 15.59 if wps and sylls else 0.0,
            "smog_index": smog,
            "coleman_liau_index": 0.058 * (lpw * 100) - 0.296 * (spw * 100) - 15.8 if lpw and spw else 0.0,
            "automated_readability_index": 4.71 * cpw + 0.5 * wps - 21.43 if cpw and wps else 0.0,
            "linsear_write_formula": self.linsear(),
            "dale_chall_readability_score": dale_chall + (3.6365 if hard[0] > 5 else 0) if n else 0.0,
            "dale_chall_readability_score_v2": raw + (3.6365 if raw > 0.05 else 0) if n else 0.0,
            "gunning_fog": 0.4 * (wps + hard[3]) if n else 0.0,
            "lix": wps + 100 * found["long_word_count"] / n if n else 0.0,
            "rix": _share(found["long_word_count"], sentences),
            "spache_readability": 0.141 * wps + 0.086 * hard[2] + 0.839 if n else 0.0,
            "mcalpine_eflaw": _share(n + found["miniword_count"], sentences),
            "reading_time": 14.69 * found["char_count"] / 1000,
        }

    def linsear(self) -> float:
        """Linsear Write over the first 100 words, with the sentences that textstat finds in them."""
        printed = self.text.split()
        chosen, used = self.words, len(printed)
        if len(printed) > 100:
            chosen, used = [], 0
            while used < len(printed) and len(chosen) < 100:
                word = printed[used]
                chosen += [word] if word.isalnum() else textstat_words(word)
                used += 1
        start = " ".join(printed[:used])
        if not start:
            return 0.0
        counts = [textstat_syllables(word) for word in chosen]
        weight = sum(3 if count >= 3 else 1 for count in counts if count)
        number = weight / max(1, len(textstat_sentences(start)))
        return (number - 2 if number <= 20 else number) / 2


@lru_cache(maxsize=1 << 14)
def _difficulty(printed: str) -> int:
    """The syllables of a word that fourth-graders don't know, -1 for one they do."""
    word = printed.lower()
    if word in familiar_words():
        return -1
    # Lowering can make a sign of a letter ("İ"), which textstat deletes here and nowhere else.
    return sum(map(textstat_syllables, textstat_words(word)))


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _consensus(numbers: dict[str, float]) -> float:
    """The grade that most of textstat's formulas name, each rounded down, up and to the nearest."""
    ease = numbers["flesch_reading_ease"]
    grades = [*_all_ways(numbers["flesch_kincaid_grade"])]
    bands = (
        (90, 100, (5,)),
        (80, 90, (6,)),
        (70, 80, (7,)),
        (60, 70, (8, 9)),
        (50, 60, (10,)),
        (40, 50, (11,)),
        (30, 40, (12,)),
    )
    grades += next((named for low, high, named in bands if low <= ease < high), (13,))
    for name in (
        "smog_index",
        "coleman_liau_index",
        "automated_readability_index",
        "dale_chall_readability_score",
        "linsear_write_formula",
        "gunning_fog",
    ):
        grades += _all_ways(numbers[name])
    # Clamped to the grades 1 to 18, as in the package.
    return float(max(1, min(Counter(grades).most_common(1)[0][0], 18)))


def _all_ways(grade: float) -> tuple[int, int, int]:
    return math.floor(grade), math.ceil(grade), round(grade)
