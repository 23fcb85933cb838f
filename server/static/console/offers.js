/** Methods as they are offered: what fits first, the versions of a family together, and in one line why (not). It decides nothing. */
import { html } from "htm/preact";
import { Icon } from "../parts/icons.js";
import { t, text } from "../words.js";
import { minutes } from "./phrase.js";

/** @typedef {import("./shapes.js").Offer} Offer */

/** What an owner may ask for, by the word of the server. */
export const QUESTIONS = ["stuck", "event", "decide", "ideas", "talk", "self", "assumptions", "load", "many", "open"];

/** What the owner asks for, as chips; the first is no choice. @param {{chosen: string, choose: (question: string) => void, legend: string}} props */
export function Questions({ chosen, choose, legend }) {
  return html`<fieldset class="c-questions">
    <legend class="label">${legend}</legend>
    <div class="chips chips--small">${["", ...QUESTIONS].map((one) => html`<label key=${one} class=${`chip ${one === chosen ? "is-on" : ""}`}>
      <input type="radio" name="question" value=${one} checked=${one === chosen} onChange=${() => choose(one)} />${t(`console.question.${one || "any"}`)}
    </label>`)}</div>
  </fieldset>`;
}

/**
 * @typedef {object} OffersProps
 * @property {Offer[]} offers
 * @property {string} question only what suits it is shown, and what somebody wished
 * @property {string} chosen the method that is chosen
 * @property {number} here how many people there are
 * @property {boolean} [early] people are still coming: too few is no reason yet
 * @property {Record<string, number>} [counts] how many would rather do it
 * @property {(method: string) => void} take
 * @property {any} [first] a row that stands before all
 */

/** @param {OffersProps} props */
export function Offers({ offers, question, chosen, here, early = false, counts = {}, take, first }) {
  const shown = offers.filter((one) => !question || one.suits.includes(question) || one.method in counts || one.method === chosen);
  const rank = (/** @type {Offer} */ one) => (isHard(one, early) ? 2 : one.why ? 1 : 0);
  const families = grouped([...shown].sort((one, two) => rank(one) - rank(two) || (counts[two.method] ?? 0) - (counts[one.method] ?? 0) || one.method.localeCompare(two.method)));
  return html`<ul class="c-offers">${first ? html`<li>${first}</li>` : null}
    ${families.map((family) => html`<li key=${family[0]?.family} class=${family.length > 1 ? "c-family" : ""}>
      ${family.map((one) => html`<${Row} key=${one.method} one=${one} off=${isHard(one, early)} chosen=${one.method === chosen} why=${reason(one, here)} count=${counts[one.method] ?? 0} act=${() => take(one.method)} />`)}
    </li>`)}
    ${families.length ? null : html`<li class="soft">${t("console.offers.none")}</li>`}
  </ul>`;
}

/** @param {Offer} one @param {boolean} early */
function isHard(one, early) {
  return one.hard && !(early && one.why === "few");
}

/** The versions of a family stand together, where the best of them stands. @param {Offer[]} offers @returns {Offer[][]} */
function grouped(offers) {
  /** @type {Map<string, Offer[]>} */
  const families = new Map();
  for (const one of offers) families.set(one.family, [...(families.get(one.family) ?? []), one]);
  return [...families.values()];
}

/** Say in one line why a method fits, or why not, with the figures. @param {Offer} one @param {number} here */
export function reason(one, here) {
  const [least, most] = one.people;
  if (one.why === "few") return t("console.why.few", { n: least, here });
  if (one.why === "many") return t("console.why.many", { n: most, here });
  if (one.why === "short") return one.left ? t("console.why.short", { n: Math.ceil(one.least / 60), left: Math.floor(one.left / 60) }) : t("console.why.long", { n: Math.ceil(one.least / 60) });
  return one.why ? t(`console.why.${one.why}`) : t("console.why.fits", { n: minutes(one.usual) });
}

/** @param {{one: Offer, off: boolean, chosen: boolean, why: string, count: number, act: () => void}} props */
function Row({ one, off, chosen, why, count, act }) {
  const [least, most] = one.people;
  return html`<${Pick} off=${off} chosen=${chosen} act=${act} aside=${count ? html`<span class="c-wishes"><b>${count}</b><span class="sr"> ${t("console.offers.wishes")}</span></span>` : null}>
    <b>${text(one.name)}</b> <span class="soft small">${text(one.source)}</span>
    <span class="c-offer__line">${text(one.line)}</span>
    <span class="c-offer__why"><${Icon} name=${off ? "cut" : one.why ? "eye" : "check"} /><span>${why} <span class="soft">${t("console.offers.people", { least, most })}</span></span></span>
  </${Pick}>`;
}

/** Something to choose by a tap; what cannot be chosen can still be read. @param {{off?: boolean, chosen: boolean, act: () => void, aside?: any, children?: any}} props */
export function Pick({ off = false, chosen, act, aside, children }) {
  return html`<button type="button" class="c-pick" aria-pressed=${chosen} aria-disabled=${off ? "true" : undefined} onClick=${() => off || act()}>
    <span class="c-pick__n">${chosen ? html`<${Icon} name="check" />` : ""}</span><span>${children}</span>${aside}
  </button>`;
}
