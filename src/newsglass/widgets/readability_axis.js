// One text on the axis of school grades: a dot a formula, a bar from the lowest to the highest, a thin line for the doubt.

export const rdLastGrade = 16; // the axis's end; it moves only for a text that lies beyond
const rdSide = { left: 14, right: 96 };

/** The last grade of an axis that holds all these rows. */
export function rdAxisEnd(rows) {
  return Math.max(rdLastGrade, ...rows.flatMap(({ doubt, high }) => [Math.ceil(doubt?.[1] ?? 0), Math.ceil(high ?? 0)]));
}

/** Where a grade stands on an axis so many pixels wide. */
export function rdX(grade, last, width) {
  return rdSide.left + ((width - rdSide.left - rdSide.right) * grade) / last;
}

/** Middles of labels pushed apart until none touches its neighbour, kept between left and right. */
export function rdSpread(middles, widths, left, right) {
  const places = [...middles];
  for (let round = 0; round < 80; round += 1) {
    for (let at = 0; at + 1 < places.length; at += 1) {
      const short = (widths[at] + widths[at + 1]) / 2 - (places[at + 1] - places[at]);
      if (short <= 0) continue;
      places[at] -= short / 2;
      places[at + 1] += short / 2;
    }
    const under = left + widths[0] / 2 - places[0];
    const over = places.at(-1) + widths.at(-1) / 2 - right;
    const push = under > 0 ? under : over > 0 ? -over : 0;
    for (let at = 0; at < places.length; at += 1) places[at] += push;
  }
  return places;
}

/** "4 to 9", or "4" when both ends are the same grade. */
export function rdGrades({ low, high }) {
  const [from, to] = [Math.round(low), Math.round(high)];
  return from === to ? `${from}` : `${from} to ${to}`;
}

function rdSvg(tag, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const rdLine = (x1, y1, x2, y2, look) => rdSvg("line", { x1, y1, x2, y2, class: look });
const rdLabelWidth = (words) => [...words].reduce((sum, letter) => sum + (letter === letter.toLowerCase() ? 7 : 9.5), 14);

/** What the grades below an axis are: [words, first, last], or one line where there is no room for three. */
export function rdZones(last, unit) {
  if (unit * 3 < 46) return [["school grade (US), 13 and more: college", 0, last]];
  return [["school grade (US)", 0, 12.5], ["college", 12.5, 16.5], ...(last > 18 ? [["beyond any school", 16.5, last]] : [])];
}

/** The picture of one row, `width` pixels wide; the axis's numbers stand under the last row only. */
function rdPicture(row, last, width, numbered) {
  const y = 24;
  const place = (grade) => rdX(grade, last, width);
  const room = row.each.reduce((sum, { short }) => sum + rdLabelWidth(short), 0);
  const lanes = room > width - 8 ? 2 : 1; // a narrow page has no room for all names in one line
  const bottom = y + 24 + lanes * 18;
  const drawn = [];
  for (let grade = 0; grade <= last; grade += 2) {
    drawn.push(rdLine(place(grade), 4, place(grade), bottom + 6, "ng-read-grid"));
    if (numbered) drawn.push(rdSvg("text", { x: place(grade), y: bottom + 22, "text-anchor": "middle", class: "ng-read-number" }, String(grade)));
  }
  const [from, to] = row.doubt;
  drawn.push(rdLine(place(from), y, place(to), y, "ng-read-doubt"));
  for (const end of [from, to]) drawn.push(rdLine(place(end), y - 6, place(end), y + 6, "ng-read-doubt"));
  const long = Math.max(2, place(row.high) - place(row.low));
  drawn.push(rdSvg("rect", { x: place(row.low), y: y - 10, width: long, height: 20, class: "ng-read-bar" }));
  const middles = row.each.map(({ grade }) => place(grade));
  const widths = row.each.map(({ short }) => rdLabelWidth(short) / lanes);
  const labels = rdSpread(middles, widths, 0, width);
  row.each.forEach(({ short }, at) => {
    const deep = y + 34 + (at % lanes) * 18;
    drawn.push(rdSvg("polyline", { points: `${middles[at]},${y} ${middles[at]},${y + 15} ${labels[at]},${deep - 11}`, class: "ng-read-lead" }));
    drawn.push(rdSvg("circle", { cx: middles[at], cy: y, r: 5, class: "ng-read-dot" }));
    drawn.push(rdSvg("text", { x: labels[at], y: deep, "text-anchor": "middle", class: "ng-read-name" }, short));
  });
  drawn.push(rdSvg("text", { x: Math.max(place(to), place(row.high)) + 9, y: y + 5, class: "ng-read-range" }, rdGrades(row)));
  if (numbered) {
    drawn.push(rdLine(place(0), bottom + 6, place(last), bottom + 6, "ng-read-doubt"));
    for (const [words, first, until] of rdZones(last, place(1) - place(0))) {
      if (first) drawn.push(rdLine(place(first), bottom + 6, place(first), bottom + 44, "ng-read-grid"));
      const [x, anchor] = first === 12.5 ? [place(14.5), "middle"] : [first ? place(first) + 8 : 0, "start"];
      drawn.push(rdSvg("text", { x, y: bottom + 40, "text-anchor": anchor, class: "ng-read-number" }, words));
    }
  }
  const height = bottom + (numbered ? 46 : 8);
  return rdSvg("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": row.alt }, ...drawn);
}

/** Rows on one axis that redraws itself for the room it has; `show(rows)` puts other rows on it. */
function rdAxis() {
  const holder = h("div", { class: "ng-read-axis" });
  let rows = [];
  let drawnFor = 0;
  const draw = () => {
    drawnFor = holder.clientWidth;
    const width = Math.max(280, Math.min(drawnFor || 700, 860));
    const last = rdAxisEnd(rows);
    const graded = rows.filter(({ low }) => low !== null);
    holder.replaceChildren(...rows.flatMap((row) => [
      h("p", { class: "ng-read-title" }, row.title),
      row.low === null ? h("p", { class: "ng-read-short" }, row.said) : rdPicture(row, last, width, row === graded.at(-1)),
    ]));
  };
  const watch = new ResizeObserver(() => { if (Math.abs(holder.clientWidth - drawnFor) > 4) draw(); });
  watch.observe(holder);
  return { holder, show: (now) => { rows = now; draw(); }, close: () => watch.disconnect() };
}
