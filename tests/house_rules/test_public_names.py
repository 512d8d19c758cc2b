"""One door: newsglass/__init__.py names everything that lessons and teachers use."""

from __future__ import annotations

import doctest
import inspect
import subprocess
import sys

import pytest

import newsglass

HEAVY = ("pandas", "matplotlib", "textstat", "nltk", "numpy", "anywidget", "ipywidgets", "jupytext", "IPython")


@pytest.mark.parametrize("name", newsglass.__all__)
def test_every_public_name_is_there_and_opens_with_one_plain_sentence(name: str):
    thing = getattr(newsglass, name)
    first = inspect.getdoc(thing).splitlines()[0]
    assert first.endswith(".") and len(first) < 130, f"{name}: {first}"


@pytest.mark.parametrize("name", newsglass.__all__)
def test_every_public_name_shows_an_example(name: str):
    thing = getattr(newsglass, name)
    assert doctest.DocTestFinder(recurse=False).find(thing, name)[0].examples or name in ("start",)


def test_an_unknown_name_is_answered_with_the_known_ones():
    with pytest.raises(AttributeError, match="open_article"):
        newsglass.open_articles  # noqa: B018


def test_importing_newsglass_loads_nothing_heavy():
    code = f"import sys, newsglass; print([m for m in {HEAVY!r} if m in sys.modules])"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    assert said.stdout.strip() == "[]"


def test_noticing_loads_nothing_heavy_either():
    code = (
        "import sys; from newsglass import find_hedges, find_sources, find_claims, find_loaded_language, measure_readability\n"
        "text = 'Officials said on Monday that the pool may close. ' * 20\n"
        "[f(text) for f in (find_hedges, find_sources, find_claims, find_loaded_language, measure_readability)]\n"
        f"print([m for m in {HEAVY!r} if m in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    assert said.stdout.strip() == "[]"
