/** The Johari window: four panes that grow with what was picked; a word is large when four or more of the others picked it. */
import { boxed, GAP, grid, NARROW, para, reach, sentences, stack, TINY, whole } from "./marks.js";
import { fit } from "./measure.js";
import { chosen, split, untaken } from "./panes.js";
import { drawing } from "./sheet.js";

/** @typedef {import("./marks.js").Layout} Layout @typedef {import("./marks.js").Part} Part @typedef {import("./marks.js").Room} Room */
/** @typedef {import("../shapes.js").Item} Item @typedef {import("./panes.js").Chosen} Chosen */

const SIDE = 96; // what the rows are called, where there is room for it
const MANY = 5;
const LARGE = 22;
const TAGS = /** @type {const} */ (["open", "blind", "hidden"]);

/** @type {Layout} */
export function layout(items, room) {
  const { wide, t } = room;
  const tall = wide < NARROW;
  const inner = wide - 4 - (tall ? 0 : SIDE + GAP);
  const words = Object.fromEntries(TAGS.map((tag) => [tag, chosen(items, tag, t("picture.language"))]));
  /** Whether a pane is not shown yet. @param {string} tag */
  const shut = (tag) => items.some((item) => item.tag === "closed" && item.text === tag);
  const share = split({ known: words.open.length + words.hidden.length, unknown: words.blind.length, least: tall ? 0.47 : 0.36 });
  const alone = wide < TINY;
  const left = alone ? inner : Math.round((inner - GAP) * share);
  const right = alone ? inner : inner - GAP - left;
  const rows = [
    [pane("open", words.open, left, room, shut("open")), pane("blind", words.blind, right, room, shut("blind"))],
    [pane("hidden", words.hidden, left, room, shut("hidden")), unknown(untaken(items), right, room)],
  ];
  const window = grid(alone ? rows.flat().map((one) => [one]) : tall ? rows : [named(left, right, t), ...rows.map((row, at) => [rowName(at ? "others_not" : "others", t), ...row])], tall ? 8 : GAP);
  const big = Object.values(words).flat().some((word) => word.count > 0);
  return whole(stack([window, big && para(t("picture.johari.big"), { wide: wide - 4, voice: "label" })], GAP), wide);
}

/** @param {number} left @param {number} right @param {Room["t"]} t @returns {Part[]} */
function named(left, right, t) {
  const empty = { wide: SIDE, high: 0, at: () => [] };
  return [empty, ...[[left, "me"], [right, "me_not"]].map(([wide, key]) => para(t(`picture.johari.${key}`), { wide: Number(wide), voice: "label", anchor: "middle" }))];
}

/** @param {string} key @param {Room["t"]} t @returns {Part} */
function rowName(key, t) {
  const text = para(t(`picture.johari.${key}`), { wide: SIDE, voice: "label", anchor: "end" });
  return { ...text, at: (x, y, high = text.high) => text.at(x, y + (high - text.high) / 2) };
}

/** @param {typeof TAGS[number]} tag @param {Chosen[]} words @param {number} wide @param {Room} room @param {boolean} shut @returns {Part} */
function pane(tag, words, wide, room, shut) {
  const pad = room.wide < NARROW ? 8 : 16;
  const inner = wide - 2 * pad;
  const said = words.length ? listed(words, inner) : para(room.t(`picture.johari.${shut ? "closed" : "none"}`), { wide: inner, voice: "label" });
  return boxed(stack([title(tag, inner, room), said], 8), { wide, pad, least: 104, look: !words.length ? "none" : tag === "open" ? "good" : "soft" });
}

/** Words below each other; many of them in two columns where there is room. @param {Chosen[]} words @param {number} wide @returns {Part} */
function listed(words, wide) {
  const longest = Math.max(...words.map((word) => reach(word.text, word.count ? "big" : "word")));
  if (words.length < MANY || wide / 2 - GAP < longest) return stack(words.map((word) => one(word, wide)), 3);
  const half = Math.ceil(words.length / 2);
  return grid([[words.slice(0, half), words.slice(half)].map((some) => stack(some.map((word) => one(word, wide / 2 - GAP)), 3))].map(([left, right]) => [{ ...left, wide: wide / 2 }, right]), 0);
}

/** @param {string} tag @param {number} wide @param {Room} room */
function title(tag, wide, { t, wide: all }) {
  return stack([para(t(`picture.johari.${tag}`), { wide, voice: "strong" }), all < NARROW && para(t(`picture.johari.${tag}_line`), { wide, voice: "label" })], 0);
}

/** @param {Chosen} word @param {number} wide @returns {Part} */
function one({ text, count }, wide) {
  const sizes = count ? [Math.min(32, LARGE + count), 24, LARGE, 20, 18] : [19, 18, 17, 16];
  const { size, lines } = fit(text, { wide, high: Infinity, sizes });
  return para(text, { wide, voice: count ? "big" : "word", size: count && lines.length > 1 ? LARGE : size }); // broken it may, small it may not be
}

/** @param {number | null} count @param {number} wide @param {Room} room @returns {Part} */
function unknown(count, wide, room) {
  const pad = room.wide < NARROW ? 8 : 16;
  const inner = wide - 2 * pad;
  const told = count === null ? null : para(room.t(count === 1 ? "picture.johari.left_one" : "picture.johari.left", { n: count }), { wide: inner, voice: "label" });
  return boxed(stack([title("unknown", inner, room), told], 8), { wide, pad, least: 104, look: "none" });
}

export const Picture = drawing(layout);

/** @param {Item[]} items @param {import("./marks.js").Tongue} t */
export function inWords(items, t) {
  const panes = TAGS.map((tag) => {
    const told = chosen(items, tag, t("picture.language")).map(({ text, count }) => (count ? t("picture.johari.by", { text, n: count }) : text));
    return t("picture.johari.words", { name: t(`picture.johari.${tag}`), line: t(`picture.johari.${tag}_line`), text: told.join(", ") || t(items.some((item) => item.tag === "closed" && item.text === tag) ? "picture.johari.closed" : "picture.johari.none") });
  });
  const count = untaken(items);
  return sentences(count === null ? panes : [...panes, t("picture.johari.unknown_words", { n: count })]);
}
