/** What the room must know now, in a few large words, by the kind of the step. Never a note, a ballot or a tip. */
import { html } from "htm/preact";
import { isLong, nameOf, names } from "../parts/people.js";
import { everyone } from "../console/phrase.js";
import { t, text } from "../words.js";

/** @typedef {import("../console/shapes.js").View} View @typedef {import("../shapes.js").Item} Item @typedef {import("../shapes.js").Text} Text */
/** @typedef {{view: View}} Props @typedef {View & {step: import("../shapes.js").StepView}} Stepping */

const LINES = 7; // more than that nobody reads at six metres
const QUEUE = 5; // names that stand below each other

/** What is said where nobody has the floor. @type {Record<string, (props: {view: Stepping}) => any>} */
const KINDS = { appoint: Appoint, ask: Round, branch: Branch, choose: Choosing, commit: Done, discuss: Talk, enact: Enact, pick: Pick, rate: Done, round: Round, speak: Done };

/** @param {Props} props */
export function Said({ view }) {
  const { floor, step } = view;
  if (!step) return null;
  const who = nameOf(view, floor?.lit);
  const Kind = KINDS[step.kind] ?? Plain;
  if (!who || view.still) return html`<${view.still ? Plain : Kind} view=${view} />`;
  const next = nameOf(view, floor?.next);
  const also = everyone(view, floor?.also ?? []);
  return html`<p class="soft">${t(now(step))}</p><p class="w-h w-lit" data-long=${isLong(who) ? "" : undefined}>${who}</p>
    ${also ? html`<p class="w-s">${t("wall.with", { name: also })}</p>` : null}
    ${next ? html`<p class="w-s"><span class="soft">${t("wall.next")}</span> ${next}</p>` : null}
    ${step.collects ? html`<p class="w-s soft">${t("wall.collects")}</p>` : null}
    ${now(step) === "wall.chooses" ? html`<p class="w-s soft">${text(step.ask, names(view))}</p>` : null}`;
}

/** What who has the floor does. @param {import("../shapes.js").StepView} step */
function now({ kind }) {
  if (["appoint", "branch", "pick"].includes(kind)) return "wall.chooses";
  return ["speak", "rate", "canvas"].includes(kind) ? "wall.tells" : kind === "commit" ? "wall.decides" : "wall.turn";
}

/** @param {string} head @param {string} [line] @param {any} [more] */
function say(head, line, more) {
  return html`<p class="w-h">${head}</p>${line ? html`<p class="w-s soft">${line}</p>` : null}${more}`;
}

/** @param {{view: Stepping}} props */
function Plain({ view }) {
  const ask = text(view.step.ask, names(view));
  const more = line(view);
  const fresh = ask && ask !== text(view.head?.title) && ask !== more; // the step's name stands above it already
  return say(fresh ? ask : more, fresh ? more : "", points(view));
}

/** @param {Stepping} view */
function line(view) {
  const { step } = view;
  if (step.over) return t("wall.silence_over");
  if (step.kind === "write" || step.kind === "keep" || (step.kind === "canvas" && step.about !== "joint")) return t("wall.phone");
  return step.kind === "brief" ? t("wall.agree") : text(step.line, names(view));
}

/** @param {Stepping} view */
function points(view) {
  const list = /** @type {any[]} */ (view.step.points ?? []);
  if (!list.length) return null;
  return html`<ul class="w-points">${list.map((one, at) => html`<li key=${at}>${text(one.head ?? one, names(view))}</li>`)}</ul>`;
}

/** @param {{view: Stepping}} props */
function Round({ view }) {
  const { step, floor, seats } = view;
  const free = step.free && floor && floor.done.length < seats.filter((seat) => seat.here).length;
  return free ? say(text(step.ask, names(view)), t("wall.free")) : say(t("wall.all"));
}

/** @param {{view: Stepping}} props */
function Done({ view }) {
  return say(t("wall.said", { ...names(view), owner: nameOf(view, view.step.who ?? view.owner) }));
}

/** The owner may hear it with the back turned, be out of the room, or sit with the others. @param {{view: Stepping}} props */
function Talk({ view }) {
  const words = names(view);
  if (view.floor?.turned) return say(t("wall.gossip", words), t("wall.gossip_line", words));
  return say(text(view.step.ask, words), text(view.step.line, words));
}

/** @param {{view: Stepping}} props */
function Appoint({ view }) {
  const { posts, cast } = view.step;
  const given = /** @type {{role: string, seats: string[]}[]} */ (cast).filter((one) => one.seats.length);
  if (!given.length) return html`<${Plain} view=${view} />`;
  return html`<ul class="w-roles w-roles--big">${given.map((one) => html`<li key=${one.role}><p class="soft">${text(posts.find((/** @type {{role: string}} */ post) => post.role === one.role)?.name)}</p><p class="w-h">${everyone(view, one.seats)}</p></li>`)}</ul>`;
}

/** @param {{view: Stepping}} props */
function Branch({ view }) {
  const { step } = view;
  const chosen = step.modules.find((/** @type {{id: string}} */ one) => one.id === step.chosen);
  if (chosen) return say(text(chosen.name, names(view)), text(chosen.line, names(view)));
  return step.chosen ? say(t("wall.chosen"), t("wall.phone")) : html`<${Plain} view=${view} />`;
}

/** @param {{view: Stepping}} props */
function Enact({ view }) {
  const { phase, players, seats, ask } = view.step;
  const parts = /** @type {Text[]} */ (players).map((name, at) => ({ name, seats: seats[at] ?? [] })).filter((one) => one.seats.length);
  const list = html`<ul class="w-players">${parts.map((one, at) => html`<li key=${at}><span class="soft">${text(one.name, names(view))}</span> <span>${everyone(view, one.seats)}</span></li>`)}</ul>`;
  return say(phase === "ready" ? text(ask, names(view)) : t(`wall.enact.${phase}`), "", list);
}

/** @param {{view: Stepping}} props */
function Pick({ view }) {
  const { step } = view;
  if (step.picked.length) return say(t("wall.chosen"));
  return say(text(step.ask, names(view)), step.chooser === "group" ? t("wall.phone") : text(step.line, names(view)));
}

/** What everybody may read, as many lines as can be read. @param {{view: View, items: Item[]}} props */
export function Lines({ view, items }) {
  return html`<ul class="w-lines" data-many=${items.length > 4 ? "" : undefined}>${items.slice(0, LINES).map((item) => html`<li key=${item.id}><span class="w-said">${item.text}</span>${item.by ? html` <span class="soft">${nameOf(view, item.by)}</span>` : null}</li>`)}</ul>
    ${items.length > LINES ? html`<p class="w-s soft w-more">${t("wall.more", { n: items.length - LINES })}</p>` : null}`;
}

/** @param {{view: Stepping}} props */
function Choosing({ view }) {
  const { step } = view;
  if (step.phase === "talk") return say(t("wall.talk"), t("wall.talk_line"));
  if (step.phase !== "chosen") return say(t("wall.vote"), t("wall.vote_line"));
  const result = /** @type {Item[]} */ (step.result);
  if (result.length > 2) return html`<ol class="w-queue" data-many=${result.length > QUEUE ? "" : undefined}>${result.map((item) => html`<li key=${item.id}>${nameOf(view, item.id)}</li>`)}</ol>`;
  return html`<ol class="w-result">${result.map((item, at) => html`<li key=${item.id}><p class="soft">${t(at ? "wall.second" : "wall.first")}</p><p class="w-h">${nameOf(view, item.id)}</p>${item.text ? html`<p class="w-said">${item.text}</p>` : null}</li>`)}</ol>`;
}
