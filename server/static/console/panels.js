/** The small panels: agreements, what everybody fills in, the gossip. They show numbers, never who. */
import { html } from "htm/preact";
import { names } from "../parts/people.js";
import { t, text } from "../words.js";
import { many } from "./phrase.js";
import { Notes } from "./setup.js";

/** @typedef {import("./shapes.js").StageProps} StageProps */

/** @param {StageProps} props */
export function Brief({ view, send }) {
  const { ready, raised, points } = view.step;
  return html`<div class="stack stack--4">
    <p><b class="c-number">${t("console.of", { n: ready.count, of: ready.of })}</b> <span class="soft">${t("console.brief.agreed")}</span></p>
    ${raised ? html`<p role="status"><b>${many("console.brief.raised", raised)}</b></p>` : null}
    <ol class="c-agreed">${points.map((/** @type {{head: import("../shapes.js").Text, line: import("../shapes.js").Text}} */ one, /** @type {number} */ at) => html`<li key=${at}><b>${text(one.head)}</b> <span class="soft">${text(one.line)}</span></li>`)}</ol>
    <${Notes} view=${view} send=${send} />
  </div>`;
}

/** @param {StageProps} props */
export function Write({ view, desk }) {
  const { ready, average, ask } = view.step;
  return html`<div class="stack stack--4">
    <p class="said">${text(ask, names(view))}</p>
    <p><b class="c-number">${t("console.of", { n: ready.count, of: ready.of })}</b> <span class="soft">${t("console.write.ready")}</span></p>
    ${average === null || average === undefined ? null : html`<p><b class="c-number">${String(average).replace(".", t("console.decimal"))}</b> <span class="soft">${t("console.write.average")}</span></p>`}
    <p class="soft small">${t(desk.settled ? "console.write.all" : "console.write.hidden")}</p>
  </div>`;
}

/** @param {StageProps} props */
export function Discuss({ view }) {
  const { rules, line } = view.step;
  return html`<div class="stack stack--4">
    <p class="said">${text(line, names(view))}</p>
    <ul class="c-points">${rules.map((/** @type {import("../shapes.js").Text} */ one, /** @type {number} */ at) => html`<li key=${at}>${text(one, names(view))}</li>`)}</ul>
    <p class="soft small">${t(view.notes ? "console.discuss.notes" : "console.discuss.spoken")}</p>
  </div>`;
}
