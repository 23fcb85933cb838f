/** One moment in six fields: above the line what anybody could see, below it what went on within. */
import { GAP, grid, NARROW, pane, para, path, sentences, stack, textOf, whole } from "./marks.js";
import { drawing } from "./sheet.js";
import { short } from "./strokes.js";

/** @typedef {import("./marks.js").Layout} Layout @typedef {import("./marks.js").Part} Part @typedef {import("./marks.js").Room} Room */
/** @typedef {import("../shapes.js").Item} Item */

const SEEN = ["happened", "did", "others"];
const WITHIN = ["thought", "felt", "wanted"];
const WAVE = { high: 12, long: 44 };

/** @type {Layout} */
export function layout(items, room) {
  const { wide, t } = room;
  const inner = wide - 4;
  const above = stack([para(t("picture.moment.seen"), { wide: inner, voice: "label" }), fields(items, SEEN, "good", inner, room)], 8);
  const below = stack([para(t("picture.moment.within"), { wide: inner, voice: "label" }), fields(items, WITHIN, "soft", inner, room)], 8);
  return whole(stack([above, water(inner), below], 16), wide);
}

/** @param {Item[]} items @param {string[]} tags @param {string} look @param {number} wide @param {Room} room @returns {Part} */
function fields(items, tags, look, wide, { wide: all, t, wall }) {
  const tall = all < NARROW;
  const one = tall ? wide : (wide - (tags.length - 1) * GAP) / tags.length;
  const panes = tags.map((tag) => pane(t(`picture.moment.${tag}`), textOf(items, tag), { wide: one, t, look, most: wall ? 6 : undefined }));
  return tall ? stack(panes, 8) : grid([panes], GAP);
}

/** The line of the water. @param {number} wide @returns {Part} */
function water(wide) {
  const many = Math.max(2, Math.round(wide / WAVE.long));
  const step = wide / many;
  return { wide, high: WAVE.high, at: (x, y) => [path(`M${short(x)} ${short(y + WAVE.high / 2)}${`q${short(step / 4)} ${-WAVE.high / 2} ${short(step / 2)} 0t${short(step / 2)} 0`.repeat(many)}`, "water")] };
}

export const Picture = drawing(layout);

/** @param {Item[]} items @param {import("./marks.js").Tongue} t */
export function inWords(items, t) {
  return sentences([...SEEN, ...WITHIN].map((tag) => t("picture.field", { name: t(`picture.moment.${tag}`), text: textOf(items, tag) || t("picture.empty") })));
}
