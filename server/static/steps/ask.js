/** Questions go round. On your turn: one open question, spoken; what you write first stays on your phone. */
import { useSignal } from "@preact/signals";
import { html } from "htm/preact";
import { draft, inStep } from "../drafts.js";
import { Button } from "../parts/button.js";
import { Chips } from "../parts/choice.js";
import { Field } from "../parts/field.js";
import { Hint } from "../parts/hint.js";
import { Listen } from "../parts/listen.js";
import { OnlyYou } from "../parts/only-you.js";
import { Ask as Asks, Page } from "../parts/page.js";
import { nameOf, names } from "../parts/people.js";
import { TurnOfOther } from "../parts/turn.js";
import { t, text } from "../words.js";

/** @typedef {import("../shapes.js").StepStage} StepStage */

/** @param {StepStage} props */
export function Ask({ view, act }) {
  const preparing = useSignal(false);
  const { step, floor } = view;
  const owner = nameOf(view, view.owner);
  if (view.role === "owner") return html`<${Answering} view=${view} act=${act} />`;
  if (step.you === "now") return html`<${Asking} view=${view} act=${act} />`;
  if (preparing.value && (step.you === "next" || step.you === "waiting"))
    return html`<${Page} say=${t("phone.ask.prepare")} thumb=${html`<${Button} kind="second" label=${t("phone.ask.listen")} onClick=${() => (preparing.value = false)} />`}>
      <${Asks}>${text(step.ask, names(view))}<//><${Aid} view=${view} />
    <//>`;
  const left = step.left && html`<p class="soft">${step.left === view.me ? t("phone.ask.left_yours", { owner }) : t("phone.ask.left", { owner })}</p>`;
  return html`<${TurnOfOther} view=${view} act=${act} after=${floor.lit ? t("phone.ask.asks") : ""} back=${t("phone.ask.return")} ready=${left}
    line=${step.you === "next" ? t("phone.ask.which") : t("phone.ask.hear")} prepare=${step.you === "next" ? () => (preparing.value = true) : undefined} label=${t("phone.ask.prepare")} />`;
}

/** @param {StepStage} props */
function Asking({ view, act }) {
  const { step, floor } = view;
  const next = nameOf(view, floor.next);
  return html`<${Page} light="lamp" say=${t("phone.turn.you")}
    lamp=${html`<p class="lamp__you">${t("phone.turn.you")}</p><${Asks}>${text(step.ask, names(view))}<//>`}
    thumb=${html`<${Button} label=${t("phone.ask.done")} onClick=${() => act({ do: "done" })} /><${Button} kind="plain" label=${t("phone.turn.pass")} onClick=${() => act({ do: "pass" })} />`}>
    <${Aid} view=${view} />
    ${next && html`<p class="soft small push">${t("phone.turn.after", { name: next })}</p>`}
  <//>`;
}

/** Levels to look at and a place to write first: help that nobody else sees. @param {{view: StepStage["view"]}} props */
function Aid({ view }) {
  const { levels, round } = view.step;
  const words = draft(inStep(view, `question/${round}`), "");
  const level = draft(inStep(view, "lens"), "");
  const example = text(levels.find((/** @type {any} */ one) => one.id === level.value)?.example);
  return html`<div class="stack stack--4">
    ${levels.length > 0 && html`<${Chips} kind="chips--row" group="lens" legend=${t("phone.ask.lens")} chosen=${level.value} onChoose=${(/** @type {string} */ id) => (level.value = id)}
      options=${levels.map((/** @type {any} */ one) => ({ id: one.id, label: text(one.name) }))} />`}
    ${example && html`<p class="soft">${t("phone.ask.example")} <span class="said said--small">${example}</span></p>`}
    <div class="stack stack--3">
      <${Field} rows=${2} draft=${words} label=${html`${t("phone.ask.write")} <span class="soft plain">${t("phone.ask.optional")}</span>`} />
      <${Hint} question=${words} />
      <${OnlyYou}>${t("phone.only_you")}<//>
    </div>
  </div>`;
}

/** The owner answers, and may leave a question. @param {StepStage} props */
function Answering({ view, act }) {
  const asker = nameOf(view, view.floor.lit);
  const say = asker ? t("phone.ask.asks_you_say", { name: asker }) : t("phone.turn.over");
  return html`<${Listen} after=${asker ? t("phone.ask.asks_you") : ""} say=${say}
    thumb=${asker && html`<${Button} kind="second" label=${t("phone.ask.leave")} onClick=${() => act({ do: "leave" })} />`}>
    <p class="soft">${view.step.left ? t("phone.ask.left_own") : asker ? t("phone.ask.calm") : t("phone.turn.over")}</p>
  <//>`;
}
