/** What stands on a sheet, in words: small on its shut card, and as a list where there is no picture of it. */
import { html } from "htm/preact";
import { t, text } from "../words.js";
import { markName, isList, isTicks } from "./editor.js";
import { amount } from "./amount.js";
import { rows, says } from "./leaf.js";
import { overdone } from "./suggest.js";

/** @typedef {import("./leaf.js").Part} Part @typedef {import("./leaf.js").Leaf} Leaf @typedef {import("../shapes.js").Item} Item @typedef {import("../shapes.js").StepStage} StepStage */

/** Give what a card says: first the words, then what stands beside them. What is drawn is not told.
 * @param {Leaf} leaf @param {Part} part @param {number} at @param {StepStage["view"]["step"]} step @returns {string[]} */
export function rowInWords(leaf, part, at, { picture, list }) {
  const all = rows(leaf, part);
  if (part.kind === "words") return all.length ? [all.map((row) => text(list[Number(row.text)])).join(", ")] : [];
  if (isList(part)) return all.some((row) => says(row, part)) ? [all.map((row) => row.text.trim()).filter(Boolean).join(", ")] : [];
  const row = all[at];
  if (!says(row, part)) return [];
  if (isTicks(part)) return ["", part.columns.filter((column) => row.more.includes(column.marks[0])).map((column) => text(column.label)).join(", ")];
  const from = picture === "shield" ? 1 : 0;
  const beside = part.columns.map((column, place) => (place < from ? "" : besideInWords(column, row.more[place]?.trim() ?? ""))).filter(Boolean);
  return [row.text.trim(), beside.join(" · ")];
}

/** @param {import("./leaf.js").Column} column @param {string} value */
function besideInWords(column, value) {
  if (!value || column.kind === "seat") return "";
  if (column.kind === "mark") return markName(value, true);
  if (column.kind === "number") return amount(value) ? `${text(column.label)} ${value}` : "";
  return value;
}

/** Give entries with each number of a word as the word, as the laptop does when it shows them. @param {StepStage["view"]["step"]} step @param {Item[]} items @returns {Item[]} */
export function worded({ fields, list }, items) {
  return items.map((item) => {
    const part = fields.find((/** @type {Part} */ one) => one.id === item.tag && one.kind === "words");
    const word = part && /^\d+$/.test(item.text) ? list[Number(item.text)] : undefined;
    if (!word) return item;
    return { ...item, text: text(word), more: part.columns[0]?.kind === "seat" ? item.more : [overdone(word), "", ...item.more] };
  });
}

/** A sheet as a list of its fields. @param {{items: Item[], parts: Part[]}} props */
export function Told({ items, parts }) {
  const shown = parts.map((part) => ({ part, own: items.filter((item) => item.tag === part.id) })).filter(({ own }) => own.length);
  if (!shown.length) return html`<p class="soft">${t("phone.canvas.empty")}</p>`;
  return html`<dl class="facts">
    ${shown.map(({ part, own }) => html`<div key=${part.id}><dt>${text(part.label)}</dt>
      ${own.map((item) => html`<dd key=${item.id} class="said said--small">${[item.text, ...item.more].filter(Boolean).join(" · ")}</dd>`)}</div>`)}
  </dl>`;
}
