/** Keep or wipe, thing by thing: what this person takes along goes into one text file on their own phone; what nobody chooses is gone. */
import { useSignal } from "@preact/signals";
import { html } from "htm/preact";
import { draft, inStep } from "../drafts.js";
import { Button } from "../parts/button.js";
import { Checks } from "../parts/checks.js";
import { Switch } from "../parts/choice.js";
import { Field } from "../parts/field.js";
import { give, things } from "../parts/keepsake.js";
import { kept } from "../parts/kept.js";
import { Listen } from "../parts/listen.js";
import { Ask, Page } from "../parts/page.js";
import { names } from "../parts/people.js";
import { t, text } from "../words.js";

/** @typedef {import("../shapes.js").StepStage} StepStage @typedef {import("../shapes.js").Item} Item */

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
  const parts = all.flatMap((one) => one.parts);
  /** What is kept, by its id; nothing is, until it is chosen. */
  const chosen = draft(inStep(view, "chosen"), /** @type {string[]} */ ([]));
  const action = step.own.find((/** @type {Item} */ item) => item.tag === "action");
  const shared = draft(inStep(view, "shared"), !!step.recorded);
  const record = draft(inStep(view, "record"), step.recorded ?? action?.text ?? "");
  const n = parts.filter((part) => chosen.value.includes(part.id)).length;
  /** @param {(part: import("../parts/keepsake.js").Part) => boolean} isOn */
  const finish = async (isOn) => {
    if (parts.some(isOn)) kept.file = give(all, isOn);
    if (await act({ do: "keep", record: action && shared.value ? record.value : "" })) done();
  };
  const wipe = { label: t("phone.keep.wipe"), onClick: () => finish(() => false) };
  const some = { label: t("phone.keep.some", { n }), onClick: () => finish((part) => chosen.value.includes(part.id)) };
  const every = { label: t("phone.keep.all"), onClick: () => finish(() => true) };
  const [first, second] = !n ? [wipe, every] : n < parts.length ? [some, wipe] : [every, wipe];
  return html`<${Page} say=${text(step.ask)}
    thumb=${parts.length ? html`<${Button} ...${first} /><${Button} kind="plain" ...${second} />` : html`<${Button} label=${t("phone.keep.ready")} onClick=${wipe.onClick} />`}>
    <div class="stack"><${Ask}>${text(step.ask)}<//><p class="soft">${text(step.line, names(view))}</p></div>
    ${parts.length ? html`<div>${all.map((one) => html`<${One} key=${one.id} thing=${one} chosen=${chosen} />`)}</div>
      <p class="soft small">${t("phone.keep.how")}</p>` : html`<p class="soft">${t("phone.keep.none")}</p>`}
    ${action && html`<section class="stack stack--3">
      <${Switch} title=${t("phone.keep.record")} line=${t("phone.keep.record_line")} on=${shared.value} onChange=${(/** @type {boolean} */ on) => (shared.value = on)} />
      ${shared.value && html`<${Field} rows=${3} draft=${record} label=${t("phone.keep.words")} note=${t("phone.keep.words_note")} />`}
    </section>`}
  <//>`;
}

/** One sort of thing: kept or wiped as a whole, or each of its parts by itself.
 * @param {{thing: import("../parts/keepsake.js").Thing, chosen: {value: string[]}}} props */
function One({ thing, chosen }) {
  const { title, line, parts } = thing;
  const ids = parts.map((part) => part.id);
  const on = ids.filter((id) => chosen.value.includes(id)).length;
  /** @param {boolean} all */
  const turn = (all) => (chosen.value = [...chosen.value.filter((id) => !ids.includes(id)), ...(all ? ids : [])]);
  const partly = on > 0 && on < ids.length;
  return html`<${Switch} title=${title} line=${partly ? t("phone.keep.partly", { n: on, of: ids.length }) : line} on=${on > 0} onChange=${turn} />
    ${ids.length > 1 && html`<details class="keep__each"><summary class="small">${t("phone.keep.each")}</summary>
      <${Checks} legend=${title} options=${parts.map((part) => ({ id: part.id, label: part.lines.join(" ").replace(/^- /, "") }))} ticked=${chosen} /></details>`}`;
}
