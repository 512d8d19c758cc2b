// What the steps of a lesson share: the slim header, the done tick, scales, notes and the one primary button.

/** "Says who? · Step 4 of 8 · 7 minutes" */
export function stepPlace({ lesson, step, of, minutes }) {
  const long = minutes === 1 ? "1 minute" : `${minutes} minutes`;
  return [lesson, of ? `Step ${step} of ${of}` : "", minutes ? long : ""].filter(Boolean).join(" · ");
}

/** How many items have an answer, and how many a reason. */
export function stepCounts(items, values) {
  const given = items.map((item) => values(item.id) ?? {});
  const answered = given.filter((value) => value.answer !== undefined && value.answer !== null).length;
  const reasons = given.filter((value) => (value.because ?? "").trim()).length;
  const sure = given.filter((value) => value.confidence).length;
  return { answered, reasons, sure, of: items.length };
}

/** What is still missing, as one sentence; "" when the step is done. */
export function stepMissing({ answered, reasons, sure, of }, { because = 0, confidence = 0, texts = 0 } = {}) {
  const parts = [];
  if (answered < of) parts.push(`${of - answered} of ${of} to place`);
  if (reasons < because) parts.push(because - reasons === 1 ? "1 reason to write" : `${because - reasons} reasons to write`);
  if (sure < confidence) parts.push("say once how sure you are");
  if (texts) parts.push(texts === 1 ? "1 question to answer" : `${texts} questions to answer`);
  return parts.length ? `Still open: ${parts.join(", ")}.` : "";
}

/** The address of another page of this folder, from the one that is open. */
export function pageAddress(page, here = globalThis.location?.pathname ?? "") {
  return here.slice(0, here.lastIndexOf("/") + 1) + page.split("/").map(encodeURIComponent).join("/");
}

/** The slim header of a step; `done` shows a tick and a word. */
export function stepHeader(model, isDone) {
  const done = h("span", { class: "ng-done" });
  const place = h("span");
  const todo = h("p", { class: "ng-do" });
  const header = h("div", { class: "ng-step-head" }, h("p", { class: "ng-place" }, place, done), todo);
  const show = () => {
    const about = model.get("header") ?? {};
    place.textContent = stepPlace(about);
    todo.textContent = about.do ?? "";
    const tick = isDone() ? "✓ Done" : "";
    if (done.textContent !== tick) done.textContent = tick;
  };
  show();
  return { header, show };
}

/** Is the step's own record of being done still to be written? */
export function markDone(work, isDone) {
  if (isDone() && !work.get("done")?.value) work.change([{ id: "done", value: true }]);
}

// Every widget has its own copy of this module, so a bare number would give two widgets the same ids and radio groups.
const stepModule = Math.random().toString(36).slice(2, 8);
let stepSerial = 0;

/** A row of native radio buttons: arrow keys move, the chosen one's meaning stands below. Options: {value, short, name, meaning, rung, colour}. */
export function scalePicker({ legend, options, value, change, hideLegend = false }) {
  const group = `ng-scale-${stepModule}-${(stepSerial += 1)}`;
  // Its room is kept free, so that nothing jumps at the first choice; a scale that explains nothing needs none.
  const meaning = h("p", { class: "ng-scale-meaning", hidden: !options.some((option) => option.meaning || option.short !== option.name) });
  const buttons = options.map((option) => {
    const input = h("input", { type: "radio", name: group, "aria-label": `${option.short === option.name ? "" : `${option.short}, `}${option.name}` });
    input.checked = option.value === value;
    input.addEventListener("change", () => { say(option); change(option.value); });
    const face = h("span", { class: "ng-scale-face", "data-rung": option.rung ?? null, "data-colour": option.colour ?? null, "data-pattern": option.pattern ?? null }, option.short);
    return h("label", { title: option.name }, input, face);
  });
  const say = (option) => { meaning.textContent = option ? [option.short === option.name ? "" : option.name, option.meaning].filter(Boolean).join(": ") : ""; };
  say(options.find((option) => option.value === value));
  return h("fieldset", { class: "ng-scale" }, h("legend", { class: hideLegend ? "ng-unseen" : null }, legend), h("div", { class: "ng-scale-row" }, buttons), meaning);
}

/** A labelled note field; `change(words, typing)`: typing is true for each key and false once the field is left. */
export function noteField({ label, value, change, rows = 2, frames = [] }) {
  const id = `ng-note-${stepModule}-${(stepSerial += 1)}`;
  const area = h("textarea", { id, rows, maxlength: 2000 });
  area.value = value ?? "";
  area.addEventListener("input", () => change(area.value, true));
  area.addEventListener("change", () => change(area.value, false));
  const starters = frames.map((frame) => h("button", { type: "button", class: "ng-plain", onclick: () => { area.value = frame; change(frame, false); area.focus(); } }, frame));
  const help = starters.length ? h("details", { class: "ng-frames" }, h("summary", {}, "Help me start the sentence"), starters) : null;
  return h("div", { class: "ng-note" }, h("label", { for: id }, label), area, help);
}

export const stepSureness = [
  { value: 1, short: "guessing", name: "guessing" },
  { value: 2, short: "unsure", name: "unsure" },
  { value: 3, short: "fairly sure", name: "fairly sure" },
  { value: 4, short: "sure", name: "sure" },
];

/** A numbered quotation, with its parts marked when `parts` = [{start, end, colour, pattern, name}] (UTF-16 units of the quote). */
export function stepQuote(item, parts = []) {
  const pieces = [];
  let at = 0;
  for (const part of [...parts].sort((one, other) => one.start - other.start)) {
    if (part.start < at) continue;
    pieces.push(item.quote.slice(at, part.start));
    pieces.push(h("mark", { "data-colour": part.colour, "data-pattern": part.pattern }, item.quote.slice(part.start, part.end), part.name ? h("span", { class: "ng-part-name" }, ` ${part.name}`) : ""));
    at = part.end;
  }
  pieces.push(item.quote.slice(at));
  const where = item.paragraph ? h("span", { class: "ng-where" }, `paragraph ${item.paragraph}`) : null;
  return h("blockquote", { class: "ng-quotation" }, h("span", { class: "ng-number", "aria-hidden": "true" }, String(item.number)), h("span", { class: "ng-quotation-text" }, pieces), where);
}

/** Draw a part of the page anew without losing the place of the keyboard: only when what it shows has changed. */
export function stepPart(make) {
  const holder = h("div");
  let before;
  return {
    holder,
    show: (state) => {
      const now = JSON.stringify(state ?? null);
      if (now === before) return;
      before = now;
      holder.replaceChildren(...[make(state)].flat().filter(Boolean));
    },
  };
}

/** The article to read, paragraphs numbered in the margin as on paper; a reader can fold it away. */
export function stepArticle(article) {
  if (!article) return null;
  return h("details", { class: "ng-article", open: true },
    h("summary", {}, "The article"),
    article.banner ? h("p", { class: "ng-where" }, article.banner) : null,
    h("p", { class: "ng-article-title" }, article.title),
    h("p", { class: "ng-where" }, [article.outlet, article.byline].filter(Boolean).join(" · ")),
    h("ol", {}, article.paragraphs.map((words) => h("li", {}, words))));
}
