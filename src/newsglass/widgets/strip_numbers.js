// The strip's numbers: pure functions, the same rules as in comparison/strip.py.

/** The signs that the reader wants to see: by family, whose words they stand in, and who noticed them. */
export function chosenSigns(signs, { families, whose = "", by }) {
  return signs.filter((sign) => families.has(sign.family) && (!whose || sign.whose === whose) && by.has(sign.by));
}

/** "1.7", "12", "under 0.1" or "–": one decimal under ten, none above. */
export function rateInWords(count, words) {
  if (!words) return "–";
  const exact = (100 * count) / words;
  if (exact > 0 && exact < 0.05) return "under 0.1";
  const shown = Math.round(exact * 10) / 10;
  return shown >= 10 || Number.isInteger(shown) ? String(Math.round(shown)) : shown.toFixed(1);
}

/** What one of the two noticed: each family's number, and how many per 100 words where that can be said. */
export function tally(signs, families, by, words, caution) {
  const each = families.map(({ name, plural }) => {
    const count = signs.filter((sign) => sign.family === name && sign.by === by).length;
    return caution || !count ? `${plural} ${count}` : `${plural} ${rateInWords(count, words)} (${count})`;
  });
  return each.join(" · ");
}

/** The nearest sentence before (-1) or after (+1) one that has a sign; the same one when there is none. */
export function nextWithSign(signs, from, step) {
  const places = [...new Set(signs.map((sign) => sign.sentence))].sort((one, other) => one - other);
  const found = step > 0 ? places.find((place) => place > from) : places.filter((place) => place < from).at(-1);
  return found ?? from;
}

/** Where a key leads from a sentence, or null for a key that means nothing here. */
export function whereTo(key, from, count, signs) {
  const to = {
    ArrowLeft: from - 1,
    ArrowRight: from + 1,
    PageUp: from - 10,
    PageDown: from + 10,
    Home: 0,
    End: count - 1,
    ArrowUp: nextWithSign(signs, from, -1),
    ArrowDown: nextWithSign(signs, from, 1),
  }[key];
  return to === undefined || !count ? null : Math.min(Math.max(to, 0), count - 1);
}

/** What a screen reader says about a column. */
export function columnInWords(number, [, , words, quoted], signs) {
  const size = `Sentence ${number}, ${words} ${words === 1 ? "word" : "words"}`;
  const inside = quoted ? `, ${quoted} in quotation marks` : "";
  const told = signs.map(({ family, by, words: said }) => `${by === "tool" ? "" : "your "}${family} “${said}”`);
  return `${size}${inside}${told.length ? `: ${told.join(", ")}` : ""}`;
}
