// The article: a real caret and selection in text that cannot be changed.

/** The text as paragraphs in an editable box that refuses every edit; offsets are UTF-16 units of the whole text. */
export function makeArticle(page, map) {
  const spans = page.paragraphs.map(([start, end]) => ({ start: map.toBrowser(start), end: map.toBrowser(end) }));
  const paragraphs = spans.map(({ start, end }, index) => ({
    start,
    end,
    element: h("p", { "data-n": String(index + 1) }, page.text.slice(start, end)),
  }));
  const box = h(
    "div",
    {
      class: "ng-text",
      contenteditable: "true",
      tabindex: "0", // focusable without it too, but checkers (axe) only believe the attribute
      role: "textbox",
      "aria-readonly": "true",
      "aria-multiline": "true",
      "aria-label": page.title ? `Article: ${page.title}` : "Article",
      inputmode: "none",
      spellcheck: "false",
      autocapitalize: "off",
      translate: "no",
    },
    paragraphs.map(({ element }) => element),
  );
  for (const kind of ["beforeinput", "paste", "cut", "drop", "dragstart", "dragover"]) {
    box.addEventListener(kind, (event) => event.preventDefault());
  }

  function unitAt(node, offset) {
    if (node === box) return offset < paragraphs.length ? paragraphs[offset].start : paragraphs.at(-1)?.end ?? 0;
    const paragraph = paragraphs.find(({ element }) => element.contains(node));
    if (!paragraph) return null;
    if (node === paragraph.element.firstChild && node.nodeType === 3) return paragraph.start + offset;
    const before = document.createRange();
    before.setStart(paragraph.element, 0);
    before.setEnd(node, offset);
    return paragraph.start + before.toString().length;
  }

  function placeOf(unit, atEnd) {
    let low = 0;
    let high = paragraphs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (paragraphs[middle].start <= unit - (atEnd ? 1 : 0)) low = middle;
      else high = middle - 1;
    }
    const { element, start, end } = paragraphs[low];
    let left = Math.min(Math.max(unit, start), end) - start;
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (left <= node.length) return [node, left];
      left -= node.length;
    }
    return [element, 0];
  }

  function range(start, end) {
    const made = document.createRange();
    made.setStart(...placeOf(start, false));
    made.setEnd(...placeOf(end, true));
    return made;
  }

  /** The selection in units, or null when it is somewhere else. `caret` is the end that moves. */
  function selection() {
    const live = document.getSelection();
    if (!live?.rangeCount || !box.contains(live.anchorNode) || !box.contains(live.focusNode)) return null;
    const anchor = unitAt(live.anchorNode, live.anchorOffset);
    const caret = unitAt(live.focusNode, live.focusOffset);
    if (anchor === null || caret === null) return null;
    return { start: Math.min(anchor, caret), end: Math.max(anchor, caret), caret };
  }

  /** A place between two paragraphs is the end of the first (after a mark) or the start of the second (`before`). */
  function putCaret(unit, before = false) {
    if (paragraphs.length) document.getSelection().collapse(...placeOf(unit, !before));
  }

  function keepCaret(todo) {
    const before = selection();
    todo();
    if (before) document.getSelection().setBaseAndExtent(...placeOf(before.start, false), ...placeOf(before.end, true));
  }

  return { box, paragraphs, text: page.text, range, selection, putCaret, keepCaret };
}

/** What a key does in the text: a pure table, so that it can be tested and shown. */
export function keyAction({ key, ctrlKey, metaKey, altKey, shiftKey }, labels) {
  const held = ctrlKey || metaKey;
  const name = key.toLowerCase();
  if (held && name === "z") return shiftKey ? "redo" : "undo";
  if (held && name === "y") return "redo";
  if (held || altKey) return null;
  if (labels.some((label) => label.key === key)) return `label ${key}`;
  return { s: "sentence", g: "join", enter: "note", delete: "remove", backspace: "remove", escape: "collapse" }[name] ?? null;
}
