/** The chain: a link a person, in the order in which they spoke; each says what appealed in the one before, and brings their own. */
import { further, GAP, para, path, rect, sentences, stack, strung, tagged, whole } from "./marks.js";
import { drawing } from "./sheet.js";

/** @typedef {import("./marks.js").Layout} Layout @typedef {import("./marks.js").Part} Part @typedef {import("./marks.js").Room} Room */
/** @typedef {import("../shapes.js").Item} Item */

const COLUMN = 380; // a link's words are about so wide
const LINK = { w: 22, over: 20, side: 40 };
const LEAST = 76;
const FEW = 4;

/** @type {Layout} */
export function layout(items, room) {
  const inner = room.wide - 4;
  const links = tagged(items, "link");
  const columns = Math.max(1, Math.min(Math.floor((inner + GAP) / (COLUMN + GAP)), Math.ceil(links.length / 2)));
  const wide = (inner - (columns - 1) * 2 * GAP) / columns;
  const parts = links.map((item, at) => link(item, at, wide, room, links.length));
  if (!parts.length) return whole(empty(inner, room), room.wide);
  return whole(poured(parts, columns, wide), room.wide);
}

/** Give links below each other, in columns of about the same height. @param {Part[]} parts @param {number} columns @param {number} wide @returns {Part} */
function poured(parts, columns, wide) {
  const cuts = shared(parts.map((part) => part.high), columns);
  const stacks = cuts.map(([from, to]) => chained(parts.slice(from, to), wide, to < parts.length));
  return {
    wide: columns * wide + (columns - 1) * 2 * GAP,
    high: Math.max(...stacks.map((one) => one.high)),
    at: (x, y) => stacks.flatMap((one, at) => one.at(x + at * (wide + 2 * GAP), y)),
  };
}

/** Share a row of heights out over columns, in order, so that the highest is as low as can be. @param {number[]} highs @param {number} columns @returns {[number, number][]} */
export function shared(highs, columns) {
  const sum = highs.reduce((total, high) => total + high, 0);
  for (let most = Math.max(sum / columns, ...highs); ; most += 10) {
    /** @type {[number, number][]} */
    const cuts = [];
    let from = 0;
    while (from < highs.length) {
      let to = from + 1;
      let high = highs[from];
      while (to < highs.length && high + highs[to] <= most) high += highs[to++];
      cuts.push([from, to]);
      from = to;
    }
    if (cuts.length <= columns) return cuts;
  }
}

/** Links that hang in each other, each as high as its words. @param {Part[]} parts @param {number} wide @param {boolean} more whether the chain goes on elsewhere @returns {Part} */
function chained(parts, wide, more) {
  const words = stack(parts, LINK.over);
  return {
    wide,
    high: words.high + (more ? LINK.over : 0),
    at(x, y) {
      let top = y;
      const links = parts.map((part, at) => {
        const last = at === parts.length - 1 && !more;
        const link = rect(x + (at % 2 ? 3 : 0), top, LINK.w, part.high + (last ? 0 : 2 * LINK.over), at % 2 ? "link-odd" : "link", LINK.w / 2);
        top += part.high + LINK.over;
        return link;
      });
      const joints = links.slice(0, -1).flatMap((link, at) => over(link, at % 2 ? "link-odd" : "link"));
      return [...links, ...joints, ...words.at(x, y)];
    },
  };
}

/** The left half of a link's lower end once more: there it lies over the next, and on the right under it. @param {import("./marks.js").Rect} link @param {string} look */
function over({ x, y, h, r }, look) {
  const d = `M${x} ${y + h - r - 6}v6a${r} ${r} 0 0 0 ${r} ${r}`;
  return [path(d, "halo"), path(d, look)];
}

/** @param {Item} item @param {number} at @param {number} wide @param {Room} room @param {number} many @returns {Part} */
function link(item, at, wide, { t, name, wall }, many) {
  const inner = wide - LINK.side;
  const most = wall ? 2 : undefined;
  const [appeals, mine] = [further(item, 0), further(item, 1)];
  const own = item.text.trim();
  const crowded = wall && many > FEW; // a wall shows what each brought; the rest was said aloud
  const told = stack([
    para(name(item.by) || t("picture.chain.somebody", { n: at + 1 }), { wide: inner, voice: "strong" }),
    !crowded && answer("picture.chain.appeals", appeals, inner, t, most),
    !crowded && answer("picture.chain.mine", mine, inner, t, most),
    own ? para(own, { wide: inner, voice: "word", most: wall ? 3 : undefined }) : para(t("picture.empty"), { wide: inner, voice: "label" }),
  ], 5);
  return { wide, high: Math.max(LEAST, told.high + 6), at: (x, y) => told.at(x + LINK.side, y + 2) };
}

/** @param {string} key @param {string} text @param {number} wide @param {Room["t"]} t @param {number | undefined} most */
function answer(key, text, wide, t, most) {
  return text ? stack([para(t(key), { wide, voice: "label" }), para(text, { wide, voice: "said", size: 17, most })], 0) : null;
}

/** @param {number} wide @param {Room} room @returns {Part} */
function empty(wide, { t }) {
  const text = para(t("picture.chain.none"), { wide: wide - LINK.side, voice: "label" });
  return { wide, high: LEAST, at: (x, y) => [rect(x, y, LINK.w, LEAST, "none", LINK.w / 2), ...text.at(x + LINK.side, y + (LEAST - text.high) / 2)] };
}

export const Picture = drawing(layout);

/** @param {Item[]} items @param {import("./marks.js").Tongue} t @param {(seat: string | null) => string} [name] */
export function inWords(items, t, name = () => "") {
  const told = tagged(items, "link").map((item, at) => {
    const who = name(item.by) || t("picture.chain.somebody", { n: at + 1 });
    const rest = [["picture.chain.appeals", further(item, 0)], ["picture.chain.mine", further(item, 1)]].filter(([, text]) => text).map(([key, text]) => `${t(key)}: ${text}`);
    return t("picture.chain.words", { n: at + 1, name: who, text: strung([item.text.trim() || t("picture.empty"), ...rest]) });
  });
  return sentences(told.length ? told : [t("picture.chain.none")]);
}
