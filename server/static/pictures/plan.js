/** A plan as a way to go: what, when, with whom, and at its end how one will notice; with the five ticks of SMART, which bar nothing. */
import { circle, GAP, para, path, reach, rect, sentences, stack, tagged, textOf, whole } from "./marks.js";
import { drawing } from "./sheet.js";

/** @typedef {import("./marks.js").Layout} Layout @typedef {import("./marks.js").Part} Part @typedef {import("./marks.js").Room} Room */
/** @typedef {import("../shapes.js").Item} Item */

const STEPS = ["what", "when", "with", "notice"];
const LETTERS = ["s", "m", "a", "r", "t"];
const SIDE = 40;
const DOT = 9;
const TICK = 15;

/** @type {Layout} */
export function layout(items, room) {
  const inner = room.wide - 4;
  return whole(stack([way(items, inner, room), ticks(items, inner, room)], 26), room.wide);
}

/** @param {Item[]} items @param {number} wide @param {Room} room @returns {Part} */
function way(items, wide, { t, wall }) {
  const parts = STEPS.map((tag) => {
    const text = textOf(items, tag);
    const said = text ? para(text, { wide: wide - SIDE, voice: tag === "what" ? "big" : "word", size: tag === "what" ? 23 : 19, most: wall ? 3 : undefined }) : para(t("picture.empty"), { wide: wide - SIDE, voice: "label" });
    return { ...stack([para(t(`picture.plan.${tag}`), { wide: wide - SIDE, voice: "label" }), said], 0), filled: !!text };
  });
  const words = stack(parts, 18);
  return {
    wide,
    high: words.high,
    at(x, y) {
      const tops = parts.map((_, at) => y + parts.slice(0, at).reduce((sum, part) => sum + part.high + 18, 0) + 11);
      const line = path(`M${x + DOT + 2} ${tops[0]}V${tops[tops.length - 1]}`, "way");
      const marks = parts.map((part, at) => (at < STEPS.length - 1 ? circle(x + DOT + 2, tops[at], DOT, part.filled ? "dot" : "dot-none") : path(flag(x + DOT + 2, tops[at]), part.filled ? "flag" : "flag-none")));
      return [line, ...marks, ...words.at(x + SIDE, y)];
    },
  };
}

/** @param {number} x @param {number} y */
function flag(x, y) {
  return `M${x} ${y + 14}V${y - 14}L${x + 20} ${y - 6}L${x} ${y + 2}`;
}

/** @param {Item[]} items @param {number} wide @param {Room} room @returns {Part} */
function ticks(items, wide, room) {
  const on = ticked(items);
  const all = LETTERS.map((letter) => tick(letter, on.has(letter), wide, room));
  const needed = all.reduce((sum, part) => sum + part.wide + 2 * GAP, -2 * GAP);
  if (needed > wide) return stack(all, 8);
  const step = Math.min(4 * GAP, (wide - needed) / (all.length - 1) + 2 * GAP);
  return {
    wide,
    high: all[0].high,
    at(x, y) {
      let left = x;
      return all.flatMap((part) => {
        const marks = part.at(left, y);
        left += part.wide + step;
        return marks;
      });
    },
  };
}

/** Give the letters that are ticked. @param {Item[]} items @returns {Set<string>} */
export function ticked(items) {
  const told = tagged(items, "smart").flatMap((item) => item.more.map((one) => one.trim().toLowerCase()));
  return new Set(told.filter((one) => LETTERS.includes(one)));
}

/** @param {string} letter @param {boolean} on @param {number} wide @param {Room} room @returns {Part} */
function tick(letter, on, wide, { t }) {
  const text = t(`picture.plan.${letter}`);
  const name = para(text, { wide: Math.min(wide - 2 * TICK - 10, Math.ceil(reach(text, "strong"))), voice: on ? "strong" : "label" });
  return {
    wide: 2 * TICK + 10 + name.wide,
    high: Math.max(2 * TICK + 2, name.high),
    at: (x, y) => [
      rect(x, y + 1, 2 * TICK, 2 * TICK, on ? "tick" : "none", 8),
      ...(on ? [path(`M${x + 7.5} ${y + 17}l5.5 5.5 10-12`, "tick-mark")] : []),
      ...name.at(x + 2 * TICK + 10, y + Math.max(0, 1 + TICK - name.high / 2)),
    ],
  };
}

export const Picture = drawing(layout);

/** @param {Item[]} items @param {import("./marks.js").Tongue} t */
export function inWords(items, t) {
  const on = ticked(items);
  const fields = STEPS.map((tag) => t("picture.field", { name: t(`picture.plan.${tag}`), text: textOf(items, tag) || t("picture.empty") }));
  const yes = LETTERS.filter((letter) => on.has(letter)).map((letter) => t(`picture.plan.${letter}`).toLowerCase());
  const no = LETTERS.filter((letter) => !on.has(letter)).map((letter) => t(`picture.plan.${letter}`).toLowerCase());
  return sentences([...fields, ...(yes.length ? [t("picture.plan.yes", { list: yes.join(", ") })] : []), ...(no.length ? [t("picture.plan.no", { list: no.join(", ") })] : [])]);
}
