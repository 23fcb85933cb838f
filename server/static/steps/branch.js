/** What comes next is chosen on the way: a method, or a part of this one. What one would rather do is final and nameless. */
import { useSignal } from "@preact/signals";
import { html } from "htm/preact";
import { Button } from "../parts/button.js";
import { Chips } from "../parts/choice.js";
import { Icon } from "../parts/icons.js";
import { OnlyYou } from "../parts/only-you.js";
import { Ask, Page } from "../parts/page.js";
import { nameOf, names } from "../parts/people.js";
import { Ways } from "../play/ways.js";
import { t, text } from "../words.js";

/** @typedef {import("../shapes.js").StepStage} StepStage @typedef {import("../play/ways.js").Way} Way */

const LONG = 20; // a longer name makes the button too high
const QUESTIONS = ["stuck", "event", "decide", "ideas", "talk", "self", "assumptions", "load", "many", "open"];

/** @param {StepStage} props */
export function Branch({ view, act }) {
  const { step } = view;
  const ways = waysOf(view);
  const changing = useSignal(false);
  const found = ways.find((way) => way.id === step.chosen);
  if (found && !changing.value) return html`<${Chosen} view=${view} way=${found} change=${step.may ? () => (changing.value = true) : null} />`;
  if (step.cast) return html`<${Cast} view=${view} ways=${ways} />`;
  const done = () => (changing.value = false);
  if (step.may) return html`<${Choosing} view=${view} ways=${ways} label="phone.branch.take" done=${done} give=${(/** @type {string} */ choice) => act({ do: "take", choice })} act=${act} />`;
  if (step.wishes) return html`<${Choosing} view=${view} ways=${ways} label="phone.branch.prefer" done=${done} give=${(/** @type {string} */ choice) => act({ do: "prefer", choice })} act=${act} secret />`;
  return html`<${Looking} view=${view} ways=${ways} act=${act} />`;
}

/** Give what there is to choose: parts of this method, or methods. @param {StepStage["view"]} view @returns {Way[]} */
function waysOf({ step }) {
  if (step.modules.length) return step.modules.map((/** @type {any} */ one) => ({ id: one.id, name: one.name, line: one.line, facts: null, off: false, why: "" }));
  return step.offers.map((/** @type {any} */ one) => ({ id: one.method, name: one.name, line: one.line, facts: one, off: one.hard, why: one.why }));
}

/** @param {StepStage & {ways: Way[], label: string, give: (choice: string) => Promise<boolean>, done: () => void, secret?: boolean}} props */
function Choosing({ view, act, ways, label, give, done, secret = false }) {
  const chosen = useSignal("");
  const { step } = view;
  const way = ways.find((one) => one.id === chosen.value && !one.off);
  const ask = text(step.ask, names(view));
  const send = async () => way && (await give(way.id)) && done();
  const head = html`<${Ask}>${ask}<//>`;
  const lit = step.may && view.floor.lit === view.me;
  return html`<${Page} light=${lit ? "lamp" : "paper"} lamp=${lit ? html`<p class="lamp__you">${t("phone.branch.you")}</p>${head}` : null} say=${ask}
    thumb=${html`<${Button} off=${!way} label=${way ? t(text(way.name).length > LONG ? `${label}_plain` : label, { name: text(way.name) }) : t("phone.branch.tap")} onClick=${send} />`}>
    <div class="stack">${!lit && head}<p class="soft">${text(step.line, names(view))}</p>${secret && html`<${OnlyYou}>${t("phone.branch.secret")}<//>`}</div>
    <${Question} view=${view} act=${act} />
    <${Ways} ways=${ways} legend=${ask} counts=${step.counts} chosen=${chosen.value} choose=${(/** @type {string} */ id) => (chosen.value = id)} />
  <//>`;
}

/** Who does not choose reads what there is. @param {StepStage & {ways: Way[]}} props */
function Looking({ view, act, ways }) {
  const { step } = view;
  const ask = text(step.ask, names(view));
  const who = step.by === "owner" ? names(view).owner : names(view).chair;
  return html`<${Page} say=${ask} thumb=${html`<p class="soft small centre">${t(step.by === "group" ? "phone.branch.talk" : "phone.branch.chooses", { name: who })}</p>`}>
    <div class="stack"><${Ask}>${ask}<//><p class="soft">${text(step.line, names(view))}</p></div>
    <${Question} view=${view} act=${act} />
    <${Ways} ways=${ways} legend=${ask} counts=${step.counts} />
  <//>`;
}

/** What the owner looks for: the methods that suit it come first. @param {StepStage} props */
function Question({ view, act }) {
  const { step, role } = view;
  if (step.modules.length) return null;
  const known = step.question ? t(`phone.branch.ask.${step.question}`) : "";
  if (role !== "owner") return known ? html`<p><span class="soft">${t("phone.branch.seeks", { name: nameOf(view, view.owner) })}</span> <b>${known}</b></p>` : null;
  return html`<details class="starters"><summary>${known ? html`${t("phone.branch.you_seek")} <b>${known}</b>` : t("phone.branch.seek")}</summary>
    <${Chips} group="question" legend=${t("phone.branch.seek")} chosen=${step.question} onChoose=${(/** @type {string} */ question) => act({ do: "ask_for", question })}
      options=${QUESTIONS.map((id) => ({ id, label: t(`phone.branch.ask.${id}`) }))} />
  </details>`;
}

/** My wish is in. @param {{view: StepStage["view"], ways: Way[]}} props */
function Cast({ view, ways }) {
  const { counts, ask } = view.step;
  const title = t(counts.length ? "phone.branch.counted" : "phone.branch.cast");
  if (counts.length) return html`<${Page} say=${title} thumb=${html`<p class="soft small centre">${t("phone.branch.talk")}</p>`}>
    <div class="stack"><${Ask}>${title}<//><p class="soft">${t("phone.branch.counted_line")}</p></div>
    <${Ways} ways=${ways.filter((way) => counts.some((/** @type {any} */ one) => one.id === way.id))} legend=${text(ask, names(view))} counts=${counts} />
  <//>`;
  return html`<${Page} light="night" mid="mid--centre" say=${title}>
    <div class="sealed"><${Icon} name="seal" /></div>
    <div class="stack"><${Ask}>${title}<//><p class="soft">${t("phone.branch.cast_line")}</p></div>
  <//>`;
}

/** @param {{view: StepStage["view"], way: Way, change: (() => void) | null}} props */
function Chosen({ view, way, change }) {
  const title = text(way.name);
  return html`<${Page} say=${`${t("phone.branch.chosen")} ${title}`} thumb=${change && html`<${Button} kind="second" label=${t("phone.branch.other")} onClick=${change} />`}>
    <div class="stack"><p class="soft">${t("phone.branch.chosen")}</p><${Ask}>${title}<//></div>
    <p class="soft">${text(way.line, names(view))}</p>
    ${way.facts && html`<p class="soft small">${t("phone.method.source")}: ${text(way.facts.source)}</p>`}
  <//>`;
}
