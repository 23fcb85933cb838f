/** The state of the line, said quietly. It never asks anybody to do something: the line comes back by itself. */
import { html } from "htm/preact";
import { Icon } from "./icons.js";

/** @param {{children: any, icon?: string}} props */
export function Banner({ children, icon = "away" }) {
  return html`<div class="banner"><${Icon} name=${icon} /><span>${children}</span></div>`;
}
