// One column a sentence: focus or click shows the sentence in the text below. Two articles stand on one scale.

let stripsMade = 0;

function toggle(pressed, onclick, ...children) {
  return h("button", { type: "button", class: "ng-choice", "aria-pressed": String(pressed), onclick }, ...children);
}

export default savingWidget(({ model, el }) => {
  const root = widgetRoot(el, "ng-strip");
  const own = `ng-strip-${(stripsMade += 1)}`;
  const families = model.get("families");
  const filter = { families: new Set(families.map(({ name }) => name)), whose: "", by: new Set(["tool", "reader"]) };
  const at = { article: 0, sentence: 0 };
  let articles = [];
  let chosen = [];
  let boxes = [];
  let pane = null;

  const choices = h("div", { class: "ng-strip-choices" });
  const strips = h("div", { class: "ng-strip-strips" });
  const reading = h("section", { class: "ng-strip-reading", "aria-label": "The sentence in the text" });
  const hint = "← → go sentence by sentence, ↑ ↓ to the next sign, Home and End to the ends. A click shows a sentence too.";
  root.append(choices, h("p", { class: "ng-hint" }, hint), strips, reading, h("p", { class: "ng-one" }, model.get("sentence")));

  function shownFamilies() {
    const used = (name) => name !== "stated limit" || articles.some(({ signs }) => signs.some(({ family }) => family === name));
    return families.filter(({ name }) => used(name));
  }

  function drawChoices() {
    const again = () => { drawChoices(); drawStrips(); };
    const flip = (set, name) => () => { if (!set.delete(name)) set.add(name); again(); };
    const signs = shownFamilies().map((one) =>
      toggle(filter.families.has(one.name), flip(filter.families, one.name), signPicture(one, "tool"), ` ${one.plural}`),
    );
    const whose = [["", "anybody’s words"], ["reporter", "the reporter’s"], ["source", "a source’s"]].map(([name, words]) =>
      toggle(filter.whose === name, () => { filter.whose = name; again(); }, words),
    );
    const groups = [
      h("div", { role: "group", "aria-label": "Which signs" }, signs),
      h("div", { role: "group", "aria-label": "Whose words" }, whose),
    ];
    if (articles.some((one) => one.signs.some(({ by }) => by === "reader"))) {
      const by = [["tool", "○ the tool’s"], ["reader", "● yours"]].map(([name, words]) =>
        toggle(filter.by.has(name), flip(filter.by, name), words),
      );
      groups.push(h("div", { role: "group", "aria-label": "Who noticed it" }, by));
    }
    const place = [...choices.querySelectorAll("button")].indexOf(document.activeElement);
    choices.replaceChildren(...groups);
    if (place >= 0) choices.querySelectorAll("button")[place]?.focus();
  }

  function drawStrips() {
    chosen = articles.map(({ signs }) => chosenSigns(signs, filter));
    const longest = Math.max(1, ...articles.flatMap(({ columns }) => columns.map(([, , words]) => words)));
    const most = Math.max(1, ...articles.map(({ columns }) => columns.length));
    const focused = boxes.indexOf(document.activeElement);
    const scrolled = boxes.map((box) => box.scrollLeft);
    const made = articles.map((article, number) => drawOne(article, number, longest, most));
    boxes = made.map(({ box }) => box);
    strips.replaceChildren(...made.map(({ whole }) => whole));
    boxes.forEach((box, number) => { box.scrollLeft = scrolled[number] ?? 0; });
    boxes[focused]?.focus({ preventScroll: true });
    pane = null;
    show(at.article, at.sentence);
  }

  function drawOne(article, number, longest, most) {
    const lanes = shownFamilies().filter(({ name }) => filter.families.has(name));
    const signs = grouped(chosen[number]);
    const columns = article.columns.map((column, index) => drawColumn(column, number, index, lanes, signs.get(index) ?? [], longest));
    const name = article.title || `Text ${number + 1}`;
    const box = h(
      "div",
      { class: "ng-strip-columns", role: "listbox", tabindex: "0", "aria-label": `Sentences of ${name}`, "aria-orientation": "horizontal" },
      columns,
    );
    box.style.setProperty("--ng-many", most);
    box.style.setProperty("--ng-gap", most > 60 ? "0.5px" : "2px");
    box.style.setProperty("--ng-lanes", lanes.length);
    box.addEventListener("focus", () => show(number, at.article === number ? at.sentence : 0));
    box.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const to = whereTo(event.key, at.sentence, columns.length, chosen[number]);
      if (to === null) return;
      event.preventDefault();
      show(number, to);
    });
    const labels = h("div", { class: "ng-lane-names", "aria-hidden": "true" }, lanes.map(({ plural }) => h("span", {}, plural)), h("span", { class: "ng-words" }, `${longest} words`));
    labels.style.setProperty("--ng-lanes", lanes.length);
    const size = `${article.words.toLocaleString("en")} words, ${article.columns.length.toLocaleString("en")} sentences`;
    const told = (by) => tally(chosen[number], lanes, by, article.words, article.caution);
    const unit = article.caution ? "" : ", per 100 words (how many)";
    const rates = [
      article.caution && h("p", { class: "ng-rates" }, article.caution),
      article.looked && lanes.length > 0 && filter.by.has("tool") && h("p", { class: "ng-rates" }, `The tool noticed${unit}: ${told("tool")}`),
      lanes.length > 0 && chosen[number].some(({ by }) => by === "reader") && h("p", { class: "ng-rates" }, `You marked${unit}: ${told("reader")}`),
    ];
    const whole = h(
      "section",
      { class: "ng-strip-one", "aria-label": name },
      h("h3", {}, name, h("span", { class: "ng-size" }, ` ${size}`)),
      article.banner && number === 0 && h("p", { class: "ng-hint" }, article.banner),
      rates,
      columns.length ? h("div", { class: "ng-strip-frame" }, labels, box) : h("p", { class: "ng-hint" }, "There is no sentence to show. Paste a text with sentences."),
    );
    return { whole, box };
  }

  function drawColumn(column, number, index, lanes, signs, longest) {
    const [, , words, quoted] = column;
    const cells = lanes.flatMap((family, lane) => {
      const here = signs.filter((sign) => sign.family === family.name);
      if (!here.length) return [];
      const pictures = [...new Set(here.map(({ by }) => by))].sort().reverse().map((by) => signPicture(family, by));
      const cell = h("span", { class: "ng-cell" }, pictures, here.length > pictures.length && h("small", {}, String(here.length)));
      cell.style.gridRow = String(lane + 1);
      return [cell];
    });
    const bar = h("span", { class: "ng-column-words" }, h("span", { class: "ng-bar-quoted" }), h("span", { class: "ng-bar-plain" }));
    bar.style.height = `${(100 * words) / longest}%`;
    bar.firstChild.style.flexGrow = String(quoted);
    bar.lastChild.style.flexGrow = String(words - quoted);
    return h(
      "div",
      {
        class: "ng-strip-column",
        role: "option",
        id: `${own}-${number}-${index}`,
        "aria-selected": "false",
        "aria-label": columnInWords(index + 1, column, signs),
        onclick: () => { boxes[number].focus({ preventScroll: true }); show(number, index); },
      },
      cells,
      h("span", { class: "ng-bar-place" }, bar),
    );
  }

  function show(number, sentence) {
    const article = articles[number];
    if (!article?.columns.length) return reading.replaceChildren();
    boxes[at.article]?.children[at.sentence]?.setAttribute("aria-selected", "false");
    at.article = number;
    at.sentence = Math.min(sentence, article.columns.length - 1);
    const option = boxes[number].children[at.sentence];
    boxes.forEach((box, place) => { if (place !== number) box.removeAttribute("aria-activedescendant"); });
    boxes[number].setAttribute("aria-activedescendant", option.id);
    option.setAttribute("aria-selected", "true");
    const [left, right] = [option.offsetLeft, option.offsetLeft + option.offsetWidth];
    const { scrollLeft, clientWidth } = boxes[number];
    if (left < scrollLeft || right > scrollLeft + clientWidth) boxes[number].scrollLeft = left - clientWidth / 2;
    showText(number);
  }

  function showText(number) {
    const article = articles[number];
    if (pane?.number !== number) {
      const map = offsetMap(article.text);
      const made = textPane(article, map, chosen[number], (index) => { boxes[number].focus({ preventScroll: true }); show(number, index); });
      const name = article.title || `Text ${number + 1}`;
      const text = h("div", { class: "ng-strip-text", tabindex: "0", role: "region", "aria-label": `Text of ${name}` }, made.body);
      const told = h("div", { class: "ng-told-signs" });
      const where = h("p", { class: "ng-strip-where" });
      const go = (key, words) =>
        h("button", { type: "button", onclick: () => show(number, whereTo(key, at.sentence, article.columns.length, chosen[number])) }, words);
      const buttons = h("div", { class: "ng-steps" }, go("ArrowLeft", "Sentence before"), go("ArrowRight", "Next sentence"), go("ArrowDown", "Next sign"));
      reading.replaceChildren(h("div", { class: "ng-where-line" }, where, buttons), h("div", { class: "ng-strip-panes" }, told, text));
      pane = { number, elements: made.elements, text, told, where };
    }
    const [, , words, quoted] = article.columns[at.sentence];
    const name = articles.length > 1 ? `${article.title || `Text ${number + 1}`}: ` : "";
    pane.where.textContent = `${name}sentence ${at.sentence + 1} of ${article.columns.length.toLocaleString("en")}, ${words} words${quoted ? `, ${quoted} in quotation marks` : ""}`;
    pane.told.replaceChildren(signList(chosen[number].filter((sign) => sign.sentence === at.sentence), families));
    pane.current?.classList.remove("ng-now");
    pane.current = pane.elements[at.sentence];
    pane.current?.classList.add("ng-now");
    // Only the pane scrolls: a page that jumps would lose the strip from sight.
    if (pane.current) pane.text.scrollTop = pane.current.offsetTop - pane.text.clientHeight / 3;
  }

  const refresh = () => {
    articles = model.get("articles");
    drawChoices();
    drawStrips();
  };
  model.on("change:articles", refresh);
  refresh();
  return () => model.off("change:articles", refresh);
});

function grouped(signs) {
  const groups = new Map();
  for (const sign of signs) groups.set(sign.sentence, [...(groups.get(sign.sentence) ?? []), sign]);
  return groups;
}
