/** Submit, then what was seen: two first (one agreement, the widest gap), the rest on request, and your own chart. */
export default savingWidget(({ model, work, el }) => {
  const root = widgetRoot(el, "ng-step");
  const isDone = () => Boolean(work.get("submitted")?.value);
  const { header, show: showHeader } = stepHeader(model, isDone);
  const button = h("button", { type: "button", class: "ng-primary", onclick: () => { sendEverything(); work.change([{ id: "submitted", value: true }, { id: "done", value: true }]); } });
  let all = Boolean(work.get("all")?.value);

  const drawItem = (item) => h("div", { class: "ng-item", role: "group", "aria-label": `Sentence ${item.number}` },
    stepQuote(item),
    h("div", { class: "ng-item-body" },
      h("p", {}, h("strong", {}, item.heading), " ", item.words),
      item.also ? h("p", {}, item.also) : null,
      item.yours ? h("p", { class: "ng-open" }, `You wrote: because ${item.yours}`) : null,
      noteField({ label: "I disagree because … (kept for the class talk)", value: work.get(`disagree:${item.id}`)?.value, change: (value, typing) => work.change([{ id: `disagree:${item.id}`, value }], { typing }) })));

  const part = stepPart(({ answer, everything }) => {
    if (!answer?.items) return answer?.note ? h("p", { class: "ng-said" }, answer.note) : [];
    const shown = everything ? answer.items : answer.items.filter((item) => item.first);
    const left = answer.items.length - shown.length;
    return [
      h("h3", {}, everything ? "All sentences" : "Two to look at first"),
      ...shown.map(drawItem),
      left ? h("button", { type: "button", onclick: () => { all = true; work.change([{ id: "all", value: true }]); } }, `Show all ${answer.items.length}`) : null,
    ];
  });
  // Apart from the sentences: the chart comes seconds later, and must not pull the field away in which somebody writes.
  const counted = stepPart((answer) => {
    if (!answer) return [];
    const chart = h("figure", { class: "ng-chart", tabindex: "-1" });
    chart.innerHTML = answer.chart ?? ""; // our own drawing, made in Python from escaped words
    return [
      h("h3", {}, "What you noticed, as counts"),
      h("ul", {}, answer.counts.map((count) => h("li", {}, count))),
      answer.chart === null ? h("p", { class: "ng-open" }, "Your chart is being drawn …") : null,
      answer.chart ? chart : null,
      answer.next ? h("p", { class: "ng-said" }, answer.next) : null,
    ];
  });
  const live = h("div", { "aria-live": "polite", class: "ng-unseen" });
  root.append(header, button, part.holder, counted.holder, live, statusLine(work));
  const show = () => {
    const answer = model.get("answer") ?? {};
    const words = answer.items ? "Submit again" : "Submit";
    if (button.textContent !== words) button.textContent = words;
    button.classList.toggle("ng-primary", !answer.items);
    all ||= Boolean(work.get("all")?.value);
    const { items, note, counts, chart, next } = answer;
    part.show({ answer: { items, note }, everything: all });
    counted.show(items ? { counts, chart, next } : null);
    const spoken = answer.items ? "Feedback is here, below the button." : answer.note ?? "";
    if (live.textContent !== spoken) live.textContent = spoken;
    showHeader();
  };
  show();
  const off = work.on(show);
  model.on("change:answer", show);
  return () => { off(); model.off("change:answer", show); };
});
