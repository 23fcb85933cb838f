/** One person tells, all others listen: they can type and tap nothing. */
import { html } from "htm/preact";
import { Button } from "../parts/button.js";
import { Count } from "../parts/count.js";
import { Listen } from "../parts/listen.js";
import { Ask, Page } from "../parts/page.js";
import { nameOf, names } from "../parts/people.js";
import { has, t, text } from "../words.js";

/** @param {import("../shapes.js").StepStage} props */
export function Speak({ view, act }) {
  const { step, head, clock } = view;
  const owner = nameOf(view, view.owner);
  if (!step.you || step.said) {
    const key = step.said ? (step.you ? "phone.speak.said_you" : "phone.speak.said") : `phone.speak.listen.${head.id}`;
    const line = t(has(key) ? key : "phone.speak.listen", { owner });
    const say = step.said ? line : `${t("phone.turn.speaks", { name: owner })}. ${line}`;
    return html`<${Listen} who=${view.owner ?? ""} arc say=${say}><p class="soft">${line}</p><//>`;
  }
  return html`<${Page} light="lamp" say=${t("phone.speak.you")}
    lamp=${html`<p class="lamp__you">${t("phone.speak.you")}</p><${Ask}>${text(step.ask, names(view))}<//>
      ${clock && html`<${Count} clock=${clock} />`}<p>${t("phone.speak.calm")}</p>`}
    thumb=${html`<${Button} label=${t("phone.speak.done")} onClick=${() => act({ do: "done" })} />`}>
    <${Points} points=${step.points} />
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
