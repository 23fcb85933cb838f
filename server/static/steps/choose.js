/** The group chooses: a secret vote for two cases, or in conversation. Never a tally, never who voted. */
import { useSignal } from "@preact/signals";
import { html } from "htm/preact";
import { Ballot } from "../parts/ballot.js";
import { Button } from "../parts/button.js";
import { Icon } from "../parts/icons.js";
import { refused } from "../parts/notice.js";
import { Ask, Page } from "../parts/page.js";
import { listed, nameOf } from "../parts/people.js";
import { Why } from "../parts/secrecy.js";
import { t } from "../words.js";

/** @typedef {import("../shapes.js").StepStage} StepStage @typedef {import("../shapes.js").Item} Item */

/** @param {StepStage} props */
export function Choose({ view, act }) {
  /** The view on which this phone's ballot went in: the laptop sends no new one for a ballot. */
  const castOn = useSignal(/** @type {unknown} */ (null));
  const taking = useSignal(false);
  const { step } = view;
  const mine = [...step.cases, ...step.result].some((/** @type {Item} */ one) => one.by === view.me);
  const take = mine && html`<${Button} kind="plain" label=${t("phone.choose.take")} onClick=${() => (taking.value = true)} />`;
  if (taking.value && mine) return html`<${TakeBack} act=${act} back=${() => (taking.value = false)} />`;
  if (step.phase === "chosen") return html`<${Result} view=${view} take=${take} />`;
  if (step.phase === "talk") return html`<${Talk} view=${view} take=${take} />`;
  if (step.cast || castOn.value === view) return html`<${Cast} />`;
  if (!step.may) return html`<${Others} />`;
  /** @param {string} first @param {string} second */
  const cast = async (first, second) => {
    const taken = await act({ do: "ballot", first, second });
    if (taken || refused.value === "voted") [castOn.value, refused.value] = [view, ""];
  };
  return html`<${Ballot} view=${view} cast=${cast} take=${take} />`;
}

/** The vote is in; nothing is shown of others. */
function Cast() {
  return html`<${Page} light="night" mid="mid--centre" say=${t("phone.choose.cast")}>
    <div class="sealed"><${Icon} name="seal" /></div>
    <div class="stack"><${Ask}>${t("phone.choose.cast")}<//><p class="soft">${t("phone.choose.wait")}</p><${Why} topic="vote" label=${t("phone.why")} /></div>
  <//>`;
}

/** A vote runs in which this phone has no part. */
function Others() {
  return html`<${Page} light="night" mid="mid--centre" say=${t("phone.choose.others")}>
    <div class="sealed"><${Icon} name="seal" /></div>
    <div class="stack"><${Ask}>${t("phone.choose.others")}<//><p class="soft">${t("phone.choose.others_line")}</p></div>
  <//>`;
}

/** @param {{view: StepStage["view"], take: any}} props */
function Talk({ view, take }) {
  const { cases, few } = view.step;
  const chair = nameOf(view, view.chair);
  const how = chair ? t("phone.choose.talk_chair", { chair }) : t("phone.choose.talk_guide");
  return html`<${Page} say=${t("phone.choose.talk")} thumb=${take}>
    <div class="stack">
      <${Ask}>${t("phone.choose.talk")}<//>
      <p class="soft">${few ? `${t("phone.choose.few")} ` : ""}${cases.length ? how : t("phone.choose.none")}</p>
    </div>
    <ul class="stack stack--3">
      ${cases.map((/** @type {Item} */ one) => html`<li key=${one.id} class="card"><b>${nameOf(view, one.by)}</b>${one.text && html`<span class="said">${one.text}</span>`}</li>`)}
    </ul>
  <//>`;
}

/** @param {{view: StepStage["view"], take: any}} props */
function Result({ view, take }) {
  const { result, draw } = view.step;
  const drawn = draw.map((/** @type {string} */ one) => nameOf(view, one)).filter(Boolean);
  const say = result.map((/** @type {Item} */ one) => nameOf(view, one.by));
  return html`<${Page} say=${`${t("phone.choose.result")}: ${listed(say, t("common.and"))}`}
    thumb=${html`<p class="soft small centre">${t("phone.choose.rest")}</p>${take}`}>
    <${Ask}>${t("phone.choose.result")}<//>
    <div class="places">
      ${result.map((/** @type {Item} */ one, /** @type {number} */ at) => html`<div key=${one.id} class=${`place place--${at + 1}`}>
        <span class="place__n">${at + 1}</span>
        <div class="stack"><p><b>${nameOf(view, one.by)}</b> <span class="soft">· ${t(at ? "phone.choose.then" : "phone.choose.now")}</span></p>
          ${one.text && html`<p class="said">${one.text}</p>`}</div>
      </div>`)}
    </div>
    ${drawn.length > 0 && html`<details class="soft small"><summary>${t("phone.choose.draw")}</summary><p>${t("phone.choose.draw_line", { names: listed(drawn, t("common.and")) })}</p></details>`}
  <//>`;
}

/** @param {{act: StepStage["act"], back: () => void}} props */
function TakeBack({ act, back }) {
  const take = async () => (await act({ do: "withdraw" })) && back();
  return html`<${Page} say=${t("phone.choose.take_ask")}
    thumb=${html`<${Button} label=${t("phone.choose.take_yes")} onClick=${take} /><${Button} kind="plain" label=${t("common.back")} onClick=${back} />`}>
    <div class="stack stack--3"><${Ask}>${t("phone.choose.take_ask")}<//><p class="soft">${t("phone.choose.take_line")}</p></div>
  <//>`;
}
