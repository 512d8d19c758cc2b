"""The house's arrows point down: a room may import the rooms below it and nothing else."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import newsglass

ROOT = Path(newsglass.__file__).parent
LEVEL = {
    "errors": 0, "tokens": 0, "text": 0,
    "annotation": 1, "analysis": 1,
    "comparison": 2,
    "charts": 3, "widgets": 3,
    "lessons": 4,
    "classroom": 5,
    "cli": 6, "__main__": 7,
}  # fmt: skip
ONLY_IN = {
    "textstat": {"analysis/textstat_beside.py"},
    "anywidget": {"widgets/"},
    "ipywidgets": {"widgets/"},
    "traitlets": {"widgets/"},
    "matplotlib": {"charts/"},
    "jupytext": {"lessons/build.py"},
    "nbformat": {"lessons/build.py"},
    "fpdf": {"lessons/paper.py", "lessons/plan_on_paper.py"},
    "markdown_it": {"lessons/plan_on_paper.py"},
    "typer": {"cli.py"},
}
NEVER = {"requests", "httpx", "aiohttp", "urllib.request", "http.client", "ftplib", "smtplib"}


def sources() -> list[Path]:
    return sorted(ROOT.rglob("*.py"))


def imports(path: Path) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.append(node.module)
    return found


def room_of(path: Path) -> str:
    inside = path.relative_to(ROOT)
    return inside.parts[0] if len(inside.parts) > 1 else inside.stem


def problems_with(path: Path) -> list[str]:
    found, room = [], room_of(path)
    inside = path.relative_to(ROOT).as_posix()
    for name in imports(path):
        parts = name.split(".")
        if parts[0] == "newsglass" and len(parts) > 1 and room != "__init__":
            other = parts[1]
            if other not in LEVEL:
                found.append(f"{inside} imports {name}, a room that is not on the map")
            elif other != room and LEVEL[other] >= LEVEL[room] and LEVEL[room] > 0:
                found.append(f"{inside} imports {name}, which is not below it")
            elif other != room and room in ("errors", "tokens"):
                found.append(f"{inside} imports {name}, and it stands at the bottom")
        if name in NEVER or parts[0] in NEVER:
            found.append(f"{inside} imports {name}, and nothing here opens the network")
        allowed = ONLY_IN.get(parts[0])
        if allowed and not any(
            inside == where or (where.endswith("/") and inside.startswith(where)) for where in allowed
        ):
            found.append(f"{inside} imports {name}, which belongs to {', '.join(sorted(allowed))}")
    return found


@pytest.mark.parametrize("path", sources(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_file_imports_only_what_stands_below_its_room(path: Path):
    assert problems_with(path) == []


def test_the_check_itself_sees_arrows_that_point_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    bad = tmp_path / "comparison" / "bad.py"
    bad.parent.mkdir()
    bad.write_text(
        "import urllib.request\nfrom newsglass.lessons.run import open_lesson\nimport textstat\n", encoding="utf-8"
    )
    monkeypatch.setitem(globals(), "ROOT", tmp_path)
    assert len(problems_with(bad)) == 3
