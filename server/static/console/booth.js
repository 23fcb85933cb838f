/** The voting booth: the laptop, for one person without a phone, alone. It fills the screen, keeps nothing, and ends blank. */
import { html } from "htm/preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { nameOf } from "../parts/people.js";
import { t } from "../words.js";

/** @typedef {import("./shapes.js").StageProps & {seat: string, close: () => void}} BoothProps */
/** @typedef {import("../shapes.js").Item} Item */

/** @param {BoothProps} props */
export function Booth(props) {
  const { view, seat, send, close } = props;
  const box = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const [at, setAt] = useState("turn");
  const [choice, setChoice] = useState({ first: "", second: "" });
  useEffect(() => {
    const shown = box.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
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
      : at === "turn" ? html`<${Turned} name=${name} go=${() => setAt("choose")} close=${close} />`
      : html`<${Ballot} view=${view} choice=${choice} set=${setChoice} sure=${at === "sure"} go=${setAt} cast=${cast} close=${close} />`}
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

/** @param {{view: import("../shapes.js").View & {step: import("../shapes.js").StepView}, choice: {first: string, second: string}, set: (choice: {first: string, second: string}) => void,
 *   sure: boolean, go: (at: string) => void, cast: () => void, close: () => void}} props */
function Ballot({ view, choice, set, sure, go, cast, close }) {
  const { cases } = view.step;
  const both = choice.first && choice.second;
  if (sure) {
    return html`<div class="booth__mid">
      <h1 class="ask" tabindex="-1">${t("console.booth.sure")}</h1>
      <ol class="c-result">${[choice.first, choice.second].map((id, at) => html`<li key=${id}><span class="place__n">${at + 1}</span><span><b>${nameOf(view, id)}</b></span></li>`)}</ol>
      <p class="soft">${t("console.booth.final")}</p>
      <div class="c-row"><button type="button" class="btn btn--fit" onClick=${cast}>${t("console.booth.cast")}</button>
        <button type="button" class="btn btn--second btn--fit" onClick=${() => go("choose")}>${t("console.booth.change")}</button></div>
    </div>`;
  }
  return html`<div class="booth__mid">
    <h1 class="ask" tabindex="-1">${t("console.booth.ask")}</h1>
    <p class="soft">${t("console.booth.line")}</p>
    <div class="booth__two">
      <${Column} title=${t("console.booth.first")} name="first" view=${view} cases=${cases} chosen=${choice.first} not=${choice.second} pick=${(/** @type {string} */ first) => set({ ...choice, first })} />
      <${Column} title=${t("console.booth.second")} name="second" view=${view} cases=${cases} chosen=${choice.second} not=${choice.first} pick=${(/** @type {string} */ second) => set({ ...choice, second })} />
    </div>
    <div class="c-row"><button type="button" class="btn btn--fit" aria-disabled=${both ? undefined : "true"} onClick=${() => both && go("sure")}>${t("console.booth.next")}</button>
      <button type="button" class="btn btn--second btn--fit" onClick=${close}>${t("console.booth.leave")}</button></div>
  </div>`;
}

/** @param {{title: string, name: string, view: import("../shapes.js").View, cases: Item[], chosen: string, not: string, pick: (id: string) => void}} props */
function Column({ title, name, view, cases, chosen, not, pick }) {
  return html`<fieldset class="choices"><legend class="label">${title}</legend>
    ${cases.map((item) => html`<label key=${item.id} class=${`c-radio c-radio--case ${item.id === not ? "is-off" : ""}`}>
      <input type="radio" name=${name} checked=${chosen === item.id} disabled=${item.id === not} onChange=${() => pick(item.id)} />
      <span><b>${nameOf(view, item.id)}</b>${item.text ? html`<span class="said">${item.text}</span>` : null}</span>
    </label>`)}
  </fieldset>`;
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
