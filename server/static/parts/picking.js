/** Written questions from which the owner picks, while all see which one is read. Nobody is told more of a question than its words. */
import { html } from "htm/preact";
import { t, text } from "../words.js";
import { Button } from "./button.js";
import { Go } from "./choice.js";
import { aside } from "./given.js";
import { Listen } from "./listen.js";
import { Ask, Page } from "./page.js";
import { nameOf, names } from "./people.js";
import { useTop } from "./settle.js";

/** @typedef {import("../shapes.js").StepStage} StepStage @typedef {import("../shapes.js").Item} Item */

/** The owner's screen: the question that is read, and all others under it. @param {StepStage} props */
export function Picking({ view, act }) {
  const { step, floor } = view;
  useTop(step.item);
  const now = step.items.find((/** @type {Item} */ one) => one.id === step.item);
  const rest = step.items.filter((/** @type {Item} */ one) => one !== now);
  const ask = floor.lit ? text(step.ask, names(view)) : t("phone.ask.enough_said");
  const by = now && aside(view, now);
  const lamp = now
    ? html`<p class="lamp__you">${t("phone.speak.you")}</p><h2 class="said lamp__said">${now.text}</h2>${by && html`<p class="small">${by}</p>`}`
    : floor.lit && html`<p class="lamp__you">${t("phone.speak.you")}</p><${Ask}>${ask}<//>`;
  const thumb = now
    ? html`<${Button} label=${t("phone.ask.answered")} onClick=${() => act({ do: "done" })} /><${Button} kind="plain" label=${t("phone.ask.leave")} onClick=${() => act({ do: "leave" })} />`
    : floor.lit && html`<${Button} kind="second" label=${t("phone.ask.enough")} onClick=${() => act({ do: "done" })} />`;
  return html`<${Page} light=${lamp ? "lamp" : "paper"} lamp=${lamp} say=${now ? now.text : ask} thumb=${thumb}>
    ${!floor.lit && html`<${Ask}>${ask}<//>`}
    <section class="stack">
      ${rest.length > 0 && html`<h3 class="label">${t(now || !floor.lit ? "phone.ask.other" : "phone.ask.pick")}</h3>`}
      ${rest.map((/** @type {Item} */ one) => {
        const had = step.answered.includes(one.id);
        const line = [had && t("phone.ask.had"), aside(view, one)].filter(Boolean).join(" · ");
        return html`<${Go} key=${one.id} said title=${one.text} line=${line} icon=${had ? "check" : "right"} kind=${had ? "is-had" : ""} onClick=${() => act({ do: "select", item: one.id })} />`;
      })}
    </section>
  <//>`;
}

/** Everybody else: who answers, and the question that is read. @param {{view: StepStage["view"], more: any}} props */
export function Read({ view, more }) {
  const { step, floor } = view;
  const owner = nameOf(view, view.owner);
  const now = step.items.find((/** @type {Item} */ one) => one.id === step.item);
  const line = t(now ? "phone.ask.hear_answer" : floor.lit ? "phone.ask.picks" : "phone.turn.over", { owner });
  return html`<${Listen} after=${now ? t("phone.ask.answers") : ""} say=${now ? now.text : line} thumb=${more}>
    ${now && html`<p class="said">${now.text}</p>`}<p class="soft">${line}</p>
  <//>`;
}
