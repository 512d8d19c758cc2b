"""A readable linear model: every sign it looks at has a weight in a text file, and the largest become its reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from pathlib import Path

from newsglass.errors import CannotRead

_WHISPER = 0.1


@dataclass(frozen=True, slots=True)
class LinearModel:
    """Weights of signs: a sentence's score is the bias plus the weights of the signs in it.

    >>> LinearModel({"word million": 1.5, "sign a question": -2.0}, bias=-0.5).score({"word million"})
    1.0

    A score above 0 means yes. A sign that has no weight counts for nothing. Logistic regression (Cox, 1958) finds the
    weights; reading them needs no more than adding up.
    """

    weights: dict[str, float]
    bias: float

    def score(self, signs: Iterable[str]) -> float:
        """The bias plus the weight of every sign; above 0 means yes."""
        # Rounded, because the order of adding differs from run to run and 0 is a line.
        return round(self.bias + sum(map(self.weights.get, signs, repeat(0.0))), 6)

    def reasons(self, signs: Iterable[str], most: int = 3) -> tuple[str, ...]:
        """The signs that spoke loudest for yes, loudest first; those that only whispered are left out.

        >>> model = LinearModel({"word million": 1.5, "word new": 0.3, "word the": 0.01}, 0.0)
        >>> model.reasons({"word the", "word new", "word million"})
        ('word million', 'word new')
        """
        weight = self.weights.get
        heard = sorted([(-heavy, sign) for sign in signs if (heavy := weight(sign, 0.0)) > _WHISPER])
        return tuple([sign for _, sign in heard[:most]])


@cache
def load_model(name: str) -> LinearModel:
    """The model whose weights lie beside this file as `<name>.tsv`; `CannotRead` where it is missing or damaged."""
    path = Path(__file__).with_name(f"{name}.tsv")
    try:
        return read_model(path.read_text(encoding="utf-8"), path.name)
    except OSError as problem:
        raise CannotRead(
            f"The weights {path.name} are missing; run `python start.py` again to install them."
        ) from problem


def read_model(lines: str, name: str = "the weights") -> LinearModel:
    """A model from its text: one sign and its weight a line, a tab between them; `#` starts a comment.

    >>> read_model("# learned\\nbias\\t-0.5\\nword million\\t1.5").weights
    {'word million': 1.5}
    """
    weights: dict[str, float] = {}
    for number, line in enumerate(lines.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        sign, tab, weight = line.rpartition("\t")
        try:
            weights[sign] = float(weight)
        except ValueError:
            tab = ""
        if not tab:
            raise CannotRead(f"Line {number} of {name} isn't a sign, a tab and a number: {line[:60]!r}.") from None
    return LinearModel(weights, weights.pop("bias", 0.0))


def write_model(model: LinearModel, about: str) -> str:
    """The text of a model, the strongest signs of each side first, so that a student can read it from the top."""
    ranked = sorted(model.weights.items(), key=lambda item: (-abs(item[1]), item[0]))
    rows = [f"{sign}\t{weight:.2f}" for sign, weight in ranked if abs(weight) >= 0.005]
    return "\n".join([*(f"# {line}" for line in about.splitlines()), f"bias\t{model.bias:.2f}", *rows, ""])
