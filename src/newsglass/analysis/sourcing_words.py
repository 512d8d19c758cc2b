"""The words of an article as the source finder sees them: one pass, with a rough class for each word."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

from newsglass.analysis.sourcing_lists import CLASS_OF, SOURCE_NOUNS
from newsglass.text.span import Span
from newsglass.text.split import paragraphs, sentences

# A possessive 's is a word of its own here: "Milltown's mayor" and "Milltown said" must meet the same name.
_WORD = re.compile(
    r"[^\W\d_](?:\.(?:[^\W\d_]\.)+|[^\W_]*(?:[-'’&](?!s(?![^\W_]))[^\W_]+)*)"
    r"|['’]s(?![^\W_])"
    r"|\$?\d+(?:[.,:]\d+)*(?:%|st\b|nd\b|rd\b|th\b)?"
    r"|[@#]?[^\W_]+(?:[-'’&](?!s(?![^\W_]))[^\W_]+)*"
    r"|\.\.\.|[^\w\s]"
)
QUOTE_MARKS = frozenset('"“”„«»')
# A longer "sentence" is a list or a menu: it is read in pieces, which keeps the work linear on any text.
LONGEST = 150


@dataclass(frozen=True, slots=True)
class Words:
    """Parallel lists over the words and marks of a text; `kind` is a rough class such as NAME, ROLE, VERB or `,`."""

    text: str
    word: list[str]
    low: list[str]
    kind: list[str]
    start: list[int]
    end: list[int]
    quoted: list[bool]
    sentence: list[int]
    bounds: list[tuple[int, int]]
    paragraph: list[int]

    def span(self, first: int, after: int) -> Span:
        """The characters from word `first` up to, but not including, word `after`."""
        return Span(self.start[first], self.end[after - 1])


# Most words of an article stand in it more than once, and in the next one too.
@lru_cache(maxsize=1 << 12)
def _classed(word: str) -> tuple[str, str]:
    low = word.lower()
    return low, _kind_of(word, low)


def _kind_of(word: str, low: str) -> str:
    known = CLASS_OF.get(low)
    if known is not None:
        return known
    first = word[0]
    if first.isalpha() or first in "@#":
        if first.isupper() or first in "@#":
            return "NAME"
        source = SOURCE_NOUNS.get(low)
        if source is not None:
            return source
        return "ADV" if low.endswith("ly") and len(low) > 4 else "w"
    if first.isdigit() or first == "$":
        return "NUM"
    return "'s" if low in ("'s", "’s") else ('"' if first in QUOTE_MARKS else first)


def read_words(text: str, quotes: tuple[Span, ...] = ()) -> Words:
    """The words of a text with their classes, sentences and whether they stand inside a quotation."""
    met = list(_WORD.finditer(text))
    word = [match[0] for match in met]
    start = [match.start() for match in met]
    end = [match.end() for match in met]
    classed = list(map(_classed, word))
    low = [small for small, _ in classed]
    kind = [class_ for _, class_ in classed]
    quoted = [False] * len(word)
    at = 0
    for quote in quotes:
        at = bisect_right(start, quote.start, at)
        # A single mark is a quotation mark only where it opens or closes one: elsewhere it is an apostrophe.
        if at and start[at - 1] == quote.start:
            kind[at - 1] = '"'
        last = bisect_left(end, quote.end, at)
        quoted[at:last] = [True] * (last - at)
        at = last
        if at < len(word) and end[at] == quote.end and end[at] - start[at] == 1:
            kind[at] = '"'
    sentence, bounds = _in_pieces(*_assign(sentences(text), start, end))
    _lower_the_first(word, low, kind, bounds)
    paragraph, _ = _assign(paragraphs(text), start, end)
    return Words(text, word, low, kind, start, end, quoted, sentence, bounds, paragraph)


def _lower_the_first(word: list[str], low: list[str], kind: list[str], bounds: list[tuple[int, int]]) -> None:
    """A capital that only opens a sentence is no name: "Experts say", "Parents of pupils say"."""
    plain = set(word) & set(low)
    for first, after in bounds:
        if first < after and kind[first] == '"':
            first += 1
        if first < after and kind[first] == "NAME":
            small = low[first]
            source = SOURCE_NOUNS.get(small)
            goes_on = first + 1 < after and kind[first + 1] == "NAME"
            if source is not None and not goes_on:
                kind[first] = source
            elif small in plain and not goes_on:
                kind[first] = "w"


def _assign(spans: tuple[Span, ...], start: list[int], end: list[int]) -> tuple[list[int], list[tuple[int, int]]]:
    """The number of the span each word stands in, and each span's first word with the word after its last."""
    number: list[int] = []
    bounds = []
    for which, span in enumerate(spans):
        first = len(number)
        limit = span.end if which + 1 < len(spans) or not start else end[-1] + 1
        after = bisect_left(start, limit, first)
        number += [which] * (after - first)
        bounds.append((first, after))
    return number + [0] * (len(start) - len(number)), bounds


def _in_pieces(number: list[int], bounds: list[tuple[int, int]]) -> tuple[list[int], list[tuple[int, int]]]:
    if all(after - first <= LONGEST for first, after in bounds):
        return number, bounds
    pieces = []
    for first, after in bounds:
        pieces += [(at, min(after, at + LONGEST)) for at in range(first, after, LONGEST)] or [(first, after)]
    return [which for which, (first, after) in enumerate(pieces) for _ in range(first, after)], pieces
