"""Kills a page 1,000 times while it saves: `python tests/benchmarks/kill_nine.py [times]`; 0 lost is the goal."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "annotation"))

from killing import kill_while_saving

if __name__ == "__main__":
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    began, acknowledged, lost, complaints = time.monotonic(), 0, [], []
    while times > 0:
        # A fresh file every 50 kills, so that the run stays quick.
        with tempfile.TemporaryDirectory() as folder:
            more, gone, said = kill_while_saving(Path(folder), min(50, times), seed=times)
        acknowledged, lost, complaints, times = acknowledged + more, lost + gone, complaints + said, times - 50
        print(f"{max(times, 0)} kills to go, {acknowledged} acknowledged, {len(lost)} lost", flush=True)
    print(
        f"acknowledged {acknowledged}, lost {len(lost)}, unreadable {len(complaints)}, {time.monotonic() - began:.0f} s"
    )
    sys.exit(bool(lost or complaints))
