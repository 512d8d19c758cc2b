"""Readability as a range: what formulas say, what they count, and what they never see (shuffle, rewrite)."""

from __future__ import annotations

import html
import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from traitlets import Dict, List

from newsglass.annotation.store import Work
from newsglass.comparison.passage import read_passage
from newsglass.errors import CannotSave, CannotUse, NewsglassError
from newsglass.text.article import Article, as_article
from newsglass.tokens import the_one_sentence
from newsglass.widgets.base import Item, SavingWidget
from newsglass.widgets.offsets import for_browser
from newsglass.widgets.readability_inside import (
    beside_table,
    left_out_table,
    sentences_table,
    shuffled_table,
    syllables_table,
    unfamiliar_table,
    words_table,
)
from newsglass.widgets.readability_tables import (
    LONGEST_DRAFT,
    article_table,
    formulas_table,
    paragraphs_table,
    passage_table,
    row_table,
)

_ORIGINAL, _DRAFT = "The passage", "Your version"


class ReadabilityWidget(SavingWidget):
    """One or two articles on one axis of school grades, with every count to look into, shuffle and rewrite.

        ReadabilityWidget(storm, wire, work=work)

    Drafts of the rewrite are kept in `work` (None: in this notebook's memory only, and it says so). What costs time is
    made when the page asks for it.
    """

    parts = ("readability_axis", "readability_panels", "readability_rewrite", "readability")
    articles = List(Dict()).tag(sync=True)
    words = Dict().tag(sync=True)
    earlier = Dict().tag(sync=True)  # drafts that gave way to the article's own words, to be brought back

    def __init__(
        self,
        article: Article | str,
        other: Article | str | None = None,
        *,
        work: Work | None = None,
        step: str = "readability",
    ) -> None:
        self.read = tuple(as_article(one) for one in (article, other) if one is not None)
        self._work = work
        tables = [article_table(one, title) for one, title in zip(self.read, self._titles(), strict=True)]
        self._drafts = {passage["id"]: passage["text"] for table in tables for passage in table["passages"]}
        super().__init__(
            student=work.student if work else "reader",
            lesson=work.lesson if work else "free",
            step=step,
            about=" ".join(one.fingerprint for one in self.read),
            articles=tables,
            words={**_words(), "one": the_one_sentence(), "longest": LONGEST_DRAFT},
            saved_words="Saved" if work else "Not on disk, only in this notebook",
        )
        if work:
            self.kept = [
                {"id": name, "revision": draft.revision, "value": draft.value}
                for name, draft in work.answers(step).items()
                if name in self._drafts and _is_draft(draft.value)
            ]
            self.earlier = {name: version for name in work.answers(step) if (version := self._own_version(name))}
        self.on_msg(self._asked)

    @property
    def drafts_kept(self) -> dict[str, str]:
        """The student's drafts by the passage they rewrite."""
        return {item["id"]: item["value"] for item in self.kept}

    def _own_version(self, name: str) -> str:
        """The newest kept draft that isn't just the article's words; "" without one."""
        told = self._work.history(self.step, name) if self._work and name in self._drafts else ()
        return next(
            (one.value for one in reversed(told) if _is_draft(one.value) and one.value != self._drafts[name]), ""
        )

    def _titles(self) -> list[str]:
        plain = "This text" if len(self.read) == 1 else "Text {}"
        return [for_browser(one.title) or plain.format(at) for at, one in enumerate(self.read, 1)]

    def _keep(self, items: list[Item]) -> None:
        if not all(item["id"] in self._drafts and _is_draft(item.get("value")) for item in items):
            raise CannotSave(
                f"This draft could not be kept: it belongs to no passage here, or is longer than {LONGEST_DRAFT:,} "
                "characters. Shorten it, or press ▶ Start lesson."
            )
        for item in items if self._work else ():
            typing = item["id"] in self.drafts
            self._work.save_answer(self.step, item["id"], item["value"], item["revision"], typing=typing)

    def _asked(self, _widget: Any, content: Any, _buffers: Any) -> None:
        """Answer a question of one view; `n` says which, so that two views don't take each other's answers."""
        if not isinstance(content, dict) or "ask" not in content:
            return
        try:
            answer = {"table": self._answer(content)}
        except NewsglassError as problem:
            answer = {"problem": str(problem)}
        self.send({"ask": str(content["ask"])[:40], "n": str(content.get("n", ""))[:40], **answer})

    def _answer(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        number, start = asked.get("article", 0), asked.get("from", 0)
        if not (_is_whole(number) and number < len(self.read) and _is_whole(start)):
            raise CannotUse("The page asked for something Newsglass does not know. Press ▶ Start lesson and try again.")
        article = self.read[number]
        if asked["ask"] == "follow":
            return self._followed(asked.get("original"), asked.get("text"))
        answer = _ANSWERS.get(asked["ask"]) if isinstance(asked["ask"], str) else None
        if answer is None:
            raise CannotUse("The page asked for something Newsglass does not know. Press ▶ Start lesson and try again.")
        return answer(article, start)

    def _followed(self, original: Any, draft: Any) -> dict[str, Any]:
        """The passage's numbers beside the draft's; `original` is sent once, when a passage is opened."""
        if not _is_draft(draft) or not (original is None or _is_draft(original)):
            raise CannotUse(f"This draft is longer than {LONGEST_DRAFT:,} characters. Shorten it to see its numbers.")
        tables = {"draft": passage_table(read_passage(draft), _DRAFT)}
        if original is not None:
            tables["original"] = passage_table(read_passage(original), _ORIGINAL)
        return tables

    def _static_html(self) -> str:
        """The ranges on paper, in words; `chart_readability` draws them."""
        told = (row_table(one, title)["alt"] for one, title in zip(self.read, self._titles(), strict=True))
        lines = [*told, _words()["cannot"], the_one_sentence()]
        return "".join(f"<p>{html.escape(line)}</p>" for line in lines)


_ANSWERS: dict[str, Callable[[Article, int], dict[str, Any]]] = {
    "sentences": sentences_table,
    "words": words_table,
    "syllables": lambda article, _start: syllables_table(article),
    "unfamiliar": lambda article, _start: unfamiliar_table(article),
    "left_out": lambda article, _start: left_out_table(article),
    "formulas": lambda article, _start: formulas_table(article),
    "paragraphs": lambda article, _start: paragraphs_table(article),
    "shuffle": shuffled_table,
    "textstat": lambda article, _start: beside_table(article),
}


@cache
def _words() -> dict[str, str]:
    file = files("newsglass.widgets").joinpath("readability_words.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))["say"]


def _is_draft(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_DRAFT


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**9
