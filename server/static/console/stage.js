/** The stage: which step this is, what to say, the ring with its clock, and the panel of the step's kind. */
import { html } from "htm/preact";
import { useEffect, useRef } from "preact/hooks";
import { left, minutes } from "../parts/count.js";
import { Steps } from "../parts/mark.js";
import { nameOf, names } from "../parts/people.js";
import { Ring } from "../parts/ring.js";
import { t, text } from "../words.js";
import { Brief, Discuss, Write } from "./panels.js";
import { Choosing } from "./choosing.js";
import { Closing } from "./closing.js";
import { Said, Turn } from "./turn.js";

/** @typedef {import("./shapes.js").StageProps} StageProps */

/** The panel beside the ring, by the kind of the step; a kind without one shows the ring alone.
 * @type {Record<string, import("preact").ComponentType<any>>} */
const PANELS = { round: Turn, ask: Turn, speak: Said, commit: Said, choose: Choosing, write: Write, brief: Brief, discuss: Discuss };

/** @param {StageProps & {booth: (seat: string) => void}} props */
export function Stage(props) {
  const { view } = props;
  if (view.still) return html`<${Still} ...${props} />`;
  const Panel = PANELS[view.step.kind];
  return html`<${Script} ...${props} />
    ${view.step.kind === "keep"
      ? html`<${Closing} ...${props} />`
      : html`<div class=${`c-turn c-turn--${Panel ? view.step.kind : "alone"}`}><${Circle} view=${view} />${Panel ? html`<div class="c-turn__r"><${Panel} ...${props} /></div>` : null}</div>`}`;
}

/** @param {StageProps} props */
function Script({ view, desk }) {
  const { head } = view;
  const heading = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true }); // what had the focus is gone
  });
  const title = text(head.title);
  const talk = view.step.phase === "talk";
  const say = talk ? t("console.talk.say") : text(desk.say, names(view));
  return html`<div class="c-script">
    <h1 class="c-step" tabindex="-1" ref=${heading}>${head.number && head.count ? html`<${Steps} number=${head.number} count=${head.count} />` : null}
      <span>${head.number ? t("console.step", { n: head.number, of: head.count ?? 0, step: title }) : title}</span></h1>
    ${say ? html`<p class="say"><span class="say__l">${t("console.say")}</span> “${say}”</p>` : null}
    ${desk.watch && !talk ? html`<p class="c-watch soft"><b>${t("console.watch")}</b> ${text(desk.watch, names(view))}</p>` : null}
  </div>`;
}

/** @param {{view: import("./shapes.js").Running}} props */
export function Circle({ view }) {
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

/** The ring in one sentence. @param {import("../shapes.js").View} view */
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
