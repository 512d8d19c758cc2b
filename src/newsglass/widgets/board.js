// The sourcing board: stories in columns, each attribution with its words in place, a rung to set, and what was seen.

const boardBatch = 40; // rows drawn at once: a book pasted whole must not freeze the page

/** A quotation cut into pieces: `{words, part, colour}`; where two parts overlap, the one that begins first keeps the words. */
export function boardPieces(quote, parts) {
  const pieces = [];
  let at = 0;
  for (const { start, end, part, colour } of parts) {
    if (end <= at || start >= end) continue;
    const from = Math.max(start, at);
    if (from > at) pieces.push({ words: quote.slice(at, from) });
    pieces.push({ words: quote.slice(from, end), part, colour });
    at = end;
  }
  if (at < quote.length) pieces.push({ words: quote.slice(at) });
  return pieces;
}

/** "5 of 12 placed" for one story. */
export const boardCount = (rows, answerOf) => `${rows.filter((row) => answerOf(row.id) !== undefined && answerOf(row.id) !== null).length} of ${rows.length} placed`;

const boardQuote = (row) => h("blockquote", { class: "ng-quotation" },
  h("span", { class: "ng-number", "aria-hidden": "true" }, String(row.number)),
  h("span", { class: "ng-quotation-text" }, boardPieces(row.quote, row.parts).map(({ words, part, colour }) => (part ? h("mark", { "data-colour": colour }, words, h("span", { class: "ng-unseen" }, ` (${part}) `)) : words))),
  h("span", { class: "ng-where" }, `paragraph ${row.paragraph}`));

