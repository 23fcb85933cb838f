/** Cards for others: a person, a quality, an example. Nothing is given before one says that one is done. */
import { useSignal } from "@preact/signals";
import { html } from "htm/preact";
import { t, text } from "../words.js";
import { Button } from "../parts/button.js";
import { Icon } from "../parts/icons.js";
import { OnlyYou } from "../parts/only-you.js";
import { Ask, Page } from "../parts/page.js";
import { nameOf, names, short } from "../parts/people.js";
import { Card } from "./card.js";
import { count, drop, entries, useLeaf, rows, says } from "./leaf.js";
import { worded } from "./told.js";

/** @typedef {import("./leaf.js").Part} Part @typedef {import("./leaf.js").Leaf} Leaf @typedef {import("../shapes.js").StepStage} StepStage */

/** @param {StepStage & {done: () => void}} props */
export function Giving({ view, act, done }) {
  const to = useSignal("");
  const { step } = view;
  /** @type {Part[]} */
  const parts = step.fields;
  const [part] = parts;
  const leaf = useLeaf(view);
  const hand = async () => (await act({ do: "fill", entries: entries(leaf, parts), ready: true, share: false })) && done();
  const ask = text(step.ask, names(view));
  const line = text(step.line, names(view));
  const back = () => (to.value = "");
  // One card, in somebody's own turn, is for them.
  const one = part.most === 1 && view.owner && view.owner !== view.me ? view.owner : "";
  if (one) return html`<${Card} view=${view} leaf=${leaf} part=${part} to=${one} at=${0} ask=${ask} line=${line} label=${t("phone.canvas.give_one")} lay=${hand} />`;
  if (to.value) {
    const at = placeOf(leaf, part, to.value);
    const name = nameOf(view, to.value);
    const clear = () => {
      drop(leaf, part.id, at);
      back();
    };
    return html`<${Card} view=${view} leaf=${leaf} part=${part} to=${to.value} at=${at} ask=${t("phone.canvas.card_for", { name })} label=${t("phone.canvas.card_lay", { name: short(name) })} lay=${back} clear=${clear} />`;
  }
  const given = count(leaf, part);
  const few = part.least - given;
  const label = few > 0 ? t(few === 1 ? "phone.canvas.one_card_more" : "phone.canvas.cards_more", { n: few }) : t(given ? "phone.canvas.give_all" : "phone.canvas.done");
  return html`<${Page} say=${ask} thumb=${html`<${Button} off=${few > 0} label=${label} onClick=${hand} />`}>
    <div class="stack"><${Ask}>${ask}<//><p class="soft">${line}</p></div>
    <div class="leafs">
      ${view.seats.filter((seat) => seat.id !== view.me).map((seat) => html`<${Person} key=${seat.id} view=${view} leaf=${leaf} part=${part} seat=${seat.id} full=${given >= part.most} open=${() => (to.value = seat.id)} />`)}
    </div>
    <${OnlyYou}>${t("phone.canvas.given_named")}<//>
  <//>`;
}

/** Give the place of the card for a person, or where a new one comes. @param {Leaf} leaf @param {Part} part @param {string} to */
function placeOf(leaf, part, to) {
  const found = rows(leaf, part).findIndex((row) => row.more[0] === to);
  return found < 0 ? rows(leaf, part).length : found;
}

/** @param {{view: StepStage["view"], leaf: Leaf, part: Part, seat: string, full: boolean, open: () => void}} props */
function Person({ view, leaf, part, seat, full, open }) {
  const row = rows(leaf, part)[placeOf(leaf, part, seat)];
  const quality = says(row, part) ? worded(view.step, [{ id: "", by: null, tag: part.id, ...row }])[0].text : "";
  const off = full && !quality;
  return html`<button type="button" class=${`leaf leaf--shut ${quality ? "is-said" : ""}`} aria-disabled=${off ? "true" : undefined} onClick=${() => (off ? null : open())}>
    <span class="leaf__name leaf__name--person">${nameOf(view, seat)}</span>
    ${quality && html`<span class="leaf__said">${quality}</span>`}
    <${Icon} name=${quality ? "pen" : "right"} />
  </button>`;
}

/** The cards that one gave. @param {{view: StepStage["view"], items: import("../shapes.js").Item[]}} props */
export function Given({ view, items }) {
  return html`<dl class="facts">${worded(view.step, items).map((item) => html`<div key=${item.id}><dt>${t("phone.canvas.card_to", { name: nameOf(view, item.more[0] || view.owner) })}</dt>
    <dd class="said">${item.text}</dd>${item.more.slice(1).filter(Boolean).map((more) => html`<dd class="soft">${more}</dd>`)}</div>`)}</dl>`;
}
