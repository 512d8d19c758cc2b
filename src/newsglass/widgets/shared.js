// What all widgets share. Python joins this file in front of a widget's own, because a module from a blob can import nothing.

// ---- offsets: Python counts characters, JavaScript UTF-16 units ------------------------------------------------------

/** Both ways between Python characters and UTF-16 units of one text; half of a pair counts as the character it is in. */
export function offsetMap(text) {
  const pairs = [];
  for (let unit = 0; unit < text.length - 1; unit += 1) {
    if (/[\uD800-\uDBFF]/.test(text[unit]) && /[\uDC00-\uDFFF]/.test(text[unit + 1])) pairs.push(unit++);
  }
  const before = (value, at) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(middle) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    toPython: (units) => units - before(units, (index) => pairs[index]),
    toBrowser: (characters) => characters + before(characters, (index) => pairs[index] - index),
  };
}

// ---- saving -----------------------------------------------------------------------------------------------------------

const contentOf = (item) => JSON.stringify(Object.entries(item).filter(([name]) => name !== "revision").sort());

/** Which journaled items Python has not got: newer ones, and rivals of the same revision, which are raised above it. */
export function unsavedOf(journal, kept) {
  const known = new Map(kept.map((item) => [item.id, item]));
  return journal.flatMap((item) => {
    const other = known.get(item.id);
    if (!other || item.revision > other.revision) return [item];
    if (item.revision < other.revision || contentOf(item) === contentOf(other)) return [];
    return [{ ...item, revision: other.revision + 1 }];
  });
}

/** The sentence a student reads about saving. */
export function statusSentence({ waiting, late, problem, at, words = "Saved" }) {
  if (problem && waiting) return `NOT SAVED: ${problem}`;
  if (late && waiting) return "NOT SAVED: press ▶ Start lesson";
  if (waiting) return "Saving …";
  return at ? `${words} ${at}` : "";
}

function readJournal(storage, place) {
  try {
    const found = JSON.parse(storage.getItem(place) ?? "[]");
    return Array.isArray(found) ? found.filter((item) => typeof item?.id === "string" && item.revision >= 0) : [];
  } catch {
    return []; // no storage here, or not our writing: there is nothing to bring back
  }
}

function writeJournal(storage, place, items) {
  try {
    if (items.length) storage.setItem(place, JSON.stringify(items));
    else storage.removeItem(place);
  } catch {
    // storage may be full or forbidden; the page itself still holds the work and says so when Python does not answer
  }
}

const afterFrame = (todo) => {
  const turn = new Promise((done) => setTimeout(done, 50)); // a hidden tab draws no frames
  const frame = new Promise((done) => (globalThis.requestAnimationFrame ?? setTimeout)(() => setTimeout(done, 0)));
  Promise.race([turn, frame]).then(todo);
};

const sendingMoments = ["pagehide", "newsglass-send"];

/** Every widget of the page sends what it holds back: Submit must not overtake an answer given a moment before. */
export function sendEverything() {
  globalThis.dispatchEvent(new Event("newsglass-send"));
}

