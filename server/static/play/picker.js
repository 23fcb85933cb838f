/** Words to pick from a list, in an order of one's own, so that no word profits from its place. What one picks for somebody else is final and nameless. */
import { useSignal } from "@preact/signals";
import { html } from "htm/preact";
import { t, text } from "../words.js";
import { Button } from "../parts/button.js";
import { Icon } from "../parts/icons.js";
import { OnlyYou } from "../parts/only-you.js";
import { Ask, Page } from "../parts/page.js";
import { names } from "../parts/people.js";
import { Editor } from "./editor.js";
import { entries, useLeaf, rows, shareOf } from "./leaf.js";
import { Privacy } from "./privacy.js";
import { ownOrder } from "./suggest.js";

/** @typedef {import("./leaf.js").Part} Part @typedef {import("./leaf.js").Leaf} Leaf @typedef {import("../shapes.js").StepStage} StepStage */

/** @param {StepStage & {peer: boolean, done: () => void}} props */
export function Picker({ view, act, peer, done }) {
  const sure = useSignal(false);
  const { step } = view;
  /** @type {Part[]} */
  const parts = step.fields;
  const part = parts.find((one) => one.kind === "words") ?? parts[0];
  const leaf = useLeaf(view);
  const picked = rows(leaf, part).map((row) => row.text);
  const ask = text(step.ask, names(view));
  const share = shareOf(view);
  const hand = async () => {
    if (!(await act({ do: "fill", entries: entries(leaf, parts), ready: true, share: share.value }))) return void (sure.value = false);
    if (peer) leaf.value = {};
    done();
  };
  if (sure.value) return html`<${Sure} view=${view} picked=${picked} yes=${hand} no=${() => (sure.value = false)} />`;
  const short = part.least - picked.length;
  const label = short > 0 ? t(short === 1 ? "phone.canvas.one_more" : "phone.canvas.some_more", { n: short }) : t(peer ? "phone.canvas.these" : "phone.canvas.done");
  return html`<${Page} say=${ask}
    thumb=${html`<p class="state centre" role="status">${t("phone.canvas.counted", { n: picked.length, most: part.most })}</p>
      <${Button} off=${short > 0} label=${label} onClick=${peer ? () => (sure.value = true) : hand} />`}>
    <div class="stack"><${Ask}>${ask}<//><p class="soft">${text(step.line, names(view))}</p>
      ${peer ? html`<${OnlyYou}>${t("phone.canvas.nameless")}<//>` : html`<${Privacy} step=${step} />`}
      ${step.few && html`<p class="soft small">${t("phone.canvas.few", { owner: names(view).owner })}</p>`}
    </div>
    <${Words} list=${step.list} part=${part} leaf=${leaf} legend=${ask} />
    ${parts.filter((one) => one !== part).map((one) => html`<${Editor} key=${one.id} view=${view} leaf=${leaf} part=${one} at=${0} label=${text(one.label)} />`)}
  <//>`;
}

/** @param {{list: import("./suggest.js").Word[], part: Part, leaf: Leaf, legend: string}} props */
function Words({ list, part, leaf, legend }) {
  const picked = rows(leaf, part).map((row) => row.text);
  const full = picked.length >= part.most;
  /** @param {string} at */
  const turn = (at) => {
    const next = picked.includes(at) ? picked.filter((one) => one !== at) : full ? picked : [...picked, at];
    leaf.value = { ...leaf.value, [part.id]: next.map((text_) => ({ text: text_, more: [] })) };
  };
  return html`<fieldset><legend class="sr">${legend}</legend>
    <div class=${`chips ${full ? "chips--full" : ""}`}>
      ${ownOrder(list.map((word, at) => ({ word, at: String(at) }))).map(({ word, at }) => {
        const on = picked.includes(at);
        return html`<label key=${at} class=${`chip chip--word ${on ? "is-on" : ""}`}>
          <input type="checkbox" checked=${on} disabled=${full && !on} onChange=${() => turn(at)} />${on && html`<${Icon} name="check" />`}${text(word)}
        </label>`;
      })}
    </div>
  </fieldset>`;
}

/** @param {{view: StepStage["view"], picked: string[], yes: () => void, no: () => void}} props */
function Sure({ view, picked, yes, no }) {
  const title = t("phone.canvas.sure", { owner: names(view).owner });
  return html`<${Page} say=${title} thumb=${html`<${Button} label=${t("phone.canvas.give_words")} onClick=${yes} /><${Button} kind="plain" label=${t("phone.ballot.other")} onClick=${no} />`}>
    <${Ask}>${title}<//>
    <ul class="words">${picked.map((at) => html`<li key=${at}>${text(view.step.list[Number(at)])}</li>`)}</ul>
    <div class="card card--flat push"><${OnlyYou} kind="only-you--ink">${t("phone.canvas.final")}<//></div>
  <//>`;
}
