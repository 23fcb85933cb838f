/** The panel in which it is chosen what comes next: a module of this method, or a whole method that fits. */
import { html } from "htm/preact";
import { nameOf, names } from "../parts/people.js";
import { t, text } from "../words.js";
import { Offers, Pick, Questions } from "./offers.js";
import { Number } from "./panels.js";

/** @typedef {import("./shapes.js").StageProps} StageProps @typedef {import("./shapes.js").Offer} Offer */
/** @typedef {{id: string, name: import("../shapes.js").Text, line: import("../shapes.js").Text}} Module */

/** @param {StageProps} props */
export function Branch(props) {
  const { view, send } = props;
  const { step } = view;
  const take = (/** @type {string} */ choice) => send({ do: "take", choice });
  return html`<div class="c-branch">
    <div class="c-branch__top"><${Asked} ...${props} />
      ${step.modules.length ? null : html`<${Questions} legend=${t("console.branch.question", { owner: nameOf(view, view.owner) })} chosen=${step.question} choose=${(/** @type {string} */ question) => send({ do: "ask_for", question })} />`}
    </div>
    ${step.modules.length
      ? html`<${Modules} ...${props} take=${take} />`
      : html`<${Offers} offers=${step.offers} question=${step.question} chosen=${step.chosen} here=${view.seats.filter((seat) => seat.here).length} counts=${counted(view)} take=${take} />`}
  </div>`;
}

/** Who chooses, what they wish so far, and what was chosen. @param {StageProps} props */
function Asked({ view }) {
  const { step } = view;
  const chosen = step.modules.find((/** @type {Module} */ one) => one.id === step.chosen) ?? step.offers.find((/** @type {Offer} */ one) => one.method === step.chosen);
  return html`<div class="c-branch__said">
    <p class="ask" role="status">${chosen ? t("console.branch.chosen", { name: text(chosen.name) }) : t(`console.branch.by.${step.by}`, names(view))}</p>
    ${step.ready && !step.chosen ? html`<${Number} ready=${step.ready} said=${t(step.counts.length ? "console.branch.counted" : "console.branch.wished")} />` : null}
  </div>`;
}

/** @param {StageProps & {take: (choice: string) => void}} props */
function Modules({ view, take }) {
  const { modules, chosen } = view.step;
  const counts = counted(view);
  return html`<ul class="c-offers">${modules.map((/** @type {Module} */ one) => html`<li key=${one.id}>
    <${Pick} chosen=${one.id === chosen} act=${() => take(one.id)} aside=${counts[one.id] ? html`<span class="c-wishes"><b>${counts[one.id]}</b><span class="sr"> ${t("console.offers.wishes")}</span></span>` : null}>
      <b>${text(one.name, names(view))}</b><span class="c-offer__line">${text(one.line, names(view))}</span>
    </${Pick}></li>`)}</ul>`;
}

/** How many would rather do what. @param {import("./shapes.js").Running} view @returns {Record<string, number>} */
function counted({ step }) {
  return Object.fromEntries(step.counts.map((/** @type {{id: string, count: number}} */ one) => [one.id, one.count]));
}
