/** Twelve short items before or after the course: each rated with how sure you are; handed in once, then only read. */

/** The questions still open, by the items' numbers. */
export function formOpen(items, valueOf) {
  return items.filter(({ id }) => !valueOf(id).rating || !valueOf(id).confidence).map(({ number }) => number);
}

export default savingWidget(({ model, work, el }) => {
  const root = widgetRoot(el, "ng-step");
  const about = model.get("content");
  const valueOf = (id) => work.get(id)?.value ?? {};
  const finished = () => Boolean(work.get("finished"));
  const { header, show: showHeader } = stepHeader(model, finished);
  const set = (id, part) => work.change([{ id, value: { ...valueOf(id), ...part } }]);

  const drawItem = (item) => h("div", { class: "ng-item", role: "group", "aria-label": `Item ${item.number}` },
    stepQuote(item),
    h("div", { class: "ng-item-body" },
      scalePicker({ legend: about.scale.question, options: about.scale.options, value: valueOf(item.id).rating, change: (rating) => set(item.id, { rating }) }),
      scalePicker({ legend: "How sure are you?", options: stepSureness, value: valueOf(item.id).confidence, change: (confidence) => set(item.id, { confidence }) })));
  const part = stepPart(({ done, answer }) => (done
    ? [answer.words ? h("div", { class: "ng-said" }, answer.words.map((words) => h("p", {}, words))) : null,
      ...(answer.items ?? []).map((item) => h("div", { class: "ng-item", role: "group", "aria-label": `Item ${item.number}` }, stepQuote(item), h("div", { class: "ng-item-body" }, h("p", {}, h("strong", {}, item.heading), " ", item.why))))]
    : [h("p", {}, about.intro), ...about.items.map(drawItem)]));
  const open = h("p", { class: "ng-open" });
  const finish = h("button", { type: "button", class: "ng-primary", onclick: () => work.change([{ id: "finished", value: true }]) }, "Finish");
  const live = h("div", { "aria-live": "polite", class: "ng-unseen" });
  const back = h("p", {}, h("a", { href: pageAddress(about.back) }, "All lessons"));
  root.append(header, part.holder, open, finish, back, live, statusLine(work));
  const show = () => {
    const [done, left] = [finished(), formOpen(about.items, valueOf)];
    part.show({ done, answer: done ? model.get("answer") ?? {} : {} });
    const sentence = done || !left.length ? "" : left.length === about.items.length ? `${left.length} items to rate.` : `Still open: ${left.length === 1 ? "item" : "items"} ${left.join(", ")}.`;
    if (open.textContent !== sentence) open.textContent = sentence;
    finish.disabled = left.length > 0;
    finish.hidden = done;
    header.querySelector(".ng-do").hidden = done;
    back.hidden = !done;
    const spoken = done ? "Finished. Your own result is on the page." : "";
    if (live.textContent !== spoken) live.textContent = spoken;
    showHeader();
  };
  show();
  const off = work.on(show);
  model.on("change:answer", show);
  return () => { off(); model.off("change:answer", show); };
});
