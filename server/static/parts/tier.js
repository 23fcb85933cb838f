/** How well what is said here is kept from who listens in: what is encrypted, what is not, and whether the laptop is proven. */
import { html } from "htm/preact";
import { known } from "../laptop.js";
import { t } from "../words.js";

export function Tier() {
  return html`<p class="tier soft small">${t(`phone.tier.${known()}`)}</p>`;
}
