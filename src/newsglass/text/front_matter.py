"""The lines between +++ at the top of an article's file: its title, byline and licence, written in TOML."""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Mapping
from typing import Any

from newsglass.errors import CannotRead

_FENCE = "+++"
_KINDS = {
    "title": str,
    "outlet": str,
    "byline": str,
    "published": (str, datetime.date),
    "licence": str,
    "level": str,
    "dateline": str,
    "invented": bool,
}
_AT_LINE = re.compile(r"\(at line (\d+), column \d+\)")


def split_front_matter(
    text: str, name: str = "This file", kinds: Mapping[str, Any] = _KINDS
) -> tuple[dict[str, Any], str]:
    """What is known about an article, and the text under it; a file without +++ has only its text.

    >>> split_front_matter('+++\\ntitle = "Pool shut"\\n+++\\nIt is shut.')
    ({'title': 'Pool shut'}, 'It is shut.')

    Keys other than an article's own (or those of `kinds`: key → type) are left out. `name` is used in the sentence of
    `CannotRead`, which names the line that is not in the expected form.
    """
    lines = text.replace("\r\n", "\n").split("\n")
    if lines[0].strip() != _FENCE:
        return {}, text
    closing = next((number for number, line in enumerate(lines[1:], 1) if line.strip() == _FENCE), None)
    if closing is None:
        raise CannotRead(
            f"“{name}” opens with +++ on line 1, but no second +++ closes it. Put one under the last setting."
        )
    try:
        table = tomllib.loads("\n".join(lines[1:closing]))
    except tomllib.TOMLDecodeError as problem:
        raise CannotRead(_broken(name, str(problem), lines, closing)) from problem
    about = {key: _checked(key, value, kinds[key], name, lines) for key, value in table.items() if key in kinds}
    return about, "\n".join(lines[closing + 1 :])


def _broken(name: str, said: str, lines: list[str], closing: int) -> str:
    found = _AT_LINE.search(said)
    number = min(int(found[1]) + 1, closing) if found else closing
    return (
        f"Line {number} of “{name}” is not in the expected form: {lines[number - 1].strip()[:80]}. "
        'Each setting is written like this: title = "Pool shut".'
    )


def _checked(key: str, value: Any, kind: Any, name: str, lines: list[str]) -> Any:
    if isinstance(value, kind):
        return str(value) if isinstance(value, datetime.date) else value
    number = next((at for at, line in enumerate(lines, 1) if line.split("=")[0].strip() == key), 1)
    wanted = "true or false" if kind is bool else "text in quotation marks"
    raise CannotRead(f"Line {number} of “{name}”: {key} has to be {wanted}, and it is {str(value)[:40]}.")
