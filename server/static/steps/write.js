/** Everybody fills in one small thing: a tip with its kind, or a mark. It stays hidden until all are in. */
import { useSignal } from "@preact/signals";
import { html } from "htm/preact";
import { draft, inStep } from "../drafts.js";
import { Button } from "../parts/button.js";
import { Chips } from "../parts/choice.js";
import { Field } from "../parts/field.js";
import { Listen } from "../parts/listen.js";
import { OnlyYou } from "../parts/only-you.js";
import { Ask, Page } from "../parts/page.js";
import { names } from "../parts/people.js";
import { t, text } from "../words.js";

/** @typedef {import("../shapes.js").StepStage} StepStage */

/** @param {StepStage} props */
export function Write({ view, act }) {
  const again = useSignal(false);
  const { step } = view;
  const ready = step.done && !again.value;
  if (!step.may && view.role !== "owner") return html`<${Listen} who="" say=${t("phone.look_up")}><p class="soft">${t("phone.look_up")}</p><//>`;
  if (!step.may) return html`<${Listen} who="" say=${t("phone.write.for_you")}><${Ask}>${t("phone.write.for_you")}<//><p class="soft">${t("phone.write.for_you_line")}</p><//>`;
  if (ready) {
    const change = !step.scale && html`<${Button} kind="second" label=${t(step.mine ? "phone.write.change" : "phone.write.write")} onClick=${() => (again.value = true)} />`;
    const line = step.scale ? t("phone.write.marked") : t(step.mine ? "phone.write.ready" : "phone.write.spoken");
    return html`<${Listen} who="" say=${line} thumb=${change}><${Ask}>${t("phone.write.thanks")}<//><p class="soft">${line}</p><//>`;
  }
  const done = () => (again.value = false);
  return step.scale ? html`<${Mark} view=${view} act=${act} />` : html`<${Tip} view=${view} act=${act} done=${done} />`;
}

/** @param {StepStage & {done: () => void}} props */
function Tip({ view, act, done }) {
  const { step } = view;
  /** @type {{tag: string, label: import("../shapes.js").Text}[]} */
  const choices = step.choices;
  const tag = draft(inStep(view, "tag"), step.mine?.tag || choices[0]?.tag || "");
  const words = draft(`tip/${view.owner}`, step.mine?.text ?? "");
  const typed = words.value.trim();
  const label = choices.find((one) => one.tag === tag.value)?.label;
  const give = async () => (await act({ do: "answer", tag: tag.value, text: words.value })) && done();
  return html`<${Page} say=${text(step.ask, names(view))} thumb=${html`<${Button} label=${t(typed ? "phone.write.give" : "phone.write.aloud")} onClick=${give} />`}>
    <${Ask}>${text(step.ask, names(view))}<//>
    <${Chips} kind="chips--three" group="tip" legend=${t("phone.write.kind")} chosen=${tag.value} onChoose=${(/** @type {string} */ id) => (tag.value = id)}
      options=${choices.map((one) => ({ id: one.tag, label: text(one.label) }))} />
    <${Field} rows=${3} draft=${words} label=${html`${label ? text(label) : t("phone.write.tip")} <span class="soft plain">${t("phone.ask.optional")}</span>`} />
    <${OnlyYou}>${text(step.line, names(view))}<//>
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
