/** The panel of the choice of cases: the open vote, choosing in conversation, the result. It shows no turnout and no voter. */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { nameOf } from "../parts/people.js";
import { t } from "../words.js";
import { Sure } from "./dialog.js";
import { many } from "./phrase.js";
import { WhyVote } from "./secret.js";

/** @typedef {import("./shapes.js").StageProps & {booth: (seat: string) => void}} ChoosingProps */
/** @typedef {import("../shapes.js").Item} Item */

/** @param {ChoosingProps} props */
export function Choosing(props) {
  const { phase } = props.view.step;
  if (phase === "chosen") return html`<${Chosen} ...${props} />`;
  return phase === "talk" ? html`<${Talk} ...${props} />` : html`<${Vote} ...${props} />`;
}

/** @param {ChoosingProps} props */
function Vote(props) {
  const { view, booth } = props;
  const { step } = view;
  return html`<div class="stack stack--4">
    <p class="ask">${t(step.anew ? "console.vote.once_more" : "console.vote.open")}</p>
    <div><p class="soft" role="status">${missing(step.missing)}</p><${WhyVote} /></div>
    ${step.booth.map((/** @type {string} */ seat) => html`<button type="button" key=${seat} class="btn btn--second" onClick=${() => booth(seat)}>${t("console.booth.for", { name: nameOf(view, seat) })}</button>`)}
    <div class="c-row">
      <${Asked} ...${props} what="close_vote" key="close_vote" />
      <${Asked} ...${props} what="talk" key="talk" />
    </div>
    <${Cases} view=${view} items=${step.cases} />
  </div>`;
}

/** @param {number | null} n */
function missing(n) {
  if (!n) return t("console.vote.secret");
  return n === 1 ? t("console.vote.one") : many("console.vote.missing", n);
}

/** An act on the vote that is asked twice. @param {ChoosingProps & {what: string}} props */
function Asked({ send, what }) {
  const [sure, setSure] = useState(false);
  return html`<button type="button" class="btn btn--second btn--fit" onClick=${() => setSure(true)}>${t(`console.vote.${what}`)}</button>
    ${sure ? html`<${Sure} title=${t(`console.vote.${what}_ask`)} line=${t(`console.vote.${what}_line`)} yes=${t(`console.vote.${what}_yes`)} no=${t("console.vote.no")}
      act=${() => send({ do: what })} close=${() => setSure(false)} />` : null}`;
}

/** The cases as they were brought in. @param {{view: import("../shapes.js").View, items: Item[]}} props */
function Cases({ view, items }) {
  return html`<ul class="c-cases">${items.map((item) => html`<li key=${item.id}><b>${nameOf(view, item.id)}</b>${item.text ? html`<span class="said">${item.text}</span>` : null}</li>`)}</ul>`;
}

/** The group chooses in conversation: the chair taps the first case, then the second. @param {ChoosingProps} props */
function Talk(props) {
  const { view, desk, send } = props;
  const { step } = view;
  const [picked, setPicked] = useState(/** @type {string[]} */ ([]));
  const most = Math.min(2, desk.cases || 2);
  const offered = step.cases.map((/** @type {Item} */ item) => item.id);
  const others = view.seats.filter((seat) => !offered.includes(seat.id));
  /** @param {string} id */
  const tap = (id) => setPicked(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id].slice(0, most));
  /** @param {string} id @param {string} sentence */
  const row = (id, sentence) => html`<li key=${id}><button type="button" class="c-pick" aria-pressed=${picked.includes(id)} onClick=${() => tap(id)}>
    <span class="c-pick__n">${picked.includes(id) ? picked.indexOf(id) + 1 : ""}</span><span><b>${nameOf(view, id)}</b>${sentence ? html`<span class="said">${sentence}</span>` : null}</span>
  </button></li>`;
  return html`<div class="stack stack--4">
    <p class="ask">${t(most === 2 ? "console.talk.ask" : "console.talk.ask_one")}</p>
    ${step.few ? html`<p class="soft" role="status">${t(step.cases.length < 2 ? "console.talk.alone" : "console.talk.few")}</p>` : null}
    <ul class="c-picks">${step.cases.map((/** @type {Item} */ item) => row(item.id, item.text))}</ul>
    <details open=${!offered.length}><summary>${t("console.talk.others")}</summary><ul class="c-picks">${others.map((seat) => row(seat.id, ""))}</ul></details>
    <div class="c-row c-act">
      <button type="button" class="btn btn--fit" aria-disabled=${picked.length ? undefined : "true"} onClick=${() => picked.length && send({ do: "choose", first: picked[0], second: picked[1] ?? "" })}>${t(most === 2 ? "console.talk.choose" : "console.talk.choose_one")}</button>
      ${offered.length > 1 ? html`<button type="button" class="btn btn--second btn--fit" onClick=${() => send({ do: "anew" })}>${t("console.vote.hold")}</button>` : null}
    </div>
  </div>`;
}

/** @param {ChoosingProps} props */
function Chosen(props) {
  const { view, desk } = props;
  const { result, draw } = view.step;
  const round = desk.cases === 0;
  return html`<div class="stack stack--4">
    ${round ? html`<p class="ask">${many("console.result.round", result.length)}</p>` : null}
    <ol class="c-result">${result.map((/** @type {Item} */ item, /** @type {number} */ at) => html`<li key=${item.id}>
      <span class="place__n">${at + 1}</span><span>${round ? null : html`<span class="soft small">${t(at ? "console.result.second" : "console.result.first")}</span>`}<b>${nameOf(view, item.id)}</b>${item.text ? html`<span class="said">${item.text}</span>` : null}</span>
    </li>`)}</ol>
    ${draw.length ? html`<details><summary>${t("console.result.draw")}</summary><p class="soft small">${t("console.result.draw_line")} ${draw.map((/** @type {string} */ id) => nameOf(view, id)).join(", ")}.</p></details>` : null}
    <div class="c-row">${round ? null : html`<${Asked} ...${props} what="anew" key="anew" />`}<${Asked} ...${props} what="talk" key="talk" /></div>
  </div>`;
}
