/** A ballot: first one case, then another, then surely. It keeps nothing and tells nobody but who casts it. */
import { useSignal } from "@preact/signals";
import { html } from "htm/preact";
import { t, text } from "../words.js";
import { Button } from "./button.js";
import { Choice } from "./choice.js";
import { OnlyYou } from "./only-you.js";
import { Ask, Page } from "./page.js";
import { nameOf } from "./people.js";
import { Why } from "./secrecy.js";

/** @typedef {import("../shapes.js").StepStage} StepStage @typedef {import("../shapes.js").Item} Item */

/** @param {{view: StepStage["view"], cast: (first: string, second: string) => void, take: any}} props */
export function Ballot({ view, cast, take }) {
  const first = useSignal("");
  const second = useSignal("");
  const stage = useSignal(1);
  /** @type {Item[]} */
  const cases = view.step.cases;
  const rest = cases.filter((one) => one.id !== first.value);
  const gone = [first.value, second.value].some((id) => id && !cases.some((one) => one.id === id));
  if (gone) [first.value, second.value, stage.value] = ["", "", 1];
  /** @param {string} id */
  const name = (id) => nameOf(view, cases.find((one) => one.id === id)?.by);
  const toSecond = () => {
    if (second.value === first.value) second.value = "";
    if (rest.length === 1) second.value = rest[0].id;
    stage.value = rest.length === 1 ? 3 : 2;
  };
  if (stage.value === 3)
    return html`<${Sure} view=${view} chosen=${[first.value, second.value].map((id) => cases.find((one) => one.id === id))}
      yes=${() => cast(first.value, second.value)} no=${() => (stage.value = 1)} />`;
  const one = stage.value === 1;
  const chosen = one ? first : second;
  const go = html`<${Button} off=${!chosen.value} label=${chosen.value ? t("phone.ballot.choose", { name: name(chosen.value) }) : t("phone.ballot.tap")}
    onClick=${one ? toSecond : () => (stage.value = 3)} />`;
  const ask = one ? text(view.step.ask) : t("phone.ballot.second");
  return html`<${Page} key=${stage.value} say=${ask} thumb=${html`${go}${one ? take : html`<${Button} kind="plain" label=${t("common.back")} onClick=${() => (stage.value = 1)} />`}`}>
    <div class="stack">
      ${view.step.anew && html`<p class="state">${t("phone.ballot.anew")}</p>`}
      <${Ask}>${ask}<//>
      <p class="soft">${one ? t("phone.ballot.two") : t("phone.ballot.after", { name: name(first.value) })}</p>
      <${OnlyYou}>${t("phone.ballot.secret")}<//>
      <${Why} topic="vote" label=${t("phone.why")} />
    </div>
    <fieldset class="choices">
      <legend class="sr">${ask}</legend>
      ${(one ? cases : rest).map((each) => html`<${Choice} key=${each.id} group=${`ballot-${stage.value}`} chosen=${chosen.value === each.id}
        onChoose=${() => (chosen.value = each.id)} name=${each.text ? nameOf(view, each.by) : ""} text=${each.text || nameOf(view, each.by)} />`)}
    </fieldset>
  <//>`;
}

/** @param {{view: StepStage["view"], chosen: (Item | undefined)[], yes: () => void, no: () => void}} props */
function Sure({ view, chosen, yes, no }) {
  return html`<${Page} say=${t("phone.ballot.sure")}
    thumb=${html`<${Button} label=${t("phone.ballot.cast")} onClick=${yes} /><${Button} kind="plain" label=${t("phone.ballot.other")} onClick=${no} />`}>
    <${Ask}>${t("phone.ballot.sure")}<//>
    <div class="places">
      ${chosen.map((one, at) => html`<div key=${at} class=${`place place--${at + 1}`}>
        <span class="place__n">${at + 1}</span>
        <div class="stack"><p><b>${nameOf(view, one?.by)}</b> <span class="soft">· ${t(at ? "phone.choose.then" : "phone.ballot.first")}</span></p>
          ${one?.text && html`<p class="said">${one.text}</p>`}</div>
      </div>`)}
    </div>
    <div class="card card--flat push"><${OnlyYou} kind="only-you--ink">${t("phone.ballot.final")}<//></div>
  <//>`;
}
