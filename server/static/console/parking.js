/** The parking list: what does not belong to the case, kept for later in the chair's words. It is wiped at the end. */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { t } from "../words.js";

/** @param {import("./shapes.js").Props} props */
export function Parking({ desk, send }) {
  const [line, setLine] = useState("");
  /** @param {Event} event */
  const park = async (event) => {
    event.preventDefault();
    if (line.trim() && !(await send({ do: "park", text: line.trim() }))) setLine("");
  };
  return html`<div class="stack stack--4">
    <p>${t("console.parking.line")}</p>
    <form class="field" onSubmit=${park}>
      <label for="park-line">${t("console.parking.add")}</label>
      <input id="park-line" autofocus autocomplete="off" maxlength="300" value=${line}
        onInput=${(/** @type {InputEvent & {currentTarget: HTMLInputElement}} */ event) => setLine(event.currentTarget.value)} />
      <div class="win__foot"><button class="btn btn--fit" aria-disabled=${!line.trim()}>${t("console.parking.park")}</button></div>
    </form>
    <ul class="lines" aria-label=${t("console.parking.title")}>
      ${desk.parked.map((one, at) => html`<li key=${`${at} ${one}`} class="c-wall"><span class="said">${one}</span>
        <button type="button" class="btn btn--second btn--fit" onClick=${() => send({ do: "unpark", at })}>${t("console.parking.off")}</button></li>`)}
      ${desk.parked.length ? null : html`<li class="soft">${t("console.parking.none")}</li>`}
    </ul>
  </div>`;
}
