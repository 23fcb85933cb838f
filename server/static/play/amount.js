/** A number with a button to make it less and one to make it more; it can be typed too. */
import { html } from "htm/preact";
import { useId } from "preact/hooks";
import { t } from "../words.js";
import { Icon } from "../parts/icons.js";

const MOST = 999;

/** Give a number that somebody wrote, with a comma or a point; what is no number is 0. @param {string} words */
export function amount(words) {
  const value = Number.parseFloat(words.trim().replace(",", "."));
  return Number.isFinite(value) ? Math.min(MOST, Math.max(0, value)) : 0;
}

/** Write a number as people do here, with at most one decimal. @param {number} value */
export function written(value) {
  return String(Math.round(value * 10) / 10).replace(".", t("phone.canvas.comma"));
}

/** @param {{label: string, draft: {value: string}, unit?: string}} props */
export function Amount({ label, draft, unit = "" }) {
  const id = useId();
  /** @param {number} way */
  const step = (way) => (draft.value = written(Math.min(MOST, Math.max(0, amount(draft.value) + way))));
  return html`<div class="amount" role="group" aria-labelledby=${id}>
    <span class="amount__label" id=${id}>${label}</span>
    <div class="amount__row">
      <button type="button" class="amount__step" aria-label=${t("phone.canvas.less", { label })} onClick=${() => step(-1)}><${Icon} name="minus" /></button>
      <span class="amount__value"><input type="text" autocomplete="off" inputmode="decimal" maxlength="5" aria-label=${label} value=${draft.value} placeholder="0"
        onInput=${(/** @type {{currentTarget: {value: string}}} */ event) => (draft.value = event.currentTarget.value)} />${unit && html`<span class="soft small">${unit}</span>`}</span>
      <button type="button" class="amount__step" aria-label=${t("phone.canvas.add_one", { label })} onClick=${() => step(1)}><${Icon} name="plus" /></button>
    </div>
  </div>`;
}
