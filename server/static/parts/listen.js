/** The dark screen of who listens: the ring, one name, one dim line. It keeps the ring at one height, so nothing jumps between turns. */
import { html } from "htm/preact";
import { useContext } from "preact/hooks";
import { Around, Page } from "./page.js";
import { nameOf } from "./people.js";
import { Ring, Who } from "./ring.js";

/**
 * @typedef {object} ListenProps
 * @property {string} [who] the seat whose name stands in the middle; without it the one who has the floor
 * @property {string} [before] @property {string} [after] small words above and under the name
 * @property {string} say the picture in one sentence
 * @property {any} [children] under the ring
 * @property {any} [thumb]
 * @property {boolean} [arc] draw the step's clock as the inner circle
 * @property {string} [title]
 */

/** @param {ListenProps} props */
export function Listen({ who, before, after, say, children, thumb, arc = false, title = "" }) {
  const { view } = useContext(Around);
  if (!view) return null;
  const name = nameOf(view, who ?? view.floor?.lit);
  return html`<${Page} light="night" mid="mid--listen" thumb=${thumb} say=${say} title=${title}>
    <${Ring} still seats=${view.seats} me=${view.me} floor=${view.floor} owner=${view.owner} clock=${arc ? view.clock : null} label=${say}>
      ${name && html`<${Who} name=${name} before=${before} after=${after} />`}
    <//>
    <div class="stack">${children}</div>
  <//>`;
}
