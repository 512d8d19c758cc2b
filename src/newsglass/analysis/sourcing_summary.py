"""The sourcing of one article in counts: for charts and boards, never a score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from newsglass.analysis.finding import Attribution, Attributions

RUNGS = (1, 2, 3, 4, 5, 6)
CONTACTABLE_FROM = 4


@dataclass(frozen=True, slots=True)
class SourceSummary:
    """How an article is sourced, in counts.

    `rungs` counts statements per rung 1 to 6; `named` counts those at rung 4 or above; `contactable` is the same number
    under the words of the charts ("name someone you could contact"); `unsure` counts statements the tool did not place;
    `largest_share` is the part of all reported words that one source has, from 0 to 1, None without any.
    """

    rungs: Mapping[int, int]
    statements: int
    named: int
    distinct_named: int
    largest: str
    largest_share: float | None
    contactable: int
    unsure: int
    flags: Mapping[str, int]


def summarise(attributions: Attributions) -> SourceSummary:
    """The counts of an article's statements; stances are left out.

    >>> from newsglass.analysis.sourcing import find_sources
    >>> summarise(find_sources("Ana Ruiz said the pool is shut. Experts say it is old.")).rungs[4]
    1
    """
    statements = [one for one in attributions if one.kind == "statement"]
    placed = Counter(one.rung for one in statements if one.rung is not None)
    named = [one for one in statements if (one.rung or 0) >= CONTACTABLE_FROM]
    largest, share = _largest(statements, attributions.article.text)
    flags = Counter(flag for one in statements for flag in one.flags)
    return SourceSummary(
        {rung: placed[rung] for rung in RUNGS},
        len(statements),
        len(named),
        len({one.identity.casefold() for one in named}),
        largest,
        share,
        len(named),
        sum(1 for one in statements if one.rung is None),
        dict(sorted(flags.items())),
    )


def _largest(statements: list[Attribution], text: str) -> tuple[str, float | None]:
    """The source with most reported words and its share of them."""
    shares: Counter[str] = Counter()
    for one in statements:
        if one.identity:
            shares[one.identity] += sum(len(part.of(text).split()) for part in one.content)
    total = sum(shares.values())
    if not total:
        return "", None
    identity, most = shares.most_common(1)[0]
    return identity, most / total
