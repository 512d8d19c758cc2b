// Who speaks in which story: a list that carries the meaning, and a picture of the same lines.

const mapWide = 720;
const mapStep = 28;
const mapMost = 32; // voices in the picture; the list has all of them
const mapSVG = "http://www.w3.org/2000/svg";

/** Words cut at a blank so that they fit. */
export function mapShort(words, most) {
  const flat = words.replace(/\s+/g, " ").trim();
  if (flat.length <= most) return flat;
  const cut = flat.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)).trimEnd()} …`;
}

const mapWords = (voice) => voice.stories.reduce((sum, { words }) => sum + words, 0);

/** The voices with most words, in the order they came. */
export function mapShown(voices) {
  const chosen = new Set([...voices].sort((one, other) => mapWords(other) - mapWords(one)).slice(0, mapMost));
  return voices.filter((voice) => chosen.has(voice));
}

/** Where stories, voices and their lines stand: three columns, the shared origin on the left when stories are linked. */
export function mapLayout(titles, voices, link) {
  const shown = mapShown(voices);
  const linked = link.stories.length > 1 ? link.stories : [];
  const height = Math.max(shown.length, titles.length * 2, 3) * mapStep + 20;
  const left = linked.length ? 190 : 10;
  const stories = titles.map((title, number) => ({ title, x: left, y: (height * (2 * number + 1)) / (2 * titles.length), wide: 190 }));
  const placed = shown.map((voice, number) => ({ ...voice, x: left + 300, y: (height * (2 * number + 1)) / (2 * shown.length) }));
  const lines = placed.flatMap((voice) => voice.stories.map(({ story, words }) => ({
    from: { x: stories[story].x + stories[story].wide, y: stories[story].y },
    to: { x: voice.x - 12, y: voice.y },
    thick: Math.min(7, 1 + words / 8),
    named: voice.named,
  })));
  const origin = linked.length ? { words: link.origin, x: 10, y: height / 2, wide: 130 } : null;
  const roots = linked.map((story) => ({ from: { x: 140, y: height / 2 }, to: { x: left, y: stories[story].y } }));
  return { height, stories, voices: placed, lines, origin, roots };
}

/** "speaks 2 times, 24 words (8 of every 100)" */
export function mapRoom({ times, words, hundred }) {
  const often = times === 1 ? "speaks once" : `speaks ${times} times`;
  return `${often}, ${words} ${words === 1 ? "word" : "words"} (${hundred} of every 100)`;
}

/** What a link between stories means, in one sentence; "" while fewer than two are linked. */
export function mapLinkWords(link, titles) {
  if (link.stories.length < 2) return "";
  const from = link.origin.trim() ? ` of ${link.origin.trim()}` : "";
  return `${link.stories.length} of ${titles.length} stories share the origin${from ? from.replace(" of ", " “") + "”" : ""}. For these stories that is one source, however often it is told.`;
}

/** The picture in words, for those who can't see it. */
export function mapAlt(titles, voices, link) {
  const both = voices.filter((voice) => voice.stories.length > 1).map((voice) => voice.name);
  const parts = titles.map((title, number) => `${title}: ${voices.filter((voice) => voice.stories.some(({ story }) => story === number)).length} voices`);
  return [parts.join("; "), both.length ? `in several stories: ${both.join(", ")}` : "", mapLinkWords(link, titles)].filter(Boolean).join(". ");
}

function mapNode(tag, attributes, words) {
  const node = document.createElementNS(mapSVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  if (words !== undefined) node.textContent = words;
  return node;
}

const mapCurve = ({ x, y }, to) => `M${x} ${y}C${(x + to.x) / 2} ${y} ${(x + to.x) / 2} ${to.y} ${to.x} ${to.y}`;

function mapBox({ x, y, wide }, words, name) {
  const box = mapNode("g", { class: name });
  box.append(mapNode("rect", { x, y: y - 24, width: wide, height: 48, rx: 3 }));
  const most = Math.floor(wide / 8.4);
  const first = words.length > most ? mapShort(words, most).replace(/ …$/, "") : words;
  const rest = words.slice(first.length).trim();
  box.append(mapNode("text", { x: x + 8, y: rest ? y - 4 : y + 5 }, first));
  if (rest) box.append(mapNode("text", { x: x + 8, y: y + 15 }, mapShort(rest, most)));
  return box;
}

/** A voice's sign by its kind, so that shape and word say the same. */
function mapSign({ x, y, kind }) {
  if (kind === "person") return mapNode("circle", { cx: x, cy: y, r: 6 });
  if (kind === "body") return mapNode("rect", { x: x - 6, y: y - 6, width: 12, height: 12 });
  if (kind === "document") return mapNode("path", { d: `M${x - 5} ${y - 7}h7l3 3v11h-10z` });
  return mapNode("path", { d: `M${x - 6} ${y}h.1M${x} ${y}h.1M${x + 6} ${y}h.1`, class: "ng-map-crowd" });
}

function mapPicture(titles, voices, link) {
  const plan = mapLayout(titles, voices, link);
  const svg = mapNode("svg", { viewBox: `0 0 ${mapWide} ${plan.height}`, role: "img", "aria-label": mapAlt(titles, voices, link), class: "ng-map" });
  for (const { from, to, thick, named } of plan.lines) svg.append(mapNode("path", { d: mapCurve(from, to), "stroke-width": thick, class: named ? "ng-map-line" : "ng-map-line ng-map-unnamed" }));
  for (const { from, to } of plan.roots) svg.append(mapNode("path", { d: mapCurve(from, to), class: "ng-map-root" }));
  plan.stories.forEach((story) => svg.append(mapBox(story, story.title, "ng-map-story")));
  if (plan.origin) svg.append(mapBox(plan.origin, plan.origin.words.trim() || "one origin", "ng-map-origin"));
  for (const voice of plan.voices) {
    const room = Math.floor((mapWide - voice.x - 14) / 7.4);
    svg.append(mapSign(voice), mapNode("text", { x: voice.x + 14, y: voice.y + 5 }, mapShort(voice.name, room)));
  }
  return svg;
}

const mapVoice = (voice, titles) => h("li", {},
  h("strong", {}, voice.name), ` ${[voice.kind, voice.named ? "named" : "not named"].join(", ")}`,
  voice.role ? h("span", { class: "ng-map-role" }, `the article says: ${voice.role}`) : null,
  h("ul", {}, voice.stories.map((part) => h("li", {},
    titles.length > 1 ? `${titles[part.story]}: ` : "", mapRoom(part),
    h("span", { class: "ng-map-bar", "aria-hidden": "true", style: `width:${Math.min(100, part.hundred * 2)}%` })))));

/** The second view of a board: `show(voices)` once the findings are there; the student's own link is kept like a rung. */
export function makeMap({ work, board, titles }) {
  const id = `link:${board}`;
  const link = () => ({ stories: [], origin: "", ...work.get(id)?.value });
  const picture = stepPart(({ voices, now }) => (voices.length ? [
    h("div", { class: "ng-map-frame", tabindex: "0", role: "region", "aria-label": "Map of who speaks" }, mapPicture(titles, voices, now)),
    h("p", { class: "ng-where" }, "Circle: a person. Square: a body. Sheet: a document. Dots: a crowd or nobody. Solid line: named. Dashed: not named. Thicker: more words."),
    voices.length > mapMost ? h("p", { class: "ng-where" }, `The picture shows the ${mapMost} with most words; the list has all ${voices.length}.`) : null,
  ] : [h("p", {}, "The tool noticed nobody speaking in this text.")]));
  const list = stepPart((voices) => h("ol", { class: "ng-voices" }, voices.map((voice) => mapVoice(voice, titles))));
  const said = h("p", { class: "ng-said", "aria-live": "polite", hidden: true });
  const origin = h("input", { type: "text", id: `ng-origin-${board}-${stepModule}`, maxlength: 200, autocomplete: "off" });
  const boxes = titles.map((title, number) => {
    const box = h("input", { type: "checkbox", onchange: () => keep() });
    return { box, line: h("label", { class: "ng-map-tick" }, box, ` ${title || `Text ${number + 1}`}`) };
  });
  const keep = (typing = false) => work.change([{ id, value: { stories: boxes.flatMap(({ box }, number) => (box.checked ? [number] : [])), origin: origin.value } }], { typing });
  origin.addEventListener("input", () => keep(true));
  const linking = h("fieldset", { class: "ng-linking" },
    h("legend", {}, "Do stories go back to one origin? Tick them."),
    boxes.map(({ line }) => line),
    h("label", { for: origin.id }, "Where it began (a wire report, a press release …)"), origin);
  const element = h("div", {}, titles.length > 1 ? linking : null, said, picture.holder, list.holder);
  const show = (voices) => {
    const now = link();
    boxes.forEach(({ box }, number) => { box.checked = now.stories.includes(number); });
    if (document.activeElement !== origin && origin.value !== now.origin) origin.value = now.origin;
    const words = mapLinkWords(now, titles);
    if (said.textContent !== words) said.textContent = words;
    said.hidden = !words;
    picture.show({ voices, now });
    list.show(voices);
  };
  return { element, show };
}
