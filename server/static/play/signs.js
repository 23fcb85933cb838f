/** The choice of a drawing for a part of a coat of arms. */
import { html } from "htm/preact";
import { NAMES, sign } from "../pictures/signs.js";
import { t as drawn } from "../pictures/words.js";
import { t } from "../words.js";

/** @param {{group: string, draft: {value: string}}} props */
export function Signs({ group, draft }) {
  return html`<fieldset class="field">
    <legend class="soft small">${t("phone.canvas.sign")}</legend>
    <div class="signs">
      ${NAMES.map((name) => {
        const on = draft.value === name;
        return html`<label key=${name} class=${`sign ${on ? "is-on" : ""}`}>
          <input type="radio" name=${group} checked=${on} aria-label=${drawn(`picture.sign.${name}`)} onClick=${() => (draft.value = on ? "" : name)} />
          <svg viewBox="0 0 48 48" aria-hidden="true"><path d=${sign(name)} /></svg>
        </label>`;
      })}
    </div>
  </fieldset>`;
}
