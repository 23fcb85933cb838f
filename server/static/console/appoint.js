/** The panel in which roles are given out: the chair taps what was agreed aloud, or said by whoever appoints. */
import { html } from "htm/preact";
import { nameOf, names } from "../parts/people.js";
import { Icon } from "../parts/icons.js";
import { t, text } from "../words.js";

/** @typedef {{role: string, name: import("../shapes.js").Text, least: number, most: number}} Post */
/** @typedef {import("./shapes.js").Cast} Cast */

/** @param {import("./shapes.js").StageProps} props */
export function Appoint({ view, send }) {
  const { posts, cast, candidates, ask, line } = view.step;
  /** @param {string} role @returns {string[]} */
  const held = (role) => cast.find((/** @type {Cast} */ one) => one.role === role)?.seats ?? [];
  return html`<div class="stack stack--4">
    <div><p class="ask">${text(ask, names(view))}</p><p class="soft">${text(line, names(view))}</p></div>
    ${posts.map((/** @type {Post} */ post) => html`<fieldset class="c-post" key=${post.role}>
      <legend><b>${text(post.name)}</b> <span class="soft small">${wanted(post)}</span></legend>
      <div class="chips">${candidates.filter((/** @type {string} */ seat) => !isBusy(cast, post.role, seat)).map((/** @type {string} */ seat) => {
        const on = held(post.role).includes(seat);
        return html`<button type="button" key=${seat} class=${`chip ${on ? "is-on" : ""}`} aria-pressed=${on} onClick=${() => send({ do: "appoint", role: post.role, seat })}>
          ${on ? html`<${Icon} name="check" />` : null}<span>${nameOf(view, seat)}</span></button>`;
      })}</div>
    </fieldset>`)}
  </div>`;
}

/** @param {Post} post */
function wanted({ least, most }) {
  return least === most ? t("console.appoint.some", { n: least }) : t("console.appoint.from", { n: least, most });
}

/** Whether somebody has another role already. @param {Cast[]} cast @param {string} role @param {string} seat */
function isBusy(cast, role, seat) {
  return cast.some((one) => one.role !== role && one.seats.includes(seat));
}
