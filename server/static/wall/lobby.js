/** The big screen before the meeting: the code to scan, and the circle as it fills. */
import { html } from "htm/preact";
import { Code, spoken } from "../console/door.js";
import { Brand } from "../parts/mark.js";
import { Ring } from "../parts/ring.js";
import { t } from "../words.js";

/** @param {{view: import("../shapes.js").View, house: Record<string, any> | null}} props */
export function Lobby({ view, house }) {
  const here = view.seats.length;
  const open = Boolean(house?.qr && house.url);
  return html`<main class="wall wall--lobby" data-light="paper">
    <div class="w-l">
      <${Brand} />
      <h1 class="w-h">${t(open ? "wall.scan" : "wall.shut")}</h1>
      ${open && house ? html`<${Code} qr=${house.qr} label=${t("console.qr.label", { address: spoken(house.url), code: house.code })} />
        <p class="w-addr"><span class="soft">${t("console.type")}</span> <b>${spoken(house.url)}</b> <span class="soft">${t("console.code")}</span> <b>${house.code}</b></p>` : null}
    </div>
    <div class="w-r"><${Ring} seats=${view.seats} named label=${t("console.lobby.ring", { n: here })}>
      <span class="w-n">${here}</span><span class="soft">${t(here === 1 ? "console.lobby.sit.one" : "console.lobby.sit.many")}</span>
    </${Ring}></div>
  </main>`;
}
