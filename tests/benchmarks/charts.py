"""How long each chart and the strip take, how many bytes they send, and the kernel's memory after each.

    python tests/benchmarks/charts.py

Read on the course's own articles, and on one of about 20,000 words made by putting them behind each other.
"""

from __future__ import annotations

import json
import resource
import sys
import time

from newsglass import (
    chart_hedging,
    chart_readability,
    chart_source_kinds,
    chart_sources,
    open_article,
    strip,
)

NAMES = ("drones-kestria", "linden-courier", "linden-now", "drones-ledger")


def memory() -> float:
    """The most memory this process has had so far, in MB."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)


def main() -> None:
    """Print one line for each picture and each set of articles."""
    articles = [open_article(name) for name in NAMES]
    long = "\n\n".join(article.text for article in articles * 17)
    sets = {"drone sample": articles[:1], "local story": articles[1:2], "four": articles, "20,000 words": [long]}
    print(f"before the first chart: {memory():.0f} MB")
    for chart in (chart_sources, chart_source_kinds, chart_hedging, chart_readability):
        for name, given in sets.items():
            start = time.perf_counter()
            size = len(chart(*given).svg().encode("utf-8"))
            spent = 1000 * (time.perf_counter() - start)
            print(f"{chart.__name__:20}{name:14}{spent:6.0f} ms{size:9,} bytes{memory():6.0f} MB")
    for name, given in sets.items():
        start = time.perf_counter()
        size = len(json.dumps(strip(*given[:2]).articles).encode("utf-8"))
        print(f"{'strip':20}{name:14}{1000 * (time.perf_counter() - start):6.0f} ms{size:9,} bytes{memory():6.0f} MB")


if __name__ == "__main__":
    main()
