/** Picks what a phone shows: by the line, by the place in the meeting, and by the kind of the running step. */
import { html } from "htm/preact";

/** @param {{link: import("./link.js").Link}} props */
export function Phone({ link }) {
  return html`<pre>${JSON.stringify(link.view.value, null, 1)}</pre>`;
}
