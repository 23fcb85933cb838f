/** The big screens: how to open one, and which to admit, by the code it shows. It never says what a big screen shows. */
import { html } from "htm/preact";
import { t } from "../words.js";

/** @param {import("./shapes.js").Props} props */
export function Walls({ desk, house, send }) {
  return html`<div class="stack stack--4">
    <p>${t("console.walls.line")}</p>
    <p><a class="btn btn--second btn--fit" href="/scherm" target="_blank" rel="noopener">${t("console.walls.here")}</a></p>
    ${house?.wall_url ? html`<p class="soft">${t("console.walls.elsewhere")} <b class="mono">${house.wall_url.replace(/^https?:\/\//, "")}</b></p>` : null}
    <ul class="lines" aria-label=${t("console.walls.title")}>
      ${desk.walls.map((one) => html`<li key=${one.id} class="c-wall">
        <span><b class="mono">${one.code}</b> <span class="soft">${t(one.admitted ? "console.walls.is_in" : "console.walls.asks")}</span></span>
        ${one.admitted ? null : html`<button type="button" class="btn btn--fit" onClick=${() => send({ do: "admit_wall", wall: one.id })}>${t("console.walls.admit", { code: one.code })}</button>`}
        <button type="button" class="btn btn--second btn--fit" onClick=${() => send({ do: "drop_wall", wall: one.id })}>${t("console.walls.drop", { code: one.code })}</button>
      </li>`)}
      ${desk.walls.length ? null : html`<li class="soft">${t("console.walls.none")}</li>`}
    </ul>
  </div>`;
}
