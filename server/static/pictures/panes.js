/** How wide the panes of a Johari window are, and what stands in each: pure, from the items alone. */
import { further, tagged } from "./marks.js";

/** @typedef {import("../shapes.js").Item} Item */
/** @typedef {{text: string, count: number}} Chosen a word, and by how many it was picked; 0 where that stays unsaid */

const LEAST = 4; // from so many on a count is told; the laptop sends no other

/** Give the words of a pane in a language: those picked by most first, the others as they came. A word of the list comes with its English.
 * @param {Item[]} items @param {string} tag @param {string} [language] @returns {Chosen[]} */
export function chosen(items, tag, language = "nl") {
  const told = tagged(items, tag).map((item) => ({ text: (language === "en" && further(item, 1)) || item.text.trim(), count: counted(further(item, 0)) }));
  const all = told.filter((word) => word.text);
  return [...all].sort((one, other) => other.count - one.count);
}

/** @param {string} told */
function counted(told) {
  return /^\d{1,3}$/.test(told) && Number(told) >= LEAST ? Number(told) : 0;
}

/** Give the number of words that nobody took, or null where it is not told. @param {Item[]} items */
export function untaken(items) {
  const told = tagged(items, "unknown")[0]?.text.trim() ?? "";
  return /^\d{1,4}$/.test(told) ? Number(told) : null;
}

/** Give the width of the left panes as a part of the whole: it grows with what one knows of oneself, within bounds.
 * @param {{known: number, unknown: number, least: number}} how */
export function split({ known, unknown, least }) {
  const part = (known + 2) / (known + unknown + 4);
  return Math.min(1 - least, Math.max(least, part));
}
