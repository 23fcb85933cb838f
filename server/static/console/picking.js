/** The panels of a list that everybody may read: something is picked from it, it is rated, or the owner answers questions from it. */
import { html } from "htm/preact";
import { nameOf, names } from "../parts/people.js";
import { t, text } from "../words.js";
import { Pick } from "./offers.js";
import { Number } from "./panels.js";
import { byline } from "./phrase.js";

/** @typedef {import("./shapes.js").StageProps} StageProps @typedef {import("../shapes.js").Item} Item */

/** Something is picked: by the owner, by lot, or by dots; the chair taps what was said aloud. @param {StageProps} props */
export function Picking({ view, send }) {
  const { step } = view;
  const { items, picked, most, chooser, ready, few } = step;
  /** @param {string} id */
  const tap = (id) => send({ do: "pick", items: picked.includes(id) ? picked.filter((/** @type {string} */ one) => one !== id) : [...picked, id].slice(-most) });
  const said = few ? "few" : picked.length ? "picked" : chooser;
  return html`<div class="stack stack--4">
    <div><p class="ask">${text(step.ask, names(view))}</p><p class="soft" role="status">${t(`console.pick.${said}`, { owner: nameOf(view, view.owner), n: most })}</p></div>
    ${ready && !picked.length && !few ? html`<${Number} ready=${ready} said=${t("console.pick.laid")} />
      <button type="button" class="btn btn--second" onClick=${() => send({ do: "count_dots" })}>${t("console.pick.count")}</button>` : null}
    ${items.length
      ? html`<ul class="c-picks">${items.map((/** @type {Item} */ item) => html`<li key=${item.id}><${Pick} chosen=${picked.includes(item.id)} act=${() => tap(item.id)}>${line(view, item)}</${Pick}></li>`)}</ul>`
      : html`<p class="soft">${t("console.items.hidden")}</p>`}
  </div>`;
}

/** Somebody marks what was written, aloud; the marks are not on this screen. @param {StageProps} props */
export function Rating({ view, send }) {
  const { step } = view;
  const name = nameOf(view, step.who);
  return html`<div class="stack stack--4">
    <div><p class="soft">${t(step.said ? "console.said.is" : "console.rate.now")}</p><p class="who">${name}</p><p class="soft">${text(step.line, names(view))}</p></div>
    ${view.floor.lit ? html`<button type="button" class="btn btn--second" onClick=${() => send({ do: "next_turn" })}>${t("console.said.done", { name })}</button>` : null}
    ${step.items.length
      ? html`<ol class="c-read">${step.items.map((/** @type {Item} */ item) => html`<li key=${item.id}>${line(view, item)}</li>`)}</ol><p class="soft small">${t("console.rate.hidden")}</p>`
      : html`<p class="soft">${t("console.items.hidden")}</p>`}
  </div>`;
}

/** The owner reads written questions and answers those they choose; the chair taps for who has no hand free. @param {StageProps} props */
export function Reading({ view, send }) {
  const { items, item, answered } = view.step;
  const owner = nameOf(view, view.owner);
  const now = items.find((/** @type {Item} */ one) => one.id === item);
  const left = items.filter((/** @type {Item} */ one) => one.id !== item && !answered.includes(one.id));
  return html`<div class="stack stack--4">
    ${now
      ? html`<div><p class="soft">${t("console.read.now", { owner })}</p><p class="said">${now.text}</p></div>
          <div class="stack"><button type="button" class="btn" onClick=${() => send({ do: "next_turn" })}>${t("console.read.answered")}</button>
            <button type="button" class="btn btn--plain" onClick=${() => send({ do: "leave" })}>${t("console.read.leave", { owner })}</button></div>`
      : html`<p class="ask">${t(left.length ? "console.read.choose" : "console.read.none", { owner })}</p>`}
    <p class="soft">${t("console.read.count", { n: answered.length, of: items.length })}</p>
    <ul class="c-picks">${left.map((/** @type {Item} */ one) => html`<li key=${one.id}><${Pick} chosen=${false} act=${() => send({ do: "select", item: one.id })}>${line(view, one)}</${Pick}></li>`)}</ul>
    ${!now && view.floor.lit ? html`<button type="button" class="btn btn--second" onClick=${() => send({ do: "next_turn" })}>${t("console.read.enough", { owner })}</button>` : null}
  </div>`;
}

/** An item in words, with its writer and its mark where the view tells them. @param {import("./shapes.js").View} view @param {Item} item */
function line(view, item) {
  const more = byline(view, item);
  return html`<span class="said">${item.text}</span>${more ? html`<span class="soft small">${more}</span>` : null}`;
}
