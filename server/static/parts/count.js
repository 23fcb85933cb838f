/** Time left, counted on this screen from the clock that came with the view. No traffic a second, and no rule hangs on it. */
import { signal } from "@preact/signals";
import { html } from "htm/preact";
import { useEffect } from "preact/hooks";
import { t } from "../words.js";
import { said } from "./notice.js";

/** @typedef {import("../shapes.js").Clock} Clock */

/** The page's time in milliseconds, moved once a second while the page is seen. */
const second = signal(performance.now());
const CIRCLE = 2 * Math.PI;
const ALOUD = [30, 10]; // the seconds left that are said, to who does not see them

setInterval(() => document.visibilityState === "visible" && (second.value = performance.now()), 1000);
document.addEventListener("visibilitychange", () => (second.value = performance.now()));

/** Give the milliseconds that are left; less than nothing when the time is over. Whoever asks is drawn again each second.
 * @param {Clock} clock */
export function left(clock) {
  const now = Math.max(second.value, clock.heard);
  return clock.total - clock.spent - (clock.runs ? now - clock.heard : 0);
}

/** Give how much of a clock is left, from 1 to 0. @param {Clock} clock */
export function share(clock) {
  return clock.total > 0 ? Math.min(1, Math.max(0, left(clock) / clock.total)) : 0;
}

/** Give milliseconds as minutes and seconds, such as 4:12. @param {number} ms */
export function minutes(ms) {
  const seconds = Math.ceil(Math.abs(ms) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** Give an arc of a circle as dashes: how much is left. @param {Clock} clock @param {number} radius */
export function dashes(clock, radius) {
  const whole = CIRCLE * radius;
  return `${(share(clock) * whole).toFixed(1)} ${whole.toFixed(1)}`;
}

/** The large count of one's own turn: seconds under two minutes, else minutes. @param {{clock: Clock}} props */
export function Count({ clock }) {
  const ms = left(clock);
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const short = clock.total <= 120_000;
  useEffect(() => {
    if (ALOUD.includes(seconds) && seconds * 1000 < clock.total) said.value = t("common.seconds_left", { n: seconds });
  }, [seconds]);
  const shown = short ? String(seconds) : minutes(Math.max(0, ms));
  const unit = ms <= 0 ? t("common.time_up") : short ? t("common.seconds") : t("common.left");
  return html`<div class="count" role="timer" aria-label=${`${shown} ${unit}`}>
    <svg viewBox="-70 -70 140 140" aria-hidden="true">
      <circle r="64" /><circle class="left" r="64" transform="rotate(-90)" stroke-dasharray=${dashes(clock, 64)} />
    </svg>
    <span aria-hidden="true"><b>${shown}</b><small>${unit}</small></span>
  </div>`;
}

/** The small clock in a bar. @param {{clock: Clock}} props */
export function BarClock({ clock }) {
  const ms = left(clock);
  return html`<span class="bar__clock"><span class="sr">${t("common.still")} </span>${ms < 0 ? t("common.time_up") : minutes(ms)}</span>`;
}
