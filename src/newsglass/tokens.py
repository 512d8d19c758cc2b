"""Colours, patterns and type, read once from tokens.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def tokens() -> dict[str, Any]:
    """The whole token table: `tokens()["light"]["paper"]` → `"#FFFDF8"`."""
    return tomllib.loads(files("newsglass").joinpath("tokens.toml").read_text(encoding="utf-8"))


def the_one_sentence() -> str:
    """The sentence that stands under every chart."""
    return tokens()["sentence"]["one"]
