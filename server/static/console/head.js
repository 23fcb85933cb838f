/** The console's top line: whose it is, the phones, the windows that are there all meeting long, the time of day. */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { Icon } from "../parts/icons.js";
import { Mark } from "../parts/mark.js";
import { chooseLanguage, language, t, text } from "../words.js";
import { Dialog } from "./dialog.js";
import { Door } from "./door.js";
import { Menu } from "./menu.js";
import { useNow } from "./now.js";
import { hour, many } from "./phrase.js";
import { Recovery } from "./recovery.js";
import { Secret } from "./secret.js";
import { Walls } from "./walls.js";

/** @param {{view: import("./shapes.js").View | null, house: import("./shapes.js").House | null, send: import("./shapes.js").Send}} props */
export function Head({ view, house, send }) {
  const [open, setOpen] = useState("");
  const desk = /** @type {import("./shapes.js").Desk | null} */ (view?.desk ?? null);
  const close = () => setOpen("");
  const other = language.value === "nl" ? "en" : "nl";
  const more = [
    { label: t("console.secrecy.open"), act: () => setOpen("secret") },
    { label: t("console.language"), act: () => chooseLanguage(other) },
  ];
  if (house?.recovery) more.unshift({ label: t("console.recovery.open"), act: () => setOpen("recovery") });
  const parts = { view, desk, house, send };
  return html`<header class="c-head">
    <div class="brand"><${Mark} /><span>Kring</span></div>
    ${desk && view ? html`<${Method} view=${view} desk=${desk} />` : null}
    <div class="c-head__right">
      ${view?.place === "meeting" && house ? html`<${Phones} view=${view} house=${house} />` : null}
      ${view?.place === "meeting" ? html`<button type="button" class="btn btn--plain btn--fit" onClick=${() => setOpen("door")}>${t("console.door.open")}</button>` : null}
      ${desk && view?.place !== "ended" ? html`<${WallButton} desk=${desk} act=${() => setOpen("walls")} />` : null}
      <${Menu} label=${t("console.more")} entries=${more} />
      <${Now} />
    </div>
    ${open === "door" ? html`<${Dialog} title=${t("console.door.title")} close=${close} wide><${Door} ...${parts} /></${Dialog}>` : null}
    ${open === "walls" ? html`<${Dialog} title=${t("console.walls.title")} close=${close}><${Walls} ...${parts} /></${Dialog}>` : null}
    ${open === "secret" ? html`<${Secret} close=${close} />` : null}
    ${open === "recovery" && house ? html`<${Dialog} title=${t("console.recovery.title")} close=${close}><${Recovery} house=${house} /></${Dialog}>` : null}
  </header>`;
}

/** By which method the running case goes, and who published it. @param {{view: import("./shapes.js").View, desk: import("./shapes.js").Desk}} props */
function Method({ view, desk }) {
  const later = desk.picks && !view.head?.method && view.place !== "ended";
  const name = later ? t("console.programme.after") : text(view.head?.method ?? desk.method);
  const source = later ? "" : text(view.head?.source ?? desk.source);
  return html`<p class="c-head__method" title=${source}><span>${name}</span>${source && view.place !== "ended" ? html`<span class="soft">${source}</span>` : null}</p>`;
}

/** @param {{desk: import("./shapes.js").Desk, act: () => void}} props */
function WallButton({ desk, act }) {
  const asking = desk.walls.filter((one) => !one.admitted).length;
  return html`<button type="button" class="btn btn--plain btn--fit" onClick=${act}>
    <span>${t("console.walls.open")}</span>${asking ? html`<span class="c-count">${many("console.walls.asking", asking)}</span>` : null}
  </button>`;
}

/** How many phones are in touch, and how many seats have none. @param {{view: import("./shapes.js").View, house: import("./shapes.js").House}} props */
function Phones({ view, house }) {
  const seats = view.seats.filter((one) => one.phone);
  const there = seats.filter((one) => (house.phones[one.id] ?? 0) === 0).length;
  const without = view.seats.length - seats.length;
  const words = many("console.phones", there) + (without ? t("console.phones.without", { n: without }) : "");
  return html`<p class="line-ok"><${Icon} name=${there < seats.length ? "away" : "wifi"} /><span>${words}</span></p>`;
}

function Now() {
  return html`<p class="now-time">${hour(useNow(5000))}</p>`;
}
