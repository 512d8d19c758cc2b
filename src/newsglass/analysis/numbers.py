"""Numbers in words, the way American news readers say them."""

from __future__ import annotations

_UNDER_TWENTY = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_ONES = tuple(_UNDER_TWENTY.split(" "))
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_GROUPS = ("", "thousand", "million", "billion", "trillion", "quadrillion")
_ORDINALS = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
             "twelve": "twelfth"}  # fmt: skip
MAGNITUDES = frozenset(("hundred", "thousand", "million", "billion", "trillion"))


def number_in_words(digits: str) -> tuple[str, ...]:
    """A whole number in words; commas are allowed, and beyond 18 digits each digit is said.

    >>> number_in_words("2,500")
    ('two', 'thousand', 'five', 'hundred')
    """
    bare = digits.replace(",", "").lstrip("0") or "0"
    if len(bare) > 18:
        return digits_in_words(bare)
    value = int(bare)
    if value == 0:
        return ("zero",)
    said: list[str] = []
    for power in range(5, -1, -1):
        group = value // 1000**power % 1000
        if group:
            said += [*_under_thousand(group), *([_GROUPS[power]] if power else [])]
    return tuple(said)


def _under_thousand(value: int) -> list[str]:
    said = [_ONES[value // 100], "hundred"] if value >= 100 else []
    rest = value % 100
    if rest >= 20:
        said.append(_TENS[rest // 10])
        rest %= 10
    return said + ([_ONES[rest]] if rest else [])


def digits_in_words(digits: str) -> tuple[str, ...]:
    """Digit by digit, as behind a decimal point: "05" is "zero five"."""
    return tuple(_ONES[int(digit)] for digit in digits if digit.isdecimal())


def ordinal_in_words(digits: str) -> tuple[str, ...]:
    """The words of "21st": `ordinal_in_words("21")` → `('twenty', 'first')`."""
    *front, last = number_in_words(digits)
    if last in _ORDINALS:
        return (*front, _ORDINALS[last])
    return (*front, last[:-1] + "ieth" if last.endswith("y") else last + "th")


def year_in_words(digits: str) -> tuple[str, ...]:
    """Four digits as a year is said: 1905 is "nineteen oh five", 2006 "two thousand six", 2026 "twenty twenty six"."""
    century, rest = int(digits[:2]), int(digits[2:])
    if century % 10 == 0 and rest < 10:
        return number_in_words(digits)
    if rest == 0:
        return (*number_in_words(digits[:2]), "hundred")
    return (*number_in_words(digits[:2]), *(("oh",) if rest < 10 else ()), *number_in_words(str(rest)))
