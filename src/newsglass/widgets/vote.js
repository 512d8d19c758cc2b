/** The hook: one question, one choice, and what the lesson says once you have chosen. */
export default savingWidget(({ model, work, el }) => {
  const root = widgetRoot(el, "ng-step");
  const about = model.get("content");
  const isDone = () => work.get("vote")?.value !== undefined;
  const { header, show: showHeader } = stepHeader(model, isDone);
  const options = about.options.map((option) => ({ value: option, short: option, name: option }));
  const vote = (value) => work.change([{ id: "vote", value }, ...(work.get("done") ? [] : [{ id: "done", value: true }])]);
  const said = h("div", { "aria-live": "polite" });
  root.append(...[header, stepArticle(about.article)].filter(Boolean), scalePicker({ legend: about.question, options, value: work.get("vote")?.value, change: vote }), said, statusLine(work));
  const show = () => {
    showHeader();
    const words = isDone() ? about.afterwards : "";
    if (said.textContent !== words) said.replaceChildren(...(words ? [h("p", { class: "ng-said" }, words)] : []));
  };
  show();
  return work.on(show);
});
