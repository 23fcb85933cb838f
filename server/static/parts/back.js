/** The owner's screen while the others talk about them: their chair with its back to the circle, and a note that stays on this phone. */
import { html } from "htm/preact";
import { draft } from "../drafts.js";
import { t, text } from "../words.js";
import { Field } from "./field.js";
import { OnlyYou } from "./only-you.js";
import { Ask, Page } from "./page.js";
import { names } from "./people.js";
import { Ring } from "./ring.js";

/** Give the owner's own note on this case. @param {import("../shapes.js").View} view */
export function ownNote(view) {
  return draft(`note/${view.owner}`, "");
}

/** @param {{view: import("../shapes.js").StepStage["view"], arc?: boolean, ask?: string, line?: string}} props without words those of the step */
export function Back({ view, arc = false, ask = text(view.step.ask, names(view)), line = text(view.step.line, names(view)) }) {
  return html`<${Page} light="night" clock=${arc} say=${ask} mid="mid--back">
    <${Ring} still near kind="ring--crop" seats=${view.seats} me=${view.me} floor=${view.floor} owner=${view.owner} clock=${arc ? view.clock : null} label=${t("ring.turned")} />
    <div class="stack centre"><${Ask}>${ask}<//><p class="soft">${line}</p></div>
    <div class="stack push">
      <${Field} rows=${3} most=${2000} draft=${ownNote(view)} label=${t("phone.back.note")} />
      <${OnlyYou}>${t("phone.back.stays")}<//>
    </div>
  <//>`;
}
