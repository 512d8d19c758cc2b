"""Saving: nothing is called saved before the widget's own hook kept it."""

from __future__ import annotations

from typing import Any

import pytest

from newsglass.errors import CannotSave
from newsglass.widgets.base import SavingWidget, merge_items


class Notebook(SavingWidget):
    """A widget that keeps what it is given, or refuses."""

    parts = ()

    def __init__(self, refuse: str = "", merged: list[dict[str, Any]] | None = None) -> None:
        super().__init__(student="alex-7k3f", lesson="02", step="hook")
        self.refuse, self.merged, self.written = refuse, merged, []

    def _keep(self, items: list[dict[str, Any]]) -> list[dict[str, Any]] | None:
        if self.refuse:
            raise CannotSave(self.refuse)
        self.written.extend(items)
        return self.merged


def send(widget: SavingWidget, content: object) -> None:
    widget._handle_custom_msg(content, [])


def test_a_kept_change_is_acknowledged_with_its_page_and_revision():
    widget = Notebook()
    send(widget, {"keep": [{"id": "vote", "revision": 1, "value": "yes"}], "revision": 7, "page": "p1"})
    assert widget.written == widget.kept == [{"id": "vote", "revision": 1, "value": "yes"}]
    assert (widget.reply["page"], widget.saved, widget.problem) == ("p1", 7, "")
    assert len(widget.saved_at) == 5


def test_what_the_store_refuses_is_never_called_saved_and_the_sentence_reaches_the_page():
    widget = Notebook(refuse="The disk is full.")
    send(widget, {"keep": [{"id": "vote", "revision": 1}], "revision": 1, "page": "p1"})
    assert (widget.saved, widget.saved_at, widget.problem, widget.kept) == (0, "", "The disk is full.", [])


def test_a_refusal_leaves_the_time_of_the_last_true_save():
    widget = Notebook()
    send(widget, {"keep": [], "revision": 1, "page": "p1"})
    widget.refuse = "The disk is full."
    send(widget, {"keep": [], "revision": 2, "page": "p1"})
    assert widget.saved_at != ""


def test_the_store_s_merged_work_replaces_what_the_page_knew():
    other_tab = [{"id": "vote", "revision": 4, "value": "no"}]
    widget = Notebook(merged=other_tab)
    send(widget, {"keep": [{"id": "vote", "revision": 1, "value": "yes"}], "revision": 1, "page": "p1"})
    assert widget.kept == other_tab


def test_the_reply_carries_what_changed_and_the_other_items_are_not_sent_again(monkeypatch):
    widget, sent = Notebook(), []
    widget.kept = [{"id": str(n), "revision": 1, "value": n} for n in range(200)]
    monkeypatch.setattr(widget, "send_state", lambda key=None: sent.extend(key))
    send(widget, {"keep": [{"id": "7", "revision": 2, "value": "new"}], "revision": 1, "page": "p1"})
    assert widget.reply["changed"] == [{"id": "7", "revision": 2, "value": "new"}]
    assert (sent, len(widget.kept), widget.kept[7]["value"]) == (["reply"], 200, "new")


def test_another_tab_s_work_travels_with_the_reply_and_a_page_that_opens_gets_everything():
    widget = Notebook(merged=[{"id": "mine", "revision": 1}, {"id": "theirs", "revision": 4}])
    send(widget, {"keep": [{"id": "mine", "revision": 1}], "revision": 1, "page": "p1"})
    assert [item["id"] for item in widget.reply["changed"]] == ["mine", "theirs"]
    assert [item["id"] for item in widget.get_state()["kept"]] == ["mine", "theirs"]


@pytest.mark.parametrize(
    "sent",
    [
        {"keep": "all", "revision": 1, "page": "p"},
        {"keep": [{"id": 3, "revision": 1}], "revision": 1, "page": "p"},
        {"keep": [{"id": "", "revision": 1}], "revision": 1, "page": "p"},
        {"keep": [{"id": "a"}], "revision": 1, "page": "p"},
        {"keep": [{"id": "a", "revision": -1}], "revision": 1, "page": "p"},
        {"keep": [{"id": "a", "revision": True}], "revision": 1, "page": "p"},
        {"keep": [{"id": "a", "revision": 2**60}], "revision": 1, "page": "p"},
        {"keep": [{"id": "a" * 201, "revision": 1}], "revision": 1, "page": "p"},
        {"keep": [{"id": "a", "revision": 1}] * 5_001, "revision": 1, "page": "p"},
        {"keep": [], "revision": "1", "page": "p"},
        {"keep": [None], "revision": 1, "page": "p"},
    ],
)
def test_a_message_in_an_unknown_form_is_refused_before_the_store_sees_it(sent):
    widget = Notebook()
    send(widget, sent)
    assert widget.written == []
    assert "Press ▶ Start lesson" in widget.problem


@pytest.mark.parametrize("sent", ["hello", {"hello": 1}, None, []])
def test_other_messages_are_ignored(sent):
    widget = Notebook()
    send(widget, sent)
    assert widget.reply == {}


def test_half_a_character_pair_in_a_note_becomes_a_sign_that_can_be_written_to_a_file():
    widget = Notebook()
    send(widget, {"keep": [{"id": "a", "revision": 1, "because": "x\ud83d"}], "revision": 1, "page": "p"})
    assert widget.written[0]["because"] == "x\ufffd"


def test_the_journal_s_place_tells_students_lessons_and_steps_apart():
    class Other(Notebook):
        def __init__(self, student, lesson, step):
            SavingWidget.__init__(self, student=student, lesson=lesson, step=step)

    places = {Other(*who).place for who in [("a", "b", "c"), ("a", "bc", ""), ("ab", "", "c"), ('a"', "b", "c")]}
    assert len(places) == 4


def test_the_browser_gets_shared_js_and_the_tokens_in_both_themes():
    widget = Notebook()
    assert "export function openWork" in widget._esm
    assert "--ng-paper: #FFFDF8" in widget._css
    assert "--ng-paper: #1B1E23" in widget._css


def test_the_higher_revision_wins_and_the_changed_item_when_equal():
    kept = [{"id": "a", "revision": 2, "value": 1}, {"id": "b", "revision": 1, "value": 1}]
    changed = [{"id": "a", "revision": 1, "value": 2}, {"id": "b", "revision": 1, "value": 2}]
    assert merge_items(kept, changed) == [kept[0], changed[1]]
    assert kept[1]["value"] == 1
