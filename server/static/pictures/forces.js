/** The list of forces: what keeps the problem alive pushes one way, what helps to change it the other; the problem stands between. */
import { GAP, NARROW, para, path, rect, sentences, stack, tagged, whole } from "./marks.js";
import { drawing } from "./sheet.js";
import { short } from "./strokes.js";

/** @typedef {import("./marks.js").Layout} Layout @typedef {import("./marks.js").Part} Part @typedef {import("./marks.js").Room} Room */
/** @typedef {import("../shapes.js").Item} Item */

const NOSE = 16; // how far a force points
const PAD = 12;
const BAR = 6;
const SIDES = /** @type {const} */ ([{ tag: "helps", look: "good", way: 1 }, { tag: "keeps", look: "over", way: -1 }]);

/** @type {Layout} */
export function layout(items, room) {
  const inner = room.wide - 4;
  const tall = room.wide < NARROW;
  const wide = tall ? inner : (inner - BAR - 2 * GAP) / 2;
  const lists = SIDES.map((side) => list(items, side, wide, room));
  if (tall) return whole(stack([lists[0], bar(inner, BAR), lists[1]], 18), room.wide);
  const high = Math.max(...lists.map((one) => one.high));
  const both = { wide: inner, high, at: (/** @type {number} */ x, /** @type {number} */ y) => [...lists[0].at(x, y), rect(x + wide + GAP, y, BAR, high, "bar", BAR / 2), ...lists[1].at(x + wide + 2 * GAP + BAR, y)] };
  return whole(both, room.wide);
}

/** @param {number} wide @param {number} high @returns {Part} */
function bar(wide, high) {
  return { wide, high, at: (x, y) => [rect(x, y, wide, high, "bar", high / 2)] };
}

/** @param {Item[]} items @param {typeof SIDES[number]} side @param {number} wide @param {Room} room @returns {Part} */
function list(items, { tag, look, way }, wide, room) {
  const texts = tagged(items, tag).map((item) => item.text.trim()).filter(Boolean);
  const title = para(room.t(`picture.forces.${tag}`), { wide, voice: "strong", anchor: room.wide >= NARROW && way > 0 ? "end" : "start" });
  const forces = texts.length ? texts.map((text) => force(text, look, way, wide, room)) : [force("", "none", way, wide, room)];
  return stack([title, ...forces], 9);
}

/** One force: a box that points to the middle. @param {string} text @param {string} look @param {number} way @param {number} wide @param {Room} room @returns {Part} */
function force(text, look, way, wide, { t, wall }) {
  const inner = wide - NOSE - 2 * PAD;
  const said = text ? para(text, { wide: inner, voice: "said", most: wall ? 4 : undefined }) : para(t("picture.empty"), { wide: inner, voice: "label" });
  const high = Math.max(46, said.high + 2 * PAD);
  return { wide, high, at: (x, y) => [path(pointing(x, y, wide, high, way), look), ...said.at(x + PAD + (way < 0 ? NOSE : 0), y + (high - said.high) / 2)] };
}

/** @param {number} x @param {number} y @param {number} w @param {number} h @param {number} way */
function pointing(x, y, w, h, way) {
  const [from, far, tip] = way > 0 ? [x, x + w - NOSE, x + w] : [x + w, x + NOSE, x];
  const r = way * 8;
  return `M${short(from + r)} ${short(y)}H${short(far)}L${short(tip)} ${short(y + h / 2)}L${short(far)} ${short(y + h)}H${short(from + r)}Q${short(from)} ${short(y + h)} ${short(from)} ${short(y + h - 8)}V${short(y + 8)}Q${short(from)} ${short(y)} ${short(from + r)} ${short(y)}Z`;
}

export const Picture = drawing(layout);

/** @param {Item[]} items @param {import("./marks.js").Tongue} t */
export function inWords(items, t) {
  return sentences(SIDES.flatMap(({ tag }) => {
    const texts = tagged(items, tag).map((item) => item.text.trim()).filter(Boolean);
    return (texts.length ? texts : [t("picture.empty")]).map((text) => t("picture.field", { name: t(`picture.forces.${tag}`), text }));
  }));
}
