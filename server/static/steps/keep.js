/** Keep or wipe: what this person takes along goes into one text file on their own phone; what nobody chooses is gone. */
import { useSignal } from "@preact/signals";
import { html } from "htm/preact";
import { draft, inStep } from "../drafts.js";
import { Button } from "../parts/button.js";
import { Switch } from "../parts/choice.js";
import { Field } from "../parts/field.js";
import { give, things } from "../parts/keepsake.js";
import { kept } from "../parts/kept.js";
import { Listen } from "../parts/listen.js";
import { Ask, Page } from "../parts/page.js";
import { names } from "../parts/people.js";
import { t, text } from "../words.js";

/** @typedef {import("../shapes.js").StepStage} StepStage @typedef {import("../shapes.js").Item} Item */

/** What is switched on at first; it is kept only when the person taps. */
const OFFERED = ["action", "tips", "learned"];

/** @param {StepStage} props */
export function Keep({ view, act }) {
  const again = useSignal(false);
  const { step } = view;
  if (!step.done || again.value) return html`<${Choosing} view=${view} act=${act} done=${() => (again.value = false)} />`;
  const line = kept.file ? t("phone.keep.file") : t("phone.keep.nothing");
  return html`<${Listen} who="" say=${line} thumb=${html`<${Button} kind="second" label=${t("phone.keep.again")} onClick=${() => (again.value = true)} />`}>
    <${Ask}>${t("phone.keep.done")}<//><p class="soft">${line}</p>${step.recorded && html`<p class="soft">${t("phone.keep.recorded")}</p>`}
  <//>`;
}

/** @param {StepStage & {done: () => void}} props */
function Choosing({ view, act, done }) {
  const { step } = view;
  const all = things(view);
  const switched = draft(inStep(view, "switched"), /** @type {Record<string, boolean>} */ ({}));
  const action = step.own.find((/** @type {Item} */ item) => item.tag === "action");
  const shared = draft(inStep(view, "shared"), !!step.recorded);
  const record = draft(inStep(view, "record"), step.recorded ?? action?.text ?? "");
  /** @param {string} id */
  const isOn = (id) => switched.value[id] ?? OFFERED.includes(id);
  const chosen = all.filter((one) => isOn(one.id));
  /** @param {string} id @param {boolean} on */
  const turn = (id, on) => (switched.value = { ...switched.value, [id]: on });
  /** @param {typeof all} take */
  const finish = async (take) => {
    if (take.length) kept.file = give(take);
    if (await act({ do: "keep", record: action && shared.value ? record.value : "" })) done();
  };
  const label = chosen.length ? t(chosen.length === all.length ? "phone.keep.all" : "phone.keep.some", { n: chosen.length }) : t("phone.keep.wipe");
  return html`<${Page} say=${text(step.ask)}
    thumb=${html`<${Button} label=${all.length ? label : t("phone.keep.ready")} onClick=${() => finish(chosen)} />
      ${chosen.length > 0 && html`<${Button} kind="plain" label=${t("phone.keep.wipe")} onClick=${() => finish([])} />`}`}>
    <div class="stack"><${Ask}>${text(step.ask)}<//><p class="soft">${text(step.line, names(view))}</p></div>
    ${all.length ? html`<div>${all.map((one) => html`<${Switch} key=${one.id} title=${one.title} line=${one.line} on=${isOn(one.id)} onChange=${(/** @type {boolean} */ on) => turn(one.id, on)} />`)}</div>
      <p class="soft small">${t("phone.keep.how")}</p>` : html`<p class="soft">${t("phone.keep.none")}</p>`}
    ${action && html`<section class="stack stack--3">
      <${Switch} title=${t("phone.keep.record")} line=${t("phone.keep.record_line")} on=${shared.value} onChange=${(/** @type {boolean} */ on) => (shared.value = on)} />
      ${shared.value && html`<${Field} rows=${3} draft=${record} label=${t("phone.keep.words")} note=${t("phone.keep.words_note")} />`}
    </section>`}
  <//>`;
}
