/** The recovery code, shown only when the chair asks for it. It is never stored by the page. */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { t } from "../words.js";

/** @param {{house: import("./shapes.js").House}} props */
export function Recovery({ house }) {
  const [shown, setShown] = useState(false);
  return html`<div class="stack stack--4">
    <p>${t("console.recovery.line")}</p>
    <p class="soft">${t("console.recovery.advice")}</p>
    ${shown ? html`<p class="c-code mono">${house.recovery}</p>` : html`<p><button type="button" class="btn btn--second btn--fit" onClick=${() => setShown(true)}>${t("console.recovery.show")}</button></p>`}
  </div>`;
}
