"""Learns the weights of the two claim models: `python -m tests.quality.train_claims [corpora folder]`.

Writes claims_checkable.tsv and claims_worth.tsv beside the claim finder, from the tuned halves alone. Single words and
pairs of words are kept, no sentence.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

from newsglass.analysis import claims_signs
from newsglass.analysis.claims_signs import signs_of
from newsglass.analysis.linear import LinearModel, write_model
from newsglass.analysis.phrasebook import load
from tests.quality.figures import read_corpus
from tests.quality.fit_linear import Row, fit
from tests.quality.sentence_corpora import Record, policlaim

HOME = Path(claims_signs.__file__).parent
OWN = Path(__file__).with_name("own_sentences.toml")
ABOUT = """A sentence's score is the bias plus the weights of the signs in it; above 0 means yes.
Learned from {corpora} by tests/quality/train_claims.py."""


def row(record: Record, answer: bool, counts: float = 1.0) -> Row:
    """A labelled sentence with its signs as the finder sees them."""
    hits = load("claims").find(record["text"])
    return Row(signs_of(record["text"], (hit.rule.kind for hit in hits)), answer, counts)


def checkable(folder: Path) -> LinearModel:
    """Speeches give most of it; debates, news and our own sentences keep it from knowing only speeches."""
    rows = [row(r, bool(r["check_worthy"])) for r in policlaim(folder, "tuned")]
    rows += [row(r, True, 0.3) for r in read_corpus(folder, "claims_claimbuster", "tuned") if r["check_worthy"]]
    rows += [row(r, r["label"] == "OBJ", 0.4) for r in read_corpus(folder, "subjectivity_news", "tuned")]
    own = tomllib.loads(OWN.read_text(encoding="utf-8"))
    rows += [row({"text": text}, answer == "checkable", 2) for answer, texts in own.items() for text in texts]
    return fit(rows, cut=0.45)


def worth_checking(folder: Path) -> LinearModel:
    """Learned from what people chose to check in presidential debates (ClaimBuster; Hassan et al. 2017)."""
    return fit([row(r, bool(r["check_worthy"])) for r in read_corpus(folder, "claims_claimbuster", "tuned")], cut=0.34)


def main(folder: Path) -> None:
    """Learns both models and writes them."""
    for name, model, corpora in (
        (
            "claims_checkable",
            checkable(folder),
            "our own sentences and the tuned halves of PoliClaim, ClaimBuster, CheckThat! 2025",
        ),
        ("claims_worth", worth_checking(folder), "the tuned half of ClaimBuster"),
    ):
        path = HOME / f"{name}.tsv"
        path.write_text(write_model(model, ABOUT.format(corpora=corpora)), encoding="utf-8", newline="\n")
        print(f"{path.name}: {len(model.weights)} signs, {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/corpora"))
