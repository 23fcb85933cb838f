/** Something is picked from what was written: by the owner, by lot, or with dots that everybody lays, nameless and final. */
import { useSignal } from "@preact/signals";
import { html } from "htm/preact";
import { Button } from "../parts/button.js";
import { Choice } from "../parts/choice.js";
import { aside } from "../parts/given.js";
import { Icon } from "../parts/icons.js";
import { Onlook } from "../parts/onlook.js";
import { OnlyYou } from "../parts/only-you.js";
import { Ask, Page } from "../parts/page.js";
import { nameOf, names } from "../parts/people.js";
import { useTop } from "../parts/settle.js";
import { inWords } from "../parts/turn.js";
import { t, text } from "../words.js";

/** @typedef {import("../shapes.js").StepStage} StepStage @typedef {import("../shapes.js").Item} Item */

/** @param {StepStage} props */
export function Pick({ view, act }) {
  const again = useSignal(false);
  const { step } = view;
  if (step.picked.length && !again.value) return html`<${Picked} view=${view} change=${() => (again.value = true)} />`;
  if (step.cast) return html`<${Laid} />`;
  if (!step.may || !step.items.length) return html`<${Onlook} view=${view} who=${step.chooser === "owner" ? view.owner : null} after=${t(step.chooser === "owner" ? "phone.pick.does" : "phone.pick.group")} />`;
  return html`<${Picking} view=${view} act=${act} done=${() => (again.value = false)} />`;
}

/** @param {StepStage & {done: () => void}} props */
function Picking({ view, act, done }) {
  const { step } = view;
  const group = step.chooser === "group";
  const chosen = useSignal(/** @type {string[]} */ ([...step.picked]));
  const sure = useSignal(false);
  /** @type {Item[]} */
  const items = step.items;
  const count = chosen.value.length;
  const full = step.most > 1 && count >= step.most;
  /** @param {string} id */
  const turn = (id) => {
    const on = chosen.value.includes(id);
    chosen.value = on ? chosen.value.filter((one) => one !== id) : step.most === 1 ? [id] : [...chosen.value, id];
  };
  const send = async () => (await act({ do: group ? "dots" : "pick", items: chosen.value })) && done();
  if (sure.value) return html`<${Sure} items=${items.filter((one) => chosen.value.includes(one.id))} lay=${send} back=${() => (sure.value = false)} />`;
  const ask = text(step.ask, names(view));
  const n = inWords(step.most);
  const how = step.most === 1 ? "" : t(group ? "phone.pick.dots" : "phone.pick.most", { n });
  const name = count === 1 ? "one" : "some";
  const label = !count ? t("phone.pick.tap") : t(`phone.pick.${group ? "lay" : "choose"}_${name}`, { n: inWords(count) });
  return html`<${Page} light=${group ? "paper" : "lamp"} say=${ask} lamp=${!group && html`<p class="lamp__you">${t("phone.speak.you")}</p><${Ask}>${ask}<//>`}
    thumb=${html`<${Button} off=${!count} label=${label} onClick=${group ? () => (sure.value = true) : send} />`}>
    <div class="stack">
      ${group && html`<${Ask}>${ask}<//>`}
      ${step.few && html`<p class="state">${t("phone.pick.few")}</p>`}
      <p class="soft">${text(step.line, names(view))} ${how}</p>
      ${group && html`<${OnlyYou}>${t("phone.pick.secret")}<//>`}
    </div>
    <fieldset class="choices">
      <legend class="sr">${ask}</legend>
      ${items.map((one) => html`<${Choice} key=${one.id} group="pick" many=${step.most > 1} chosen=${chosen.value.includes(one.id)} off=${full && !chosen.value.includes(one.id)}
        onChoose=${() => turn(one.id)} name=${aside(view, one)} text=${one.text} />`)}
    </fieldset>
  <//>`;
}

/** @param {{items: Item[], lay: () => void, back: () => void}} props */
function Sure({ items, lay, back }) {
  useTop();
  const ask = t(items.length === 1 ? "phone.pick.sure_one" : "phone.pick.sure");
  return html`<${Page} say=${ask} thumb=${html`<${Button} label=${t(items.length === 1 ? "phone.pick.lay_one" : "phone.pick.lay_some", { n: inWords(items.length) })} onClick=${lay} /><${Button} kind="plain" label=${t("common.back")} onClick=${back} />`}>
    <${Ask}>${ask}<//>
    <ul class="stack stack--3">${items.map((one) => html`<li key=${one.id} class="said">${one.text}</li>`)}</ul>
    <div class="card card--flat push"><${OnlyYou} kind="only-you--ink">${t("phone.pick.final")}<//></div>
  <//>`;
}

/** One's dots lie there; nothing is shown of others. */
function Laid() {
  return html`<${Page} light="night" mid="mid--centre" say=${t("phone.pick.laid")}>
    <div class="sealed"><${Icon} name="seal" /></div>
    <div class="stack"><${Ask}>${t("phone.pick.laid")}<//><p class="soft">${t("phone.choose.wait")}</p></div>
  <//>`;
}

/** What is picked, for everybody. @param {{view: StepStage["view"], change: () => void}} props */
function Picked({ view, change }) {
  useTop();
  const { step } = view;
  const own = view.role === "owner" && step.chooser === "owner";
  const ask = own ? t("phone.pick.picked_you") : t(`phone.pick.picked_${step.chooser}`, { owner: nameOf(view, view.owner) });
  const found = step.picked.map((/** @type {string} */ id) => step.items.find((/** @type {Item} */ one) => one.id === id)).filter(Boolean);
  return html`<${Page} say=${ask} thumb=${own && html`<${Button} kind="second" label=${t("phone.pick.change")} onClick=${change} />`}>
    <${Ask}>${ask}<//>
    <ul class="stack stack--4">${found.map((/** @type {Item} */ one) => html`<li key=${one.id} class="card"><span class="said">${one.text}</span>${aside(view, one) && html`<span class="soft small">${aside(view, one)}</span>`}</li>`)}</ul>
  <//>`;
}
