"""The highlighter's Python side: what it sends, what it keeps, what it refuses."""

from __future__ import annotations

import pytest

from newsglass.analysis.finding import Finding
from newsglass.annotation.mark import Mark
from newsglass.annotation.store import Work
from newsglass.errors import UnknownLabel
from newsglass.text.article import Article
from newsglass.text.span import Span
from newsglass.widgets.highlighter import Highlighter
from newsglass.widgets.printed import marked_html, pieces

STORM = Article(
    id="storm", title="<i>Storm</i>", text="The pool 😀 may close. <b>Why?</b>\n\nNobody said.", invented=True
)
MAY = Finding(Span(11, 14), "modal", "modal-may", "It leaves open whether it is so.", "Palmer 2001")


def a_mark(**changed):
    return {"id": "m1", "revision": 1, "start": 4, "end": 8, "label": "opinion", "because": "why not", **changed}


def test_a_mark_is_on_disk_when_it_is_acknowledged_and_there_again_next_time(tmp_path, receive):
    widget = Highlighter(STORM, work=Work("alex-7k3f", "free", tmp_path))
    receive(widget, [a_mark()])
    assert (widget.saved, widget.problem) == (1, "")
    again = Highlighter(STORM, work=Work("alex-7k3f", "free", tmp_path))
    assert [(mark.span, mark.because) for mark in again.marks.live] == [(Span(4, 8), "why not")]
    assert again.kept[0]["label"] == "opinion"


def test_a_removed_mark_stays_removed_after_running_again(tmp_path, receive):
    widget = Highlighter(STORM, work=Work("alex-7k3f", "free", tmp_path))
    receive(widget, [a_mark()])
    receive(widget, [a_mark(revision=2, deleted=True)], revision=2)
    assert Highlighter(STORM, work=Work("alex-7k3f", "free", tmp_path)).marks.live == ()


def test_two_pages_marks_are_merged_into_both(tmp_path, receive):
    one = Highlighter(STORM, work=Work("alex-7k3f", "free", tmp_path))
    other = Highlighter(STORM, work=Work("alex-7k3f", "free", tmp_path))
    receive(one, [a_mark()])
    receive(other, [a_mark(id="m2", label="prediction")])
    assert {item["id"] for item in other.kept} == {"m1", "m2"}


@pytest.mark.parametrize(
    "changed",
    [
        {"end": 10_000},
        {"start": 8, "end": 8},
        {"label": "nonsense"},
        {"confidence": 9},
        {"rung": 7},
        {"because": 3 * ["x"]},
    ],
)
def test_a_mark_that_does_not_fit_is_refused_in_a_sentence(tmp_path, receive, changed):
    widget = Highlighter(STORM, work=Work("alex-7k3f", "free", tmp_path))
    receive(widget, [a_mark(**changed)])
    assert widget.saved == 0
    assert widget.problem.endswith(".")
    assert widget.marks.live == ()


def test_without_a_store_it_never_says_saved(receive):
    widget = Highlighter(STORM)
    receive(widget, [a_mark()])
    assert not widget.saved_words.startswith("Saved")
    assert len(widget.marks.live) == 1


def test_an_unknown_label_set_is_named_with_what_there_is():
    with pytest.raises(UnknownLabel, match="claims"):
        Highlighter(STORM, labels="clams")


def test_the_tool_s_findings_come_with_their_question_and_how_often_they_are_right():
    widget = Highlighter(STORM)
    assert widget.findings == []
    widget.show_findings([MAY])
    (found,) = widget.findings
    assert (found["words"], found["ask"]) == ("may", "Is it about being unsure?")
    assert found["often"]


def test_a_disagreement_with_the_tool_is_kept_and_comes_back(tmp_path, receive):
    widget = Highlighter(STORM, work=Work("alex-7k3f", "free", tmp_path), findings=[MAY])
    answer = {"id": widget.findings[0]["id"], "revision": 1, "value": {"answer": "no", "because": "a month"}}
    receive(widget, [answer])
    assert widget.problem == ""
    again = Highlighter(STORM, work=Work("alex-7k3f", "free", tmp_path), findings=[MAY])
    assert again.kept[0]["value"] == {"answer": "no", "because": "a month"}
    assert again.marks.marks == ()


