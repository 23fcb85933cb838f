/** The dark screen of who listens while one person goes through what was written: who that is, and the list to look along with. */
import { html } from "htm/preact";
import { t } from "../words.js";
import { Given } from "./given.js";
import { Ask, Page } from "./page.js";
import { nameOf } from "./people.js";
import { Ring, Who } from "./ring.js";

/** @typedef {import("../shapes.js").StepStage} StepStage */

/** @param {{view: StepStage["view"], who: string | null, after: string, line?: string, thumb?: any}} props `after` says what the person does */
export function Onlook({ view, who, after, line = t("phone.rate.listen"), thumb = null }) {
  const name = nameOf(view, who);
  const { items } = view.step;
  const say = `${name} ${after}. ${line}`.trim();
  return html`<${Page} light="night" say=${say} mid=${items.length ? "" : "mid--centre"} thumb=${thumb}>
    <div class="onlook">
      <${Ring} still bare kind="ring--mini" seats=${view.seats} me=${view.me} floor=${view.floor} owner=${view.owner} label=${say} />
      <div class="stack">${name ? html`<${Who} name=${name} after=${after} />` : html`<${Ask}>${after}<//>`}</div>
    </div>
    <p class="soft">${line}</p>
    <${Given} view=${view} items=${items} />
  <//>`;
}
