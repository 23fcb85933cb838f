/** What a person may take home from this meeting, and the one text file it goes into. It is made on the phone itself. */
import { draft } from "../drafts.js";
import { t } from "../words.js";
import { nameOf } from "./people.js";
import { KINDS } from "./tips.js";

/** @typedef {import("../shapes.js").StepStage} StepStage @typedef {import("../shapes.js").Item} Item */
/** @typedef {{id: string, title: string, line: string, lines: string[]}} Thing */

/** Whether this phone was given a file to keep. */
export const kept = { file: false };

/** Give everything that is this person's own. @param {StepStage["view"]} view @returns {Thing[]} */
export function things(view) {
  /** @type {Item[]} */
  const own = view.step.own;
  const action = own.find((item) => item.tag === "action");
  const tips = own.filter((item) => item !== action);
  const texts = { case: draft("inbreng//line", "").value, note: draft(`note/${view.me}`, "").value, learned: draft("terugkijken//own", "").value };
  const found = [
    action && thing("action", action.text, [action.text, ...action.more.filter(Boolean)]),
    tips.length && thing("tips", t(tips.length === 1 ? "phone.keep.tip_line" : "phone.keep.tips_line", { n: tips.length }), sorted(tips).map((tip) => `- ${kind(tip)}${tip.text}${by(view, tip)}`)),
    ...Object.entries(texts).map(([id, words]) => words && thing(id, words, [words])),
  ];
  return found.filter((one) => !!one);
}

/** @param {string} id @param {string} line @param {string[]} lines @returns {Thing} */
function thing(id, line, lines) {
  return { id, title: t(`phone.keep.${id}`), line: line.length > 60 ? `${line.slice(0, 57)}…` : line, lines };
}

/** @param {Item[]} tips */
function sorted(tips) {
  return [...tips].sort((one, other) => KINDS.indexOf(one.tag) - KINDS.indexOf(other.tag));
}

/** @param {Item} tip */
function kind(tip) {
  return tip.tag ? `${t(`tip.${tip.tag}`)}: ` : "";
}

/** @param {StepStage["view"]} view @param {Item} tip */
function by(view, tip) {
  const name = nameOf(view, tip.by);
  return name ? ` (${name})` : "";
}

/** Hand over one text file; gives true. @param {Thing[]} chosen */
export function give(chosen) {
  const day = new Date().toLocaleDateString(document.documentElement.lang, { day: "numeric", month: "long", year: "numeric" });
  const text = [`Kring, ${day}`, ...chosen.flatMap((one) => ["", one.title, ...one.lines])].join("\r\n");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["\ufeff", text, "\r\n"], { type: "text/plain;charset=utf-8" }));
  link.download = "kring.txt";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return true;
}
