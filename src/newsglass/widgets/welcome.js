/** Who is working, and which lessons there are: the start page, and the top of every lesson page. */

export default savingWidget(({ model, work, el }) => {
  const root = widgetRoot(el, "ng-step");
  root.classList.add("ng-quiet-status"); // only what went wrong is worth a line here
  const tell = (value) => work.change([{ id: "who", value }]);

  const nameForm = (content) => {
    const field = h("input", { type: "text", id: `ng-nickname-${Math.random().toString(36).slice(2)}`, maxlength: 24, autocomplete: "off", spellcheck: "false" });
    const begin = () => { if (field.value.trim()) tell({ new: field.value }); };
    field.addEventListener("keydown", (event) => { if (event.key === "Enter") begin(); });
    const known = content.students.map((student) => h("button", { type: "button", onclick: () => tell({ id: student.id }) }, student.id));
    return [
      h("h3", {}, "Who are you?"),
      h("p", {}, "Type a nickname, not your full name. Your work stays on this computer."),
      h("div", { class: "ng-columns" }, h("label", { for: field.id }, "Nickname"), field, h("button", { type: "button", class: "ng-primary", onclick: begin }, "Begin")),
      known.length ? h("p", {}, "Or go on as someone who has worked here:") : null,
      h("div", { class: "ng-columns" }, known),
    ];
  };
  const lessonRow = (lesson) => h("tr", {},
    h("td", {}, `${lesson.number}`),
    h("th", { scope: "row" }, h("strong", {}, lesson.title), h("br"), h("span", { class: "ng-plain-words" }, lesson.question)),
    h("td", {}, lesson.pages.map((page) => h("div", { class: "ng-one-line" }, h("a", { href: pageAddress(page.path), "aria-label": `${page.words}: ${lesson.title}` }, page.words)))),
    h("td", {}, lesson.pages.map((page) => h("div", { class: page.done.length < 20 ? "ng-one-line" : null }, page.done))));
  const part = stepPart((content) => {
    if (!content.current) return nameForm(content);
    return [
      content.teacher ? h("p", { class: "ng-place" }, content.current) : h("p", { class: "ng-place" }, `Working as ${content.current} `, h("button", { type: "button", class: "ng-plain", onclick: () => tell({ id: null }) }, "Not you?")),
      content.level ? scalePicker({ legend: "Reading level of the text", options: content.levels, value: content.level, change: (value) => work.change([{ id: "level", value }]) }) : null,
      content.note ? h("p", { class: "ng-said", role: "status" }, content.note) : null,
      content.back ? h("p", {}, h("a", { href: pageAddress(content.back) }, "All lessons")) : null,
      content.lessons?.length ? h("table", {}, h("thead", {}, h("tr", {}, ["", "Lesson", "Open", "Done"].map((word) => h(word ? "th" : "td", word ? { scope: "col" } : {}, word)))), h("tbody", {}, content.lessons.map(lessonRow))) : null,
    ];
  });
  root.append(part.holder, statusLine(work));
  const show = () => part.show(model.get("content"));
  show();
  model.on("change:content", show);
  return () => model.off("change:content", show);
});
