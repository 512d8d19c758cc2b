// Colour on words without touching the text: CSS Custom Highlights, or <mark> elements where there are none (and in print).

const inkNames = ["amber", "blue", "green", "plum", "slate"];

/** One Highlight a colour for the whole page: widgets add and remove their own ranges. Later names lie on top. */
function pageHighlight(name) {
  const order = ["asked", ...inkNames, "shared", "current", "finding"];
  const full = `ng-${name}`;
  if (!CSS.highlights.has(full)) {
    const highlight = new Highlight();
    highlight.priority = order.indexOf(name);
    CSS.highlights.set(full, highlight);
  }
  return CSS.highlights.get(full);
}

/** The first index whose value is at least the goal, or the count; the values rise. */
export function firstAtLeast(count, valueOf, goal) {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueOf(middle) < goal) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The stretch of the text on the screen and half a pane around it; `changed` is called when it moved.
 *
 * After any change of the page the browser places all of its highlights again, so those far away cost each mark its
 * frame (6 ms for 200). A short article is always whole.
 */
function watchStretch(article, changed) {
  const { box, paragraphs } = article;
  if (paragraphs.length <= 40) return { holds: () => true, close: () => {} };
  const pane = box.closest(".ng-pane");
  let [start, end] = [0, paragraphs[7].end];
  function between(top, bottom) {
    const count = paragraphs.length - 1;
    const bottomOf = (index) => paragraphs[index].element.getBoundingClientRect().bottom;
    return [paragraphs[firstAtLeast(count, bottomOf, top)].start, paragraphs[firstAtLeast(count, bottomOf, bottom)].end];
  }
  function look() {
    const { top, bottom, height } = pane.getBoundingClientRect();
    if (!height) return; // out of sight: nothing to choose yet
    const [first, last] = between(top, bottom);
    if (start <= first && last <= end) return;
    [start, end] = between(top - height / 2, bottom + height / 2);
    changed();
  }
  const sizes = new ResizeObserver(look);
  for (const element of [pane, box]) sizes.observe(element);
  pane.addEventListener("scroll", look, { passive: true });
  return {
    holds: (span) => span.start < end && span.end > start,
    close() {
      sizes.disconnect();
      pane.removeEventListener("scroll", look);
    },
  };
}

/** Paints spans of `article` by name, changing only what differs from last time. */
function makeHighlightPainter(article) {
  const painted = new Map();
  let latest = [];
  let stretch = null;
  const drop = (key) => {
    const { name, range } = painted.get(key);
    pageHighlight(name).delete(range);
    painted.delete(key);
  };
  function paint(spans) {
    latest = spans;
    stretch ??= watchStretch(article, () => paint(latest)); // not before: the article must stand in its pane
    const wanted = new Map(spans.filter(stretch.holds).map((span) => [`${span.name} ${span.start} ${span.end} ${span.id ?? ""}`, span]));
    for (const key of [...painted.keys()]) if (!wanted.has(key)) drop(key);
    for (const [key, { name, start, end }] of wanted) {
      if (painted.has(key)) continue;
      const range = article.range(start, end);
      pageHighlight(name).add(range);
      painted.set(key, { name, range });
    }
  }
  return {
    paint,
    clear() {
      stretch?.close();
      stretch = null;
      [...painted.keys()].forEach(drop);
    },
  };
}

/** The same with elements: the paragraphs that changed are written anew. */
function makeElementPainter(article) {
  const written = new Map();
  const write = (paragraph, spans) => {
    const pieces = cutPieces(paragraph.start, paragraph.end, spans);
    const parts = pieces.map(({ start, end, over }) => {
      let node = document.createTextNode(article.text.slice(start, end));
      for (const { name } of over) node = h("mark", { class: `ng-${name}` }, node);
      return node;
    });
    paragraph.element.replaceChildren(...parts);
  };
  return {
    paint(spans) {
      for (const paragraph of article.paragraphs) {
        const here = spans.filter((span) => span.start < paragraph.end && span.end > paragraph.start);
        const key = JSON.stringify(here.map(({ name, start, end }) => [name, start, end]));
        if ((written.get(paragraph) ?? "[]") !== key) article.keepCaret(() => write(paragraph, here));
        written.set(paragraph, key);
      }
    },
    clear() { this.paint([]); },
  };
}

/** Chooses how to paint, and changes to elements while the page is being printed. */
export function makePainter(article) {
  let painter = globalThis.CSS?.highlights ? makeHighlightPainter(article) : makeElementPainter(article);
  let latest = [];
  const paint = (spans) => { latest = spans; painter.paint(spans); };
  const change = (make) => () => { painter.clear(); painter = make(article); painter.paint(latest); };
  const toPrint = change(makeElementPainter);
  const toScreen = change(globalThis.CSS?.highlights ? makeHighlightPainter : makeElementPainter);
  addEventListener("beforeprint", toPrint);
  addEventListener("afterprint", toScreen);
  return {
    paint,
    close() {
      painter.clear();
      removeEventListener("beforeprint", toPrint);
      removeEventListener("afterprint", toScreen);
    },
  };
}

/** What to paint: marks by colour, stretches shared by marks, the open mark, and the tool's findings on top. */
export function spansToPaint(marks, labels, openId, findings, asked = []) {
  const colourOf = new Map(labels.map((label) => [label.name, label.colour]));
  const coloured = marks.filter((mark) => colourOf.has(mark.label));
  return [
    ...asked.map(({ id, start, end }) => ({ id, start, end, name: "asked" })),
    ...coloured.map(({ id, start, end, label }) => ({ id, start, end, name: colourOf.get(label) })),
    ...sharedStretches(coloured).map((span) => ({ ...span, name: "shared" })),
    ...coloured.filter((mark) => mark.id === openId).map(({ start, end }) => ({ start, end, name: "current" })),
    ...findings.map(({ id, start, end }) => ({ id, start, end, name: "finding" })),
  ];
}

/** Small signs laid over the text (label keys in forced colours, the tool's sign): they take no room in it. */
export function makeSigns(layer, article) {
  return (signs) => {
    const origin = layer.getBoundingClientRect();
    const places = signs.map(({ at, end }) => {
      const boxes = article.range(at, end).getClientRects();
      const box = boxes[0] ?? { left: origin.left, top: origin.top };
      return { left: box.left - origin.left, top: box.top - origin.top };
    });
    layer.replaceChildren(
      ...signs.map(({ element }, index) => {
        element.style.left = `${places[index].left}px`;
        element.style.top = `${places[index].top}px`;
        return element;
      }),
    );
  };
}
