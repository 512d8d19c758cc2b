// The highlighter put together: bar, article, list, findings, and what each key and button does.

/** The words of a mark for the ear: "opinion: they were scared". */
export const spokenMark = (mark, text) => `${mark.label}: ${excerpt(text.slice(mark.start, mark.end), 60)}`;

const histories = new WeakMap();
const historyOf = (work) => {
  if (!histories.has(work)) histories.set(work, makeHistory(work));
  return histories.get(work);
};

const keysHelp = [
  ["drag, or Shift + arrows", "select words"],
  ["S", "take the whole sentence"],
  ["1 to 5", "put that label on the words"],
  ["Enter", "write because …"],
  ["G", "join with the mark made before (who said it, and what)"],
  ["Delete", "remove the mark at the cursor"],
  ["Ctrl + Z, Ctrl + Y", "undo, redo"],
  ["Esc", "back to the text"],
];

function drawHighlighter({ model, work, el }) {
  const root = widgetRoot(el, "ng-highlighter");
  const page = model.get("page");
  const labels = model.get("labels");
  const map = offsetMap(page.text);
  const sentences = page.sentences.map(([start, end]) => ({ start: map.toBrowser(start), end: map.toBrowser(end) }));
  const article = makeArticle(page, map);
  const history = historyOf(work);
  const painter = makePainter(article);
  const forced = matchMedia("(forced-colors: active)");

  let marks = liveMarks(work.items(), map);
  let openId = null;
  let chosen = null; // the selection, also while a button has the focus
  let nearIds = new Set();
  let showsFindings = false;
  let listAsked = false;
  let lastMade = [];

  const speech = h("div", { class: "ng-unseen", "aria-live": "polite" });
  const speaks = h("input", { type: "checkbox", checked: true });
  const say = (words) => { if (speaks.checked) speech.textContent = words; };
  const hint = h("p", { class: "ng-hint" });
  const restHint = "Select words (drag, or Shift and arrow keys; S takes the sentence). Then press a label or its number.";
  const tell = (words) => { hint.textContent = words || restHint; if (words) say(words); };

  const findingsShown = () => (showsFindings ? foundHere() : []);
  let found = [];
  let foundFrom = null;
  function foundHere() {
    if (foundFrom !== model.get("findings")) {
      foundFrom = model.get("findings");
      found = foundFrom.map((one) => ({ ...one, start: map.toBrowser(one.start), end: map.toBrowser(one.end) }));
    }
    return found;
  }

  const app = {
    work, history, page, labels, article,
    marks: () => marks,
    openId: () => openId,
    focusText,
    open,
    remove,
    reveal: ({ start, end }) => scrollTo(start, end),
  };
  const list = makeList(app);
  const findings = makeFindings(app);
  const asked = makeAsked(model.get("asked") ?? {}, map, goTo);
  const isDone = () => Boolean(work.get("done")?.value) || asked.done(marks);
  const step = model.get("header")?.lesson ? stepHeader(model, isDone) : null;

  // ---- what can be done ----

  function label(key) {
    const { name } = labels.find((one) => one.key === key);
    const picked = article.selection() ?? chosen; // asked anew: selectionchange may still be on its way
    const span = picked && trimSpan(article.text, picked.start, picked.end);
    if (!span) return tell("Select some words first, or press S to take the sentence.");
    // The caret first: setting it after the change would lay the page out twice before the mark is seen.
    if (article.box.contains(document.activeElement)) article.putCaret(span.end);
    chosen = null;
    const same = marks.find((mark) => mark.start === span.start && mark.end === span.end && mark.label === name);
    const id = same?.id ?? freshId();
    if (!same) {
      const [start, end] = [map.toPython(span.start), map.toPython(span.end)];
      const empty = { because: "", confidence: null, rung: null, group: "", deleted: false };
      openId = id;
      history.apply([{ id, start, end, label: name, ...empty }]);
      lastMade = [...lastMade, id].slice(-2);
    }
    openId = id;
    tell("");
    say(`Marked as ${spokenMark({ label: name, ...span }, article.text)}`);
    afterPaint(() => list.reveal(id));
  }

  function takeSentence() {
    const at = article.selection() ?? chosen ?? { start: 0, end: 0 };
    const span = sentenceSpan(sentences, at.start, at.end);
    if (!span) return;
    chosen = span;
    const range = article.range(span.start, span.end);
    document.getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    say(`Sentence: ${excerpt(article.text.slice(span.start, span.end), 60)}`);
  }

  function join() {
    const here = marksAt(marks, article.selection()?.caret ?? -1)[0]?.id ?? openId;
    const one = marks.find(({ id }) => id === here);
    const other = marks.find(({ id }) => id !== here && lastMade.includes(id)) ?? (one && neighbours(marks, one)[0]);
    if (!one || !other) return tell("Make two marks first; G then joins them.");
    history.apply(joinChanges(one, other));
    say(`Joined with ${spokenMark(other, article.text)}`);
  }

  function remove(id) {
    const mark = marks.find((one) => one.id === id);
    if (!mark) return;
    if (openId === id) openId = null;
    history.apply([{ id, deleted: true }]);
    say(`Removed ${spokenMark(mark, article.text)}`);
  }

  function goTo({ start, end }) {
    scrollTo(start, end);
    article.box.focus({ preventScroll: true });
    article.putCaret(start, true);
    say(`Sentence: ${excerpt(article.text.slice(start, end), 60)}`);
  }

  function travel(way) {
    const action = history[way]();
    say(action ? (way === "undo" ? "Undone" : "Done again") : `Nothing to ${way}`);
  }

  function open(id, { show = false, note = false } = {}) {
    openId = id;
    refresh();
    const mark = marks.find((one) => one.id === id);
    if (mark && show) scrollTo(mark.start, mark.end);
    if (mark && note) {
      showRest(); // at once: the next key already belongs to the note
      list.focusNote(id);
    }
    if (mark) afterPaint(() => list.reveal(id));
  }

  function focusText() {
    const back = marks.find(({ id }) => id === openId);
    article.box.focus({ preventScroll: true });
    if (!article.selection() && back) article.putCaret(back.end);
  }

  function scrollTo(start, end) {
    const box = article.range(start, end).getBoundingClientRect();
    const frame = pane.getBoundingClientRect();
    if (box.top < frame.top || box.bottom > frame.bottom) pane.scrollTop += box.top - frame.top - frame.height / 3;
  }

  const atCaret = () => {
    const here = article.selection();
    return here && here.start === here.end ? marksAt(marks, here.caret)[0]?.id : null;
  };

  function act(action) {
    if (action.startsWith("label ")) label(action.slice(6));
    else if (action === "sentence") takeSentence();
    else if (action === "join") join();
    else if (action === "undo" || action === "redo") travel(action);
    else if (action === "collapse") document.getSelection().collapseToEnd();
    else if (action === "note" && atCaret()) open(atCaret(), { note: true });
    else if (action === "remove" && atCaret()) remove(atCaret());
  }

  // ---- the page ----

  const keep = (event) => event.preventDefault(); // a pressed button must not take the selection away
  const labelButtons = labels.map(({ key, name, colour, meaning }) =>
    h("button", { type: "button", class: `ng-label ng-key-${colour}`, title: meaning, onpointerdown: keep, onmousedown: keep, onclick: () => label(key) },
      h("kbd", {}, key), h("span", { class: "ng-name" }, name)));
  const undo = h("button", { type: "button", class: "ng-plain", onpointerdown: keep, onmousedown: keep, onclick: () => travel("undo") }, "Undo");
  const redo = h("button", { type: "button", class: "ng-plain", onpointerdown: keep, onmousedown: keep, onclick: () => travel("redo") }, "Redo");
  const findingsSwitch = h("button", { type: "button", class: "ng-switch", "aria-pressed": "false", hidden: true, onclick: switchFindings },
    toolSign(), "Show the tool's findings");
  const layer = h("div", { class: "ng-signs", "aria-hidden": "true" });
  const head = h("div", { class: "ng-head" },
    page.banner && h("p", { class: "ng-banner" }, page.banner),
    page.title && h("h2", {}, page.title),
    page.about && h("p", { class: "ng-about" }, page.about));
  const pane = h("div", { class: "ng-pane" }, head, h("div", { class: "ng-paper" }, article.box, layer));
  const side = h("div", { class: "ng-side" }, asked.element, findings.element, list.element);
  const bar = h("div", { class: "ng-bar" },
    h("div", { class: "ng-labels", role: "group", "aria-label": page.question }, labelButtons),
    h("div", { class: "ng-tools" }, undo, redo));
  const help = h("details", { class: "ng-keys" }, h("summary", {}, "Keys"),
    h("dl", {}, keysHelp.map(([key, does]) => [h("dt", {}, key), h("dd", {}, does)])),
    h("label", {}, speaks, " Tell my screen reader about marks"));
  const notice = h("p", { class: "ng-notice" });
  root.replaceChildren(h("div", { class: "ng-frame" }, step?.header ?? "", notice, bar, h("div", { class: "ng-told" }, hint, statusLine(work)), h("div", { class: "ng-panes" }, pane, side),
    h("div", { class: "ng-foot" }, findingsSwitch, help), speech));
  const placeSigns = makeSigns(layer, article);

  // ---- keeping the page true ----

  function paint() {
    painter.paint(spansToPaint(marks, labels, openId, findingsShown(), asked.items));
  }

  function refresh() {
    marks = liveMarks(work.items(), map);
    if (openId && !marks.some(({ id }) => id === openId)) openId = null;
    paint(); // first: the reader sees the mark in this frame, everything else can wait for the next
    afterPaint(() => {});
  }

  let afterwards = [];
  function afterPaint(todo) {
    afterwards.push(todo);
    if (listAsked) return;
    listAsked = true;
    afterFrame(() => {
      listAsked = false;
      showRest();
      const todos = afterwards;
      afterwards = [];
      todos.forEach((one) => one());
    });
  }

  function showRest() {
    list.show(marks, openId, nearIds);
    findings.show(findingsShown());
    asked.show(marks);
    step?.show();
    if (asked.done(marks)) markDone(work, isDone);
    undo.disabled = !history.canUndo();
    redo.disabled = !history.canRedo();
    findingsSwitch.hidden = !model.get("findings").length;
    notice.textContent = model.get("notice");
    notice.hidden = !model.get("notice");
    drawSigns();
  }

  function drawSigns() {
    const keyOf = new Map(labels.map((one) => [one.name, one.key]));
    const letters = forced.matches
      ? marks.map((mark) => ({ at: mark.start, end: mark.end, element: h("span", { class: "ng-letter" }, keyOf.get(mark.label) ?? "") }))
      : [];
    const lenses = findingsShown().map((one) => ({
      at: one.start,
      end: one.end,
      element: h("span", { class: "ng-lens-place", onclick: () => findings.open(one) }, toolSign()),
    }));
    const signs = [...asked.signs(), ...letters, ...lenses];
    if (signs.length || layer.firstChild) placeSigns(signs);
  }

  function switchFindings() {
    showsFindings = !showsFindings;
    findingsSwitch.setAttribute("aria-pressed", String(showsFindings));
    findingsSwitch.lastChild.data = showsFindings ? "Hide the tool's findings" : "Show the tool's findings";
    refresh();
  }

  function onSelection() {
    const now = article.selection();
    if (!now) return;
    chosen = now.start < now.end ? now : null;
    const here = chosen ? [] : marksAt(marks, now.caret);
    const ids = new Set(here.map(({ id }) => id));
    if (ids.size === nearIds.size && [...ids].every((id) => nearIds.has(id))) return;
    if (here.length && document.activeElement === article.box) say(`In ${here.map((mark) => spokenMark(mark, article.text)).join("; ")}`);
    nearIds = ids;
    afterPaint(() => {});
  }

  article.box.addEventListener("keydown", (event) => {
    const action = keyAction(event, labels);
    if (!action) return;
    event.preventDefault();
    act(action);
  });
  article.box.addEventListener("click", () => {
    const at = article.selection();
    if (!at || at.start < at.end) return;
    const finding = findingsShown().find((one) => one.start <= at.caret && at.caret <= one.end);
    if (finding) findings.open(finding);
    const [mark] = marksAt(marks, at.caret);
    if (mark) open(mark.id);
  });
  document.addEventListener("selectionchange", onSelection);
  const resized = new ResizeObserver(drawSigns);
  resized.observe(article.box);
  forced.addEventListener("change", drawSigns);
  const off = work.on((what) => { if (what === "items") refresh(); });
  model.on("change:findings", refresh);
  model.on("change:notice", refresh);
  tell("");
  paint();
  showRest();

  return () => {
    off();
    model.off("change:findings", refresh);
    model.off("change:notice", refresh);
    document.removeEventListener("selectionchange", onSelection);
    forced.removeEventListener("change", drawSigns);
    resized.disconnect();
    painter.close();
  };
}

export default savingWidget(drawHighlighter);
