/** The sign: which network phones come by, and whether the laptop has a way to the internet. It asks nothing, of anybody. */
import { html } from "htm/preact";
import { Icon } from "../parts/icons.js";
import { has, t } from "../words.js";

const SYSTEMS = ["windows", "macos", "linux"];
const STRANGE = ["wifi", "ethernet"]; // somebody else's, perhaps
/** @type {Record<string, string>} */
const ICONS = { wifi: "wifi", hotspot: "wifi", ethernet: "house" };

/** @param {{house: import("./shapes.js").House, where: string}} props `where` is what stands over the addresses to choose from */
export function Sign({ house, where }) {
  const kind = house.addresses.find((one) => one.ip === house.address)?.kind ?? "loopback";
  const reached = kind in ICONS;
  const name = reached && house.network && has(`console.sign.${kind}_name`) ? "_name" : "";
  return html`<section class="c-sign" aria-label=${t("console.sign.title")}>
    <${Icon} name=${ICONS[kind] ?? "away"} />
    <div class="c-sign__words">
      <p role="status"><b>${t(`console.sign.${kind}${name}`, { name: house.network })}</b> <span>${says(house, reached)}</span></p>
      ${kind === "hotspot" ? null : html`<${How} key=${kind + house.network} house=${house} ask=${STRANGE.includes(kind) ? "strange" : "start"} where=${where} />`}
    </div>
  </section>`;
}

/** @param {import("./shapes.js").House} house @param {boolean} reached whether phones can reach this network */
function says(house, reached) {
  if (!reached) return t("console.sign.apart");
  return house.internet ? t(`console.sign.internet.${house.internet}`) : "";
}

/** The advice, and behind it how to follow it on this laptop. @param {{house: import("./shapes.js").House, ask: "strange" | "start", where: string}} props */
function How({ house, ask, where }) {
  const systems = SYSTEMS.includes(house.system) ? [house.system] : SYSTEMS;
  return html`<details class="c-sign__how">
    <summary>${t(`console.sign.${ask}`)}</summary>
    <div>
      <ol>${systems.map((one) => html`<li key=${one}>${t(`console.sign.how.${one}`)}</li>`)}<li>${t("console.sign.then", { where })}</li></ol>
      <div class="soft stack">${ask === "strange" ? html`<p>${t("console.sign.why")}</p>` : null}<p>${t("console.sign.else")}</p></div>
    </div>
  </details>`;
}
