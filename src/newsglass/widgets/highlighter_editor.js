// The form under an open mark: label, because, confidence, rung, joining, remove.

let fieldCount = 0;

/** A field with its visible name. */
function named(name, field) {
  field.id ||= `ng-field-${(fieldCount += 1)}`;
  return h("div", { class: "ng-field" }, h("label", { for: field.id }, name), field);
}

/** Fills a <select> and chooses, without disturbing it when nothing changed. */
function offer(select, choices, chosen) {
  const key = JSON.stringify(choices);
  if (select.dataset.choices !== key) {
    select.replaceChildren(...choices.map(([value, words]) => h("option", { value }, words)));
    select.dataset.choices = key;
  }
  if (select.value !== chosen) select.value = chosen;
}

/** The marks this one may be joined with: its neighbours, the nearest first. */
export function neighbours(marks, mark, most = 8) {
  const gap = (other) => Math.max(other.start - mark.end, mark.start - other.end, 0);
  return marks.filter((other) => other.id !== mark.id).sort((one, other) => gap(one) - gap(other)).slice(0, most);
}

/** The other marks of the same attribution. */
export const joinedWith = (marks, mark) =>
  mark.group ? marks.filter((other) => other.id !== mark.id && other.group === mark.group) : [];

/** Joining two marks: the changes that put both in one group. */
export function joinChanges(mark, other) {
  const group = other.group || mark.group || `g-${other.id}`;
  return [mark, other].filter((one) => one.group !== group).map(({ id }) => ({ id, group }));
}

/** The form for one mark; `show(mark)` brings it up to date and leaves alone what is being typed. */
export function makeEditor(app, id) {
  const set = (change) => app.history.apply([{ id, ...change }]);
  const asksRung = (mark) => app.labels.some((label) => label.name === mark.label && label.rung);
  const joins = app.labels.some((label) => label.rung);

  const because = h("textarea", { rows: "2", maxlength: "5000", placeholder: "the words “…” show that …" });
  let before = null;
  because.addEventListener("focus", () => { before = app.work.get(id); });
  because.addEventListener("input", () => app.work.change([{ id, because: because.value }], { typing: true }));
  because.addEventListener("change", () => {
    app.work.flush();
    if (before) app.history.record([before], [app.work.get(id)]);
    before = app.work.get(id);
  });
  because.addEventListener("keydown", (event) => { if (event.key === "Escape") app.focusText(); });

  const group = `ng-sure-${(fieldCount += 1)}`;
  const radios = app.page.confidence.map((words, index) => {
    const radio = h("input", { type: "radio", name: group, value: String(index + 1), onchange: () => set({ confidence: index + 1 }) });
    return [radio, h("label", { class: "ng-sure" }, radio, h("span", {}, words))];
  });
  const rung = h("select", { onchange: () => set({ rung: /^\d$/.test(rung.value) ? Number(rung.value) : rung.value || null }) });
  const label = h("select", { onchange: () => set({ label: label.value }) });
  const joined = h("select", {
    onchange: () => {
      const other = app.marks().find((one) => one.id === joined.value);
      if (other) app.history.apply(joinChanges(app.marks().find((one) => one.id === id), other));
      else set({ group: "" });
    },
  });
  const rungField = named("How much does the article let us check?", rung);
  const joinedField = named("Belongs with", joined);
  const element = h(
    "div",
    { class: "ng-editor" },
    named("because …", because),
    h("fieldset", { class: "ng-field" }, h("legend", {}, "How sure are you?"), h("div", { class: "ng-sures" }, radios.map(([, one]) => one))),
    rungField,
    joins && joinedField,
    named("Label", label),
    h("button", { type: "button", class: "ng-plain", onclick: () => app.remove(id) }, "Remove this mark"),
  );

  function show(mark) {
    if (document.activeElement !== because && because.value !== mark.because) because.value = mark.because;
    radios.forEach(([radio], index) => { radio.checked = mark.confidence === index + 1; });
    offer(label, app.labels.map(({ name, key }) => [name, `${key} ${name}`]), mark.label);
    rungField.hidden = !asksRung(mark);
    const rungs = app.page.rungs.map(({ value, name }) => [String(value), value === name ? name : `${value} ${name}`]);
    offer(rung, [["", "choose a rung"], ...rungs], String(mark.rung ?? ""));
    if (!joins) return;
    const marks = app.marks();
    const others = [...new Set([...joinedWith(marks, mark), ...neighbours(marks, mark)])];
    const choices = others.map((one) => [one.id, `${one.label}: ${excerpt(app.article.text.slice(one.start, one.end), 40)}`]);
    offer(joined, [["", "nothing yet"], ...choices], joinedWith(marks, mark)[0]?.id ?? "");
  }

  return { element, show, focus: () => because.focus() };
}
