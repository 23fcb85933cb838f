/** The pie: hours there are, and the tasks laid in it, now and as wanted. What does not fit lies outside; hatching costs energy. */
import { circle, GAP, NARROW, para, path, reach, sentences, stack, whole, words } from "./marks.js";
import { width } from "./measure.js";
import { available, inside, open, portions, slices, written } from "./portions.js";
import { drawing } from "./sheet.js";
import { band, spot } from "./strokes.js";

/** @typedef {import("./marks.js").Layout} Layout @typedef {import("./marks.js").Part} Part @typedef {import("./marks.js").Mark} Mark @typedef {import("./marks.js").Room} Room */
/** @typedef {import("../shapes.js").Item} Item @typedef {import("./portions.js").Slice} Slice @typedef {import("./portions.js").Portion} Portion */

const SIZE = { phone: 260, page: 300 }; // a pie with its layers is at most so wide
const LAYERS = 4; // beyond that the words tell how much it is
const LAYER = { thick: 22, gap: 5, told: 20, share: 0.55 }; // numbers stand in layers of at least `told`; all take no more than this share of the radius
const LOOK = { "+": "good", 0: "soft", "-": "drain" };
const NAMES = { "+": "gives", 0: "even", "-": "costs" };
const BADGE = 13;
const LEAST = 84; // a task has at least so much room beside its hours
const WHEN = /** @type {const} */ (["now", "wanted"]);

/** @type {Layout} */
export function layout(items, room) {
  const { wide, wall, t } = room;
  const inner = wide - 4;
  const tall = wide < NARROW;
  const all = slices(items);
  const side = wall ? Math.max(230, Math.round(inner * 0.36)) : inner; // the list's width
  const cell = tall ? inner : wall ? (inner - side - 3 * GAP) / 2 : (inner - GAP) / 2;
  const pies = drawn({ all, items, size: Math.min(tall ? SIZE.phone : SIZE.page, cell), wide: cell, room });
  const both = { wide: 2 * cell + GAP, high: Math.max(...pies.map((one) => one.high)), at: (/** @type {number} */ x, /** @type {number} */ y) => pies.flatMap((one, at) => one.at(x + at * (cell + GAP), y)) };
  const rows = all.map((slice, at) => row(slice, at, side, room));
  const list = rows.length ? stack(rows, wall ? 8 : 12) : para(t("picture.pie.none"), { wide: side, voice: "label", anchor: "middle" });
  if (wall && !tall) return { ...whole(across(both, list, inner), wide), least: 640 };
  return whole(stack([...(tall ? pies : [both]), list], 24), wide);
}

/** The pies left, the list right. @param {Part} pies @param {Part} list @param {number} wide @returns {Part} */
function across(pies, list, wide) {
  const high = Math.max(pies.high, list.high);
  return { wide, high, at: (x, y) => [...pies.at(x, y + (high - pies.high) / 2), ...list.at(x + wide - list.wide, y + (high - list.high) / 2)] };
}

/** Both pies, on one scale. @param {{all: Slice[], items: Item[], size: number, wide: number, room: Room}} how @returns {Part[]} */
function drawn({ all, items, size, wide, room }) {
  const there = available(items);
  const told = WHEN.map((when) => {
    const hours = all.map((slice) => slice[when]);
    const sum = hours.reduce((total, one) => total + one, 0);
    return { when, sum, laid: portions(hours, there ?? sum), free: open(hours, there ?? sum) };
  });
  const layers = Math.min(LAYERS, Math.max(0, ...told.flatMap(({ laid }) => laid.map((one) => one.layer))));
  const thick = layers ? Math.min(LAYER.thick, (size * LAYER.share) / 2 / layers - LAYER.gap) : 0;
  const r = size / 2 - layers * (thick + LAYER.gap) - 2;
  return told.map(({ when, sum, laid, free }) => {
    const title = para(room.t(`picture.pie.${when}`), { wide, voice: "strong", anchor: "middle" });
    const below = stack([para(balance(sum, there, room.t), { wide, voice: "word", anchor: "middle", even: true }), note(sum, there, wide, room.t)], 0);
    return {
      wide,
      high: title.high + 8 + size + 10 + below.high,
      at(x, y) {
        const middle = { x: x + wide / 2, y: y + title.high + 8 + size / 2 };
        const shown = laid.filter((one) => one.layer <= layers).flatMap((one) => portion(one, all[one.slice], { ...middle, r, thick }));
        return [...title.at(x, y), ...shown, ...(free ? [path(band({ ...middle, inner: 0, outer: r - 1, ...free }), "none")] : []), ...below.at(x, middle.y + size / 2 + 10)];
      },
    };
  });
}

/** @param {number} sum @param {number | null} there @param {Room["t"]} t */
function balance(sum, there, t) {
  const comma = t("picture.decimal");
  return there === null ? t("picture.pie.sum_only", { n: written(sum, comma) }) : t("picture.pie.sum", { n: written(sum, comma), of: written(there, comma) });
}

/** @param {number} sum @param {number | null} there @param {number} wide @param {Room["t"]} t */
function note(sum, there, wide, t) {
  if (there === null) return para(t("picture.pie.no_hours"), { wide, voice: "label", anchor: "middle" });
  const left = Math.round((there - sum) * 10) / 10;
  const key = left < 0 ? "picture.pie.over" : left > 0 ? "picture.pie.left" : "picture.pie.exact";
  return para(t(key, { n: written(Math.abs(left), t("picture.decimal")) }), { wide, voice: left < 0 ? "warn" : "label", anchor: "middle" });
}

