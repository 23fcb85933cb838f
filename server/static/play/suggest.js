/** Words of a list that came with the step, in the language of this screen: to pick, or to take over in a text. */
import { useSignal } from "@preact/signals";
import { html } from "htm/preact";
import { draft } from "../drafts.js";
import { randomId } from "../orders.js";
import { t, text } from "../words.js";

/** @typedef {import("../shapes.js").Text} Text @typedef {import("../shapes.js").Item} Item @typedef {import("../shapes.js").StepStage} StepStage */
/** A word; `over` is what it is when there is too much of it. @typedef {Text & {over: Text | null}} Word */
/** What can be taken, and what stands under it; `id` is its number where it is picked and not typed. @typedef {{text: string, under?: string, id?: string}} Offer */

const FEW = 5;
/** The column that says what a word becomes when there is too much of it. */
export const OVER = "over";
/** Fields that say what another one is when there is too much of it. @type {Record<string, string>} */
const TOO_MUCH = { pitfall: "quality", allergy: "challenge" };

/** Give a list in an order of this phone's own, which stays: no word profits from its place. @template T @param {T[]} list @returns {T[]} */
export function ownOrder(list) {
  const seed = draft("order", "");
  seed.value ||= randomId();
  return list.map((one, at) => ({ one, rank: rank(`${seed.value}/${at}`) })).sort((a, b) => a.rank - b.rank).map(({ one }) => one);
}

/** @param {string} word */
function rank(word) {
  let sum = 2166136261;
  for (const sign of word) sum = Math.imul(sum ^ sign.charCodeAt(0), 16777619);
  sum = Math.imul(sum ^ (sum >>> 15), 2246822519);
  return (sum ^ (sum >>> 13)) >>> 0;
}

/** Find the word of the list that somebody typed or took, in either language. @param {Word[]} list @param {string} words */
export function known(list, words) {
  const typed = words.trim().toLowerCase();
  return typed ? list.find((one) => one.nl.toLowerCase() === typed || one.en.toLowerCase() === typed) : undefined;
}

/** Give what a word becomes when there is too much of it. @param {Word | undefined} word */
export function overdone(word) {
  return word?.over ? text(word.over) : "";
}

/** Give the words of the list as they are picked: by number, with the other side of each. @param {StepStage["view"]} view @returns {Offer[]} */
export function wordsOf(view) {
  return ownOrder(view.step.list.map((/** @type {Word} */ word, /** @type {number} */ at) => ({ text: text(word), under: overdone(word), id: String(at) })));
}

/** Give what may be taken over in a text: what was said before, then the words of the list.
 * @param {StepStage["view"]} view @param {import("./leaf.js").Leaf} leaf @param {import("./leaf.js").Part} part @returns {Offer[]} */
export function offersFor(view, leaf, part) {
  const { picture, about, given } = view.step;
  /** @type {Word[]} */
  const list = ownOrder(view.step.list);
  if (about === "joint" && picture === "columns") return given.map((/** @type {Item} */ item) => ({ text: item.text }));
  if (picture === "shield" && part.id !== "value") return [];
  if (picture === "quadrant" && part.id in TOO_MUCH) {
    const own = known(list, leaf.value[TOO_MUCH[part.id]]?.[0]?.text ?? "");
    return [own, ...list.filter((one) => one !== own)].map((one) => ({ text: overdone(one) })).filter((one) => one.text);
  }
  return list.map((one) => ({ text: text(one), under: part.columns.some((column) => column.id === OVER) ? overdone(one) : "" }));
}

/** Give the words that go with what is being typed: those that hold it, or none once it is one of them. @param {Offer[]} offers @param {string} typed */
function fitting(offers, typed) {
  const part = typed.trim().toLowerCase();
  if (offers.some((one) => one.text.toLowerCase() === part)) return [];
  return offers.filter((one) => one.text.toLowerCase().includes(part));
}

/** Chips to tap. @param {{offers: Offer[], taken: string[], take: (offer: Offer) => void, label?: string, few?: number, typed?: string}} props
 *   `taken` by number, or by the word itself; `typed` what they go with */
export function Suggest({ offers, taken, take, label = t("phone.canvas.take"), few = FEW, typed = "" }) {
  const all = useSignal(false);
  if (!offers.length) return null;
  /** @param {Offer} one */
  const isTaken = (one) => taken.includes(one.id ?? one.text);
  const fit = fitting(offers, typed);
  const shown = all.value ? offers : fit.filter((one, at) => at < few || isTaken(one));
  return html`<div class="suggest">
    ${label && shown.length > 0 && html`<p class="soft small">${label}</p>`}
    <div class="chips">
      ${shown.map((one) => html`<button key=${one.id ?? one.text} type="button" class=${`chip chip--word ${isTaken(one) ? "is-on" : ""}`} aria-pressed=${isTaken(one) ? "true" : "false"} onClick=${() => take(one)}>
        <span>${one.text}${one.under && html`<span class="chip__under">${one.under}</span>`}</span>
      </button>`)}
      ${shown.length < offers.length || all.value ? html`<button type="button" class="chip chip--more" aria-expanded=${all.value ? "true" : "false"} onClick=${() => (all.value = !all.value)}>${t(all.value ? "phone.canvas.fewer" : "phone.canvas.more")}</button>` : null}
    </div>
  </div>`;
}
