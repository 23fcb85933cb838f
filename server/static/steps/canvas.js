/** A sheet is filled in: about oneself, about another, or all together. It is its maker's own until they show it. */
import { useSignal } from "@preact/signals";
import { html } from "htm/preact";
import { Listen } from "../parts/listen.js";
import { Ask, Page } from "../parts/page.js";
import { names } from "../parts/people.js";
import { Form } from "../play/form.js";
import { Giving } from "../play/giving.js";
import { Hand, HAND } from "../play/hand.js";
import { Joint } from "../play/joint.js";
import { Made } from "../play/made.js";
import { Picker } from "../play/picker.js";
import { Ready, Sealed } from "../play/ready.js";
import { text } from "../words.js";

/** @typedef {import("../shapes.js").StepStage} StepStage */

/** @param {StepStage} props */
export function Canvas({ view, act }) {
  const again = useSignal(false);
  const { step, role } = view;
  if (!step.may) return html`<${Watching} view=${view} />`;
  if (step.about === "joint") return html`<${Joint} view=${view} act=${act} />`;
  const peer = step.about === "peers" && role !== "owner";
  if (step.done && peer) return html`<${Sealed} />`;
  if (step.done && !again.value) return html`<${Ready} view=${view} act=${act} change=${() => (again.value = true)} />`;
  const done = () => (again.value = false);
  if (step.about === "others") return html`<${Giving} view=${view} act=${act} done=${done} />`;
  if (step.about === "peers") return html`<${Picker} view=${view} act=${act} peer=${peer} done=${done} />`;
  const hand = step.fields.some((/** @type {import("../play/leaf.js").Part} */ part) => part.id === HAND);
  return hand ? html`<${Hand} view=${view} act=${act} done=${done} />` : html`<${Form} view=${view} act=${act} done=${done} />`;
}

/** Somebody else fills it in: what is made for all to see, or nothing at all. @param {{view: StepStage["view"]}} props */
function Watching({ view }) {
  const { step } = view;
  const ask = text(step.ask, names(view));
  const line = text(step.line, names(view));
  if (!step.items.length) return html`<${Listen} who=${view.owner ?? ""} arc say=${ask}><p>${ask}</p><p class="soft">${line}</p><//>`;
  return html`<${Page} light="night" say=${ask}>
    <div class="stack"><${Ask}>${ask}<//><p class="soft">${line}</p></div>
    <${Made} view=${view} items=${step.items} of=${step.about === "self" ? view.owner : null} />
  <//>`;
}