/** @param {Portion} one @param {Slice} slice @param {{x: number, y: number, r: number, thick: number}} middle the pie's, and how thick a layer is @returns {Mark[]} */
function portion(one, slice, middle) {
  const { x, y, r, thick } = middle;
  const out = r + one.layer * (thick + LAYER.gap);
  const inner = one.layer ? out - thick : 0;
  const shape = path(band({ x, y, inner, outer: out, from: one.from, to: one.to }), `${LOOK[slice.energy]} p-piece`, slice.energy === "-");
  if (one.layer) return [shape, ...(thick >= LAYER.told ? numbered(one, (inner + out) / 2, middle) : [])];
  return [shape, ...(labelled(one, slice, middle, r) ?? numbered(one, r * 0.72, middle))];
}

/** The slice's number, where it has room. @param {Portion} one @param {number} r @param {{x: number, y: number}} middle @returns {Mark[]} */
function numbered(one, r, middle) {
  const text = String(one.slice + 1);
  if ((one.to - one.from) * 2 * Math.PI * r < width(text, 16, true) + 6) return [];
  const at = spot(middle.x, middle.y, r, (one.from + one.to) / 2);
  return [words([text], { x: at.x - 15, y: at.y - 10.5, w: 30, voice: "on", anchor: "middle" })];
}

/** The slice's own words, where they fit whole. @param {Portion} one @param {Slice} slice @param {{x: number, y: number}} middle @param {number} r @returns {Mark[] | null} */
function labelled(one, slice, middle, r) {
  const text = `${one.slice + 1} ${slice.text}`;
  const w = width(text, 16, true);
  const turn = (one.from + one.to) / 2;
  for (const part of [0.62, 0.56, 0.68]) {
    const at = one.to - one.from > 0.98 ? { x: 0, y: 0 } : spot(0, 0, r * part, turn);
    if (!inside(one, r - 8, { ...at, w: w + 8, h: 26 })) continue;
    return [words([text], { x: middle.x + at.x - w / 2, y: middle.y + at.y - 10.5, w, voice: "on", anchor: "middle" })];
  }
  return null;
}

/** A line of the list: number, task, hours now and wanted, and in words what the colours say; on a wall the colours say it.
 * @param {Slice} slice @param {number} at @param {number} wide @param {Room} room @returns {Part} */
function row(slice, at, wide, { t, wall }) {
  const comma = t("picture.decimal");
  const told = t("picture.pie.hours", { now: written(slice.now, comma), wanted: written(slice.wanted, comma) });
  const inner = wide - 2 * BADGE - 10;
  const [side, tail] = [reach(told, "strong") + 2, reach(shift(slice, comma), "label") + 2];
  const beside = inner - side - 10 >= LEAST;
  const text = para(slice.text || t("picture.empty"), { wide: beside ? inner - side - 10 : inner, voice: "said", most: wall ? 2 : undefined });
  const low = beside ? 0 : text.high; // the hours stand below a task that needs the room
  const kind = para(sort(slice, t), { wide: inner - tail - 8, voice: "label" });
  const sum = para(told, { wide: side, voice: "strong", anchor: beside ? "end" : "start" });
  const more = para(shift(slice, comma), { wide: tail, voice: "label", anchor: "end" });
  const under = (wall ? 0 : kind.high) + (beside ? 0 : sum.high);
  return {
    wide,
    high: Math.max(text.high + under, 2 * BADGE),
    at: (x, y, _high = 0, left = x + 2 * BADGE + 10) => [
      circle(x + BADGE, y + BADGE - 1, BADGE, LOOK[slice.energy], slice.energy === "-"),
      words([String(at + 1)], { x, y: y + BADGE - 11.5, w: 2 * BADGE, voice: "on", anchor: "middle" }),
      ...text.at(left, y),
      ...sum.at(beside ? x + wide - side : left, y + low + (beside ? 1 : 0)),
      ...(wall ? [] : [...kind.at(left, y + text.high + (low && sum.high)), ...more.at(x + wide - tail, y + text.high + (low && sum.high))]),
    ],
  };
}

/** What a slice does to somebody, and whether it must be. @param {Slice} slice @param {Room["t"]} t */
function sort({ energy, must }, t) {
  return [t(`picture.pie.energy.${NAMES[energy]}`), must === null ? "" : t(must ? "picture.pie.must" : "picture.pie.may")].filter(Boolean).join(", ");
}

/** @param {Slice} slice @param {string} comma */
function shift({ now, wanted }, comma) {
  const more = Math.round((wanted - now) * 10) / 10;
  return more === 0 ? "=" : `${more > 0 ? "+" : "−"}${written(Math.abs(more), comma)}`;
}

export const Picture = drawing(layout);

/** @param {Item[]} items @param {import("./marks.js").Tongue} t */
export function inWords(items, t) {
  const all = slices(items);
  const there = available(items);
  const comma = t("picture.decimal");
  const sums = /** @type {const} */ (["now", "wanted"]).map((when) => {
    const sum = all.reduce((total, slice) => total + slice[when], 0);
    const left = there === null ? 0 : Math.round((there - sum) * 10) / 10;
    const rest = there === null ? t("picture.pie.no_hours") : t(left < 0 ? "picture.pie.over" : left > 0 ? "picture.pie.left" : "picture.pie.exact", { n: written(Math.abs(left), comma) });
    return t("picture.pie.words", { when: t(`picture.pie.${when}`), sum: balance(sum, there, t), rest });
  });
  const told = all.map((slice) => t("picture.pie.slice_words", {
    text: slice.text || t("picture.empty"), now: written(slice.now, comma), wanted: written(slice.wanted, comma),
    sort: sort(slice, t),
  }));
  return sentences([...sums, ...(told.length ? told : [t("picture.pie.none")])]);
}
