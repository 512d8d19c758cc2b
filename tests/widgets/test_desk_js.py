"""desk.js: what is sent of a file, and which files are refused before they are read, run by node."""

from __future__ import annotations

import pytest

from newsglass.widgets.desk import DeskTop


@pytest.mark.parametrize(
    ("name", "size", "sentence"),
    [
        ("story.txt", 500, ""),
        ("STORY.MD", 500, ""),
        ("story.docx", 500, "neither"),
        ("story.txt.exe", 500, "neither"),
        ("story.txt", 1_000_001, "larger than 1 MB"),
        ("story.txt", 0, "is empty"),
    ],
)
def test_only_short_text_files_are_read(run_node, name: str, size: int, sentence: str):
    said = run_node(DeskTop._esm, "answer(widget.deskRefusal(given.file));", file={"name": name, "size": size})
    assert sentence in said if sentence else said == ""


def test_bytes_arrive_as_they_were_however_many(run_node):
    assert run_node(
        DeskTop._esm,
        """
        const bytes = Uint8Array.from({ length: 100000 }, (_, n) => n % 256);
        const back = Uint8Array.from(atob(widget.deskBase64(bytes)), (letter) => letter.charCodeAt(0));
        answer(back.length === bytes.length && back.every((byte, n) => byte === bytes[n]));
        """,
    )
