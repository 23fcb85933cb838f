/** Ticks that a person sets for themselves: an aid, never a gate. */
import { html } from "htm/preact";
import { Icon } from "./icons.js";

/** @param {{legend: any, seen?: boolean, options: {id: string, label: any}[], ticked: {value: string[]}, children?: any}} props `seen` shows the legend as a label */
export function Checks({ legend, seen = false, options, ticked, children = null }) {
  /** @param {string} id */
  const turn = (id) => (ticked.value = ticked.value.includes(id) ? ticked.value.filter((one) => one !== id) : [...ticked.value, id]);
  return html`<fieldset class="stack">
    <legend class=${seen ? "label" : "sr"}>${legend}</legend>
    <ul class="checks">
      ${options.map(({ id, label }) => {
        const on = ticked.value.includes(id);
        return html`<li key=${id} class=${on ? "yes" : ""}>
          <label><input type="checkbox" checked=${on} onChange=${() => turn(id)} /><span class="dot">${on && html`<${Icon} name="check" />`}</span><span>${label}</span></label>
        </li>`;
      })}
    </ul>
    ${children}
  </fieldset>`;
}
