"""Submit: the first vote is kept, and the explained feedback comes with the student's own chart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from newsglass.lessons.answers import given_in, keep_snapshot, snapshot_of
from newsglass.lessons.feedback import Given, counts_in_words, explain
from newsglass.lessons.highlighting import show_findings
from newsglass.lessons.items import items_of
from newsglass.lessons.lesson import Step
from newsglass.lessons.scales import uses_ladder
from newsglass.widgets.steps import Feedback

if TYPE_CHECKING:
    from newsglass.lessons.run import RunningLesson

NEXT = "What would you look up next?"


def submit_step(running: RunningLesson, step: Step) -> Feedback:
    """The Submit button of a step; what was submitted before is shown again."""
    of = running.lesson.step_named(step["of"])

    def pressed(question: str, _value: Any) -> Mapping[str, Any] | None:
        if question != "submitted":
            return None
        given = given_in(running, of)
        if not any(one.answer is not None for one in given.values()):
            return {"note": f"Nothing is placed yet in “{of.title}”. Place at least one sentence, then press Submit."}
        if snapshot_of(running, of) is None:
            keep_snapshot(running, of, given)
            if of.kind == "highlight":  # it has no tick of its own
                running.work.save_answer(of.name, "done", True)
        for other in running.lesson.steps:
            if other.get("of") == of.name and other.name != step.name:
                running.refresh(other.name)
        if of.kind == "highlight" and of.name in running.widgets:
            show_findings(running, of, running.widgets[of.name])
        said = answer_about(running, step, given)
        widget.answer = said  # the words first: drawing the chart can take seconds on a slow computer
        return with_chart(running, step, given, said)

    votes = snapshot_of(running, of)
    answer = with_chart(running, step, votes, answer_about(running, step, votes)) if votes is not None else {}
    widget = Feedback(running.work, step.name, running.header(step), {}, pressed, answer)
    return widget


def answer_about(running: RunningLesson, step: Step, given: Mapping[str, Given]) -> dict[str, Any]:
    """The feedback on a submitted step as the browser shows it."""
    of = running.lesson.step_named(step["of"])
    entries = running.lesson.entries_of(of)
    shown = {item["id"]: item for item in items_of(running, of)}
    items = [
        {
            **shown[said.entry.id],
            "heading": said.heading,
            "words": said.words,
            "also": said.also,
            "yours": said.given.because,
            "first": said.first,
        }
        for said in explain(entries, given, of.get("second"))
    ]
    well = step.get("did_well", "")
    return {
        "items": items,
        "counts": list(counts_in_words(entries, given)),
        "chart": None,  # still to be drawn
        "next": " ".join(part for part in (well, NEXT) if part),
    }


def with_chart(
    running: RunningLesson, step: Step, given: Mapping[str, Given], answer: Mapping[str, Any]
) -> dict[str, Any]:
    """The same feedback with the student's own chart."""
    return {**answer, "chart": _own_chart(running, step, given)}


def _own_chart(running: RunningLesson, step: Step, given: Mapping[str, Given]) -> str:
    """The student's marks beside the key's: rungs as rungs, labels as bars of kinds; "" where neither is asked for."""
    of = running.lesson.step_named(step["of"])
    entries = running.lesson.entries_of(of)
    if uses_ladder(running.lesson, of):
        from newsglass.charts.sourcing import chart_rungs

        mine = [one.answer for entry in entries if (one := given.get(entry.id)) and _is_rung(one.answer)]
        key = [entry.answer for entry in entries if _is_rung(entry.answer)]
        return chart_rungs({"Your marks": mine, "The key": key}).svg() if key else ""
    labels = of.get("labels", running.lesson.labels)
    if not labels or "options" in of.options:
        return ""
    from newsglass.charts.kinds import chart_kinds

    if names := step.get("across"):
        return chart_kinds(_by_article(running, names), labels).svg()
    mine = [str(one.answer) for entry in entries if (one := given.get(entry.id)) and one.answer is not None]
    return chart_kinds({"Your marks": mine, "The key": [entry.label for entry in entries]}, labels).svg()


def _by_article(running: RunningLesson, names: Sequence[str]) -> dict[str, list[str]]:
    """The student's labels in several steps, one column an article: a news story beside an editorial."""
    columns: dict[str, list[str]] = {}
    for of in map(running.lesson.step_named, names):
        given = given_in(running, of)
        for entry in running.lesson.entries_of(of):
            column = columns.setdefault(running.article(entry.article).title, [])
            if (one := given.get(entry.id)) and one.answer is not None:
                column.append(str(one.answer))
    return columns


def _is_rung(answer: int | str | None) -> bool:
    return isinstance(answer, int) and not isinstance(answer, bool)
