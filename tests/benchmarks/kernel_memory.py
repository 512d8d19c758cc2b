"""What a student's kernel holds: at rest, with a whole lesson open, and after each kind of page that costs memory.

    python tests/benchmarks/kernel_memory.py

The kernel is the one that `newsglass lab` starts. Every cell of lesson 2's page is run in it, as ▶ does.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path

import nbformat
import psutil
from jupyter_client import KernelManager
from jupyter_client.kernelspec import KernelSpecManager

from newsglass.classroom.lab import prepare_private_folder
from newsglass.lessons.places import notebooks_folder

PAGE = "02-says-who.ipynb"
GOALS = {"the lesson open": 60, "after Submit's own chart": 105}
WHO = "from newsglass.lessons.who import choose, new_student; choose(new_student('alex'))"
LATER = {
    "after Submit's own chart": "from newsglass.charts.sourcing import chart_rungs; chart_rungs({'Mine': [1, 4, 5]}).svg()",
    "after the tool's chart of sources": "import newsglass as n; n.chart_sources(n.open_article('linden-courier')).svg()",
    "after a board of two": "n.compare_sources(n.open_article('linden-courier'), n.open_article('linden-now'))",
    "after the readability page": "n.show_readability(n.open_article('linden-courier'))",
}


def main() -> None:
    """Run the page in a real kernel and print its resident memory after every stage, in MB."""
    with tempfile.TemporaryDirectory() as folder:
        private = Path(folder)
        os.environ.update(prepare_private_folder(private), NEWSGLASS_WORK=str(private / "work"))
        manager = KernelManager(kernel_spec_manager=KernelSpecManager(kernel_dirs=[str(private / "data" / "kernels")]))
        manager.start_kernel()
        client = manager.blocking_client()
        client.start_channels()
        client.wait_for_ready(timeout=60)
        kernel = psutil.Process(manager.provisioner.pid)

        def run(code: str) -> None:
            answer = client.execute_interactive(code, timeout=120, output_hook=lambda _message: None)
            if answer["content"]["status"] != "ok":
                sys.exit(f"{code[:60]}: {answer['content'].get('evalue')}")

        def megabytes() -> float:
            return round(kernel.memory_info().rss / 1e6, 1)

        try:
            held = {"at rest": megabytes()}
            run(WHO)
            page = nbformat.read(notebooks_folder() / PAGE, as_version=4)
            for cell in (cell for cell in page.cells if cell.cell_type == "code"):
                run(cell.source)
            held["the lesson open"] = megabytes()
            for stage, code in LATER.items():
                run(code)
                held[stage] = megabytes()
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)
    print(json.dumps({stage: {"MB": mb, "goal": GOALS.get(stage)} for stage, mb in held.items()}, indent=1))


if __name__ == "__main__":
    main()
