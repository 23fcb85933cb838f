/** An idea that comes too early is kept on this phone alone, and offered again when advice is asked. Nothing of it is ever sent from here. */
import { html } from "htm/preact";
import { draft, inStep } from "../drafts.js";
import { t } from "../words.js";
import { Button } from "./button.js";
import { Field } from "./field.js";
import { Icon } from "./icons.js";
import { OnlyYou } from "./only-you.js";
import { Ask, Page } from "./page.js";

/** @typedef {import("../shapes.js").View} View */

/** Give the ideas that were kept about a case. @param {View} view */
export function parked(view) {
  return draft(`parked/${view.owner}`, /** @type {string[]} */ ([]));
}

/** The quiet way in, under a screen of who listens. @param {{view: View, open: () => void}} props */
export function Park({ view, open }) {
  if (view.role !== "member" || !view.owner) return null;
  const { length } = parked(view).value;
  const label = length ? t(length === 1 ? "phone.park.one" : "phone.park.some", { n: length }) : t("phone.park.idea");
  return html`<button type="button" class="btn btn--plain park" onClick=${open}>${label}</button>`;
}

/** @param {{view: View, back: () => void}} props */
export function Parking({ view, back }) {
  const ideas = parked(view);
  const words = draft(inStep(view, "idea"), "");
  const typed = words.value.trim();
  const keep = () => {
    [ideas.value, words.value] = [[...ideas.value, typed], ""];
    back();
  };
  return html`<${Page} say=${t("phone.park.ask")}
    thumb=${html`<${Button} off=${!typed} label=${t(typed ? "phone.park.keep" : "phone.park.empty")} onClick=${keep} /><${Button} kind="plain" label=${t("phone.park.back")} onClick=${back} />`}>
    <div class="stack"><${Ask}>${t("phone.park.ask")}<//><p class="soft">${t("phone.park.line")}</p></div>
    <div class="stack stack--3"><${Field} rows=${2} draft=${words} label=${t("phone.park.label")} /><${OnlyYou}>${t("phone.back.stays")}<//></div>
    <ul class="stack">
      ${ideas.value.map((idea, at) => html`<li key=${at} class="note"><span>${idea}</span>
        <button type="button" class="more note__x" aria-label=${t("phone.park.remove")} onClick=${() => (ideas.value = ideas.value.filter((_, place) => place !== at))}><${Icon} name="cut" /></button></li>`)}
    </ul>
  <//>`;
}
