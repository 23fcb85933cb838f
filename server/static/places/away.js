/** This person said to be away, or the chair did: one tap and they are back. */
import { html } from "htm/preact";
import { Button } from "../parts/button.js";
import { Ask, Page } from "../parts/page.js";
import { Ring } from "../parts/ring.js";
import { t } from "../words.js";

/** @param {import("../shapes.js").Stage} props */
export function Away({ view, act }) {
  return html`<${Page} light="night" mid="mid--listen" say=${t("phone.away.ask")}
    thumb=${html`<${Button} kind="second" label=${t("phone.away.back")} onClick=${() => act({ do: "here", here: true })} />`}>
    <${Ring} still seats=${view.seats} me=${view.me} floor=${view.floor} owner=${view.owner} label=${t("phone.away.ask")} />
    <div class="stack"><${Ask}>${t("phone.away.ask")}<//><p class="soft">${t("phone.away.line")}</p></div>
  <//>`;
}
