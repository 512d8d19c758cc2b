"""shared.js: saving, the journal, and keys, run by node."""

from __future__ import annotations

import pytest

from newsglass.widgets.base import SavingWidget


class Bare(SavingWidget):
    """Only shared.js."""

    parts = ()


# A model and a storage that stand in for the browser's; `python(model)` answers the latest message as base.py would.
STAND_INS = """
const listeners = {};
const model = (traits) => ({
  traits: { place: "p", kept: [], reply: {}, saved_words: "Saved", ...traits },
  sent: [],
  dead: false,
  get(name) { return this.traits[name]; },
  send(content) { if (this.dead) throw new Error("no kernel"); this.sent.push(structuredClone(content)); },
  on(name, todo) { (listeners[name] ??= []).push(todo); },
  off() {},
  tell(traits) {
    Object.assign(this.traits, traits);
    for (const name in traits) (listeners[`change:${name}`] ?? []).forEach((todo) => todo());
  },
});
const python = (m, { problem = "", others = [] } = {}) => {
  const { keep, revision, page } = m.sent.at(-1);
  const changed = [...(problem ? [] : keep), ...others];
  m.tell({ reply: { page, revision, at: "10:42", problem, changed } });
};
const store = (found = {}) => ({
  found,
  getItem(name) { return this.found[name] ?? null; },
  setItem(name, value) { this.found[name] = value; },
  removeItem(name) { delete this.found[name]; },
});
const now = (todo) => todo();
const journal = (s) => JSON.parse(s.found["newsglass:p"] ?? "[]").map((item) => item.id);
const nextTurn = (ms) => new Promise((done) => setTimeout(done, ms));
"""


@pytest.fixture
def node(run_node):
    return lambda script, **given: run_node(Bare._esm, STAND_INS + script, **given)


def test_a_change_is_saving_until_python_answered_and_only_then_saved(node):
    assert node("""
      const m = model(), s = store();
      const work = widget.openWork(m, { storage: s, soon: now });
      work.change([{ id: "a", label: "x" }]);
      const before = [work.status().sentence, journal(s)];
      python(m);
      answer([before, work.status().sentence, journal(s), m.sent[0].keep]);
      work.close();
    """) == [["Saving …", ["a"]], "Saved 10:42", [], [{"id": "a", "label": "x", "revision": 1}]]


def test_no_answer_means_not_saved_and_the_journal_keeps_it(node):
    assert node("""
      const m = model(), s = store();
      const work = widget.openWork(m, { storage: s, soon: now, patience: 1 });
      await new Promise((done) => { work.on((what) => what === "status" && done()); work.change([{ id: "a" }]); });
      answer([work.status(), journal(s)]);
      work.close();
    """) == [{"state": "not-saved", "sentence": "NOT SAVED: press ▶ Start lesson"}, ["a"]]


def test_not_saved_is_said_two_seconds_after_a_save_that_nobody_answered(node):
    assert node("""
      const waits = [], real = globalThis.setTimeout;
      globalThis.setTimeout = (run, ms) => waits.push([run, ms]);
      const work = widget.openWork(model(), { storage: store(), soon: now });
      work.change([{ id: "a" }]);
      const before = work.status().state;
      waits.forEach(([run]) => run());
      globalThis.setTimeout = real;
      answer([waits.map(([, ms]) => ms), before, work.status().state]);
      work.close();
    """) == [[2000], "saving", "not-saved"]


def test_a_dead_kernel_is_noticed_at_once_when_the_line_is_closed(node):
    assert (
        node("""
      const m = model(), s = store();
      m.dead = true;
      const work = widget.openWork(m, { storage: s, soon: now });
      work.change([{ id: "a" }]);
      answer(work.status().state);
      work.close();
    """)
        == "not-saved"
    )


def test_a_late_answer_still_counts(node):
    assert node("""
      const m = model(), s = store();
      const work = widget.openWork(m, { storage: s, soon: now, patience: 1 });
      await new Promise((done) => { work.on((what) => what === "status" && done()); work.change([{ id: "a" }]); });
      python(m);
      answer([work.status().sentence, journal(s)]);
      work.close();
    """) == ["Saved 10:42", []]


