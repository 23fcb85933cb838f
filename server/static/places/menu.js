/** The three dots: always there, never in the way. A pause for everybody, another phone, the agreements, the method, leaving, the language. */
import { useSignal } from "@preact/signals";
import { html } from "htm/preact";
import { Button } from "../parts/button.js";
import { Go } from "../parts/choice.js";
import { Ask, Page } from "../parts/page.js";
import { names } from "../parts/people.js";
import { Secrecy } from "../parts/secrecy.js";
import { Tier } from "../parts/tier.js";
import { chooseLanguage, language, t, text } from "../words.js";
import { Agreements, agreements } from "../steps/brief.js";

/** @typedef {import("../shapes.js").Stage} Stage */

/** @param {Stage & {topic: string, back: () => void}} props `topic`: straight to what is secret about it */
export function Menu({ view, act, topic, back }) {
  const at = useSignal("");
  const home = () => (at.value = "");
  if (at.value === "stop") return html`<${Stop} act=${act} done=${back} back=${home} />`;
  if (at.value === "phone") return html`<${OtherPhone} back=${home} />`;
  if (at.value === "agreed") return html`<${Agreed} back=${home} />`;
  if (topic || at.value === "secret") return html`<${Secret} topic=${topic} back=${topic ? back : home} />`;
  if (at.value === "method") return html`<${Method} view=${view} back=${home} />`;
  if (at.value === "leave") return html`<${Leave} act=${act} done=${back} back=${home} />`;
  const meets = view.place === "meeting";
  return html`<${Page} thumb=${html`<${Button} kind="second" label=${t("common.back")} onClick=${back} />`}>
    <${Ask}>${t("phone.menu.ask")}<//>
    <div class="choices">
      ${meets && !view.still && html`<${Go} title=${t("phone.menu.stop")} line=${t("phone.menu.stop_line")} onClick=${() => (at.value = "stop")} />`}
      <${Go} title=${t("phone.menu.phone")} line=${t("phone.menu.phone_line")} onClick=${() => (at.value = "phone")} />
      ${agreements.value.length > 0 && html`<${Go} title=${t("phone.menu.agreed")} line=${t("phone.menu.agreed_line")} onClick=${() => (at.value = "agreed")} />`}
      ${view.head?.method && html`<${Go} title=${t("phone.menu.method")} line=${text(view.head.method)} onClick=${() => (at.value = "method")} />`}
      <${Go} title=${t("phone.menu.secret")} line=${t("phone.menu.secret_line")} onClick=${() => (at.value = "secret")} />
      ${meets && html`<${Go} title=${t("phone.menu.leave")} line=${t("phone.menu.leave_line")} onClick=${() => (at.value = "leave")} />`}
      <${Go} title=${t("phone.menu.language")} line=${t("phone.menu.language_line")} onClick=${() => chooseLanguage(language.value === "nl" ? "en" : "nl")} />
    </div>
    <${Tier} />
  <//>`;
}

/** @param {{act: Stage["act"], done: () => void, back: () => void}} props */
function Stop({ act, done, back }) {
  const stop = async () => (await act({ do: "time_out" })) && done();
  return html`<${Page} say=${t("phone.stop.ask")}
    thumb=${html`<${Button} label=${t("phone.stop.yes")} onClick=${stop} /><${Button} kind="plain" label=${t("common.back")} onClick=${back} />`}>
    <div class="stack stack--3"><${Ask}>${t("phone.stop.ask")}<//><p class="soft">${t("phone.stop.line")}</p></div>
  <//>`;
}

/** @param {{back: () => void}} props */
function OtherPhone({ back }) {
  const steps = ["1", "2", "3"].map((n) => t(`phone.other.${n}`));
  return html`<${Page} say=${t("phone.menu.phone")} thumb=${html`<${Button} kind="second" label=${t("common.back")} onClick=${back} />`}>
    <${Ask}>${t("phone.menu.phone")}<//>
    <ol class="agreed">${steps.map((step, at) => html`<li key=${at}><i>${at + 1}</i><div>${step}</div></li>`)}</ol>
    <p class="soft">${t("phone.other.line")}</p>
  <//>`;
}

/** @param {{back: () => void}} props */
function Agreed({ back }) {
  return html`<${Page} say=${t("phone.menu.agreed")} thumb=${html`<${Button} kind="second" label=${t("common.back")} onClick=${back} />`}>
    <${Ask}>${t("phone.menu.agreed")}<//><${Agreements} points=${agreements.value} />
  <//>`;
}

/** What is secret: all of it, or one topic that somebody asked about. @param {{topic: string, back: () => void}} props */
function Secret({ topic, back }) {
  const at = useSignal(topic);
  const up = topic || !at.value ? back : () => (at.value = "");
  return html`<${Page} key=${at.value} say=${t("phone.menu.secret")} thumb=${html`<${Button} kind="second" label=${t("common.back")} onClick=${up} />`}>
    <${Secrecy} topic=${at.value} go=${(/** @type {string} */ one) => (at.value = one)} />
  <//>`;
}

/** Which method this is, who published it, and whether they prescribe this step. @param {{view: import("../shapes.js").View, back: () => void}} props */
function Method({ view, back }) {
  const { method, source, sourced, title } = view.head ?? {};
  return html`<${Page} say=${t("phone.menu.method")} thumb=${html`<${Button} kind="second" label=${t("common.back")} onClick=${back} />`}>
    <${Ask}>${text(method)}<//>
    <dl class="facts">
      <div><dt>${t("phone.method.source")}</dt><dd>${text(source)}</dd></div>
      <div><dt>${t("phone.method.step")}</dt><dd><b>${text(title, names(view))}</b><span class="soft block">${t(sourced ? "phone.method.sourced" : "phone.method.own")}</span></dd></div>
    </dl>
  <//>`;
}

/** @param {{act: Stage["act"], done: () => void, back: () => void}} props */
function Leave({ act, done, back }) {
  const leave = async () => (await act({ do: "here", here: false })) && done();
  return html`<${Page} say=${t("phone.leave.ask")}
    thumb=${html`<${Button} label=${t("phone.leave.yes")} onClick=${leave} /><${Button} kind="plain" label=${t("common.back")} onClick=${back} />`}>
    <div class="stack stack--3"><${Ask}>${t("phone.leave.ask")}<//><p class="soft">${t("phone.leave.line")}</p></div>
  <//>`;
}
