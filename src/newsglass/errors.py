"""What can go wrong, in plain words.

    NewsglassError
    ├── NotFound            ArticleNotFound · LessonNotFound · UnknownLabel
    ├── CannotUse           ArticleIsEmpty · CannotRead · RulesHaveProblems · TooFewToTell
    ├── KeyProblem          QuoteNotFound · QuoteFoundTwice · LessonHasProblems
    ├── WorkProblem         WorkIsDamaged · CannotSave · MarksDoNotFit · UnknownStudent
    └── CannotStart         the lab or an installation cannot start

Every message says what happened, what there is instead (the nearest name first) and what to do. In a notebook only that
sentence appears; `raise … from …` keeps the chain for developers.
"""

from __future__ import annotations

from collections.abc import Iterable


class NewsglassError(Exception):
    """Something Newsglass can explain in one sentence."""

    def _render_traceback_(self) -> list[str]:
        # IPython calls this instead of printing a traceback: a student needs the sentence, not our call stack.
        return [str(self)]


class NotFound(NewsglassError):
    """A name that nothing here goes by."""


class ArticleNotFound(NotFound):
    """No article has that id."""


class LessonNotFound(NotFound):
    """No lesson has that name."""


class UnknownLabel(NotFound):
    """No label, or no label set, has that name."""


class CannotUse(NewsglassError):
    """Something was given that can't be worked with."""


class ArticleIsEmpty(CannotUse):
    """There is no text in it."""


class CannotRead(CannotUse):
    """A file is not text, is too large, or can't be opened."""


class RulesHaveProblems(CannotUse):
    """A phrase list or a table of ladder criteria is not in the expected form."""


class TooFewToTell(CannotUse):
    """A number from so few would mislead."""


class KeyProblem(NewsglassError):
    """A lesson's key does not fit its articles."""


class QuoteNotFound(KeyProblem):
    """A quotation in a key is not in the article."""


class QuoteFoundTwice(KeyProblem):
    """A quotation in a key fits two places in the article."""


class LessonHasProblems(KeyProblem):
    """A lesson folder has mistakes; the message lists them all."""


class WorkProblem(NewsglassError):
    """Student work can't be read or kept as asked; what exists is never overwritten."""


class WorkIsDamaged(WorkProblem):
    """A work file could not be read; it was set aside under the name in the message."""


class CannotSave(WorkProblem):
    """The disk is full or the folder is read-only."""


class MarksDoNotFit(WorkProblem):
    """These marks belong to another article or another version of it."""


class UnknownStudent(WorkProblem):
    """Nobody has been chosen on the start page yet."""


class CannotStart(NewsglassError):
    """The lab can't be started."""


def nearest(name: str, known: Iterable[str], most: int = 5) -> list[str]:
    """The known names in order of likeness to the one asked for: `nearest("strom", ["storm", "rink"])` → `["storm", "rink"]`."""
    import difflib

    names = list(known)
    close = difflib.get_close_matches(name, names, n=most, cutoff=0.4)
    return (close + [other for other in names if other not in close])[:most]
