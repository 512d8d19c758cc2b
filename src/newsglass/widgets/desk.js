// The reading desk: bring an article, see what was left out of it, choose a tool.

export const deskLargest = 1_000_000; // bytes of a file; Python refuses what is too long as an article

/** A file's bytes in base64, a piece at a time so that no call gets too many arguments. */
export function deskBase64(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  return btoa(text);
}

/** Why a file can't be sent, as one sentence; "" when it can. */
export function deskRefusal({ name, size }) {
  if (!/\.(txt|md)$/i.test(name)) return `Newsglass reads .txt and .md files, and “${name}” is neither. Open it, copy the text and paste it.`;
  if (size > deskLargest) return `“${name}” is larger than 1 MB, too long for an article. Give a shorter file, or paste a part of it.`;
  return size ? "" : `“${name}” is empty. Give another file, or paste the text.`;
}

export const deskCount = (number, one, several) => `${number.toLocaleString("en-US")} ${number === 1 ? one : several}`;

export default savingWidget(({ model, work, el }) => {
  const root = widgetRoot(el, "ng-step");
  root.classList.add("ng-quiet-status");
  const tell = (id, value) => work.change([{ id, value }]);
  const names = `${stepModule}-${(stepSerial += 1)}`;
  const note = h("p", { class: "ng-said", role: "status", hidden: true });
  const say = (words) => {
    if (note.textContent !== words) note.textContent = words;
    note.hidden = !words;
  };

  const paste = h("textarea", { id: `ng-paste-${names}`, rows: 6, spellcheck: "false" });
  const open = h("button", { type: "button", class: "ng-primary", onclick: () => (paste.value.trim() ? tell("paste", { text: paste.value }) : say("The box is empty. Paste the article’s paragraphs into it.")) }, "Open this text");
  const file = h("input", { type: "file", id: `ng-file-${names}`, accept: ".txt,.md,text/plain,text/markdown" });
  file.addEventListener("change", async () => {
    const [chosen] = file.files;
    if (!chosen) return;
    const refusal = deskRefusal(chosen);
    say(refusal);
    if (!refusal) tell("file", { name: chosen.name, content: deskBase64(new Uint8Array(await chosen.arrayBuffer())) });
    file.value = "";
  });

  const picker = (id, label, options, choose) => {
    const select = h("select", { id: `${id}-${names}` }, h("option", { value: "" }, "Choose …"), options.map((option) => h("option", { value: option.id }, option.title)));
    select.addEventListener("change", () => { if (select.value) choose(select.value); });
    return h("div", { class: "ng-desk-field" }, h("label", { for: select.id }, label), select);
  };
  const shelf = stepPart(({ own, practice }) => h("div", { class: "ng-desk-fields" },
    own.length ? picker("ng-own", "Or open one you brought before", own, (id) => tell("open", id)) : null,
    picker("ng-practice", "Or open a practice text", practice, (id) => tell("open", id))));
  const bring = h("details", { class: "ng-desk-bring" }, h("summary", {}, "Bring an article"),
    h("label", { for: paste.id }, "Paste the article here: title, byline and all"), paste,
    h("div", { class: "ng-columns" }, open),
    h("div", { class: "ng-desk-field" }, h("label", { for: file.id }, "Or choose a .txt or .md file"), file), shelf.holder);

  const article = stepPart((about) => (about ? [
    h("h2", { class: "ng-board-title", tabindex: "-1" }, about.title || "Text without a title"),
    h("p", { class: "ng-where" }, [about.about, deskCount(about.words, "word", "words"), deskCount(about.paragraphs, "paragraph", "paragraphs")].filter(Boolean).join(" · ")),
    about.caution ? h("p", { class: "ng-said" }, about.caution) : null,
  ] : h("p", {}, "No article lies here yet. Paste one, choose a file, or open a practice text.")));
  const dropped = stepPart((lines) => (lines.length ? h("details", { class: "ng-desk-dropped", open: lines.length < 4 || Boolean(dropped.holder.querySelector("details[open]")) },
    h("summary", { "data-key": "dropped" }, `Left out as the web page’s own: ${deskCount(lines.length, "line", "lines")}`),
    h("ul", {}, lines.map((line) => h("li", {}, h("q", {}, line.text), ` ${line.why} `,
      h("button", { type: "button", class: "ng-plain", "data-key": "dropped line", "aria-label": `Put it back: ${line.text}`, onclick: () => tell("back", line.line) }, "Put it back"))))) : []));
  const tools = stepPart(({ list, tool }) => (list.length ? [h("p", { class: "ng-desk-label", id: `ng-tools-${names}` }, "What do you want to do with it?"),
    h("div", { class: "ng-columns", role: "group", "aria-labelledby": `ng-tools-${names}` }, list.map((one) =>
      h("button", { type: "button", "data-key": `tool ${one.id}`, "aria-pressed": String(one.id === tool), title: one.about, onclick: () => tell("tool", one.id) }, one.name)))] : []));
  const beside = stepPart(({ choices, chosen, most }) => (choices.length ? h("details", { class: "ng-desk-bring", open: chosen.length > 0 },
    h("summary", {}, "Put others beside it"),
    h("p", { class: "ng-where" }, `Up to ${most}. The board and the charts then show them together.`),
    h("div", { class: "ng-desk-choices" }, choices.map((choice) => {
      const box = h("input", { type: "checkbox", "data-key": `beside ${choice.id}` });
      box.checked = chosen.includes(choice.id);
      box.disabled = !box.checked && chosen.length >= most;
      box.addEventListener("change", () => tell("beside", box.checked ? [...chosen, choice.id] : chosen.filter((id) => id !== choice.id)));
      return h("label", { class: "ng-map-tick" }, box, ` ${choice.title}`);
    }))) : []));

  const header = h("div", { class: "ng-step-head" }, h("p", { class: "ng-place" }, "Your own article · ", h("a", { href: model.get("content").back }, "All lessons")), h("p", { class: "ng-do" }, "Bring an article, then choose a tool."));
  root.append(header, bring, note, article.holder, dropped.holder, tools.holder, beside.holder, statusLine(work));
  let before;
  const show = () => {
    const content = model.get("content");
    const held = root.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
    const name = content.article?.id ?? "";
    if (name !== before) {
      bring.open = !name;
      if (before !== undefined) paste.value = "";
    }
    shelf.show({ own: content.own, practice: content.practice });
    article.show(content.article);
    dropped.show(content.dropped);
    tools.show({ list: content.tools, tool: content.tool });
    beside.show({ choices: content.choices, chosen: content.beside, most: content.most });
    say(content.note);
    // A part drawn anew must not throw the keyboard back to the top of the page.
    if (held && !root.contains(document.activeElement)) [...root.querySelectorAll("[data-key]")].find((one) => one.dataset.key === held.replace(/ line$/, ""))?.focus();
    if (before !== undefined && name && name !== before) root.querySelector("h2")?.focus();
    before = name;
  };
  show();
  model.on("change:content", show);
  return () => model.off("change:content", show);
});
