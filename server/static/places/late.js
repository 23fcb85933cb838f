/** For who came in, or took another phone, while something secret runs: the next step is theirs again. */
import { html } from "htm/preact";
import { Page, Ask } from "../parts/page.js";
import { Ring } from "../parts/ring.js";
import { t } from "../words.js";

/** @param {{view: import("../shapes.js").View}} props */
export function Late({ view }) {
  return html`<${Page} light="night" mid="mid--listen" say=${t("phone.late.ask")}>
    <${Ring} still seats=${view.seats} me=${view.me} floor=${view.floor} owner=${view.owner} label=${t("phone.late.ask")} />
    <div class="stack"><${Ask}>${t("phone.late.ask")}<//><p class="soft">${t("phone.late.line")}</p></div>
  <//>`;
}
