"""What the README says is true: its commands, its map and its picture."""

from __future__ import annotations

import re
from pathlib import Path

import newsglass

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_two_commands_are_there_and_ci_calls_the_second():
    assert "python start.py " in README and "python start.py test" in README
    assert "start.py test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_every_room_on_the_map_is_a_folder_and_every_folder_is_on_the_map():
    rooms = {path.name for path in (ROOT / "src/newsglass").iterdir() if (path / "__init__.py").is_file()}
    shown = set(re.findall(r"`src/newsglass/(\w+)`", README))
    assert shown == rooms


def test_every_file_the_readme_links_to_is_there():
    links = re.findall(r"\]\((?!https?:)([^)#]+)", README)
    assert links and all((ROOT / link).exists() for link in links)


def test_every_public_name_is_in_the_readme():
    assert [name for name in newsglass.__all__ if f"`{name}" not in README] == []


def test_the_table_of_figures_is_that_of_the_last_full_run():
    from tests.quality.readme_table import BEGIN, END, SHOWN, kept_figures, table_lines

    kept = kept_figures()
    inside = README.split(BEGIN)[1].split(END)[0].strip().split("\n")
    assert inside == table_lines(kept)
    assert len(inside) == len(SHOWN) + 2


def test_every_figure_with_a_goal_stands_in_the_table_or_is_a_rung():
    from tests.quality.readme_table import SHOWN, kept_figures

    goals = {(one["ability"], one["name"]) for one in kept_figures()["figures"] if one["goal"]}
    told_elsewhere = {
        ("sentences", "ends, F1, gold cuts at ; and : joined"),
        ("sentences", "number of sentences, error, gold cuts at ; and : joined"),
        ("readability", "levels in order, our easiness"),
    }
    assert {place for place in goals - told_elsewhere - set(SHOWN) if not place[1].startswith("rung")} == set()


def test_every_lesson_is_in_the_readme():
    from newsglass.lessons.lesson import read_lesson
    from newsglass.lessons.read import lesson_folders

    assert [folder.name for folder in lesson_folders() if read_lesson(folder).title not in README] == []


def test_every_dependency_has_its_reason_in_the_readme():
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = [re.split(r"[>=<]", line)[0] for line in project["dependencies"]]
    assert [name for name in names if name not in README] == []
