"""The page for one's own article: it opens, it is kept, and every tool is one press away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newsglass.analysis.claims import find_claims
from newsglass.analysis.english import not_english
from newsglass.analysis.hedging import find_hedges
from newsglass.analysis.language import find_loaded_language
from newsglass.analysis.sourcing import find_sources
from newsglass.errors import NewsglassError
from newsglass.lessons.free import compare_sources, free_work, highlight
from newsglass.lessons.own_article import Shelf, practice_articles
from newsglass.lessons.readability import show_readability
from newsglass.lessons.start_page import START_PAGE
from newsglass.lessons.strip import strip
from newsglass.text.article import Article
from newsglass.text.split import paragraphs, words

if TYPE_CHECKING:
    from newsglass.widgets.desk import Desk

MOST_BESIDE = 3
SURENESS = "sureness"


@dataclass(frozen=True, slots=True)
class Tool:
    """Something to do with an article; `make` gets the open article and those beside it and gives widgets."""

    id: str
    name: str
    about: str
    make: Callable[[Article, Sequence[Article]], list[Any]]


def _marking(labels: str, *finders: Callable[[Article], Any]) -> Callable[[Article, Sequence[Article]], list[Any]]:
    def make(article: Article, _others: Sequence[Article]) -> list[Any]:
        mine = highlight(article, labels)
        if not not_english(article):
            mine.show_findings([found for find in finders for found in find(article)])
        return [mine]

    return make


def _board(article: Article, others: Sequence[Article]) -> list[Any]:
    return [compare_sources(article, *others)]


def _shape(article: Article, others: Sequence[Article]) -> list[Any]:
    work = free_work()
    mine = work.marks(article, SURENESS) if work else None
    return [strip(article, others[0] if others else None, mine)]


def _readability(article: Article, others: Sequence[Article]) -> list[Any]:
    return [show_readability(article, others[0] if others else None)]


def _charts(article: Article, others: Sequence[Article]) -> list[Any]:
    from newsglass.charts.hedging import chart_hedging
    from newsglass.charts.readability import chart_readability
    from newsglass.charts.sourcing import chart_source_kinds, chart_sources
    from newsglass.widgets.desk import picture

    draw = (chart_source_kinds, chart_sources, chart_hedging, chart_readability)
    return [picture(chart(article, *others)._repr_html_()) for chart in draw]


TOOLS = (
    Tool("claims", "Mark claims", "What is being claimed, and who says so?", _marking("claims", find_claims)),
    Tool("sources", "Mark sources", "Who says it, and with which word?", _marking("sourcing", find_sources)),
    Tool("board", "Compare sources", "Who says what, and how far could you check it?", _board),
    Tool(
        "sureness",
        "Mark how sure it sounds",
        "Hedges, boosters, weasels, and words that push.",
        _marking(SURENESS, find_hedges, find_loaded_language),
    ),
    Tool("shape", "See its shape", "One column a sentence: how sure, and where?", _shape),
    Tool(
        "readability", "Measure and rewrite it", "How hard do formulas say it is, and what do they miss?", _readability
    ),
    Tool("charts", "See charts", "Who speaks, how checkable, how sure, how hard to read.", _charts),
)


def read_own() -> Desk:
    """Open any article of yours, pasted or from a file, with every tool one press away.

    >>> desk = read_own()   # doctest: +SKIP

    What you bring is kept with your work outside lessons, so that it is there again after ▶. Lines that were left out
    as the web page's own can be put back. Up to three others can lie beside it.
    """
    return _FreeReading().desk


class _FreeReading:
    """One desk while somebody works at it: what lies open, what is beside it, which tool is out."""

    def __init__(self) -> None:
        from newsglass.widgets.desk import Desk, DeskTop

        work = free_work()
        self.shelf = Shelf(work)
        self.note = "" if work else "Nobody is chosen on the start page, so what you bring is kept on this page only."
        self.practice = practice_articles()
        self.desk = Desk(DeskTop(work.student if work else "reader", self._content(), self._chosen))
        self._lay()

    def _chosen(self, question: str, value: Any) -> dict[str, Any]:
        """Do what the page asked; what goes wrong is one sentence on the page, and nothing else changes."""
        try:
            self.note = ""
            if self._do(question, value):
                self._lay()
        except NewsglassError as problem:
            self.note = str(problem)
        return self._content()

    def _do(self, question: str, value: Any) -> bool:
        if question == "paste" and isinstance(value, dict) and isinstance(value.get("text"), str):
            self._open(self.shelf.add(value["text"]))
        elif question == "file" and isinstance(value, dict) and isinstance(value.get("content"), str):
            self._open(self.shelf.add_file(str(value.get("name", "")), value["content"]))
        elif question == "open" and isinstance(value, str):
            self._open(value)
        elif question == "back" and isinstance(value, int) and self._name():
            self.shelf.put_line_back(self._name(), value)
        elif question == "tool" and any(tool.id == value for tool in TOOLS):
            self.shelf.put("tool", value)
        elif question == "beside" and isinstance(value, list):
            known = [name for name in value if name in self._choices()]
            self.shelf.put("beside", known[:MOST_BESIDE])
        else:
            return False
        return True

    def _open(self, name: str) -> None:
        self.shelf.open(name)
        self.shelf.put("open", name)

    def _name(self) -> str:
        name = self.shelf.get("open")
        return name if isinstance(name, str) else ""

    def _article(self) -> Article | None:
        try:
            return self.shelf.open(self._name()) if self._name() else None
        except NewsglassError as problem:
            self.note = str(problem)
            return None

    def _choices(self) -> dict[str, str]:
        return {name: title for name, title in {**self.shelf.titles(), **self.practice}.items() if name != self._name()}

    def _beside(self) -> list[str]:
        choices = self._choices()
        return [name for name in self.shelf.get("beside") or () if name in choices]

    def _lay(self) -> None:
        article, chosen = self._article(), self.shelf.get("tool")
        tool = next((tool for tool in TOOLS if tool.id == chosen), None)
        others = [self.shelf.open(name) for name in self._beside()]
        self.desk.lay(tool.make(article, others) if article and tool else [])

    def _content(self) -> dict[str, Any]:
        article = self._article()
        return {
            "article": _about(article) if article else None,
            "dropped": [
                {"line": gone.line, "text": gone.text, "why": gone.why} for gone in (article.dropped if article else ())
            ],
            "own": _options(self.shelf.titles()),
            "practice": _options(self.practice),
            "tools": [{"id": tool.id, "name": tool.name, "about": tool.about} for tool in TOOLS] if article else [],
            "tool": self.shelf.get("tool") or "",
            "choices": _options(self._choices()) if article else [],
            "beside": self._beside(),
            "most": MOST_BESIDE,
            "note": self.note,
            "back": START_PAGE,
        }


def _options(titles: dict[str, str]) -> list[dict[str, str]]:
    return [{"id": name, "title": title} for name, title in titles.items()]


def _about(article: Article) -> dict[str, Any]:
    about = [part for part in (article.outlet, article.byline, article.published) if part]
    return {
        "id": article.id,
        "title": article.title,
        "about": " · ".join(about),
        "words": len(words(article)),
        "paragraphs": len(paragraphs(article)),
        "caution": not_english(article),
    }
