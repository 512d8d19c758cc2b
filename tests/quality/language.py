"""Scores loaded language on BABE: words by overlap, sentences by macro-F1, precision per kind."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from newsglass.analysis.language import find_loaded_language, loaded_sentences
from tests.quality.figures import Figure, bootstrap, f1, macro_f1, overlap, read_corpus, touches


def score(folder: Path, errors: Path | None = None) -> list[Figure]:
    """Figures on the unseen half; the tuned half's errors go to a folder outside the repository when asked for.

    BABE's annotators marked the writer's words, so words in quotation marks (`whose="source"`) are left out here.
    """
    if errors:
        _write_errors(folder, errors)
    scored = [_document(record) for record in read_corpus(folder, "loaded_babe")]
    kinds = {
        kind: (sum(s["right_by"][kind] for s in scored), of)
        for kind, of in sum((s["said_by"] for s in scored), Counter()).items()
    }
    gold = sum(s["words"][3] for s in scored)
    made = []
    for name, measure, goal, n in (
        ("loaded word overlap F1", _word_f1, 0.37, gold),
        ("loaded word precision", _precision, 0.55, sum(s["words"][1] for s in scored)),
        ("loaded sentence macro-F1", _sentence_f1, 0.71, len(scored)),
    ):
        low, high = bootstrap(scored, measure)
        held = kinds if name.endswith("precision") else {}
        made.append(Figure("loaded_language", name, measure(scored), goal, low, high, n, kinds=held, corpus="news"))
    return made


def _document(record: dict[str, Any]) -> dict[str, Any]:
    found = [f for f in find_loaded_language(record["text"]) if f.whose == "reporter"]
    gold = [(start, end) for start, end, *_ in record["spans"]]
    right = [f for f in found if any(touches((f.span.start, f.span.end), g) for g in gold)]
    return {
        "words": overlap([(f.span.start, f.span.end) for f in found], gold),
        "sentence": (bool(loaded_sentences(record["text"])), bool(record["biased"])),
        "said_by": Counter(f.kind for f in found),
        "right_by": Counter(f.kind for f in right),
    }


def _sums(scored: list[dict[str, Any]]) -> list[int]:
    return [sum(s["words"][at] for s in scored) for at in range(4)]


def _precision(scored: list[dict[str, Any]]) -> float:
    right, said, _, _ = _sums(scored)
    return right / said if said else 0.0


def _word_f1(scored: list[dict[str, Any]]) -> float:
    _, _, found, gold = _sums(scored)
    precision, recall = _precision(scored), found / gold if gold else 0.0
    return f1(precision * recall, precision, recall)


def _sentence_f1(scored: list[dict[str, Any]]) -> float:
    return macro_f1([s["sentence"][0] for s in scored], [s["sentence"][1] for s in scored])


def _write_errors(folder: Path, errors: Path) -> None:
    lines = []
    for record in read_corpus(folder, "loaded_babe", "tuned"):
        text, gold = record["text"], [(start, end) for start, end, *_ in record["spans"]]
        found = [f.span for f in find_loaded_language(text) if f.whose == "reporter"]
        lines += [
            f"false alarm\t{s.of(text)}\t{text}" for s in found if not any(touches((s.start, s.end), g) for g in gold)
        ]
        lines += [
            f"missed\t{text[slice(*g)]}\t{text}" for g in gold if not any(touches((s.start, s.end), g) for s in found)
        ]
    (errors / "loaded_words.tsv").write_text("\n".join(lines), encoding="utf-8")
