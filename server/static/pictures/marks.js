/** What a picture is made of, before anybody draws it: boxes, lines and words with a place. Pure, in units of a sixteenth of the reader's em. */
import { BASE, LEAD, width, wrap } from "./measure.js";

/** @typedef {import("../shapes.js").Item} Item */
/** @typedef {{x: number, y: number, w: number, h: number}} Box */
/** @typedef {{kind: "rect", look: string, r: number} & Box} Rect */
/** `x` and `y` move a path that was drawn elsewhere.
 * @typedef {{kind: "path", d: string, look: string, hatch?: boolean, x?: number, y?: number}} Path */
/** @typedef {{kind: "circle", x: number, y: number, r: number, look: string, hatch?: boolean}} Circle */
/** `x` is where each line begins, ends or has its middle; `room` is what the words may never leave.
 * @typedef {{kind: "words", x: number, y: number, lines: string[], size: number, voice: string, bold: boolean, anchor: "start" | "middle" | "end", room: Box}} Words */
/** @typedef {Rect | Path | Circle | Words} Mark */
/** A wall does not lay a drawing out narrower than its `least`.
 * @typedef {{wide: number, high: number, marks: Mark[], least?: number}} Drawing */
/** A piece of a picture that knows how high it is before it has a place.
 * @typedef {{wide: number, high: number, at: (x: number, y: number, high?: number) => Mark[]}} Part */
/** What a picture is laid out in: on a wall `high` is all the height there is; `name` gives the name of a seat, `t` the words of a key.
 * @typedef {(key: string, fill?: Record<string, string | number>) => string} Tongue
 * @typedef {{wide: number, high?: number, wall: boolean, t: Tongue, name: (seat: string | null) => string}} Room */
/** @typedef {(items: Item[], room: Room) => Drawing} Layout */

/** Below this a picture stands on a phone, and what stood side by side stands below each other. */
export const NARROW = 520;
/** Below this letters are so large that two columns have no room. */
export const TINY = 220;
export const GAP = 12;

/** The voices: the tool's (label, strong, warn) and people's (word, said, motto).
 * @type {Record<string, {size: number, bold: boolean}>} */
const VOICES = {
  label: { size: 16, bold: false },
  strong: { size: 16, bold: true },
  on: { size: 16, bold: true },
  warn: { size: 17, bold: true },
  said: { size: 18, bold: false },
  word: { size: 20, bold: false },
  big: { size: 25, bold: false },
  motto: { size: 18, bold: false },
};

/** Give all texts of a tag. @param {Item[]} items @param {string} tag */
export function tagged(items, tag) {
  return items.filter((item) => item.tag === tag);
}

/** Give the text of a tag, or nothing. @param {Item[]} items @param {string} tag */
export function textOf(items, tag) {
  return tagged(items, tag).map((item) => item.text.trim()).filter(Boolean).join(", ");
}

/** Give one of an item's further texts, or nothing. @param {Item} item @param {number} at */
export function further(item, at) {
  return (item.more[at] ?? "").trim();
}

/** Give sentences that end once: what somebody wrote mostly has its own end. @param {string[]} list */
export function sentences(list) {
  return list.map((one) => one.replace(/([.?!…])\.(?=\s|$)/gu, "$1"));
}

/** Give texts behind each other in one sentence. @param {(string | false)[]} texts */
export function strung(texts) {
  return texts.filter((one) => !!one).map((one) => String(one).replace(/\.$/u, "")).join("; ");
}

/** @param {number} x @param {number} y @param {number} w @param {number} h @param {string} look @param {number} [r] @returns {Rect} */
export function rect(x, y, w, h, look, r = 14) {
  return { kind: "rect", x, y, w, h, r: Math.min(r, w / 2, h / 2), look };
}

/** @param {string} d @param {string} look @param {boolean} [hatch] @returns {Path} */
export function path(d, look, hatch = false) {
  return { kind: "path", d, look, hatch };
}

/** @param {number} x @param {number} y @param {number} r @param {string} look @param {boolean} [hatch] @returns {Circle} */
export function circle(x, y, r, look, hatch = false) {
  return { kind: "circle", x, y, r, look, hatch };
}

/** @typedef {{wide: number, voice?: string, size?: number, most?: number, even?: boolean, anchor?: "start" | "middle" | "end"}} Setting */

