"""One's own article: brought by paste or file, kept over ▶, every tool one press away, or one plain sentence."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import pytest

from newsglass.lessons.free_reading import TOOLS, read_own
from newsglass.lessons.own_article import LONGEST
from newsglass.lessons.places import lessons_folder

PASTED = (lessons_folder() / "02-says-who" / "articles" / "drones-kestria.pasted.txt").read_text(encoding="utf-8")


@pytest.fixture(params=["alex-7k3f", ""], ids=["a student", "nobody chosen"])
def student(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("NEWSGLASS_WORK", str(tmp_path))
    monkeypatch.setenv("NEWSGLASS_STUDENT", request.param)
    return request.param


class Hands:
    """A desk and somebody who presses its buttons."""

    def __init__(self) -> None:
        self.desk, self.revision = read_own(), 0

    def press(self, question: str, value: Any) -> dict[str, Any]:
        self.revision += 1
        item = {"id": question, "revision": self.revision, "value": value}
        self.desk.top._handle_custom_msg({"keep": [item], "revision": self.revision, "page": "x"}, [])
        assert self.desk.top.problem == ""
        return self.desk.top.content

    def tools(self) -> list[str]:
        return [type(tool).__name__ for tool in self.desk.children[1:]]


def as_file(name: str, raw: bytes) -> dict[str, str]:
    return {"name": name, "content": base64.b64encode(raw).decode()}


def test_a_pasted_page_opens_without_its_menus_and_shows_what_was_left_out(student: str):
    content = Hands().press("paste", {"text": PASTED})
    assert content["article"]["title"].startswith("Drones above the Summer Palace")
    assert content["article"]["paragraphs"] == 3
    assert "Share on Facebook | Copy link" in [gone["text"] for gone in content["dropped"]]
    assert [tool["id"] for tool in content["tools"]] == [tool.id for tool in TOOLS]


def test_a_line_can_be_put_back(student: str):
    hands = Hands()
    before = hands.press("paste", {"text": PASTED})
    line = next(gone["line"] for gone in before["dropped"] if gone["text"].startswith("Ten soups"))
    after = hands.press("back", line)
    assert after["article"]["paragraphs"] == 4 and len(after["dropped"]) == len(before["dropped"]) - 1
    assert hands.press("back", line) == after


@pytest.mark.parametrize("tool", [tool.id for tool in TOOLS])
def test_every_tool_opens_on_the_article(student: str, tool: str):
    hands = Hands()
    hands.press("paste", {"text": PASTED})
    assert hands.press("tool", tool)["tool"] == tool
    assert hands.tools()


def test_the_tool_offers_its_findings_on_the_highlighter(student: str):
    hands = Hands()
    hands.press("paste", {"text": PASTED})
    hands.press("tool", "sureness")
    assert len(hands.desk.children[1].findings) > 5


def test_others_can_lie_beside_it_up_to_three(student: str):
    hands = Hands()
    hands.press("paste", {"text": PASTED})
    names = [choice["id"] for choice in hands.press("tool", "board")["choices"][:4]]
    assert hands.press("beside", [*names, "practice:nowhere"])["beside"] == names[:3]
    assert len(hands.desk.children[1].sides) == 4


def test_everything_is_there_again_when_the_cell_runs_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("NEWSGLASS_WORK", str(tmp_path))
    monkeypatch.setenv("NEWSGLASS_STUDENT", "alex-7k3f")
    hands = Hands()
    hands.press("paste", {"text": PASTED})
    hands.press("back", hands.desk.top.content["dropped"][0]["line"])
    kept = hands.press("tool", "board")
    again = Hands()
    assert again.desk.top.content == kept and again.tools() == ["Board"]
    monkeypatch.setenv("NEWSGLASS_STUDENT", "sam-2222")
    assert Hands().desk.top.content["article"] is None


def test_a_file_opens_in_the_usual_encodings(student: str):
    hands = Hands()
    content = hands.press("file", as_file("café.txt", "Café shut\n\nThe café is shut until May.".encode("cp1252")))
    assert content["article"]["title"] == "Café shut"
    content = hands.press("file", as_file("pool.md", b'+++\ntitle = "Pool"\noutlet = "Echo"\n+++\nIt is shut.'))
    assert (content["article"]["title"], content["article"]["about"]) == ("Pool", "Echo")
    assert len(content["own"]) == 2


@pytest.mark.parametrize(
    ("question", "value", "sentence"),
    [
        ("paste", {"text": "  "}, "There is no text in this"),
        ("paste", {"text": "a" * (LONGEST + 1)}, "too many for an article"),
        ("paste", {"text": "Share on Facebook\n\nCopy link"}, "Paste the article's paragraphs"),
        ("file", {"name": "page.pdf", "content": ""}, "reads .txt and .md files"),
        ("file", {"name": "page.txt", "content": "*"}, "did not arrive whole"),
        ("file", {"name": "page.txt", "content": "A" * 1_500_001}, "too long"),
        ("file", as_file("page.txt", b"\0\1\2"), "not a text file"),
        ("file", as_file("page.txt", b""), "no text"),
        ("open", "own-000000000000", "not on this desk"),
        ("open", "practice:../../pyproject.toml", "not in this course"),
    ],
)
def test_what_cannot_be_read_is_one_plain_sentence_and_the_open_article_stays(student, question, value, sentence):
    hands = Hands()
    before = hands.press("paste", {"text": PASTED})
    after = hands.press(question, value)
    assert sentence in after["note"] and "Traceback" not in after["note"]
    assert after["article"] == before["article"]


@pytest.mark.parametrize(("question", "value"), [("paste", None), ("tool", "magic"), ("back", 3), ("nothing", {})])
def test_what_a_page_should_not_send_changes_nothing(student: str, question: str, value: Any):
    hands = Hands()
    before = hands.desk.top.content
    assert hands.press(question, value)["article"] is before["article"] is None
    assert hands.tools() == []


def test_a_text_in_another_language_is_opened_with_a_caution(student: str):
    french = (
        "Le maire a dit que la piscine est fermée. Des experts disent que la pompe est vieille, et que personne ne "
        "sait quand elle va rouvrir ses portes."
    )
    hands = Hands()
    assert "English" in hands.press("paste", {"text": french})["article"]["caution"]
    for tool in TOOLS:
        hands.press("tool", tool.id)
        assert hands.tools()
