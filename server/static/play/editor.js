/** One card of a sheet while it is open: what is typed, tapped or chosen in one field, with help that never fills itself in. */
import { html } from "htm/preact";
import { has, t, text } from "../words.js";
import { Checks } from "../parts/checks.js";
import { Chips } from "../parts/choice.js";
import { Field } from "../parts/field.js";
import { Icon } from "../parts/icons.js";
import { Amount } from "./amount.js";
import { cell, drop, put, rows } from "./leaf.js";
import { Signs } from "./signs.js";
import { offersFor, OVER, Suggest, wordsOf } from "./suggest.js";

/** @typedef {import("./leaf.js").Part} Part @typedef {import("./leaf.js").Column} Column @typedef {import("./leaf.js").Leaf} Leaf */
/** @typedef {import("../shapes.js").StepStage} StepStage */

const LONG = 600;
const SHORT = 120;

/**
 * @typedef {object} EditorProps
 * @property {StepStage["view"]} view
 * @property {Leaf} leaf
 * @property {Part} part the field
 * @property {number} at which row of it
 * @property {string} label
 */

/** @param {EditorProps} props */
export function Editor({ view, leaf, part, at, label }) {
  if (part.kind === "number") return html`<${Amount} label=${label} draft=${cell(leaf, part.id, at)} />`;
  if (isTicks(part)) return html`<${Ticks} leaf=${leaf} part=${part} label=${label} />`;
  if (isList(part)) return html`<${Lines} view=${view} leaf=${leaf} part=${part} label=${label} />`;
  if (part.kind === "words") return html`<${Picked} view=${view} leaf=${leaf} part=${part} label=${label} />`;
  const words = cell(leaf, part.id, at);
  const over = part.columns.findIndex((column) => column.id === OVER);
  /** @param {import("./suggest.js").Offer} offer */
  const take = (offer) => {
    words.value = offer.text;
    if (over >= 0) cell(leaf, part.id, at, over).value = offer.under ?? "";
  };
  return html`<${Field} rows=${2} most=${LONG} draft=${words} label=${label} />
    <${Starters} hints=${part.hints} />
    <${Suggest} offers=${offersFor(view, leaf, part)} taken=${[words.value.trim()]} typed=${words.value} take=${take} />
    <${Further} leaf=${leaf} part=${part} at=${at} picture=${view.step.picture} />`;
}

/** What stands beside the words of a row: numbers next to each other, the rest below. @param {{leaf: Leaf, part: Part, at: number, picture: string}} props */
function Further({ leaf, part, at, picture }) {
  const all = part.columns.map((column, place) => ({ column, one: html`<${Beside} key=${column.id} picture=${picture} column=${column} first=${place === 0} group=${`${part.id}-${at}-${column.id}`} draft=${cell(leaf, part.id, at, place)} />` }));
  const numbers = all.filter(({ column }) => column.kind === "number");
  return html`${numbers.length > 0 && html`<div class="amounts">${numbers.map(({ one }) => one)}</div>`}${all.filter(({ column }) => column.kind !== "number").map(({ one }) => one)}`;
}

/** Whether a field has short lines below each other. @param {Part} part */
export function isList(part) {
  return part.most > 1 && !part.columns.length && part.kind === "text";
}

/** Whether a field is a row of ticks and nothing else. @param {Part} part */
export function isTicks(part) {
  return part.columns.length > 1 && part.columns.every((column) => column.kind === "mark" && column.marks.length === 1);
}

/** Sentences to begin with: read, and not filled in. @param {{hints: import("../shapes.js").Text[]}} props */
export function Starters({ hints }) {
  if (!hints.length) return null;
  return html`<details class="starters"><summary>${t("phone.canvas.hints")}</summary>
    <ul>${hints.map((hint, at) => html`<li key=${at}>${text(hint)}</li>`)}</ul>
  </details>`;
}

