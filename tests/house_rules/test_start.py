"""start.py answers every trouble of a first start with one plain sentence, and uses the standard library only."""

from __future__ import annotations

import ast
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """start.py in a folder of its own, so that nothing here touches the real .venv."""
    for name in ("start.py", "requirements.lock", "requirements-test.lock", "pyproject.toml"):
        shutil.copyfile(ROOT / name, tmp_path / name)
    spec = importlib.util.spec_from_file_location("newsglass_start", tmp_path / "start.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_it_imports_nothing_that_has_to_be_installed_first():
    tree = ast.parse((ROOT / "start.py").read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert names <= sys.stdlib_module_names


def test_it_can_be_read_by_an_old_python_that_is_then_told_so():
    ast.parse((ROOT / "start.py").read_text(encoding="utf-8"), feature_version=(3, 6))


def test_an_old_python_gets_one_sentence(start, monkeypatch, capsys):
    monkeypatch.setattr(start.sys, "version_info", (3, 9, 1))
    assert start.main([]) == 1
    assert capsys.readouterr().out.strip() == (
        "Newsglass needs Python 3.11 or newer, and this is Python 3.9. Install a newer one from python.org and start "
        "again with it."
    )


def test_a_full_disk_gets_one_sentence(start, monkeypatch, capsys):
    usage = type("Usage", (), {"free": 20_000_000})
    monkeypatch.setattr(start.shutil, "disk_usage", lambda _folder: usage)
    assert start.main([]) == 1
    assert "20 MB are free. Make room" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("NewConnectionError('… Temporary failure in name resolution')", "needs the internet once"),
        ("SSLError(SSLCertVerificationError(1, 'CERTIFICATE_VERIFY_FAILED'))", "school's filter"),
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("ERROR: something nobody foresaw", "something nobody foresaw"),
    ],
)
def test_why_an_installation_failed_is_said_in_one_sentence(start, said: str, sentence: str):
    answer = start.why_pip_failed(said)
    assert sentence in answer and "\n" not in answer


def test_a_broken_environment_is_noticed_and_made_anew(start, monkeypatch, capsys):
    python = start.venv_python()
    python.parent.mkdir(parents=True)
    python.write_text("not a Python", encoding="utf-8")
    made = []

    def make() -> None:
        made.append(True)
        python.parent.mkdir(parents=True, exist_ok=True)

    monkeypatch.setattr(start, "make_venv", make)
    monkeypatch.setattr(start, "install", lambda *_what: None)
    assert start.main([]) == 1  # nothing was really installed, and that is said too
    said = capsys.readouterr().out
    assert made and "The folder .venv is broken; making it anew." in said and "did not finish" in said


def test_a_second_start_installs_nothing(start, monkeypatch):
    ran = []
    start.VENV.mkdir()
    (start.VENV / "newsglass-lessons.stamp").write_text(start.stamp_of("requirements.lock"), encoding="utf-8")
    monkeypatch.setattr(start, "is_sound", lambda _packages: True)
    monkeypatch.setattr(start, "install", lambda *_what: pytest.fail("it installed again"))
    monkeypatch.setattr(start, "run", lambda command: ran.append(command[1:]) or 0)
    assert start.main([]) == 0 and start.main(["check"]) == 0
    assert ran == [["-m", "newsglass", "lab"], ["-m", "newsglass", "check"]]


def test_a_changed_lock_means_a_new_installation(start):
    before = start.stamp_of("requirements.lock")
    lock = start.HERE / "requirements.lock"
    lock.write_text(lock.read_text(encoding="utf-8") + "\nextra==1.0\n", encoding="utf-8")
    assert start.stamp_of("requirements.lock") != before


@pytest.mark.parametrize("words", [["--help"], ["lab", "--help"]])
def test_the_program_is_the_same_by_either_name(words: list[str]):
    said = [
        subprocess.run(
            [*command, *words], capture_output=True, text=True, encoding="utf-8", env={**os.environ, "COLUMNS": "80"}
        )
        for command in (
            [sys.executable, "-m", "newsglass"],
            [sys.executable, "-c", "from newsglass.cli import main; main()"],
        )
    ]
    assert all(answer.returncode == 0 for answer in said)
    assert said[0].stdout.splitlines()[2:] == said[1].stdout.splitlines()[2:]
