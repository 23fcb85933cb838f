/** Everybody speaks in turn. A line may be typed where the round asks for one; tips are heard by who gets them. */
import { html } from "htm/preact";
import { draft } from "../drafts.js";
import { Button } from "../parts/button.js";
import { Count } from "../parts/count.js";
import { Ask, Page } from "../parts/page.js";
import { nameOf, names } from "../parts/people.js";
import { Tips } from "../parts/tips.js";
import { doneLabel, inWords, TurnOfOther } from "../parts/turn.js";
import { Line } from "../parts/line.js";
import { has, t, text } from "../words.js";

/** @typedef {import("../shapes.js").StepStage} StepStage */

/** @param {StepStage} props */
export function Round({ view, act }) {
  const { step, head } = view;
  if (step.line && ["now", "next", "waiting"].includes(step.you)) return html`<${Line} view=${view} act=${act} />`;
  if (step.you === "now") return html`<${Speaking} view=${view} act=${act} />`;
  if (step.given.length) return html`<${Receiving} view=${view} />`;
  if (view.role === "owner") return html`<${TurnOfOther} view=${view} act=${act} after="" back=${t("phone.round.return")} line=${t("phone.tips.listen")} />`;
  const line = has(`phone.round.listen.${head.id}`) ? t(`phone.round.listen.${head.id}`) : t("phone.round.listen");
  return html`<${TurnOfOther} view=${view} act=${act} after="" back=${t("phone.round.return")} line=${line} />`;
}

/** @param {StepStage} props */
function Speaking({ view, act }) {
  const { step, turn, head } = view;
  const tip = draft(`tip/${view.owner}`, "");
  const line = has(`phone.round.line.${head.id}`) ? t(`phone.round.line.${head.id}`) : t("phone.round.line");
  return html`<${Page} light="lamp" say=${t("phone.turn.you")} mid="mid--centre"
    lamp=${html`<p class="lamp__you">${t("phone.turn.you")}</p><${Ask}>${text(step.ask, names(view))}<//>${turn && html`<${Count} clock=${turn} />`}`}
    thumb=${html`<${Button} label=${doneLabel(view)} onClick=${() => act({ do: "done" })} /><${Button} kind="plain" label=${t("phone.round.pass")} onClick=${() => act({ do: "pass" })} />`}>
    ${view.owner && tip.value && html`<blockquote class="said">${tip.value}</blockquote>`}
    <p class="soft">${line}</p>
  <//>`;
}

/** The tips for the owner, while they are said. @param {{view: StepStage["view"]}} props */
function Receiving({ view }) {
  const { given } = view.step;
  const speaks = nameOf(view, view.floor.lit);
  const words = given.length === 1 ? t("phone.tips.one", { name: view.name ?? "" }) : t("phone.tips.many", { n: capital(inWords(given.length)), name: view.name ?? "" });
  return html`<${Page} say=${words} thumb=${html`<p class="soft small centre">${speaks ? t("phone.tips.now", { name: speaks }) : t("phone.turn.over")} ${t("phone.tips.listen")}</p>`}>
    <${Ask}>${words}<//><${Tips} view=${view} items=${given} />
  <//>`;
}

/** @param {string} words */
function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
