/** Choices: real inputs that fill what you tap. What is chosen shows by edge, fill and tick. */
import { html } from "htm/preact";
import { Icon } from "./icons.js";

/** One of several cards. @param {{group: string, chosen: boolean, onChoose: () => void, name?: string, text?: string, mark?: string, off?: boolean,
 *   many?: boolean}} props `many`: more than one may be chosen */
export function Choice({ group, chosen, onChoose, name = "", text = "", mark = "", off = false, many = false }) {
  return html`<label class=${`choice ${chosen ? "is-on" : ""} ${off ? "is-off" : ""}`}>
    <input type=${many ? "checkbox" : "radio"} name=${group} autocomplete="off" checked=${chosen} disabled=${off} onChange=${onChoose} />
    ${name && html`<span class="choice__name">${name}</span>`}
    ${text && html`<span class="choice__text">${text}</span>`}
    <span class="choice__mark">${chosen && (mark || html`<${Icon} name="check" />`)}</span>
  </label>`;
}

/** A card that leads somewhere. @param {{title: string, line?: string, said?: boolean, onClick: () => void, icon?: string, kind?: string}} props
 *   `said` sets it as somebody's words */
export function Go({ title, line = "", said = false, onClick, icon = "right", kind = "" }) {
  return html`<button type="button" class=${`choice choice--go ${kind}`} onClick=${onClick}>
    <span class=${said ? "choice__text" : ""}>${said ? title : html`<b>${title}</b>`}${line && html`<span class="soft small block">${line}</span>`}</span>
    <${Icon} name=${icon} />
  </button>`;
}

/** Short words beside each other, one of them chosen. @param {{group: string, legend: string, seen?: boolean, options: {id: string, label: string}[],
 *   chosen: string, onChoose: (id: string) => void, kind?: string}} props `seen` shows the legend as a label */
export function Chips({ group, legend, seen = false, options, chosen, onChoose, kind = "" }) {
  return html`<fieldset class="field">
    <legend class=${seen ? "label" : "sr"}>${legend}</legend>
    <div class=${kind === "scale" ? "scale" : `chips ${kind}`}>
      ${options.map(
        (one) => html`<label key=${one.id} class=${`chip ${one.id === chosen ? "is-on" : ""}`}>
          <input type="radio" name=${group} checked=${one.id === chosen} onChange=${() => onChoose(one.id)} />${one.label}
        </label>`,
      )}
    </div>
  </fieldset>`;
}

/** A switch with its meaning beside it. @param {{title: any, line?: any, on: boolean, onChange: (on: boolean) => void, kind?: string}} props */
export function Switch({ title, line = "", on, onChange, kind = "" }) {
  return html`<label class=${`keep ${on ? "is-on" : ""} ${kind}`}>
    <span><b>${title}</b>${line && html`<span class="soft small">${line}</span>`}</span>
    <input type="checkbox" role="switch" checked=${on} onChange=${(/** @type {{currentTarget: {checked: boolean}}} */ event) => onChange(event.currentTarget.checked)} />
    <span class="switch"></span>
  </label>`;
}
