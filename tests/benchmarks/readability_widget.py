"""The readability widget's own time: opening it, following somebody who types, each panel; and the kernel's memory.

    python tests/benchmarks/readability_widget.py

Read on the course's own articles and on one of about 20,000 words. A keystroke is the message that the page sends for it,
answered in full; textstat comes last because its memory stays.
"""

from __future__ import annotations

import resource
import statistics
import sys
import time
from typing import Any

from newsglass import open_article, show_readability

NAMES = ("drones-kestria", "linden-courier", "light-story")
TYPED = " The mayor may open it again, Ana Ruiz said on Monday, but experts doubt that the pump will hold until 2,027."
PANELS = ("sentences", "words", "syllables", "unfamiliar", "formulas", "paragraphs", "shuffle")


def memory() -> float:
    """The most memory this process has had so far, in MB."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)


def spent(widget: Any, **asked: Any) -> float:
    """Milliseconds until the answer to one message has been sent."""
    start = time.perf_counter()
    widget._handle_custom_msg({"n": "1", "article": 0, **asked}, [])
    return 1000 * (time.perf_counter() - start)


def keystrokes(widget: Any) -> list[float]:
    """The time of each keystroke while a sentence is typed into the middle of the longest passage."""
    text = max((one["text"] for one in widget.articles[0]["passages"]), key=len)
    middle = len(text) // 2
    spent(widget, ask="follow", original=text, text=text)  # the page asks this when the passage is opened
    drafts = (text[:middle] + TYPED[:end] + text[middle:] for end in range(1, len(TYPED) + 1))
    return sorted(spent(widget, ask="follow", text=draft) for draft in drafts)


def main() -> None:
    """Print one line for each article, and the memory."""
    articles = [open_article(name) for name in NAMES]
    long = "\n\n".join(article.text for article in articles * 20)
    print(f"before the first widget: {memory():.0f} MB")
    for name, article in [*zip(NAMES, articles, strict=True), ("20,000 words", long)]:
        start = time.perf_counter()
        widget = show_readability(article)
        opened = 1000 * (time.perf_counter() - start)
        times = keystrokes(widget)
        panels = ", ".join(f"{panel} {spent(widget, ask=panel):.0f}" for panel in PANELS)
        print(f"{name:16}opens in {opened:.0f} ms; a keystroke: median {statistics.median(times):.1f}, "
              f"p95 {times[int(0.95 * len(times))]:.1f}, most {times[-1]:.1f} ms; {memory():.0f} MB")  # fmt: skip
        print(f"{'':16}{panels} ms")
    print(f"{'textstat beside':16}{spent(show_readability(articles[0]), ask='textstat'):.0f} ms; {memory():.0f} MB")


if __name__ == "__main__":
    main()
