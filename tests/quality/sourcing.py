"""How well sources are found: PolNeAR's cues, cue-and-source pairs, and named or not; precision per kind."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from newsglass.analysis.finding import Attribution
from newsglass.analysis.how_named import how_named
from newsglass.analysis.sourcing import find_sources
from newsglass.text.span import Span
from tests.quality.figures import Figure, bootstrap, f1, matched, read_corpus, touches
from tests.quality.labelled import score_rungs

CORPORA = ("attribution_train", "attribution_dev")
Scored = tuple[int, int, int, int, int, int]


def score(folder: Path) -> list[Figure]:
    """The figures of the unseen half."""
    documents = [document for name in CORPORA for document in read_corpus(folder, name)]
    return [*_figures(documents, "unseen half of PolNeAR"), named_or_not(folder), *score_rungs()]


def named_or_not(folder: Path, which: str = "unseen") -> Figure:
    """How often `how_named` agrees with GUM on sources named (also elsewhere, by a pronoun), unnamed, or none.

    "I", "we" and "you" are left out: in talks and letters their names stand outside the text.
    """
    right = of = 0
    for document in read_corpus(folder, "sentences_names_gum", which):
        text = document["text"]
        for one in document["attributions"]:
            source = Span(*_first_span(one["source"])) if one["source"] else None
            if source is None or source.of(text).lower() not in ("i", "we", "you", "me", "us"):
                kind = one["source_kind"]
                gold = "named" if kind.startswith("named") else kind or "none"
                right += how_named(text, source) == gold
                of += 1
    note = f"{which} half of GUM, no news in it; third person"
    return Figure("sources", "named, unnamed or none", right / max(1, of), 0.92, n=of, note=note)


def _first_span(source: list[Any]) -> tuple[int, int]:
    return tuple(source[0]) if isinstance(source[0], list) else tuple(source)


def tuned(folder: Path) -> list[Figure]:
    """The figures of the half that was tuned on, to see how much was learned by heart."""
    documents = [document for name in CORPORA for document in read_corpus(folder, name, "tuned")]
    return _figures(documents, "tuned half of PolNeAR")


def _figures(documents: list[dict[str, Any]], note: str) -> list[Figure]:
    kinds: dict[str, list[int]] = {"statement": [0, 0], "stance": [0, 0]}
    scored = [_score_document(document, kinds) for document in documents]
    cue_right, cue_said, cue_gold, pair_right, pair_said, pair_gold = (
        sum(column) for column in zip(*scored, strict=True)
    )
    cue_low, cue_high = bootstrap(scored, lambda drawn: _f1_of(drawn, 0))
    pair_low, pair_high = bootstrap(scored, lambda drawn: _f1_of(drawn, 3))
    counted = {kind: (right, of) for kind, (right, of) in kinds.items()}
    return [
        Figure(
            "sources", "cue overlap F1", f1(cue_right, cue_said, cue_gold), 0.75, cue_low, cue_high, cue_gold, note,
            counted, "news",
        ),
        Figure("sources", "cue overlap precision", cue_right / max(1, cue_said), n=cue_said, note=note),
        Figure(
            "sources", "cue and source pair F1", f1(pair_right, pair_said, pair_gold), 0.65, pair_low, pair_high,
            pair_gold, note,
        ),
        Figure("sources", "pair precision", pair_right / max(1, pair_said), 0.85, n=pair_said, note=note),
    ]  # fmt: skip


def _f1_of(drawn: list[Scored] | Any, at: int) -> float:
    right, said, gold = (sum(one[at + k] for one in drawn) for k in range(3))
    return f1(right, said, gold)


def _cue_fits(said: Attribution, gold: dict[str, Any]) -> bool:
    return said.cue is not None and any(touches((said.cue.start, said.cue.end), span) for span in gold["cue"])


def _pair_fits(said: Attribution, gold: dict[str, Any]) -> bool:
    source = said.source
    return (
        source is not None
        and _cue_fits(said, gold)
        and any(touches((source.start, source.end), span) for span in gold["source"])
    )


def _score_document(document: dict[str, Any], kinds: dict[str, list[int]]) -> Scored:
    said = [one for one in find_sources(document["text"]) if one.cue is not None]
    gold = [one for one in document["attributions"] if one["cue"]]
    for one in said:
        kinds[one.kind][1] += 1
        kinds[one.kind][0] += any(_cue_fits(one, other) for other in gold)
    paired = [one for one in said if one.source is not None]
    sourced = [one for one in gold if one["source"]]
    return (
        matched(said, gold, _cue_fits),
        len(said),
        len(gold),
        matched(paired, sourced, _pair_fits),
        len(paired),
        len(sourced),
    )
