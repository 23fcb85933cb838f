/** The big screen. */
import { html } from "htm/preact";

/** @param {{link: import("../link.js").Link}} props */
export function Wall({ link }) {
  return html`<pre>${JSON.stringify(link.view.value, null, 1)}</pre>`;
}
