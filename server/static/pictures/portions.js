/** Hours as parts of a pie: what does not fit lies outside it, layer by layer, and what is left over stays open. Pure; turns begin at twelve o'clock. */
import { further, tagged } from "./marks.js";

/** @typedef {import("../shapes.js").Item} Item */
/** @typedef {{text: string, now: number, wanted: number, energy: "+" | "0" | "-", must: boolean | null}} Slice */
/** A piece of a slice: layer 0 lies in the pie, the others lie round it. @typedef {{slice: number, layer: number, from: number, to: number}} Portion */

const MOST = 9999;
const NEXT = 1e-9;

/** Give hours that somebody wrote, with a comma or a point; what is no number is nothing. @param {string} told */
export function hours(told) {
  const value = Number.parseFloat(told.trim().replace(",", "."));
  return Number.isFinite(value) ? Math.min(MOST, Math.max(0, value)) : 0;
}

/** Give the hours there are, or null when nobody said. @param {Item[]} items */
export function available(items) {
  const told = hours(tagged(items, "hours")[0]?.text ?? "");
  return told > 0 ? told : null;
}

/** Give the tasks. @param {Item[]} items @returns {Slice[]} */
export function slices(items) {
  return tagged(items, "slice").map((item) => {
    const energy = further(item, 2);
    const must = further(item, 3);
    return {
      text: item.text.trim(),
      now: hours(further(item, 0)),
      wanted: hours(further(item, 1)),
      energy: energy === "+" || energy === "-" ? energy : "0",
      must: must === "must" ? true : must === "may" ? false : null,
    };
  });
}

/** Lay hours round a pie of `whole` hours, one after another. Nothing is made smaller so that it fits.
 * @param {number[]} parts @param {number} whole @returns {Portion[]} */
export function portions(parts, whole) {
  /** @type {Portion[]} */
  const laid = [];
  if (whole <= 0) return laid;
  let at = 0;
  for (const [slice, part] of parts.entries()) {
    const end = at + part / whole;
    while (end - at > NEXT) {
      const layer = Math.floor(at + NEXT);
      const until = Math.min(end, layer + 1);
      laid.push({ slice, layer, from: Math.max(0, at - layer), to: until - layer });
      at = until;
    }
  }
  return laid;
}

/** Give what stays open of the pie, as turns; null when it is full. @param {number[]} parts @param {number} whole */
export function open(parts, whole) {
  const used = whole > 0 ? parts.reduce((sum, part) => sum + part, 0) / whole : 0;
  return used < 1 - NEXT ? { from: used, to: 1 } : null;
}

/** Give hours as people write them: at most one decimal. @param {number} value @param {string} comma */
export function written(value, comma) {
  return String(Math.round(value * 10) / 10).replace(".", comma);
}

/** Tell whether a box, by its middle and size, lies in a slice of a circle round (0, 0).
 * @param {{from: number, to: number}} part @param {number} r @param {{x: number, y: number, w: number, h: number}} box */
export function inside({ from, to }, r, box) {
  return [[-1, -1], [1, -1], [-1, 1], [1, 1], [0, -1], [0, 1]].every(([sx, sy]) => {
    const [x, y] = [box.x + (sx * box.w) / 2, box.y + (sy * box.h) / 2];
    const turn = (Math.atan2(x, -y) / (2 * Math.PI) + 1) % 1;
    return Math.hypot(x, y) <= r && (to - from >= 1 || (turn >= from && turn <= to));
  });
}