def test_what_was_not_saved_is_sent_again_by_the_widget_that_start_lesson_makes(node):
    assert node("""
      const s = store();
      const dead = model();
      dead.dead = true;
      const old = widget.openWork(dead, { storage: s, soon: now });
      old.change([{ id: "a", because: "typed while dead" }]);
      const fresh = model({ kept: [{ id: "b", revision: 3 }] });
      const work = widget.openWork(fresh, { storage: s, soon: now });
      const resent = fresh.sent[0].keep;
      python(fresh);
      old.close();
      answer([resent, work.items().map((item) => item.id), work.status().sentence]);
      work.close();
    """) == [[{"id": "a", "because": "typed while dead", "revision": 1}], ["b", "a"], "Saved 10:42"]


def test_the_journal_never_overrides_newer_work_and_is_cleared(node):
    assert node("""
      const s = store({ "newsglass:p": JSON.stringify([{ id: "a", revision: 2, because: "old" }]) });
      const m = model({ kept: [{ id: "a", revision: 3, because: "new" }] });
      const work = widget.openWork(m, { storage: s, soon: now });
      answer([work.get("a").because, m.sent.length, journal(s)]);
      work.close();
    """) == ["new", 0, []]


def test_two_rivals_of_the_same_revision_keep_the_unsaved_one_above_the_other(node):
    assert node("""
      answer(widget.unsavedOf([{ id: "a", revision: 2, because: "mine" }, { id: "b", revision: 1 }],
                              [{ id: "a", revision: 2, because: "other" }, { revision: 1, id: "b" }]));
    """) == [{"id": "a", "revision": 3, "because": "mine"}]


@pytest.mark.parametrize("found", ["not json", "{}", "null", '[1, null, {"id": 3}]'])
def test_a_damaged_journal_is_no_obstacle(node, found):
    assert (
        node(
            """
      const work = widget.openWork(model(), { storage: store({ "newsglass:p": given.found }), soon: now });
      answer(work.items());
      work.close();
    """,
            found=found,
        )
        == []
    )


def test_a_page_without_storage_still_saves(node):
    assert (
        node("""
      const m = model();
      const work = widget.openWork(m, { storage: undefined, soon: now });
      work.change([{ id: "a" }]);
      python(m);
      answer(work.status().sentence);
      work.close();
    """)
        == "Saved 10:42"
    )


def test_a_refused_change_stays_waiting_and_says_why(node):
    assert node("""
      const m = model(), s = store();
      const work = widget.openWork(m, { storage: s, soon: now });
      work.change([{ id: "a" }]);
      python(m, { problem: "The disk is full." });
      const refused = [work.status().sentence, journal(s)];
      work.change([{ id: "b" }]);
      python(m);
      answer([refused, work.status().sentence, m.sent[1].keep.map((item) => item.id)]);
      work.close();
    """) == [["NOT SAVED: The disk is full.", ["a"]], "Saved 10:42", ["a", "b"]]


def test_changes_made_while_a_save_is_under_way_follow_its_answer(node):
    assert node("""
      const m = model();
      const work = widget.openWork(m, { storage: store(), soon: now });
      work.change([{ id: "a", value: 1 }]);
      work.change([{ id: "a", value: 2 }]);
      const before = m.sent.length;
      python(m);
      const between = work.status().state;
      python(m);
      answer([before, between, m.sent.length, m.sent[1].keep, work.status().state]);
      work.close();
    """) == [1, "saving", 2, [{"id": "a", "value": 2, "revision": 2}], "saved"]


def test_another_page_s_answer_does_not_make_ours_saved(node):
    assert (
        node("""
      const m = model();
      const work = widget.openWork(m, { storage: store(), soon: now });
      work.change([{ id: "a" }]);
      m.tell({ reply: { page: "another", revision: 1, at: "10:43", problem: "" } });
      answer(work.status().state);
      work.close();
    """)
        == "saving"
    )


