/** What a phone shows without a view: it looks for the laptop. Nothing that others wrote is on this screen. */
import { html } from "htm/preact";
import { Mark } from "../parts/mark.js";
import { Ask, Page } from "../parts/page.js";
import { t } from "../words.js";

/** @param {{line: import("../link.js").Line, note?: string}} props */
export function Lost({ line, note = "" }) {
  const lost = line === "lost" || line === "gone";
  const words = note || (lost ? t("phone.lost.line") : line === "ok" ? t("phone.lost.opening") : "");
  return html`<${Page} light="night" mid="mid--centre" title=${t("common.kring")} say=${lost ? t("phone.lost.ask") : ""}>
    <div class="sealed"><${Mark} /></div>
    <div class="stack">
      <${Ask}>${lost ? t("phone.lost.ask") : t("phone.lost.looking")}<//>
      <p class="soft">${words}</p>
    </div>
  <//>`;
}
