"""A step in which a student marks numbered sentences in the article itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsglass.annotation.anchor import find_quote
from newsglass.lessons.answers import snapshot_of
from newsglass.lessons.items import quote_at
from newsglass.lessons.lesson import Step
from newsglass.lessons.scales import uses_ladder
from newsglass.widgets.highlighter import Highlighter

if TYPE_CHECKING:
    from newsglass.lessons.run import RunningLesson


def highlight_step(running: RunningLesson, step: Step) -> Highlighter:
    """The highlighter of a step: its article and labels, the sentences asked about, and, after Submit, the tool's findings."""
    lesson, article = running.lesson, running.article(step["article"])
    items = []
    for number, entry in enumerate(lesson.entries_of(step), step.get("number_from", 1)):
        span = find_quote(quote_at(entry, article), article)
        items.append({"id": entry.id, "number": number, "start": span.start, "end": span.end})
    asked = {
        "items": items,
        "rung": uses_ladder(lesson, step),
        "because": step.get("because", 0),
        "confidence": step.get("confidence", 0),
    }
    widget = Highlighter(
        article,
        step.get("labels", lesson.labels),
        work=running.work,
        step=step.name,
        header=running.header(step),
        asked=asked,
    )
    if snapshot_of(running, step) is not None:
        show_findings(running, step, widget)
    return widget


def show_findings(running: RunningLesson, step: Step, widget: Any) -> None:
    """Offer what the tool noticed about this step's question: feedback on a text works best after reading it."""
    widget.show_findings(_noticed(running, step))


def _noticed(running: RunningLesson, step: Step) -> Any:
    article = running.article(step["article"])
    if uses_ladder(running.lesson, step):
        from newsglass.analysis.sourcing import find_sources

        return find_sources(article).worth_showing()
    if step.get("labels", running.lesson.labels) == "sureness":
        from newsglass.analysis.hedging import find_hedges

        return find_hedges(article)
    from newsglass.analysis.claims import find_claims

    return find_claims(article)
