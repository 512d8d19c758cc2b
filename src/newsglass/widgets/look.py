"""The tokens as CSS variables, light and dark, for every widget."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from newsglass.tokens import tokens


@cache
def look_css() -> str:
    """The variables `--ng-paper`, `--ng-amber-ink`, `--ng-rung-3` … set on every widget's root (class `ng`).

    JupyterLab and Voilà name the theme by `data-jp-theme-light` on the body; elsewhere the reader's system decides.
    """
    table = tokens()
    letter = table["type"]
    sizes = (
        f"--ng-serif: {letter['serif']}; --ng-sans: {letter['sans']}; --ng-article: {letter['article_px']}px; "
        f"--ng-leading: {letter['article_line']}; --ng-measure: {letter['article_measure_ch']}ch; "
        f"--ng-body: {letter['body_px']}px; --ng-small: {letter['small_px']}px;"
    )
    light, dark = (_colours(table[theme], table["rung"][theme]) for theme in ("light", "dark"))
    by_system = "@media (prefers-color-scheme: dark)"
    return (
        f".ng {{ {sizes} {light} color-scheme: light; }}\n"
        f'[data-jp-theme-light="false"] .ng {{ {dark} color-scheme: dark; }}\n'
        f"{by_system} {{ body:not([data-jp-theme-light]) .ng {{ {dark} color-scheme: dark }} }}\n"
        f"@media print {{ body .ng {{ {light} color-scheme: light; }} }}\n"
    )


def _colours(theme: Mapping[str, Any], rungs: list[str]) -> str:
    plain = [f"--ng-{name}: {theme[name]};" for name in ("paper", "ink", "quiet", "rule")]
    labels = [f"--ng-{name}-{part}: {pair[part]};" for name, pair in theme["label"].items() for part in ("ink", "tint")]
    return " ".join([*plain, *labels, *(f"--ng-rung-{rung}: {colour};" for rung, colour in enumerate(rungs))])
