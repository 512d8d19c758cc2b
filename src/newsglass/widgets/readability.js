// Readability: the range on one axis, the counts it rests on (each opens), and what formulas never see.

const rdModule = Math.random().toString(36).slice(2, 8);
let rdMade = 0;

const rdMore = [
  ["formulas", "Each formula"],
  ["paragraphs", "Each paragraph"],
  ["shuffle", "Shuffle the words"],
  ["rewrite", "Rewrite a passage"],
  ["textstat", "Beside textstat"],
];

const rdSlow = 90_000; // a weak laptop that many use at once may need so long to load textstat

const rdEnglish = ["formulas", "textstat"]; // what says nothing about a text in another language

/** Questions to Python, answered by number; no answer in `patience` milliseconds is an answer too. */
export function rdAsker(model, patience = 15_000) {
  const page = Math.random().toString(36).slice(2);
  const open = new Map();
  let asked = 0;
  const answered = (content) => {
    const answer = open.get(content?.n);
    if (!answer) return;
    open.delete(content.n);
    answer(content.table ?? { problem: content.problem });
  };
  model.on("msg:custom", answered);
  const ask = (what, more) => new Promise((done) => {
    const n = `${page}-${(asked += 1)}`;
    open.set(n, done);
    const wait = what === "textstat" ? Math.max(rdSlow, patience) : patience;
    setTimeout(() => answered({ n, problem: "No answer came. Press ▶ Start lesson." }), wait);
    model.send({ ask: what, n, ...more });
  });
  return { ask, close: () => model.off("msg:custom", answered) };
}

export default savingWidget(({ model, work, el }) => {
  const root = widgetRoot(el, "ng-read");
  const own = `ng-read-${rdModule}-${(rdMade += 1)}`;
  const words = model.get("words");
  const articles = model.get("articles");
  const { ask, close: hangUp } = rdAsker(model);
  const axis = rdAxis();
  const panel = h("section", { class: "ng-read-panel", id: `${own}-panel`, hidden: true });
  const spoken = h("p", { class: "ng-unseen", role: "status" });
  const buttons = [];
  const offs = [];
  let opened = null;
  let seed = 0;
  let shut = () => {};

  const opener = (what, article, ...children) => {
    const onclick = () => open(what, article);
    const button = h("button", { type: "button", "aria-expanded": "false", "aria-controls": panel.id, onclick }, ...children);
    buttons.push({ button, what, article });
    return button;
  };
  const several = articles.length > 1;
  const ofArticle = (article) => (several ? `, ${articles[article].title}` : "");

  function lay(nodes, name) {
    const heading = h("h3", { tabindex: "-1" }, name);
    panel.replaceChildren(heading, ...nodes.filter(Boolean));
    panel.setAttribute("aria-label", name);
    spoken.textContent = `${name}: it stands below.`;
  }

  async function open(what, article) {
    const same = opened?.what === what && opened.article === article;
    shut();
    shut = () => {};
    opened = same ? null : { what, article };
    for (const one of buttons) one.button.setAttribute("aria-expanded", String(opened?.what === one.what && opened.article === one.article));
    panel.hidden = !opened;
    spoken.textContent = "";
    if (!opened) return;
    const name = `${buttons.find((one) => one.what === what && one.article === article).button.dataset.name}${ofArticle(article)}`;
    if (what === "rewrite") {
      const made = rdRewrite({
        work,
        words,
        ask: (kind, more) => ask(kind, { article, ...more }),
        passages: articles[article].passages,
        earlier: model.get("earlier"),
        own: `${own}-${article}`,
      });
      shut = made.close;
      lay(made.nodes, name);
    } else if (what === "textstat") {
      const count = ({ target }) => {
        if (target.ariaDisabled === "true") return;
        target.ariaDisabled = "true"; // not `disabled`: that would drop the keyboard's place
        target.textContent = spoken.textContent = "Counting …";
        fetchPanel(what, article, 0, name);
      };
      lay([rdNote(words.textstat), h("button", { type: "button", class: "ng-primary", onclick: count }, "Count with textstat")], name);
    } else fetchPanel(what, article, what === "shuffle" ? seed : 0, name);
  }

  async function fetchPanel(what, article, from, name) {
    const now = opened;
    panel.setAttribute("aria-busy", "true");
    const table = await ask(what, { article, from });
    if (opened !== now) return; // another panel was opened while this one was being counted
    panel.removeAttribute("aria-busy");
    if (table.problem) return lay([rdNote(table.problem)], name);
    const held = panel.contains(document.activeElement);
    const again = () => { seed += 1; fetchPanel(what, article, seed, name); };
    lay(rdPanels[what](table, { words, again, more: (next) => ask(what, { article, from: next }) }), name);
    if (held) (panel.querySelector("[data-key=again]") ?? panel.querySelector("h3")).focus();
    return undefined;
  }

  /** A version kept from another day is easy to forget: the button says that there is one. */
  const kept = (article) => {
    const note = h("b", {});
    const show = () => {
      const many = articles[article].passages.filter((passage) => rdHasVersion(passage, work)).length;
      note.textContent = many ? `: ${many} kept` : "";
    };
    offs.push(work.on(show));
    show();
    return note;
  };
  const named = (button, name) => { button.dataset.name = name; return button; };
  const about = articles.map((article, at) => h("section", { class: "ng-read-one", "aria-label": article.title },
    several && h("h3", {}, article.title),
    article.banner && h("p", { class: "ng-read-note" }, article.banner),
    article.row.low !== null && h("p", { class: "ng-read-said" }, article.row.said),
    article.row.beyond && h("p", { class: "ng-read-note" }, words.beyond),
    article.foreign && h("p", { class: "ng-read-note" }, words.foreign),
    h("div", { class: "ng-read-buttons", role: "group", "aria-label": `Counts${ofArticle(at)}` },
      article.counts.map((one) => named(opener(one.id, at, `${one.name}: `, h("b", {}, one.value.toLocaleString("en-US"))), one.name))),
    h("div", { class: "ng-read-buttons", role: "group", "aria-label": `More${ofArticle(at)}` },
      rdMore.filter(([what]) => !(article.foreign && rdEnglish.includes(what)))
        .map(([what, name]) => named(opener(what, at, name, what === "rewrite" && kept(at)), name)))));
  const picture = h("figure", { class: "ng-read-picture" }, axis.holder,
    h("figcaption", {},
      h("span", { class: "ng-one" }, words.one),
      articles.some(({ row }) => row.low !== null) && h("span", {}, words.picture)));
  root.append(picture, h("p", { class: "ng-read-note" }, words.cannot), ...about, panel, spoken);
  axis.show(articles.map(({ row }) => row));
  return () => { shut(); hangUp(); axis.close(); offs.forEach((off) => off()); };
});
