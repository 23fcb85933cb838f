/** Questions go round. On your turn: an open question, spoken; what you write first stays on your phone. Or one person talks with
 * the owner while the others watch, or the owner picks from what was written. */
import { useSignal } from "@preact/signals";
import { html } from "htm/preact";
import { draft, inStep } from "../drafts.js";
import { Button } from "../parts/button.js";
import { Chips } from "../parts/choice.js";
import { Count } from "../parts/count.js";
import { Field } from "../parts/field.js";
import { Hint } from "../parts/hint.js";
import { Listen } from "../parts/listen.js";
import { OnlyYou } from "../parts/only-you.js";
import { Ask as Asks, Page } from "../parts/page.js";
import { Park, Parking } from "../parts/park.js";
import { nameOf, names } from "../parts/people.js";
import { Picking, Read } from "../parts/picking.js";
import { Sightings } from "../parts/sightings.js";
import { inWords, TurnOfOther } from "../parts/turn.js";
import { t, text } from "../words.js";

/** @typedef {import("../shapes.js").StepStage} StepStage */

/** @param {StepStage} props */
export function Ask({ view, act }) {
  const preparing = useSignal(false);
  const parking = useSignal(false);
  const noting = useSignal(false);
  const { step, floor } = view;
  const owner = nameOf(view, view.owner);
  if (step.selects) return html`<${Picking} view=${view} act=${act} />`;
  if (view.role === "owner") return html`<${Answering} view=${view} act=${act} />`;
  if (step.you === "now") return html`<${Asking} view=${view} act=${act} />`;
  if (parking.value) return html`<${Parking} view=${view} back=${() => (parking.value = false)} />`;
  if (noting.value && step.watches) return html`<${Sightings} view=${view} act=${act} back=${() => (noting.value = false)} />`;
  const park = html`<${Park} view=${view} open=${() => (parking.value = true)} />`;
  if (step.items.length || (floor.lit && floor.lit === view.owner)) return html`<${Read} view=${view} more=${park} />`;
  if (preparing.value && (step.you === "next" || step.you === "waiting"))
    return html`<${Page} say=${t("phone.ask.prepare")} thumb=${html`<${Button} kind="second" label=${t("phone.park.back")} onClick=${() => (preparing.value = false)} />`}>
      <${Asks}>${text(step.ask, names(view))}<//><${Aid} view=${view} />
    <//>`;
  const collects = step.collects && step.you === "waiting" && html`<p class="soft">${t("phone.ask.collects_hear")}</p>`;
  const left = step.left && html`<p class="soft">${step.left === view.me ? t("phone.ask.left_yours", { owner }) : t("phone.ask.left", { owner })}</p>`;
  const hear = step.pair ? "phone.ask.watch" : step.collects ? "phone.ask.collects_hear" : "phone.ask.hear";
  const prepare = step.watches ? noting : preparing;
  const which = step.each > 1 ? "phone.ask.which_some" : "phone.ask.which";
  return html`<${TurnOfOther} view=${view} act=${act} after=${floor.lit ? t(step.pair ? "phone.ask.talks" : "phone.ask.asks", { owner }) : ""} back=${t("phone.ask.return")} ready=${left || collects}
    line=${t(step.you === "next" ? which : hear, { owner, n: inWords(step.each) })} prepare=${step.watches || step.you === "next" ? () => (prepare.value = true) : undefined} label=${t(step.watches ? "phone.watch.open" : "phone.ask.prepare")} more=${step.you === "next" ? null : park} />`;
}

/** Where all ask before anybody answers, what was written for the first time is there again for the second. @param {StepStage["view"]} view */
function keptQuestion(view) {
  return draft(`asked/${view.owner}`, "");
}

/** @param {StepStage} props */
function Asking({ view, act }) {
  const { step, floor, turn } = view;
  const owner = nameOf(view, view.owner);
  const next = nameOf(view, floor.next);
  const kept = keptQuestion(view);
  const line = step.collects ? "phone.ask.collects" : kept.value ? "phone.ask.again" : step.pair ? "phone.ask.pair" : "";
  const done = step.pair ? "phone.ask.pair_done" : step.each > 1 ? "phone.ask.done_some" : "phone.ask.done";
  const after = [step.round > 1 && t("phone.ask.round", { n: step.round }), next && t("phone.turn.after", { name: next })].filter(Boolean).join(" · ");
  /** @param {string} how */
  const end = async (how) => (await act({ do: how })) && !step.collects && (kept.value = "");
  return html`<${Page} light="lamp" say=${t("phone.turn.you")}
    lamp=${html`<p class="lamp__you">${t("phone.turn.you")}</p><${Asks}>${text(step.ask, names(view))}<//>${line && html`<p>${t(line, { owner })}</p>`}
      ${step.pair && turn && html`<${Count} clock=${turn} />`}`}
    thumb=${html`<${Button} label=${t(done)} onClick=${() => end("done")} /><${Button} kind="plain" label=${t("phone.turn.pass")} onClick=${() => end("pass")} />`}>
    <${Aid} view=${view} />
    ${after && html`<p class="soft small push">${after}</p>`}
  <//>`;
}

/** Levels to look at and a place to write first: help that nobody else sees. @param {{view: StepStage["view"]}} props */
function Aid({ view }) {
  const { levels, round, mode, collects } = view.step;
  const kept = keptQuestion(view);
  const words = collects ? kept : draft(inStep(view, `question/${round}`), kept.value);
  const level = draft(inStep(view, "lens"), "");
  const example = text(levels.find((/** @type {any} */ one) => one.id === level.value)?.example);
  return html`<div class="stack stack--4">
    ${levels.length > 0 && html`<${Chips} kind="chips--row" group="lens" legend=${t("phone.ask.lens")} chosen=${level.value} onChoose=${(/** @type {string} */ id) => (level.value = id)}
      options=${levels.map((/** @type {any} */ one) => ({ id: one.id, label: text(one.name) }))} />`}
    ${example && html`<p class="soft">${t("phone.ask.example")} <span class="said said--small">${example}</span></p>`}
    <div class="stack stack--3">
      <${Field} rows=${2} draft=${words} label=${html`${t("phone.ask.write")} <span class="soft plain">${t("common.optional")}</span>`} />
      <${Hint} question=${words} mode=${mode} />
      <${OnlyYou}>${t("phone.only_you")}<//>
    </div>
  </div>`;
}

/** The owner answers, and may leave a question; before all have asked, the owner only listens. @param {StepStage} props */
function Answering({ view, act }) {
  const { collects, pair, left } = view.step;
  const asker = nameOf(view, view.floor.lit);
  const say = asker ? t("phone.ask.asks_you_say", { name: asker }) : t("phone.turn.over");
  const leave = html`<${Button} kind="second" label=${t("phone.ask.leave")} onClick=${() => act({ do: "leave" })} />`;
  const done = html`<${Button} kind="second" label=${t("phone.ask.pair_done")} onClick=${() => act({ do: "done" })} />`;
  const line = left ? "phone.ask.left_own" : !asker ? "phone.turn.over" : collects ? "phone.ask.collects_owner" : "phone.ask.calm";
  return html`<${Listen} after=${asker ? t(pair ? "phone.ask.talks_you" : "phone.ask.asks_you") : ""} say=${say} thumb=${asker && !collects && (pair ? done : leave)}>
    <p class="soft">${t(line)}</p>
  <//>`;
}
