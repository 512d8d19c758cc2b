"""How many syllables a word has when it is said: a table of 126,052 words, and rules for the others."""

from __future__ import annotations

import mmap
import re
import struct
import unicodedata
import zlib
from collections.abc import Iterator
from functools import cache, lru_cache

from newsglass.analysis.build_syllables import BUCKETS, SIGNATURE, TABLE


@cache
def _table() -> mmap.mmap:
    # Mapped and never copied: thirty students' kernels on one machine share these pages.
    with TABLE.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def in_table(word: str) -> int | None:
    """Syllables of a word's first pronunciation in the CMU Pronouncing Dictionary, or None where it isn't listed.

    >>> in_table("library"), in_table("xylorimba")
    (3, None)

    `word` in lower case; it may hold apostrophes, hyphens and full stops ("o'clock", "u.s.").
    """
    try:
        key = word.encode("ascii")
    except UnicodeEncodeError:
        return None
    table = _table()
    start, end = struct.unpack_from("<2I", table, len(SIGNATURE) + 4 * (zlib.crc32(key) % BUCKETS))
    at = table.find(key, start, end) if key else -1
    while at >= 0:
        after = at + len(key)
        # Counts are bytes under 32, letters are not: a hit with letters on either side is part of a longer word.
        if after < end and table[after] < 32 and (at == start or table[at - 1] < 32):
            return table[after] - 1
        at = table.find(key, at + 1, end)
    return None


def every_word() -> Iterator[tuple[str, int]]:
    """Every word of the table with its syllables, in the order of the file."""
    first = struct.unpack_from("<I", _table(), len(SIGNATURE))[0]
    for match in re.finditer(rb"([ -~]+)([\x01-\x1f])", _table()[first:]):
        yield match[1].decode("ascii"), match[2][0] - 1


@lru_cache(maxsize=1 << 14)
def count_syllables(word: str) -> int:
    """How many syllables an English word has when said aloud; at least 1.

    >>> count_syllables("library"), count_syllables("Blanchetown"), count_syllables("well-known")
    (3, 2, 2)

    `word` holds letters, apostrophes and hyphens; numbers and abbreviations go through `spoken` first. From the CMU
    Pronouncing Dictionary (first pronunciation); a word it doesn't list is counted by its vowel groups.
    """
    plain = _plain(word)
    known = in_table(plain)
    if known is not None:
        return max(known, 1)
    if "-" in plain.strip("-"):
        return sum(count_syllables(part) for part in plain.split("-") if part)
    return _by_ending(plain)


def _plain(word: str) -> str:
    lower = word.lower().replace("’", "'").replace("‐", "-").replace("‑", "-")
    if lower.isascii():
        return lower
    # "é" at the end of a word is said, so it is kept until the vowel groups are counted.
    return "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))


def _by_ending(word: str) -> int:
    """An unlisted word is often a listed one with an ending: then only the ending is guessed."""
    for ending, extra in _ENDINGS:
        if not word.endswith(ending) or len(word) - len(ending) < 3:
            continue
        stem = word[: -len(ending)]
        for base in (stem, stem + "e", stem[:-1] + "y" if stem.endswith("i") else stem):
            known = in_table(base)
            if known:
                return known + (_inflected(base, ending) if extra is None else extra)
    return by_vowels(word)


# Longest first; None means that it depends on the sound before ("wanted" 2, "asked" 1).
_ENDINGS: tuple[tuple[str, int | None], ...] = (
    ("'s", None),
    ("s'", None),
    ("'d", 0),
    ("'ll", 1),
    ("lessness", 2),
    ("fulness", 2),
    ("ship", 1),
    ("town", 1),
    ("ness", 1),
    ("less", 1),
    ("like", 1),
    ("ment", 1),
    ("ists", 1),
    ("able", 2),
    ("ing", 1),
    ("ful", 1),
    ("ist", 1),
    ("ish", 1),
    ("est", 1),
    ("ers", 1),
    ("ly", 1),
    ("er", 1),
    ("ed", None),
    ("es", None),
    ("s", None),
)


def _inflected(base: str, ending: str) -> int:
    if ending == "ed":
        return 1 if re.search(r"[td]e?$", base) else 0
    return 1 if re.search(r"(?:[sxz]|ch|sh|[cgsz]e)$", base) else 0


_SILENT = re.compile(r"(?:[^laeiouy]|[^aeiouy]l)e$|(?<![td])ed$|(?<![sxzcg])(?<!ch)(?<!sh)es$")
_SYLLABIC_LE = re.compile(r"[^aeiouyl]le[sd]?$")
# Two vowels that are nearly always said apart, in words the table doesn't list.
_APART = re.compile(r"i[ao](?!u)|ue(?=[ln])|eo(?!u)|[aeiou]{2}ing$|[aou]ing|uou|ism$|thm$|^mc(?=[^aeiouy])|ua[lt]")
_TOGETHER = re.compile(r"[cst]i(?:on|al|an)|gion|[cgt]iou")


@lru_cache(maxsize=1 << 12)
def by_vowels(word: str) -> int:
    """The guess for a word no dictionary lists: groups of vowels, less a silent e; right for 9 of 10 listed words.

    >>> by_vowels("zorble"), by_vowels("plimsoned")
    (2, 2)
    """
    groups = len(re.findall(r"[aeiouy]+", re.sub(r"^y(?=[aeiou])", "", word.replace("qu", "q"))))
    groups += len(_APART.findall(word)) - len(_TOGETHER.findall(word))
    if _SILENT.search(word) and not _SYLLABIC_LE.search(word):
        groups -= 1
    return max(groups, 1)
