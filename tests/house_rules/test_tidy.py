"""The code is tidy by the rules in pyproject.toml, which explain what they leave out."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("words", [["check"], ["format", "--check"]], ids=["rules", "layout"])
def test_every_file_is_tidy(words: list[str]):
    said = subprocess.run(
        [sys.executable, "-m", "ruff", *words, "--no-cache", "--quiet", "src", "tests", "start.py"],
        capture_output=True, text=True, encoding="utf-8", cwd=ROOT,
    )  # fmt: skip
    assert said.returncode == 0, said.stdout[-2000:]


def test_no_file_holds_too_much():
    sizes = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in (ROOT / "src").rglob("*.py")}
    assert [path.name for path, lines in sizes.items() if lines > 350] == []


def test_no_file_names_a_folder_of_somebodys_machine():
    tracked = [*(ROOT / "src").rglob("*.*"), *(ROOT / "tests").rglob("*.py"), *(ROOT / "lessons").rglob("*.*")]
    texts = [path for path in tracked if path.suffix in (".py", ".js", ".css", ".toml", ".md", ".json")]
    homes = ("/" + "home/", "/" + "root/", "/" + "Users/", "/" + "work/")
    found = [path.name for path in texts for home in homes if f'"{home}' in path.read_text(encoding="utf-8")]
    assert found == []
