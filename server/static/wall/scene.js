/** The big screen during a step: the ring with the clock as an arc, who has the floor, who is next, and the case's sentence. */
import { html } from "htm/preact";
import { left } from "../parts/count.js";
import { Steps } from "../parts/mark.js";
import { isLong, nameOf, names } from "../parts/people.js";
import { Ring } from "../parts/ring.js";
import { scene } from "../console/stage.js";
import { t, text } from "../words.js";

/** @typedef {import("../shapes.js").View} View */

/** @param {{view: View}} props */
export function Scene({ view }) {
  const { head } = view;
  return html`<main class="wall" data-light="night">
    <div class="w-r w-r--big"><${Circle} view=${view} /></div>
    <div class="w-l w-l--talk">
      <p class="c-step">${head?.number && head.count ? html`<${Steps} number=${head.number} count=${head.count} />` : null}<span>${text(head?.title)}</span></p>
      <div role="status" class="w-now"><${Said} view=${view} /></div>
      <${Sentence} view=${view} />
    </div>
  </main>`;
}

/** @param {{view: View}} props */
function Circle({ view }) {
  const { clock, floor } = view;
  const timed = clock && clock.total > 0 && !view.still ? { ...clock, spent: clock.total - left(clock), runs: false } : null;
  return html`<${Ring} seats=${view.seats} floor=${floor} owner=${view.owner} still named=${!floor?.turned} clock=${timed} label=${scene(view)} />`;
}

/** What the room must know now. @param {{view: View}} props */
function Said({ view }) {
  const { floor, step } = view;
  const words = names(view);
  const who = nameOf(view, floor?.lit);
  if (who) {
    const next = nameOf(view, floor?.next);
    const now = step?.kind === "speak" ? "wall.tells" : step?.kind === "commit" ? "wall.decides" : "wall.turn";
    return html`<p class="soft">${t(now)}</p><p class="w-h w-lit" data-long=${isLong(who) ? "" : undefined}>${who}</p>${next ? html`<p class="w-s"><span class="soft">${t("wall.next")}</span> ${next}</p>` : null}`;
  }
  if (step?.kind === "discuss") return html`<p class="w-h">${t("wall.gossip", words)}</p><p class="w-s soft">${t("wall.gossip_line", words)}</p>`;
  if (step?.kind === "choose") return html`<${Choosing} view=${view} />`;
  if (step?.kind === "ask" || step?.kind === "round") return html`<p class="w-h">${t("wall.all")}</p>`;
  if (step?.kind === "speak" || step?.kind === "commit") return html`<p class="w-h">${t("wall.said", words)}</p>`;
  const ask = text(step?.ask, words);
  const more = line(view);
  const fresh = ask && ask !== text(view.head?.title); // the step's name stands above it already
  return html`<p class="w-h">${fresh ? ask : more}</p>${fresh && more ? html`<p class="w-s soft">${more}</p>` : null}${points(view)}`;
}

/** @param {View} view */
function line({ step, ...view }) {
  if (step?.kind === "write" || step?.kind === "keep") return t("wall.phone");
  return step?.kind === "brief" ? t("wall.agree") : text(step?.line, names({ ...view, step }));
}

/** @param {View} view */
function points(view) {
  const list = /** @type {any[]} */ (view.step?.points ?? []);
  if (!list.length) return null;
  return html`<ul class="w-points">${list.map((one, at) => html`<li key=${at}>${text(one.head ?? one, names(view))}</li>`)}</ul>`;
}

/** @param {{view: View}} props */
function Choosing({ view }) {
  const { step } = view;
  if (step?.phase === "talk") return html`<p class="w-h">${t("wall.talk")}</p><p class="w-s soft">${t("wall.talk_line")}</p>`;
  if (step?.phase !== "chosen") return html`<p class="w-h">${t("wall.vote")}</p><p class="w-s soft">${t("wall.vote_line")}</p>`;
  const result = /** @type {import("../shapes.js").Item[]} */ (step.result);
  return html`<ol class="w-result">${result.map((item, at) => html`<li key=${item.id}><p class="soft">${t(at ? "wall.second" : "wall.first")}</p><p class="w-h">${nameOf(view, item.id)}</p>${item.text ? html`<p class="w-said">${item.text}</p>` : null}</li>`)}</ol>`;
}

/** The case in one sentence, where the talk is about it. @param {{view: View}} props */
function Sentence({ view }) {
  if (!view.sentence || view.still || view.step?.kind === "discuss" || view.step?.kind === "reveal") return null;
  return html`<blockquote class="w-said">${view.sentence}<footer>${nameOf(view, view.owner)}</footer></blockquote>`;
}
