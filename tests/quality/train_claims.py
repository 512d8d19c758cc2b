"""Learns the weights of the two claim models from the tuned halves: `python -m tests.quality.train_claims [corpora folder]`.

Writes claims_checkable.tsv and claims_worth.tsv beside the claim finder. Single words and pairs of words are kept, no sentence.
"""

from __future__ import annotations

import sys
from pathlib import Path

from newsglass.analysis import claims_signs
from newsglass.analysis.claims_signs import signs_of
from newsglass.analysis.linear import LinearModel, write_model
from tests.quality.fit_linear import Row, fit
from tests.quality.sentence_corpora import alone, policlaim

HOME = Path(claims_signs.__file__).parent


def checkable(folder: Path) -> LinearModel:
    """Speeches give most of it; debates' checked claims and news sentences keep it from knowing only speeches."""
    rows = [Row(signs_of(r["text"]), bool(r["check_worthy"])) for r in policlaim(folder, "tuned")]
    debates = alone(folder, "claims_claimbuster", "tuned")
    rows += [Row(signs_of(r["text"]), True, 0.3) for r in debates if r["check_worthy"]]
    rows += [Row(signs_of(r["text"]), r["label"] == "OBJ", 0.4) for r in alone(folder, "subjectivity_news", "tuned")]
    return fit(rows, cut=0.47)


def worth_checking(folder: Path) -> LinearModel:
    """Learned from what people chose to check in presidential debates (ClaimBuster; Hassan et al. 2017)."""
    debates = alone(folder, "claims_claimbuster", "tuned")
    return fit([Row(signs_of(r["text"]), bool(r["check_worthy"])) for r in debates], cut=0.33)


def main(folder: Path) -> None:
    """Learns both models and writes them."""
    about = "A sentence's score is the bias plus the weights of the signs in it; above 0 means yes.\nLearned from {0} by {1}."
    script = "tests/quality/train_claims.py"
    for name, model, corpora in (
        ("claims_checkable", checkable(folder), "the tuned halves of PoliClaim, ClaimBuster and CheckThat! 2025"),
        ("claims_worth", worth_checking(folder), "the tuned half of ClaimBuster"),
    ):
        path = HOME / f"{name}.tsv"
        path.write_text(write_model(model, about.format(corpora, script)), encoding="utf-8", newline="\n")
        print(f"{path.name}: {len(model.weights)} signs, {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/corpora"))
