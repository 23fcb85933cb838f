/** The owner decides: what, when, how they will notice. Saying it is enough; what is typed is the owner's alone. */
import { useSignal } from "@preact/signals";
import { html } from "htm/preact";
import { draft, inStep } from "../drafts.js";
import { ownNote } from "../parts/back.js";
import { Button } from "../parts/button.js";
import { Checks } from "../parts/checks.js";
import { Chips } from "../parts/choice.js";
import { Field } from "../parts/field.js";
import { Table } from "../parts/given.js";
import { Listen } from "../parts/listen.js";
import { OnlyYou } from "../parts/only-you.js";
import { Ask, Page } from "../parts/page.js";
import { nameOf, names } from "../parts/people.js";
import { t, text } from "../words.js";

const MOMENTS = ["tomorrow", "week", "later"];
/** What makes an action plan SMART (methods.md 9), ticked for oneself: no gate. */
const SMART = ["specific", "measurable", "acceptable", "realistic", "timed"];
const LINE = 120; // signs in one line

/** @param {import("../shapes.js").StepStage} props */
export function Commit({ view, act }) {
  const again = useSignal(false);
  const { step } = view;
  const owner = nameOf(view, view.owner);
  if (step.you && (!step.said || again.value)) return html`<${Deciding} view=${view} act=${act} done=${() => (again.value = false)} />`;
  const line = step.you ? t(step.action ? "phone.commit.kept" : "phone.commit.said_you") : step.said ? t("phone.commit.said", { owner }) : t("phone.commit.listen", { owner });
  const change = step.you && html`<${Button} kind="second" label=${t("phone.commit.change")} onClick=${() => (again.value = true)} />`;
  return html`<${Listen} who=${view.owner ?? ""} say=${line} thumb=${change}><p>${text(step.ask, names(view))}</p><p class="soft">${line}</p><${Table} view=${view} /><//>`;
}

/** @param {import("../shapes.js").StepStage & {done: () => void}} props */
function Deciding({ view, act, done }) {
  const { step } = view;
  const action = draft(inStep(view, "action"), step.action);
  const moment = draft(inStep(view, "moment"), step.moment);
  const sign = draft(inStep(view, "sign"), step.sign);
  const along = draft(inStep(view, "along"), step.along);
  const ticks = draft(inStep(view, "ticks"), /** @type {string[]} */ (step.ticks));
  const note = ownNote(view);
  const typed = [action, sign, along].some((one) => one.value.trim());
  const record = { do: "record", action: action.value, moment: moment.value, sign: sign.value, along: along.value, ticks: ticks.value };
  const send = async () => (await act(typed || step.action ? record : { do: "done" })) && done();
  return html`<${Page} light="lamp" say=${t("phone.speak.you")}
    lamp=${html`<p class="lamp__you">${t("phone.speak.you")}</p><${Ask}>${text(step.ask, names(view))}<//>`}
    thumb=${html`<${Button} label=${t(typed ? "phone.commit.keep" : "phone.commit.spoken")} onClick=${send} /><${OnlyYou} kind="centre">${t("phone.commit.private")}<//>`}>
    <${Table} view=${view} fold />
    ${note.value && html`<div class="card card--flat"><span class="soft small">${t("phone.back.own")}</span><p class="said">${note.value}</p></div>`}
    <${Field} rows=${2} draft=${action} label=${html`${t("phone.commit.action")} <span class="soft plain">${t("phone.commit.optional")}</span>`} />
    <${Chips} seen group="moment" legend=${t("phone.commit.moment")} chosen=${MOMENTS.find((one) => t(`phone.commit.${one}`) === moment.value) ?? ""}
      onChoose=${(/** @type {string} */ id) => (moment.value = t(`phone.commit.${id}`))} options=${MOMENTS.map((id) => ({ id, label: t(`phone.commit.${id}`) }))} />
    ${step.smart && html`<${Field} most=${LINE} draft=${along} label=${t("phone.commit.along")} />`}
    <${Field} rows=${2} draft=${sign} label=${t("phone.commit.sign")} />
    ${step.smart && html`<${Checks} seen legend=${html`${t("phone.commit.smart")} <span class="soft plain">${t("phone.commit.smart_line")}</span>`} ticked=${ticks}
      options=${SMART.map((id) => ({ id, label: html`<b>${t(`phone.commit.${id}`)}</b> <span class="soft">${t(`phone.commit.${id}_line`)}</span>` }))} />`}
  <//>`;
}
