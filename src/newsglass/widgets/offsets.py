"""Text on its way to the browser: the same number of Python characters, and nothing a socket refuses.

Offsets travel as Python characters. JavaScript counts UTF-16 units, where an emoji counts two; `offsetMap` in shared.js
is the one place that converts, and tests compare it with Python character by character.
"""

from __future__ import annotations

import re
from typing import Any

_LONE_HALF = re.compile("[\ud800-\udfff]")


def for_browser(text: str) -> str:
    """The text with each lone half of a character pair replaced by `�`, one for one, so that every offset stays true.

    >>> for_browser("ab\\ud83dc")
    'ab�c'

    A Python string may hold such halves (from a damaged file); JSON in UTF-8 may not.
    """
    return _LONE_HALF.sub("\ufffd", text)


def well_formed(value: Any) -> Any:
    """The same value with `for_browser` applied to every text inside lists and tables.

    >>> well_formed({"because": ["\\udc00"]})
    {'because': ['�']}
    """
    if isinstance(value, str):
        return for_browser(value)
    if isinstance(value, list | tuple):
        return [well_formed(part) for part in value]
    if isinstance(value, dict):
        return {well_formed(name): well_formed(part) for name, part in value.items()}
    return value
