// Rewrite a passage: its range, hedges and rungs follow the typing, beside those of the original.

/** The rows of the table that follows the typing: [what, in the passage, in your version]. */
export function rdFollowed(original, draft) {
  const value = (table, id) => table.counts.find((one) => one.id === id)?.value;
  const counted = ["sentences", "words", "syllables"].map((id) => [id, value(original, id), value(draft, id)]);
  const rows = counted.map(([id, before, now]) => [`${id[0].toUpperCase()}${id.slice(1)}`, ...[before, now].map((one) => one?.toLocaleString("en-US") ?? "–")]);
  const hedges = ({ hedges: found, caution }) => caution || (found.length ? `${found.length}: ${rdEachOnce(found)}` : "none noticed");
  const rungs = ({ rungs: found, caution }) => caution || found.join(", ") || "nobody noticed";
  return [...rows, ["Hedges", hedges(original), hedges(draft)], ["Who says it", rungs(original), rungs(draft)]];
}

/** "may ×2, perhaps" */
export function rdEachOnce(words) {
  const times = new Map();
  for (const word of words.map((one) => one.toLowerCase())) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times].map(([word, count]) => (count > 1 ? `${word} ×${count}` : word)).join(", ");
}

/** "Paragraphs 3 to 5: The pool shut on …" */
export function rdPassageName({ paragraphs: [first, last], text }) {
  const begin = text.slice(0, 40).replace(/\s+\S*$/, "");
  return `${first === last ? `Paragraph ${first}` : `Paragraphs ${first} to ${last}`}: ${begin} …`;
}

/** Asks for the newest text only, one question at a time, so that a slow kernel never falls behind. */
export function rdFollower(ask, show) {
  let wanted = null;
  let busy = false;
  const next = async () => {
    if (busy || wanted === null) return;
    const asked = wanted;
    wanted = null;
    busy = true;
    try {
      show(await ask(asked));
    } finally {
      busy = false;
      next();
    }
  };
  return (question) => { wanted = { ...wanted, ...question }; next(); };
}

/** The panel; `tools` = {work, words, ask, passages, key}. */
function rdRewrite({ work, words, ask, passages, own }) {
  if (!passages.length) return { nodes: [rdNote(words.rewrite_short)], close: () => {} };
  const draft = h("textarea", { id: `${own}-draft`, rows: 12, maxlength: words.longest, spellcheck: "true", class: "ng-read-draft" });
  const choose = h("select", { id: `${own}-passage` }, passages.map((passage, at) => h("option", { value: at }, rdPassageName(passage))));
  const axis = rdAxis();
  const numbers = h("div");
  const spoken = h("p", { class: "ng-unseen", role: "status" });
  let passage = passages[0];
  let original = null;

  const follow = rdFollower((question) => ask("follow", question), (table) => {
    if (table.problem) return numbers.replaceChildren(rdNote(table.problem));
    original = table.original ?? original;
    axis.show([original.row, table.draft.row]);
    numbers.replaceChildren(rdTable("The passage and your version", ["", "The passage", "Your version"], rdFollowed(original, table.draft)));
    numbers.dataset.said = table.draft.row.said;
    return undefined;
  });
  const keep = (typing) => {
    if (draft.value === (work.get(passage.id)?.value ?? passage.text) && typing) return;
    work.change([{ id: passage.id, value: draft.value }], { typing });
  };
  const open = () => {
    passage = passages[Number(choose.value)];
    draft.value = work.get(passage.id)?.value ?? passage.text;
    follow({ original: passage.text, text: draft.value });
  };
  draft.addEventListener("input", () => { keep(true); follow({ text: draft.value }); });
  draft.addEventListener("change", () => { keep(false); spoken.textContent = numbers.dataset.said ?? ""; });
  choose.addEventListener("change", open);
  const back = h("button", { type: "button", onclick: () => { draft.value = passage.text; keep(false); follow({ text: draft.value }); draft.focus(); } }, "Back to the article’s words");
  const off = work.on(() => {
    const kept = work.get(passage.id)?.value;
    if (kept !== undefined && kept !== draft.value) { draft.value = kept; follow({ text: kept }); }
  });
  open();
  const picker = h("div", { class: "ng-read-field" }, h("label", { for: choose.id }, "Passage"), choose);
  picker.hidden = passages.length < 2;
  const writing = h("div", {}, picker, h("label", { for: draft.id, class: "ng-read-label" }, "Your version"), draft, h("div", { class: "ng-read-buttons" }, back), statusLine(work));
  const nodes = [rdNote(words.rewrite), h("div", { class: "ng-read-two" }, writing, h("div", {}, axis.holder, numbers)), spoken];
  return { nodes, close: () => { off(); axis.close(); } };
}
