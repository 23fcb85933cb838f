/** The pie while it is made: what the hours come to, in plain words, and the drawing. Too much is a finding, not a fault. */
import { html } from "htm/preact";
import { t } from "../words.js";
import { Drawn } from "../parts/drawn.js";
import { amount, written } from "./amount.js";
import { items } from "./leaf.js";

/** @typedef {import("./leaf.js").Part} Part @typedef {import("./leaf.js").Leaf} Leaf @typedef {import("../shapes.js").StepStage} StepStage */

/** @param {{view: StepStage["view"], leaf: Leaf, parts: Part[]}} props */
export function Balance({ view, leaf, parts }) {
  const there = amount(leaf.value.hours?.[0]?.text ?? "");
  const slices = leaf.value.slice ?? [];
  const sums = ["now", "wanted"].map((when, at) => ({ when, sum: slices.reduce((sum, row) => sum + amount(row.more[at] ?? ""), 0) }));
  if (!there || !slices.length) return null;
  return html`<section class="stack stack--4">
    <div class="stack">${sums.map(({ when, sum }) => html`<p key=${when} class="balance"><b>${t(`phone.canvas.pie.${when}`)}</b> <span>${inWords(sum, there)}</span></p>`)}</div>
    <${Drawn} picture="pie" items=${items(leaf, parts, view.me)} view=${view} of=${view.me} />
  </section>`;
}

/** @param {number} sum @param {number} there */
function inWords(sum, there) {
  const key = sum > there ? "over" : sum < there ? "free" : "fits";
  return t(`phone.canvas.pie.${key}`, { sum: written(sum), there: written(there), rest: written(Math.abs(sum - there)) });
}
