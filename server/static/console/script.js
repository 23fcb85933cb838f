/** The script of the running step: which step this is, whose it is, what the chair says aloud and what to watch. It changes nothing. */
import { html } from "htm/preact";
import { useEffect, useRef } from "preact/hooks";
import { Steps } from "../parts/mark.js";
import { names } from "../parts/people.js";
import { t, text } from "../words.js";
import { called } from "./phrase.js";

/** @param {import("./shapes.js").StageProps & {aside?: any}} props `aside` stands at the end of the first line */
export function Script({ view, desk, aside }) {
  const { head } = view;
  const heading = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true }); // what had the focus is gone
  });
  const talk = view.step.phase === "talk";
  const say = talk ? t("console.talk.say") : text(desk.say, names(view));
  return html`<div class="c-script">
    <div class="c-script__top"><div><h1 class="c-step" tabindex="-1" ref=${heading}>${isCounted(head) ? html`<${Steps} number=${head.number} count=${head.count} />` : null}<span>${step(head)}</span></h1>
      ${head.method ? html`<span class="c-sourced">${t(head.sourced ? "console.sourced.yes" : "console.sourced.no")}</span>` : null}</div>${aside}</div>
    ${say ? html`<p class="say"><span class="say__l">${t("console.say")}</span> “${say}”</p>` : null}
    ${desk.watch && !talk ? html`<p class="c-watch soft"><b>${t("console.watch")}</b> ${text(desk.watch, names(view))}</p>` : null}
  </div>`;
}

/** Whether a step has a place among others in the method's own count. @param {import("./shapes.js").Head} head
 * @returns {head is import("./shapes.js").Head & {number: number, count: number}} */
export function isCounted(head) {
  return head.number !== null && (head.count ?? 0) > 1;
}

/** @param {import("./shapes.js").Head} head */
function step(head) {
  return isCounted(head) ? t("console.step", { n: head.number, of: head.count, step: called(head) }) : called(head);
}
