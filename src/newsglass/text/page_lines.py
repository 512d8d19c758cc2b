"""Which lines of a pasted web page are the page's own, and why."""

from __future__ import annotations

from collections.abc import Sequence

from newsglass.text.about import about_in, is_byline
from newsglass.text.boilerplate import LineRule, is_title_like, rule_for

_LONGEST_LIST = 8
_PARAGRAPH = 80


def page_lines(lines: Sequence[str]) -> dict[int, str]:
    """The numbers of the lines that are no part of the article, each with the reason to show.

    >>> page_lines(["Pool shut", "", "Read more", "", "The pool is shut."])
    {2: 'A button of the page.'}

    `lines` are cleaned lines, empty ones included; numbers count from 0.
    """
    filled = [number for number, line in enumerate(lines) if line]
    taken: dict[int, str] = {}
    top = True
    for place, number in enumerate(filled):
        line = lines[number]
        if number in taken:
            continue
        if top and _is_paragraph(line):
            top = False
        # A byline with its date may look like a menu: "By Ana Ruiz | 3 May 2026".
        rule = None if top and about_in(line) else rule_for(line, top)
        if rule is None or (rule.only_top and not _before_a_title(lines, filled, place)):
            continue
        taken[number] = rule.why
        for follower in _takes_along(rule, lines, filled, place, top):
            taken[follower] = rule.why
    return taken


def _is_paragraph(line: str) -> bool:
    return len(line) > _PARAGRAPH and line[-1] in '.!?…"”’)]'


def _before_a_title(lines: Sequence[str], filled: list[int], place: int) -> bool:
    """Something title-like or another line of the page follows; otherwise "Health" may be the title itself."""
    following = lines[filled[place + 1]] if place + 1 < len(filled) else ""
    return bool(following) and (is_title_like(following) or rule_for(following) is not None)


def _takes_along(rule: LineRule, lines: Sequence[str], filled: list[int], place: int, top: bool) -> list[int]:
    """The title-like lines after a heading such as "Next Article" that go with it."""
    if not rule.takes:
        return []
    along: list[int] = []
    for at in range(place + 1, min(len(filled), place + 1 + _LONGEST_LIST)):
        line = lines[filled[at]]
        if not is_title_like(line) or is_byline(line) or rule_for(line):
            break
        following = lines[filled[at + 1]] if at + 1 < len(filled) else ""
        # At the top the article's own title may stand under "Next"; further down a subheading may end a list of links.
        if _leads_in(following) and (top or along):
            break
        along.append(filled[at])
        if rule.takes == "title":
            break
    return along


def _leads_in(following: str) -> bool:
    return bool(following) and (_is_paragraph(following) or is_byline(following))
