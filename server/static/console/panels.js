/** The small panels: agreements, what everybody fills in, talk, silence. They show numbers, never who. */
import { html } from "htm/preact";
import { names } from "../parts/people.js";
import { t, text } from "../words.js";
import { many } from "./phrase.js";
import { Notes } from "./setup.js";

/** @typedef {import("./shapes.js").StageProps} StageProps @typedef {import("../shapes.js").Text} Text */

/** How many are ready, as a number. @param {{ready: import("../shapes.js").Ready, said: string}} props */
export function Number({ ready, said }) {
  return html`<p><b class="c-number">${t("console.of", { n: ready.count, of: ready.of })}</b> <span class="soft">${said}</span></p>`;
}

/** @param {StageProps} props */
export function Brief({ view, send }) {
  const { ready, raised, points } = view.step;
  return html`<div class="stack stack--4">
    <${Number} ready=${ready} said=${t("console.brief.agreed")} />
    ${raised ? html`<p role="status"><b>${many("console.brief.raised", raised)}</b></p>` : null}
    <ol class="c-agreed">${points.map((/** @type {{head: Text, line: Text}} */ one, /** @type {number} */ at) => html`<li key=${at}><b>${text(one.head)}</b> <span class="soft">${text(one.line)}</span></li>`)}</ol>
    <${Notes} view=${view} send=${send} />
  </div>`;
}

/** @param {StageProps} props */
export function Write({ view, desk }) {
  const { ready, average, ask } = view.step;
  return html`<div class="stack stack--4">
    <p class="said">${text(ask, names(view))}</p>
    <${Number} ready=${ready} said=${t("console.write.ready")} />
    ${average === null || average === undefined ? null : html`<p><b class="c-number">${String(average).replace(".", t("console.decimal"))}</b> <span class="soft">${t("console.write.average")}</span></p>`}
    <p class="soft small">${t(desk.settled ? "console.write.all" : "console.write.hidden")}</p>
  </div>`;
}

/** @param {StageProps} props */
export function Discuss({ view }) {
  const { rules, line } = view.step;
  return html`<div class="stack stack--4">
    <p class="said">${text(line, names(view))}</p>
    <${Points} view=${view} points=${rules} />
    <p class="soft small">${t(view.notes && view.floor.turned ? "console.discuss.notes" : "console.discuss.spoken")}</p>
  </div>`;
}

/** A break, or a silence. @param {StageProps} props */
export function Quiet({ view }) {
  const { line, points, silence, over } = view.step;
  return html`<div class="stack stack--4">
    ${silence ? html`<p class="ask" role="status">${t(over ? "console.quiet.over" : "console.quiet.now")}</p>` : null}
    <p class="said">${text(line, names(view))}</p>
    <${Points} view=${view} points=${points} />
  </div>`;
}

/** @param {{view: import("./shapes.js").View, points: Text[]}} props */
function Points({ view, points }) {
  return points.length ? html`<ul class="c-points">${points.map((one, at) => html`<li key=${at}>${text(one, names(view))}</li>`)}</ul>` : null;
}
