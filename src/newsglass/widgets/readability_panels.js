// What opens under the picture: the sentences, words and syllables counted, formulas, paragraphs, textstat, the shuffled text.

/** "1 word", "2,500 words" */
export function rdCounted(number, one) {
  return `${number.toLocaleString("en-US")} ${one}${number === 1 ? "" : "s"}`;
}

/** A table with a caption; the first cell of a row names it. */
function rdTable(caption, heads, rows) {
  const cells = (row) => row.map((cell, at) => (at ? h("td", {}, cell) : h("th", { scope: "row" }, cell)));
  return h("div", { class: "ng-read-scroll", tabindex: "0", role: "region", "aria-label": caption },
    h("table", {},
      h("caption", { class: "ng-unseen" }, caption),
      h("thead", {}, h("tr", {}, heads.map((head) => h("th", { scope: "col" }, head)))),
      h("tbody", {}, rows.map((row) => h("tr", {}, cells(row))))));
}

/** A region that scrolls: a long article would push everything else off the page. */
function rdPane(name, children) {
  return h("div", { class: "ng-read-pane", tabindex: "0", role: "region", "aria-label": name }, children);
}

function rdOften(words) {
  return h("p", { class: "ng-read-words" }, words.flatMap(([word, times]) => [h("span", {}, word, times > 1 && h("small", {}, ` ×${times}`)), " "]));
}

/** A numbered list that grows: `more(from)` asks for what comes next. */
function rdGrowing(name, table, more, line) {
  const list = h("ol", { class: "ng-read-list" });
  const pane = rdPane(name, [list]);
  const button = h("button", { type: "button" }, "Show more sentences");
  const add = ({ rows, next }) => {
    list.append(...rows.map((row) => h("li", { value: row.number }, line(row))));
    button.hidden = next === null;
    button.onclick = () => more(next).then((found) => {
      if (found.problem) return button.replaceWith(rdNote(found.problem));
      add(found);
      if (button.hidden) pane.focus(); // a button that hides would drop the keyboard's place
      return undefined;
    });
  };
  add(table);
  return [pane, button];
}

const rdNote = (words) => h("p", { class: "ng-read-note" }, words);

/** Each panel makes its content from Python's table; `tools` = {words, more, again}. */
const rdPanels = {
  sentences: (table, { more }) => rdGrowing("Sentences", table, more, rdSentence),
  words: (table, { words, more }) => [
    rdNote(table.syllables ? words.words : words.foreign_words),
    ...rdGrowing("Words", table, more, (row) => row.words.flatMap(rdSpoken)),
  ],
  syllables: (table, { words }) => [rdNote(words.syllables), rdPane("Words by their syllables", table.rows.flatMap(rdGroup))],
  unfamiliar: (table, { words }) => [rdNote(words.unfamiliar), rdPane("Unfamiliar words", [rdOften(table.words)])],
  left_out: (table, { words }) => [rdNote(words.left_out), h("ul", {}, table.lines.map((line) => h("li", {}, line)))],
  formulas: (table, { words }) => [
    rdNote(table.caution || words.formulas),
    rdTable("What each formula says", ["Formula", "Says", "What it counts and means"], table.rows.map(rdFormula)),
  ],
  paragraphs: (table, { words }) => [
    rdNote(words.paragraphs),
    rdTable("Each paragraph", ["Paragraph", "Begins", "Sentences", "Words", "Range"], table.rows.map(rdParagraph)),
  ],
  textstat: (table, { words }) => [
    rdNote(words.textstat_done),
    table.caution && rdNote(table.caution),
    rdTable("Our counts beside textstat’s", ["Number", "Newsglass", "textstat", "Why they differ"], table.rows.map(rdBeside)),
  ],
  shuffle: rdShuffled,
};

/** A word with the syllables a reader says. */
function rdSpoken([word, syllables]) {
  const said = syllables !== null && h("small", {}, h("span", { class: "ng-unseen" }, " syllables "), String(syllables));
  return [h("span", { class: "ng-read-spoken" }, word, said), " "];
}

function rdSentence({ text, words, syllables }) {
  const counted = [rdCounted(words, "word"), ...(syllables === null ? [] : [rdCounted(syllables, "syllable")])];
  return [text, " ", h("small", {}, counted.join(", "))];
}

function rdGroup({ syllables, count, words }) {
  return [h("h4", {}, `${rdCounted(syllables, "syllable")}: ${rdCounted(count, "word")}`), rdOften(words)];
}

function rdParagraph(row) {
  return [String(row.number), row.first, String(row.sentences), String(row.words), row.said];
}

function rdFormula(row) {
  const doubt = row.doubt && h("small", {}, `with doubt ${row.doubt}`);
  const means = [`${row.meaning} It counts ${row.counts}. `, h("small", {}, `By hand: ${row.line}`)];
  return [[row.name, h("small", {}, row.origin)], [row.value || "–", doubt], means];
}

function rdBeside(row) {
  const name = row.places.length === 10 ? "Where: the first 10 places" : `Where: ${rdCounted(row.places.length, "place")}`;
  const line = ({ text, ours, theirs }) => h("li", {}, text, " ", h("small", {}, `Newsglass ${ours}, textstat ${theirs}`));
  const places = row.places.length > 0 && h("details", {}, h("summary", {}, name), h("ul", {}, row.places.map(line)));
  return [row.name, row.ours, row.theirs, [row.why, places]];
}

function rdShuffled(table, { words, again }) {
  const text = h("div", { class: "ng-read-text", tabindex: "0", role: "region", "aria-label": "The text" });
  const show = (name) => {
    text.replaceChildren(...table[name].map((part) => h("p", {}, part)));
    for (const [button, one] of [[shuffled, "shuffled"], [original, "original"]]) button.setAttribute("aria-pressed", String(one === name));
  };
  const shuffled = h("button", { type: "button", onclick: () => show("shuffled") }, "Shuffled");
  const original = h("button", { type: "button", onclick: () => show("original") }, "In order");
  const once = h("button", { type: "button", "data-key": "again", onclick: again }, "Shuffle again");
  show("shuffled");
  const numbers = table.numbers.map(([name, value]) => [name, value, value]);
  const both = rdTable("The numbers of both", ["Number", "In order", "Shuffled"], numbers);
  return [rdNote(words.shuffle), h("div", { class: "ng-read-buttons" }, shuffled, original, once), text, both];
}
