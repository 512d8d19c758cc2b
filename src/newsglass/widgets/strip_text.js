// The text under the strip: the chosen sentence stands out, signs are underlined, and its signs are explained.

const shapePaths = {
  circle: "M6 1.6a4.4 4.4 0 1 0 .01 0z",
  triangle: "M6 1.4 10.8 10.4H1.2z",
  square: "M1.8 1.8h8.4v8.4H1.8z",
  diamond: "M6 .9 11.1 6 6 11.1.9 6z",
  cross: "M4.4 1.2h3.2v3.2h3.2v3.2H7.6v3.2H4.4V7.6H1.2V4.4h3.2z",
};

/** A sign: hollow for the tool's, filled for the reader's own. */
function signPicture({ shape, colour }, by) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 12 12");
  svg.setAttribute("class", `ng-strip-sign ng-sign-${colour} ng-by-${by}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", shapePaths[shape]);
  svg.append(path);
  return svg;
}

/** The paragraphs of an article, each sentence a piece of its own that can be clicked. */
function textPane(article, map, chosen, onSentence) {
  const sentences = article.columns.map(([start, end], index) => ({ start, end, index }));
  const elements = [];
  const pieces = (start, end) =>
    cutPieces(start, end, chosen).map(({ start: from, end: to, over }) => {
      let node = document.createTextNode(article.text.slice(map.toBrowser(from), map.toBrowser(to)));
      for (const { family, by } of over) node = h("span", { class: `ng-hit ng-hit-${by}`, "data-family": family }, node);
      return node;
    });
  let next = 0;
  const body = article.paragraphs.map(([start, end], index) => {
    const inside = [];
    for (; next < sentences.length && sentences[next].start < end; next += 1) {
      const one = sentences[next];
      if (one.start < start) continue;
      const element = h("span", { class: "ng-sentence", onclick: () => onSentence(one.index) }, pieces(one.start, one.end));
      elements[one.index] = element;
      inside.push(element, " ");
    }
    return h("p", { "data-n": String(index + 1) }, inside);
  });
  return { body, elements };
}

/** What is said about the signs of one sentence. */
function signList(signs, families) {
  if (!signs.length) return h("p", { class: "ng-hint" }, "No sign stands on this sentence.");
  return h(
    "ul",
    { class: "ng-sign-list" },
    signs.map((sign) => {
      const family = families.find(({ name }) => name === sign.family);
      const voice = sign.whose === "source" ? "in a source’s words" : "in the reporter’s words";
      const opening = sign.by === "tool" ? "The tool noticed " : "You marked ";
      const more =
        sign.by === "tool"
          ? [`${sign.ask} `, h("span", { class: "ng-why" }, `Why it asks: ${sign.why} (${sign.origin}; ${sign.often}.)`)]
          : [sign.because ? `because ${sign.because}` : ""];
      return h("li", {}, signPicture(family, sign.by), h("span", {}, opening, h("b", {}, `“${sign.words}”`), `: ${family.name}, ${voice}. `, more));
    }),
  );
}
