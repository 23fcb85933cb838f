/** A seat for somebody without a phone: a name is all it takes. */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { t } from "../words.js";
import { Dialog } from "./dialog.js";

/** @param {{send: import("./shapes.js").Send, close: () => void}} props */
export function Unseated({ send, close }) {
  const [name, setName] = useState("");
  /** @param {Event} event */
  const add = async (event) => {
    event.preventDefault();
    if (name.trim() && !(await send({ do: "add_seat", name: name.trim() }))) close();
  };
  return html`<${Dialog} title=${t("console.without.title")} close=${close}>
    <form class="stack stack--4" onSubmit=${add}>
      <p>${t("console.without.line")}</p>
      <div class="field">
        <label for="without-name">${t("console.without.name")}</label>
        <input id="without-name" class="big" autofocus autocomplete="off" maxlength="40" value=${name}
          onInput=${(/** @type {InputEvent & {currentTarget: HTMLInputElement}} */ event) => setName(event.currentTarget.value)} />
      </div>
      <div class="win__foot"><button class="btn btn--fit" aria-disabled=${!name.trim()}>${t("console.without.add")}</button></div>
    </form>
  </${Dialog}>`;
}
