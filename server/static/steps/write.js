/** Everybody fills in one small thing: texts such as questions or a tip with its kind, or a mark. It stays hidden until all are in. */
import { useSignal } from "@preact/signals";
import { html } from "htm/preact";
import { draft, inStep } from "../drafts.js";
import { Back } from "../parts/back.js";
import { Button } from "../parts/button.js";
import { Chips } from "../parts/choice.js";
import { bare, Entries, Offered, whole } from "../parts/entries.js";
import { Field } from "../parts/field.js";
import { Table } from "../parts/given.js";
import { Listen } from "../parts/listen.js";
import { OnlyYou } from "../parts/only-you.js";
import { Ask, Page } from "../parts/page.js";
import { parked } from "../parts/park.js";
import { names } from "../parts/people.js";
import { useTop } from "../parts/settle.js";
import { KINDS } from "../parts/tips.js";
import { t, text } from "../words.js";

/** @typedef {import("../shapes.js").StepStage} StepStage @typedef {StepStage["view"]} View @typedef {{tag: string, label: import("../shapes.js").Text}} Kind */

/** @param {StepStage} props */
export function Write({ view, act }) {
  const again = useSignal(false);
  const { step } = view;
  if (!step.may) return html`<${Others} view=${view} />`;
  if (step.done && !again.value) return html`<${Ready} view=${view} change=${() => (again.value = true)} />`;
  const done = () => (again.value = false);
  return step.scale ? html`<${Mark} view=${view} act=${act} />` : html`<${Texts} view=${view} act=${act} done=${done} />`;
}

/** Whether what is written is a tip: it has a kind, and may as well be said aloud alone. @param {View} view */
function isTip({ step }) {
  return step.choices.some((/** @type {Kind} */ one) => one.tag && KINDS.includes(one.tag));
}

/** Others write. @param {{view: View}} props */
function Others({ view }) {
  const tips = view.head.id === "tip-schrijven";
  const ask = t(view.role !== "owner" ? "phone.write.others" : tips ? "phone.write.for_you" : "phone.write.others_owner");
  const line = t(view.role !== "owner" ? "phone.look_up" : tips ? "phone.write.for_you_line" : "phone.write.lean");
  if (view.floor.turned === view.me) return html`<${Back} view=${view} ask=${ask} line=${line} />`;
  return html`<${Listen} who="" say=${ask}><${Ask}>${ask}<//><p class="soft">${line}</p><//>`;
}

/** It is in. @param {{view: View, change: () => void}} props */
function Ready({ view, change }) {
  const { step } = view;
  const tip = isTip(view);
  const some = step.mine.length > 0;
  const key = step.scale ? "marked" : !step.named ? "pooled" : tip ? (some ? "ready" : "spoken") : some ? "kept" : "none";
  const label = t(!some ? "phone.write.write" : tip ? "phone.write.change" : "phone.write.rewrite");
  const line = t(`phone.write.${key}`);
  return html`<${Listen} who="" say=${line} thumb=${!step.scale && step.named && html`<${Button} kind="second" label=${label} onClick=${change} />`}>
    <${Ask}>${t("phone.write.thanks")}<//><p class="soft">${line}</p>
  <//>`;
}

/** @param {StepStage & {done: () => void}} props */
function Texts({ view, act, done }) {
  const { step } = view;
  const sure = useSignal(false);
  const tip = isTip(view);
  const tag = draft(inStep(view, "tag"), step.mine[0]?.tag || step.choices[0]?.tag || "");
  const lines = linesOf(view);
  const texts = step.text ? whole(view, lines.value) : [];
  const ready = texts.length > 0 || tip || !step.text;
  const send = async () => {
    if (!(await act({ do: "answer", tag: tag.value, text: "", texts }))) return;
    if (!step.named) lines.value = [""]; // it is nobody's now, on this phone too
    done();
  };
  const give = () => (step.named ? send() : (sure.value = true));
  const ask = text(step.ask, names(view));
  const label = !ready ? "empty" : !step.text ? "done" : !tip ? "hand" : texts.length ? "give" : "aloud";
  const line = text(step.line, names(view));
  if (sure.value) return html`<${Sure} texts=${texts} send=${send} back=${() => (sure.value = false)} />`;
  const chosen = step.choices.find((/** @type {Kind} */ one) => one.tag === tag.value)?.label;
  return html`<${Page} say=${ask} thumb=${html`<${Button} off=${!ready} label=${t(`phone.write.${label}`)} onClick=${give} />
      ${!ready && html`<${Button} kind="plain" label=${t("phone.write.skip")} onClick=${give} />`}`}>
    ${(step.choices.length > 0 || step.given.length > 0 || !step.text) && html`<${Ask}>${ask}<//>`}
    <${Table} view=${view} items=${step.given} named=${false} fold />
    ${step.choices.length > 0 && html`<${Chips} kind="chips--three" group="tip" legend=${t("phone.write.kind")} chosen=${tag.value} onChoose=${(/** @type {string} */ id) => (tag.value = id)}
      options=${step.choices.map((/** @type {Kind} */ one) => ({ id: one.tag, label: text(one.label) }))} />`}
    ${step.text && html`<div class="stack stack--3"><${Entries} view=${view} lines=${lines} ...${labelled(view, ask, chosen, tip)} /></div>`}
    ${step.parked && html`<${Offered} ideas=${parked(view).value} lines=${lines} entries=${step.entries} />`}
    <div class="stack"><${OnlyYou}>${line}<//>${!step.named && html`<p class="soft small">${t("phone.write.nameless")}</p>`}</div>
  <//>`;
}

