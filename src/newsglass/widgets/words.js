/** Words of likelihood on 0–100 %: your own first, then beside published readers and, on the teacher's page, the class. */

/** A whole per cent from what was typed; null for an empty field or no number. */
export function wordsPercent(typed) {
  if (String(typed).trim() === "" || Number.isNaN(Number(typed))) return null;
  return Math.max(0, Math.min(100, Math.round(Number(typed))));
}

/** One line a word for the table: the student's number and each study's, as words. */
export function wordsRows(words, valueOf, { sources, published }) {
  const figure = ({ low, middle, high }) => (low === high ? `${middle} %` : `${middle} % (${low}–${high})`);
  return words.map(({ id, word }) => ({
    word,
    mine: valueOf(id) === null ? "–" : `${valueOf(id)} %`,
    studies: sources.map((source) => {
      const found = published.find((row) => row.word === word && row.source === source);
      return found ? figure(found) : "no figure";
    }),
  }));
}

/** What the picture says, for those who can't see it. */
export function wordsAlt(rows, sources) {
  return rows.map((row) => `${row.word}: you ${row.mine}${row.studies.map((said, at) => `, ${sources[at]} ${said}`).join("")}.`).join(" ");
}

/** A long word or phrase in lines of at most so many letters. */
export function wordsLines(words, most = 20) {
  return words.split(" ").reduce((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most) return [...lines.slice(0, -1), `${last} ${word}`];
    return [...lines, word];
  }, []);
}

const wordsSpace = { left: 190, right: 20, top: 44, row: 62, width: 720 };

/** Where a per cent stands in the picture, in its own units. */
export function wordsX(percent) {
  const { left, right, width } = wordsSpace;
  return left + ((width - left - right) * percent) / 100;
}

