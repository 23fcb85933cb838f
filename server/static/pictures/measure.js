/** How wide a text is and how it is broken into lines, reckoned by letters: nothing here asks a browser, so a test can ask the same.
 *
 * The widths are those of broad system faces: what fits by them fits on any phone. */
import { isOpen, seams } from "./seams.js";

/** From the space to the tilde, one digit of base 36 a sign: its width in parts of which PER make an em. */
const WIDTHS = "begtmxvaeehtbdbcmmmmmmmmmmcctttjypprsposueeqnzusnsqontpzpnoecethhlmkmldmmbblbymlmmhiemlullimcmt";
const PER = 34;
const BOLD = 1.14;
const OTHER = 0.8; // letters of other scripts
const BROAD = 1.4; // pictograms and scripts without an alphabet
const BROAD_FROM = 0x1100;
const JOINER = "\u200d";
const NOTHING = /[\p{M}\u200b-\u200d\u2060\ufe0e\ufe0f\u00ad]/u;
/** How far lines stand apart, in their own size, and where in a line its letters stand. */
export const LEAD = 1.28;
export const BASE = 0.99;

/** Give the width of a text in the units of its size. @param {string} text @param {number} size @param {boolean} [bold] */
export function width(text, size, bold = false) {
  let sum = 0;
  let joined = false; // signs behind a joiner are part of the one before
  for (const sign of text) {
    sum += joined ? 0 : advance(sign);
    joined = sign === JOINER;
  }
  return sum * size * (bold ? BOLD : 1);
}

/** @param {string} sign */
function advance(sign) {
  const code = sign.normalize("NFD").codePointAt(0) ?? 0;
  if (code >= 32 && code < 127) return parseInt(WIDTHS[code - 32], 36) / PER;
  if (NOTHING.test(sign)) return 0;
  if (code < 160) return OTHER;
  return code >= BROAD_FROM && !(code >= 0x1e00 && code < 0x2190) ? BROAD : OTHER;
}

/** @typedef {{wide: number, size: number, bold?: boolean, most?: number, even?: boolean}} How
 * `most` lines, the rest becomes an ellipsis; `even` lines are about as long as each other. */

/** Break a text into lines that are no wider than asked. @param {string} text @param {How} how @returns {string[]} */
export function wrap(text, how) {
  const lines = text.trim().split(/\s*\n\s*/u).flatMap((part) => filled(part, how));
  const kept = cut(lines, how);
  if (!how.even || kept.length < 2 || kept.length < lines.length) return kept;
  return narrowed(text, how, kept);
}

/** @param {string} text @param {How} how @param {string[]} lines */
function narrowed(text, how, lines) {
  for (let wide = how.wide * 0.55; wide < how.wide; wide += how.wide * 0.05) {
    const tried = text.trim().split(/\s*\n\s*/u).flatMap((part) => filled(part, { ...how, wide }));
    if (tried.length === lines.length && broken(tried, text) <= broken(lines, text)) return tried;
  }
  return lines;
}

/** Give how often a text's lines break a word. @param {string[]} lines @param {string} text */
export function broken(lines, text) {
  return counted(lines.join(" ")) - counted(text);
}

/** @param {string} text */
const counted = (text) => text.split(/\s+/u).filter(Boolean).length;

/** @param {string[]} lines @param {How} how */
function cut(lines, { wide, size, bold, most = Infinity }) {
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, Math.max(1, most));
  let last = signs(kept[kept.length - 1].replace(/-$/u, ""));
  while (last.length && width(`${last.join("")}…`, size, bold) > wide) last = last.slice(0, -1);
  return [...kept.slice(0, -1), `${last.join("").trimEnd()}…`];
}

/** @param {string} text one paragraph @param {How} how */
function filled(text, { wide, size, bold }) {
  /** @param {string} one */
  const fits = (one) => width(one, size, bold) <= wide;
  /** @type {string[]} */
  const lines = [];
  let line = "";
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const before = line && `${line} `;
    if (fits(before + word)) line = before + word;
    else {
      const head = line && !fits(word) ? headed(word, (one) => fits(before + one)) : 0;
      if (line) lines.push(head ? before + shown(word.slice(0, head)) : line);
      const parts = pieces(word.slice(head), fits);
      lines.push(...parts.slice(0, -1));
      line = parts[parts.length - 1];
    }
  }
  return line ? [...lines, line] : lines;
}

/** Give how much of a word that must be broken anyhow still goes behind the words before it. @param {string} word @param {(one: string) => boolean} fits */
function headed(word, fits) {
  return seams(word).reverse().find((place) => fits(shown(word.slice(0, place)))) ?? 0;
}

/** Break a word into pieces that fit: at its seams, else between any two signs. @param {string} word @param {(one: string) => boolean} fits @returns {string[]} */
function pieces(word, fits) {
  /** @type {string[]} */
  const found = [];
  let rest = word;
  const places = fits(word) ? [] : seams(word);
  for (let from = 0; !fits(rest); ) {
    const seam = places.filter((place) => place > from).reverse().find((place) => fits(shown(word.slice(from, place))));
    const at = seam ?? from + most(rest, fits);
    if (at >= word.length) break;
    found.push(seam ? shown(word.slice(from, at)) : word.slice(from, at));
    from = at;
    rest = word.slice(from);
  }
  return [...found, rest];
}

/** Give a part of a word as it stands at the end of a line. @param {string} part */
function shown(part) {
  return isOpen(part) ? part.replace("\u00ad", "-") : `${part}-`;
}

/** Give how much of a word without a seam fits: at least one sign. @param {string} word @param {(one: string) => boolean} fits */
function most(word, fits) {
  let length = 0;
  for (const sign of signs(word)) {
    if (length && !fits(word.slice(0, length + sign.length))) break;
    length += sign.length;
  }
  return length;
}

const SIGNS = "Segmenter" in Intl ? new Intl.Segmenter("nl", { granularity: "grapheme" }) : null;

/** Give the signs of a text as people count them, where the browser can. @param {string} text @returns {string[]} */
function signs(text) {
  return SIGNS ? [...SIGNS.segment(text)].map((one) => one.segment) : [...text];
}

/** @typedef {{lines: string[], size: number, high: number}} Fitted */

/** Give the largest of these sizes in which a text fits its room without breaking a word; else with; else it is cut.
 * @param {string} text @param {{wide: number, high: number, sizes: number[], bold?: boolean}} room @returns {Fitted} */
export function fit(text, { wide, high, sizes, bold = false }) {
  const all = sizes.map((size) => {
    const lines = wrap(text, { wide, size, bold, even: true });
    return { lines, size, high: lines.length * size * LEAD };
  });
  const fitting = all.filter((one) => one.high <= high);
  const whole = fitting.find((one) => broken(one.lines, text) === 0);
  if (whole ?? fitting[0]) return whole ?? fitting[fitting.length - 1];
  const size = sizes[sizes.length - 1];
  const lines = wrap(text, { wide, size, bold, most: Math.max(1, Math.floor(high / (size * LEAD))) });
  return { lines, size, high: lines.length * size * LEAD };
}
