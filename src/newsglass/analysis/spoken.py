"""Reads numbers, abbreviations and signs as a person would say them, so that their syllables can be counted."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from newsglass.analysis.numbers import MAGNITUDES, digits_in_words, number_in_words, ordinal_in_words, year_in_words


@cache
def _rules() -> dict[str, Any]:
    rules = tomllib.loads(Path(__file__).with_name("spoken.toml").read_text(encoding="utf-8"))
    rules["letters"], rules["words"] = frozenset(rules["letters"]["names"]), frozenset(rules["words"]["names"])
    return rules


@lru_cache(maxsize=1 << 13)
def as_spoken(token: str, before: str = "", after: str = "") -> tuple[str, ...]:
    """The words a reader says for one printed word.

    >>> as_spoken("2,500")
    ('two', 'thousand', 'five', 'hundred')
    >>> as_spoken("$1.2", after="million")
    ('one', 'point', 'two')
    >>> as_spoken("million", before="$1.2"), as_spoken("U.S."), as_spoken("1998")
    (('million', 'dollars'), ('u', 's'), ('nineteen', 'ninety', 'eight'))

    `token` is the word as printed with its signs, `before` and `after` its neighbours: "No. 3" is "number three", and
    the dollars of "$1.2 million" are said last.
    """
    word = token.strip("“”\"'‘’()[]{},;:!?…*_–—").removesuffix("'s").removesuffix("’s")
    if not word:
        return ()
    if before[:1] in "$£€¥" and before[1:2].isdecimal() and word.lower() in MAGNITUDES:
        return (word.lower(), _plural(_rules()["signs"][before[0]]))
    if any(c.isdecimal() or c in _rules()["signs"] for c in word):
        return _with_digits(word, after)
    return _letters(word, before, after)


def _plural(unit: str) -> str:
    return unit if unit == "yen" else unit + "s"


def _letters(word: str, before: str, after: str) -> tuple[str, ...]:
    rules, bare = _rules(), word.rstrip(".")
    low = bare.lower()
    if before[-1:].isdecimal():
        unit = rules["after_number"].get(word.lower()) or rules["after_number"].get(low)
        if unit:
            return tuple(unit.split())
    if word.endswith("."):
        if bare in rules["abbreviations"]:
            return tuple(rules["abbreviations"][bare].split())
        if after[:1].isdecimal() and low in rules["before_number"]:
            return tuple(rules["before_number"][low].split())
    if _INITIALS.fullmatch(word):
        return tuple(c for c in low if c != ".")
    if "-" in bare or "/" in bare:
        return tuple(said for part in re.split(r"[-/]", word) for said in as_spoken(part))
    if "." in bare:
        return tuple(" dot ".join(part for part in low.split(".") if part).replace("@", " at ").split())
    if bare.isupper() and 1 < len(bare) <= 6 and _spelled(bare):
        return tuple(low)
    return (low,) if low else ()


_INITIALS = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]?\.?")


def _spelled(name: str) -> bool:
    """True for capitals said letter by letter: known ones, and those that can't be said as a word."""
    from newsglass.analysis.syllables import in_table

    rules = _rules()
    if name in rules["words"] or not name.isalpha():
        return False
    if name in rules["letters"]:
        return True
    return in_table(name.lower()) is None and (len(name) <= 3 or not re.search("[AEIOUY]", name))


_PIECES = re.compile(r"\d[\d,]*(?:\.\d+)?(?:st|nd|rd|th)?|[^\W\d_]+|[$£€¥%°#&@+½¼¾]|[-–—/:.]")
_SCORE = re.compile(r"(\d{1,3})[-–—](\d{1,3})")


def _with_digits(word: str, after: str) -> tuple[str, ...]:
    rules = _rules()
    money = re.fullmatch(r"([A-Z]{0,3}[$£€¥])(\d[\d,]*)(?:\.(\d+))?([KkMmBb]|bn)?\.?", word)
    if money:
        return _money(*money.groups(), after)
    time = re.fullmatch(r"(\d{1,2})[:.](\d\d)(?:\s*([ap])\.?m\.?)", word, re.I) or re.fullmatch(
        r"(\d{1,2}):(\d\d)()", word
    )
    if time:
        return _time(*time.groups())
    said: list[str] = []
    behind = ""
    for piece in _PIECES.findall(word.rstrip(".")):
        if piece[0].isdecimal():
            said += _number(piece)
        elif piece in rules["signs"]:
            said += rules["signs"][piece].split()
        elif piece in "-–—":
            span = _SCORE.search(word)
            # "10–15" is a range ("ten to fifteen"); "3–2" is a score, said without "to".
            said += ["to"] if span and int(span[1]) < int(span[2]) else []
        elif piece == "/" and re.fullmatch(r"\d/\d", word):
            return _FRACTIONS.get(word, (*number_in_words(word[0]), "over", *number_in_words(word[2])))
        elif piece not in "/:.":
            said += _unit(piece) if behind.isdecimal() else _letters(piece, "", "")
        behind = piece[-1]
    return tuple(said)


_FRACTIONS = {
    "1/2": ("one", "half"),
    "1/3": ("one", "third"),
    "2/3": ("two", "thirds"),
    "1/4": ("one", "quarter"),
    "3/4": ("three", "quarters"),
}


def _unit(piece: str) -> list[str]:
    if piece == "s":
        return []  # "1990s" has the syllables of "1990"
    return _rules()["after_number"].get(piece.lower(), piece).split()


def _number(piece: str) -> list[str]:
    if piece[-2:] in ("st", "nd", "rd", "th"):
        return list(ordinal_in_words(piece[:-2].replace(",", "")))
    whole, _, part = piece.rstrip(",").partition(".")
    if not part and re.fullmatch(r"(?:1[1-9]|20)\d\d", whole):
        return list(year_in_words(whole))
    said = list(digits_in_words(whole) if whole.startswith("0") and len(whole) > 1 else number_in_words(whole))
    return said + (["point", *digits_in_words(part)] if part else [])


def _money(sign: str, whole: str, part: str | None, letter: str | None, after: str) -> tuple[str, ...]:
    unit = _rules()["signs"][sign[-1]]
    said = list(number_in_words(whole))
    follows = after.strip("“”\"'‘’(),;:!?.").lower()
    if part and len(part) == 2 and not letter and follows not in MAGNITUDES:
        return (
            *said,
            _plural(unit),
            *number_in_words(part.lstrip("0") or "0"),
            "cents" if unit != "pound" else "pence",
        )
    if part:
        said += ["point", *digits_in_words(part)]
    if letter:
        said.append({"k": "thousand", "m": "million", "b": "billion"}[letter[0].lower()])
    if follows in MAGNITUDES:
        return tuple(said)  # "$1.2 million": the dollars are said after "million"
    return (*said, unit if whole == "1" and not part and not letter else _plural(unit))


def _time(hour: str, minute: str, half: str | None) -> tuple[str, ...]:
    minutes = (
        () if minute == "00" else number_in_words(minute) if minute[0] != "0" else ("oh", *number_in_words(minute[1]))
    )
    bare_hour = ("o'clock",) if minute == "00" and not half else ()
    return (*number_in_words(hour), *minutes, *bare_hour, *((half.lower(), "m") if half else ()))
