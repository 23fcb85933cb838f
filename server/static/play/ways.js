/** The ways there are to go on, each in two lines. What does not fit says why, and cannot be tapped. */
import { html } from "htm/preact";
import { Icon } from "../parts/icons.js";
import { has, t, text } from "../words.js";

/** @typedef {import("../shapes.js").Text} Text */
/** A way to go on; `facts` are those of a method. @typedef {{id: string, name: Text, line: Text, off: boolean, why: string, facts: {least: number, usual: number, left: number, people: [number, number], source: Text} | null}} Way */

/** @param {{ways: Way[], legend: string, counts: {id: string, count: number}[], chosen?: string, choose?: (id: string) => void}} props without `choose` it is only read */
export function Ways({ ways, legend, counts, chosen = "", choose }) {
  const best = [...ways].sort((one, other) => countOf(counts, other.id) - countOf(counts, one.id));
  return html`<fieldset class="choices"><legend class="sr">${legend}</legend>
    ${(counts.length ? best : ways).map((way) => html`<${OneWay} key=${way.id} way=${way} count=${countOf(counts, way.id)} on=${chosen === way.id} choose=${choose && !way.off ? () => choose(way.id) : null} />`)}
  </fieldset>`;
}

/** @param {{id: string, count: number}[]} counts @param {string} id */
const countOf = (counts, id) => counts.find((one) => one.id === id)?.count ?? 0;

/** @param {{way: Way, count: number, on: boolean, choose: (() => void) | null}} props */
function OneWay({ way, count, on, choose }) {
  const minutes = { least: Math.ceil((way.facts?.least ?? 0) / 60), left: Math.floor((way.facts?.left ?? 0) / 60) };
  const why = way.why && has(`phone.branch.why.${way.why}`) ? t(`phone.branch.why.${way.why}`, minutes) : "";
  const words = html`<b class="way__name">${text(way.name)}</b>
    <span class="soft small way__line">${text(way.line)}</span>
    <span class="small way__facts">${[...factsOf(way), why].filter(Boolean).map((fact, at) => html`<span key=${at} class=${fact === why ? "way__why" : ""}>${fact}</span>`)}</span>
    ${count > 0 && html`<span class="way__count">${t(count === 1 ? "phone.branch.vote" : "phone.branch.votes", { n: count })}</span>`}`;
  if (!choose) return html`<div class=${`choice way ${way.off ? "way--off" : ""}`}>${words}</div>`;
  return html`<label class=${`choice way ${on ? "is-on" : ""}`}><input type="radio" name="way" checked=${on} onChange=${choose} />${words}<span class="choice__mark">${on && html`<${Icon} name="check" />`}</span></label>`;
}

/** @param {Way} way */
function factsOf({ facts }) {
  if (!facts) return [];
  const [least, most] = facts.people;
  return [t("phone.branch.minutes", { n: Math.round(facts.usual / 60) }), t(least === most ? "phone.branch.people_just" : "phone.branch.people", { least, most })];
}
