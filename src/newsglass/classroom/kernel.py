"""A lean kernel: a lesson needs no debugger and no second completer, and a class of thirty feels the 30 MB each costs.

It loads what a lesson needs while the reader still looks for ▶: that wait was half of the time from ▶ to the lesson.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module

NEEDED = (
    "newsglass.widgets.base",
    "newsglass.lessons.run",
    "newsglass.lessons.step_kinds",
    "newsglass.lessons.highlighting",
    "newsglass.lessons.submit",
)
_SECONDS_OF_PEACE = 0.2  # JupyterLab's own questions come first: a kernel that does not answer them looks dead


def main() -> None:
    """Start an ordinary ipykernel without debugpy and jedi, which it then does without."""
    for unused in ("debugpy", "jedi"):
        # None makes `import` fail at once, and ipykernel and IPython then leave the feature out.
        sys.modules[unused] = None  # type: ignore[assignment]
    from ipykernel.kernelapp import IPKernelApp
    from tornado.ioloop import IOLoop

    app = IPKernelApp.instance()
    app.initialize()
    loop = IOLoop.current()

    def load(names: Sequence[str]) -> None:
        with suppress(Exception):  # the lesson's own cell meets the same error, and says it where it can be read
            import_module(names[0])
        if names[1:]:
            loop.add_callback(load, names[1:])  # one at a time, so that a question or a ▶ can come between

    loop.call_later(_SECONDS_OF_PEACE, load, NEEDED)
    app.start()


if __name__ == "__main__":
    main()
