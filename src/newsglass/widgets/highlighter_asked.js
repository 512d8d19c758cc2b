// In a lesson some sentences are asked about: their numbers in the text, and a list that says what is still open.

/** The mark that answers an asked sentence: it lies in it, carries what is asked for, and covers most of it. */
export function answeringMark(item, marks, asksRung) {
  const shared = (mark) => Math.min(mark.end, item.end) - Math.max(mark.start, item.start);
  const fitting = marks.filter((mark) => shared(mark) > 0 && (!asksRung || (mark.rung !== null && mark.rung !== undefined)));
  return fitting.sort((one, other) => shared(other) - shared(one) || other.revision - one.revision)[0] ?? null;
}

/** What the list says about one asked sentence. */
export function askedWords(item, marks, asksRung) {
  const mark = answeringMark(item, marks, asksRung);
  if (mark) return asksRung ? (typeof mark.rung === "number" ? `rung ${mark.rung}` : mark.rung) : mark.label;
  const begun = marks.some((one) => one.start < item.end && one.end > item.start);
  return begun && asksRung ? "marked, choose a rung" : "open";
}

/** Counts for the line under the list, in the form that steps.js understands. */
export function askedCounts(items, marks, asksRung) {
  const answers = new Map(items.map((item) => [item.id, answeringMark(item, marks, asksRung)]));
  return stepCounts(items, (id) => {
    const mark = answers.get(id);
    return mark ? { answer: mark.rung ?? mark.label, because: mark.because, confidence: mark.confidence } : {};
  });
}

/** The numbered list beside the text; a button leads to its sentence. */
export function makeAsked(asked, map, go) {
  const items = (asked.items ?? []).map((item) => ({ ...item, start: map.toBrowser(item.start), end: map.toBrowser(item.end) }));
  const open = h("p", { class: "ng-open", role: "status" });
  const rows = items.map((item) => {
    const words = h("span", { class: "ng-asked-words" });
    const button = h("button", { type: "button", class: "ng-asked-go", onclick: () => go(item) }, h("span", { class: "ng-asked-number" }, `Sentence ${item.number}`), words);
    return { item, words, button };
  });
  const element = h("section", { class: "ng-asked", "aria-label": "Sentences to mark", hidden: !items.length },
    h("h3", { class: "ng-side-title" }, "Sentences to mark"), h("ol", {}, rows.map(({ button }) => h("li", {}, button))), open);
  const missing = (marks) => stepMissing(askedCounts(items, marks, asked.rung), asked);
  return {
    element,
    items,
    done: (marks) => items.length > 0 && missing(marks) === "",
    signs: () => items.map(({ start, end, number }) => ({ at: start, end, element: h("span", { class: "ng-asked-sign" }, String(number)) })),
    show(marks) {
      for (const { item, words } of rows) {
        const said = askedWords(item, marks, asked.rung);
        if (words.textContent !== said) words.textContent = said;
        words.dataset.state = answeringMark(item, marks, asked.rung) ? "placed" : "open";
      }
      const sentence = missing(marks);
      if (open.textContent !== sentence) open.textContent = sentence;
    },
  };
}
