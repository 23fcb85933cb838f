/** A sheet while it is filled in: rows by field, kept as a draft, and the entries that it is sent as. It draws nothing. */
import { useEffect } from "preact/hooks";
import { draft, inStep } from "../drafts.js";

/** @typedef {import("../shapes.js").Text} Text @typedef {import("../shapes.js").Item} Item @typedef {import("../shapes.js").StepStage} StepStage */
/** @typedef {{id: string, label: Text, kind: "text" | "number" | "seat" | "mark", marks: string[]}} Column */
/** @typedef {{id: string, label: Text, kind: "text" | "words" | "number", hints: Text[], least: number, most: number, columns: Column[]}} Part a field of the sheet */
/** @typedef {{text: string, more: string[]}} Row */
/** @typedef {{value: Record<string, Row[]>}} Leaf the rows of each field, by its id */
/** @typedef {{tag: string, text: string, more: string[]}} Entry */

/** @type {Row} */
const EMPTY = { text: "", more: [] };

/** Give this person's sheet: what they were typing, or what the laptop has of it. Where they typed nothing since, it follows the laptop.
 * @param {StepStage["view"]} view @returns {Leaf} */
export function useLeaf(view) {
  const name = inStep(view, `sheet/${view.step.picture}`);
  const now = rowsOf(view.step.mine, view.step);
  const leaf = draft(name, now);
  const fresh = JSON.stringify(now);
  useEffect(() => {
    if (told.get(leaf) === JSON.stringify(leaf.value)) leaf.value = now;
    told.set(leaf, fresh);
  }, [name, fresh]);
  return leaf;
}

/** What the laptop told last of each sheet: gone when the sheet is. @type {WeakMap<Leaf, string>} */
const told = new WeakMap();

/** Give the entry for the sheet of all that this person is typing. @param {StepStage["view"]} view @returns {Leaf} */
export function entryOf(view) {
  return draft(inStep(view, "entry"), /** @type {Record<string, Row[]>} */ ({}));
}

/** Give items as rows. A word that was picked earlier comes back as a word, and is a number of the list again.
 * @param {Item[]} items @param {StepStage["view"]["step"]} step */
function rowsOf(items, { fields, list }) {
  /** @type {Record<string, Row[]>} */
  const rows = {};
  for (const { tag, text, more } of items) {
    const picked = fields.some((/** @type {Part} */ part) => part.id === tag && part.kind === "words") && !/^\d+$/.test(text);
    const at = list.findIndex((/** @type {Text} */ word) => word.nl === text || word.en === text);
    if (!picked) (rows[tag] ??= []).push({ text, more });
    else if (at >= 0) (rows[tag] ??= []).push({ text: String(at), more: more.slice(2) });
  }
  return rows;
}

/** Give whether a person may see a sheet that they mean to show. @param {StepStage["view"]} view @returns {{value: boolean}} */
export function shareOf(view) {
  return draft(inStep(view, "share"), view.step.shared);
}

/** Give the rows of a field. @param {Leaf} leaf @param {Part} part */
export function rows(leaf, part) {
  return leaf.value[part.id] ?? [];
}

/** Tell whether a row says something; a person alone is nothing said. @param {Row | undefined} row @param {Part} part */
export function says(row, part) {
  return !!row && (!!row.text.trim() || row.more.some((value, at) => value.trim() && part.columns[at]?.kind !== "seat"));
}

/** Give how many rows of a field say something. @param {Leaf} leaf @param {Part} part */
export function count(leaf, part) {
  return rows(leaf, part).filter((row) => says(row, part)).length;
}

/** Give the fields in which something is missing. @param {Leaf} leaf @param {Part[]} parts */
export function short(leaf, parts) {
  return parts.filter((part) => count(leaf, part) < part.least);
}

/** Give what is sent. @param {Leaf} leaf @param {Part[]} parts @returns {Entry[]} */
export function entries(leaf, parts) {
  return parts.flatMap((part) =>
    rows(leaf, part)
      .filter((row) => says(row, part))
      .map((row) => ({ tag: part.id, text: row.text.trim(), more: part.columns.map((_, at) => (row.more[at] ?? "").trim()) })),
  );
}

/** Give what a picture is drawn from while it is made. @param {Leaf} leaf @param {Part[]} parts @param {string} seat @returns {Item[]} */
export function items(leaf, parts, seat) {
  return entries(leaf, parts).map((entry, at) => ({ ...entry, id: `${seat}.${at}`, by: seat }));
}

/** Give one text of the sheet, to type in as if it were a draft: of a row, or of a column of it. @param {Leaf} leaf @param {string} tag @param {number} at @param {number} [column] */
export function cell(leaf, tag, at, column = -1) {
  return {
    get value() {
      const row = leaf.value[tag]?.[at] ?? EMPTY;
      return (column < 0 ? row.text : row.more[column]) ?? "";
    },
    set value(words) {
      const row = leaf.value[tag]?.[at] ?? EMPTY;
      const more = Array.from({ length: Math.max(row.more.length, column + 1) }, (_, place) => (place === column ? words : row.more[place] ?? ""));
      put(leaf, tag, at, column < 0 ? { ...row, text: words } : { ...row, more });
    },
  };
}

/** Put a row in its place; rows before it that are not there yet are empty. @param {Leaf} leaf @param {string} tag @param {number} at @param {Row} row */
export function put(leaf, tag, at, row) {
  const old = leaf.value[tag] ?? [];
  const length = Math.max(old.length, at + 1);
  leaf.value = { ...leaf.value, [tag]: Array.from({ length }, (_, place) => (place === at ? row : old[place] ?? EMPTY)) };
}

/** Take a row away. @param {Leaf} leaf @param {string} tag @param {number} at */
export function drop(leaf, tag, at) {
  leaf.value = { ...leaf.value, [tag]: (leaf.value[tag] ?? []).filter((_, place) => place !== at) };
}
