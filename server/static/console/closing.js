/** The panel of the last step: what stays and what is wiped, the line the group words together, and the record as it stands. */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { t } from "../words.js";
import { Wiped } from "./gone.js";
import { Parked } from "./parked.js";
import { named, Preview, Take } from "./record.js";

/** @param {import("./shapes.js").StageProps} props */
export function Closing({ view, desk, house, send }) {
  const { step } = view;
  const record = desk.record ? named(desk.record, view) : null;
  return html`<div class="c-closing">
    <div class="c-title"><p role="status"><b>${t("console.keep.ready", { n: step.ready.count, of: step.ready.of })}</b> <span class="soft">${t("console.keep.rest")}</span></p>${record ? html`<${Take} record=${record} paper=${false} />` : null}</div>
    <div class="two">
      <section aria-labelledby="stays-title"><h2 id="stays-title">${t("console.keep.stays")}</h2>${record ? html`<${Preview} record=${record} />` : null}</section>
      <div class="stack stack--4"><${Findings} text=${step.findings ?? ""} send=${send} />
        <${Parked} lines=${desk.parked} />
        <section aria-labelledby="wiped-title"><h2 id="wiped-title">${t("console.keep.wiped")}</h2><${Wiped} house=${house} />
        </section></div>
    </div>
  </div>`;
}

/** @param {{text: string, send: import("./shapes.js").Send}} props */
function Findings({ text, send }) {
  const [line, setLine] = useState(text);
  const saved = line.trim() === text;
  /** @param {Event} event */
  const save = (event) => {
    event.preventDefault();
    if (!saved) send({ do: "findings", text: line.trim() });
  };
  return html`<form class="field c-findings" onSubmit=${save}>
    <label for="findings">${t("console.findings.label")}</label>
    <textarea id="findings" autocomplete="off" rows="3" maxlength="600" value=${line} aria-describedby="findings-line" onBlur=${save}
      onInput=${(/** @type {InputEvent & {currentTarget: HTMLTextAreaElement}} */ event) => setLine(event.currentTarget.value)}></textarea>
    <p class="soft small" id="findings-line" role="status">${t(saved && text ? "console.findings.saved" : "console.findings.line")}</p>
    <button class="btn btn--second btn--fit" aria-disabled=${saved ? "true" : undefined}>${t("console.findings.save")}</button>
  </form>`;
}
