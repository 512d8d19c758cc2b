"""`python -m tests.quality [corpora folder] [--only NAME] [--errors FOLDER]`: every figure with its goal beside it."""

from __future__ import annotations

import argparse
import importlib
import inspect
import json
import sys
import tempfile
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import track
from rich.table import Table

from tests.quality.figures import Figure
from tests.quality.readme_table import FIGURES, write_table

ROOT = Path(__file__).resolve().parents[2]
ABILITIES = ("sentences", "readability", "hedging", "claims", "language", "sourcing")
MEASURED = ROOT / "src" / "newsglass" / "analysis" / "measured.json"
FEWEST = 30
_WIDE = 170  # a table in a file is cut off nowhere


def main(words: list[str] | None = None) -> int:
    """Score, print, and write what the package says about itself."""
    asked = _asked(words)
    console = Console()
    if not console.is_terminal:
        console = Console(width=_WIDE)
    if not asked.corpora.is_dir():
        console.print(f"There are no corpora in {asked.corpora}; tests/quality/README.md says where to obtain them.")
        return 0
    if asked.errors and asked.errors.resolve().is_relative_to(ROOT):
        console.print("Error lists hold other people's sentences: name a folder outside the repository.")
        return 2
    names = [n for n in ABILITIES if asked.only in ("", n) and find_spec(f"tests.quality.{n}")]
    figures: list[Figure] = []
    for name in track(names, description="Scoring", console=console):
        figures += _score(name, asked.corpora, asked.errors)
    console.print(_table(figures))
    kept = {"date": date.today().isoformat(), "figures": [_plain(f) for f in figures]}  # noqa: DTZ011
    written = json.dumps(kept, indent=1, ensure_ascii=False) + "\n"
    asked.json.write_text(written, encoding="utf-8", newline="\n")
    _remember(figures)
    if not asked.only:
        FIGURES.write_text(written, encoding="utf-8", newline="\n")
        write_table()
    console.print(f"All figures: {asked.json}")
    return 0


def _asked(words: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description=__doc__)
    parser.add_argument("corpora", nargs="?", type=Path, default=ROOT.parent / "shared" / "corpora")
    parser.add_argument("--only", default="", choices=("", *ABILITIES))
    parser.add_argument(
        "--errors", type=Path, help="write the tuned half's errors to this folder, outside the repository"
    )
    parser.add_argument("--json", type=Path, default=Path(tempfile.gettempdir()) / "newsglass-figures.json")
    return parser.parse_args(words)


def _score(name: str, corpora: Path, errors: Path | None) -> list[Figure]:
    score = importlib.import_module(f"tests.quality.{name}").score
    if errors and "errors" in inspect.signature(score).parameters:
        errors.mkdir(parents=True, exist_ok=True)
        return score(corpora, errors=errors)
    return score(corpora)


def _plain(figure: Figure) -> dict[str, Any]:
    """A figure for the JSON, rounded so that a small change in the sixth digit changes no file."""
    return {key: round(value, 4) if isinstance(value, float) else value for key, value in vars(figure).items()}


def _table(figures: list[Figure]) -> Table:
    table = Table("ability", "what", "measured", "95 %", "goal", "met", "n", "note")
    for f in figures:
        interval = f"{f.low:.3f}–{f.high:.3f}" if f.low is not None and f.high is not None else ""
        goal = "" if f.goal is None else f"{f.goal:.3f}"
        table.add_row(f.ability, f.name, f"{f.value:.3f}", interval, goal, f.met, str(f.n), f.note)
    return table


def _remember(figures: list[Figure]) -> None:
    """Write the precision per kind where enough was seen; other abilities' entries stay."""
    known = json.loads(MEASURED.read_text(encoding="utf-8")) if MEASURED.is_file() else {}
    scored = {f.ability for f in figures if f.kinds}
    known = {ability: kinds for ability, kinds in known.items() if ability not in scored}
    for f in figures:
        for kind, (right, of) in f.kinds.items():
            if of >= FEWEST:
                low, high = wilson(right, of)
                entry = {
                    "right": right, "of": of, "precision": round(right / of, 3), "low": low, "high": high,
                    "corpus": f.corpus, "date": date.today().isoformat(),  # noqa: DTZ011
                }  # fmt: skip
                # News is scored first; another corpus speaks only for kinds that are too rare there.
                known.setdefault(f.ability, {}).setdefault(kind, entry)
    known = dict(sorted(known.items()))
    MEASURED.write_text(json.dumps(known, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def wilson(right: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927)."""
    z = 1.96
    share, below = right / of, 1 + z * z / of
    middle = (share + z * z / (2 * of)) / below
    reach = z * (share * (1 - share) / of + z * z / (4 * of * of)) ** 0.5 / below
    return round(middle - reach, 3), round(middle + reach, 3)


if __name__ == "__main__":
    sys.exit(main())
