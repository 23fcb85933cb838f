/** Four quarters with a round outer corner: how much of one is free for words, and how round they can be so that all four texts fit. Pure. */
import { LEAD, broken, width, wrap } from "./measure.js";

const INSET = 8; // words stay this far from the inner edges, and from the outer ones
const RIM = 6;
const ROUND = [1, 0.8, 0.6, 0.4, 0.2];
const TRIES = [[24, 22, 20, 18], [16]];
const LINES_MOST = 12;
/** The height of a quarter's name above its text. */
export const NAMED = 16 * LEAD + 2;

/** @typedef {{w: number, h: number, r: number}} Quarter its width and height, and the radius of its outer corner */
/** @typedef {{x: number, y: number, w: number, h: number}} Box */
/** @typedef {{lines: string[], size: number, box: Box}} Held lines, and the box of name and lines, from the quarter's inner corner outwards */
/** @typedef {{name: string, text: string}} Field */

/** Tell whether a box lies in a quarter; both are measured from the inner corner outwards. @param {Quarter} quarter @param {Box} box */
export function holds({ w, h, r }, box) {
  const [right, far] = [box.x + box.w, box.y + box.h];
  const dx = Math.max(0, right - (w - r));
  const dy = Math.max(0, far - (h - r));
  return box.x >= INSET && box.y >= INSET && right <= w - RIM && far <= h - RIM && (dx === 0 || dy === 0 || Math.hypot(dx, dy) <= r - RIM);
}

/** Give the widest that a block of this height may be. @param {Quarter} quarter @param {number} high */
export function widest(quarter, high) {
  let wide = quarter.w - INSET - RIM;
  while (wide > 0 && !holds(quarter, { x: INSET, y: INSET, w: wide, h: high })) wide -= 4;
  return Math.max(0, wide);
}

/** Put a field into a quarter, or say that it does not go. @param {Field} field @param {Quarter} quarter @param {number} size @param {boolean} [cut] it may lose words
 * @returns {Held | null} */
function held({ name, text }, quarter, size, cut = false) {
  const least = width(name, 16);
  for (let many = 1; many <= LINES_MOST; many += 1) {
    const high = NAMED + many * size * LEAD;
    const wide = widest(quarter, high);
    if (wide < least) return null;
    if (!cut && width(text, size) > many * wide) continue;
    const last = cut && widest(quarter, high + size * LEAD) < Math.max(least, 60);
    const lines = wrap(text, { wide, size, most: last ? many : undefined });
    if (lines.length <= many) return placed(quarter, { name, text }, evened(lines, text, wide, size), size);
  }
  return null;
}

/** Give lines about as long as each other, when that makes neither more lines nor more broken words. @param {string[]} lines @param {string} text @param {number} wide @param {number} size */
function evened(lines, text, wide, size) {
  const even = broken(lines, text) || lines.length < 2 ? lines : wrap(text, { wide, size, even: true });
  return even.length === lines.length ? even : lines;
}

/** Move a block from the inner corner towards the middle, as far as it stays inside. @param {Quarter} quarter @param {Field} field @param {string[]} lines @param {number} size @returns {Held} */
function placed(quarter, { name }, lines, size) {
  const w = Math.max(width(name, 16), ...lines.map((line) => width(line, size)));
  const h = NAMED + lines.length * size * LEAD;
  const middle = 0.5 - (0.05 * quarter.r) / Math.min(quarter.w, quarter.h);
  const [dx, dy] = [quarter.w * middle - w / 2 - INSET, quarter.h * middle - h / 2 - INSET].map((one) => Math.max(0, one));
  for (let part = 1; part > 0; part -= 0.05) {
    const box = { x: INSET + dx * part, y: INSET + dy * part, w, h };
    if (holds(quarter, box)) return { lines, size, box };
  }
  return { lines, size, box: { x: INSET, y: INSET, w, h } };
}

/** Choose height and roundness for four quarters of a width: whole words in a circle first, then higher and squarer, then as few broken words as can be,
 * at last fewer words. @param {Field[]} fields @param {number} w @param {number[]} heights @returns {{quarter: Quarter, held: Held[]}} */
export function chosen(fields, w, heights) {
  const shapes = heights.flatMap((h) => ROUND.map((part) => ({ w, h, r: Math.min(w, h) * part })));
  for (const sizes of TRIES) {
    for (const quarter of shapes) {
      const found = sizes.map((size) => all(fields, quarter, size)).find((one) => one?.breaks === 0);
      if (found) return { quarter, held: found.held };
    }
  }
  const tries = shapes.map((quarter) => ({ quarter, found: all(fields, quarter, TRIES[1][0]) })).filter((one) => one.found);
  const least = tries.sort((one, other) => (one.found?.breaks ?? 0) - (other.found?.breaks ?? 0))[0];
  if (least?.found) return { quarter: least.quarter, held: least.found.held };
  const quarter = shapes[shapes.length - 1];
  return { quarter, held: fields.map((field) => held(field, quarter, 16, true) ?? placed(quarter, field, [], 16)) };
}

/** Put all fields into quarters, in one size; nothing when one does not go. @param {Field[]} fields @param {Quarter} quarter @param {number} size */
function all(fields, quarter, size) {
  const found = fields.map((field) => held(field, quarter, size));
  if (found.some((one) => !one)) return null;
  const done = /** @type {Held[]} */ (found);
  return { held: done, breaks: done.reduce((sum, one, at) => sum + broken(one.lines, fields[at].text), 0) };
}