function drawBoard({ model, work, el }) {
  const root = widgetRoot(el, "ng-step");
  const content = model.get("content");
  const submitted = `submitted:${content.board}`;
  const valueOf = (id) => work.get(id)?.value ?? {};
  const answerOf = (id) => valueOf(id).answer;
  const rows = content.sides.flatMap((side) => side.rows);
  const placed = () => rows.some((row) => answerOf(row.id) !== undefined && answerOf(row.id) !== null);
  const answer = () => model.get("answer") ?? {};
  const isDone = () => Boolean(answer().rows);
  const set = (id, part, typing = false) => work.change([{ id, value: { ...valueOf(id), ...part } }], { typing });
  const { header, show: showHeader } = stepHeader(model, isDone);
  let view = "sides";
  let wanted = false; // Submit was pressed here: take the reader to the counts once they come

  const drawSaid = (row) => stepPart((said) => (said ? [
    h("p", {}, h("strong", {}, said.heading), " ", said.why),
    said.flags.length ? h("ul", { class: "ng-flags" }, said.flags.map((flag) => h("li", {}, h("strong", {}, flag.name), flag.meaning ? `: ${flag.meaning}` : ""))) : null,
    said.rule ? h("details", { class: "ng-frames" }, h("summary", {}, "The rule, and how often it is right"), h("p", {}, said.rule)) : null,
    noteField({ label: "I disagree because …", rows: 1, value: work.get(`disagree:${row.id}`)?.value, change: (value) => work.change([{ id: `disagree:${row.id}`, value }], { typing: true }) }),
  ] : []));

  const drawRow = (row, side) => {
    const said = drawSaid(row);
    const note = h("div", { hidden: answerOf(row.id) === undefined }, noteField({ label: "because …", rows: 1, value: valueOf(row.id).because, frames: content.frames, change: (because) => set(row.id, { because }, true) }));
    const picker = scalePicker({ legend: content.scale.question, hideLegend: true, options: content.scale.options, value: answerOf(row.id), change: (chosen) => { note.hidden = false; set(row.id, { answer: chosen }); } });
    const node = h("div", { class: "ng-item", role: "group", "aria-label": `Attribution ${row.number}, ${side.title}` }, boardQuote(row), h("div", { class: "ng-item-body" }, picker, note, h("div", { class: "ng-board-said" }, said.holder)));
    return { node, show: () => said.show(answer().rows?.[row.id]) };
  };

  const listed = (title, items) => (items.length ? [h("h4", {}, title), h("ul", {}, items.map((item) => h("li", {}, h("q", {}, item.words), ` ${item.why}`)))] : []);
  const drawSide = (side) => {
    const drawn = [];
    const list = h("div");
    const more = h("button", { type: "button", onclick: () => { const [first] = drawMore(); first?.node.querySelector("input")?.focus(); } });
    const drawMore = () => {
      const added = side.rows.slice(drawn.length, drawn.length + boardBatch).map((row) => drawRow(row, side));
      list.append(...added.map((row) => row.node));
      added.forEach((row) => row.show());
      drawn.push(...added);
      more.hidden = drawn.length === side.rows.length;
      more.textContent = `Show ${Math.min(boardBatch, side.rows.length - drawn.length)} more of ${side.rows.length}`;
      return added;
    };
    drawMore();
    const count = h("p", { class: "ng-where" });
    const counts = stepPart((found) => (found ? [
      h("h4", { tabindex: "-1" }, "In counts"), h("p", { class: "ng-where" }, found.by),
      h("ul", {}, found.counts.map((line) => h("li", {}, line))),
      side.caution ? null : h("h4", {}, "Rung 0: claims with nobody behind them"),
      side.caution ? null : found.nought.length ? h("ul", {}, found.nought.map((item) => h("li", {}, h("q", {}, item.words), ` ${item.why}`))) : h("p", {}, "The tool’s list noticed none. Did you?"),
      ...listed("The key has these too; the tool missed them", found.missed),
    ] : []));
    const article = h("details", { class: "ng-article" }, h("summary", {}, "Read the whole article"), h("ol", {}, side.paragraphs.map((words) => h("li", {}, words))));
    const empty = side.rows.length ? null : h("p", {}, side.caution || "The tool noticed nobody speaking in this text. Read it: who does?");
    const node = h("section", { class: "ng-board-side", "aria-label": side.title },
      side.banner ? h("p", { class: "ng-where" }, side.banner) : null,
      h("h3", { class: "ng-board-title" }, side.title), h("p", { class: "ng-where" }, side.about),
      counts.holder, article, count, empty, list, more);
    const show = () => {
      const words = side.rows.length ? boardCount(side.rows, answerOf) : "";
      if (count.textContent !== words) count.textContent = words;
      counts.show(answer().sides?.[side.number]);
      drawn.forEach((row) => row.show());
    };
    return { node, show };
  };

  const sides = content.sides.map(drawSide);
  const legend = h("p", { class: "ng-board-legend" }, [["who says it", "amber"], ["the word that shows it", "blue"], ["what is said", "green"]].map(([words, colour]) => h("mark", { "data-colour": colour }, words)));
  const columns = h("div", { class: "ng-board-sides", "data-count": content.sides.length }, sides.map((side) => side.node));
  const map = makeMap({ work, board: content.board, titles: content.sides.map((side) => side.title) });
  const mapPlace = h("div", { class: "ng-board-map" });
  const switches = [["sides", "Side by side"], ["map", "Who speaks"]].map(([name, words]) => h("button", { type: "button", onclick: () => { view = name; show(); } }, words));
  const note = h("p", { class: "ng-said", role: "status", hidden: true });
  const button = h("button", { type: "button", class: "ng-primary", onclick: submit }, "Submit");
  const live = h("div", { "aria-live": "polite", class: "ng-unseen" });
  const early = content.inLesson ? null : h("button", { type: "button", class: "ng-plain", onclick: submit }, "Show the tool’s findings now");
  const ladder = h("details", { class: "ng-frames" }, h("summary", {}, "What the rungs mean"), h("dl", {}, content.scale.options.map((option) => [h("dt", {}, option.short === option.name ? option.name : `${option.short} ${option.name}`), h("dd", {}, option.meaning)])));
  const question = h("p", {}, h("strong", {}, content.scale.question));
  const overall = stepPart((found) => (found.rows ? [
    ...(found.overruled.length ? [h("h3", {}, "You and the tool"), h("p", {}, found.overruled.join(" "))] : []),
    h("ul", { class: "ng-board-notes" }, found.notes.map((line) => h("li", {}, line))),
  ] : []));

  function submit() {
    if (content.inLesson && !placed()) {
      note.textContent = "Nothing is placed yet. Set a rung for at least one attribution, then press Submit.";
      note.hidden = false;
      return;
    }
    note.hidden = true;
    wanted = true;
    work.change([{ id: submitted, value: true }, ...(content.inLesson ? [{ id: "done", value: true }] : [])]);
  }

  function show() {
    const found = answer();
    sides.forEach((side) => side.show());
    switches.forEach((one, number) => one.setAttribute("aria-pressed", String(view === ["sides", "map"][number])));
    columns.hidden = question.hidden = legend.hidden = ladder.hidden = view !== "sides";
    mapPlace.hidden = view !== "map";
    if (found.voices) {
      if (map.element.parentNode !== mapPlace) mapPlace.replaceChildren(map.element);
      map.show(found.voices);
    } else if (!mapPlace.hasChildNodes()) mapPlace.append(h("p", {}, "Set your rungs and press Submit. Then you see here who speaks in which story, and how much."));
    button.hidden = Boolean(found.rows);
    if (early) early.hidden = button.hidden;
    overall.show({ rows: Boolean(found.rows), overruled: found.overruled, notes: found.notes });
    const spoken = found.rows ? "The findings are here: counts first, then each attribution." : "";
    if (live.textContent !== spoken) live.textContent = spoken;
    if (wanted && found.rows) {
      wanted = false;
      (view === "sides" ? columns.querySelector("h4") : switches[1]).focus({ preventScroll: false });
    }
    showHeader();
  }

  root.append(header, h("div", { class: "ng-board" },
    h("div", { class: "ng-columns", role: "group", "aria-label": "What to look at" }, switches, early),
    question, ladder, legend, columns, mapPlace, overall.holder, note, button, live), statusLine(work));
  show();
  const off = work.on(show);
  model.on("change:answer", show);
  return () => { off(); model.off("change:answer", show); };
}

export default savingWidget(drawBoard);
