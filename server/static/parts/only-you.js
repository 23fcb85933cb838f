/** The private line: a lock and who cannot see this. */
import { html } from "htm/preact";
import { Icon } from "./icons.js";

/** @param {{children: any, kind?: string, id?: string}} props */
export function OnlyYou({ children, kind = "", id }) {
  return html`<p class=${`only-you ${kind}`} id=${id}><${Icon} name="seal" /><span>${children}</span></p>`;
}
