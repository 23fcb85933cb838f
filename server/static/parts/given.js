/** What was written earlier, as people's words: each with its writer and its mark where the view tells them; or drawn. */
import { html } from "htm/preact";
import { has, t } from "../words.js";
import { minutes } from "./count.js";
import { Drawn } from "./drawn.js";
import { nameOf } from "./people.js";

/** @typedef {import("../shapes.js").Item} Item */

const RATED = 4; // a rated item carries its second mark, why, and what both marks are called in its method (server/steps/rate.py)

/** Give the words of a mark or a kind; one that has none here is its own word. @param {string} tag */
export function marked(tag) {
  if (/^\d+$/.test(tag)) return minutes(Number(tag) * 1000); // the moment of the play at which it was seen
  const key = [`tip.${tag}`, `phone.rate.mark.${tag}`].find(has);
  return key ? t(key) : tag;
}

/** Give who wrote an item and how it was marked, in one line. @param {import("../shapes.js").View} view @param {Item} item @param {boolean} [named] */
export function aside(view, item, named = true) {
  const name = !named ? "" : item.by === view.me ? t("ring.you") : nameOf(view, item.by);
  const [, why, mark, again] = item.more.length === RATED ? item.more : ["", "", "", ""];
  return [name, mark || (item.tag && marked(item.tag)), again, why].filter(Boolean).join(" · ");
}

/** @param {{view: import("../shapes.js").View, items: Item[], named?: boolean}} props */
export function Given({ view, items, named = true }) {
  return html`<ul class="stack">
    ${items.map((item) => {
      const by = aside(view, item, named);
      return html`<li key=${item.id} class="note"><span>${item.text}${by && html`<span class="note__by">${by}</span>`}</span></li>`;
    })}
  </ul>`;
}

const OPEN = 3; // so many stand open above what is to be done; more are folded away

/** What lies on the table while something else goes on. @param {{view: import("../shapes.js").StepStage["view"], items?: Item[], fold?: boolean, named?: boolean}} props
 *   `fold`: something is to be done under it */
export function Table({ view, items = view.step.items, fold = false, named = true }) {
  if (!items.length) return null;
  const shown = view.step.picture ? html`<${Drawn} picture=${view.step.picture} items=${items} view=${view} />` : html`<${Given} view=${view} items=${items} named=${named} />`;
  if (!fold || (items.length <= OPEN && !view.step.picture)) return html`<div class="given">${shown}</div>`;
  return html`<details class="given"><summary>${t("phone.table", { n: items.length })}</summary>${shown}</details>`;
}
