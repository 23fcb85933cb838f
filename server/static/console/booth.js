/** The voting booth: the laptop, for one person without a phone, alone. It fills the screen, keeps nothing, and ends blank. */
import { html } from "htm/preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { nameOf } from "../parts/people.js";
import { t } from "../words.js";
import { useWindow } from "./dialog.js";

/** @typedef {import("./shapes.js").StageProps & {seat: string, close: () => void}} BoothProps */
/** @typedef {import("../shapes.js").Item} Item @typedef {{first: string, second: string}} Choice */

/** @param {BoothProps} props */
export function Booth(props) {
  const { view, seat, send, close } = props;
  const box = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const [at, setAt] = useState("turn");
  const [choice, setChoice] = useState({ first: "", second: "" });
  useWindow(box);
  useEffect(() => box.current?.querySelector("h1")?.focus(), [at]);
  const open = view.step.kind === "choose" && view.step.phase === "vote";
  const name = nameOf(view, seat);
  const cast = async () => {
    setAt("sending");
    const no = await send({ do: "ballot", ...choice }, seat);
    setChoice({ first: "", second: "" });
    setAt(no ? `no ${no}` : "done");
  };
  const blank = at === "done" || at === "sending" || at.startsWith("no ") || !open;
  return html`<dialog ref=${box} class="booth" aria-label=${t("console.booth.title", { name })} onCancel=${(/** @type {Event} */ event) => event.preventDefault()}>
    ${blank ? html`<${Blank} at=${open || at !== "turn" ? at : "closed"} name=${name} close=${close} />`
      : at === "turn" ? html`<${Turned} name=${name} go=${() => setAt("first")} close=${close} />`
      : html`<${Ballot} view=${view} at=${at} choice=${choice} set=${setChoice} go=${setAt} cast=${cast} close=${close} />`}
  </dialog>`;
}

/** @param {{name: string, go: () => void, close: () => void}} props */
function Turned({ name, go, close }) {
  return html`<div class="booth__mid">
    <h1 class="ask" tabindex="-1">${t("console.booth.turn", { name })}</h1>
    <p>${t("console.booth.turn_line", { name })}</p>
    <div class="c-row"><button type="button" class="btn btn--fit" onClick=${go}>${t("console.booth.start", { name })}</button>
      <button type="button" class="btn btn--second btn--fit" onClick=${close}>${t("console.booth.leave")}</button></div>
  </div>`;
}

/** Two choices after each other, then the question whether this is it.
 * @param {{view: import("../shapes.js").View & {step: import("../shapes.js").StepView}, at: "first" | "second" | "sure", choice: Choice,
 *   set: (choice: Choice) => void, go: (at: string) => void, cast: () => void, close: () => void}} props */
function Ballot({ view, at, choice, set, go, cast, close }) {
  if (at === "sure") return html`<${Check} view=${view} choice=${choice} go=${go} cast=${cast} />`;
  const cases = view.step.cases.filter((/** @type {Item} */ item) => at === "first" || item.id !== choice.first);
  const chosen = choice[at];
  /** @param {string} id */
  const pick = (id) => set(at === "first" ? { first: id, second: choice.second === id ? "" : choice.second } : { ...choice, second: id });
  return html`<div class="booth__mid" key=${at}>
    <h1 class="ask" tabindex="-1">${t(`console.booth.${at}`)}</h1>
    <p class="soft">${t("console.booth.line")}</p>
    <fieldset class="choices"><legend class="sr">${t(`console.booth.${at}`)}</legend>
      ${cases.map((/** @type {Item} */ item) => html`<label key=${item.id} class=${`c-radio c-radio--case ${chosen === item.id ? "is-on" : ""}`}>
        <input type="radio" name=${at} autocomplete="off" checked=${chosen === item.id} onChange=${() => pick(item.id)} />
        <span><b>${nameOf(view, item.id)}</b>${item.text ? html`<span class="said">${item.text}</span>` : null}</span>
      </label>`)}
    </fieldset>
    <div class="c-row"><button type="button" class="btn btn--fit" aria-disabled=${chosen ? undefined : "true"} onClick=${() => chosen && go(at === "first" ? "second" : "sure")}>${t("console.booth.next")}</button>
      ${at === "first" ? html`<button type="button" class="btn btn--second btn--fit" onClick=${close}>${t("console.booth.leave")}</button>`
        : html`<button type="button" class="btn btn--second btn--fit" onClick=${() => go("first")}>${t("console.booth.before")}</button>`}</div>
  </div>`;
}

/** @param {{view: import("../shapes.js").View, choice: Choice, go: (at: string) => void, cast: () => void}} props */
function Check({ view, choice, go, cast }) {
  return html`<div class="booth__mid">
    <h1 class="ask" tabindex="-1">${t("console.booth.sure")}</h1>
    <ol class="c-result">${[choice.first, choice.second].map((id, at) => html`<li key=${id}><span class="place__n">${at + 1}</span><span><span class="soft small">${t(at ? "console.result.second" : "console.result.first")}</span><b>${nameOf(view, id)}</b></span></li>`)}</ol>
    <p class="soft">${t("console.booth.final")}</p>
    <div class="c-row"><button type="button" class="btn btn--fit" onClick=${cast}>${t("console.booth.cast")}</button>
      <button type="button" class="btn btn--second btn--fit" onClick=${() => go("first")}>${t("console.booth.change")}</button></div>
  </div>`;
}

/** After the vote: nothing on the screen tells anything. @param {{at: string, name: string, close: () => void}} props */
function Blank({ at, name, close }) {
  const no = at.startsWith("no ") ? at.slice(3) : "";
  const said = at === "done" ? t("console.booth.done") : at === "sending" ? t("console.booth.sending") : no === "voted" ? t("console.booth.voted") : t("console.booth.closed");
  return html`<div class="booth__mid">
    <h1 class="ask" tabindex="-1" role="status">${said}</h1>
    <p>${at === "sending" ? "" : t("console.booth.back_line", { name })}</p>
    ${at === "sending" ? null : html`<button type="button" class="btn btn--second btn--fit" onClick=${close}>${t("console.booth.back")}</button>`}
  </div>`;
}
