// The tool's findings: a quieter layer with a switch of its own. They ask; they never look like a person's mark.

/** The tool's sign: a small lens, drawn so that it needs no font. */
export function toolSign() {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 12 12");
  svg.setAttribute("class", "ng-lens");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", "M5 1.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7M7.6 7.6 11 11");
  svg.append(path);
  return svg;
}

/** The question about one finding, its reasons, and the reader's answer, which is kept like a mark. */
function makeQuestion(app, finding) {
  const kept = () => app.work.get(finding.id)?.value ?? { answer: "", because: "" };
  const answerButton = (answer, words) =>
    h("button", { type: "button", onclick: () => app.work.change([{ id: finding.id, value: { ...kept(), answer } }]) }, words);
  const yes = answerButton("yes", "Yes");
  const no = answerButton("no", "No");
  const because = h("textarea", { rows: "2", maxlength: "2000" });
  because.addEventListener("input", () =>
    app.work.change([{ id: finding.id, value: { ...kept(), because: because.value } }], { typing: true }));
  because.addEventListener("change", () => app.work.flush());
  const reasons = [finding.why, finding.rule && `Rule: ${finding.rule}`, finding.origin && `From: ${finding.origin}`];
  const element = h(
    "div",
    { class: "ng-question" },
    h("p", {}, "The tool noticed ", h("em", {}, finding.words), `. ${finding.ask}`),
    h("div", { class: "ng-row" }, yes, no),
    h("p", { class: "ng-often" }, `This rule: ${finding.often}.`),
    h("details", {}, h("summary", {}, "Why did it notice this?"), reasons.filter(Boolean).map((line) => h("p", {}, line))),
    named("I disagree because …", because),
  );
  const show = () => {
    const { answer, because: words } = kept();
    yes.setAttribute("aria-pressed", String(answer === "yes"));
    no.setAttribute("aria-pressed", String(answer === "no"));
    if (document.activeElement !== because && because.value !== words) because.value = words ?? "";
  };
  return { element, show };
}

/** The section beside the text; `show(findings)` when they arrive, change, or are switched on and off. */
export function makeFindings(app) {
  const list = h("ol", { class: "ng-findings" });
  const missed = h("p", { class: "ng-legend", hidden: true }, app.page.missed);
  const element = h(
    "section",
    { class: "ng-noticed", "aria-label": "The tool's findings", hidden: true },
    h("h3", { class: "ng-side-title" }, "What the tool noticed"),
    h("p", { class: "ng-legend" }, toolSign(), h("span", { class: "ng-dotted" }, "dotted"), " = the tool noticed a word. It asks; you decide."),
    missed,
    list,
  );
  let question = null;
  let shown = [];

  function open(finding) {
    const again = question?.id === finding?.id;
    question?.element.remove();
    question = null;
    for (const button of list.querySelectorAll("button.ng-finding-button")) {
      button.setAttribute("aria-expanded", String(!again && button.dataset.id === finding?.id));
    }
    if (!finding || again) return;
    question = { id: finding.id, ...makeQuestion(app, finding) };
    list.querySelector(`li[data-id="${CSS.escape(finding.id)}"]`)?.append(question.element);
    question.show();
    app.reveal(finding);
  }

  function show(findings) {
    if (findings !== shown) {
      shown = findings;
      question = null;
      list.replaceChildren(
        ...findings.map((finding) => {
          const attributes = { type: "button", class: "ng-finding-button", "aria-expanded": "false", "data-id": finding.id };
          const button = h("button", { ...attributes, onclick: () => open(finding) }, finding.words, h("span", { class: "ng-kind" }, finding.kind));
          return h("li", { "data-id": finding.id }, button);
        }),
      );
    }
    element.hidden = !findings.length;
    missed.hidden = !findings.some(({ kind }) => kind === "statement" || kind === "stance");
    question?.show();
  }

  return { element, show, open };
}
