"""The README's table of figures: the same numbers as in figures.json, in the order and words of this list."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.quality.figures import Figure

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
FIGURES = Path(__file__).with_name("figures.json")
BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"

SHOWN = {
    ("sentences", "ends, F1, edited prose"): "sentence ends, edited prose (GUM), F1",
    ("sentences", "number of sentences, error, edited prose"): "number of sentences, edited prose, error (at most)",
    ("readability", "Spearman with teachers, all"): "easiness beside teachers' (CLEAR), rank correlation",
    ("readability", "Spearman with teachers, informational"): "the same, informational texts",
    ("readability", "levels in order, middle of the range"): "levels of one article in order (OneStopEnglish)",
    ("readability", "grades off a hand count, all"): "Flesch-Kincaid beside a hand count, grades off (at most)",
    (
        "readability",
        "grades off a hand count, with numbers or abbreviations",
    ): "the same, with numbers, abbreviations (at most)",
    ("hedges", "hedging_news sentence F1"): "hedged sentence, news (Szeged), F1",
    ("hedges", "hedging_news sentence precision"): "the same, precision",
    ("hedges", "hedging_news cue exact F1"): "hedging words, news, F1",
    ("hedges", "hedging_wiki sentence F1"): "hedged sentence, encyclopedia, F1",
    ("hedges", "hedging_weasels_wiki sentence F1"): "hedges and weasels, encyclopedia (CoNLL-2010), F1",
    ("sources", "cue overlap F1"): "attribution words, news (PolNeAR), F1",
    ("sources", "cue and source pair F1"): "attribution with its source, F1",
    ("sources", "pair precision"): "the same, precision",
    ("sources", "named, unnamed or none"): "source named, unnamed or none (GUM), right",
    ("claims", "checkable sentence F1 (PoliClaim)"): "checkable claim, speeches (PoliClaim), F1",
    ("claims", "checkable sentence accuracy (PoliClaim)"): "the same, accuracy",
    ("worth_checking", "worth checking F1 (ClaimBuster)"): "worth checking first, debates (ClaimBuster), F1",
    ("loaded_language", "loaded word overlap F1"): "loaded words, news (BABE), F1",
    ("loaded_language", "loaded word precision"): "the same, precision",
    ("loaded_language", "loaded sentence macro-F1"): "loaded sentence, macro-F1",
}


def kept_figures() -> dict[str, Any]:
    """The last full run: its date and every figure."""
    return json.loads(FIGURES.read_text(encoding="utf-8"))


def table_lines(kept: dict[str, Any]) -> list[str]:
    """The README's lines for these figures."""
    found = {(one["ability"], one["name"]): one for one in kept["figures"]}
    return [
        f"| on {kept['date']}, texts nobody tuned on | measured | 95 % | goal | met | n |",
        "|---|---|---|---|---|---|",
        *[_row(words, found[place]) for place, words in SHOWN.items() if place in found],
    ]


def _row(words: str, one: dict[str, Any]) -> str:
    # The hand counts have no interval: their two ends are the nearest and the farthest article.
    known = one["low"] is not None and "hand count" not in one["name"]
    interval = f"{one['low']:.3f}–{one['high']:.3f}" if known else ""
    met = Figure(**one).met
    return f"| {words} | {one['value']:.3f} | {interval} | {one['goal']} | {met} | {one['n']:,} |"


def write_table() -> None:
    """Puts the table of the last full run between the README's two marks."""
    text = README.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    lines = "\n".join(table_lines(kept_figures()))
    README.write_text(f"{before}{BEGIN}\n{lines}\n{END}{after}", encoding="utf-8", newline="\n")
