"""The lab opens fresh copies, in folders of its own, on a free port; teacher pages stay out of a student's folder."""

from __future__ import annotations

import json
import os
import socket
import sys
from pathlib import Path

import pytest
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

from newsglass.classroom.kernel import NEEDED
from newsglass.classroom.lab import FIRST_PORT, PORTS_TRIED, free_port, open_lab, prepare_private_folder
from newsglass.classroom.pages import lay_out_pages
from newsglass.errors import CannotSave, CannotStart
from newsglass.lessons.places import notebooks_folder


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.ipynb")}


def test_a_student_gets_the_pages_and_never_the_teacher_pages(tmp_path: Path):
    root = lay_out_pages(notebooks_folder(), tmp_path)
    assert "00-start-here.ipynb" in names(root) and not any(name.startswith("teacher/") for name in names(root))
    assert not list(tmp_path.rglob("key.toml"))


def test_a_teacher_gets_both_in_a_folder_apart(tmp_path: Path):
    student, teacher = (
        lay_out_pages(notebooks_folder(), tmp_path),
        lay_out_pages(notebooks_folder(), tmp_path, teacher=True),
    )
    assert "teacher/02-says-who.ipynb" in names(teacher) and student != teacher
    assert teacher not in student.parents and student not in teacher.parents


def test_cells_somebody_changed_are_set_aside_before_the_fresh_copy(tmp_path: Path):
    root = lay_out_pages(notebooks_folder(), tmp_path)
    page = root / "00-start-here.ipynb"
    notebook = json.loads(page.read_text(encoding="utf-8"))
    notebook["cells"][-1]["source"] = "my own words"
    page.write_text(json.dumps(notebook), encoding="utf-8")
    lay_out_pages(notebooks_folder(), tmp_path)
    (kept,) = (root / "kept").glob("*.ipynb")
    assert "my own words" in kept.read_text(encoding="utf-8")
    assert "my own words" not in page.read_text(encoding="utf-8")


def test_outputs_alone_are_no_reason_to_set_a_page_aside(tmp_path: Path):
    root = lay_out_pages(notebooks_folder(), tmp_path)
    page = root / "00-start-here.ipynb"
    notebook = json.loads(page.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell["execution_count"] = 3
    page.write_text(json.dumps(notebook), encoding="utf-8")
    lay_out_pages(notebooks_folder(), tmp_path)
    assert not (root / "kept").exists()


def test_without_pages_the_sentence_says_how_to_make_them(tmp_path: Path):
    with pytest.raises(CannotStart, match="newsglass build"):
        lay_out_pages(tmp_path / "nothing", tmp_path)


def test_a_folder_that_is_a_file_is_answered_with_a_sentence(tmp_path: Path):
    (tmp_path / "work").write_text("in the way", encoding="utf-8")
    with pytest.raises(CannotSave, match="NEWSGLASS_WORK"):
        lay_out_pages(notebooks_folder(), tmp_path / "work")
    with pytest.raises(CannotSave, match="NEWSGLASS_WORK"):
        prepare_private_folder(tmp_path / "work")


def test_a_port_that_is_taken_is_passed_over():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        with pytest.raises(CannotStart, match=f"Port {taken} is taken"):
            free_port(taken)
    assert FIRST_PORT <= free_port() < FIRST_PORT + PORTS_TRIED


def test_every_setting_points_into_the_private_folder(tmp_path: Path):
    private = prepare_private_folder(tmp_path / "lab")
    assert all(Path(folder).is_relative_to(tmp_path / "lab") for folder in private.values())
    overrides = json.loads(
        (tmp_path / "lab/config/labconfig/default_setting_overrides.json").read_text(encoding="utf-8")
    )
    assert overrides["@jupyterlab/notebook-extension:tracker"]["windowingMode"] == "none"


def test_the_lab_opens_on_the_start_page_without_building_a_grammar_that_nobody_needs(tmp_path: Path, monkeypatch):
    opened = []

    class Stand:
        @staticmethod
        def launch_instance(argv: list[str]) -> None:
            opened.append((argv, sys.modules["rfc3987_syntax"]))

    monkeypatch.setattr(os, "environ", {**os.environ, "NEWSGLASS_WORK": str(tmp_path)})
    monkeypatch.setitem(sys.modules, "rfc3987_syntax", sys)
    monkeypatch.setitem(sys.modules, "jupyterlab.labapp", type("labapp", (), {"LabApp": Stand}))
    open_lab(browser=False)
    [(argv, grammar)] = opened
    assert grammar is None
    assert "--LabApp.default_url=/doc/tree/00-start-here.ipynb" in argv


@pytest.fixture
def kernel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Our kernel, started as JupyterLab starts it; `kernel(code)` gives what the code printed."""
    for name, value in prepare_private_folder(tmp_path / "lab").items():
        monkeypatch.setenv(name, value)
    manager = KernelManager(
        kernel_name="python3", kernel_spec_manager=KernelSpecManager(kernel_dirs=[str(tmp_path / "lab/data/kernels")])
    )
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=60)

    def run(code: str) -> str:
        said: list[str] = []
        client.execute_interactive(
            code, timeout=60, output_hook=lambda message: said.append(message["content"].get("text", ""))
        )
        return "".join(said).strip()

    yield run
    client.stop_channels()
    manager.shutdown_kernel(now=True)


def test_the_kernel_does_without_the_debugger_and_loads_the_lesson_before_anybody_asks(kernel):
    assert kernel("import sys; print(sys.modules['debugpy'], sys.modules['jedi'])") == "None None"
    looking = f"print(set({NEEDED}) <= set(sys.modules))"
    assert any(kernel(looking) == "True" for _ in range(1000))
    assert kernel("print('newsglass.lessons.run' in sys.modules, 'matplotlib' in sys.modules)") == "True False"
