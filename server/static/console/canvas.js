/** The panel of a form from which a picture is drawn: who is ready, or the sheet that all share and the chair writes on. */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { Icon } from "../parts/icons.js";
import { names } from "../parts/people.js";
import { t, text } from "../words.js";
import { Drawings } from "./drawing.js";
import { Number } from "./panels.js";

/** @typedef {import("./shapes.js").StageProps} StageProps @typedef {import("../shapes.js").Item} Item */
/** @typedef {{id: string, label: import("../shapes.js").Text, kind: string, marks: string[]}} Column */
/** @typedef {{id: string, label: import("../shapes.js").Text, kind: string, most: number, columns: Column[]}} Field */

/** @param {StageProps} props */
export function Canvas(props) {
  const { view } = props;
  const { step } = view;
  const picture = step.items.length ? html`<${Drawings} picture=${step.picture} items=${step.items} view=${view} whole=${!step.may} />` : null;
  if (step.may) return html`<div class="c-joint"><${Shared} ...${props} />${picture ?? html`<p class="soft c-joint__none">${t("console.canvas.empty")}</p>`}</div>`;
  return html`<div class=${picture ? "c-reveal" : "stack stack--4"}>
    <p class="said">${text(step.line, names(view))}</p>
    ${step.ready && !picture ? html`<${Number} ready=${step.ready} said=${t("console.write.ready")} />` : null}
    ${picture ?? html`<p class="soft small">${t(`console.canvas.${view.floor.lit ? "live" : step.about}`, names(view))}</p>`}
  </div>`;
}

/** What is said aloud goes on the sheet. @param {StageProps} props */
function Shared({ view, send }) {
  const { step } = view;
  const fields = /** @type {Field[]} */ (step.fields).filter((one) => one.kind !== "words");
  const [at, setAt] = useState(0);
  const field = fields[Math.min(at, fields.length - 1)];
  return html`<div class="c-joint__l">
    <p class="soft">${text(step.line, names(view))}</p>
    ${fields.length > 1 ? html`<div class="chips chips--small" role="group" aria-label=${t("console.canvas.where")}>${fields.map((one, i) => html`<button type="button" key=${one.id} class=${`chip ${one === field ? "is-on" : ""}`} aria-pressed=${one === field} onClick=${() => setAt(i)}>${text(one.label, names(view))}</button>`)}</div>` : null}
    ${field ? html`<${Entry} key=${field.id} view=${view} field=${field} send=${send} />` : null}
    <${Entries} view=${view} fields=${fields} send=${send} />
  </div>`;
}

/** @param {{view: import("./shapes.js").Running, field: Field, send: import("./shapes.js").Send}} props */
function Entry({ view, field, send }) {
  const columns = [{ id: "", label: field.label, kind: field.kind, marks: /** @type {string[]} */ ([]) }, ...field.columns];
  const [values, setValues] = useState(columns.map(() => ""));
  const full = view.step.items.filter((/** @type {Item} */ one) => one.tag === field.id).length >= field.most;
  const off = full || !values[0]?.trim();
  /** @param {Event} event */
  const add = async (event) => {
    event.preventDefault();
    if (off) return;
    const [first = "", ...more] = values.map((one) => one.trim());
    if (!(await send({ do: "add", entry: { tag: field.id, text: first, more } }))) setValues(columns.map(() => ""));
  };
  /** @param {number} at @param {string} value */
  const set = (at, value) => setValues(values.map((one, i) => (i === at ? value : one)));
  return html`<form class="c-entry" onSubmit=${add}>
    ${columns.map((column, at) => html`<div class="field" key=${column.id}>
      <label for=${`entry-${at}`}>${text(column.label, names(view))}</label>${cell(view, column, `entry-${at}`, values[at] ?? "", (value) => set(at, value))}</div>`)}
    <button class="btn btn--second btn--fit" aria-disabled=${off ? "true" : undefined}>${t(full ? "console.canvas.full" : "console.canvas.add")}</button>
  </form>`;
}

/** The field of a column. @param {import("./shapes.js").View} view @param {Omit<Column, "label">} column @param {string} id @param {string} value @param {(value: string) => void} set */
function cell(view, { kind, marks }, id, value, set) {
  const options = kind === "seat" ? view.seats.map((seat) => ({ id: seat.id, name: seat.name })) : marks.map((mark) => ({ id: mark, name: mark }));
  /** @param {Event & {currentTarget: HTMLInputElement | HTMLSelectElement}} event */
  const typed = (event) => set(event.currentTarget.value);
  if (kind === "seat" || kind === "mark") return html`<select id=${id} value=${value} onChange=${typed}><option value=""></option>${options.map((one) => html`<option key=${one.id} value=${one.id} selected=${one.id === value}>${one.name}</option>`)}</select>`;
  return html`<input id=${id} autocomplete="off" maxlength="200" inputmode=${kind === "number" ? "decimal" : undefined} value=${value} onInput=${typed} />`;
}

/** What stands on the sheet, to be taken off again. @param {{view: import("./shapes.js").Running, fields: Field[], send: import("./shapes.js").Send}} props */
function Entries({ view, fields, send }) {
  const items = /** @type {Item[]} */ (view.step.items);
  if (!items.length) return null;
  return html`<details class="c-entries"><summary>${t("console.canvas.entries", { n: items.length })}</summary>
    <ul class="lines">${items.map((item) => html`<li key=${item.id}><span><span class="soft small">${text(fields.find((one) => one.id === item.tag)?.label, names(view))}</span><span class="said">${item.text}</span></span>
      <button type="button" class="more" aria-label=${t("console.canvas.strike", { text: item.text })} onClick=${() => send({ do: "strike", item: item.id })}><${Icon} name="cut" /></button></li>`)}</ul>
  </details>`;
}
