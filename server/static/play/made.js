/** A sheet that is made: its picture, or its words where it has none. */
import { html } from "htm/preact";
import { Drawn } from "../parts/drawn.js";
import { Told, worded } from "./told.js";

/** @typedef {import("../shapes.js").Item} Item @typedef {import("../shapes.js").StepStage} StepStage */

/** @param {{view: StepStage["view"], items: Item[], of?: string | null}} props `of` whom it is, where it is somebody's */
export function Made({ view, items, of = null }) {
  const { picture, fields } = view.step;
  const said = worded(view.step, items);
  // A window is drawn once the others picked too; before that it is words.
  if (picture === "johari") return html`<ul class="words">${said.map((item) => html`<li key=${item.id}>${item.text}</li>`)}</ul>`;
  if (picture) return html`<${Drawn} picture=${picture} items=${said} view=${view} of=${of} />`;
  return html`<${Told} items=${said} parts=${fields} />`;
}
