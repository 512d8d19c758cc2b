"""The strip: an article's own shape, one column a sentence, with the signs of sureness on it and the sentence below."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import Any

from traitlets import Dict, List, Unicode

from newsglass.comparison.strip import SHOWN, Sign, Strip, as_marks, counted, rate, sentence_strip
from newsglass.text.article import Article, as_article
from newsglass.text.split import paragraphs
from newsglass.tokens import the_one_sentence
from newsglass.widgets.base import Item, SavingWidget
from newsglass.widgets.noticed import noticed, words
from newsglass.widgets.offsets import for_browser, well_formed


class StripWidget(SavingWidget):
    """One or two articles as columns of sentences; focus or a click shows the sentence in the text.

        StripWidget(storm, wire, marks=mine)

    `marks` are a reader's (`Marks`, a highlighter or a list of them); a highlighter's later marks appear as they are
    made. `tool=False` shows no findings, as before Submit in a lesson. Nothing is kept: the strip only shows.
    """

    parts = ("highlighter_marks", "strip_numbers", "strip_text", "strip")
    articles = List(Dict()).tag(sync=True)
    families = List(Dict()).tag(sync=True)
    sentence = Unicode(the_one_sentence()).tag(sync=True)

    def __init__(
        self, article: Article | str, other: Article | str | None = None, marks: Any = None, *, tool: bool = True
    ) -> None:
        read = [as_article(one) for one in (article, other) if one is not None]
        self._given = marks
        self._noticed = [sentence_strip(one, tool=tool) for one in read]
        about = " ".join(one.fingerprint for one in read)
        super().__init__(
            student="", lesson="free", step="strip", about=about, articles=self._tables(), families=_families(), kept=[]
        )
        for one in marks if isinstance(marks, list | tuple) else [marks]:
            if hasattr(one, "observe"):
                one.observe(lambda _change: self._refresh(), "kept")

    @property
    def strips(self) -> tuple[Strip, ...]:
        """What is shown, as numbers."""
        own = as_marks(self._given)
        return tuple(
            strip.with_marks(mark for marks in own if marks.article_id == strip.article.id for mark in marks.live)
            for strip in self._noticed
        )

    def _refresh(self) -> None:
        self.articles = self._tables()

    def _tables(self) -> list[dict[str, Any]]:
        return [_table(strip) for strip in self.strips]

    def _keep(self, items: list[Item]) -> Sequence[Item]:
        return []

    def _static_html(self) -> str:
        """The strip on paper: its numbers in words; `chart_hedging` draws it."""
        return "".join(f"<p>{html.escape(_in_words(strip))}</p>" for strip in self.strips) + (
            f"<p><em>{html.escape(the_one_sentence())}</em></p>"
        )


def _families() -> list[dict[str, str]]:
    return [
        {"name": name, "plural": one.plural, "about": one.about, "colour": one.colour, "shape": one.shape}
        for name, one in SHOWN.items()
    ]


def _table(strip: Strip) -> dict[str, Any]:
    article = strip.article
    return {
        "title": for_browser(article.title),
        "banner": words()["invented"] if article.invented else "",
        "text": for_browser(article.text),
        "paragraphs": [[span.start, span.end] for span in paragraphs(article)],
        "columns": [[one.span.start, one.span.end, one.words, one.quoted] for one in strip.columns],
        "signs": [_sign(article, sign) for sign in strip.signs],
        "words": strip.words,
        "caution": strip.caution,
        "looked": strip.looked,
    }


def _sign(article: Article, sign: Sign) -> dict[str, Any]:
    table = {
        "family": sign.family,
        "by": sign.by,
        "whose": sign.whose,
        "sentence": sign.sentence,
        "start": sign.span.start,
        "end": sign.span.end,
        "words": for_browser(sign.span.of(article.text)),
    }
    if sign.finding:
        (told,) = noticed(article, [sign.finding])
        return table | {name: told[name] for name in ("kind", "ask", "why", "origin", "often")}
    return well_formed(table | {"because": sign.mark.because if sign.mark else ""})


def _in_words(strip: Strip) -> str:
    shown = [(one.plural, name) for name, one in SHOWN.items() if name != "stated limit"] if strip.looked else []
    told = ", ".join(f"{plural} {rate(strip.per_100(name))} ({strip.count(name)})" for plural, name in shown)
    size = f"{counted(strip.words, 'word')}, {counted(len(strip.columns), 'sentence')}"
    noticed_there = f" The tool noticed, per 100 words (how many): {told}." if told else ""
    return f"{strip.article.title or 'The text'} ({size}).{noticed_there} {strip.caution}".rstrip()
