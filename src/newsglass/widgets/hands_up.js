/** Hands up: the class votes with hands, the teacher types the counts, and the most disputed sentence shows itself. */
export default savingWidget(({ model, work, el }) => {
  const root = widgetRoot(el, "ng-step");
  const about = model.get("content");
  const isDone = () => Boolean(work.get("done")?.value);
  const { header, show: showHeader } = stepHeader(model, isDone);
  const said = h("div", { "aria-live": "polite" });
  const countOf = (id, option) => work.get(`count:${id}:${option.value}`)?.value ?? "";

  const row = (item) => h("tr", {}, h("th", { scope: "row" }, `${item.number}`),
    ...about.options.map((option) => {
      const field = h("input", { type: "number", min: 0, max: 99, inputmode: "numeric", "aria-label": `Sentence ${item.number}, hands for ${option.short}, ${option.name}` });
      field.value = countOf(item.id, option);
      field.addEventListener("input", () => {
        const value = field.value === "" ? null : Math.max(0, Math.min(99, Math.round(Number(field.value))));
        work.change([{ id: `count:${item.id}:${option.value}`, value }], { typing: true });
      });
      return h("td", {}, field);
    }));
  root.append(header, ...about.items.map((item) => stepQuote(item)));
  if (about.counting) {
    const head = h("tr", {}, h("th", { scope: "col" }, "Sentence"), ...about.options.map((option) => h("th", { scope: "col", title: option.name }, option.short)));
    root.append(h("div", { style: "overflow-x:auto", tabindex: "0", role: "region", "aria-label": "Hand counts" }, h("table", {}, h("caption", { class: "ng-unseen" }, "Hands counted for each sentence"), h("thead", {}, head), h("tbody", {}, about.items.map(row)))), said);
  }
  if (about.frames?.length) root.append(h("h3", {}, "Ways to say it"), h("ul", {}, about.frames.map((frame) => h("li", {}, frame))));
  const done = h("button", { type: "button", onclick: () => work.change([{ id: "done", value: true }]) }, about.counting ? "Counted" : "We talked about it");
  root.append(done, statusLine(work));
  const show = () => {
    const words = model.get("answer")?.words ?? "";
    if (said.textContent !== words) said.replaceChildren(...(words ? [h("p", { class: "ng-said" }, words)] : []));
    done.disabled = isDone();
    done.classList.toggle("ng-primary", !isDone());
    showHeader();
  };
  show();
  const off = work.on(show);
  model.on("change:answer", show);
  return () => { off(); model.off("change:answer", show); };
});
