/** In the circle before it begins: who is there. The phone may be put down. */
import { html } from "htm/preact";
import { Ask, Page } from "../parts/page.js";
import { listed, nameOf } from "../parts/people.js";
import { Ring } from "../parts/ring.js";
import { Tier } from "../parts/tier.js";
import { t } from "../words.js";

/** @param {import("../shapes.js").Stage} props */
export function Lobby({ view }) {
  const here = view.seats.filter((seat) => seat.here);
  const chair = view.chair === view.me ? t("phone.lobby.you_chair") : view.chair ? t("phone.lobby.chair", { name: nameOf(view, view.chair) }) : "";
  const label = t("ring.lobby", { names: listed(here.map((seat) => (seat.id === view.me ? `${seat.name} (${t("ring.you")})` : seat.name)), t("common.and")) });
  return html`<${Page} mid="mid--centre" title=${t("phone.lobby.title")} say=${t("phone.lobby.ask")}>
    <${Ring} seats=${view.seats} me=${view.me} named you=${t("ring.you")} label=${label}>
      <span class="who">${here.length}</span><span class="soft small">${here.length === view.seats.length ? t("phone.lobby.here") : t("phone.lobby.here_of", { n: view.seats.length })}</span>
    <//>
    <div class="stack"><${Ask}>${t("phone.lobby.ask")}<//><p class="soft">${t("phone.lobby.line")}</p>${chair && html`<p class="soft">${chair}</p>`}</div>
    <${Tier} />
  <//>`;
}
