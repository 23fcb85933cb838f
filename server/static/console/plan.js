/** The whole programme in the chair's hands: every step still to come longer or shorter, left out, or in another order. The laptop decides what may. */
import { html } from "htm/preact";
import { Icon } from "../parts/icons.js";
import { t, text } from "../words.js";
import { Dialog } from "./dialog.js";
import { hour, many, minutes } from "./phrase.js";

/** @typedef {import("./blocks.js").Block} Block @typedef {import("./shapes.js").Stop} Stop @typedef {import("./shapes.js").Send} Send */

const MINUTE = 60;
const LEAST = 30;
const LOOSE = ["opening", "between", "closing"]; // a method keeps its steps

/** @param {import("./shapes.js").Props & {blocks: Block[], close: () => void}} props */
export function Plan({ desk, send, blocks, close }) {
  const last = desk.schedule[desk.schedule.length - 1]?.place;
  const chosen = blocks.every((block) => block.id !== "choosing" || block.state === "done");
  return html`<${Dialog} title=${t("console.plan.title")} close=${close} wide>
    <p class="soft">${t("console.plan.line")}</p>
    <ol class="c-blocks">${blocks.map((block, at) => html`<li key=${`${block.id} ${at}`} class=${block.state}>
      <details open=${block.state === "now" || blocks[at - 1]?.state === "now"}>
        <summary><span class="sched__t">${block.state === "done" ? html`<${Icon} name="check" />` : hour(block.starts)}</span><b>${block.title}</b><span class="soft">${many("console.minutes", minutes(block.planned))}</span></summary>
        <ol>${block.stops.map((stop) => html`<${Row} key=${stop.place} stop=${stop} stops=${block.stops} last=${last} send=${send} />`)}</ol>
      </details>
      ${chosen && block.case !== null && block.state === "" ? html`<${Move} name=${block.title} stop=${block.stops[0]} before=${waiting(blocks, at, -1)} after=${waiting(blocks, at, 1)} send=${send} />` : null}
    </li>`)}</ol>
    <div class="win__foot"><button type="button" class="btn btn--fit" onClick=${close}>${t("console.plan.done")}</button></div>
  </${Dialog}>`;
}

/** The first stop of the nearest case that has not begun, before or after. @param {Block[]} blocks @param {number} at @param {1 | -1} by */
function waiting(blocks, at, by) {
  const row = by > 0 ? blocks.slice(at + 1) : blocks.slice(0, at).reverse();
  return row.find((block) => block.case !== null && block.state === "")?.stops[0];
}

/** @param {{stop: Stop, stops: Stop[], last: number | undefined, send: Send}} props */
function Row({ stop, stops, last, send }) {
  const name = stop.lap === null ? text(stop.title) : t("console.lap_of", { step: text(stop.title), n: stop.lap });
  const loose = LOOSE.includes(stop.part) && stop.place !== last;
  const [before, after] = [-1, 1].map((by) => stops[stops.indexOf(stop) + by]).map((other) => (loose && other && isToCome(other) && other.place !== last ? other : undefined));
  const state = stop.now ? "now" : stop.took === null ? "" : "done";
  return html`<li class=${`c-stop ${state} ${stop.dropped ? "is-dropped" : ""}`}>
    <span class="c-stop__n">${name}${stop.reserved ? html`<span class="kept"><${Icon} name="seal" /><span class="sr">${t("console.schedule.kept")}</span></span>` : null}${stop.now ? html`<span class="soft small">${t("console.plan.now")}</span>` : null}</span>
    ${isToCome(stop) ? html`
      ${stop.part !== "between" && loose ? html`<${Move} name=${name} stop=${stop} before=${before} after=${after} send=${send} />` : html`<span></span>`}
      <${Stepper} stop=${stop} name=${name} send=${send} />
      ${loose ? html`<button type="button" class="quiet-btn" aria-label=${t(stop.dropped ? "console.plan.back_aloud" : "console.plan.drop_aloud", { step: name })} onClick=${() => send({ do: "drop_stop", at: stop.place, dropped: !stop.dropped })}>${t(stop.dropped ? "console.plan.back" : "console.plan.drop")}</button>` : html`<span></span>`}`
    : html`<span class="c-stop__m">${minutes(stop.took ?? stop.planned)}<span class="sr"> ${t("console.schedule.minutes")}</span></span>`}
  </li>`;
}

/** @param {Stop} stop */
function isToCome(stop) {
  return stop.took === null && !stop.now;
}

/** A minute more or less. @param {{stop: Stop, name: string, send: Send}} props */
function Stepper({ stop, name, send }) {
  if (stop.dropped) return html`<span></span>`;
  /** @param {number} by */
  const set = (by) => send({ do: "set_stop", at: stop.place, seconds: Math.max(LEAST, (minutes(stop.planned) + by) * MINUTE) });
  return html`<span class="c-stepper" role="group" aria-label=${name}>
    <button type="button" class="c-step-btn" aria-label=${t("console.plan.shorter", { step: name })} aria-disabled=${minutes(stop.planned) < 1 ? "true" : undefined} onClick=${() => minutes(stop.planned) >= 1 && set(-1)}>−</button>
    <b class="c-stop__m" role="status">${minutes(stop.planned)}<span class="sr"> ${t("console.schedule.minutes")}</span></b>
    <button type="button" class="c-step-btn" aria-label=${t("console.plan.longer", { step: name })} onClick=${() => set(1)}>+</button>
  </span>`;
}

/** Before or after its neighbour. @param {{name: string, stop: Stop | undefined, before: Stop | undefined, after: Stop | undefined, send: Send}} props */
function Move({ name, stop, before, after, send }) {
  if (!stop || (!before && !after)) return html`<span></span>`;
  /** @param {Stop | undefined} other @param {string} icon @param {string} label */
  const one = (other, icon, label) => html`<button type="button" class="more" aria-label=${label} aria-disabled=${other ? undefined : "true"} onClick=${() => other && send({ do: "swap_blocks", one: stop.place, other: other.place })}><${Icon} name=${icon} /></button>`;
  return html`<span class="c-moves">${one(before, "up", t("console.plan.up", { step: name }))}${one(after, "down", t("console.plan.down", { step: name }))}</span>`;
}
