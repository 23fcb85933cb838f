/** A button that names its result. An off button can still be read and focused, and says what is missing. */
import { html } from "htm/preact";
import { Icon } from "./icons.js";

/** @param {{label?: any, children?: any, onClick?: (event: MouseEvent) => void, kind?: "" | "second" | "plain" | "warn" | "warnline",
 *   icon?: string, off?: boolean, fit?: boolean, id?: string, describedby?: string, type?: "button" | "submit"}} props */
export function Button({ label, children, onClick, kind = "", icon, off = false, fit = false, id, describedby, type = "button" }) {
  const classes = ["btn", kind && `btn--${kind}`, fit && "btn--fit"].filter(Boolean).join(" ");
  return html`<button
    type=${type}
    class=${classes}
    id=${id}
    aria-disabled=${off ? "true" : undefined}
    aria-describedby=${describedby}
    onClick=${(/** @type {MouseEvent} */ event) => (off ? event.preventDefault() : onClick?.(event))}
  >
    ${icon && html`<${Icon} name=${icon} />`}<span>${label}${children}</span>
  </button>`;
}

/** A button inside a line of text. @param {{label: string, onClick: () => void}} props */
export function QuietButton({ label, onClick }) {
  return html`<button type="button" class="quiet-btn" onClick=${onClick}>${label}</button>`;
}
