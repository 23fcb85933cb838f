/** The chair is offered to this person: yes or no, on their own phone. */
import { html } from "htm/preact";
import { Button } from "../parts/button.js";
import { Ask, Page } from "../parts/page.js";
import { Ring } from "../parts/ring.js";
import { t } from "../words.js";

/** @param {import("../shapes.js").Stage} props */
export function Offered({ view, act }) {
  return html`<${Page} title=${t("phone.offered.title")} mid="mid--centre" say=${t("phone.offered.ask")}
    thumb=${html`<${Button} label=${t("phone.offered.yes")} onClick=${() => act({ do: "accept_chair" })} />
      <${Button} kind="plain" label=${t("phone.offered.no")} onClick=${() => act({ do: "decline_chair" })} />`}>
    <${Ring} seats=${view.seats} me=${view.me} kind="ring--small" label=${t("phone.offered.ask")} />
    <div class="stack stack--3"><${Ask}>${t("phone.offered.ask")}<//><p class="soft">${t("phone.offered.line")}</p></div>
  <//>`;
}
