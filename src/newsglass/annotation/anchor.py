"""Quotations and spans: finding quoted words in a text, and quoting the words of a span."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from functools import lru_cache

from newsglass.errors import QuoteFoundTwice, QuoteNotFound
from newsglass.text.article import Article
from newsglass.text.span import Span

_SAME = str.maketrans(dict.fromkeys("‘’‛ʼ′", "'") | dict.fromkeys("“”„‟″", '"'))
_CONTEXT = 32  # characters of context on each side: what other annotation tools keep, enough to tell repeats apart
_SHORT = 20  # a quotation shorter than this may turn up anywhere, so its surroundings must agree too


@dataclass(frozen=True, slots=True)
class Quotation:
    """Some words with a little of what stands before and after them."""

    exact: str
    prefix: str = ""
    suffix: str = ""


def quote_of(span: Span, text: Article | str) -> Quotation:
    """The words a span covers, with up to 32 characters on each side.

    >>> quote_of(Span(4, 8), "The pool is shut.")
    Quotation(exact='pool', prefix='The ', suffix=' is shut.')
    """
    whole = text.text if isinstance(text, Article) else text
    return Quotation(
        span.of(whole), whole[max(0, span.start - _CONTEXT) : span.start], whole[span.end : span.end + _CONTEXT]
    )


def find_quote(quote: str, text: Article | str, prefix: str = "", suffix: str = "") -> Span:
    """Where the quoted words stand in the text.

    >>> find_quote('"shut"', "The pool is “shut”.")
    Span(start=12, end=18)

    Straight and curly quotation marks count as the same, and so does any white space; different words never do.
    `prefix` and `suffix` (what stands before and after) tell repeated words apart. `QuoteNotFound` offers the nearest
    passage; `QuoteFoundTwice` when the words stand in several places and the context does not tell which is meant.
    """
    whole = text.text if isinstance(text, Article) else text
    plain, places = _plain(whole)
    wanted = _plain(quote)[0].strip()
    # White space at the quotation's edges belongs to its surroundings.
    before = _plain(prefix + quote[: len(quote) - len(quote.lstrip())])[0]
    after = _plain(quote[len(quote.rstrip()) :] + suffix)[0]
    if not wanted:
        raise QuoteNotFound("The quotation is empty. Copy some words from the article.")
    found = _matches(wanted, plain, before, after)
    if not found:
        raise QuoteNotFound(_not_found(wanted, plain))
    best = max(score for _, score in found)
    likely = [at for at, score in found if score == best]
    if len(wanted) < _SHORT and best < min(8, len(before.strip()) + len(after.strip())):
        raise QuoteNotFound(_not_found(f"{before}{wanted}{after}", plain))
    if len(likely) > 1:
        raise QuoteFoundTwice(
            f'"{_shortened(wanted)}" stands in {len(likely)} places. '
            "Quote a few more words, so that only one place fits."
        )
    return Span(places[likely[0]], places[likely[0] + len(wanted) - 1] + 1)


@lru_cache(maxsize=64)
def _plain(text: str) -> tuple[str, tuple[int, ...]]:
    """The text with one kind of quotation mark and single spaces, and where each character of it came from."""
    kept: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text.translate(_SAME)):
        if character.isspace():
            if kept and kept[-1] == " ":
                continue
            character = " "
        kept.append(character)
        places.append(place)
    return "".join(kept), tuple(places)


def _matches(wanted: str, plain: str, before: str, after: str) -> list[tuple[int, int]]:
    """Every place where the words stand as the same words, with how many characters of the context agree."""
    found, at = [], plain.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        begins = _same_edge(plain[at - 1 : at], wanted[0], before[-1:])
        if begins and _same_edge(plain[end : end + 1], wanted[-1], after[:1]):
            nearby = plain[max(0, at - len(before)) : at]
            found.append((at, _agreeing(before[::-1], nearby[::-1]) + _agreeing(after, plain[end : end + len(after)])))
        at = plain.find(wanted, at + 1)
    return found


def _same_edge(there: str, edge: str, given: str) -> bool:
    """True unless the quotation would begin or end inside a word in which it did not begin or end when it was made."""
    return not (edge.isalnum() and there.isalnum()) or given.isalnum()


def _agreeing(one: str, other: str) -> int:
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _not_found(wanted: str, plain: str) -> str:
    asked, words = wanted.split(), plain.split()
    match = difflib.SequenceMatcher(None, asked, words, autojunk=False).find_longest_match()
    message = f'"{_shortened(wanted)}" is not in the article.'
    if not match.size:
        return f"{message} Nothing like it is; copy the words from the article itself."
    start = max(0, match.b - match.a)
    return f'{message} The nearest passage is "{_shortened(" ".join(words[start : start + len(asked)]))}".'


def _shortened(words: str, most: int = 160) -> str:
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