function wordsSvg(tag, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const wordsColours = ["blue", "plum", "green"];

/** A row a word: your diamond, a line with a dot for each study's range and middle, the class's hands as numbers. */
function wordsPicture(words, valueOf, answer, alt) {
  const { top, row, width } = wordsSpace;
  const text = (x, y, said, more = {}) => wordsSvg("text", { x, y, fill: "currentColor", "font-size": 14, ...more }, said);
  const drawn = [0, 25, 50, 75, 100].flatMap((percent) => [
    wordsSvg("line", { x1: wordsX(percent), x2: wordsX(percent), y1: top - 8, y2: top + row * words.length, stroke: "var(--ng-rule)" }),
    text(wordsX(percent), 20, `${percent} %`, { "text-anchor": "middle", "font-size": 13 }),
  ]);
  words.forEach(({ id, word }, place) => {
    const y = top + row * place;
    wordsLines(word).forEach((line, at) => drawn.push(text(0, y + 20 + at * 17, line, { "font-weight": 600 })));
    answer.sources.forEach((source, at) => {
      const found = answer.published.find((one) => one.word === word && one.source === source);
      if (!found) return;
      const [ink, level] = [`var(--ng-${wordsColours[at % 3]}-ink)`, y + 22 + at * 13];
      drawn.push(wordsSvg("line", { x1: wordsX(found.low), x2: wordsX(found.high), y1: level, y2: level, stroke: ink, "stroke-width": 3, "stroke-dasharray": at ? "6 3" : "none" }));
      const shape = at ? { x: wordsX(found.middle) - 5, y: level - 5, width: 10, height: 10 } : { cx: wordsX(found.middle), cy: level, r: 6 };
      drawn.push(wordsSvg(at ? "rect" : "circle", { ...shape, fill: ink }));
    });
    const mine = valueOf(id);
    if (mine !== null) drawn.push(wordsSvg("path", { d: `M${wordsX(mine)} ${y - 1} l8 8 l-8 8 l-8 -8 z`, fill: "currentColor" }));
    (answer.hands?.[word] ?? []).forEach((count, band) => {
      if (count) drawn.push(text(wordsX(band * 20 + 10), y + 52, count === 1 ? "1 hand" : `${count} hands`, { "text-anchor": "middle", "font-size": 12 }));
    });
  });
  const height = top + row * words.length + 6;
  return wordsSvg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": alt }, ...drawn);
}

export default savingWidget(({ model, work, el }) => {
  const root = widgetRoot(el, "ng-step");
  const about = model.get("content");
  const valueOf = (id) => work.get(id)?.value ?? null;
  const left = () => about.words.filter(({ id }) => valueOf(id) === null).length;
  const compared = () => Boolean(work.get("compared"));
  const { header, show: showHeader } = stepHeader(model, () => compared());

  const drawWord = ({ id, word }, place) => {
    const name = `ng-word-${stepModule}-${(stepSerial += 1)}`;
    const slider = h("input", { type: "range", min: 0, max: 100, step: 1, "aria-label": `${word}: slide from 0 to 100 per cent` });
    const field = h("input", { type: "number", min: 0, max: 100, inputmode: "numeric", id: name });
    const set = (typed, typing) => { const value = wordsPercent(typed); if (value !== valueOf(id)) work.change([{ id, value }], { typing }); };
    slider.addEventListener("input", () => set(slider.value, true));
    slider.addEventListener("change", () => work.change([{ id, value: wordsPercent(slider.value) }]));
    field.addEventListener("input", () => set(field.value, true));
    field.addEventListener("change", () => { work.change([{ id, value: wordsPercent(field.value) }]); field.value = valueOf(id) ?? ""; });
    const show = () => {
      const value = valueOf(id);
      slider.value = value ?? 50;
      slider.classList.toggle("ng-unset", value === null);
      slider.setAttribute("aria-valuetext", value === null ? "not placed yet" : `${value} per cent`);
      if (document.activeElement !== field) field.value = value ?? "";
    };
    return { show, node: h("div", { class: "ng-word" }, h("label", { for: name }, h("span", { class: "ng-number" }, `${place + 1}`), ` ${word}`), slider, field, h("span", { "aria-hidden": "true" }, "%")) };
  };
  const drawn = about.words.map(drawWord);

  const hands = () => {
    const row = ({ word }) => h("tr", {}, h("th", { scope: "row" }, word), ...about.bands.map((band) => {
      const id = `hands:${word}:${band}`;
      const field = h("input", { type: "number", min: 0, max: 99, inputmode: "numeric", "aria-label": `${word}, hands for ${band} per cent` });
      field.value = valueOf(id) ?? "";
      const take = (typing) => work.change([{ id, value: field.value === "" ? null : Math.max(0, Math.min(99, Math.round(Number(field.value)))) }], { typing });
      field.addEventListener("input", () => take(true));
      field.addEventListener("change", () => take(false));
      return h("td", {}, field);
    }));
    const head = h("tr", {}, h("th", { scope: "col" }, "Word"), ...about.bands.map((band) => h("th", { scope: "col" }, `${band} %`)));
    return [h("h3", {}, "Hands in the class"), h("div", { style: "overflow-x:auto", tabindex: "0", role: "region", "aria-label": "Hands for each word" },
      h("table", {}, h("caption", { class: "ng-unseen" }, "Hands counted for each word"), h("thead", {}, head), h("tbody", {}, about.words.map(row))))];
  };

  const result = stepPart(({ answer, values }) => {
    if (!answer?.sources) return [];
    const of = (id) => values[id] ?? null;
    const rows = wordsRows(about.words, of, answer);
    const head = h("tr", {}, ...["Word", "You", ...answer.sources].map((said) => h("th", { scope: "col" }, said)));
    const body = rows.map((row) => h("tr", {}, h("th", { scope: "row" }, row.word), h("td", {}, row.mine), ...row.studies.map((said) => h("td", {}, said))));
    const signs = answer.sources.map((source, at) => `${at ? "square, broken line" : "dot, solid line"}: ${source}`);
    return [
      h("h3", {}, about.counting ? "What readers take each word to mean" : "Your numbers beside other readers’"),
      h("figure", { class: "ng-chart" }, wordsPicture(about.words, of, answer, wordsAlt(rows, answer.sources)),
        h("figcaption", { class: "ng-where" }, `Diamond: you · ${signs.join(" · ")} (the line is the range, where there is one). This shows what readers take a word to mean, not whether anything is true.`)),
      h("div", { style: "overflow-x:auto", tabindex: "0", role: "region", "aria-label": "The same as a table" }, h("table", { class: "ng-figures" }, h("caption", { class: "ng-unseen" }, "What each reader takes a word to mean"), h("thead", {}, head), h("tbody", {}, body))),
      answer.about && h("p", {}, answer.about),
      ...answer.said.map((said) => h("p", { class: "ng-said" }, said)),
    ];
  });
  const note = about.question ? noteField({ label: about.question, value: valueOf("note"), change: (value, typing) => work.change([{ id: "note", value }], { typing }) }) : h("div");
  const open = h("p", { class: "ng-open" });
  const compare = h("button", { type: "button", class: "ng-primary", onclick: () => work.change([{ id: "compared", value: Object.fromEntries(about.words.map(({ id }) => [id, valueOf(id)])) }, { id: "done", value: true }]) }, "Compare");
  const live = h("div", { "aria-live": "polite", class: "ng-unseen" });
  root.append(header);
  if (about.text) root.append(h("p", {}, about.text));
  root.append(...drawn.map(({ node }) => node), open, compare, live, ...(about.counting ? hands() : []), result.holder);
  root.append(note, statusLine(work));
  const show = () => {
    drawn.forEach((one) => one.show());
    const sentence = left() ? `Still open: ${left()} of ${about.words.length} words to place.` : "";
    if (open.textContent !== sentence) open.textContent = sentence;
    compare.disabled = left() > 0 && !about.counting;
    compare.hidden = compared();
    note.hidden = !compared();
    const values = Object.fromEntries(about.words.map(({ id }) => [id, valueOf(id)]));
    const answer = model.get("answer") ?? {};
    result.show({ answer, values });
    const spoken = answer.sources ? "The comparison is here, below." : "";
    if (live.textContent !== spoken) live.textContent = spoken;
    showHeader();
  };
  show();
  const off = work.on(show);
  model.on("change:answer", show);
  return () => { off(); model.off("change:answer", show); };
});
