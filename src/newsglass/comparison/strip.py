"""The article's own shape, sentence by sentence, with every sign of sureness: the numbers of strip and chart."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from math import floor
from typing import Any

from newsglass.analysis.english import not_english
from newsglass.analysis.finding import Finding
from newsglass.analysis.hedging import HEDGES, find_hedges
from newsglass.analysis.hedging_whose import whose
from newsglass.annotation.mark import Mark
from newsglass.annotation.marks import Marks
from newsglass.text.article import Article, as_article
from newsglass.text.quotes import quotations
from newsglass.text.span import Span
from newsglass.text.split import sentences, words


@dataclass(frozen=True, slots=True)
class Shown:
    """How a family of signs is called and drawn, in the strip on screen and in the printed chart alike."""

    plural: str
    about: str
    colour: str
    shape: str


SHOWN = {
    "hedge": Shown("hedges", "say how sure: may, perhaps", "amber", "circle"),
    "booster": Shown("boosters", "sound surer: clearly, never", "blue", "triangle"),
    "weasel": Shown("weasels", "hide who: critics say", "green", "square"),
    "approximator": Shown("approximators", "not exact: about 40, many", "slate", "diamond"),
    "stated limit": Shown("stated limits", "what the evidence can’t show", "plum", "cross"),
}
LEAST_WORDS = 100  # below, one word more or less moves "per 100 words" by a whole hedge


@dataclass(frozen=True, slots=True)
class Sign:
    """One place that says how sure it sounds: what it is, whose words it stands in, and who noticed it.

    `family` is one of `SHOWN`; `by` is "tool" or "reader"; `whose` is "reporter" or "source". `finding` or `mark` is
    what it was made from; `sentence` counts from 0.
    """

    family: str
    span: Span
    sentence: int
    whose: str
    by: str
    finding: Finding | None = None
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """One sentence: where it stands, how many words it has, and how many of them stand between quotation marks."""

    span: Span
    words: int
    quoted: int


@dataclass(frozen=True)
class Strip:
    """An article as columns with signs.

    `caution` says why there are no rates, "" when there are; `looked` is False where the tool looked for nothing.
    """

    article: Article
    columns: tuple[Column, ...]
    signs: tuple[Sign, ...] = field(default=())
    caution: str = ""
    looked: bool = True

    @property
    def words(self) -> int:
        """How many words the article has."""
        return sum(column.words for column in self.columns)

    def count(self, family: str, by: str = "tool", whose: str = "") -> int:
        """How many signs of a family the tool (or the reader) noticed, in the words of one or of both."""
        return sum(s.family == family and s.by == by and whose in ("", s.whose) for s in self.signs)

    def per_100(self, family: str, by: str = "tool", whose: str = "") -> float | None:
        """The same per 100 words; None where a number would mislead (see `caution`)."""
        return None if self.caution else 100 * self.count(family, by, whose) / self.words

    def with_marks(self, marks: Iterable[Mark]) -> Strip:
        """The same strip with a reader's marks instead of those it had; what the tool noticed stays."""
        starts, last = [column.span.start for column in self.columns], len(self.article.text)
        fit = [mark for mark in marks if mark.label in SHOWN and not mark.deleted and mark.span.end <= last]
        fit.sort(key=lambda mark: mark.span)
        own = [
            Sign(mark.label, mark.span, _sentence(starts, mark.span), owner, "reader", mark=mark)
            for mark, owner in zip(fit, whose(self.article, [mark.span for mark in fit]), strict=True)
        ]
        both = [sign for sign in self.signs if sign.by == "tool"] + own
        return replace(self, signs=tuple(sorted(both, key=lambda sign: (sign.span, sign.by))))


def sentence_strip(
    article: Article | str, marks: Iterable[Mark] = (), *, tool: bool = True, rules: Any = None
) -> Strip:
    """The sentences of an article with the tool's and a reader's hedges, boosters, weasels and stated limits on them.

    >>> strip = sentence_strip("The wall may fall. “It clearly leaks,” said Ana Ruiz.")
    >>> [(sign.family, sign.sentence, sign.whose) for sign in strip.signs]
    [('hedge', 0, 'reporter'), ('booster', 1, 'source')]
    >>> [(column.words, column.quoted) for column in strip.columns]
    [(4, 0), (6, 3)]

    `marks` are a reader's, with the labels of the set `sureness`; others are left out. `tool=False` leaves out what the
    tool noticed; `rules` is an edited phrase list. No rate under 100 words; nothing noticed in another language.
    """
    article = as_article(article)
    bounds, foreign = sentences(article), not_english(article)
    starts = [span.start for span in bounds]
    looked = tool and not foreign
    found = find_hedges(article, rules) if looked else ()
    signs = tuple(
        Sign(_family(one.kind), one.span, _sentence(starts, one.span), one.whose, "tool", finding=one) for one in found
    )
    columns = _columns(article, bounds, quotations(article))
    caution = foreign or _too_short(sum(column.words for column in columns))
    return Strip(article, columns, signs, caution, looked).with_marks(marks)


def as_marks(marks: Any) -> tuple[Marks, ...]:
    """A reader's marks, whether `Marks`, a highlighter, a list of either, or None was given."""
    if marks is None:
        return ()
    if isinstance(marks, Marks):
        return (marks,)
    if isinstance(getattr(marks, "marks", None), Marks):
        return (marks.marks,)
    return tuple(found for one in marks for found in as_marks(one))


def rate(number: float | None) -> str:
    """A rate as it is shown, here and in the browser: one decimal under ten, none above; "–" for none.

    >>> rate(1.66), rate(12.34), rate(0.02), rate(None)
    ('1.7', '12', 'under 0.1', '–')
    """
    if number is None:
        return "–"
    if 0 < number < 0.05:  # a bare 0 would say that there are none
        return "under 0.1"
    shown = floor(number * 10 + 0.5) / 10
    return f"{floor(shown + 0.5)}" if shown >= 10 or shown == int(shown) else f"{shown:.1f}"


def counted(count: int, what: str) -> str:
    """`counted(1, "word")` → "1 word", `counted(20400, "word")` → "20,400 words"."""
    return f"{count:,} {what}" + ("" if count == 1 else "s")


def _family(kind: str) -> str:
    return "hedge" if kind in HEDGES else kind


def _sentence(starts: list[int], span: Span) -> int:
    return max(bisect_right(starts, span.start) - 1, 0)


def _quoted(quotes: tuple[Span, ...], word: Span) -> bool:
    at = bisect_right(quotes, word.start, key=lambda quote: quote.start) - 1
    return at >= 0 and word.start < quotes[at].end


def _columns(article: Article, bounds: tuple[Span, ...], quotes: tuple[Span, ...]) -> tuple[Column, ...]:
    starts = [span.start for span in bounds]
    long, quoted = [0] * len(bounds), [0] * len(bounds)
    for word in words(article):
        at = bisect_right(starts, word.start) - 1
        if at < 0:
            continue
        long[at] += 1
        quoted[at] += _quoted(quotes, word)
    return tuple(Column(span, *counted) for span, *counted in zip(bounds, long, quoted, strict=True))


def _too_short(number: int) -> str:
    if number >= LEAST_WORDS:
        return ""
    if not number:
        return "There are no words to count."
    return (
        f"Too short for a rate: {number} words. At least {LEAST_WORDS} are needed, or one hedge more changes it a lot."
    )
