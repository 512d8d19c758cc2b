"""A lean kernel: a lesson needs no debugger and no second completer, and a class of thirty feels the 30 MB each costs."""

from __future__ import annotations

import sys


def main() -> None:
    """Start an ordinary ipykernel without debugpy and jedi, which it then does without."""
    for unused in ("debugpy", "jedi"):
        # None makes `import` fail at once, and ipykernel and IPython then leave the feature out.
        sys.modules[unused] = None  # type: ignore[assignment]
    from ipykernel import kernelapp

    kernelapp.launch_new_instance()


if __name__ == "__main__":
    main()
