/** The cards that the others gave: to keep, or to take away. What one keeps may be shown. */
import { html } from "htm/preact";
import { t, text } from "../words.js";
import { Button } from "../parts/button.js";
import { Icon } from "../parts/icons.js";
import { Ask, Page } from "../parts/page.js";
import { nameOf, names } from "../parts/people.js";
import { draft, inStep } from "../drafts.js";
import { entries, shareOf } from "./leaf.js";
import { Privacy } from "./privacy.js";

/** @typedef {import("./leaf.js").Part} Part @typedef {import("../shapes.js").StepStage} StepStage @typedef {import("../shapes.js").Item} Item */

export const HAND = "received";

/** @param {StepStage & {done: () => void}} props */
export function Hand({ view, act, done }) {
  const { step } = view;
  /** @type {Part[]} */
  const parts = step.fields;
  const part = parts.find((one) => one.id === HAND) ?? parts[0];
  const share = shareOf(view);
  /** @type {Item[]} */
  const cards = step.given.filter((/** @type {Item} */ item) => item.tag === HAND);
  /** @type {Item[]} */
  const mine = step.mine;
  const had = cards.filter((card) => mine.some((one) => one.text === card.text && one.more.join() === card.more.join()));
  /** Which are kept, by their ids alone: the words are others', and no phone stores those. */
  const chosen = draft(inStep(view, "hand"), had.map((card) => card.id));
  const kept = cards.filter((card) => chosen.value.includes(card.id));
  const leaf = { value: { [part.id]: kept.map(({ text: words, more }) => ({ text: words, more })) } };
  /** @param {Item} card */
  const turn = ({ id }) => (chosen.value = chosen.value.includes(id) ? chosen.value.filter((one) => one !== id) : [...chosen.value, id]);
  const hand = async () => (await act({ do: "fill", entries: entries(leaf, parts), ready: true, share: share.value })) && done();
  const ask = text(step.ask, names(view));
  return html`<${Page} say=${ask} thumb=${html`<${Button} label=${t(kept.length === cards.length ? "phone.canvas.keep_all" : "phone.canvas.keep_some", { n: kept.length })} onClick=${hand} />`}>
    <div class="stack"><${Ask}>${ask}<//><p class="soft">${text(step.line, names(view))}</p></div>
    ${cards.length ? html`<fieldset class="choices"><legend class="sr">${ask}</legend>${cards.map((card) => {
      const on = kept.includes(card);
      return html`<label key=${card.id} class=${`choice hand ${on ? "is-on" : ""}`}><input type="checkbox" checked=${on} onChange=${() => turn(card)} />
        <span class="said">${card.text}</span>${card.more[2] && html`<span class="choice__text">${card.more[2]}</span>`}<span class="choice__name">${t("phone.canvas.card_from", { name: nameOf(view, card.more[1]) })}</span>
        <span class="choice__mark">${on && html`<${Icon} name="check" />`}</span></label>`;
    })}</fieldset>` : html`<p class="soft">${t("phone.canvas.no_cards")}</p>`}
    <${Privacy} step=${step} />
  <//>`;
}
