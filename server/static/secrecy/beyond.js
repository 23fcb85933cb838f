/** What the end cannot reach, for who wants to know it. */
import "./words.js";
import { html } from "htm/preact";
import { t } from "../words.js";

export function Beyond() {
  return html`<details class="soft small"><summary>${t("phone.beyond.ask")}</summary><p>${t("phone.beyond.say")}</p></details>`;
}