/** Give what the first field is called: what the screen asks, unless that stands above. @param {View} view @param {string} ask
 * @param {import("../shapes.js").Text | undefined} chosen @param {boolean} tip */
function labelled({ step }, ask, chosen, tip) {
  if (!step.choices.length) return { label: ask, labelKind: step.given.length ? "sr" : "ask" };
  const name = chosen ? text(chosen) : t("phone.write.tip");
  return { label: tip ? html`${name} <span class="soft plain">${t("common.optional")}</span>` : name };
}

/** Give the lines as a draft. A tip's draft is told apart by its owner alone: it is read again when it is said. @param {View} view @returns {{value: string[]}} */
function linesOf(view) {
  const { step } = view;
  if (!isTip(view) || step.entries > 1) return draft(inStep(view, "texts"), bare(view, step.mine));
  const one = draft(`tip/${view.owner}`, step.mine[0]?.text ?? "");
  return {
    get value() {
      return [one.value];
    },
    set value(lines) {
      one.value = lines[0] ?? "";
    },
  };
}

/** Nameless is final: asked once more. @param {{texts: string[], send: () => void, back: () => void}} props */
function Sure({ texts, send, back }) {
  useTop();
  const ask = t(texts.length ? "phone.write.sure" : "phone.write.sure_none");
  return html`<${Page} say=${ask} thumb=${html`<${Button} label=${t(texts.length ? "phone.write.yes" : "phone.write.yes_none")} onClick=${send} /><${Button} kind="plain" label=${t("common.back")} onClick=${back} />`}>
    <${Ask}>${ask}<//>
    <ul class="stack">${texts.map((one, at) => html`<li key=${at} class="note">${one}</li>`)}</ul>
    <div class="card card--flat push"><${OnlyYou} kind="only-you--ink">${t("phone.write.final")}<//></div>
  <//>`;
}

/** @param {StepStage} props */
function Mark({ view, act }) {
  const { step } = view;
  const mark = draft(inStep(view, "mark"), "");
  const own = draft(inStep(view, "own"), "");
  const points = Array.from({ length: step.scale }, (_, at) => String(at + 1));
  /** @param {string} id */
  const give = (id) => act({ do: "answer", mark: Number(id) });
  return html`<${Page} say=${text(step.ask, names(view))}
    thumb=${html`<${Button} off=${!mark.value} label=${t(mark.value ? "phone.write.done" : "phone.write.tap")} onClick=${() => give(mark.value)} />
      <${Button} kind="plain" label=${t("phone.write.skip")} onClick=${() => give("0")} />`}>
    <${Ask}>${text(step.ask, names(view))}<//>
    <div class="stack">
      <${Chips} kind="scale" group="mark" legend=${text(step.ask, names(view))} chosen=${mark.value} onChoose=${(/** @type {string} */ id) => (mark.value = id)}
        options=${points.map((id) => ({ id, label: id }))} />
      <div class="ends" aria-hidden="true"><span>1 = ${text(step.low)}</span><span>${step.scale} = ${text(step.high)}</span></div>
    </div>
    <${OnlyYou}>${text(step.line)}<//>
    ${step.own && html`<div class="stack"><${Field} rows=${3} draft=${own} label=${text(step.own)} /><${OnlyYou}>${t("phone.back.stays")}<//></div>`}
  <//>`;
}
