/** The panel of a scene that is played: who plays whom, and playing, freezing, winding back and ending it. It keeps nothing that is said. */
import { html } from "htm/preact";
import { Icon } from "../parts/icons.js";
import { nameOf, names } from "../parts/people.js";
import { t, text } from "../words.js";
import { Menu } from "./menu.js";
import { everyone, many } from "./phrase.js";

/** @typedef {import("./shapes.js").StageProps} StageProps @typedef {import("../shapes.js").Item} Item */

/** What can be done in each phase; the first is what comes next as a rule. @type {Record<string, string[]>} */
const ACTS = { ready: ["play"], plays: ["freeze", "rewind", "cut"], frozen: ["play", "rewind", "cut"], over: [] };

/** @param {StageProps} props */
export function Enact(props) {
  const { view, send } = props;
  const { phase, back, items } = view.step;
  return html`<div class="stack stack--4">
    <p class="ask" role="status">${t(`console.enact.${phase}`)}</p>
    <${Players} ...${props} />
    <div class="stack">${(ACTS[phase] ?? []).map((one, at) => html`<button type="button" key=${one} class=${`btn ${at ? "btn--second" : ""}`} onClick=${() => send({ do: one })}>${t(`console.enact.do.${one === "play" && phase === "frozen" ? "on" : one}`)}</button>`)}</div>
    ${back ? html`<p class="soft">${many("console.enact.back", back)}</p>` : null}
    ${items.length ? html`<details><summary>${t("console.enact.card")}</summary><ul class="c-points">${items.map((/** @type {Item} */ item) => html`<li key=${item.id} class="said">${item.text}</li>`)}</ul></details>` : null}
  </div>`;
}

/** @param {StageProps} props */
function Players({ view, send }) {
  const { players, seats, phase } = view.step;
  const owner = nameOf(view, view.owner);
  const plays = seats.flat().includes(view.owner);
  const others = view.seats.filter((seat) => seat.here && seat.id !== view.owner && !seats.flat().includes(seat.id));
  const entries = others.map((seat) => ({ label: t("console.enact.instead", { name: seat.name, owner }), act: () => void send({ do: "stand_in", seat: seat.id }) }));
  if (!plays) entries.unshift({ label: t("console.enact.self", { owner }), act: () => void send({ do: "stand_in", seat: "" }) });
  return html`<ul class="c-players">${players.map((/** @type {import("../shapes.js").Text} */ name, /** @type {number} */ at) => html`<li key=${at}>
      <span class="soft small">${text(name, names(view))}</span><b>${everyone(view, seats[at] ?? []) || t("console.enact.nobody")}</b></li>`)}
    ${view.owner && phase !== "over" && entries.length ? html`<li><${Menu} label=${t("console.enact.swap", { owner })} entries=${entries}><${Icon} name="turn" /><span>${t("console.enact.swap", { owner })}</span></${Menu}></li>` : null}
  </ul>`;
}
