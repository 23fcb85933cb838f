/** One person tells, all others listen: they can tap nothing, and type at most an idea for later. */
import { useSignal } from "@preact/signals";
import { html } from "htm/preact";
import { draft, inStep } from "../drafts.js";
import { Button } from "../parts/button.js";
import { Count } from "../parts/count.js";
import { Field } from "../parts/field.js";
import { Table } from "../parts/given.js";
import { Listen } from "../parts/listen.js";
import { OnlyYou } from "../parts/only-you.js";
import { Ask, Page } from "../parts/page.js";
import { Park, Parking } from "../parts/park.js";
import { nameOf, names } from "../parts/people.js";
import { useSent } from "../parts/settle.js";
import { has, t, text } from "../words.js";

/** @typedef {import("../shapes.js").StepStage} StepStage */

/** @param {StepStage} props */
export function Speak({ view, act }) {
  const parking = useSignal(false);
  const { step, head } = view;
  if (step.you && !step.said) return html`<${Telling} view=${view} act=${act} />`;
  if (parking.value) return html`<${Parking} view=${view} back=${() => (parking.value = false)} />`;
  const name = nameOf(view, step.who);
  const key = step.said ? (step.you ? "phone.speak.said_you" : "phone.speak.said") : `phone.speak.listen.${head.id}`;
  const line = t(has(key) ? key : "phone.speak.listen", { owner: name });
  const say = step.said ? line : `${t("phone.turn.speaks", { name })}. ${line}`;
  const park = !step.you && html`<${Park} view=${view} open=${() => (parking.value = true)} />`;
  return html`<${Listen} who=${step.who ?? ""} arc say=${say} thumb=${park}><p class="soft">${line}</p><${Table} view=${view} /><//>`;
}

/** The speaker's own screen, with what may be typed beside it. @param {StepStage} props */
function Telling({ view, act }) {
  const { step, clock } = view;
  const words = draft(inStep(view, "type"), step.text);
  const sent = useSent(step.text, (text) => act({ do: "type", text }));
  const keep = () => sent(words.value);
  const done = async () => (!step.label || (await keep())) && act({ do: "done" });
  return html`<${Page} light="lamp" say=${t("phone.speak.you")}
    lamp=${html`<p class="lamp__you">${t("phone.speak.you")}</p><${Ask}>${text(step.ask, names(view))}<//>
      ${clock && html`<${Count} clock=${clock} />`}<p>${t("phone.speak.calm")}</p>`}
    thumb=${html`<${Button} label=${t("phone.speak.done")} onClick=${done} />`}>
    <${Table} view=${view} fold=${!!step.label} />
    ${step.points.length > 0 && html`<${Points} points=${step.points} />`}
    ${step.label && html`<div class="stack stack--3">
      <${Field} rows=${3} draft=${words} label=${html`${text(step.label, names(view))} <span class="soft plain">${t("common.optional")}</span>`} more=${{ onBlur: keep }} />
      <${OnlyYou}>${text(step.line, names(view))}<//>
    </div>`}
  <//>`;
}

/** Prompts: what stands after the first question mark or full stop explains what stands before. @param {{points: import("../shapes.js").Text[]}} props */
export function Points({ points }) {
  return html`<ol class="agreed">
    ${points.map((point, at) => {
      const [, head, rest] = text(point).match(/^(.*?[?.])\s+(.*)$/) ?? ["", text(point), ""];
      return html`<li key=${at}><i>${at + 1}</i><div><b>${head}</b>${rest && html`<span class="soft">${rest}</span>`}</div></li>`;
    })}
  </ol>`;
}
