/** Leaving the page without the internet: rate, open saved pages in any order, rate again; both ratings stay. */

/** "1st", "2nd", "3rd", "4th" … */
export function packetPlace(number) {
  const tens = number % 100;
  if (tens > 10 && tens < 14) return `${number}th`;
  return `${number}${["th", "st", "nd", "rd"][number % 10] ?? "th"}`;
}

/** The order with one more page, or the same order when the page has been opened before. */
export function packetOpened(order, id) {
  return order.includes(id) ? order : [...order, id];
}

/** A list of words as it is said: "a", "a, then b", "a, then b, then c". */
export function packetRoute(kinds) {
  return kinds.join(", then ");
}

/** What happened between the two ratings, in words; it asks and never says which rating is right. */
export function packetWords({ before, after, kinds }) {
  if (!before || !after) return [];
  const route = kinds.length ? `You opened ${packetRoute(kinds.map((kind) => `the ${kind}`))}.` : "";
  if (before === after) return [`Before and after: “${after}”.`, route, "Your rating stayed. Which saved page made you surer of it?"];
  return [`Before: “${before}”. After: “${after}”.`, route, "Your rating moved. Which saved page moved it most, and which words on it?"];
}

function packetBlock(block) {
  if (block.heading) return h("h4", {}, block.heading);
  if (block.list) return h("ul", {}, block.list.map((words) => h("li", {}, words)));
  return h("p", {}, block.words);
}

export default savingWidget(({ model, work, el }) => {
  const root = widgetRoot(el, "ng-step");
  const about = model.get("content");
  const pages = new Map(about.pages.map((page) => [page.id, page]));
  const valueOf = (id, otherwise) => work.get(id)?.value ?? otherwise;
  const order = () => valueOf("order", []).filter((id) => pages.has(id));
  const ready = () => Boolean(valueOf("before")) && order().length >= about.at_least;
  const isDone = () => ready() && Boolean(valueOf("after")) && (!about.because || valueOf("after:because", "").trim() !== "");
  const { header, show: showHeader } = stepHeader(model, isDone);
  let shown = null;

  const rating = (when, legend) => [
    scalePicker({ legend, options: about.options, value: valueOf(when), change: (value) => work.change([{ id: when, value }]) }),
    about.because ? noteField({ label: "because …", rows: 2, value: valueOf(`${when}:because`), frames: about.frames, change: (value, typing) => work.change([{ id: `${when}:because`, value }], { typing }) }) : null,
  ];
  // Once a page is open the first rating is history: it can be read, not rewritten.
  const before = stepPart(({ fixed, first, why }) => (fixed
    ? [h("p", { class: "ng-said" }, `Before you left the page: “${first}”${why ? `, because ${why}` : ""}`)]
    : rating("before", `Before you leave the page: ${about.ask}`)));
  const list = about.pages.map((page) => {
    const state = h("span", { class: "ng-where" });
    const button = h("button", { type: "button", onclick: () => openPage(page) }, `${page.kind[0].toUpperCase()}${page.kind.slice(1)}: ${page.title}`);
    return { page, button, state, node: h("li", {}, button, " ", state) };
  });
  const panel = stepPart((id) => {
    const page = pages.get(id);
    if (!page) return [];
    return [h("section", { class: "ng-saved", "aria-label": `Saved page: ${page.title}` },
      h("p", { class: "ng-where" }, `Saved ${page.kind} · ${page.source.replace(/\.$/, "")}${page.invented ? " · invented for this course" : ""}`),
      h("h3", { tabindex: "-1" }, page.title),
      ...page.blocks.map(packetBlock))];
  });
  const openPage = (page) => {
    shown = page.id;
    work.change([{ id: "order", value: packetOpened(order(), page.id) }]);
    panel.holder.querySelector("h3")?.focus();
  };
  const after = stepPart((open) => (open ? [h("h3", {}, "Back on the page"), ...rating("after", `After the packet: ${about.ask}`)] : []));
  const picture = stepPart((lines) => (lines.length ? [
    h("table", { class: "ng-moved" }, h("caption", { class: "ng-unseen" }, "Your two ratings"), h("tbody", {}, about.options.map((option) => {
      const at = [["before", "before"], ["after", "after"]].filter(([when]) => valueOf(when) === option.value).map(([, word]) => word);
      return h("tr", {}, h("th", { scope: "row" }, option.name), h("td", {}, at.length ? at.join(" and ") : "–"));
    }))),
    h("p", { class: "ng-said" }, lines.filter(Boolean).join(" "))] : []));
  const open = h("p", { class: "ng-open" });
  const live = h("div", { "aria-live": "polite" }, picture.holder);
  root.append(header);
  if (about.text) root.append(h("p", {}, about.text));
  const article = stepArticle(about.article);
  if (article) root.append(article);
  root.append(before.holder, h("h3", {}, "The packet: open the pages in any order"), h("ul", { class: "ng-pages" }, list.map(({ node }) => node)), panel.holder, open, after.holder, live, statusLine(work));

  const sentence = () => {
    if (!valueOf("before")) return "Rate first. Then the packet opens.";
    if (order().length < about.at_least) return `Still open: ${about.at_least - order().length} more of the saved pages, then rate again.`;
    if (!valueOf("after")) return "Still open: your rating after the packet.";
    return isDone() ? "" : "Still open: the reason for your second rating.";
  };
  const show = () => {
    const opened = order();
    before.show({ fixed: opened.length > 0 && Boolean(valueOf("before")), first: opened.length ? valueOf("before") : "", why: opened.length ? valueOf("before:because", "") : "" });
    for (const { page, button, state } of list) {
      button.disabled = !valueOf("before");
      button.setAttribute("aria-expanded", String(shown === page.id));
      const place = opened.indexOf(page.id) + 1;
      const words = place ? `opened ${packetPlace(place)}` : "";
      if (state.textContent !== words) state.textContent = words;
    }
    panel.show(shown);
    after.show(ready());
    picture.show(ready() ? packetWords({ before: valueOf("before"), after: valueOf("after"), kinds: opened.map((id) => pages.get(id).kind) }) : []);
    const words = sentence();
    if (open.textContent !== words) open.textContent = words;
    showHeader();
    markDone(work, isDone);
  };
  show();
  return work.on(show);
});
