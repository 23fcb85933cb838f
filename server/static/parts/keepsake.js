/** What a person may take home from this meeting, and the one text file it goes into. It is made on the phone itself. */
import { draft } from "../drafts.js";
import "../pictures/words.js";
import { has, language, t } from "../words.js";
import { parked } from "./park.js";
import { nameOf } from "./people.js";
import { KINDS } from "./tips.js";

/** @typedef {import("../shapes.js").StepStage} StepStage @typedef {import("../shapes.js").Item} Item */
/** What is kept or wiped by itself. @typedef {{id: string, lines: string[]}} Part */
/** @typedef {{id: string, title: string, line: string, parts: Part[]}} Thing */

/** The pictures whose parts are called by the words of the picture. */
const PARTS = ["quadrant", "johari", "moment", "reword"];
/** The panes of a Johari window (server/steps/sheets.py). */
const PANES = ["open", "hidden", "blind"];
const SORTS = ["action", "tips", "received", "sheet", "window", "mine"];

/** Give everything that is this person's own, by its sort. @param {StepStage["view"]} view @returns {Thing[]} */
export function things(view) {
  /** @type {Item[]} */
  const own = view.step.own;
  const sorts = SORTS.map((sort) => gathered(view, sort, own.filter((item) => sortOf(view, item) === sort)));
  const texts = { case: draft("inbreng//line", "").value, note: draft(`note/${view.me}`, "").value, learned: draft("terugkijken//own", "").value };
  const typed = Object.entries(texts).map(([id, words]) => words && thing(id, words, [[words]]));
  const ideas = view.seats.flatMap((seat) => parked({ ...view, owner: seat.id }).value);
  const later = ideas.length > 0 && thing("parked", ideas.join(", "), ideas.map((idea) => [`- ${idea}`]));
  return [...sorts, ...typed, later].filter((one) => !!one);
}

/** Tell what sort of thing an item is. @param {StepStage["view"]} view @param {Item} item */
function sortOf(view, { tag, by }) {
  if (tag === "action" || tag === "received") return tag;
  if (tag === "unknown") return ""; // only how many words nobody took
  if (PANES.includes(tag)) return "window";
  return by !== view.me ? "tips" : KINDS.includes(tag) ? "mine" : "sheet";
}

/** @param {StepStage["view"]} view @param {string} sort @param {Item[]} all */
function gathered(view, sort, all) {
  const items = all.filter((item, at) => all.findIndex((one) => one.tag === item.tag && one.text === item.text) === at);
  if (!items.length) return null;
  if (sort === "action") return thing(sort, items[0].text, items.map((item) => [item.text, ...item.more.filter(Boolean)]));
  const line = sort === "tips" ? t(items.length === 1 ? "phone.keep.tip_line" : "phone.keep.tips_line", { n: items.length }) : items.map(said).join(", ");
  return thing(sort, line, sorted(items).map((item) => [`- ${kind(item)}${said(item)}${by(view, item)}${beside(item)}`]));
}

/** @param {string} id @param {string} line @param {string[][]} parts the lines of each @returns {Thing} */
function thing(id, line, parts) {
  const short = line.length > 60 ? `${line.slice(0, 57)}…` : line;
  return { id, title: t(`phone.keep.${id}`), line: short, parts: parts.map((lines, at) => ({ id: `${id}/${at}`, lines })) };
}

/** @param {Item[]} tips */
function sorted(tips) {
  return [...tips].sort((one, other) => KINDS.indexOf(one.tag) - KINDS.indexOf(other.tag));
}

/** Give an item's words: those of a window are there in both languages. @param {Item} item */
function said({ text, tag, more }) {
  return PANES.includes(tag) && language.value === "en" ? more[1] || text : text;
}

/** Give what an item is called: a kind of tip, or a part of an instrument. @param {Item} item */
function kind({ tag }) {
  const key = [`tip.${tag}`, `phone.keep.tag.${tag}`, ...PARTS.map((one) => `picture.${one}.${tag}`)].find(has);
  const name = key ? t(key) : "";
  return name && `${name}${/[?.]$/.test(name) ? "" : ":"} `;
}

/** Give from whom it is. @param {StepStage["view"]} view @param {Item} item */
function by(view, { by, tag, more }) {
  const own = by === view.me;
  const name = nameOf(view, tag === "received" ? more[own ? 1 : 0] : own ? null : by);
  return name ? ` (${name})` : "";
}

/** Give what stands beside it: the hours of a piece of a pie, the example of a quality. @param {Item} item */
function beside({ tag, more }) {
  if (tag === "slice") return ` (${more[0] || "?"} → ${more[1] || "?"})`;
  const example = ["received", "self"].includes(tag) ? more[more.length - 1] : "";
  return example ? `. ${example}` : "";
}

/** Hand over one text file with the parts that were chosen; gives true. @param {Thing[]} all @param {(part: Part) => boolean} isOn */
export function give(all, isOn) {
  const day = new Date().toLocaleDateString(document.documentElement.lang, { day: "numeric", month: "long", year: "numeric" });
  const chosen = all.map((one) => ({ ...one, parts: one.parts.filter(isOn) })).filter((one) => one.parts.length);
  const text = [`Kring, ${day}`, ...chosen.flatMap((one) => ["", one.title, ...one.parts.flatMap((part) => part.lines)])].join("\r\n");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["\ufeff", text, "\r\n"], { type: "text/plain;charset=utf-8" }));
  link.download = "kring.txt";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return true;
}
