// Marks as pure values. Here every offset is in UTF-16 units; `offsetMap` converts at the border to Python.

/** The span without spaces at its ends, or null when nothing is left. */
export function trimSpan(text, start, end) {
  while (start < end && /\s/.test(text[start])) start += 1;
  while (end > start && /\s/.test(text[end - 1])) end -= 1;
  return start < end ? { start, end } : null;
}

/** The whole sentences that a selection touches; with a bare caret the sentence it stands in, or the one before it. */
export function sentenceSpan(sentences, start, end) {
  const touched = sentences.filter((one) => one.start < Math.max(end, start + 1) && one.end > start);
  if (touched.length) return { start: touched[0].start, end: touched.at(-1).end };
  const before = sentences.filter((one) => one.end <= start).at(-1) ?? sentences[0];
  return before ? { start: before.start, end: before.end } : null;
}

/** The marks that were not deleted, in the order of the text, the longer first where two start together. */
export function liveMarks(items, map) {
  return items
    .filter((item) => "label" in item && !item.deleted)
    .map((item) => ({ ...item, start: map.toBrowser(item.start), end: map.toBrowser(item.end) }))
    .sort((one, other) => one.start - other.start || other.end - one.end || (one.id < other.id ? -1 : 1));
}

/** The marks around a place, the shortest first: the one a reader most likely means. */
export function marksAt(marks, at) {
  return marks.filter((mark) => mark.start <= at && at <= mark.end).sort((one, other) => one.end - one.start - other.end + other.start);
}

/** The stretches that two or more marks cover. */
export function sharedStretches(marks) {
  const edges = marks.flatMap(({ start, end }) => [[start, 1], [end, -1]]).sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  const found = [];
  let depth = 0;
  for (const [at, step] of edges) {
    depth += step;
    if (depth === 2 && step === 1) found.push({ start: at, end: at });
    else if (depth === 1 && step === -1) found.at(-1).end = at;
  }
  return found.filter(({ start, end }) => start < end);
}

/** A stretch cut wherever a mark begins or ends: `[{start, end, over: [marks]}]`, for pages without custom highlights. */
export function cutPieces(start, end, marks) {
  const here = marks.filter((mark) => mark.start < end && mark.end > start);
  const cuts = new Set([start, end]);
  for (const mark of here) for (const at of [mark.start, mark.end]) if (start < at && at < end) cuts.add(at);
  const edges = [...cuts].sort((one, other) => one - other);
  return edges.slice(1).map((to, index) => {
    const from = edges[index];
    return { start: from, end: to, over: here.filter((mark) => mark.start <= from && mark.end >= to) };
  });
}

/** Words short enough for a list; never half an emoji. */
export function excerpt(words, most = 90) {
  const plain = words.replace(/\s+/g, " ").trim();
  const letters = [...plain];
  return letters.length <= most ? plain : `${letters.slice(0, most - 1).join("").trimEnd()}…`;
}

/** Undo and redo of one article's marks, shared by all its views. An action is what changed, before and after. */
export function makeHistory(work) {
  const done = [];
  const undone = [];
  const record = (before, after) => {
    done.push({ before, after });
    if (done.length > 500) done.shift();
    undone.length = 0;
  };
  const step = (from, to, side) => {
    const action = from.pop();
    if (!action) return null;
    to.push(action);
    work.change(action[side]);
    return action;
  };
  return {
    record,
    apply(changes) {
      const before = changes.map((item) => work.get(item.id) ?? { ...item, deleted: true });
      const after = changes.map((item) => ({ ...work.get(item.id), ...item }));
      record(before, after);
      work.change(changes);
    },
    undo: () => step(done, undone, "before"),
    redo: () => step(undone, done, "after"),
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
  };
}

/** A fresh id, the form Python accepts. */
export function freshId() {
  const random = Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) => (byte % 36).toString(36)).join("");
  return `m-${Date.now().toString(36)}-${random}`;
}
