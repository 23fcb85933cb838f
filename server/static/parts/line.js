/** One's case in one sentence: a field, a private aid, nudges for who has nothing. Saying it without typing is as good. */
import { useSignal } from "@preact/signals";
import { html } from "htm/preact";
import { draft, inStep } from "../drafts.js";
import { t, text } from "../words.js";
import { Button } from "./button.js";
import { Go } from "./choice.js";
import { Count } from "./count.js";
import { Criteria } from "./criteria.js";
import { Field } from "./field.js";
import { Ask, Page } from "./page.js";
import { nameOf, names } from "./people.js";
import { doneLabel, TurnOfOther } from "./turn.js";

/** @typedef {import("../shapes.js").StepStage} StepStage */

/** What helps who has nothing (methods.md 2). */
const NUDGES = ["week", "dreaded", "well"];
const LONGEST = 300;

/** @param {StepStage} props */
export function Line({ view, act }) {
  const { step } = view;
  const words = draft(inStep(view, "line"), step.mine ?? "");
  const shown = useSignal(step.mine === null ? "write" : "listen");
  const typed = words.value.trim();
  const handed = typed === (step.mine ?? "").trim();
  const hand = async () => (await act({ do: "line", text: words.value })) && (shown.value = "listen");
  const now = step.you === "now";
  if (shown.value === "nothing") return html`<${Nothing} view=${view} act=${act} done=${() => (shown.value = "write")} />`;
  if (now) return html`<${Saying} view=${view} act=${act} words=${words} nothing=${() => (shown.value = "nothing")} />`;
  if (shown.value === "listen")
    return html`<${TurnOfOther} view=${view} act=${act} after="" back="" prepare=${() => (shown.value = "write")}
      label=${step.mine ? t("phone.line.change") : t("phone.line.write")} line=${step.mine ? t("phone.line.ready") : t("phone.line.think")} />`;
  const main = !handed ? { label: t(typed ? "phone.line.hand" : "phone.line.remove"), onClick: hand } : { label: t(typed ? "phone.line.handed" : "phone.line.spoken"), onClick: () => (shown.value = "listen") };
  return html`<${Page} say=${text(step.ask, names(view))}
    thumb=${html`<${Button} ...${main} /><${Button} kind="plain" label=${t("phone.line.nothing")} onClick=${() => (shown.value = "nothing")} />`}>
    <p class="soft small">${speaks(view)}</p>
    <${Sentence} words=${words} label=${text(step.ask, names(view))} ask />
    <${Nudge} view=${view} />
    ${step.aid === "case" && html`<${Criteria} view=${view} words=${words} />`}
  <//>`;
}

/** @param {StepStage["view"]} view */
function speaks(view) {
  const name = nameOf(view, view.floor.lit);
  return name ? t("phone.line.now", { name }) : "";
}

/** One's own turn. @param {StepStage & {words: import("@preact/signals").Signal<string>, nothing: () => void}} props */
function Saying({ view, act, words, nothing }) {
  const { step, turn } = view;
  const typed = words.value.trim();
  const hand = async () => (await act({ do: "line", text: words.value })) && act({ do: "done" });
  const changed = typed !== (step.mine ?? "").trim();
  const main = { label: changed && typed ? t("phone.line.hand") : doneLabel(view), onClick: changed ? hand : () => act({ do: "done" }) };
  return html`<${Page} light="lamp" say=${t("phone.turn.you")}
    lamp=${html`<p class="lamp__you">${t("phone.turn.you")}</p><${Ask}>${text(step.ask, names(view))}<//>${turn && html`<${Count} clock=${turn} />`}`}
    thumb=${html`<${Button} ...${main} /><${Button} kind="plain" label=${t("phone.line.nothing")} onClick=${nothing} />`}>
    <p class="soft centre">${t("phone.line.say")}</p>
    <${Nudge} view=${view} />
    <${Sentence} words=${words} label=${html`${t("phone.line.label")} <span class="soft plain">${t("common.optional")}</span>`} />
  <//>`;
}

/** @param {{words: import("@preact/signals").Signal<string>, label: any, ask?: boolean}} props */
function Sentence({ words, label, ask = false }) {
  const count = words.value.trim().split(/\s+/).filter(Boolean).length;
  const foot = html`<span>${t("phone.line.public")}</span>${count > 0 && html`<span>${count === 1 ? t("phone.line.word") : t("phone.line.words", { n: count })}</span>`}`;
  return html`<${Field} rows=${ask ? 4 : 2} most=${LONGEST} draft=${words} label=${label} labelKind=${ask ? "ask" : ""} foot=${foot} />`;
}

/** What this person picked to think of. @param {{view: StepStage["view"]}} props */
function Nudge({ view }) {
  const nudge = draft(inStep(view, "nudge"), "").value;
  return nudge ? html`<div class="stack"><p class="said">${t(`phone.nothing.${nudge}`)}</p><p class="soft">${t(`phone.nothing.${nudge}.then`)}</p></div>` : null;
}

/** Having nothing is no fault: three nudges, or passing. @param {StepStage & {done: () => void}} props */
function Nothing({ view, act, done }) {
  const nudge = draft(inStep(view, "nudge"), "");
  /** @param {string} one */
  const pick = (one) => {
    nudge.value = one;
    done();
  };
  return html`<${Page} say=${t("phone.nothing.ask")}
    thumb=${html`<${Button} kind="second" label=${t("phone.nothing.pass")} onClick=${() => act({ do: "pass" })} /><${Button} kind="plain" label=${t("common.back")} onClick=${done} />`}>
    <div class="stack"><${Ask}>${t("phone.nothing.ask")}<//><p class="soft">${t("phone.nothing.line")}</p></div>
    <div class="choices">${NUDGES.map((one) => html`<${Go} key=${one} said title=${t(`phone.nothing.${one}`)} onClick=${() => pick(one)} />`)}</div>
  <//>`;
}
