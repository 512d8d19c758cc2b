"""We follow our own advice: what a student reads is grade 8 or easier and keeps to the teaching guide's wording."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsglass.analysis.readability import grade_range
from newsglass.lessons.form_files import forms_folder
from newsglass.lessons.lesson import read_lesson
from newsglass.lessons.places import lessons_folder
from newsglass.lessons.read import lesson_folders
from newsglass.widgets import steps

HIGHEST_GRADE = 8
NEVER = tomllib.loads(Path(__file__).with_name("never_say.toml").read_text(encoding="utf-8"))["never"]
SPOKEN = ("title", "do", "question", "ask", "text", "afterwards", "did_well", "empty")


def sentence(words: str) -> str:
    return words if words.rstrip()[-1:] in ".?!”" else f"{words}."


def page_words(path: Path) -> str:
    """A page without its code cells and its table rows, which are no sentences."""
    words = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    return "\n".join(line for line in words.split("\n") if not line.startswith("|"))


def step_words(folder: Path) -> str:
    table = tomllib.loads((folder / "lesson.toml").read_text(encoding="utf-8"))
    said = [table["title"], table["question"], table["objective"], table.get("content_note", "")]
    for step in table["step"]:
        said += [step[name] for name in SPOKEN if name in step]
        said += [*step.get("options", ()), *step.get("second", {}).get("options", ())]
        said += step.get("meanings", {}).values()
    said += [f"{entry['word']}: {entry['meaning']}" for entry in table.get("glossary", ())]
    said += [frame["text"] for frame in table.get("frame", ())]
    return "\n\n".join(sentence(words) for words in said if words)


def key_words(folder: Path) -> str:
    entries = read_lesson(folder).entries.values()
    said = [[entry.why, *(other.why for other in entry.also_accepted), *entry.hints.values()] for entry in entries]
    return "\n\n".join(" ".join(parts) for parts in said)


def form_words(path: Path) -> str:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return "\n\n".join([table["intro"], *(item["why"] for item in table["item"])])


def everything() -> Iterator[tuple[str, str]]:
    """All that a student reads from us (the articles are the subject, not our words), by where it stands."""
    for folder in lesson_folders():
        for page in sorted(folder.glob("page*.md")):
            yield f"{folder.name}-{page.stem}", page_words(page)
        yield f"{folder.name}-steps", step_words(folder)
        yield f"{folder.name}-key", key_words(folder)
    for page in sorted((lessons_folder() / "pages").glob("*.md")):
        yield page.stem, page_words(page)
    for form in sorted(forms_folder().glob("form-*.toml")):
        yield form.stem, form_words(form)


OURS = dict(everything())
in_each = pytest.mark.parametrize("where", OURS)


@in_each
def test_every_formula_calls_it_grade_8_or_easier(where: str):
    found = grade_range(OURS[where])
    if found.high is None:
        assert found.caution.startswith("Too short")
    else:
        assert found.high <= HIGHEST_GRADE, found.each


@in_each
def test_it_says_nothing_that_the_teaching_guide_rules_out(where: str):
    assert [(bad[0], instead) for instead, bad in ruled_out(OURS[where])] == []


@pytest.mark.parametrize("part", sorted(Path(steps.__file__).parent.glob("*.js")), ids=lambda part: part.name)
def test_the_widgets_own_words_keep_to_it_too(part: Path):
    assert [(bad[0], instead) for instead, bad in ruled_out(part.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("rule", NEVER, ids=lambda rule: rule["says"])
def test_the_list_itself_sees_the_guide_s_own_example(rule: dict[str, str]):
    assert rule["instead"] in dict(ruled_out(rule["says"]))


def test_fair_words_are_left_alone():
    fair = (
        "Evidence could show it right or wrong. The correct number is three. You and the key both have rung 4. "
        "14 of 23 chose “prediction”. Formulas say grade 4 to 9. 62 % back it."
    )
    assert list(ruled_out(fair)) == []


def ruled_out(words: str) -> Iterator[tuple[str, re.Match[str]]]:
    for rule in NEVER:
        for bad in re.finditer(rule["pattern"], words, re.IGNORECASE | re.MULTILINE):
            yield rule["instead"], bad