/** One per model, shared by its views: the items, what Python has not yet kept, and the conversation about it. */
export function openWork(model, { storage = globalThis.sessionStorage, patience = 2000, pause = 400, soon = afterFrame } = {}) {
  const place = `newsglass:${model.get("place")}`;
  const page = Math.random().toString(36).slice(2);
  const items = new Map((model.get("kept") ?? []).map((item) => [item.id, item]));
  const waiting = new Map();
  const journaled = new Set();
  const sent = new Map();
  const listeners = new Set();
  const drafts = new Set(); // ids of texts still being written: Python keeps only the newest draft of each
  let revision = 0;
  let late = false;
  let problem = "";
  let clock = null;
  let typing = null;
  let queued = false;
  let [keptSeen, replySeen] = [model.get("kept"), model.get("reply")];

  const tell = (what) => [...listeners].forEach((listener) => listener(what));
  const stopClock = () => { clearTimeout(clock); clock = null; };
  const startClock = () => { clock ??= setTimeout(giveUp, patience); };
  function giveUp() {
    stopClock();
    late = true;
    tell("status");
  }

  function journal() {
    const ofOthers = readJournal(storage, place).filter((item) => !journaled.has(item.id));
    for (const id of waiting.keys()) journaled.add(id);
    writeJournal(storage, place, [...ofOthers.filter((item) => !waiting.has(item.id)), ...waiting.values()]);
  }

  function send({ atOnce = false } = {}) {
    clearTimeout(typing);
    typing = null;
    queued = false;
    journal();
    if (!waiting.size || (sent.size && !late && !atOnce)) return; // one save under way: its answer sends the rest
    revision += 1;
    const batch = [...waiting.values()];
    sent.set(revision, batch);
    startClock();
    try {
      const typed = batch.map((item) => item.id).filter((id) => drafts.has(id));
      model.send({ keep: batch, revision, page, ...(typed.length ? { typing: typed } : {}) });
    } catch {
      giveUp(); // the kernel this widget belonged to is gone
    }
  }

  function takeAnswer(reply) {
    if (reply.page !== page || !sent.has(reply.revision)) return;
    problem = reply.problem;
    const batch = problem ? [] : sent.get(reply.revision);
    for (const item of batch) if (waiting.get(item.id)?.revision === item.revision) waiting.delete(item.id);
    for (const old of [...sent.keys()]) if (old <= reply.revision) sent.delete(old);
    late = false;
    stopClock();
  }

  /** What Python says anew: all items, or in a reply those that changed. Both may come at once, and are told twice. */
  function news() {
    const [kept, reply] = [model.get("kept"), model.get("reply")];
    const items = [...(kept !== keptSeen && kept ? kept : []), ...((reply !== replySeen && reply?.changed) || [])];
    [keptSeen, replySeen] = [kept, reply];
    return items;
  }

  function answered() {
    takeAnswer(model.get("reply") ?? {});
    for (const item of news()) {
      const least = (items.get(item.id)?.revision ?? 0) + (waiting.has(item.id) ? 1 : 0);
      if (item.revision < least) continue;
      items.set(item.id, item);
      waiting.delete(item.id);
    }
    if (waiting.size && !problem) send();
    else journal();
    tell("items");
  }

  function change(changed, { typing: isTyping = false } = {}) {
    for (const item of changed) {
      const old = items.get(item.id);
      const next = { ...old, ...item, revision: (old?.revision ?? 0) + 1 };
      items.set(item.id, next);
      waiting.set(item.id, next);
      if (isTyping) drafts.add(item.id);
      else drafts.delete(item.id);
    }
    startClock();
    tell("items");
    if (isTyping) {
      journal();
      typing ??= setTimeout(() => send(), pause);
    } else if (!queued) {
      queued = true;
      soon(() => send());
    }
  }

  const found = readJournal(storage, place);
  for (const item of found) journaled.add(item.id);
  for (const item of unsavedOf(found, [...items.values()])) {
    items.set(item.id, item);
    waiting.set(item.id, item);
  }
  model.on("change:reply", answered);
  model.on("change:kept", answered);
  const sendNow = () => send({ atOnce: true });
  for (const moment of sendingMoments) globalThis.addEventListener?.(moment, sendNow);
  if (found.length) send();

  return {
    items: () => [...items.values()],
    get: (id) => items.get(id),
    change,
    flush: sendNow,
    status: () => {
      const told = { waiting: waiting.size, late, problem, at: model.get("reply")?.at, words: model.get("saved_words") };
      const sentence = statusSentence(told);
      return { state: !waiting.size ? "saved" : late || problem ? "not-saved" : "saving", sentence };
    },
    on: (listener) => { listeners.add(listener); return () => listeners.delete(listener); },
    close: () => {
      send();
      stopClock();
      for (const moment of sendingMoments) globalThis.removeEventListener?.(moment, sendNow);
      model.off("change:reply", answered);
      model.off("change:kept", answered);
    },
  };
}

/** The widget that anywidget asks for: `draw({model, work, el})` once a view, one `work` a model; draw returns its undoing. */
export function savingWidget(draw) {
  return () => {
    let work;
    return {
      initialize({ model }) {
        work = openWork(model);
        return () => work.close();
      },
      render({ model, el }) {
        return draw({ model, work, el });
      },
    };
  };
}

// ---- keys -------------------------------------------------------------------------------------------------------------

const textKeys = new Set(["a", "c", "x", "v", "z", "y", "enter", "home", "end", "backspace", "delete"]);

/**
 * Does a key belong to the widget? JupyterLab listens on the whole page: a plain `x` that leaves the widget cuts a cell.
 * Ctrl and Cmd combinations go on to JupyterLab (Ctrl+S), except those that edit text while text has the focus.
 */
export function staysInside({ key, ctrlKey, metaKey, altKey }, inText) {
  const name = key.toLowerCase();
  if (ctrlKey || metaKey) return name === "enter" || (inText && (textKeys.has(name) || name.startsWith("arrow")));
  return !altKey || inText;
}

/** The widget's own element: theme, no shortcuts leaking out. */
export function widgetRoot(el, name) {
  el.classList.add("ng", name);
  el.dataset.lmSuppressShortcuts = "true";
  for (const kind of ["keydown", "keyup", "keypress"]) {
    el.addEventListener(kind, (event) => {
      const inText = event.target.isContentEditable || ["TEXTAREA", "INPUT", "SELECT"].includes(event.target.tagName);
      if (staysInside(event, inText)) event.stopPropagation();
    });
  }
  return el;
}

// ---- elements ---------------------------------------------------------------------------------------------------------

/** An element; strings become text, never HTML. `on…` attributes are listeners, null and false leave one out. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** "Saved 10:42", "Saving …" or "NOT SAVED: …", spoken only when it turns into or out of NOT SAVED. */
export function statusLine(work) {
  const shown = h("span", { class: "ng-status-words" });
  const spoken = h("span", { class: "ng-unseen", role: "status" });
  const line = h("p", { class: "ng-status" }, shown, spoken);
  let before = "saved";
  const show = () => {
    const { state, sentence } = work.status();
    if (shown.textContent !== sentence) shown.textContent = sentence;
    line.dataset.state = state;
    const settled = state === "saving" ? before : state;
    if (settled !== before) spoken.textContent = sentence;
    before = settled;
  };
  work.on(show);
  show();
  return line;
}
