// The list of marks: what the colours say, in words; one mark open at a time.

/** What a list entry says under the words: the reason, the rung, how sure, what it belongs with. */
export function entryDetails(mark, page, others) {
  const rung = page.rungs.find(({ value }) => value === mark.rung);
  return [
    mark.because && `because ${mark.because}`,
    rung && (rung.value === rung.name ? rung.name : `rung ${rung.value}: ${rung.name}`),
    mark.confidence && page.confidence[mark.confidence - 1],
    others.length && `belongs with ${others.map((other) => `${other.label} “${other.words}”`).join(", ")}`,
  ].filter(Boolean);
}

/** The list beside the text; `show(marks, openId, nearIds)` changes only the entries that differ. */
export function makeList(app) {
  const entries = new Map();
  const count = h("h3", { class: "ng-side-title" });
  const empty = h("p", { class: "ng-empty" }, "Nothing marked yet. Select some words, then press a label or its number.");
  const list = h("ol", { class: "ng-marks" });
  const element = h("section", { class: "ng-list", "aria-label": "Your marks" }, count, empty, list);
  let editor = null;

  function makeEntry(id) {
    const chip = h("span", { class: "ng-chip" });
    const quote = h("span", { class: "ng-quote" });
    const details = h("span", { class: "ng-details" });
    const button = h(
      "button",
      { type: "button", class: "ng-mark", onclick: () => app.open(app.openId() === id ? null : id, { show: true }) },
      chip,
      quote,
      details,
    );
    button.addEventListener("keydown", (event) => {
      if (event.key === "Delete" || event.key === "Backspace") app.remove(id);
      if (event.key === "Escape") app.focusText();
    });
    const item = h("li", {}, button);
    let shown = "";
    let revision = -1;
    const show = (mark, marks) => {
      if (mark.revision === revision && !mark.group) return;
      revision = mark.revision;
      const words = excerpt(app.article.text.slice(mark.start, mark.end));
      const others = joinedWith(marks, mark).map((one) => ({ ...one, words: excerpt(app.article.text.slice(one.start, one.end), 30) }));
      const said = entryDetails(mark, app.page, others);
      const key = JSON.stringify([mark.label, words, said]);
      if (key === shown) return;
      shown = key;
      const label = app.labels.find((one) => one.name === mark.label);
      chip.className = `ng-chip ng-key-${label?.colour ?? "slate"}`;
      chip.textContent = mark.label;
      quote.textContent = /^[“"„«]/.test(words) ? words : `“${words}”`;
      details.replaceChildren(...said.map((line) => h("span", {}, line)));
    };
    return { item, button, show };
  }

  function showEditor(openId, marks) {
    const mark = marks.find((one) => one.id === openId);
    if (editor && editor.id !== mark?.id) {
      editor.element.remove();
      editor = null;
    }
    if (!mark) return;
    editor ??= { id: mark.id, ...makeEditor(app, mark.id) };
    const { item } = entries.get(mark.id);
    if (editor.element.parentNode !== item) item.append(editor.element);
    editor.show(mark);
  }

  function show(marks, openId, nearIds) {
    const ids = new Set(marks.map(({ id }) => id));
    for (const [id, { item }] of entries) {
      if (ids.has(id)) continue;
      if (item.contains(document.activeElement)) app.focusText();
      item.remove();
      entries.delete(id);
    }
    let place = list.firstChild;
    for (const mark of marks) {
      if (!entries.has(mark.id)) entries.set(mark.id, makeEntry(mark.id));
      const { item, button, show: showEntry } = entries.get(mark.id);
      showEntry(mark, marks);
      button.setAttribute("aria-expanded", String(mark.id === openId));
      item.classList.toggle("ng-near", nearIds.has(mark.id));
      if (item === place) place = place.nextSibling;
      else list.insertBefore(item, place);
    }
    showEditor(openId, marks);
    count.textContent = marks.length ? `Your marks: ${marks.length}` : "Your marks";
    empty.hidden = marks.length > 0;
  }

  /** Scrolls the list, never the page, so that an entry can be seen. */
  function reveal(id) {
    const item = entries.get(id)?.item;
    const side = element.parentElement;
    if (!item || !side) return;
    const box = item.getBoundingClientRect();
    const frame = side.getBoundingClientRect();
    if (box.bottom > frame.bottom) side.scrollTop += Math.min(box.bottom - frame.bottom + 8, box.top - frame.top - 8);
    if (box.top < frame.top) side.scrollTop -= frame.top - box.top + 8;
  }

  return { element, show, reveal, focusNote: (id) => { if (editor?.id === id) editor.focus(); } };
}
