/** Who is at the door: let all in with one tap, or one by one. A phone that is new can get the seat of somebody who was here. */
import { html } from "htm/preact";
import { initials } from "../parts/people.js";
import { t } from "../words.js";
import { Menu } from "./menu.js";
import { many } from "./phrase.js";

/** @param {import("./shapes.js").Props} props */
export function Knocks({ view, desk, send }) {
  const { knocks } = desk;
  if (!knocks.length) return null;
  const free = knocks.filter((one) => !one.taken).length;
  return html`<section class="knock" aria-labelledby="knock-title">
    <div class="c-title"><h2 id="knock-title">${t("console.knock.title")}</h2><p class="soft small">${many("console.people", knocks.length)}</p></div>
    <ul class="people">${knocks.map((one) => html`<${Guest} key=${one.id} knock=${one} view=${view} send=${send} />`)}</ul>
    ${free ? html`<button type="button" class="btn btn--second" onClick=${() => send({ do: "admit", knocks: [] })}>${all(knocks.length, free)}</button>` : null}
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
  const entries = view.seats.map((seat) => ({
    label: t("console.knock.move", { name: seat.name }),
    act: () => send({ do: "move_seat", seat: seat.id, knock: knock.id }),
  }));
  if (!knock.taken) entries.unshift({ label: t("console.knock.in"), act: () => send({ do: "admit", knocks: [knock.id] }) });
  const away = { label: t("console.knock.away"), act: () => send({ do: "decline", knock: knock.id }), warn: true };
  const same = view.seats.find((seat) => seat.name.toLocaleLowerCase() === knock.name.toLocaleLowerCase());
  return html`<li class="pers">
    <span class="pers__seat seat--knock" aria-hidden="true">${initials([{ ...knock, here: true, phone: true }]).get(knock.id)}</span>
    <span class="pers__n"><b>${knock.name}</b><span>${t(knock.taken ? "console.knock.taken" : "console.knock.knocks")}</span></span>
    <${Menu} label=${t("console.more_about", { name: knock.name })} entries=${[...entries, away]} />
    ${same ? html`<button type="button" class="quiet-btn knock__same" onClick=${() => send({ do: "move_seat", seat: same.id, knock: knock.id })}>${t("console.knock.same", { name: same.name })}</button>` : null}
  </li>`;
}
