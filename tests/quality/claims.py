"""Scores the two claim questions: checkable (PoliClaim), worth checking first (ClaimBuster), and on news sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from newsglass.analysis.claims import find_claims
from tests.quality.figures import Figure, bootstrap, f1, read_corpus
from tests.quality.sentence_corpora import Record, policlaim

Answer = tuple[bool, bool, str, str]  # what the tool said, what people said, the finding's kind, the document


def score(folder: Path, errors: Path | None = None) -> list[Figure]:
    """Figures on the unseen half; the tuned half's errors go to a folder outside the repository when asked for."""
    if errors:
        _write_errors(folder, errors)
    speeches = [answer(r, bool(r["check_worthy"])) for r in policlaim(folder, "unseen")]
    debates = [answer(r, bool(r["check_worthy"]), True) for r in read_corpus(folder, "claims_claimbuster")]
    figures = [
        _figure("claims", "checkable sentence F1 (PoliClaim)", speeches, _f1, 0.84, "speeches", _kinds(speeches)),
        _figure("claims", "checkable sentence accuracy (PoliClaim)", speeches, _accuracy, 0.79, "speeches"),
        _figure("worth_checking", "worth checking F1 (ClaimBuster)", debates, _f1, 0.76, "debates", _kinds(debates)),
    ]
    news = [answer(r, r["label"] == "OBJ") for r in read_corpus(folder, "subjectivity_news")]
    for wanted, name in ((True, "objective"), (False, "subjective")):
        group = [said for said in news if said[1] is wanted]
        figures.append(_figure("claims", f"{name} news sentences called checkable", group, _share, None, "news"))
    return figures


def answer(record: Record, wanted: bool, worth_checking: bool = False) -> Answer:
    """What the tool says of one sentence beside what people said of it."""
    found = find_claims(record["text"], worth_checking)
    return bool(found), wanted, found[0].kind if found else "", record.get("doc", record["text"])


def _figure(
    ability: str,
    name: str,
    answers: Sequence[Answer],
    measure: Callable[[Sequence[Answer]], float],
    goal: float | None,
    corpus: str,
    kinds: dict[str, tuple[int, int]] | None = None,
) -> Figure:
    documents: dict[str, list[Answer]] = {}
    for one in answers:
        documents.setdefault(one[3], []).append(one)
    low, high = bootstrap(list(documents.values()), lambda drawn: measure([one for each in drawn for one in each]))
    return Figure(ability, name, measure(answers), goal, low, high, len(answers), kinds=kinds or {}, corpus=corpus)


def _f1(answers: Sequence[Answer]) -> float:
    both = sum(said and wanted for said, wanted, _, _ in answers)
    return f1(both, sum(said for said, *_ in answers), sum(wanted for _, wanted, *_ in answers))


def _accuracy(answers: Sequence[Answer]) -> float:
    return sum(said == wanted for said, wanted, *_ in answers) / len(answers)


def _share(answers: Sequence[Answer]) -> float:
    return sum(said for said, *_ in answers) / len(answers)


def _kinds(answers: Sequence[Answer]) -> dict[str, tuple[int, int]]:
    kinds: dict[str, tuple[int, int]] = {}
    for said, wanted, kind, _ in answers:
        if said:
            right, of = kinds.get(kind, (0, 0))
            kinds[kind] = right + wanted, of + 1
    return kinds


def _write_errors(folder: Path, errors: Path) -> None:
    groups = (
        ("checkable", policlaim(folder, "tuned"), False),
        ("worth", list(read_corpus(folder, "claims_claimbuster", "tuned")), True),
    )
    for name, group, worth in groups:
        wrong = [
            f"{'missed' if record['check_worthy'] else 'false alarm'}\t{record['text']}"
            for record in group
            if bool(find_claims(record["text"], worth)) != bool(record["check_worthy"])
        ]
        (errors / f"claims_{name}.tsv").write_text("\n".join(wrong), encoding="utf-8")
