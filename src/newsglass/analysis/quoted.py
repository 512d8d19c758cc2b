"""Where somebody's own words stand between quotation marks, also over several paragraphs."""

from __future__ import annotations

import re

from newsglass.text.span import Span

_MARK = re.compile(r"[\"“”„«»]|\n[ \t]*\n|\n")
_OPENS, _CLOSES = "“„«", "”»"


def quotations(text: str) -> tuple[Span, ...]:
    """The quotations of a text with their marks; one that is left open ends with its paragraph."""
    found = []
    opened = None
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        if mark[0] == "\n":
            if opened is not None:
                found.append(Span(opened, at))
            opened = None
        elif opened is None:
            if mark not in _CLOSES and not (mark == '"' and at and text[at - 1].isdigit()):
                opened = at
        elif mark not in _OPENS:
            found.append(Span(opened, at + 1))
            opened = None
    if opened is not None:
        found.append(Span(opened, len(text)))
    return tuple(span for span in found if len(span) > 1)
