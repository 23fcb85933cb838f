/** The stage: what to say, the ring with its clock, and the panel of the step's kind; in sub-groups an overview of them. */
import { html } from "htm/preact";
import { left, minutes } from "../parts/count.js";
import { nameOf, names } from "../parts/people.js";
import { Ring } from "../parts/ring.js";
import { t, text } from "../words.js";
import { Appoint } from "./appoint.js";
import { Branch } from "./branch.js";
import { Canvas } from "./canvas.js";
import { Choosing } from "./choosing.js";
import { Closing } from "./closing.js";
import { Enact } from "./enact.js";
import { Groups } from "./groups.js";
import { Brief, Discuss, Quiet, Write } from "./panels.js";
import { Picking, Rating, Reading } from "./picking.js";
import { Reveal } from "./reveal.js";
import { Script } from "./script.js";
import { Said, Turn } from "./turn.js";

/** @typedef {import("./shapes.js").StageProps} StageProps */

/** The panel beside the ring, by the kind of the step; a kind without one shows the ring alone.
 * @type {Record<string, import("preact").ComponentType<any>>} */
const PANELS = {
  appoint: Appoint, ask: Turn, branch: Branch, brief: Brief, canvas: Canvas, choose: Choosing, commit: Said, discuss: Discuss, enact: Enact,
  pause: Quiet, pick: Picking, rate: Rating, reveal: Reveal, round: Turn, speak: Said, write: Write,
};

/** @param {StageProps & {booth: (seat: string) => void}} props */
export function Stage(props) {
  const { view } = props;
  if (view.still) return html`<${Still} ...${props} />`;
  if (view.step.kind === "keep") return html`<${Script} ...${props} /><${Closing} ...${props} />`;
  if (view.groups.length) return html`<${Script} ...${props} aside=${clockLine(view)} /><${Groups} ...${props} />`;
  const Panel = view.step.kind === "ask" && view.step.items.length ? Reading : PANELS[view.step.kind];
  if (Panel && fills(view)) return html`<${Script} ...${props} aside=${clockLine(view)} /><div class="c-wide"><${Panel} ...${props} /></div>`;
  return html`<${Script} ...${props} />
    <div class=${`c-turn c-turn--${Panel ? view.step.kind : "alone"}`}><${Circle} view=${view} />${Panel ? html`<div class="c-turn__r"><${Panel} ...${props} /></div>` : null}</div>`;
}

/** Whether a panel needs all the room there is: methods to choose from, or a picture. @param {import("./shapes.js").Running} view */
function fills({ step }) {
  if (step.kind === "canvas") return step.about === "joint" || step.items.length > 0;
  return step.kind === "branch" || (step.kind === "reveal" && step.items.length > 0 && step.picture !== "");
}

/** @param {{view: import("./shapes.js").Running}} props */
function Circle({ view }) {
  const { clock } = view;
  const ms = clock ? left(clock) : 0;
  const over = clock !== null && clock.total > 0 && ms < 0;
  const drawn = clock && clock.total > 0 ? { ...clock, spent: clock.total - ms, runs: false } : null;
  return html`<div class="c-ring"><${Ring} seats=${view.seats} floor=${view.floor} owner=${view.owner} me=${view.chair} apart=${view.guide && !view.chair} you=${t("console.you")} named clock=${drawn} over=${over} label=${scene(view)}>
    ${clock ? html`<${Time} clock=${clock} ms=${ms} over=${over} />` : null}
  </${Ring}></div>`;
}

/** @param {{clock: import("../shapes.js").Clock, ms: number, over: boolean}} props */
function Time({ clock, ms, over }) {
  const planned = Math.round(clock.total / 60_000);
  const said = !clock.runs ? t("console.clock.still") : over ? t("console.clock.over", { n: planned }) : t("console.clock.of", { n: planned });
  if (clock.total === 0) return html`<span class="c-clock" role="timer">${minutes(clock.spent - ms)}</span>`;
  return html`<span class=${`c-clock ${over ? "over" : ""}`} role="timer">${over ? "+" : ""}${minutes(ms)}</span><span class="small soft">${said}</span>`;
}

/** The clock where there is no ring. @param {import("./shapes.js").Running} view */
function clockLine({ clock }) {
  if (!clock) return null;
  const ms = left(clock);
  return html`<p class="c-clockline"><${Time} clock=${clock} ms=${ms} over=${clock.total > 0 && ms < 0} /></p>`;
}

/** The ring in one sentence. @param {import("./shapes.js").View} view */
export function scene(view) {
  const { floor } = view;
  if (floor?.turned) return t("console.ring.turned", { name: nameOf(view, floor.turned) });
  if (floor?.lit && floor.next) return t("console.ring.both", { name: nameOf(view, floor.lit), next: nameOf(view, floor.next) });
  return floor?.lit ? t("console.ring.lit", { name: nameOf(view, floor.lit) }) : t("console.ring.none", { n: view.seats.length });
}

/** Everything stands still until the chair goes on. @param {StageProps} props */
function Still({ view, send }) {
  const { step } = view;
  const words = names(view);
  return html`<div class="c-still">
    <h1 class="ask" tabindex="-1">${t("console.still.title")}</h1>
    <p class="said">${text(step.ask, words)}</p>
    <p class="soft">${text(step.line, words)}</p>
    <ul class="c-points">${(step.points ?? []).map((/** @type {import("../shapes.js").Text} */ one, /** @type {number} */ at) => html`<li key=${at}>${text(one, words)}</li>`)}</ul>
    <p><button type="button" class="btn btn--fit" onClick=${() => send({ do: "resume" })}>${t("console.still.resume")}</button></p>
  </div>`;
}