/** Give a text as lines within a width. @param {string} text @param {Setting} how @returns {Part} */
export function para(text, { wide, voice = "said", size, most, even = false, anchor = "start" }) {
  const bold = VOICES[voice].bold;
  const own = size ?? VOICES[voice].size;
  const lines = text.trim() ? wrap(text, { wide, size: own, bold, most, even }) : [];
  return { wide, high: lines.length * own * LEAD, at: (x, y) => (lines.length ? [words(lines, { x, y, w: wide, voice, size: own, anchor })] : []) };
}

/** Give lines their place: `x`, `y` and `w` are the room's. @param {string[]} lines
 * @param {{x: number, y: number, w: number, voice: string, size?: number, anchor?: "start" | "middle" | "end"}} how @returns {Words} */
export function words(lines, { x, y, w, voice, size = VOICES[voice].size, anchor = "start" }) {
  const at = anchor === "start" ? x : anchor === "end" ? x + w : x + w / 2;
  const room = { x, y, w, h: lines.length * size * LEAD };
  return { kind: "words", x: at, y, lines, size, voice, bold: VOICES[voice].bold, anchor, room };
}

/** Give the place of a line's letters. @param {Words} mark @param {number} at */
export function baseline(mark, at) {
  return mark.y + mark.size * (at * LEAD + BASE);
}

/** Give how wide words are in a voice. @param {string} text @param {string} voice */
export function reach(text, voice) {
  return width(text, VOICES[voice].size, VOICES[voice].bold);
}

/** Give parts below each other; nothing is drawn for a part without height. @param {(Part | null | false)[]} parts @param {number} gap @returns {Part} */
export function stack(parts, gap) {
  const shown = parts.filter((part) => !!part && part.high > 0).map((part) => /** @type {Part} */ (part));
  const high = shown.reduce((sum, part) => sum + part.high + gap, -gap);
  return {
    wide: Math.max(0, ...shown.map((part) => part.wide)),
    high: Math.max(0, high),
    at(x, y) {
      let top = y;
      return shown.flatMap((part) => {
        const marks = part.at(x, top);
        top += part.high + gap;
        return marks;
      });
    },
  };
}

/** Give a box with parts in it, dashed when it has nothing to say. @param {Part} inside @param {{wide: number, look: string, pad?: number, least?: number, r?: number}} how @returns {Part} */
export function boxed(inside, { wide, look, pad = 14, least = 0, r = 14 }) {
  const own = Math.max(least, inside.high + 2 * pad);
  return { wide, high: own, at: (x, y, high = own) => [rect(x, y, wide, high, look, r), ...inside.at(x + pad, y + pad)] };
}

/** Give a field as a pane: its name, and what somebody wrote there; without that it is dashed and says so.
 * @param {string} label @param {string} text @param {{wide: number, t: Tongue, look?: string, voice?: string, most?: number, pad?: number}} how @returns {Part} */
export function pane(label, text, { wide, t, look = "soft", voice = "said", most, pad = 14 }) {
  const inner = wide - 2 * pad;
  const head = label ? para(label, { wide: inner, voice: text ? "strong" : "label" }) : null;
  const said = text ? para(text, { wide: inner, voice, most }) : para(t("picture.empty"), { wide: inner, voice: "label" });
  return boxed(stack([head, said], 4), { wide, look: text ? look : "none", pad });
}

/** Give rows of columns of equal height: each row as high as its highest part. @param {Part[][]} rows @param {number} gap @returns {Part} */
export function grid(rows, gap) {
  const highs = rows.map((row) => Math.max(0, ...row.map((part) => part.high)));
  return {
    wide: Math.max(0, ...rows.map((row) => row.reduce((sum, part) => sum + part.wide + gap, -gap))),
    high: Math.max(0, highs.reduce((sum, high) => sum + high + gap, -gap)),
    at(x, y) {
      let top = y;
      return rows.flatMap((row, at) => {
        let left = x;
        const marks = row.flatMap((part) => {
          const drawn = part.at(left, top, highs[at]);
          left += part.wide + gap;
          return drawn;
        });
        top += highs[at] + gap;
        return marks;
      });
    },
  };
}

/** Give a part as a whole picture, with room for its lines' thickness. @param {Part} part @param {number} wide @returns {Drawing} */
export function whole(part, wide) {
  return { wide, high: Math.ceil(part.high) + 4, marks: part.at(2, 2) };
}
