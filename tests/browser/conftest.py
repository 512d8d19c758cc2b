"""A real JupyterLab with our settings, in folders of its own, and the system's Chromium."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from newsglass.classroom.lab import prepare_private_folder, server_arguments

# How long a fact may take to come true; a busy machine needs it, and a quick one never waits for it.
expect.set_options(timeout=30_000)

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")


def _browser() -> str:
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found:
        return found
    sentence = "The browser tests need Chromium, Chrome or Edge, and none was found."
    if os.environ.get("CI"):
        pytest.fail(sentence)
    pytest.skip(sentence)


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    return {"executable_path": _browser(), "args": FLAGS}


@pytest.fixture(scope="session")
def base_url() -> None:
    """Stands in for a plugin's fixture of this name, which pytest warns about; every Lab has an address of its own."""


@dataclass(frozen=True)
class Lab:
    """A running JupyterLab: where it is, and the folder it shows."""

    port: int
    root: Path
    work: Path

    def notebook(self, name: str, *sources: str) -> None:
        """Write a notebook of code cells."""
        cells = [
            {
                "cell_type": "code",
                "id": f"cell-{n}",
                "metadata": {},
                "outputs": [],
                "execution_count": None,
                "source": text,
            }
            for n, text in enumerate(sources)
        ]
        kernel = {"name": "python3", "display_name": "Python 3 (ipykernel)", "language": "python"}
        page = {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
        (self.root / name).write_text(json.dumps(page), encoding="utf-8")

    def open(self, page: Page, name: str) -> None:
        """Open a notebook and wait until its kernel is ready."""
        page.goto(f"http://localhost:{self.port}/doc/tree/{name}?token=test")
        self.ready(page, name)

    def ready(self, page: Page, name: str) -> None:
        """Wait until the notebook that is being opened has a kernel at rest."""
        # The indicator says idle before there is a kernel too; ▶ pressed then would only open a dialog.
        _wait_until(lambda: self._rests(name), 60, f"The kernel of {name} was not ready")
        page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]").wait_for(timeout=60_000)

    def _rests(self, name: str) -> bool:
        return any(
            session["path"] == name
            and session["kernel"]["execution_state"] == "idle"
            and session["kernel"]["connections"] > 0
            for session in self.ask("/api/sessions")
        )

    def start(self, page: Page) -> None:
        """Press ▶ Start lesson and wait until a highlighter or a step can be used and the kernel rests."""
        page.get_by_role("button", name="Start lesson").first.click()
        page.locator(".ng").first.wait_for(timeout=60_000)
        page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]").wait_for(timeout=60_000)

    def sources(self, page: Page) -> list[str]:
        """What stands in the notebook's code cells now."""
        return page.locator(".jp-Notebook .jp-Cell .cm-content").all_inner_texts()

    def ask(self, path: str, method: str = "GET") -> Any:
        """Call the server's own interface: `ask("/api/kernels")`."""
        request = urllib.request.Request(
            f"http://localhost:{self.port}{path}", method=method, headers={"Authorization": "token test"}
        )
        with urllib.request.urlopen(request, timeout=30) as answer:
            text = answer.read()
        return json.loads(text) if text else None


def _free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return trial.getsockname()[1]


def _wait_until(true: Callable[[], bool], seconds: float, what: str) -> None:
    tick = threading.Event()
    for _ in range(int(seconds / 0.1)):
        if true():
            return
        tick.wait(0.1)
    pytest.fail(f"{what} within {seconds:.0f} seconds.")


def _answers(port: int) -> bool:
    with socket.socket() as trial:
        return trial.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """One JupyterLab for the tests of a module."""
    folder = tmp_path_factory.mktemp("lab")
    root, work = folder / "pages", folder / "work"
    root.mkdir()
    private = prepare_private_folder(folder / "private")
    port = _free_port()
    environment = {**os.environ, **private, "NEWSGLASS_WORK": str(work), "PYTHONWARNINGS": "default"}
    log = folder / "lab.log"
    with log.open("w", encoding="utf-8") as lines:
        server = subprocess.Popen(
            [sys.executable, "-m", "jupyterlab", *server_arguments(root, port, "test", False)],
            env=environment,
            cwd=folder,
            stdout=lines,
            stderr=lines,
        )
        try:
            _wait_until(lambda: _answers(port) or server.poll() is not None, 60, "JupyterLab did not start")
            assert server.poll() is None, log.read_text(encoding="utf-8")
            yield Lab(port, root, work)
        finally:
            server.terminate()
            try:
                server.wait(20)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait(20)
