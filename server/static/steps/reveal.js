/** Something written earlier is shown to those it was meant for; everybody else has a dim line. */
import { html } from "htm/preact";
import { Back } from "../parts/back.js";
import { Button } from "../parts/button.js";
import { Listen } from "../parts/listen.js";
import { Ask, Page } from "../parts/page.js";
import { names } from "../parts/people.js";
import { t, text } from "../words.js";

/** @param {import("../shapes.js").StepStage} props */
export function Reveal({ view, act }) {
  const { step } = view;
  const ask = text(step.ask, names(view));
  const line = text(step.line, names(view));
  if (step.turned) return html`<${Back} view=${view} />`;
  if (!step.shown) return html`<${Listen} who=${view.owner ?? ""} say=${ask}><p>${ask}</p><p class="soft">${line}</p><//>`;
  const asked = html`<${Button} label=${t("phone.reveal.yes")} onClick=${() => act({ do: "want", yes: true })} />
    <${Button} kind="plain" label=${t("phone.reveal.no")} onClick=${() => act({ do: "want", yes: false })} />`;
  const own = view.role === "owner";
  const some = step.items.length > 0;
  const title = step.asked || !own ? ask : t(some ? "phone.reveal.for_you" : "phone.reveal.done");
  const under = step.asked || (some && !own) ? line : t(some ? "phone.reveal.nameless" : own ? "phone.reveal.none_owner" : "phone.reveal.none");
  return html`<${Page} say=${title} thumb=${step.asked && asked}>
    <div class="stack"><${Ask}>${title}<//><p class="soft">${under}</p></div>
    <ul class="stack">${step.items.map((/** @type {import("../shapes.js").Item} */ item) => html`<li key=${item.id} class="note"><span>${item.text}</span></li>`)}</ul>
  <//>`;
}
