/** At the start: a meeting was found that did not end. Its recovery code opens it, or it is forgotten. */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { t } from "../words.js";
import { Sure } from "./dialog.js";
import { day, hour } from "./phrase.js";

/** @param {{house: import("./shapes.js").House, send: import("./shapes.js").Send}} props */
export function Found({ house, send }) {
  const [key, setKey] = useState("");
  const [sure, setSure] = useState(false);
  /** @param {Event} event */
  const open = (event) => {
    event.preventDefault();
    if (key.trim()) send({ do: "open_sealed", key: key.trim() });
  };
  const when = house.found ? { day: day(house.found), hour: hour(house.found) } : null;
  return html`<main class="c-blank">
    <h1 class="ask">${when ? t("console.found.ask", when) : t("console.found.some")}</h1>
    <p class="soft">${t("console.found.line")}</p>
    <form class="field" onSubmit=${open}>
      <label for="recovery-code">${t("console.found.code")}</label>
      <input id="recovery-code" class="big mono" autocomplete="off" autocapitalize="characters" maxlength="64" value=${key}
        onInput=${(/** @type {InputEvent & {currentTarget: HTMLInputElement}} */ event) => setKey(event.currentTarget.value)} />
      <div class="c-row">
        <button class="btn btn--fit" aria-disabled=${!key.trim()}>${t("console.found.open")}</button>
        <button type="button" class="btn btn--warnline btn--fit" onClick=${() => setSure(true)}>${t("console.found.forget")}</button>
      </div>
    </form>
    ${sure ? html`<${Sure} title=${t("console.found.sure")} line=${t("console.found.sure_line")} yes=${t("console.found.yes")} no=${t("console.found.no")} warn
      act=${() => send({ do: "forget_sealed" })} close=${() => setSure(false)} />` : null}
  </main><div></div>`;
}
