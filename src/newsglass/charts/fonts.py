"""The fonts that come with matplotlib: print uses them, so that no font has to be installed or fetched."""

from __future__ import annotations

from pathlib import Path


def font_file(name: str) -> Path:
    """The file of one of DejaVu's fonts, such as `DejaVuSerif-Bold`."""
    import matplotlib

    return Path(matplotlib.get_data_path()) / "fonts" / "ttf" / f"{name}.ttf"
