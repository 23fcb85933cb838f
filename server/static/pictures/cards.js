/** Cards of qualities: a hand a source, each card with what it is when there is too much of it, who gave it and an example. */
import { boxed, further, GAP, grid, para, path, sentences, stack, strung, tagged, whole } from "./marks.js";
import { fit } from "./measure.js";
import { drawing } from "./sheet.js";
import { short } from "./strokes.js";

/** @typedef {import("./marks.js").Layout} Layout @typedef {import("./marks.js").Part} Part @typedef {import("./marks.js").Room} Room */
/** @typedef {import("../shapes.js").Item} Item */

const HANDS = ["received", "kept", "self"];
const CARD = 210; // a card is about so wide
const PAD = 14;
const FEW = 6;
const FAN = { w: 15, h: 21, most: 5 };

/** @type {Layout} */
export function layout(items, room) {
  const inner = room.wide - 4;
  const columns = Math.max(1, Math.floor((inner + GAP) / (CARD + GAP)));
  const wide = (inner - (columns - 1) * GAP) / columns;
  const hands = HANDS.filter((tag) => tagged(items, tag).length).map((tag) => {
    const cards = tagged(items, tag).map((item) => card(item, wide, room, alsoIn(items, item), room.wall && items.length > FEW));
    const rows = Array.from({ length: Math.ceil(cards.length / columns) }, (_, at) => cards.slice(at * columns, (at + 1) * columns));
    return { count: cards.length, part: (/** @type {number} */ width) => stack([named(tag, cards.length, width, room), grid(rows, GAP)], 10) };
  });
  const none = boxed(para(room.t("picture.cards.none"), { wide: inner - 2 * PAD, voice: "label" }), { wide: inner, look: "none", pad: PAD });
  const rows = beside(hands.map((hand) => hand.count), columns).map((some) => grid([some.map((at) => hands[at].part(hands[at].count < columns ? hands[at].count * (wide + GAP) - GAP : inner))], GAP));
  return whole(stack(rows.length ? rows : [none], 26), room.wide);
}

/** Put hands that fit beside each other in one row. @param {number[]} counts cards of each hand @param {number} columns @returns {number[][]} */
export function beside(counts, columns) {
  /** @type {number[][]} */
  const rows = [];
  let free = 0;
  for (const [at, count] of counts.entries()) {
    if (count <= free) rows[rows.length - 1].push(at);
    else rows.push([at]);
    free = (count <= free ? free : columns) - count;
  }
  return rows;
}

/** Give the other hands in which the same quality lies. @param {Item[]} items @param {Item} item */
export function alsoIn(items, item) {
  return HANDS.filter((tag) => tag !== item.tag && plain(item) && tagged(items, tag).some((other) => plain(other) === plain(item)));
}

/** @param {Item} item */
const plain = (item) => item.text.trim().toLowerCase();

/** A hand's name, with as many small cards as it holds. @param {string} tag @param {number} count @param {number} wide @param {Room} room @returns {Part} */
function named(tag, count, wide, { t }) {
  const fan = Math.min(count, FAN.most);
  const side = FAN.w + fan * 9 + 8;
  const text = para(t(`picture.cards.${tag}`), { wide: wide - side - 8, voice: "strong" });
  const high = Math.max(text.high, 30);
  return { wide, high, at: (x, y) => [...Array.from({ length: fan }, (_, at) => fanned(x + 6 + at * 9, y + 4, at - (fan - 1) / 2)), ...text.at(x + side, y + (high - text.high) / 2)] };
}

/** @param {number} x @param {number} y @param {number} from the middle of the fan */
function fanned(x, y, from) {
  const angle = (from * 9 * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corners = [[0, 0], [FAN.w, 0], [FAN.w, FAN.h], [0, FAN.h]].map(([a, b]) => {
    const [dx, dy] = [a - FAN.w / 2, b - FAN.h];
    return `${short(x + FAN.w / 2 + dx * cos - dy * sin)} ${short(y + FAN.h + Math.abs(from) * 1.2 + dx * sin + dy * cos)}`;
  });
  return path(`M${corners.join("L")}Z`, "small");
}

/** @param {Item} item @param {number} wide @param {Room} room @param {string[]} also @param {boolean} crowded a wall with many cards leaves the examples to be told @returns {Part} */
function card(item, wide, { t, name, wall }, also, crowded) {
  const inner = wide - 2 * PAD;
  const [over, from, example] = [further(item, 0), name(further(item, 1) || null), further(item, 2)];
  const text = item.text.trim() || t("picture.empty");
  const { size } = fit(text, { wide: inner, high: Infinity, sizes: [22, 20, 18] });
  const told = stack([
    para(text, { wide: inner, voice: "word", size, most: wall ? 2 : undefined }),
    !crowded && example && para(example, { wide: inner, voice: "said", size: 17, most: wall ? 2 : undefined }),
    from && para(t("picture.cards.from", { name: from }), { wide: inner, voice: "label" }),
    also.length > 0 && para(t("picture.cards.also", { list: also.map((tag) => t(`picture.cards.${tag}`).toLowerCase()).join(", ") }), { wide: inner, voice: "strong" }),
  ].map((part) => part || null), 6);
  const foot = over ? para(t("picture.cards.over", { text: over }), { wide: inner, voice: "label", most: wall ? 2 : undefined }) : null;
  const low = foot ? foot.high + 18 : 0;
  return {
    wide,
    high: told.high + 2 * PAD + low,
    at(x, y, high = told.high + 2 * PAD + low) {
      const base = y + high - low;
      const under = foot ? [path(strip(x, base, wide, low), "over"), ...foot.at(x + PAD, base + 8)] : [];
      return [{ kind: "rect", x, y, w: wide, h: high, r: 12, look: "card" }, ...under, { kind: "rect", x, y, w: wide, h: high, r: 12, look: also.length ? "match" : "edge" }, ...told.at(x + PAD, y + PAD)];
    },
  };
}

/** The lower end of a card, with its round corners. @param {number} x @param {number} y @param {number} w @param {number} h */
function strip(x, y, w, h) {
  return `M${short(x)} ${short(y)}h${short(w)}v${short(h - 12)}a12 12 0 0 1 -12 12h${short(24 - w)}a12 12 0 0 1 -12 -12Z`;
}

export const Picture = drawing(layout);

/** @param {Item[]} items @param {import("./marks.js").Tongue} t @param {(seat: string | null) => string} [name] */
export function inWords(items, t, name = () => "") {
  const told = HANDS.flatMap((tag) => tagged(items, tag).map((item) => {
    const from = name(further(item, 1) || null);
    const rest = [from && t("picture.cards.from", { name: from }), further(item, 0) && t("picture.cards.over", { text: further(item, 0) }), further(item, 2)].filter(Boolean);
    return t("picture.cards.words", { hand: t(`picture.cards.${tag}`), text: strung([item.text.trim() || t("picture.empty"), ...rest]) });
  }));
  return sentences(told.length ? told : [t("picture.cards.none")]);
}
