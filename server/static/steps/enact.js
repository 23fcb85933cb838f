/** A talk is played. The owner begins, freezes, winds back and ends it; who watches may note a line. Nothing that is said is kept. */
import { useSignal } from "@preact/signals";
import { html } from "htm/preact";
import { Button } from "../parts/button.js";
import { Icon } from "../parts/icons.js";
import { Ask, Page } from "../parts/page.js";
import { names } from "../parts/people.js";
import { Observing } from "../play/observing.js";
import { People } from "../play/people.js";
import { Roles } from "../play/roles.js";
import { t, text } from "../words.js";

/** @typedef {import("../shapes.js").StepStage} StepStage */

/** @param {StepStage} props */
export function Enact({ view, act }) {
  const swapping = useSignal(false);
  const { step } = view;
  if (swapping.value && step.steers) return html`<${StandIn} view=${view} act=${act} back=${() => (swapping.value = false)} />`;
  const steering = step.steers && html`<${Steering} view=${view} act=${act} swap=${() => (swapping.value = true)} />`;
  if (step.watches) return html`<${Watching} view=${view} act=${act} thumb=${steering} />`;
  return html`<${Playing} view=${view} thumb=${steering} />`;
}

/** Give the words of where the play is. @param {string} phase @param {boolean} plays */
function stateOf(phase, plays) {
  return t(plays && phase === "plays" ? "phone.enact.you_play" : `phone.enact.${phase}`);
}

/** Who plays: the own card, large. @param {{view: StepStage["view"], thumb: any}} props */
function Playing({ view, thumb }) {
  const { step } = view;
  const title = stateOf(step.phase, true);
  const words = standsIn(view) ? t("phone.enact.as_owner", names(view)) : text(step.card, names(view));
  const card = words && html`<section class="stack"><h3 class="soft small">${t("phone.enact.card")}</h3><p class="rolecard">${words}</p></section>`;
  if (step.phase === "plays")
    return html`<${Page} light="lamp" say=${title} lamp=${html`<p class="lamp__you">${title}</p><${Ask}>${own(view)}<//>`} thumb=${thumb}>${card}<${Unrecorded} /><//>`;
  const held = step.phase === "frozen";
  return html`<${Page} frozen=${held} light=${step.phase === "over" ? "night" : "paper"} say=${title} thumb=${thumb || null}>
    <${State} view=${view} title=${title} />
    ${step.phase !== "over" && card}
    ${step.phase === "ready" ? html`<${Roles} view=${view} />` : html`<${Unrecorded} />`}
  <//>`;
}

/** Who watches: what to look at, and a line to note. @param {StepStage & {thumb: any}} props */
function Watching({ view, act, thumb }) {
  const { step } = view;
  const title = stateOf(step.phase, false);
  const light = step.phase === "ready" || step.phase === "frozen" ? "paper" : "night";
  return html`<${Page} light=${light} frozen=${step.phase === "frozen"} say=${title} thumb=${thumb || null}>
    <${State} view=${view} title=${title} />
    ${step.phase === "ready" ? html`<p>${text(step.watch, names(view))}</p><${Roles} view=${view} />` : html`<${Observing} view=${view} act=${act} /><${Unrecorded} />`}
  <//>`;
}

/** Where the play is, large. @param {{view: StepStage["view"], title: string}} props */
function State({ view, title }) {
  const { step } = view;
  const again = step.back > 0 && step.phase === "frozen";
  const line = again ? t("phone.enact.back_line") : step.phase === "ready" ? text(step.line, names(view)) : t(`phone.enact.${step.phase}_line`);
  return html`<div class="stack playstate">
    ${step.phase === "frozen" && html`<span class="pause"><${Icon} name=${again ? "back" : "pause"} /></span>`}
    <h2 class="who">${title}</h2><p class="soft">${line}</p>
  </div>`;
}

/** Whether this person plays the owner, who looks on. @param {StepStage["view"]} view */
function standsIn({ me, owner, step, cast = [] }) {
  return step.plays && me !== owner && !step.seats.flat().includes(owner) && !cast.some((one) => one.seats.includes(me));
}

/** Give the name of the part that this person plays. @param {StepStage["view"]} view */
function own(view) {
  const at = view.step.seats.findIndex((/** @type {string[]} */ seats) => seats.includes(view.me));
  return text(view.step.players[at], names(view));
}

/** The owner steers. @param {StepStage & {swap: () => void}} props */
function Steering({ view, act, swap }) {
  const { phase } = view.step;
  if (phase === "over") return null;
  const main = phase === "plays" ? { label: t("phone.enact.freeze"), icon: "pause", command: "freeze" } : { label: t(phase === "ready" ? "phone.enact.start" : "phone.enact.on"), icon: "", command: "play" };
  const rest = phase === "ready" ? html`<${Button} kind="plain" label=${t("phone.enact.stand_in")} onClick=${swap} />` : html`<div class="beside">
    <${Button} kind="second" label=${t("phone.enact.rewind")} onClick=${() => act({ do: "rewind" })} />
    <${Button} kind="second" label=${t("phone.enact.cut")} onClick=${() => act({ do: "cut" })} />
  </div>`;
  return html`<${Button} label=${main.label} icon=${main.icon || undefined} onClick=${() => act({ do: main.command })} />${rest}`;
}

/** Somebody else plays the owner's part. @param {StepStage & {back: () => void}} props */
function StandIn({ view, act, back }) {
  const others = view.seats.filter((seat) => seat.here && seat.id !== view.owner).map((seat) => seat.id);
  const mine = view.step.plays;
  /** @param {string} seat */
  const give = async (seat) => (await act({ do: "stand_in", seat })) && back();
  const title = t("phone.enact.stand_in_ask");
  return html`<${Page} say=${title} thumb=${html`${!mine && html`<${Button} kind="second" label=${t("phone.enact.stand_in_self")} onClick=${() => give("")} />`}<${Button} kind="plain" label=${t("common.back")} onClick=${back} />`}>
    <div class="stack"><${Ask}>${title}<//><p class="soft">${t("phone.enact.stand_in_line")}</p></div>
    <${People} view=${view} group="stand-in" legend=${title} seats=${others} chosen="" choose=${give} />
  <//>`;
}

/** What is said here stays here. */
function Unrecorded() {
  return html`<p class="soft small push">${t("phone.enact.unrecorded")}</p>`;
}
