/** The panel of what is shown to all: as words or as a picture, part by part. What is not for the console is not here. */
import { html } from "htm/preact";
import { nameOf, names } from "../parts/people.js";
import { t, text } from "../words.js";
import { Drawings } from "./drawing.js";
import { byline } from "./phrase.js";

/** @typedef {import("./shapes.js").StageProps} StageProps @typedef {import("../shapes.js").Item} Item */
/** @typedef {{tag: string, name: import("../shapes.js").Text, asks: boolean}} Part */

/** @param {StageProps} props */
export function Reveal(props) {
  const { view } = props;
  const { step } = view;
  if (!step.shown) return html`<div class="stack stack--4"><p class="said">${text(step.line, names(view))}</p><p class="soft small">${t("console.reveal.phones")}</p></div>`;
  return html`<div class="c-reveal">
    ${step.parts.length ? html`<${Parts} ...${props} />` : null}
    ${step.picture ? html`<${Drawings} picture=${step.picture} items=${step.items} view=${view} whole />` : html`<${Lines} view=${view} items=${step.items} />`}
  </div>`;
}

/** @param {{view: import("./shapes.js").View, items: Item[]}} props */
export function Lines({ view, items }) {
  if (!items.length) return html`<p class="soft">${t("console.reveal.none")}</p>`;
  return html`<ul class="c-read">${items.map((item) => {
    const by = byline(view, item);
    return html`<li key=${item.id}><span class="said">${item.text}</span>${by ? html`<span class="soft small">${by}</span>` : null}</li>`;
  })}</ul>`;
}

/** Which parts are shown, and the way to the next. @param {StageProps} props */
function Parts({ view, send }) {
  const { part, may } = view.step;
  const parts = /** @type {Part[]} */ (view.step.parts);
  const next = parts[part];
  const owner = view.seats.find((seat) => seat.id === view.owner);
  return html`<div class="c-parts">
    <ol class="c-parts__list">${parts.map((one, at) => html`<li key=${one.tag} class=${at < part ? "is-on" : ""} aria-current=${at === part - 1 ? "step" : undefined}>${text(one.name, names(view))}</li>`)}</ol>
    ${next && (may || (next.asks && !owner?.phone))
      ? html`<button type="button" class="btn btn--fit" onClick=${() => send({ do: "next_part" })}>${t("console.reveal.next", { part: text(next.name, names(view)) })}</button>`
      : next ? html`<p class="soft small">${t("console.reveal.asks", { owner: nameOf(view, view.owner), part: text(next.name, names(view)) })}</p>` : null}
  </div>`;
}
