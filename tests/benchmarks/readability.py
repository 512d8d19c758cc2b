"""Our readability numbers beside textstat's: `python tests/benchmarks/readability.py [folder for the JSON]`."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

LESSONS = Path(__file__).parents[2] / "lessons"


def texts_of(words: int) -> list[str]:
    """The course's own articles, one after the other, cut into texts of so many words."""
    bodies = [path.read_text(encoding="utf-8").split("+++")[-1] for path in sorted(LESSONS.glob("*/articles/*.md"))]
    printed = " ".join(bodies).split()
    return [" ".join(printed[at : at + words]) for at in range(0, len(printed) - words + 1, words)]


TEXT = texts_of(606)[0]

# VmHWM is this process's own peak; ru_maxrss would count the parent's memory at the fork as well. The seconds are the
# processor's: a machine busy with other work would slow the longer run more.
FRESH = """
{setup}
{call}
import time
print(time.process_time())
import pathlib, re, resource
status = pathlib.Path("/proc/self/status")
peak = re.search(r"VmHWM:\\s*(\\d+)", status.read_text()) if status.exists() else None
print(int(peak[1]) * 1024 if peak else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""
OURS = "from newsglass.analysis.readability import measure_readability\ntext = {text!r}"
THEIRS = """
from newsglass.analysis.textstat_beside import load_textstat
text, names = {text!r}, {names!r}
ts = load_textstat()
"""


def fresh(code: str, times: int = 3) -> tuple[float, float]:
    """Seconds of processor time of the whole process and its largest memory in MiB, the median of some runs."""
    seconds, memory = [], []
    for _ in range(times):
        run = subprocess.run([sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=True)
        taken, peak = run.stdout.split()
        seconds.append(float(taken))
        memory.append(int(peak) / 2**20)
    return median(seconds), median(memory)


def warm(call, texts: list[str]) -> float:
    """Milliseconds of processor time a text when everything is loaded; the median."""
    taken = []
    for text in texts:
        start = time.process_time()
        call(text)
        taken.append(1000 * (time.process_time() - start))
    return median(taken)


def side_by_side(calls: dict[str, Callable[[str], Any]], texts: list[str], rounds: int = 5) -> dict[str, float]:
    """Milliseconds a text for each call, taken in turns on texts that none has seen; the best of some rounds, the median text."""
    best = {name: [float("inf")] * len(texts) for name in calls}
    for turn in range(rounds):
        for at, text in enumerate(texts):
            for name, call in calls.items():
                best[name][at] = min(best[name][at], warm(call, [f"Turn {turn} of {name}. {text}"]))
    return {name: median(taken) for name, taken in best.items()}


def main(folder: Path | None) -> None:
    """Measures, prints a table and writes the JSON."""
    from newsglass.analysis.as_textstat import textstat_numbers
    from newsglass.analysis.readability import measure_readability
    from newsglass.analysis.textstat_beside import load_textstat

    names = [name for name in textstat_numbers(TEXT) if name != "avg_sentence_length"]
    ours = fresh(FRESH.format(setup=OURS.format(text=TEXT), call="measure_readability(text)"))
    theirs = fresh(
        FRESH.format(setup=THEIRS.format(text=TEXT, names=names), call="[getattr(ts, name)(text) for name in names]")
    )
    textstat = load_textstat()
    seen, texts = texts_of(606)[::2], texts_of(606)[1::2]
    for text in seen:
        textstat_numbers(text)
        measure_readability(text)
    first_met = warm(measure_readability, texts)
    calls = {
        "ours": measure_readability,
        "textstat": lambda text: [getattr(textstat, name)(text) for name in names],
        "compatible": textstat_numbers,
    }
    ours_warm, theirs_warm, compatible_warm = side_by_side(calls, texts).values()
    long = warm(
        measure_readability, [f"Day {n}. " + (" ".join(texts) + " ") * (20_000 // (606 * len(texts))) for n in range(3)]
    )
    figures = {
        "words": len(TEXT.split()),
        "fresh seconds": {"ours": ours[0], "textstat": theirs[0], "times faster": theirs[0] / ours[0]},
        "fresh MiB": {"ours": ours[1], "textstat": theirs[1], "times less": theirs[1] / ours[1]},
        "warm ms": {"ours": ours_warm, "textstat": theirs_warm, "times faster": theirs_warm / ours_warm},
        "warm ms, words first met": {"ours": first_met, "times faster": theirs_warm / first_met},
        "warm ms, compatibility mode": {"ours": compatible_warm, "times faster": theirs_warm / compatible_warm},
        "20,000 words ms": {"ours": long},
    }
    for name, value in figures.items():
        row = "  ".join(f"{k} {v:.3g}" for k, v in value.items()) if isinstance(value, dict) else value
        print(f"{name:30} {row}")
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "readability.json").write_text(json.dumps(figures, indent=2), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
