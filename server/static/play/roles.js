/** Who plays whom, and the scene as it was described. */
import { html } from "htm/preact";
import { listed, nameOf, names } from "../parts/people.js";
import { t, text } from "../words.js";

/** @param {{view: import("../shapes.js").StepStage["view"]}} props */
export function Roles({ view }) {
  const { players, seats, items } = view.step;
  return html`<dl class="held">
      ${players.map((/** @type {import("../shapes.js").Text} */ player, /** @type {number} */ at) => html`<div key=${at}><dt>${text(player, names(view))}</dt>
        <dd>${seats[at].length ? listed(seats[at].map((/** @type {string} */ seat) => (seat === view.me ? t("ring.you") : nameOf(view, seat))), t("common.and")) : t("phone.enact.nobody")}</dd></div>`)}
    </dl>
    ${items.length > 0 && html`<section class="card card--flat"><h3 class="soft small">${t("phone.enact.scene")}</h3>
      ${items.map((/** @type {import("../shapes.js").Item} */ item) => html`<p key=${item.id} class="said said--small">${item.text}</p>`)}</section>`}`;
}
