/** The rules of talking that a step keeps to, as short lines. */
import { html } from "htm/preact";
import { text } from "../words.js";

/** @param {{rules: import("../shapes.js").Text[], owner: string}} props */
export function Rules({ rules, owner }) {
  return html`<ul class="rules soft small">${rules.map((rule, at) => html`<li key=${at}>${text(rule, { owner })}</li>`)}</ul>`;
}
