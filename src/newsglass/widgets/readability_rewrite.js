// Rewrite a passage: its range, hedges and rungs follow the typing, beside those of the original.

/** The rows of the table that follows the typing: [what, in the passage, in your version]. */
export function rdFollowed(original, draft) {
  const value = (table, id) => table.counts.find((one) => one.id === id)?.value;
  const counted = ["sentences", "words", "syllables"].map((id) => [id, value(original, id), value(draft, id)]);
  const shown = (number) => number?.toLocaleString("en-US") ?? "–";
  const rows = counted.map(([id, before, now]) => [`${id[0].toUpperCase()}${id.slice(1)}`, shown(before), shown(now)]);
  const hedges = ({ hedges: found, caution }) => caution || (found.length ? `${found.length}: ${rdEachOnce(found)}` : "none noticed");
  const rungs = ({ rungs: found, caution }) => {
    if (caution || !found.length) return caution || "none noticed";
    return found.map((line) => h("span", { class: "ng-read-line" }, line));
  };
  return [...rows, ["Hedges noticed", hedges(original), hedges(draft)], ["Sources noticed", rungs(original), rungs(draft)]];
}

/** "may ×2, perhaps" */
export function rdEachOnce(words) {
  const times = new Map();
  for (const word of words.map((one) => one.toLowerCase())) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times].map(([word, count]) => (count > 1 ? `${word} ×${count}` : word)).join(", ");
}

/** "Paragraphs 3 to 5: The pool shut on …", or "Your version of paragraphs 3 to 5: …" */
export function rdPassageName({ paragraphs: [first, last], text }, kept = false) {
  const begin = text.slice(0, 40).replace(/\s+\S*$/, "");
  const where = first === last ? `paragraph ${first}` : `paragraphs ${first} to ${last}`;
  return `${kept ? `Your version of ${where}` : where[0].toUpperCase() + where.slice(1)}: ${begin} …`;
}

/** Is there a version of this passage that isn't just the article's words? */
export function rdHasVersion({ id, text }, work) {
  return (work.get(id)?.value ?? text) !== text;
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

/** Why the tool noticed the hedges in both versions: a closed list that stays open while somebody types. */
function rdReasons(words) {
  const list = h("ul", {});
  const details = h("details", {}, h("summary", {}, words.reasons), list);
  const show = (tables) => {
    const reasons = new Map(tables.flatMap((table) => table.reasons).map((one) => [one.why + one.words, one]));
    details.hidden = !reasons.size;
    const line = ({ words: said, why, origin, often }) => h("li", {}, `“${said}”: ${why} `, h("small", {}, `${origin}. This kind: ${often}.`));
    list.replaceChildren(...[...reasons.values()].map(line));
  };
  return { details, show };
}

/** The panel; `tools` = {work, words, ask, passages, earlier, own}. */
function rdRewrite({ work, words, ask, passages, earlier, own }) {
  if (!passages.length) return { nodes: [rdNote(words.rewrite_short)], close: () => {} };
  const draft = h("textarea", { id: `${own}-draft`, rows: 12, maxlength: words.longest, spellcheck: "true", class: "ng-read-draft" });
  const choose = h("select", { id: `${own}-passage` }, passages.map((one, at) => h("option", { value: at })));
  const axis = rdAxis();
  const numbers = h("div");
  const reasons = rdReasons(words);
  const spoken = h("p", { class: "ng-unseen", role: "status" });
  const givenUp = new Map(Object.entries(earlier)); // versions that gave way to the article's words
  const back = h("button", { type: "button", onclick: swap });
  let passage = passages[0];
  let original = null;

  const follow = rdFollower((question) => ask("follow", question), (table) => {
    if (table.problem) return numbers.replaceChildren(rdNote(table.problem));
    original = table.original ?? original;
    axis.show([original.row, table.draft.row]);
    numbers.replaceChildren(rdTable("The passage and your version", ["What", "The passage", "Your version"], rdFollowed(original, table.draft)));
    numbers.dataset.said = table.draft.row.said;
    reasons.show([original, table.draft]);
    return undefined;
  });
  const keep = (typing) => {
    if (draft.value === (work.get(passage.id)?.value ?? passage.text) && typing) return;
    work.change([{ id: passage.id, value: draft.value }], { typing });
  };
  const name = () => {
    [...choose.options].forEach((option, at) => { option.textContent = rdPassageName(passages[at], rdHasVersion(passages[at], work)); });
    const changed = draft.value !== passage.text;
    back.textContent = changed ? "Back to the article’s words" : "Bring my version back";
    back.hidden = !changed && !givenUp.has(passage.id);
  };
  const open = () => {
    passage = passages[Number(choose.value)];
    draft.value = work.get(passage.id)?.value ?? passage.text;
    name();
    follow({ original: passage.text, text: draft.value });
  };
  function swap() {
    const changed = draft.value !== passage.text;
    if (changed) {
      givenUp.set(passage.id, draft.value);
      keep(false);
      work.flush(); // the version itself must reach the file before the article's words replace it
    }
    draft.value = changed ? passage.text : givenUp.get(passage.id);
    keep(false);
    name();
    follow({ text: draft.value });
    draft.focus();
  }
  draft.addEventListener("input", () => { keep(true); name(); follow({ text: draft.value }); });
  draft.addEventListener("change", () => { keep(false); spoken.textContent = numbers.dataset.said ?? ""; });
  choose.addEventListener("change", open);
  const off = work.on(() => {
    const kept = work.get(passage.id)?.value;
    if (kept !== undefined && kept !== draft.value) { draft.value = kept; name(); follow({ text: kept }); }
  });
  choose.value = String(Math.max(0, passages.findIndex((one) => rdHasVersion(one, work))));
  open();
  const picker = h("div", { class: "ng-read-field" }, h("label", { for: choose.id }, "Passage"), choose);
  picker.hidden = passages.length < 2;
  const label = h("label", { for: draft.id, class: "ng-read-label" }, "Your version");
  const writing = h("div", {}, picker, label, draft, h("div", { class: "ng-read-buttons" }, back), statusLine(work));
  const nodes = [rdNote(words.rewrite), h("div", { class: "ng-read-two" }, writing, h("div", {}, axis.holder, numbers, reasons.details)), spoken];
  return { nodes, close: () => { off(); axis.close(); } };
}
