"""Kills a page while it saves marks, again and again, and counts what was lost."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

from newsglass.annotation.store import Work
from newsglass.text.article import Article

ARTICLE = Article(id="pool", title="", text="The pool is shut. " * 40)

# The page: makes a mark, saves it, and says its name only when the store has returned.
PAGE = """
import sys
from newsglass.annotation.mark import Mark
from newsglass.annotation.marks import Marks
from newsglass.annotation.store import Work
from newsglass.text.article import Article
from newsglass.text.span import Span
article = Article(id="pool", title="", text="The pool is shut. " * 40)
work = Work("alex-7k3f", "killed", sys.argv[1])
for number in range(10_000):
    name = f"{sys.argv[2]}.{number}"
    mark = Mark(name, 1, Span(number % 600, number % 600 + 20), "opinion", "because " * 9)
    work.save_marks(article, Marks("pool", "alex-7k3f", (mark,)))
    print(name, flush=True)
"""


def kill_while_saving(folder: Path, times: int, seed: int) -> tuple[int, list[str], list[str]]:
    """How many marks were acknowledged, which of them are gone, and what the store complained of."""
    chance, acknowledged, complaints = random.Random(seed), set(), []
    for turn in range(times):
        page = subprocess.Popen(
            [sys.executable, "-c", PAGE, str(folder), str(turn)], stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        # The kill falls between two acknowledgements, wherever the page then is in its saving.
        first = [page.stdout.readline() for _ in range(chance.randint(1, 6))]
        for _ in range(chance.randint(0, 60_000)):
            pass
        page.kill()
        rest, _ = page.communicate()
        acknowledged |= {line.strip() for line in (*first, *rest.splitlines(keepends=True)) if line.endswith("\n")}
        if problem := Work("alex-7k3f", "killed", folder).problem:
            complaints.append(problem)
    kept = {mark.id for mark in Work("alex-7k3f", "killed", folder).marks(ARTICLE).marks}
    return len(acknowledged), sorted(acknowledged - kept), complaints
