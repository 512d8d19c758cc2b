/** Something to read together: the objective and a term, or sentences thought through aloud, opened part by part. */
export default savingWidget(({ model, work, el }) => {
  const root = widgetRoot(el, "ng-step");
  const about = model.get("content");
  const items = about.items ?? [];
  const opened = (item) => work.get(`open:${item.id}`)?.value ?? 0;
  const isDone = () => Boolean(work.get("done")?.value) || (items.length > 0 && items.every((item) => opened(item) >= item.parts.length + 1));
  const { header, show: showHeader } = stepHeader(model, isDone);
  const definitions = (about.terms ?? []).flatMap((term) => [h("dt", {}, term.word), h("dd", {}, term.meaning)]);
  const drawn = items.map((item) => {
    const quote = stepPart((count) => stepQuote(item, item.parts.slice(0, count)));
    const said = stepPart((all) => (all ? h("p", { class: "ng-said" }, h("strong", {}, item.answer), " ", item.why) : []));
    const live = h("div", { "aria-live": "polite" }, said.holder);
    const button = h("button", { type: "button", onclick: () => work.change([{ id: `open:${item.id}`, value: opened(item) + 1 }]) });
    const show = () => {
      const count = opened(item);
      quote.show(Math.min(count, item.parts.length));
      said.show(count > item.parts.length);
      const next = count < item.parts.length ? item.parts[count].ask : about.last;
      if (button.textContent !== next) button.textContent = next;
      button.hidden = count > item.parts.length;
    };
    return { node: h("div", { class: "ng-item" }, quote.holder, h("div", { class: "ng-item-body" }, button, live)), show };
  });
  const ready = h("button", { type: "button", class: "ng-primary", onclick: () => work.change([{ id: "done", value: true }]) }, about.button ?? "Ready");
  root.append(header);
  for (const words of about.text ?? []) root.append(h("p", {}, words));
  if (definitions.length) root.append(h("dl", {}, definitions));
  root.append(...drawn.map(({ node }) => node));
  if (!items.length) root.append(ready);
  root.append(statusLine(work));
  const show = () => {
    drawn.forEach((item) => item.show());
    ready.disabled = Boolean(work.get("done")?.value);
    showHeader();
    markDone(work, isDone);
  };
  show();
  return work.on(show);
});
