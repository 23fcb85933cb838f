/** What somebody who watches notes for themselves while others talk or play. Only they read it here; it is shown in a later step, if at all. */
import { html } from "htm/preact";
import { draft, inStep } from "../drafts.js";
import { t, text } from "../words.js";
import { Button } from "./button.js";
import { Field } from "./field.js";
import { Icon } from "./icons.js";
import { OnlyYou } from "./only-you.js";
import { Ask, Page } from "./page.js";
import { names } from "./people.js";

/** @typedef {import("../shapes.js").StepStage} StepStage @typedef {import("../shapes.js").Item} Item */

/** @param {StepStage & {back: () => void}} props */
export function Sightings({ view, act, back }) {
  const { step } = view;
  const words = draft(inStep(view, "sighting"), "");
  const typed = words.value.trim();
  const note = async () => (await act({ do: "observe", text: typed })) && (words.value = "");
  const ask = text(step.watch, names(view)) || t("phone.watch.ask");
  return html`<${Page} say=${ask} thumb=${html`<${Button} off=${!typed} label=${t(typed ? "phone.watch.note" : "phone.watch.empty")} onClick=${note} /><${Button} kind="plain" label=${t("phone.park.back")} onClick=${back} />`}>
    <${Ask}>${ask}<//>
    <div class="stack stack--3"><${Field} rows=${2} draft=${words} label=${t("phone.watch.label")} /><${OnlyYou}>${t("phone.watch.line")}<//></div>
    <ul class="stack">
      ${step.mine.map((/** @type {Item} */ one) => html`<li key=${one.id} class="note"><span>${one.text}</span>
        <button type="button" class="more note__x" aria-label=${t("phone.watch.remove")} onClick=${() => act({ do: "unsee", item: one.id })}><${Icon} name="cut" /></button></li>`)}
    </ul>
  <//>`;
}
