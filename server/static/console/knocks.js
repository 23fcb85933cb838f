/** Who is at the door: let all in with one tap, or one by one. A phone that is new can get the seat of somebody who was here. */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { initials } from "../parts/people.js";
import { t } from "../words.js";
import { Dialog } from "./dialog.js";
import { Menu } from "./menu.js";
import { many } from "./phrase.js";

/** @param {import("./shapes.js").Props} props */
export function Knocks({ view, desk, send }) {
  const { knocks } = desk;
  if (!knocks.length) return null;
  const free = knocks.filter((one) => !one.taken).length;
  return html`<section class="knock" aria-labelledby="knock-title">
    <div class="c-title"><h2 id="knock-title">${t("console.knock.title")}</h2><p class="soft small">${many("console.people", knocks.length)}</p></div>
    ${free ? html`<button type="button" class="btn btn--second" onClick=${() => send({ do: "admit", knocks: [] })}>${all(knocks.length, free)}</button>` : null}
    <ul class="people">${knocks.map((one) => html`<${Guest} key=${one.id} knock=${one} view=${view} send=${send} />`)}</ul>
  </section>`;
}

/** @param {number} knocks @param {number} free */
function all(knocks, free) {
  if (knocks === 1) return t("console.knock.one");
  if (knocks === 2 && free === 2) return t("console.knock.both");
  return free === knocks ? t("console.knock.all") : many("console.knock.rest", free);
}

/** @param {{knock: import("./shapes.js").Knock, view: import("../shapes.js").View, send: import("./shapes.js").Send}} props */
function Guest({ knock, view, send }) {
  const [moving, setMoving] = useState(false);
  const entries = [{ label: t("console.knock.move"), act: () => setMoving(true) }];
  if (!knock.taken) entries.unshift({ label: t("console.knock.in"), act: () => void send({ do: "admit", knocks: [knock.id] }) });
  const away = { label: t("console.knock.away"), act: () => send({ do: "decline", knock: knock.id }), warn: true };
  const same = view.seats.find((seat) => seat.name.toLocaleLowerCase() === knock.name.toLocaleLowerCase());
  return html`<li class="pers">
    <span class="pers__seat seat--knock" aria-hidden="true">${initials([{ ...knock, here: true, phone: true }]).get(knock.id)}</span>
    <span class="pers__n"><b>${knock.name}</b><span>${t(knock.taken ? "console.knock.taken" : "console.knock.knocks")}</span></span>
    <${Menu} label=${t("console.more_about", { name: knock.name })} entries=${[...entries, away]} />
    ${moving ? html`<${Move} knock=${knock} view=${view} send=${send} close=${() => setMoving(false)} />` : null}
    ${same ? html`<button type="button" class="quiet-btn knock__same" onClick=${() => send({ do: "move_seat", seat: same.id, knock: knock.id })}>${t("console.knock.same", { name: same.name })}</button>` : null}
  </li>`;
}

/** Whose seat does this phone get? @param {{knock: import("./shapes.js").Knock, view: import("../shapes.js").View, send: import("./shapes.js").Send, close: () => void}} props */
function Move({ knock, view, send, close }) {
  /** @param {string} seat */
  const move = async (seat) => {
    if (!(await send({ do: "move_seat", seat, knock: knock.id }))) close();
  };
  return html`<${Dialog} title=${t("console.knock.whose", { name: knock.name })} close=${close}>
    <p>${t("console.knock.whose_line")}</p>
    <ul class="c-seats">${view.seats.map((seat) => html`<li key=${seat.id}><button type="button" class="btn btn--second btn--fit" onClick=${() => move(seat.id)}>${seat.name}</button></li>`)}</ul>
  </${Dialog}>`;
}
