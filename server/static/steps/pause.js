/** Everything stands still, and comes back as it was. */
import { html } from "htm/preact";
import { Icon } from "../parts/icons.js";
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
  const on = view.chair === view.me ? t("phone.pause.you") : chair ? t("phone.pause.chair", { chair }) : t("phone.pause.guide");
  return html`<${Page} frozen say=${ask} clock=${!view.still} thumb=${html`<p class="soft small centre">${on}</p>`}>
    <${Ring} still bare kind="ring--mini" seats=${view.seats} me=${view.me} label=${t("ring.still")}><span class="pause"><${Icon} name="pause" /></span><//>
    <div class="stack centre"><${Ask}>${ask}<//><p class="soft">${text(step.line, names(view))}</p></div>
    <${Points} points=${step.points} />
  <//>`;
}
