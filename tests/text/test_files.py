"""Facts about reading an article from a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsglass.errors import ArticleIsEmpty, ArticleNotFound, CannotRead, NewsglassError
from newsglass.text.read import read_file

STORY = "Café “Lund” is shut until May, the owner said."


def written(folder: Path, name: str, raw: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(raw.encode("utf-8") if isinstance(raw, str) else raw)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_usual_encodings_are_read(tmp_path: Path, encoding: str):
    assert read_file(written(tmp_path, "story.txt", STORY.encode(encoding))).text == STORY


def test_front_matter_tells_about_the_article(tmp_path: Path):
    path = written(
        tmp_path,
        "storm.plain.md",
        '+++\r\ntitle = "Storm"\r\noutlet = "Gazette"\r\nbyline = "By Ana Ruiz"\r\npublished = 2026-05-03\r\n'
        'licence = "CC0"\r\nlevel = "plain"\r\ninvented = true\r\nnote = "kept by the lesson"\r\n+++\r\n\r\n'
        "It rained.\r\n\r\nRead more\r\n",
    )
    article = read_file(path)
    assert (article.id, article.title, article.outlet, article.byline) == ("storm", "Storm", "Gazette", "By Ana Ruiz")
    assert (article.published, article.licence, article.level, article.invented) == ("2026-05-03", "CC0", "plain", True)
    assert article.text == "It rained.\n\nRead more"
    assert article.dropped == ()


def test_a_file_without_front_matter_is_read_as_a_pasted_page(tmp_path: Path):
    article = read_file(written(tmp_path, "storm.md", "# Storm over Orrin\n\nIt rained.\n\nRead more\n"))
    assert (article.id, article.title, article.text) == ("storm", "Storm over Orrin", "It rained.")
    assert [gone.text for gone in article.dropped] == ["Read more"]


def test_a_path_may_be_a_string(tmp_path: Path):
    assert read_file(str(written(tmp_path, "storm.txt", STORY))).id == "storm"


@pytest.mark.parametrize(
    ("front", "said"),
    [
        ('title = "Storm', "Line 2"),
        ('title = "Storm"\noutlet: Gazette', "Line 3"),
        ('title = "Storm"\ninvented = "yes"', "Line 3"),
        ("title = 4", "Line 2"),
    ],
)
def test_broken_front_matter_names_its_line(tmp_path: Path, front: str, said: str):
    with pytest.raises(CannotRead, match=said):
        read_file(written(tmp_path, "storm.md", f"+++\n{front}\n+++\nIt rained."))


def test_front_matter_that_is_never_closed_says_so(tmp_path: Path):
    with pytest.raises(CannotRead, match="no second"):
        read_file(written(tmp_path, "storm.md", '+++\ntitle = "Storm"\nIt rained.'))


@pytest.mark.parametrize(
    ("name", "raw", "error", "said"),
    [
        ("empty.txt", b"", ArticleIsEmpty, "empty"),
        ("blank.txt", b" \n\t\n", ArticleIsEmpty, "empty"),
        ("only.txt", b"Share\n\nRead more", ArticleIsEmpty, "own lines"),
        ("about.md", b'+++\ntitle = "Storm"\n+++\n', ArticleIsEmpty, "no text under"),
        ("picture.txt", b"\x89PNG\r\n\x00\x00", CannotRead, "not a text file"),
        ("half.txt", b"\xff\xfeI", CannotRead, "encoding"),
        ("russian.txt", "Дождь шёл весь день.".encode("cp1251"), CannotRead, "encoding"),
        ("story.pdf", b"%PDF-1.7", CannotRead, r"\.txt and \.md"),
        ("large.txt", b"a " * 1_500_001, CannotRead, "3 MB"),
    ],
)
def test_what_cannot_be_read_is_answered_in_one_plain_sentence(tmp_path: Path, name, raw, error, said):
    with pytest.raises(error, match=said) as caught:
        read_file(written(tmp_path, name, raw))
    assert "\n" not in str(caught.value)
    assert str(caught.value).endswith(".")


def test_a_missing_file_is_answered_with_the_nearest_names(tmp_path: Path):
    written(tmp_path, "storm.txt", STORY)
    written(tmp_path, "picture.png", b"")
    with pytest.raises(ArticleNotFound, match=r"storm\.txt") as caught:
        read_file(tmp_path / "strom.txt")
    assert "picture" not in str(caught.value)


def test_a_missing_folder_is_said_to_be_missing_too(tmp_path: Path):
    with pytest.raises(ArticleNotFound, match="no folder"):
        read_file(tmp_path / "nowhere" / "storm.txt")


def test_a_folder_is_answered_with_the_files_in_it(tmp_path: Path):
    written(tmp_path, "storm.txt", STORY)
    with pytest.raises(CannotRead, match=r"is a folder.*storm\.txt"):
        read_file(tmp_path)


@pytest.mark.parametrize("name", ["a\0b.txt", "x" * 5_000 + ".txt"])
def test_a_name_no_computer_takes_is_answered(tmp_path: Path, name: str):
    with pytest.raises(NewsglassError) as caught:
        read_file(tmp_path / name)
    assert len(str(caught.value)) < 400
