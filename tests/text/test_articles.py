"""What every detector takes: an article, or a text exactly as it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsglass
from newsglass.errors import CannotRead
from newsglass.text.article import as_article

NOTICE = ("find_hedges", "find_sources", "find_claims", "find_loaded_language", "measure_readability")


def test_a_text_is_taken_exactly_as_it_stands() -> None:
    assert as_article("  It\u00a0rained.\r\n").text == "  It\u00a0rained.\r\n"


@pytest.mark.parametrize("name", NOTICE)
@pytest.mark.parametrize("wrong", [b"It rained.", 5, None, Path("story.txt"), ["It rained."]], ids=repr)
def test_what_is_no_text_is_answered_by_one_plain_sentence(name: str, wrong: object) -> None:
    with pytest.raises(CannotRead, match=r"text in quotation marks is needed.*Open a file with open_article"):
        getattr(newsglass, name)(wrong)
