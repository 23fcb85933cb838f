/** The sub-groups at a glance: who is in each, who has the floor, and whether something is open there. Nothing of what is said in them. */
import { html } from "htm/preact";
import { Icon } from "../parts/icons.js";
import { initials, nameOf } from "../parts/people.js";
import { Ring } from "../parts/ring.js";
import { t } from "../words.js";
import { everyone } from "./phrase.js";

/** @typedef {import("./shapes.js").Group} Group @typedef {import("./shapes.js").View} View */

const FREE = ["discuss", "pause", "reveal"]; // these end when the chair says so: a group is never ready by itself

const FEW = 2; // so many circles can be large

/** Whether a sub-group has said that it is ready. @param {View} view @param {Group} group */
export function isReady(view, group) {
  return group.settled && !FREE.includes(view.step?.kind ?? "");
}

/** @param {{view: View}} props */
export function Groups({ view }) {
  const out = view.seats.filter((seat) => seat.here && !view.groups.some((one) => one.seats.includes(seat.id)));
  return html`<div class="c-groups">
    <ul class="c-groups__list">${view.groups.map((group, at) => html`<li key=${at} class=${`c-group ${isReady(view, group) ? "is-done" : ""}`}><${One} view=${view} group=${group} number=${at + 1} /></li>`)}</ul>
    ${out.length ? html`<p class="soft">${t(out.length === 1 ? "console.groups.out_one" : "console.groups.out", { names: everyone(view, out.map((seat) => seat.id)) })}</p>` : null}
  </div>`;
}

/** @param {{view: View, group: Group, number: number}} props */
function One({ view, group, number }) {
  const ready = isReady(view, group);
  return html`<div class="c-group__top"><h2>${t("console.groups.one", { n: number })}</h2>
      <p class="c-group__state">${ready ? html`<${Icon} name="check" />` : null}${t(ready ? "console.groups.ready" : "console.groups.busy")}</p></div>
    ${isFew(view)
      ? html`<${GroupRing} view=${view} group=${group} />${group.lit ? html`<p class="c-group__lit"><span class="soft">${t("console.turn.now")}</span> <b>${nameOf(view, group.lit)}</b></p>` : null}`
      : html`<${Members} view=${view} group=${group} />`}`;
}

/** Whether there are so few sub-groups that each can be a circle. @param {View} view */
export function isFew(view) {
  return view.groups.length <= FEW;
}

/** A small circle of a sub-group's own. @param {{view: View, group: Group, still?: boolean}} props */
export function GroupRing({ view, group, still = false }) {
  const seats = view.seats.filter((seat) => group.seats.includes(seat.id));
  const label = t("console.groups.ring", { names: everyone(view, group.seats), lit: nameOf(view, group.lit) || t("console.groups.nobody") });
  return html`<${Ring} seats=${seats} floor=${{ lit: group.lit, next: null, done: [], turned: null, also: [] }} owner=${view.owner} named still=${still} label=${label} kind="ring--group" />`;
}

/** Who is in a sub-group, one below the other. @param {{view: View, group: Group}} props */
function Members({ view, group }) {
  const letters = initials(view.seats);
  return html`<ul class="people">${view.seats.filter((seat) => group.seats.includes(seat.id)).map((seat) => html`<li key=${seat.id} class=${`pers ${seat.id === group.lit ? "lit" : ""}`}>
    <span class="pers__seat" aria-hidden="true">${letters.get(seat.id)}</span><span class="pers__n"><b>${seat.name}</b>${seat.id === group.lit ? html`<span>${t("console.state.lit")}</span>` : null}</span></li>`)}</ul>`;
}
