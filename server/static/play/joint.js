/** The sheet that all make together: what stands there, one's own entries to take off, and one entry more. */
import { useSignal } from "@preact/signals";
import { html } from "htm/preact";
import { t, text } from "../words.js";
import { Button } from "../parts/button.js";
import { Chips } from "../parts/choice.js";
import { Given } from "../parts/given.js";
import { Icon } from "../parts/icons.js";
import { Ask, Page } from "../parts/page.js";
import { names } from "../parts/people.js";
import { draft, inStep } from "../drafts.js";
import { Editor } from "./editor.js";
import { entries, entryOf } from "./leaf.js";
import { Made } from "./made.js";

/** @typedef {import("./leaf.js").Part} Part @typedef {import("../shapes.js").StepStage} StepStage @typedef {import("../shapes.js").Item} Item */

/** @param {StepStage} props */
export function Joint({ view, act }) {
  const adding = useSignal(false);
  const { step } = view;
  if (adding.value) return html`<${Adding} view=${view} act=${act} back=${() => (adding.value = false)} />`;
  const ask = text(step.ask, names(view));
  /** @type {Item[]} */
  const own = step.items.filter((/** @type {Item} */ item) => item.by === view.me);
  return html`<${Page} say=${ask} thumb=${html`<${Button} icon="plus" label=${t("phone.canvas.add")} onClick=${() => (adding.value = true)} />`}>
    <div class="stack"><${Ask}>${ask}<//><p class="soft">${text(step.line, names(view))}</p></div>
    ${(step.items.length > 0 || step.picture) && html`<${Made} view=${view} items=${step.items} />`}
    ${step.given.length > 0 && html`<section class="stack"><h3 class="label">${t("phone.canvas.before")}</h3><${Given} view=${view} items=${step.given} /></section>`}
    ${own.length > 0 && html`<section class="stack"><h3 class="label">${t("phone.canvas.own")}</h3>
      <ul class="stack">${own.map((item) => html`<li key=${item.id} class="note"><span>${[item.text, ...item.more].find(Boolean)}</span>
        <button type="button" class="more note__x" aria-label=${t("phone.canvas.strike", { text: item.text })} onClick=${() => act({ do: "strike", item: item.id })}><${Icon} name="cut" /></button></li>`)}</ul>
    </section>`}
  <//>`;
}

/** @param {StepStage & {back: () => void}} props */
function Adding({ view, act, back }) {
  /** @type {Part[]} */
  const parts = view.step.fields;
  const leaf = entryOf(view);
  const chosen = draft(inStep(view, "entry-of"), parts[0].id);
  const part = parts.find((one) => one.id === chosen.value) ?? parts[0];
  const [entry] = entries(leaf, [part]);
  const add = async () => {
    if (!(await act({ do: "add", entry }))) return;
    leaf.value = { ...leaf.value, [part.id]: [] };
    back();
  };
  const title = t("phone.canvas.add");
  return html`<${Page} say=${title} thumb=${html`<${Button} off=${!entry} label=${t(entry ? "phone.canvas.lay" : "phone.canvas.type_first")} onClick=${add} /><${Button} kind="plain" label=${t("common.back")} onClick=${back} />`}>
    <${Ask}>${title}<//>
    ${parts.length > 1 && html`<${Chips} seen group="entry-of" legend=${t("phone.canvas.where")} chosen=${part.id} onChoose=${(/** @type {string} */ id) => (chosen.value = id)} options=${parts.map((one) => ({ id: one.id, label: text(one.label) }))} />`}
    <div class="stack stack--4"><${Editor} view=${view} leaf=${leaf} part=${{ ...part, most: 1 }} at=${0} label=${text(part.label)} /></div>
    <p class="soft small">${t("phone.canvas.all_see")}</p>
  <//>`;
}
