"""Learns `sourcing_weights.txt` on the tuned half of PolNeAR: `python -m tests.quality.train_sources [corpora folder]`.

Two logistic regressions by FTRL-proximal (McMahan et al. 2013): is this word a cue, and is this phrase its source? The
unseen half is never read here.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from math import copysign, exp, sqrt
from pathlib import Path
from typing import Any

from newsglass.analysis.cues import Candidate, candidates, load_cues
from newsglass.analysis.sourcing_features import around, between
from newsglass.analysis.sourcing_words import Words, read_words
from newsglass.analysis.speakers import phrases
from newsglass.text.quotes import quotations
from tests.quality.figures import read_corpus, touches

OUT = Path(__file__).resolve().parents[2] / "src" / "newsglass" / "analysis" / "sourcing_weights.txt"
CORPORA = ("attribution_train", "attribution_dev")
SPARSE, KEEP_FROM, PASSES = 6.0, 0.05, 4
HEADER = "# From tests/quality/train_sources.py, tuned half of PolNeAR (Newell et al. 2018): part, weight, name.\n"
Example = tuple[list[str], int]


def learn(examples: list[Example], rate: float = 0.15, steady: float = 1.0) -> dict[str, float]:
    """The weights of a logistic regression whose small weights are exactly zero."""
    z: dict[str, float] = {}
    n: dict[str, float] = {}

    def weight(name: str) -> float:
        pull = z.get(name, 0.0)
        if abs(pull) <= SPARSE:
            return 0.0
        return -(pull - copysign(SPARSE, pull)) / ((1.0 + sqrt(n[name])) / rate + steady)

    order = list(range(len(examples)))
    shuffle = random.Random(1).shuffle
    for _ in range(PASSES):
        shuffle(order)
        for at in order:
            names, answer = examples[at]
            weights = [weight(name) for name in names]
            error = 1 / (1 + exp(-max(-30.0, min(30.0, sum(weights))))) - answer
            for name, w in zip(names, weights, strict=True):
                seen = n.get(name, 0.0)
                step = (sqrt(seen + error * error) - sqrt(seen)) / rate
                z[name] = z.get(name, 0.0) + error - step * w
                n[name] = seen + error * error
    return {name: w for name in z if abs(w := weight(name)) >= KEEP_FROM}


def examples(documents: list[dict[str, Any]]) -> tuple[list[Example], list[Example]]:
    """What the tuned half shows: words that are cues or not, and phrases that are their sources or not."""
    cues = load_cues()
    read = []
    inside: Counter[str] = Counter()
    met: Counter[str] = Counter()
    for document in documents:
        words = read_words(document["text"], quotations(document["text"]))
        found = candidates(words, cues)
        gold = [tuple(span) for one in document["attributions"] for span in one["cue"]]
        for candidate in found:
            low = words.low[candidate.at]
            met[low] += 1
            inside[low] += any(touches(_offsets(words, candidate), span) for span in gold)
        read.append((document, words, found))
    purity = {low: inside[low] / met[low] for low in met}
    cue_examples: list[Example] = []
    source_examples: list[Example] = []
    for document, words, found in read:
        _add_document(document, words, found, purity, cue_examples, source_examples)
    return cue_examples, source_examples


def _offsets(words: Words, candidate: Candidate) -> tuple[int, int]:
    return words.start[candidate.at], words.end[candidate.after - 1]


def _add_document(
    document: dict[str, Any],
    words: Words,
    found: list[Candidate],
    purity: dict[str, float],
    cue_examples: list[Example],
    source_examples: list[Example],
) -> None:
    label: dict[int, int] = {}
    source: dict[int, list[tuple[int, int]]] = {}
    for one in document["attributions"]:
        inside = [k for k, c in enumerate(found) if any(touches(_offsets(words, c), span) for span in one["cue"])]
        if not inside:
            continue
        # One word of a long cue is the cue; the others neither speak for nor against.
        best = max(inside, key=lambda k: purity[words.low[found[k].at]])
        for k in inside:
            label.setdefault(k, -1)
        label[best] = 1
        source[best] = [tuple(span) for span in one["source"]]
    verbs = {candidate.at for candidate in found}
    speakers = phrases(words, found)
    for k, candidate in enumerate(found):
        answer = label.get(k, 0)
        if answer >= 0:
            cue_examples.append((around(words, candidate, verbs), answer))
        if k in source:
            sentence = speakers[words.sentence[candidate.at]]
            left = [phrase for phrase in sentence if phrase.after <= candidate.at][-5:]
            right = [phrase for phrase in sentence if phrase.first >= candidate.after][:4]
            for side in (left[::-1], right):
                for rank, phrase in enumerate(side):
                    head = (words.start[phrase.head], words.end[phrase.head])
                    hit = any(touches(head, span) for span in source[k])
                    source_examples.append((between(words, candidate, phrase, rank, verbs), int(hit)))


def main(folder: Path) -> None:
    """Learn from the tuned half and write the weights, the heaviest first."""
    documents = [document for name in CORPORA for document in read_corpus(folder, name, "tuned")]
    parts = zip(("cue", "source"), examples(documents), strict=True)
    lines = [HEADER]
    for part, seen in parts:
        weights = learn(seen)
        for name in sorted(weights, key=lambda name: (-abs(round(weights[name], 2)), name)):
            lines.append(f"{part}\t{weights[name]:.2f}\t{name}\n")
    OUT.write_text("".join(lines), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[3] / "shared" / "corpora")
