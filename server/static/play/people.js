/** People to choose from, by name: one, or more where a kind lets more have the same. */
import { html } from "htm/preact";
import { nameOf } from "../parts/people.js";

/** @param {{view: import("../shapes.js").View, group: string, legend: string, seats: string[], chosen: string | string[], choose: (seat: string) => void, many?: boolean, seen?: boolean}} props */
export function People({ view, group, legend, seats, chosen, choose, many = false, seen = false }) {
  return html`<fieldset class="field"><legend class=${seen ? "label" : "sr"}>${legend}</legend>
    <div class="people">
      ${seats.map((seat) => {
        const on = Array.isArray(chosen) ? chosen.includes(seat) : chosen === seat;
        return html`<label key=${seat} class=${`chip ${on ? "is-on" : ""}`}>
          <input type=${many ? "checkbox" : "radio"} name=${group} checked=${on} onChange=${() => choose(seat)} /><span>${nameOf(view, seat)}</span>
        </label>`;
      })}
    </div>
  </fieldset>`;
}