@pytest.mark.parametrize(
    ("name", "value"),
    [("finding:other:0-1", {"answer": "no"}), ("", {"answer": "maybe"}), ("", "no"), ("", {"because": "x" * 2_001})],
)
def test_an_answer_to_nothing_the_tool_noticed_is_refused(receive, name, value):
    widget = Highlighter(STORM, findings=[MAY])
    receive(widget, [{"id": name or widget.findings[0]["id"], "revision": 1, "value": value}])
    assert widget.saved == 0
    assert widget.kept == []


def test_printed_pages_show_marks_and_escape_everything(receive):
    widget = Highlighter(STORM)
    receive(widget, [a_mark(because="<script>x</script>")])
    shown = widget._repr_mimebundle_()[0]["text/html"]
    assert "<mark" in shown
    assert "<script>" not in shown and "<b>Why" not in shown and "<i>Storm" not in shown


def test_pieces_cover_the_span_once_and_in_order():
    one, other = Mark("m1", 1, Span(0, 5), "opinion"), Mark("m2", 1, Span(3, 20), "prediction")
    assert list(pieces(Span(2, 9), [one, other])) == [
        (Span(2, 3), (one,)),
        (Span(3, 5), (one, other)),
        (Span(5, 9), (other,)),
    ]
    assert "<mark" not in marked_html(STORM, (), Highlighter(STORM).label_set)


PURE = """const marks = [
  {id:'a',start:0,end:9,label:'x'}, {id:'b',start:4,end:12,label:'y'}, {id:'c',start:20,end:22,label:'x'}];"""


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ('widget.trimSpan("  ab \\n", 0, 6)', {"start": 2, "end": 4}),
        ('widget.trimSpan("   ", 0, 3)', None),
        ("widget.sentenceSpan([{start:0,end:5},{start:6,end:9}], 2, 2)", {"start": 0, "end": 5}),
        ("widget.sentenceSpan([{start:0,end:5},{start:6,end:9}], 3, 7)", {"start": 0, "end": 9}),
        ("widget.sentenceSpan([{start:0,end:5},{start:6,end:9}], 9, 9)", {"start": 6, "end": 9}),
        ("widget.sentenceSpan([], 0, 0)", None),
        ("widget.sharedStretches(marks)", [{"start": 4, "end": 9}]),
        ("widget.marksAt(marks, 5).map((mark) => mark.id)", ["b", "a"]),
        (
            "widget.cutPieces(0, 12, marks).map((p) => [p.start, p.end, p.over.length])",
            [[0, 4, 1], [4, 9, 2], [9, 12, 1]],
        ),
        ("[0, 3, 4, 9].map((goal) => widget.firstAtLeast(3, (n) => [2, 4, 8][n], goal))", [0, 1, 1, 3]),
        ('widget.excerpt("a  b\\nc", 9)', "a b c"),
        ('widget.excerpt("😀😀😀😀", 3)', "😀😀…"),
        ('widget.keyAction({key:"z",ctrlKey:true}, [])', "undo"),
        ('widget.keyAction({key:"Z",ctrlKey:true,shiftKey:true}, [])', "redo"),
        ('widget.keyAction({key:"2"}, [{key:"2"}])', "label 2"),
        ('widget.keyAction({key:"s",ctrlKey:true}, [])', None),
        ("widget.neighbours(marks, marks[0]).map((mark) => mark.id)", ["b", "c"]),
        ("widget.joinChanges(marks[0], marks[1])", [{"id": "a", "group": "g-b"}, {"id": "b", "group": "g-b"}]),
    ],
)
def test_the_pure_parts_of_the_page(run_node, call, expected):
    assert run_node(Highlighter(STORM)._esm, f"{PURE} answer({call});") == expected
