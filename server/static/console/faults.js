/** What is wrong with a method's file, in words: where, which key, and what was perhaps meant. It finds nothing wrong itself. */
import { html } from "htm/preact";
import { refusal, t } from "../words.js";

/** @typedef {import("./shapes.js").Fault} Fault */

/** What is wrong, without where. @param {Fault} fault */
export function what(fault) {
  const fill = { ...fault.values };
  if (fill.sort) fill.sort = plain(`cli.check.sort.${fill.sort}`);
  if (fill.why) fill.why = refusal(fill.why);
  const said = capital(plain(`cli.check.${fault.code}`, fill));
  return fault.near ? `${said} ${plain("cli.check.near", { near: fault.near })}` : said;
}

/** Where it is wrong; empty when that is the file as a whole. @param {Fault} fault */
export function where(fault) {
  const words = [
    fault.step && plain("cli.check.at_step", { step: fault.step }),
    fault.block && plain("cli.check.at_block", { block: fault.block }),
    fault.key && plain("cli.check.at_key", { key: fault.key }),
  ];
  return capital(words.filter(Boolean).join(", "));
}

/** The words of the command line write a brace twice. @param {string} key @param {Record<string, string>} [fill] */
function plain(key, fill = {}) {
  return t(key, fill).replaceAll("{{", "{").replaceAll("}}", "}");
}

/** @param {string} said */
function capital(said) {
  return said.charAt(0).toLocaleUpperCase() + said.slice(1);
}

/** What is wrong, one below the other; with `go` each leads to its place, `bare` leaves the place out.
 * @param {{faults: Fault[], go?: (fault: Fault) => void, bare?: boolean}} props */
export function Faults({ faults, go, bare = false }) {
  /** @param {Fault} one */
  const line = (one) => html`${where(one) && !bare ? html`<b>${where(one)}</b> ` : null}<span>${what(one)}</span>`;
  return html`<ul class="c-faults">${faults.map((one) => html`<li>${go ? html`<button type="button" onClick=${() => go(one)}>${line(one)}</button>` : html`<p>${line(one)}</p>`}</li>`)}</ul>`;
}
