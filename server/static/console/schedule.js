/** The whole meeting's schedule, grouped in blocks, and in one sentence what being late costs. It plans nothing itself. */
import { html } from "htm/preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../parts/icons.js";
import { left } from "../parts/count.js";
import { t, text } from "../words.js";
import { blocks } from "./blocks.js";
import { lateness } from "./late.js";
import { hour, many, minutes } from "./phrase.js";
import { Plan } from "./plan.js";

/** @typedef {import("./blocks.js").Line} Line */

/** @param {import("./shapes.js").Props} props */
export function Schedule(props) {
  const { view, desk, send } = props;
  const [open, setOpen] = useState(false);
  const list = useRef(/** @type {HTMLOListElement | null} */ (null));
  useEffect(() => toNow(list.current), [view.at?.step]);
  const found = blocks(view, desk);
  const over = view.clock && !view.still && view.clock.total > 0 ? Math.max(0, -left(view.clock) / 1000) : 0;
  return html`<div class="c-title"><h2 id="schedule-title">${t("console.schedule.title")}</h2>
      ${desk.ends ? html`<p class="soft small">${t("console.schedule.until", { hour: hour(desk.ends) })}</p>` : null}
      <button type="button" class="more" aria-label=${t("console.plan.open")} title=${t("console.plan.open")} onClick=${() => setOpen(true)}><${Icon} name="pen" /></button></div>
    ${desk.lacking > 0
      ? html`<${Lacking} desk=${desk} send=${send} />`
      : html`<p class="replan"><${Icon} name="clock" /><span>${lateness(desk.behind + over, found, over)}</span></p>`}
    <ol class="sched" ref=${list}>
      ${found.map((block, at) => html`<li key=${`${block.id} ${at}`} class=${block.state} aria-current=${block.state === "now" ? "step" : undefined}>
        <span class="sched__t">${block.state === "done" ? html`<${Icon} name="check" /><span class="sr">${t("console.schedule.done")}</span>` : block.starts ? hour(block.starts) : ""}</span>
        <span class="sched__n">${block.title}${block.reserved ? html`<${Kept} />` : null}</span>
        <${Minutes} first=${block.first} planned=${block.planned} />
        ${block.state === "now" && block.lines.length > 1 ? html`<ol class="sched__sub">${block.lines.map((line, i) => html`<${One} key=${i} line=${line} kept=${block.reserved} />`)}</ol>` : null}
      </li>`)}
    </ol>
    ${open ? html`<${Plan} ...${props} blocks=${found} close=${() => setOpen(false)} />` : null}`;
}

/** Bring the running step into sight, in the column alone. @param {HTMLElement | null} list */
function toNow(list) {
  const now = list?.querySelector(".sched__sub .now")?.getBoundingClientRect();
  const box = list?.closest(".c-left");
  const seen = box?.getBoundingClientRect();
  if (box && now && seen && now.bottom > seen.bottom) box.scrollTop += now.bottom - seen.bottom + now.height;
}

/** @param {{line: Line, kept: boolean}} props `kept` when the whole block is */
function One({ line, kept }) {
  const state = line.now ? "now" : line.took === null ? "" : "done";
  return html`<li class=${state} aria-current=${line.now ? "step" : undefined}><span>${laps(line)}</span>${line.reserved && !kept ? html`<${Kept} />` : null}
    <${Minutes} first=${line.first} planned=${line.took ?? line.planned} /></li>`;
}

/** A line by its name, with its laps where there are more. @param {Line} line */
function laps({ title, at, of, now, took }) {
  const step = text(title);
  if (of === 1) return step;
  return now || (at > 1 && took === null) ? t("console.lap", { step, n: at, of }) : t("console.laps", { step, n: of });
}

export function Kept() {
  return html`<span class="kept"><${Icon} name="seal" />${t("console.schedule.kept")}</span>`;
}

/** @param {{first: number, planned: number}} props in seconds */
function Minutes({ first, planned }) {
  const was = minutes(first);
  const is = minutes(planned);
  return html`<span class="sched__m">${was === is ? null : html`<s><span class="sr">${t("console.schedule.was")} </span>${was}</s>${" "}`}<b>${is}</b><span class="sr"> ${t("console.schedule.minutes")}</span></span>`;
}

/** The last case cannot have its minimum any more: the chair decides. @param {{desk: import("./shapes.js").Desk, send: import("./shapes.js").Send}} props */
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
