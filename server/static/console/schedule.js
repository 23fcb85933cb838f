/** The whole meeting's schedule, grouped in blocks, and in one sentence what being late costs. It plans nothing itself. */
import { html } from "htm/preact";
import { Icon } from "../parts/icons.js";
import { left } from "../parts/count.js";
import { t, text } from "../words.js";
import { blocks } from "./blocks.js";
import { hour, many, minutes } from "./phrase.js";

/** @typedef {import("./shapes.js").Stop} Stop @typedef {import("./blocks.js").Block} Block */

const EVEN_S = 60;

/** @param {import("./shapes.js").Props} props */
export function Schedule({ view, desk, send }) {
  const lines = blocks(view, desk);
  const over = view.clock && !view.still && view.clock.total > 0 ? Math.max(0, -left(view.clock) / 1000) : 0;
  return html`<div class="c-title"><h2 id="schedule-title">${t("console.schedule.title")}</h2>
      ${desk.ends ? html`<p class="soft small">${t("console.schedule.until", { hour: hour(desk.ends) })}</p>` : null}</div>
    ${desk.lacking > 0 ? html`<${Lacking} desk=${desk} send=${send} />` : html`<${Late} seconds=${desk.behind + over} lines=${lines} />`}
    <ol class="sched">
      ${lines.map((block) => html`<li key=${block.id} class=${block.state} aria-current=${block.state === "now" ? "step" : undefined}>
        <span class="sched__t">${block.state === "done" ? html`<${Icon} name="check" /><span class="sr">${t("console.schedule.done")}</span>` : block.starts ? hour(block.starts) : ""}</span>
        <span class="sched__n">${block.title}${block.reserved ? html`<${Kept} />` : null}</span>
        <${Minutes} first=${block.first} planned=${block.planned} />
        ${block.state === "now" && block.stops.length > 1 ? html`<ol class="sched__sub">${block.stops.map((stop, at) => html`<${Line} key=${at} stop=${stop} kept=${block.reserved} />`)}</ol>` : null}
      </li>`)}
    </ol>`;
}

/** @param {{stop: Stop, kept: boolean}} props `kept` when the whole block is */
function Line({ stop, kept }) {
  const state = stop.now ? "now" : stop.took === null ? "" : "done";
  return html`<li class=${state} aria-current=${stop.now ? "step" : undefined}><span>${text(stop.title)}</span>${stop.reserved && !kept ? html`<${Kept} />` : null}
    <${Minutes} first=${stop.first} planned=${stop.took ?? stop.planned} /></li>`;
}

function Kept() {
  return html`<span class="kept"><${Icon} name="seal" />${t("console.schedule.kept")}</span>`;
}

/** @param {{first: number, planned: number}} props in seconds */
function Minutes({ first, planned }) {
  const was = minutes(first);
  const is = minutes(planned);
  return html`<span class="sched__m">${was === is ? null : html`<s><span class="sr">${t("console.schedule.was")} </span>${was}</s>${" "}`}<b>${is}</b><span class="sr"> ${t("console.schedule.minutes")}</span></span>`;
}

/** @param {{seconds: number, lines: Block[]}} props */
function Late({ seconds, lines }) {
  if (Math.abs(seconds) < EVEN_S) return html`<p class="replan"><${Icon} name="clock" /><span>${t("console.schedule.even")}</span></p>`;
  const second = lines.find((block) => block.id === "case1" && block.state === "");
  const kept = second && seconds > 0;
  const said = many(seconds > 0 ? "console.schedule.behind" : "console.schedule.ahead", minutes(Math.abs(seconds)));
  return html`<p class="replan"><${Icon} name="clock" /><span><b>${said}</b>${kept ? ` ${t("console.schedule.second", { n: minutes(second.planned) })}` : ""}${seconds > 0 ? ` ${t("console.schedule.stays")}` : ""}</span></p>`;
}

/** The second case cannot have its minimum any more: the chair decides. @param {{desk: import("./shapes.js").Desk, send: import("./shapes.js").Send}} props */
function Lacking({ desk, send }) {
  const later = (desk.ends ?? 0) + desk.lacking * 1000;
  /** @param {string} answer @param {string} label */
  const choice = (answer, label) => html`<button type="button" class="btn btn--second btn--fit" onClick=${() => send({ do: "plan_case", answer })}>${label}</button>`;
  return html`<section class="c-lacking" aria-label=${t("console.lacking.title")}>
    <p role="status"><b>${t("console.lacking.title")}</b> ${many("console.lacking.line", Math.max(1, Math.ceil(desk.lacking / 60)))}</p>
    ${choice("shorter", t("console.lacking.shorter"))}
    ${choice("next_time", t("console.lacking.next_time"))}
    ${choice("later", t("console.lacking.later", { hour: hour(later) }))}
  </section>`;
}
