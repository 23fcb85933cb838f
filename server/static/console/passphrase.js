/** A field for a passphrase: nobody reads along until its writer wants to see it. What is typed is kept nowhere, and stays through a refusal. */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { t } from "../words.js";

const MOST = 200;

/** @param {{id: string, label: string, set: (words: string) => void, value: string, more?: string, note?: string, fresh?: boolean}} props
 *   `fresh`: it is made up here, so that no browser fills in an old one */
export function Passphrase({ id, label, more, note, value, set, fresh = false }) {
  const [shown, setShown] = useState(false);
  return html`<div class="field c-passphrase">
    <label for=${id}>${label}${more ? html` <span class="soft small">${more}</span>` : null}</label>
    <div class="c-passphrase__row">
      <input id=${id} type=${shown ? "text" : "password"} autocomplete=${fresh ? "new-password" : "off"} autocapitalize="off" spellcheck=${false} translate=${false}
        maxlength=${MOST} value=${value} aria-describedby=${note ? `${id}-note` : undefined} onInput=${(/** @type {InputEvent & {currentTarget: HTMLInputElement}} */ event) => set(event.currentTarget.value)} />
      <button type="button" class="quiet-btn" aria-controls=${id} onClick=${() => setShown(!shown)}>${t(shown ? "console.passphrase.hide" : "console.passphrase.show")}</button>
    </div>
    ${note ? html`<p class="soft small" id=${`${id}-note`}>${note}</p>` : null}
  </div>`;
}
