/** The big screen during a step: the ring with the clock as an arc and what the room must know; a picture, or the sub-groups, in its place. */
import { html } from "htm/preact";
import { left } from "../parts/count.js";
import { Steps } from "../parts/mark.js";
import { nameOf, names } from "../parts/people.js";
import { Ring } from "../parts/ring.js";
import { Drawings } from "../console/drawing.js";
import { GroupRing, isFew, isReady } from "../console/groups.js";
import { called, everyone, roleName } from "../console/phrase.js";
import { isCounted } from "../console/script.js";
import { scene } from "../console/stage.js";
import { t, text } from "../words.js";
import { Lines, Said } from "./said.js";

/** @typedef {import("../console/shapes.js").View} View */

/** @param {{view: View}} props */
export function Scene({ view }) {
  const { step } = view;
  if (view.groups.length && !view.still) return html`<${Groups} view=${view} />`;
  if (step && !view.still && isBoard(step)) return html`<${Board} view=${view} />`;
  return html`<main class="wall" data-light="night">
    <div class="w-r w-r--big"><${Circle} view=${view} /></div>
    <div class="w-l w-l--talk">
      <${Step} view=${view} />
      <div role="status" class="w-now"><${Said} view=${view} /></div>
      <${Roles} view=${view} />
      <${Sentence} view=${view} />
    </div>
  </main>`;
}

/** Which step this is. @param {{view: View}} props */
function Step({ view: { head } }) {
  return html`<p class="c-step">${head && isCounted(head) ? html`<${Steps} number=${head.number} count=${head.count} />` : null}<span>${head ? called(head) : ""}</span></p>`;
}

/** @param {{view: View}} props */
function Circle({ view }) {
  const { clock, floor } = view;
  const timed = clock && clock.total > 0 && !view.still ? { ...clock, spent: clock.total - left(clock), runs: false } : null;
  return html`<${Ring} seats=${view.seats} floor=${floor} owner=${view.owner} still named=${!floor?.turned} clock=${timed} label=${scene(view)} />`;
}

/** Whether there is something that everybody may read: it takes the whole screen. @param {import("../shapes.js").StepView} step */
function isBoard({ kind, items }) {
  return ["reveal", "canvas", "rate"].includes(kind) && items.length > 0;
}

/** A picture that everybody may see, or what was written, as large as there is room. @param {{view: View}} props */
function Board({ view }) {
  const { step } = view;
  const part = step?.parts?.[step.part - 1];
  const who = nameOf(view, view.floor?.lit);
  return html`<main class="wall wall--board" data-light="night">
    <div class="w-top"><${Step} view=${view} />
      <p class="w-s" role="status">${part ? text(part.name, names(view)) : who ? html`<span class="soft">${t("wall.tells")}</span> <span class="w-name">${who}</span>` : ""}</p></div>
    ${step?.picture ? html`<${Drawings} picture=${step.picture} items=${step.items} view=${view} wall />` : html`<${Lines} view=${view} items=${step?.items} />`}
  </main>`;
}

/** Each sub-group as a circle of its own, or by its names where there are more of them. @param {{view: View}} props */
function Groups({ view }) {
  const ask = text(view.step?.ask, names(view));
  const ready = view.groups.every((one) => isReady(view, one));
  return html`<main class="wall wall--board" data-light="night">
    <div class="w-top w-top--stack"><${Step} view=${view} /><p class="w-h" role="status">${t(ready ? "wall.groups.ready" : "wall.groups.now")}</p>${ask ? html`<p class="w-s soft">${ask}</p>` : null}</div>
    <ul class="w-groups" data-count=${view.groups.length}>${view.groups.map((group, at) => html`<li key=${at}>
      ${isFew(view) ? html`<${GroupRing} view=${view} group=${group} still />` : html`<${Members} view=${view} group=${group} />`}
      <p class="w-s soft">${t(isReady(view, group) ? "wall.groups.one_ready" : "console.groups.one", { n: at + 1 })}</p></li>`)}</ul>
  </main>`;
}

/** @param {{view: View, group: import("../console/shapes.js").Group}} props */
function Members({ view, group }) {
  return html`<ul class="w-members">${group.seats.map((seat) => html`<li key=${seat} class=${seat === group.lit ? "w-name" : ""}>${nameOf(view, seat)}</li>`)}</ul>`;
}

const CAST = ["ask", "discuss", "speak"]; // where a role has something to do
const ABOUT = ["ask", "branch", "canvas", "commit", "round", "speak", "write"]; // where the talk is about the case

/** Who has which role, while nobody has the floor. @param {{view: View}} props */
function Roles({ view }) {
  const { floor } = view;
  const roles = view.cast.filter((one) => roleName(one.role));
  if (!roles.length || view.still || floor?.lit || !CAST.includes(view.step?.kind ?? "")) return null;
  return html`<p class="w-s w-roles">${roles.map((one) => html`<span key=${one.role}><span class="soft">${roleName(one.role, one.seats.length)}</span> ${everyone(view, one.seats)}</span>`)}</p>`;
}

/** The case in one sentence, where the talk is about it. @param {{view: View}} props */
function Sentence({ view }) {
  if (!view.sentence || view.still || !ABOUT.includes(view.step?.kind ?? "")) return null;
  return html`<blockquote class="w-said">${view.sentence}<footer>${nameOf(view, view.owner)}</footer></blockquote>`;
}