/** Words that are picked, in the order of picking, each with what stands beside it. @param {Omit<EditorProps, "at">} props */
function Picked({ view, leaf, part, label }) {
  const { step } = view;
  const picked = rows(leaf, part);
  const taken = picked.map((row) => row.text);
  const full = picked.length >= part.most;
  /** @param {import("./suggest.js").Offer} offer */
  const take = ({ id = "" }) => {
    const there = taken.indexOf(id);
    if (there >= 0) drop(leaf, part.id, there);
    else if (part.most === 1) put(leaf, part.id, 0, { text: id, more: [] });
    else if (!full) put(leaf, part.id, picked.length, { text: id, more: [] });
  };
  return html`<section class="stack stack--3"><h3 class="label">${label}</h3>
    <${Starters} hints=${part.hints} />
    ${picked.map((row, at) => html`<div key=${row.text} class="picked">
      <p class="picked__word">${part.most > 1 && html`<i>${at + 1}</i>`}<span class="said">${text(step.list[Number(row.text)])}</span>
        <button type="button" class="more" aria-label=${t("phone.canvas.strike", { text: text(step.list[Number(row.text)]) })} onClick=${() => drop(leaf, part.id, at)}><${Icon} name="cut" /></button></p>
      ${part.columns.map((column, place) => html`<${Beside} key=${column.id} picture=${step.picture} column=${column} first=${false} group=${`${part.id}-${row.text}-${column.id}`} draft=${cell(leaf, part.id, at, place)} />`)}
    </div>`)}
    ${!(full && part.most > 1) && html`<${Suggest} offers=${wordsOf(view)} taken=${taken} take=${take} few=${12} label=${picked.length ? "" : t("phone.canvas.pick")} />`}
    ${part.most > 1 && html`<p class="soft small" role="status">${t("phone.canvas.counted", { n: picked.length, most: part.most })}</p>`}
  </section>`;
}

/** Lines one below the other: as many as are asked, and an empty one as long as there is room. @param {Omit<EditorProps, "at">} props */
function Lines({ view, leaf, part, label }) {
  const said = rows(leaf, part).map((row) => row.text.trim());
  const last = said.reduce((found, line, at) => (line ? at : found), -1);
  const lines = Math.min(part.most, Math.max(part.least, last + 2));
  /** @param {import("./suggest.js").Offer} offer */
  const take = (offer) => {
    const there = said.indexOf(offer.text);
    const free = Array.from({ length: lines }, (_, at) => at).find((at) => !said[at]);
    put(leaf, part.id, there >= 0 ? there : free ?? lines - 1, { text: there >= 0 ? "" : offer.text, more: [] });
  };
  return html`<fieldset class="stack"><legend class="label">${label}</legend>
      ${Array.from({ length: lines }, (_, at) => html`<div key=${at} class="line"><i>${at + 1}</i><${Field} kind="field--line" most=${SHORT} draft=${cell(leaf, part.id, at)} label=${html`<span class="sr">${label} ${at + 1}</span>`} /></div>`)}
    </fieldset>
    <${Starters} hints=${part.hints} />
    <${Suggest} offers=${offersFor(view, leaf, part)} taken=${said} take=${take} />`;
}

/** @param {{leaf: Leaf, part: Part, label: string}} props */
function Ticks({ leaf, part, label }) {
  const ticked = {
    get value() {
      return rows(leaf, part)[0]?.more.filter(Boolean) ?? [];
    },
    set value(on) {
      put(leaf, part.id, 0, { text: "", more: part.columns.map((column) => (on.includes(column.marks[0]) ? column.marks[0] : "")) });
    },
  };
  return html`<${Checks} seen legend=${label} options=${part.columns.map((column) => ({ id: column.marks[0], label: text(column.label) }))} ticked=${ticked} />`;
}

/** A further column of a row. @param {{picture: string, column: Column, first: boolean, group: string, draft: {value: string}}} props */
function Beside({ picture, column, first, group, draft }) {
  const label = text(column.label);
  if (picture === "shield" && first) return html`<${Signs} group=${group} draft=${draft} />`;
  if (column.kind === "number") return html`<${Amount} label=${label} draft=${draft} />`;
  if (column.kind === "seat") return null;
  if (column.kind === "mark")
    return html`<${Chips} seen group=${group} legend=${label} chosen=${draft.value} onChoose=${(/** @type {string} */ id) => (draft.value = id)} options=${column.marks.map((id) => ({ id, label: markName(id) }))} />`;
  return html`<${Field} rows=${2} most=${SHORT} draft=${draft} label=${label} />`;
}

/** Give what a mark is called: beside its label, or by itself. @param {string} mark @param {boolean} [alone] */
export function markName(mark, alone = false) {
  const key = [alone ? `phone.canvas.marked.${mark}` : "", `phone.canvas.mark.${mark}`].find(has);
  return key ? t(key) : mark;
}
