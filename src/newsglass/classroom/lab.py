"""JupyterLab, made safe for a class: one page, one button, folders of its own."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import socket
import sys
from importlib.resources import files
from pathlib import Path

from newsglass.classroom.pages import lay_out_pages
from newsglass.errors import CannotSave, CannotStart
from newsglass.lessons.places import lessons_folder, notebooks_folder, work_folder

FIRST_PORT = 8888
PORTS_TRIED = 50
START_PAGE = "00-start-here.ipynb"


def open_lab(teacher: bool = False, browser: bool = True, port: int | None = None) -> None:
    """Open the start page in JupyterLab and stay until it is closed.

    `teacher` shows the teacher pages too; `browser=False` only prints the address; `port` asks for one port instead of the
    first free one from 8888. Raises `CannotStart` when no port is free and `CannotSave` when the folder can't be written.
    """
    work = work_folder().resolve()
    root = lay_out_pages(notebooks_folder(), work, teacher)
    chosen = free_port(port)
    token = secrets.token_urlsafe(16)
    private = prepare_private_folder(work / ".lab")
    address = f"http://localhost:{chosen}/doc/tree/{START_PAGE}?token={token}"
    os.environ.update(
        private
        | {
            "NEWSGLASS_WORK": str(work),
            "NEWSGLASS_LESSONS": str(lessons_folder().resolve()),
            "NEWSGLASS_WELCOME": f"\nNewsglass is open at\n\n    {address}\n\nKeep this window open. To stop, press Ctrl+C here.\n",
        }
    )
    # This grammar of web addresses takes two seconds to build at every start, and would only check the server's event log.
    sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]
    from jupyterlab.labapp import LabApp

    LabApp.launch_instance(argv=server_arguments(root, chosen, token, browser))


def server_arguments(root: Path, port: int, token: str, browser: bool) -> list[str]:
    """How the server is told to open our page and nothing else."""
    return [
        f"--ServerApp.root_dir={root}",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        "--ServerApp.ip=localhost",
        f"--IdentityProvider.token={token}",
        f"--ServerApp.open_browser={browser}",
        f"--LabApp.default_url=/doc/tree/{START_PAGE}",
        "--LabApp.custom_css=True",
        "--LabApp.news_url=",
        "--LabApp.extension_manager=readonly",
        "--ServerApp.jpserver_extensions={'newsglass.classroom.serving': True}",
        "--ServerApp.kernel_websocket_connection_class=newsglass.classroom.serving.PromptConnection",
        "--ServerApp.terminals_enabled=False",
        # A student who closes the lid must find the kernel alive; a shut tab's kernel goes after an hour.
        "--MappingKernelManager.cull_idle_timeout=3600",
        # The server's own log is for developers; our one message says what a teacher needs.
        "--ServerApp.log_level=CRITICAL",
        "--LabApp.log_level=CRITICAL",
        "--ServerApp.allow_root=True",
    ]


def free_port(wanted: int | None = None) -> int:
    """The first free port from 8888 on, or the one asked for. Raises `CannotStart` when there is none."""
    for port in [wanted] if wanted else range(FIRST_PORT, FIRST_PORT + PORTS_TRIED):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as trial:
            if os.name != "nt":
                # On Windows this option would let two servers share a port.
                trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                trial.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    if wanted:
        raise CannotStart(
            f"Port {wanted} is taken by another program. Leave --port out and Newsglass finds a free one."
        )
    raise CannotStart(
        f"The ports {FIRST_PORT} to {FIRST_PORT + PORTS_TRIED - 1} are all taken. Close other notebooks, or name a port "
        "with --port."
    )


def prepare_private_folder(folder: Path) -> dict[str, str]:
    """Make Lab's own folders, with our settings and kernel in them, and name them in environment variables.

    The user's own Jupyter settings neither leak in nor change. Raises `CannotSave` when the folder can't be written.
    """
    package = files("newsglass.classroom")
    config, data = folder / "config", folder / "data"
    kernel = {
        "argv": [
            sys.executable,
            "-m",
            "newsglass.classroom.kernel",
            "-f",
            "{connection_file}",
            "--HistoryManager.enabled=False",
        ],
        "display_name": "Python 3 (ipykernel)",
        "language": "python",
    }
    try:
        shutil.rmtree(folder / "workspaces", ignore_errors=True)
        for name, words in (
            (
                config / "labconfig" / "default_setting_overrides.json",
                package.joinpath("lab_settings.json").read_text("utf-8"),
            ),
            (config / "custom" / "custom.css", package.joinpath("lab_style.css").read_text("utf-8")),
            (data / "kernels" / "python3" / "kernel.json", json.dumps(kernel)),
            *(
                (
                    data / "labextensions" / "newsglass-start-button" / part,
                    package.joinpath("lab_button", part).read_text("utf-8"),
                )
                for part in ("package.json", "static/start.js")
            ),
        ):
            name.parent.mkdir(parents=True, exist_ok=True)
            name.write_text(words, encoding="utf-8")
    except OSError as problem:
        raise CannotSave(
            f"Lab's settings could not be written to {folder} ({problem.strerror}). Start Newsglass from a folder you may "
            "write in, or name one with NEWSGLASS_WORK."
        ) from problem
    return {
        "JUPYTER_CONFIG_DIR": str(config),
        "JUPYTER_CONFIG_PATH": str(config),
        "JUPYTER_DATA_DIR": str(data),
        "JUPYTER_PATH": str(data),
        "JUPYTER_RUNTIME_DIR": str(folder / "runtime"),
        "JUPYTERLAB_SETTINGS_DIR": str(folder / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(folder / "workspaces"),
        "IPYTHONDIR": str(folder / "ipython"),
    }
