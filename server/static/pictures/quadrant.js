/** The core quadrant: a ring in four, quality, pitfall, challenge and allergy as the hands of a clock go; arrows along its rim say how they hang together. */
import { chosen, NAMED } from "./quarters.js";
import { drawing } from "./sheet.js";
import { arrow, cornered, head, rim } from "./strokes.js";
import { NARROW, pane, para, path, sentences, stack, textOf, TINY, whole, words } from "./marks.js";

/** @typedef {import("./marks.js").Mark} Mark @typedef {import("./marks.js").Layout} Layout @typedef {import("./marks.js").Room} Room */
/** @typedef {import("../shapes.js").Item} Item @typedef {import("./quarters.js").Quarter} Quarter @typedef {import("./quarters.js").Held} Held */

/** The fields, where each stands from the middle, and its colour. */
const FIELDS = [
  { tag: "quality", sx: -1, sy: -1, look: "good" },
  { tag: "pitfall", sx: 1, sy: -1, look: "over" },
  { tag: "challenge", sx: 1, sy: 1, look: "soft" },
  { tag: "allergy", sx: -1, sy: 1, look: "over" },
];
const SPLIT = 7; // between the quarters
const OFF = 16; // the arrows from the rim
const BAND = 74; // between the halves on a phone, where the two other arrows stand
const MOST = 232;
const SIDE = 150;

/** @type {Layout} */
export function layout(items, room) {
  const { wide, t } = room;
  if (wide < TINY) return ladder(items, room);
  const tall = wide < NARROW;
  const side = tall ? 0 : Math.min(SIDE, Math.max(92, (wide - 2 * MOST) / 2 - 2 * OFF));
  const across = tall ? (wide - 2 - SPLIT) / 2 : (wide - 2 * side - 4 * OFF - SPLIT) / 2;
  const w = Math.min(room.high ? room.high * 0.55 : MOST, across);
  const fields = FIELDS.map(({ tag }) => ({ name: t(`picture.quadrant.${tag}`), text: textOf(items, tag) || t("picture.empty") }));
  const { quarter, held } = chosen(fields, w, heights(room, w, tall));
  const over = para(t("picture.quadrant.too_much"), { wide: wide - 8, voice: "label", anchor: "middle", even: true });
  const middle = { x: wide / 2, y: over.high + 2 * OFF + 8 + quarter.h + (tall ? BAND : SPLIT) / 2 };
  const apart = { x: SPLIT / 2, y: (tall ? BAND : SPLIT) / 2 };
  const high = middle.y * 2;
  const panes = FIELDS.flatMap((field, at) => drawn({ field, quarter, held: held[at], name: fields[at].name, empty: !textOf(items, field.tag), middle, apart }));
  const labels = [...over.at(4, 2), ...over.at(4, high - over.high - 2)];
  const between = tall ? banded(room, middle) : beside(room, { middle, quarter, apart, side });
  const shape = { a: quarter.w + apart.x, b: quarter.h + apart.y, r: quarter.r, reach: quarter.w * 0.55, off: OFF, middle };
  const rims = [0, 2].map((turned) => path(rim({ ...shape, quarter: turned }), "arrow"));
  return { wide, high: Math.ceil(high), marks: [...panes, ...rims, ...labels, ...between] };
}

/** The four below each other, for very large letters. @param {Item[]} items @param {Room} room */
function ladder(items, { wide, t }) {
  const inner = wide - 4;
  const panes = FIELDS.map(({ tag, look }) => pane(t(`picture.quadrant.${tag}`), textOf(items, tag), { wide: inner, t, look }));
  const ways = ["too_much", "positive", "too_much"].map((key) => para(`↓ ${t(`picture.quadrant.${key}`)}`, { wide: inner, voice: "label" }));
  return whole(stack(panes.flatMap((one, at) => (at < ways.length ? [one, ways[at]] : [one])), 8), wide);
}

/** Give the heights that a quarter may have. @param {Room} room @param {number} w @param {boolean} tall */
function heights({ high }, w, tall) {
  const most = high ? (high - SPLIT) / 2 - 2 * OFF - 30 : w;
  return tall ? [w, w * 1.3, w * 1.7, w * 2.2] : high ? [Math.max(90, Math.min(w, most))] : [w, w * 1.25];
}

/** @param {{field: typeof FIELDS[number], quarter: Quarter, held: Held, name: string, empty: boolean, middle: {x: number, y: number}, apart: {x: number, y: number}}} how @returns {Mark[]} */
function drawn({ field, quarter, held, name, empty, middle, apart }) {
  const { sx, sy } = field;
  const x = sx < 0 ? middle.x - apart.x - quarter.w : middle.x + apart.x;
  const y = sy < 0 ? middle.y - apart.y - quarter.h : middle.y + apart.y;
  const left = sx < 0 ? x + quarter.w - held.box.x - held.box.w : x + held.box.x;
  const top = sy < 0 ? y + quarter.h - held.box.y - held.box.h : y + held.box.y;
  const at = { x: left, w: held.box.w, anchor: /** @type {const} */ ("middle") };
  return [
    path(cornered({ x, y, ...quarter, sx, sy }), empty ? "none" : field.look),
    words([name], { ...at, y: top, voice: "label" }),
    ...(held.lines.length ? [words(held.lines, { ...at, y: top + NAMED, voice: empty ? "label" : "word", size: empty ? 16 : held.size })] : []),
  ];
}

/** The two other arrows on a phone: in the band between the halves. @param {Room} room @param {{x: number, y: number}} middle @returns {Mark[]} */
function banded({ wide, t }, middle) {
  const half = wide / 2 - 34;
  const [from, to] = [middle.y - BAND / 2 + 7, middle.y + BAND / 2 - 7];
  const left = para(t("picture.quadrant.negative"), { wide: half, voice: "label", most: 3 });
  const right = para(t("picture.quadrant.positive"), { wide: half, voice: "label", most: 3, anchor: "end" });
  return [
    path(arrow(10, from, 10, to) + head(10, from, -90), "arrow"),
    path(arrow(wide - 10, from, wide - 10, to), "arrow"),
    ...left.at(24, middle.y - left.high / 2),
    ...right.at(wide - 24 - half, middle.y - right.high / 2),
  ];
}

/** The two other arrows where there is room: left and right of the ring. @param {Room} room
 * @param {{middle: {x: number, y: number}, quarter: Quarter, apart: {x: number, y: number}, side: number}} how @returns {Mark[]} */
function beside({ t }, { middle, quarter, apart, side }) {
  const shape = { a: quarter.h + apart.y, b: quarter.w + apart.x, r: quarter.r, reach: quarter.h * 0.55, off: OFF, middle };
  const away = shape.b + 2 * OFF;
  const left = para(t("picture.quadrant.negative"), { wide: side, voice: "label", anchor: "end", even: true });
  const right = para(t("picture.quadrant.positive"), { wide: side, voice: "label", even: true });
  return [
    path(rim({ ...shape, quarter: 1 }), "arrow"),
    path(rim({ ...shape, quarter: 3, both: true }), "arrow"),
    ...left.at(middle.x - away - side, middle.y - left.high / 2),
    ...right.at(middle.x + away, middle.y - right.high / 2),
  ];
}

export const Picture = drawing(layout);

/** @param {Item[]} items @param {import("./marks.js").Tongue} t */
export function inWords(items, t) {
  const said = Object.fromEntries(FIELDS.map(({ tag }) => [tag, textOf(items, tag) || t("picture.empty")]));
  return sentences(FIELDS.map(({ tag }) => t(`picture.quadrant.${tag}_words`, said)));
}