def test_work_from_another_page_arrives_but_does_not_undo_what_is_being_typed(node):
    assert node("""
      const m = model();
      const work = widget.openWork(m, { storage: store(), soon: now, pause: 1000 });
      work.change([{ id: "a", because: "typing" }], { typing: true });
      m.tell({ kept: [{ id: "a", revision: 1, because: "theirs" }, { id: "b", revision: 1 }] });
      answer([work.get("a").because, work.get("b").revision]);
      work.close();
    """) == ["typing", 1]


def test_a_reply_to_another_page_brings_what_that_page_changed(node):
    assert (
        node("""
      const m = model({ kept: [{ id: "a", revision: 1, label: "old" }] });
      const work = widget.openWork(m, { storage: store(), soon: now });
      m.tell({ reply: { page: "another", revision: 1, problem: "", changed: [{ id: "a", revision: 2, label: "new" }] } });
      m.tell({ kept: m.traits.kept }); // told again unchanged: an old list must undo nothing
      answer(work.get("a").label);
      work.close();
    """)
        == "new"
    )


def test_typing_is_sent_after_a_pause_and_once(node):
    assert node("""
      const m = model();
      const work = widget.openWork(m, { storage: store(), pause: 1 });
      for (const because of ["b", "be", "bec"]) work.change([{ id: "a", because }], { typing: true });
      const before = m.sent.length;
      await nextTurn(20);
      answer([before, m.sent.map((message) => message.keep[0].because)]);
      work.close();
    """) == [0, ["bec"]]


def test_a_text_is_a_draft_while_it_is_typed_and_settled_by_the_next_change(node):
    assert node("""
      const m = model();
      const work = widget.openWork(m, { storage: store(), soon: now, pause: 1 });
      work.change([{ id: "a", because: "bec" }], { typing: true });
      await nextTurn(20);
      python(m);
      work.change([{ id: "a", because: "because" }, { id: "b", value: 1 }]);
      await nextTurn(20);
      answer(m.sent.map((message) => message.typing ?? []));
      work.close();
    """) == [["a"], []]


def test_submit_does_not_overtake_an_answer_that_waits_for_an_earlier_save(node):
    assert node("""
      globalThis.addEventListener ??= EventTarget.prototype.addEventListener.bind(globalThis.page = new EventTarget());
      globalThis.removeEventListener ??= globalThis.page.removeEventListener.bind(globalThis.page);
      globalThis.dispatchEvent ??= globalThis.page.dispatchEvent.bind(globalThis.page);
      const m = model();
      const work = widget.openWork(m, { storage: store(), soon: now });
      work.change([{ id: "a", value: 1 }]);
      await nextTurn(20);
      work.change([{ id: "b", value: 2 }]);
      await nextTurn(20);
      const before = m.sent.length;
      widget.sendEverything();
      answer([before, m.sent.at(-1).keep.map((item) => item.id)]);
      work.close();
    """) == [1, ["a", "b"]]


@pytest.mark.parametrize(
    ("key", "held", "in_text", "stays"),
    [
        ("x", "", False, True),
        ("d", "", True, True),
        ("Enter", "shiftKey", True, True),
        ("Enter", "ctrlKey", False, True),
        ("s", "ctrlKey", True, False),
        ("s", "metaKey", False, False),
        ("a", "ctrlKey", True, True),
        ("a", "ctrlKey", False, False),
        ("z", "metaKey", True, True),
        ("ArrowLeft", "ctrlKey", True, True),
        ("b", "ctrlKey", True, False),
        ("F", "altKey", False, False),
        ("Escape", "", False, True),
    ],
)
def test_keys_that_could_cut_cells_stay_inside_and_the_lab_s_own_go_through(node, key, held, in_text, stays):
    event = {"key": key, **({held: True} if held else {})}
    script = "answer(Boolean(widget.staysInside(given.event, given.inText)));"
    assert node(script, event=event, inText=in_text) is stays
