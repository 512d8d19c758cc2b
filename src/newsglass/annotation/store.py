"""The store that never loses a student's work: one file per student and lesson, merged mark by mark.

Reading: the file; if it is damaged it is set aside under a name of its own and the version before it is used. Writing:
what is on the disk now, merged with what this page holds, replaces the file in one step. Whatever could not be written
stays in memory, is shown and exported as before, and goes out with the next save that works.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from newsglass.annotation.disk import OnDisk, read_disk
from newsglass.annotation.files import one_writer, safe_name, stamp, why_not_saved, write_whole
from newsglass.annotation.kept import Answer, Contents, canonical, keep
from newsglass.annotation.mark import Mark
from newsglass.annotation.marks import Marks
from newsglass.annotation.merge import merge
from newsglass.annotation.w3c import write_work
from newsglass.errors import CannotSave, UnknownStudent
from newsglass.text.article import Article


class Work:
    """One student's work in one lesson, kept on the disk.

    >>> import tempfile
    >>> work = Work("alex-7k3f", "02-says-who", folder=tempfile.mkdtemp())
    >>> work.save_answer("hook", "vote", "B").revision
    1
    >>> work.answers("hook")["vote"].value
    'B'

    `folder` is the work folder (default: the NEWSGLASS_WORK setting, else `work` here). Any student and lesson names
    are turned into safe file names. `problem` is None, or a sentence on what is wrong with the file or the last save.
    `UnknownStudent` when no student is given.
    """

    def __init__(self, student: str, lesson: str, folder: Path | str | None = None) -> None:
        if not student:
            raise UnknownStudent("Nobody has been chosen yet. Open the start page and choose who you are.")
        self.student = student
        self.lesson = lesson or "free"
        base = Path(folder or os.environ.get("NEWSGLASS_WORK") or "work")
        self.path = base / safe_name(student) / f"{safe_name(self.lesson)}.jsonld"
        self.tab = secrets.token_hex(4)
        self._held = Contents()
        self._on_disk = OnDisk()
        self._seen: tuple[int, int, int] | None = None
        self._damage: str | None = None
        self._unsaved: str | None = None

    @property
    def problem(self) -> str | None:
        """What is wrong with the file or with the last save, in a sentence; None when all is well."""
        self._load()
        return self._unsaved or self._damage

    def marks(self, article: Article, step: str = "") -> Marks:
        """The marks made on this article in this step, placed on the text as it is now."""
        self._load()
        return self._placed(article, step)

    def save_marks(self, article: Article, marks: Marks, step: str = "") -> Marks:
        """Keeps these marks and gives back all that are now kept, also those from other pages.

        When it returns, the marks are on the disk. A mark that is left out is not deleted: a deletion is a tombstone
        (see `Marks.without`). `MarksDoNotFit` for another article's marks; `CannotSave` when the disk refuses, and then
        the marks are still held here.
        """
        marks.check_fit(article)
        self._load()
        known = {mark.id: mark for mark in self._placed(article, step).marks}
        # A mark that only moved with its text keeps the quotation it was made with.
        new = [mark for mark in marks.marks if known.get(mark.id) != mark]
        self._save(Contents(keep(new, article, step)))
        return self._placed(article, step)

    def answers(self, step: str) -> dict[str, Answer]:
        """The current answer to each question of the step that has one."""
        self._load()
        newest = sorted((a for a in self._held.answers.values() if a.step == step), key=lambda answer: answer.key)
        return {answer.question: answer for answer in newest}

    def history(self, step: str, question: str) -> tuple[Answer, ...]:
        """Every answer to one question, the first vote first."""
        self._load()
        return self._held.answers_to(step, question)

    def save_answer(
        self, step: str, question: str, value: Any, revision: int | None = None, *, typing: bool = False
    ) -> Answer:
        """Keeps an answer; earlier ones stay in the history.

        `value` is text, a number, True or False, None, or lists and dicts of these. Without a `revision` it becomes the
        newest one. Say `typing=True` while a text is being written: then it replaces the draft before it instead of
        adding to the history. `CannotSave` when it can't be kept.
        """
        try:
            canonical(value)
        except (TypeError, ValueError, RecursionError) as problem:
            raise CannotSave("An answer can only be text, a number, yes or no, or a list of these.") from problem
        self._load()
        earlier = self._held.answers_to(step, question)
        same = [a for a in earlier if (a.revision, a.tab, canonical(a.value)) == (revision, self.tab, canonical(value))]
        if same and same[-1].typing == typing:
            self._save(Contents())
            return same[-1]
        if revision is None:
            revision = 1 + max((answer.revision for answer in earlier), default=0)
        answer = Answer(step, question, value, revision, _now(), self.tab, typing)
        drafts = [a for a in earlier[-1:] if a.typing and a.tab == self.tab]
        self._save(Contents(answers={answer.key: answer}), dropped=drafts)
        return answer

    def export(self) -> str:
        """All of this work as W3C Web Annotations (JSON-LD text), also what could not be saved yet."""
        self._load()
        return write_work(self.student, self.lesson, self._held)

    def contents(self) -> Contents:
        """Everything held, for those who compare or collect."""
        self._load()
        return self._held

    def add(self, contents: Contents) -> None:
        """Merges work from elsewhere, such as the same student's other computer, into this file."""
        self._load()
        self._save(contents)

    def _placed(self, article: Article, step: str) -> Marks:
        here = [kept for kept in self._held.marks.values() if (kept.article_id, kept.step) == (article.id, step)]
        fingerprint = article.fingerprint
        placed = [(kept, kept.on(article, fingerprint)) for kept in here]
        fitting = sorted((mark for _, mark in placed if mark), key=lambda mark: (mark.span, mark.id))
        lost = tuple(kept.mark for kept, mark in placed if mark is None)
        return Marks(article.id, self.student, tuple(fitting), lost, _notice(lost))

    def _save(self, new: Contents, dropped: Iterable[Answer] = ()) -> None:
        self._held = merge(self._held, new)
        self._drop(dropped)
        try:
            with one_writer(self.path):
                found = self._read_locked()
                self._held = merge(found.contents, self._held)
                self._drop(dropped)
                written = write_work(self.student, self.lesson, self._held)
                if written != found.written:
                    write_whole(self.path, written)
                self._remember(OnDisk(self._held, written))
        except OSError as problem:
            self._unsaved = why_not_saved(problem, self.path.parent)
            raise CannotSave(self._unsaved) from problem
        except CannotSave as problem:
            self._unsaved = str(problem)
            raise
        self._unsaved = None

    def _drop(self, dropped: Iterable[Answer]) -> None:
        gone = {answer.key for answer in dropped}
        if gone:
            left = {key: answer for key, answer in self._held.answers.items() if key not in gone}
            self._held = replace(self._held, answers=left)

    def _load(self) -> None:
        """Takes in what other pages wrote; the file is read again only when it changed."""
        if self._is_known() or self._nothing_yet():
            return
        try:
            with one_writer(self.path):
                found = self._read_locked()
                if found.problem and found.contents != Contents():
                    # What could be saved from a damaged file must not hang on this page being saved once more.
                    written = write_work(self.student, self.lesson, found.contents)
                    write_whole(self.path, written)
                    self._remember(replace(found, written=written))
        except (CannotSave, OSError):
            found = self._read_without_touching()
        self._held = merge(found.contents, self._held)

    def _nothing_yet(self) -> bool:
        try:
            return not self.path.parent.is_dir()
        except OSError:  # a folder we may not look into is something else than an empty one
            return False

    def _is_known(self) -> bool:
        return self._seen is not None and stamp(self.path) == self._seen

    def _read_locked(self) -> OnDisk:
        if self._is_known() and self._on_disk.written:
            return self._on_disk
        return self._remember(read_disk(self.path, self.student, self.lesson))

    def _read_without_touching(self) -> OnDisk:
        """A folder that can't be written can still be read, without the lock and without setting anything aside."""
        try:
            return self._remember(read_disk(self.path, self.student, self.lesson, setting_aside=False))
        except OSError as problem:
            reason = problem.strerror or type(problem).__name__
            return self._remember(OnDisk(problem=f'The work file "{self.path.name}" can\'t be opened ({reason}).'))

    def _remember(self, found: OnDisk) -> OnDisk:
        self._on_disk, self._seen = found, stamp(self.path)
        self._damage = self._damage or found.problem
        return found


def _notice(lost: tuple[Mark, ...]) -> str:
    """What to say of marks whose words are not in this version of the text."""
    live = [mark for mark in lost if not mark.deleted]
    if not live:
        return ""
    if len(live) == 1:
        return "The text has changed: 1 of your marks was on words that are not here now. It is kept, but not shown."
    return (
        f"The text has changed: {len(live)} of your marks were on words that are not here now. "
        "They are kept, but not shown."
    )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
