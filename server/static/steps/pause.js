/** Everything stands still, and comes back as it was; or everybody is silent for a while. */
import { html } from "htm/preact";
import { Icon } from "../parts/icons.js";
import { Listen } from "../parts/listen.js";
import { Ask, Page } from "../parts/page.js";
import { nameOf, names } from "../parts/people.js";
import { Ring } from "../parts/ring.js";
import { t, text } from "../words.js";
import { Points } from "./speak.js";

/** @param {import("../shapes.js").StepStage} props */
export function Pause({ view }) {
  const { step } = view;
  const ask = text(step.ask, names(view));
  const chair = nameOf(view, view.chair);
  if (step.silence) return html`<${Silence} view=${view} ask=${ask} chair=${chair} />`;
  const on = view.chair === view.me ? t("phone.pause.you") : chair ? t("phone.pause.chair", { chair }) : t("phone.pause.guide");
  return html`<${Page} frozen say=${ask} clock=${!view.still} thumb=${html`<p class="soft small centre">${on}</p>`}>
    <${Ring} still bare kind="ring--mini" seats=${view.seats} me=${view.me} label=${t("ring.still")}><span class="pause"><${Icon} name="pause" /></span><//>
    <div class="stack centre"><${Ask}>${ask}<//><p class="soft">${text(step.line, names(view))}</p></div>
    <${Points} points=${step.points} />
  <//>`;
}

/** Nobody speaks: a dark screen, and no digits. @param {{view: import("../shapes.js").StepStage["view"], ask: string, chair: string}} props */
function Silence({ view, ask, chair }) {
  const { step } = view;
  const over = chair ? t("phone.pause.over_chair", { chair }) : t("phone.pause.over_guide");
  const title = step.over ? t("phone.pause.over") : ask;
  return html`<${Listen} who="" arc=${!step.over} say=${title}>
    <${Ask}>${title}<//><p class="soft">${step.over ? over : text(step.line, names(view))}</p>
    ${!step.over && step.points.length > 0 && html`<${Points} points=${step.points} />`}
  <//>`;
}
