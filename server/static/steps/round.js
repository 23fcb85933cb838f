/** Everybody speaks in turn, or takes a turn. A line may be typed where the round asks for one; what was written earlier is read beside it. */
import { html } from "htm/preact";
import { draft } from "../drafts.js";
import { Button } from "../parts/button.js";
import { Count } from "../parts/count.js";
import { Given, Table } from "../parts/given.js";
import { Ask, Page } from "../parts/page.js";
import { nameOf, names } from "../parts/people.js";
import { KINDS, Tips } from "../parts/tips.js";
import { doneLabel, inWords, TurnOfOther } from "../parts/turn.js";
import { Line } from "../parts/line.js";
import { has, t, text } from "../words.js";

/** @typedef {import("../shapes.js").StepStage} StepStage @typedef {import("../shapes.js").Item} Item */

/** @param {StepStage} props */
export function Round({ view, act }) {
  const { step, head } = view;
  const heard = view.role === "owner" && !step.you; // the round is held for the owner, who only listens
  if (step.line && ["now", "next", "waiting"].includes(step.you)) return html`<${Line} view=${view} act=${act} />`;
  if (step.you === "now") return html`<${Speaking} view=${view} act=${act} />`;
  if (heard && step.given.length) return html`<${Receiving} view=${view} />`;
  const line = heard ? "phone.tips.listen" : has(`phone.round.listen.${head.id}`) ? `phone.round.listen.${head.id}` : "phone.round.listen";
  const given = html`<${Table} view=${view} items=${step.given} />`;
  return html`<${TurnOfOther} view=${view} act=${act} after="" back=${t("phone.round.return")} line=${t(line)} below=${given} more=${step.you === "free" && html`<${Free} view=${view} act=${act} />`} />`;
}

/** Nobody is given a turn here: who wants one takes it. @param {StepStage} props */
function Free({ view, act }) {
  return html`<${Button} kind="second" label=${t(view.floor.lit ? "phone.round.me_next" : "phone.round.me")} onClick=${() => act({ do: "return" })} />
    <${Button} kind="plain" label=${t("phone.round.pass")} onClick=${() => act({ do: "pass" })} />`;
}

/** @param {StepStage} props */
function Speaking({ view, act }) {
  const { step, turn, head } = view;
  // One's own words alone are to be said, so they stand large; what all wrote is to be looked at.
  const alone = step.given.every((/** @type {Item} */ one) => one.by === view.me);
  const tip = draft(`tip/${view.owner}`, "");
  const own = step.given.length ? step.given.map((/** @type {Item} */ one) => one.text) : view.owner && tip.value ? [tip.value] : [];
  const line = has(`phone.round.line.${head.id}`) ? t(`phone.round.line.${head.id}`) : t("phone.round.line");
  return html`<${Page} light="lamp" say=${t("phone.turn.you")} mid="mid--centre"
    lamp=${html`<p class="lamp__you">${t("phone.turn.you")}</p><${Ask}>${text(step.ask, names(view))}<//>${turn && html`<${Count} clock=${turn} />`}`}
    thumb=${html`<${Button} label=${doneLabel(view)} onClick=${() => act({ do: "done" })} /><${Button} kind="plain" label=${t("phone.round.pass")} onClick=${() => act({ do: "pass" })} />`}>
    ${alone ? own.map((/** @type {string} */ words, /** @type {number} */ at) => html`<blockquote key=${at} class="said">${words}</blockquote>`) : html`<${Table} view=${view} items=${step.given} />`}
    ${alone && html`<p class="soft">${line}</p>`}
  <//>`;
}

/** The tips for the owner, while they are said. @param {{view: StepStage["view"]}} props */
function Receiving({ view }) {
  const { given } = view.step;
  const speaks = nameOf(view, view.floor.lit);
  const tips = given.some((/** @type {Item} */ one) => one.tag && KINDS.includes(one.tag));
  const words = !tips ? t("phone.round.for_you") : given.length === 1 ? t("phone.tips.one", { name: view.name ?? "" }) : t("phone.tips.many", { n: capital(inWords(given.length)), name: view.name ?? "" });
  return html`<${Page} say=${words} thumb=${html`<p class="soft small centre">${speaks ? t("phone.tips.now", { name: speaks }) : t("phone.turn.over")} ${t("phone.tips.listen")}</p>`}>
    <${Ask}>${words}<//>${tips ? html`<${Tips} view=${view} items=${given} />` : html`<${Given} view=${view} items=${given} />`}
  <//>`;
}

/** @param {string} words */
function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
