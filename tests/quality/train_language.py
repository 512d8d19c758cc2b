"""Learns the weights of the loaded-sentence model: `python -m tests.quality.train_language [corpora folder]`.

Writes loaded_sentence.tsv beside the detector, from the tuned halves alone. Single words are kept, no sentence.
"""

from __future__ import annotations

import sys
from pathlib import Path

from newsglass.analysis import language
from newsglass.analysis.language import sentence_signs
from newsglass.analysis.linear import LinearModel, write_model
from newsglass.analysis.phrasebook import load
from newsglass.text.span import Span
from tests.quality.figures import read_corpus
from tests.quality.fit_linear import Row, fit

ABOUT = """A sentence's score is the bias plus the weights of the signs in it; above 0 means that it may push.
Learned from the tuned halves of BABE and CheckThat! 2025 by tests/quality/train_language.py."""


def row(text: str, answer: bool, counts: float = 1.0) -> Row:
    """A labelled sentence with its signs as the detector sees them."""
    return Row(sentence_signs(text, Span(0, len(text)), load("loaded").find(text)), answer, counts)


def loaded_sentence(folder: Path) -> LinearModel:
    """BABE gives most of it; subjective news sentences widen it beyond American politics."""
    rows = [row(r["text"], bool(r["biased"])) for r in read_corpus(folder, "loaded_babe", "tuned")]
    rows += [row(r["text"], r["label"] == "SUBJ", 0.3) for r in read_corpus(folder, "subjectivity_news", "tuned")]
    return fit(rows, freedom=0.1, least=2)


def main(folder: Path) -> None:
    """Learns the model and writes it."""
    path = Path(language.__file__).with_name("loaded_sentence.tsv")
    model = loaded_sentence(folder)
    path.write_text(write_model(model, ABOUT), encoding="utf-8", newline="\n")
    print(f"{path.name}: {len(model.weights)} signs, {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/corpora"))
