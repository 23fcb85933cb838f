/** The foot of a running step: one step back, the clock, the time-out, and going on. What going on needs, the desk says. */
import { html } from "htm/preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Icon } from "../parts/icons.js";
import { nameOf } from "../parts/people.js";
import { has, refusal, t } from "../words.js";
import { Armed } from "./armed.js";
import { isReady } from "./groups.js";
import { Menu } from "./menu.js";
import { called } from "./phrase.js";
import { isCounted } from "./script.js";
import { Stopping } from "./stopping.js";

/** @typedef {import("./shapes.js").StageProps} StageProps */

const DEAF_MS = 600;

/** @param {StageProps & {handOver: () => void}} props */
export function Foot(props) {
  const { view, desk, send, handOver } = props;
  const at = `${view.at.step} ${view.still}`;
  if (desk.leaving) return html`<${Leaving} ...${props} />`;
  const tools = html`<${Tools} ...${props} />`;
  if (view.still) return html`<footer class="c-foot">${tools}<p class="soft c-foot__note">${t("console.still.foot")}</p></footer>`;
  if (!desk.next) {
    return html`<${Armed} at=${at} tools=${tools} warn label=${t("console.end.open")} ask=${t("console.end.ask")} open=${ending(props)} yes=${t("console.end.yes")} no=${t("console.end.no")}
      act=${() => send({ do: "end" })} />`;
  }
  if (desk.must === "chair_owns_case") {
    return html`<footer class="c-foot">${tools}<p class="soft c-foot__note">${t("console.must.chair_owns_case")}</p>
      <button type="button" class="btn btn--fit c-next" onClick=${handOver}>${t("console.chair.hand_over")} …</button></footer>`;
  }
  const note = desk.must ? missing(desk.must, view.step.kind) : "";
  const words = view.groups.length ? together() : onward(view.head, desk.next);
  const laps = ["again", "enough"].filter((one) => desk[/** @type {"again" | "enough"} */ (one)]);
  const more = laps.map((one) => html`<button type="button" key=${one} class="btn btn--second btn--fit" onClick=${() => send({ do: one })}>${t(`console.${one}`)}</button>`);
  return html`<${Armed} at=${at} tools=${html`${tools}${more}`} off=${note !== ""} note=${note} filled=${desk.settled && !view.floor.lit} ...${words}
    open=${unfinished(props)} act=${() => send({ do: "next" })} />`;
}

/** What must happen before going on. @param {string} must @param {string} kind */
function missing(must, kind) {
  const key = [`console.must.${must}.${kind}`, `console.must.${must}`].find(has);
  return key ? t(key) : refusal(must);
}

/** The words of going on from sub-groups. */
function together() {
  return { label: t("console.groups.on"), ask: t("console.groups.ask"), yes: t("console.groups.yes"), no: t("console.groups.no") };
}

/** The words of going on; two steps that go by one name are not told apart by it.
 * @param {import("./shapes.js").Head} now @param {import("./shapes.js").Head} next */
function onward(now, next) {
  const step = called(now);
  const to = called(next);
  const same = step === to ? "same_" : "";
  const yes = same ? t("console.next.same_yes") : isCounted(next) ? t("console.next.numbered", { n: next.number, step: to }) : t("console.next.yes", { step: to });
  return { label: t(`console.next.${same}open`, { step }), ask: t(`console.next.${same}ask`, { step }), no: t(`console.next.${same}no`, { step }), yes };
}

/** Say what is still open in this step, from what the console may know. @param {StageProps} props */
function unfinished({ view, desk }) {
  const { floor, step, groups } = view;
  const said = [];
  if (groups.length) said.push(t("console.open.groups", { n: groups.filter((one) => isReady(view, one)).length, of: groups.length }));
  if (floor.lit) said.push(t("console.open.lit", { name: nameOf(view, floor.lit) }));
  if (floor.next) said.push(t("console.open.next", { name: nameOf(view, floor.next) }));
  if (!floor.lit && step.later?.length) said.push(t("console.open.later", { name: step.later.map((/** @type {string} */ id) => nameOf(view, id)).join(", ") }));
  if (["brief", "write", "canvas"].includes(step.kind) && !desk.settled && step.ready) said.push(t(`console.open.${step.kind === "brief" ? "brief" : "write"}`, { n: step.ready.count, of: step.ready.of }));
  if (floor.turned) said.push(t("console.open.turned", { name: nameOf(view, floor.turned) }));
  return said.join(" ") || t(desk.settled ? "console.open.nothing" : "console.open.some");
}

/** @param {StageProps} props */
function ending({ view }) {
  const ready = view.step.ready;
  return ready ? t("console.end.line", { n: ready.count, of: ready.of }) : t("console.end.all");
}

/** Three seconds to stay in a sealed step after all. @param {StageProps} props */
function Leaving({ view, desk, send }) {
  const stay = useRef(/** @type {HTMLButtonElement | null} */ (null));
  const [now, next] = [called(view.head), desk.next ? called(desk.next) : ""];
  const same = next === now;
  useEffect(() => stay.current?.focus(), []);
  return html`<footer class="c-foot c-foot--armed">
    <p role="status"><b>${same ? t("console.leaving.same") : t("console.leaving.line", { step: next })}</b> ${t("console.leaving.soon")}</p>
    <button type="button" class="btn btn--second btn--fit c-next" ref=${stay} onClick=${() => send({ do: "stay" })}>${t(same ? "console.next.same_no" : "console.next.no", { step: now })}</button>
  </footer>`;
}

/** @param {StageProps} props */
function Tools(props) {
  const { view, desk, send } = props;
  const [stopping, setStopping] = useState(false);
  const runs = view.clock?.runs ?? false;
  const since = useMemo(() => performance.now(), [view.at.step]);
  /** The yes stood here a moment ago: the second press of a double click on it must not go back. @param {string} what */
  const ask = (what) => performance.now() - since > DEAF_MS && send({ do: what });
  return html`<div class="c-foot__l">
    ${tool("left", t("console.back"), () => ask("back"), !desk.back)}
    ${tool(runs ? "pause" : "clock", t(runs ? "console.hold" : "console.go"), () => ask(runs ? "hold" : "go"), view.still)}
    ${tool("plus", t("console.more_time"), () => ask("more_time"), view.still)}
    ${view.still ? null : tool("still", t("console.time_out"), () => send({ do: "time_out" }), false)}
    ${desk.stops && !view.still ? html`<${Menu} label=${t("console.more_acts")} entries=${[{ label: t("console.stop.open"), act: () => setStopping(true), warn: true }]} />` : null}
    ${stopping ? html`<${Stopping} ...${props} close=${() => setStopping(false)} />` : null}
  </div>`;
}

/** @param {string} icon @param {string} label @param {() => void} act @param {boolean} off */
function tool(icon, label, act, off) {
  return html`<button type="button" class="btn btn--second btn--fit" aria-disabled=${off ? "true" : undefined} onClick=${() => off || act()}><${Icon} name=${icon} /><span>${label}</span></button>`;
}
