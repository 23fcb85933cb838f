/** Before the meeting begins: who is the chair, how long, how many cases, by what, notes or not. It begins nothing. */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { t } from "../words.js";
import { many } from "./phrase.js";
import { Programme, Summary } from "./programme.js";
import { RecordsLink } from "./records.js";

const LENGTHS = [60, 90, 120, 180];
const CASES = [1, 2, 0]; // none at the end: everybody once

/** @param {import("./shapes.js").Props} props */
export function Setup(props) {
  const { view, desk, send } = props;
  const [open, setOpen] = useState(false);
  const lengths = LENGTHS.includes(desk.minutes) ? LENGTHS : [...LENGTHS, desk.minutes].sort((a, b) => a - b);
  return html`<section class="c-setup" aria-labelledby="setup-title">
    <div class="c-title"><h2 id="setup-title">${t("console.setup.title")}</h2><${RecordsLink} ...${props} /></div>
    <${Chair} view=${view} send=${send} />
    <fieldset>
      <legend class="label">${t("console.setup.length")} <span class="soft small">${t("console.setup.minutes")}</span></legend>
      <div class="chips">${lengths.map((minutes) => chip("length", String(minutes), String(minutes), minutes === desk.minutes,
        () => send({ do: "set_length", minutes, cases: desk.cases }), many("console.minutes", minutes)))}</div>
    </fieldset>
    <fieldset>
      <legend class="label">${t("console.setup.cases")}</legend>
      <div class="chips">${CASES.map((cases) => chip("cases", String(cases), t(`console.cases.${cases}`), cases === desk.cases,
        () => send({ do: "set_length", minutes: desk.minutes, cases })))}</div>
    </fieldset>
    <${Summary} ...${props} open=${() => setOpen(true)} />
    <${Notes} view=${view} send=${send} />
    ${open ? html`<${Programme} ...${props} close=${() => setOpen(false)} />` : null}
  </section>`;
}

/** Whether the group writes notes while it gossips. @param {{view: import("./shapes.js").View, send: import("./shapes.js").Send}} props */
export function Notes({ view, send }) {
  return html`<label class=${`keep ${view.notes ? "is-on" : ""}`}>
    <span><b>${t("console.notes.title")}</b><span class="soft small">${t("console.notes.line")}</span></span>
    <input type="checkbox" role="switch" checked=${view.notes} onChange=${() => send({ do: "set_notes", on: !view.notes })} /><span class="switch" aria-hidden="true"></span>
  </label>`;
}

/** @param {{view: import("./shapes.js").View, send: import("./shapes.js").Send}} props */
function Chair({ view, send }) {
  const chosen = view.guide ? "guide" : (view.chair ?? "");
  /** @param {Event & {currentTarget: HTMLSelectElement}} event */
  const choose = ({ currentTarget }) => send(currentTarget.value === "guide" ? { do: "set_chair", guide: true } : { do: "set_chair", seat: currentTarget.value });
  return html`<div class="field">
    <label for="chair">${t("console.chair.title")}</label>
    <select id="chair" value=${chosen} onChange=${choose} aria-describedby="chair-line">
      <option value="">${t("console.chair.choose")}</option>
      ${view.seats.filter((seat) => seat.phone).map((seat) => html`<option key=${seat.id} value=${seat.id} selected=${chosen === seat.id}>${t("console.chair.seat", { name: seat.name })}</option>`)}
      <option value="guide" selected=${view.guide}>${t("console.chair.guide")}</option>
    </select>
    <p class="soft small" id="chair-line">${t(view.guide ? "console.chair.guide_line" : "console.chair.line")}</p>
  </div>`;
}

/** @param {string} name @param {string} value @param {string} label @param {boolean} checked @param {() => void} act @param {string} [said] what it is called aloud */
function chip(name, value, label, checked, act, said) {
  return html`<label class=${`chip ${checked ? "is-on" : ""}`} key=${value}><input type="radio" name=${name} value=${value} checked=${checked} aria-label=${said} onChange=${act} />${label}</label>`;
}
