/** The coat of arms: four quarters with a drawing and words, a ribbon with the motto, and the three values below. */
import { circle, further, GAP, NARROW, para, path, sentences, stack, tagged, textOf, words } from "./marks.js";
import { fit } from "./measure.js";
import { drawing } from "./sheet.js";
import { sign } from "./signs.js";
import { short } from "./strokes.js";

/** @typedef {import("./marks.js").Layout} Layout @typedef {import("./marks.js").Part} Part @typedef {import("./marks.js").Mark} Mark @typedef {import("./marks.js").Room} Room */
/** @typedef {import("../shapes.js").Item} Item */

const MOST = 400;
const PARTS = ["part1", "part2", "part3", "part4"];
const LOOKS = ["good", "soft", "soft", "good"];
const SIGN = 48;
const PAD = 12;
const TIP = 0.62; // the point below the straight sides, as a part of half the width
const VALUES = 3;

/** @type {Layout} */
export function layout(items, room) {
  const { wide } = room;
  const tall = wide < NARROW;
  const shield = crest(items, Math.min(MOST, tall ? wide - 4 : wide * 0.58), room);
  if (tall) return placed(stack([middled(shield, wide - 4), values(items, wide - 4, room)], 2 * GAP), wide);
  const side = Math.min(300, wide - 4 - shield.wide - 3 * GAP);
  const told = values(items, side, room);
  const left = (wide - shield.wide - 3 * GAP - side) / 2;
  const high = Math.max(shield.high, told.high);
  return { wide, high: high + 4, marks: [...shield.at(left, 2), ...told.at(left + shield.wide + 3 * GAP, 2 + (high - told.high) / 2)] };
}

/** @param {Part} part @param {number} wide */
const placed = (part, wide) => ({ wide, high: Math.ceil(part.high) + 4, marks: part.at(2, 2) });

/** @param {Part} part @param {number} wide @returns {Part} */
function middled(part, wide) {
  return { ...part, wide, at: (x, y) => part.at(x + (wide - part.wide) / 2, y) };
}

/** The shield and its ribbon. @param {Item[]} items @param {number} wide @param {Room} room @returns {Part} */
function crest(items, wide, room) {
  const half = wide / 2;
  const fields = PARTS.map((tag) => quarter(items, tag, half - 2 * PAD, room));
  const top = Math.max(120, ...fields.slice(0, 2).map((one) => one.high + 2 * PAD));
  const low = Math.max(96, ...fields.slice(2).map((one) => one.high + 2 * PAD));
  const tip = half * TIP;
  const motto = ribbon(textOf(items, "motto"), wide, room);
  const high = top + low + tip - 26 + motto.high;
  return {
    wide,
    high,
    at(x, y) {
      const places = [[x, y], [x + half, y], [x, y + top], [x + half, y + top]];
      const shapes = quarters(x, y, half, top, low, tip);
      return [
        ...shapes.map((d, at) => path(d, fields[at].high ? LOOKS[at] : "blank")),
        path(outline(x, y, half, top + low, tip), "line"),
        path(`M${short(x + half)} ${short(y)}V${short(y + top + low + tip)}M${short(x)} ${short(y + top)}H${short(x + wide)}`, "line"),
        ...fields.flatMap((field, at) => (field.high ? field.at(places[at][0] + PAD, places[at][1] + PAD + (at < 2 ? (top - 2 * PAD - field.high) / 2 : 0)) : empty(places[at], half, at < 2 ? top : low, room))),
        ...motto.at(x, y + top + low + tip - 26),
      ];
    },
  };
}

/** @param {number[]} place @param {number} half @param {number} high @param {Room} room @returns {Mark[]} */
function empty([x, y], half, high, { t }) {
  const text = para(t("picture.empty"), { wide: half - 4 * PAD, voice: "label", anchor: "middle" });
  return [...text.at(x + 2 * PAD, y + (high - text.high) / 2), { kind: "rect", x: x + PAD, y: y + PAD, w: half - 2 * PAD, h: high - 2 * PAD, r: 8, look: "none" }];
}

/** @param {Item[]} items @param {string} tag @param {number} wide @param {Room} room @returns {Part} */
function quarter(items, tag, wide, room) {
  const item = tagged(items, tag)[0];
  const shape = item ? sign(further(item, 0)) : "";
  const text = textOf(items, tag);
  const { size } = fit(text, { wide, high: Infinity, sizes: [18, 17, 16] });
  const said = text ? para(text, { wide, size, voice: "said", anchor: "middle", even: true, most: room.wall ? 4 : undefined }) : null;
  return stack([shape ? signed(shape, wide) : null, said], 8);
}

/** @param {string} d @param {number} wide @returns {Part} */
function signed(d, wide) {
  return { wide, high: SIGN, at: (x, y) => [{ kind: "path", d, look: "sign", x: x + (wide - SIGN) / 2, y }] };
}

