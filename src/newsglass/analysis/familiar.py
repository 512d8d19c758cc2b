"""Words that most fourth-graders know: Dale and Chall's list, with the endings their rules allow.

The list (2,940 words) is not copied here: it is read as a data file of the installed textstat package (MIT licence),
whose code is never loaded for it. It goes back to the 3,000 words that Edgar Dale tested on fourth-graders (1948).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from newsglass.errors import CannotRead


@cache
def familiar_words() -> frozenset[str]:
    """The list itself; `CannotRead` when the installation lacks it.

    >>> "school" in familiar_words(), "curriculum" in familiar_words()
    (True, False)
    """
    found = find_spec("textstat")
    for folder in (found.submodule_search_locations or ()) if found else ():
        path = Path(folder) / "resources" / "en" / "easy_words.txt"
        if path.is_file():
            return frozenset(path.read_text(encoding="utf-8").split())
    raise CannotRead(
        "The list of familiar words is missing because textstat is not installed; run `python start.py` again."
    )


@lru_cache(maxsize=1 << 14)
def is_familiar(word: str) -> bool:
    """True when a word is on Dale and Chall's list, or is one of its words with a regular ending.

    >>> is_familiar("schools"), is_familiar("happier"), is_familiar("curriculum"), is_familiar("2,500")
    (True, True, False, True)

    `word` in any case. Numbers are familiar; a hyphenated word is when each part is. Rules: Dale & Chall (1948), Chall
    & Dale (1995). Names are familiar too, which only a word's place in the text can tell (see `counts`).
    """
    if word in familiar_words():
        return True
    if word.isascii() and word.isalpha():
        plain = word.lower()
        return plain in familiar_words() or not familiar_words().isdisjoint(_stems(plain))
    plain = word.lower().replace("’", "'").strip("'.")
    if not re.search("[a-z]", plain) or _NUMBER.fullmatch(plain):
        return True
    if "-" in plain:
        return all(is_familiar(part) for part in plain.split("-") if part)
    known = familiar_words()
    if plain in known:  # "can't" is on the list, "ca" is not
        return True
    plain = _CONTRACTED.sub("", plain)
    return plain in known or any(stem in known for stem in _stems(plain))


_NUMBER = re.compile(r"[$£€]?\d[\d,.]*(?:st|nd|rd|th|s|%)?")
_CONTRACTED = re.compile(r"(?:n't|'(?:s|d|m|re|ve|ll))$|(?<=s)'$")
_DOUBLED = re.compile(r"([bdfgklmnprstz])\1$")


# Every ending below ends so.
_ENDS = tuple("sdgrtyn")


def _stems(word: str) -> list[str]:
    """The words of which this may be a plural, a verb form, a comparison or an adverb in -ly."""
    stems = []
    if not word.endswith(_ENDS):
        return stems
    for ending in ("ies", "ied", "ier", "iest", "ily"):
        if word.endswith(ending):
            stems.append(word[: -len(ending)] + "y")
    for ending in ("s", "es", "d", "ed", "ing", "r", "er", "st", "est", "ly", "n"):
        if word.endswith(ending) and len(word) - len(ending) > 1:
            stem = word[: -len(ending)]
            stems.append(stem)
            if ending in ("ing", "ed", "er", "est"):
                stems.append(stem + "e")
                if _DOUBLED.search(stem):
                    stems.append(stem[:-1])
    return stems
