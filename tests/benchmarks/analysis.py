"""All detectors on one article: `python tests/benchmarks/analysis.py [folder for the JSON]`."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from rich.progress import track

sys.path.insert(0, str(Path(__file__).parent))

from readability import texts_of

from newsglass.analysis.claims import find_claims
from newsglass.analysis.hedging import find_hedges
from newsglass.analysis.language import find_loaded_language
from newsglass.analysis.readability import measure_readability
from newsglass.analysis.sourcing import find_sources

DETECTORS: dict[str, Callable[[str], Any]] = {
    "hedges": find_hedges,
    "sources": find_sources,
    "claims": find_claims,
    "loaded language": find_loaded_language,
    "readability": measure_readability,
}
WORDS, MOST_MS, MOST_MIB = 600, 10.0, 8.0
LENGTHS = (1_250, 2_500, 5_000, 10_000, 20_000)

# A student's kernel has loaded the package and shown an article before the first analysis adds anything.
ADDED = """
import gc, pathlib, re
def resident():
    gc.collect()
    status = pathlib.Path("/proc/self/status").read_text()
    return int(re.search(r"RssAnon:\\s*(\\d+)", status)[1])
import ipywidgets, anywidget, newsglass
from newsglass.text.split import words
text = {text!r}
words(text)
before = resident()
from newsglass import find_claims, find_hedges, find_loaded_language, find_sources, measure_readability
for find in (find_hedges, find_sources, find_claims, find_loaded_language, measure_readability):
    find(text)
print((resident() - before) / 1024)
"""


def milliseconds(find: Callable[[str], Any], texts: list[str], rounds: int = 5) -> float:
    """Processor time a text, each one new to the caches: its best of some rounds, and the median of the texts.

    The best, because other work on the machine only ever adds to it.
    """
    best = [float("inf")] * len(texts)
    for turn in range(rounds):
        for at, text in enumerate(texts):
            new = f"Round {turn}. {text}"
            start = time.process_time()
            find(new)
            best[at] = min(best[at], 1000 * (time.process_time() - start))
    return median(best)


def everything(text: str) -> None:
    """The full analysis, as a lesson page asks for it."""
    for find in DETECTORS.values():
        find(text)


def long_text(words: int, number: int) -> str:
    """The course's articles over and over, up to so many words, in paragraphs of some 100 words."""
    printed = [word for text in texts_of(WORDS) for word in text.split()]
    printed = [f"Day {number}.", *(printed * (words // len(printed) + 1))[: words - 2]]
    return "\n\n".join(" ".join(printed[at : at + 100]) for at in range(0, len(printed), 100))


def added_memory(text: str) -> float | None:
    """MiB that analysing one article adds to a kernel; None where the system doesn't tell."""
    if not Path("/proc/self/status").exists():
        return None
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", ADDED.format(text=text)], capture_output=True, text=True, check=True
    )
    return float(run.stdout)


def main(folder: Path | None) -> None:
    """Measures, prints a table with the goals, and writes the JSON."""
    texts = texts_of(WORDS)
    for text in texts:
        everything(text)
    figures: dict[str, Any] = {"ms for 600 words": {}, "ms by length": {}}
    for name, find in track(DETECTORS.items(), description="Detectors"):
        new = [f"Day {number}. {text}" for number, text in enumerate(texts)]
        figures["ms for 600 words"][name] = milliseconds(find, new)
    all_new = [f"Week {number}. {text}" for number, text in enumerate(texts)]
    figures["ms for 600 words"]["everything"] = milliseconds(everything, all_new)
    for words in track(LENGTHS, description="Lengths"):
        figures["ms by length"][words] = milliseconds(everything, [long_text(words, number) for number in range(2)], 3)
    figures["MiB added"] = added_memory(texts[0])
    for name, value in figures["ms for 600 words"].items():
        print(
            f"{name:18} {value:6.2f} ms for {WORDS} words" + (f"  (goal: {MOST_MS:g})" if name == "everything" else "")
        )
    for words, value in figures["ms by length"].items():
        print(f"{words:6,} words {value:8.1f} ms, {1000 * value / words:.1f} ms for 1,000 words")
    if figures["MiB added"] is not None:
        print(f"memory added to a kernel: {figures['MiB added']:.1f} MiB  (goal: {MOST_MIB:g})")
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "analysis.json").write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
