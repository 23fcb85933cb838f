/** The cards that the others gave: to keep, or to take away. What one keeps may be shown. */
import { html } from "htm/preact";
import { t, text } from "../words.js";
import { Button } from "../parts/button.js";
import { Icon } from "../parts/icons.js";
import { Ask, Page } from "../parts/page.js";
import { nameOf, names } from "../parts/people.js";
import { entries, useLeaf, rows, shareOf } from "./leaf.js";
import { Privacy } from "./privacy.js";

/** @typedef {import("./leaf.js").Part} Part @typedef {import("../shapes.js").StepStage} StepStage @typedef {import("../shapes.js").Item} Item */

export const HAND = "received";

/** @param {StepStage & {done: () => void}} props */
export function Hand({ view, act, done }) {
  const { step } = view;
  /** @type {Part[]} */
  const parts = step.fields;
  const part = parts.find((one) => one.id === HAND) ?? parts[0];
  const leaf = useLeaf(view);
  const share = shareOf(view);
  const kept = rows(leaf, part);
  /** @type {Item[]} */
  const cards = step.given.filter((/** @type {Item} */ item) => item.tag === HAND);
  /** @param {Item} card */
  const same = (card) => kept.findIndex((row) => row.text === card.text && row.more.join() === card.more.join());
  /** @param {Item} card */
  const turn = (card) => {
    const now = same(card) >= 0 ? cards.filter((one) => one !== card && same(one) >= 0) : cards.filter((one) => one === card || same(one) >= 0);
    leaf.value = { ...leaf.value, [part.id]: now.map((one) => ({ text: one.text, more: one.more })) };
  };
  const hand = async () => (await act({ do: "fill", entries: entries(leaf, parts), ready: true, share: share.value })) && done();
  const ask = text(step.ask, names(view));
  return html`<${Page} say=${ask} thumb=${html`<${Button} label=${t(kept.length === cards.length ? "phone.canvas.keep_all" : "phone.canvas.keep_some", { n: kept.length })} onClick=${hand} />`}>
    <div class="stack"><${Ask}>${ask}<//><p class="soft">${text(step.line, names(view))}</p></div>
    ${cards.length ? html`<fieldset class="choices"><legend class="sr">${ask}</legend>${cards.map((card) => {
      const on = same(card) >= 0;
      return html`<label key=${card.id} class=${`choice hand ${on ? "is-on" : ""}`}><input type="checkbox" checked=${on} onChange=${() => turn(card)} />
        <span class="said">${card.text}</span>${card.more[2] && html`<span class="choice__text">${card.more[2]}</span>`}<span class="choice__name">${t("phone.canvas.card_from", { name: nameOf(view, card.more[1]) })}</span>
        <span class="choice__mark">${on && html`<${Icon} name="check" />`}</span></label>`;
    })}</fieldset>` : html`<p class="soft">${t("phone.canvas.no_cards")}</p>`}
    <${Privacy} step=${step} />
  <//>`;
}
