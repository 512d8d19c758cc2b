"""What a work file holds: marks with the words they were made on, and answers with every earlier vote."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from newsglass.annotation.anchor import Quotation, find_quote, quote_of
from newsglass.annotation.mark import Mark
from newsglass.errors import KeyProblem
from newsglass.text.article import Article

MarkKey = tuple[str, str, str]  # article, step, mark id
AnswerKey = tuple[str, str, int, str, str, str]


@dataclass(frozen=True, slots=True)
class KeptMark:
    """A mark as the file keeps it: with the version of the text it was made on and its words in quotation."""

    article_id: str
    step: str
    fingerprint: str
    quotation: Quotation
    mark: Mark

    @property
    def key(self) -> MarkKey:
        """What makes it this mark and no other."""
        return (self.article_id, self.step, self.mark.id)

    def on(self, article: Article, fingerprint: str) -> Mark | None:
        """The mark placed on the text with this fingerprint; None when its words are not there (any more)."""
        if self.fingerprint == fingerprint:
            return self.mark
        if self.mark.deleted:
            # A tombstone needs no words, but a page is never sent a place that its text does not have.
            return self.mark if self.mark.span.end <= len(article.text) else None
        words = self.quotation
        try:
            span = find_quote(words.exact, article, words.prefix, words.suffix)
        except KeyProblem:
            return None
        return replace(self.mark, span=span)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a student answered to one question, and when; earlier answers are kept too.

    `value` is anything JSON can hold. `revision` grows by one with each answer; `tab` names the page it came from;
    `at` is the time in UTC. `typing` is True while a text is still being written: the next one from the same page
    replaces it.
    """

    step: str
    question: str
    value: Any
    revision: int
    at: str
    tab: str
    typing: bool = False

    @property
    def key(self) -> AnswerKey:
        """Everything about it, so that two different answers are never taken for one; sorts the later answer last."""
        written = canonical([self.value, self.typing])
        return (self.step, self.question, self.revision, self.at, self.tab, written)


@dataclass(frozen=True)
class Contents:
    """Everything in one work file."""

    marks: Mapping[MarkKey, KeptMark] = field(default_factory=dict)
    answers: Mapping[AnswerKey, Answer] = field(default_factory=dict)

    def answers_to(self, step: str, question: str) -> tuple[Answer, ...]:
        """Every answer to one question, the current one last."""
        found = [answer for answer in self.answers.values() if (answer.step, answer.question) == (step, question)]
        return tuple(sorted(found, key=lambda answer: answer.key))


def keep(marks: Iterable[Mark], article: Article, step: str) -> dict[MarkKey, KeptMark]:
    """The marks with the words they stand on, ready to be kept."""
    fingerprint = article.fingerprint  # hashes the whole text: once, not once a mark
    kept = [KeptMark(article.id, step, fingerprint, quote_of(mark.span, article), mark) for mark in marks]
    return {mark.key: mark for mark in kept}


def canonical(value: Any) -> str:
    """One spelling for equal JSON values; `ValueError` or `TypeError` for what JSON cannot hold."""
    return json.dumps(value, sort_keys=True, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
