/** Numbered sentences: place each on the scale, give reasons for some, say how sure you are. Also revises and exit tickets. */
export default savingWidget(({ model, work, el }) => {
  const root = widgetRoot(el, "ng-step");
  const valueOf = (id) => work.get(id)?.value ?? {};
  const about = () => model.get("content") ?? {};
  const texts = () => (about().questions ?? []).filter((question) => !(work.get(question.id)?.value ?? "").trim());
  const missing = () => stepMissing(stepCounts(about().items ?? [], valueOf), { ...about(), texts: texts().length });
  const isDone = () => (about().items ?? []).length > 0 && missing() === "";
  const { header, show: showHeader } = stepHeader(model, isDone);
  const open = h("p", { class: "ng-open" });
  const set = (id, part, typing = false) => work.change([{ id, value: { ...valueOf(id), ...part } }], { typing });

  const drawItem = (item, content) => {
    const value = valueOf(item.id);
    const earlier = item.earlier ? h("p", { class: "ng-said" }, item.earlier) : null;
    const body = [
      earlier,
      scalePicker({ legend: content.scale.question, options: content.scale.options, value: value.answer, change: (answer) => set(item.id, { answer }) }),
    ];
    if (content.second) body.push(scalePicker({ legend: content.second.question, options: content.second.options, value: value.second, change: (second) => set(item.id, { second }) }));
    if (content.because) body.push(noteField({ label: "because …", value: value.because, frames: content.frames, change: (because, typing) => set(item.id, { because }, typing) }));
    if (content.confidence) body.push(scalePicker({ legend: "How sure are you?", options: stepSureness, value: value.confidence, change: (confidence) => set(item.id, { confidence }) }));
    return h("div", { class: "ng-item", role: "group", "aria-label": `Sentence ${item.number}` }, stepQuote(item), h("div", { class: "ng-item-body" }, body));
  };
  const part = stepPart((content) => [
    content.text ? h("p", {}, content.text) : null,
    stepArticle(content.article),
    ...(content.items ?? []).map((item) => drawItem(item, content)),
    ...(content.questions ?? []).map((question) =>
      h("div", { class: "ng-item" }, noteField({ label: question.text, rows: 3, value: work.get(question.id)?.value, change: (value, typing) => work.change([{ id: question.id, value }], { typing }) }))),
    !(content.items ?? []).length && content.empty ? h("p", {}, content.empty) : null,
  ]);
  root.append(header, part.holder, open, statusLine(work));
  const show = () => {
    part.show(about());
    const sentence = missing();
    if (open.textContent !== sentence) open.textContent = sentence;
    showHeader();
    markDone(work, isDone);
  };
  show();
  const off = work.on(show);
  model.on("change:content", show);
  return () => { off(); model.off("change:content", show); };
});