/** @param {number} x @param {number} y @param {number} half @param {number} high @param {number} tip */
function outline(x, y, half, high, tip) {
  const [left, right, base] = [short(x), short(x + 2 * half), short(y + high)];
  return `M${left} ${short(y)}H${right}V${base}C${right} ${short(y + high + tip * 0.55)} ${short(x + half * 1.4)} ${short(y + high + tip * 0.85)} ${short(x + half)} ${short(y + high + tip)}C${short(x + half * 0.6)} ${short(y + high + tip * 0.85)} ${left} ${short(y + high + tip * 0.55)} ${left} ${base}Z`;
}

/** @param {number} x @param {number} y @param {number} half @param {number} top @param {number} low @param {number} tip */
function quarters(x, y, half, top, low, tip) {
  const [left, middle, right] = [x, x + half, x + 2 * half].map(short);
  const [fess, base, point] = [y + top, y + top + low, y + top + low + tip].map(short);
  const bend = [short(y + top + low + tip * 0.55), short(y + top + low + tip * 0.85)];
  return [
    `M${left} ${short(y)}H${middle}V${fess}H${left}Z`,
    `M${middle} ${short(y)}H${right}V${fess}H${middle}Z`,
    `M${left} ${fess}H${middle}V${point}C${short(x + half * 0.6)} ${bend[1]} ${left} ${bend[0]} ${left} ${base}Z`,
    `M${middle} ${fess}H${right}V${base}C${right} ${bend[0]} ${short(x + half * 1.4)} ${bend[1]} ${middle} ${point}Z`,
  ];
}

/** @param {string} motto @param {number} wide @param {Room} room @returns {Part} */
function ribbon(motto, wide, { t }) {
  const tail = wide < 360 ? 18 : 34;
  const inner = wide - 2 * tail - 24;
  const text = motto ? para(motto, { wide: inner, voice: "motto", anchor: "middle", even: true, most: 4 }) : para(t("picture.shield.no_motto"), { wide: inner, voice: "label", anchor: "middle" });
  const high = text.high + 22;
  return {
    wide,
    high: high + 12,
    at(x, y) {
      const [left, right, top, base] = [x + tail, x + wide - tail, y, y + high];
      const fold = 12;
      /** @param {number} edge @param {number} end @param {number} way */
      const end = (edge, end, way) => `M${short(edge + way * 16)} ${short(base)}v${fold}H${short(end)}l${short(way * 12)} ${short(-high / 2)}l${short(-way * 12)} ${short(-high / 2)}H${short(edge)}V${short(base)}Z`;
      return [
        path(end(left, x, 1), "ribbon"),
        path(end(right, x + wide, -1), "ribbon"),
        { kind: "rect", x: left, y: top, w: right - left, h: high, r: 2, look: motto ? "ribbon-top" : "ribbon-none" },
        ...text.at(left + 12, top + 11),
      ];
    },
  };
}

/** @param {Item[]} items @param {number} wide @param {Room} room @returns {Part} */
function values(items, wide, { t }) {
  const given = tagged(items, "value").map((item) => item.text.trim()).filter(Boolean);
  const many = Math.max(VALUES, given.length);
  const rows = Array.from({ length: many }, (_, at) => value(given[at] ?? "", at + 1, wide, t));
  return stack([para(t("picture.shield.values"), { wide, voice: "strong" }), ...rows], 10);
}

/** @param {string} text @param {number} number @param {number} wide @param {Room["t"]} t @returns {Part} */
function value(text, number, wide, t) {
  const r = 17;
  const inner = wide - 2 * r - 14;
  const said = text ? para(text, { wide: inner, voice: "word" }) : para(t("picture.empty"), { wide: inner, voice: "label" });
  const low = Math.max(0, r + 1 - 13); // a first line stands level with its number
  const high = Math.max(2 * r + 2, low + said.high);
  return {
    wide,
    high,
    at: (x, y) => [
      circle(x + r, y + r + 1, r, text ? "token" : "none"),
      words([String(number)], { x, y: y + r + 1 - 10.5, w: 2 * r, voice: "strong", anchor: "middle" }),
      ...said.at(x + 2 * r + 14, y + low),
    ],
  };
}

export const Picture = drawing(layout);

/** @param {Item[]} items @param {import("./marks.js").Tongue} t */
export function inWords(items, t) {
  const parts = PARTS.map((tag, at) => {
    const item = tagged(items, tag)[0];
    const icon = item ? further(item, 0) : "";
    const told = [sign(icon) && t("picture.shield.drawn", { sign: t(`picture.sign.${icon}`) }), textOf(items, tag)].filter(Boolean).join(": ");
    return t("picture.shield.part", { n: at + 1, text: told || t("picture.empty") });
  });
  const motto = textOf(items, "motto");
  const given = tagged(items, "value").map((item) => item.text.trim()).filter(Boolean);
  return sentences([...parts, motto ? t("picture.shield.motto", { text: motto }) : t("picture.shield.no_motto"), t("picture.shield.values_words", { text: given.join(", ") || t("picture.empty") })]);
}
