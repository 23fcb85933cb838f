/** How to come in: the code to scan, the address to type, the door open or shut, another address. It lets nobody in itself. */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { t } from "../words.js";
import { Sign } from "./sign.js";

/** The code to scan. @param {{qr: import("./shapes.js").QR, label: string}} props */
export function Code({ qr, label }) {
  const side = qr.size + 8;
  return html`<svg class="qr" viewBox=${`-4 -4 ${side} ${side}`} shape-rendering="crispEdges" role="img" aria-label=${label}>
    <rect x="-4" y="-4" width=${side} height=${side} fill="#fff" /><path d=${qr.path} fill="#101714" />
  </svg>`;
}

/** Everything a newcomer needs, and what the chair can do about it. @param {import("./shapes.js").Props} props */
export function Door({ desk, house, send }) {
  return html`<div class="c-door">
    <${Codes} desk=${desk} house=${house} />
    <div class="stack stack--4">
      <${Switch} desk=${desk} send=${send} />
      <${Addresses} house=${house} send=${send} />
      <${Sign} house=${house} where=${t("console.address.title")} />
    </div>
  </div>`;
}

/** The codes to scan, in order; today there is one. @param {{desk: import("./shapes.js").Desk, house: import("./shapes.js").House}} props */
export function Codes({ desk, house }) {
  const open = desk.door.open;
  const label = t("console.qr.label", { address: spoken(house.url), code: house.code });
  return html`<figure class="qrbox">
    ${open && house.qr ? html`<${Code} qr=${house.qr} label=${label} />` : html`<div class="qr qr--shut"><p>${t(open ? "console.qr.none" : "console.qr.shut")}</p></div>`}
    ${open && house.url ? html`<figcaption class="c-type"><span class="soft">${t("console.type")}</span> <b class="mono">${spoken(house.url)}</b>${" "}
      <span class="soft">${t("console.code")}</span> <b class="mono">${house.code}</b></figcaption>` : null}
  </figure>`;
}

/** An address as one says it. @param {string} url */
export function spoken(url) {
  return url.replace(/^https?:\/\//, "").replace(/\/.*$/, "");
}

/** @param {{desk: import("./shapes.js").Desk, send: import("./shapes.js").Send}} props */
export function Switch({ desk, send }) {
  const open = desk.door.open;
  return html`<div class="stack">
    <p>${t(open ? "console.door.is_open" : "console.door.is_shut")}</p>
    <button type="button" class="btn btn--second btn--fit" onClick=${() => send({ do: open ? "shut_door" : "open_door" })}>
      ${t(open ? "console.door.shut" : "console.door.reopen")}
    </button>
  </div>`;
}

/** @param {{house: import("./shapes.js").House, send: import("./shapes.js").Send}} props */
export function Addresses({ house, send }) {
  const [busy, setBusy] = useState("");
  /** @param {string} ip */
  const choose = async (ip) => {
    setBusy(ip);
    await send({ do: "set_address", ip });
    setBusy("");
  };
  const found = house.addresses.filter((one) => one.kind !== "loopback" || one.ip === house.address); // no phone comes to a laptop's own
  return html`<fieldset class="c-addresses">
    <legend class="label">${t("console.address.title")}</legend>
    <p class="soft small">${t(found.some((one) => one.kind !== "loopback") ? "console.address.line" : "console.address.none")}</p>
    ${found.map((one) => html`<label class="c-radio">
      <input type="radio" name="address" checked=${(busy || house.address) === one.ip} onChange=${() => choose(one.ip)} />
      <span><b class="mono">${one.ip}</b> <span class="soft">${one.card}</span></span>
    </label>`)}
  </fieldset>`;
}
