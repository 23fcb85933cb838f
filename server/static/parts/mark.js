/** Kring's mark (eight chairs in a circle, one lit) and the arcs that say which step this is. */
import { html } from "htm/preact";

const BACK = "M-4.6 -14.2 Q0 -16.3 4.6 -14.2 L3.4 -9.6 Q0 -11.1 -3.4 -9.6Z";

export function Mark() {
  const chairs = [0, 45, 90, 135, 180, 225, 270, 315];
  return html`<svg class="mark" viewBox="-17 -17 34 34" aria-hidden="true">
    ${chairs.map((turn) => html`<path key=${turn} class=${turn ? "back" : "back on"} transform=${`rotate(${turn})`} d=${BACK} />`)}
  </svg>`;
}

export function Brand() {
  return html`<div class="brand"><${Mark} /><span>Kring</span></div>`;
}

/** Arcs, one a step: those before are done. @param {{number: number, count: number}} props */
export function Steps({ number, count }) {
  const arcs = Array.from({ length: count }, (_, at) => at + 1);
  const part = 360 / count;
  const gap = Math.min(5.7, part / 4);
  /** @param {number} degrees */
  const point = (degrees) => {
    const angle = ((degrees - 90) * Math.PI) / 180;
    return `${(9 * Math.cos(angle)).toFixed(1)} ${(9 * Math.sin(angle)).toFixed(1)}`;
  };
  /** @param {number} at */
  const path = (at) => `M${point((at - 1) * part + gap)} A9 9 0 0 1 ${point(at * part - gap)}`;
  /** @param {number} at */
  const state = (at) => (at < number ? "done" : at === number ? "now" : "");
  return html`<svg class="steps" viewBox="-12 -12 24 24" aria-hidden="true">
    ${arcs.map((at) => html`<path key=${at} class=${state(at)} d=${path(at)} />`)}
  </svg>`;
}
