/** Stopping a method on the way: it takes a reason, which stays in the record without a word of the case. Then comes what came after it. */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { nameOf } from "../parts/people.js";
import { t, text } from "../words.js";
import { Dialog } from "./dialog.js";

const REASONS = ["time", "unfit", "helped", "heavy", "other"];

/** @param {import("./shapes.js").Props & {close: () => void}} props */
export function Stopping({ view, desk, send, close }) {
  const [reason, setReason] = useState("");
  const owner = nameOf(view, view.owner);
  const stop = async () => {
    if (reason && !(await send({ do: "stop_method", reason }))) close();
  };
  return html`<${Dialog} title=${t("console.stop.title", { method: text(view.head?.method ?? desk.method) })} close=${close}>
    <p>${t("console.stop.line")}</p>
    <fieldset class="c-reasons"><legend class="label">${t("console.stop.why")}</legend>
      ${REASONS.map((one) => html`<label key=${one} class=${`c-radio c-radio--case ${one === reason ? "is-on" : ""}`}>
        <input type="radio" name="reason" checked=${one === reason} onChange=${() => setReason(one)} /><span>${one === "helped" && owner ? t("console.stop.helped_owner", { owner }) : t(`console.reason.${one}`)}</span>
      </label>`)}
    </fieldset>
    <div class="win__foot">
      <button type="button" class="btn btn--warnline btn--fit" aria-disabled=${reason ? undefined : "true"} onClick=${stop}>${t("console.stop.yes")}</button>
      <button type="button" class="btn btn--fit" onClick=${close}>${t("console.stop.no")}</button>
    </div>
  </${Dialog}>`;
}
