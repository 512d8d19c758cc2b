"""Articles side by side: who is said to have said what, which claims somebody stands behind, and which nobody does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from newsglass.analysis.claims import find_claims
from newsglass.analysis.claims_unsourced import unsourced_claims
from newsglass.analysis.english import not_english
from newsglass.analysis.finding import Attribution, Attributions, Findings
from newsglass.analysis.sourcing import find_sources
from newsglass.analysis.sourcing_summary import CONTACTABLE_FROM, SourceSummary, summarise
from newsglass.comparison.voices import Voice, voices
from newsglass.errors import CannotUse
from newsglass.text.article import Article, as_article
from newsglass.text.span import Span
from newsglass.text.split import paragraphs, sentences

MOST_ARTICLES = 4
NONE_NEEDED = "none needed"
Answer = int | str | None


@dataclass(frozen=True, slots=True)
class KeyPlace:
    """One entry of a key: the words it is about, who speaks in them (None: nobody), the rung and the reason."""

    span: Span
    rung: int | str
    why: str
    flags: tuple[str, ...] = ()
    source: Span | None = None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One attribution on a board: the sentences it stands in, and the key's entry about it where there is one.

    `id` is made from the text and the place in it, so that a student's rung stays with the words.
    """

    id: str
    attribution: Attribution
    place: Span
    paragraph: int
    key: KeyPlace | None = None


@dataclass(frozen=True)
class Side:
    """One article on a board. `missed` are the key's attributions that the tool did not notice.

    `caution` says why the tool noticed nothing at all (a text that isn't English), "" otherwise.
    """

    article: Article
    rows: tuple[Row, ...]
    claims: Findings
    unsourced: tuple[tuple[Span, str], ...]
    missed: tuple[KeyPlace, ...]
    summary: SourceSummary
    voices: tuple[Voice, ...]
    caution: str = ""


def read_side(article: Article | str, key: Sequence[KeyPlace] = ()) -> Side:
    """An article with its attributions in the order of the text, its checkable claims and those at rung 0.

    >>> side = read_side("Ana Ruiz said the pool is shut. Experts say it is old.")
    >>> [row.attribution.rung for row in side.rows]
    [4, 1]

    Stances (wants, fears) are left out. `key` is the lesson's own answer, if there is one.
    """
    article = as_article(article)
    caution = not_english(article)
    found = Attributions((), article) if caution else find_sources(article)
    statements = [one for one in found.worth_showing() if one.kind == "statement"]
    matched = _match(statements, key)
    starts = [part.start for part in paragraphs(article)]
    rows = []
    for number, one in enumerate(statements):
        place = _sentences_around(article, one.span)
        paragraph = sum(1 for start in starts if start <= place.start)
        rows.append(Row(_row_id(article, one, rows), one, place, max(1, paragraph), matched.get(number)))
    left = [entry for entry in key if entry not in matched.values()]
    at_nought = [(entry.span, entry.why) for entry in left if entry.rung == 0]
    at_nought += [
        (claim.span, claim.why)
        for claim in (() if caution else unsourced_claims(article, found))
        if not any(claim.span.overlaps(entry.span) for entry in key)
    ]
    missed = tuple(entry for entry in left if isinstance(entry.rung, int) and entry.rung > 0)
    return Side(
        article,
        tuple(rows),
        Findings((), article) if caution else find_claims(article),
        tuple(sorted(at_nought)),
        missed,
        summarise(found),
        voices(found),
        caution,
    )


def read_sides(articles: Iterable[Article | str]) -> tuple[Side, ...]:
    """One to four articles made ready for a board; `CannotUse` for none or more."""
    sides = tuple(read_side(article) for article in articles)
    if not 1 <= len(sides) <= MOST_ARTICLES:
        raise CannotUse(f"A board holds one to {MOST_ARTICLES} articles; this is {len(sides)}. Leave some out.")
    return sides


def tool_rung(row: Row) -> Answer:
    """Where the tool would place an attribution; None where it is unsure."""
    return row.attribution.rung


def shown_rung(row: Row) -> Answer:
    """The key's rung where the key has one, else the tool's."""
    return row.key.rung if row.key else tool_rung(row)


def claims_with_someone(side: Side, rung_of: Callable[[Row], Answer] = tool_rung) -> int:
    """How many of an article's checkable claims name someone you could contact, or something you could look up."""
    named = [
        part
        for row in side.rows
        if isinstance(rung := rung_of(row), int) and rung >= CONTACTABLE_FROM
        for part in row.attribution.content or (row.place,)
    ]
    return sum(1 for claim in side.claims if any(claim.span.overlaps(part) for part in named))


def contactable_rows(side: Side, given: Mapping[str, Answer]) -> tuple[int, int]:
    """Of the attributions a student placed: how many on a rung with somebody to contact, and how many in all."""
    placed = [given[row.id] for row in side.rows if given.get(row.id) is not None]
    return sum(1 for rung in placed if isinstance(rung, int) and rung >= CONTACTABLE_FROM), len(placed)


def _sentences_around(article: Article, span: Span) -> Span:
    touching = [sentence for sentence in sentences(article) if sentence.overlaps(span)]
    return Span(touching[0].start, touching[-1].end) if touching else span


def _row_id(article: Article, one: Attribution, before: Sequence[Row]) -> str:
    pointed = one.cue or one.source or one.span
    name = f"{article.fingerprint}:{pointed.start}-{pointed.end}"
    return name if all(row.id != name for row in before) else f"{name}:{len(before)}"


def _match(statements: Sequence[Attribution], key: Iterable[KeyPlace]) -> dict[int, KeyPlace]:
    """Which entry of the key is about which attribution: the one that shares most of its source, else of its words."""
    matched: dict[int, KeyPlace] = {}
    for entry in key:
        shares = [
            (_shared(one, entry), -number)
            for number, one in enumerate(statements)
            if number not in matched and one.span.overlaps(entry.span)
        ]
        best, number = max(shares, default=(0, 0))
        if best:
            matched[-number] = entry
    return matched


def _shared(one: Attribution, entry: KeyPlace) -> int:
    if entry.source is None:
        return one.span.shared(entry.span)
    # A sentence may hold two voices: the entry belongs to the one whose source it names.
    return one.source.shared(entry.source) if one.source else 0
