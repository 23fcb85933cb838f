/** Something written earlier is shown to those it was meant for, all at once or part by part; everybody else has a dim line. */
import { useSignal } from "@preact/signals";
import { html } from "htm/preact";
import { draft, inStep } from "../drafts.js";
import { Back } from "../parts/back.js";
import { Button } from "../parts/button.js";
import { Drawn } from "../parts/drawn.js";
import { Given } from "../parts/given.js";
import { Listen } from "../parts/listen.js";
import { Ask, Page } from "../parts/page.js";
import { names } from "../parts/people.js";
import { People } from "../play/people.js";
import { t, text } from "../words.js";

/** @typedef {import("../shapes.js").StepStage} StepStage @typedef {import("../shapes.js").Item} Item */
/** A part that is shown by itself. @typedef {{tag: string, name: import("../shapes.js").Text, asks: boolean}} Shown */

/** @param {StepStage} props */
export function Reveal({ view, act }) {
  const { step } = view;
  const ask = text(step.ask, names(view));
  const line = text(step.line, names(view));
  const answer = draft(inStep(view, "want"), "");
  if (step.turned) return html`<${Back} view=${view} />`;
  if (!step.shown) return html`<${Listen} who=${view.owner ?? ""} say=${ask}><p>${ask}</p><p class="soft">${line}</p><//>`;
  /** @param {boolean} yes */
  const want = async (yes) => {
    if (await act({ do: "want", yes })) answer.value = yes ? "yes" : "no";
  };
  if (step.asked) return html`<${Asked} ask=${ask} line=${line} want=${want} />`;
  if (!step.items.length && !step.parts.length) return html`<${Nothing} view=${view} answer=${answer.value} want=${want} />`;
  return html`<${Showing} view=${view} act=${act} answered=${!!answer.value} />`;
}

/** Whether one wants to see it at all. @param {{ask: string, line: string, want: (yes: boolean) => void}} props */
function Asked({ ask, line, want }) {
  return html`<${Page} say=${ask} thumb=${html`<${Button} label=${t("phone.reveal.yes")} onClick=${() => want(true)} /><${Button} kind="plain" label=${t("phone.reveal.no")} onClick=${() => want(false)} />`}>
    <div class="stack"><${Ask}>${ask}<//><p class="soft">${line}</p></div>
  <//>`;
}

/** @param {{view: StepStage["view"], answer: string, want: (yes: boolean) => void}} props */
function Nothing({ view, answer, want }) {
  const own = view.role === "owner";
  const refused = answer === "no";
  const title = own || answer ? t("phone.reveal.done") : text(view.step.ask, names(view));
  const why = refused ? t("phone.reveal.refused") : t(own ? "phone.reveal.none_owner" : "phone.reveal.none");
  return html`<${Page} say=${title} thumb=${refused && html`<${Button} kind="second" label=${t("phone.reveal.after_all")} onClick=${() => want(true)} />`}>
    <div class="stack"><${Ask}>${title}<//><p class="soft">${why}</p></div>
  <//>`;
}

/** @param {StepStage & {answered: boolean}} props */
function Showing({ view, act, answered }) {
  const { step, role } = view;
  /** @type {Shown[]} */
  const parts = step.parts;
  // Who was asked reads another title than the question.
  const notes = role === "owner" && !step.picture && !step.names && !parts.length;
  const title = notes ? t("phone.reveal.for_you") : answered ? t("phone.reveal.yours") : text(step.ask, names(view));
  const line = notes ? t("phone.reveal.nameless") : text(step.line, names(view));
  const next = parts[step.part];
  const open = next && step.may && html`<${Button} label=${t("phone.reveal.next", { name: text(next.name, names(view)) })} onClick=${() => act({ do: "next_part" })} />
    ${next.asks && html`<p class="soft small centre">${t("phone.reveal.if_you_want")}</p>`}`;
  const wait = next && !step.may && html`<p class="soft small centre">${t("phone.reveal.then", { name: text(next.name, names(view)) })}</p>`;
  return html`<${Page} say=${title} thumb=${open || wait || null}>
    <div class="stack"><${Ask}>${title}<//><p class="soft">${line}</p></div>
    ${step.picture ? html`<${Pictures} view=${view} />` : parts.length ? html`<${Parts} view=${view} parts=${parts} />` : html`<${Given} view=${view} items=${step.items} />`}
  <//>`;
}

/** The parts that are shown, the newest first. @param {{view: StepStage["view"], parts: Shown[]}} props */
function Parts({ view, parts }) {
  const shown = parts.slice(0, view.step.part).reverse();
  return html`${shown.map((part) => {
    const items = view.step.items.filter((/** @type {Item} */ item) => item.tag === part.tag).map((/** @type {Item} */ item) => ({ ...item, tag: "" }));
    return html`<section key=${part.tag} class="tipset"><h3>${text(part.name, names(view))}</h3>
      ${items.length ? html`<${Given} view=${view} items=${items} />` : html`<p class="soft">${t("phone.reveal.empty")}</p>`}</section>`;
  })}`;
}

/** One picture, or one of each person, of which one is looked at. @param {{view: StepStage["view"]}} props */
function Pictures({ view }) {
  const { step } = view;
  /** @type {Item[]} */
  const items = step.items;
  const own = items.length > 0 && items.every((item) => item.by && item.id.startsWith(item.by));
  const makers = own ? view.seats.map((seat) => seat.id).filter((seat) => items.some((item) => item.by === seat)) : [];
  const chosen = useSignal("");
  const seat = makers.includes(chosen.value) ? chosen.value : makers[0] ?? "";
  const shown = own ? items.filter((item) => item.by === seat) : items;
  return html`${makers.length > 1 && html`<${People} view=${view} group="whose" legend=${t("phone.reveal.whose")} seats=${makers} chosen=${seat} choose=${(/** @type {string} */ id) => (chosen.value = id)} />`}
    <${Drawn} key=${seat} picture=${step.picture} items=${shown} view=${view} of=${own ? seat : step.picture === "johari" ? view.owner : null} />`;
}
