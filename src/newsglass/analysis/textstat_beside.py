"""The same text through textstat beside our own counts: what differs and why. Only this file loads textstat."""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType

from newsglass.analysis.as_textstat import textstat_sentences, textstat_syllables, textstat_words
from newsglass.analysis.counts import Counts, counts
from newsglass.analysis.formulas import formula, ratios
from newsglass.analysis.syllables import every_word
from newsglass.text.article import Article
from newsglass.text.span import Span


@dataclass(frozen=True, slots=True)
class Beside:
    """One number by two tools: ours, textstat's, why they differ, and up to ten places where they do.

    `counted` says for each place what ours counts there and what textstat does.
    """

    measure: str
    ours: float | None
    textstats: float
    why: str
    places: tuple[Span, ...] = ()
    counted: tuple[tuple[int, int], ...] = ()


def beside_textstat(article: Article | str) -> tuple[Beside, ...]:
    """Our counts and formulas beside textstat's, for a page on why tools disagree.

    >>> [row.measure for row in beside_textstat("Mr. Bell swam 2,500 meters. He won.")][:2]
    ['Sentences', 'Words']

    Loads textstat and its dictionary, about a second and 94 MB at the first call in a kernel; no network is needed.
    """
    found, textstat = counts(article), load_textstat()
    text = found.article.text
    counted = [
        ("Sentences", found.sentences, textstat.sentence_count(text), _WHY_SENTENCES, _cuts(found)),
        ("Words", found.words, textstat.lexicon_count(text), _WHY_WORDS, _glued(found)),
        ("Syllables", found.total.syllables, textstat.syllable_count(text), _WHY_SYLLABLES, _said_otherwise(found)),
    ]
    rows = []
    for name, ours, theirs, why, differing in counted:
        shown = differing[:_MOST_PLACES]
        rows.append(
            Beside(
                name,
                ours,
                theirs,
                why,
                tuple(span for span, *_ in shown),
                tuple((here, there) for _, here, there in shown),
            )
        )
    for name, theirs in _SAME_FORMULA.items():
        ours = formula(name).value(ratios(found)) if found.words else None
        rows.append(Beside(name, ours, getattr(textstat, theirs)(text), _WHY_FORMULAS.get(name, _WHY_COUNTS)))
    return tuple(rows)


_SAME_FORMULA = {
    "Flesch Reading Ease": "flesch_reading_ease",
    "Flesch-Kincaid": "flesch_kincaid_grade",
    "Gunning Fog": "gunning_fog",
    "SMOG": "smog_index",
    "Coleman-Liau": "coleman_liau_index",
    "Automated Readability Index": "automated_readability_index",
    "Dale-Chall 1948": "dale_chall_readability_score",
}
_WHY_SENTENCES = (
    "textstat ends a sentence at every full stop, also inside “U.S.”, “Mr.” and “3.5”, leaves out sentences of one or "
    "two words, and joins headlines to what follows."
)
_WHY_WORDS = "textstat joins words across a dash and counts headlines, captions and bullets; ours leaves those out."
_WHY_SYLLABLES = (
    "textstat counts “2,500” as one syllable and “Jan.” as it is printed; ours counts what a reader says: two thousand "
    "five hundred, January."
)
_WHY_COUNTS = "The formula is the same; the sentences, words and syllables that go into it differ."
_WHY_FORMULAS = {
    "Automated Readability Index": "textstat counts commas and full stops as characters; ours, letters and digits.",
    "Coleman-Liau": "textstat multiplies letters by 0.058; the authors printed 0.0588.",
    "Dale-Chall 1948": "textstat takes “schools” and every name for unfamiliar; the authors' rules don't.",
    "Gunning Fog": "textstat counts long words not on a list of easy words; Gunning left out names and joined words.",
}


_MOST_PLACES = 10
_Differing = list[tuple[Span, int, int]]


def _cuts(found: Counts) -> _Differing:
    """Sentences of ours that textstat cuts into several or doesn't count."""
    text = found.article.text
    inside = ((span, 1, len(textstat_sentences(span.of(text)))) for span in found.spans)
    return [place for place in inside if place[1] != place[2]]


def _glued(found: Counts) -> _Differing:
    """Sentences in which textstat finds other words, and the lines that only textstat counts."""
    text = found.article.text
    sums = zip(found.spans, found.each, strict=True)
    inside = [(span, one.words, len(textstat_words(span.of(text)))) for span, one in sums]
    inside += [(span, 0, len(textstat_words(span.of(text)))) for span in found.left_out]
    return [place for place in inside if place[1] != place[2]]


def _said_otherwise(found: Counts) -> _Differing:
    """Words that textstat gives another number of syllables."""
    text = found.article.text
    inside = (
        (word.span, word.syllables, sum(map(textstat_syllables, textstat_words(word.span.of(text)))))
        for word in found.every_word()
    )
    return [place for place in inside if place[1] != place[2]]


@cache
def load_textstat() -> ModuleType:
    """The textstat module, made to work without a network.

    textstat asks a hub for NLTK's pronouncing dictionary at its first use; it reads only how many vowels a word has, so
    it is given a dictionary file written from our own syllable table, in a private folder.
    """
    import nltk.data

    folder = write_dictionary(private_folder())
    # First in line: another copy of the dictionary would make the numbers depend on the machine.
    nltk.data.path.insert(0, str(folder))
    import textstat

    return textstat


def private_folder() -> Path:
    """Where the dictionary file lies: the user's cache folder, or a new temporary one where that can't be written."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = base / "newsglass" / "nltk_data"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return folder
    except OSError:
        return Path(tempfile.mkdtemp(prefix="newsglass-nltk-"))


def write_dictionary(folder: Path) -> Path:
    """Writes `corpora/cmudict/cmudict` into the folder in NLTK's form ("STORM 1 AH0") and returns the folder."""
    file = folder / "corpora" / "cmudict" / "cmudict"
    text = "".join(f"{word.upper()} 1{' AH0' * syllables}\n" for word, syllables in sorted(every_word()))
    if not file.is_file() or file.stat().st_size != len(text):
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent)
        with os.fdopen(handle, "w", encoding="ascii", newline="\n") as out:
            out.write(text)
        # Two kernels may start at once: each writes a file of its own and the last one wins.
        Path(name).replace(file)
    return folder
