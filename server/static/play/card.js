/** One card for somebody: first the quality, then an example of it. */
import { useSignal } from "@preact/signals";
import { html } from "htm/preact";
import { t, text } from "../words.js";
import { Button } from "../parts/button.js";
import { Field } from "../parts/field.js";
import { Ask, Page } from "../parts/page.js";
import { Starters } from "./editor.js";
import { cell, put, rows } from "./leaf.js";
import { known, offersFor, overdone, Suggest, wordsOf } from "./suggest.js";

/** @typedef {import("./leaf.js").Part} Part @typedef {import("./leaf.js").Leaf} Leaf @typedef {import("./suggest.js").Offer} Offer @typedef {import("../shapes.js").StepStage} StepStage */

const SHORT = 120;

/**
 * @typedef {object} CardProps
 * @property {StepStage["view"]} view @property {Leaf} leaf @property {Part} part
 * @property {string} to for whom @property {number} at which row it is
 * @property {string} ask @property {string} [line] @property {string} label what the button says that lays it
 * @property {() => void} lay @property {() => void} [clear] no card after all
 */

/** @param {CardProps} props */
export function Card({ view, leaf, part, to, at, ask, line = "", label, lay, clear }) {
  const other = useSignal(false);
  const { step } = view;
  const said = rows(leaf, part)[at]?.text.trim() ?? "";
  /** @param {string} quality */
  const set = (quality) => {
    put(leaf, part.id, at, { text: quality, more: [to, ...(rows(leaf, part)[at]?.more.slice(1) ?? [])] });
    other.value = false;
  };
  const picks = part.kind === "words";
  const word = picks ? step.list[Number(said)] : known(step.list, said);
  const shut = said && picks && !other.value;
  const over = said ? overdone(word) : "";
  return html`<${Page} say=${ask} thumb=${html`<${Button} off=${!said} label=${said ? label : t("phone.canvas.card_empty")} onClick=${lay} />
      ${clear && html`<${Button} kind="plain" label=${t(said ? "phone.canvas.card_none" : "common.back")} onClick=${clear} />`}`}>
    <div class="stack"><${Ask}>${ask}<//>${line && html`<p class="soft">${line}</p>`}</div>
    <${Starters} hints=${part.hints} />
    ${shut ? html`<button type="button" class="leaf leaf--shut is-said" onClick=${() => (other.value = true)}>
        <span class="leaf__name">${text(part.label)}</span><span class="said">${text(word)}</span><span class="quiet-btn">${t("phone.canvas.other_word")}</span></button>`
      : html`<${Quality} view=${view} leaf=${leaf} part=${part} said=${said} set=${set} />`}
    ${over && !other.value && html`<p class="soft small">${t("phone.canvas.over_line", { text: over })}</p>`}
    ${said && !other.value && part.columns.slice(1).map((column, place) => html`<${Field} key=${column.id} rows=${2} most=${SHORT} draft=${cell(leaf, part.id, at, place + 1)} label=${html`${text(column.label)} <span class="soft plain">${t("common.optional")}</span>`} />`)}
  <//>`;
}

/** @param {{view: StepStage["view"], leaf: Leaf, part: Part, said: string, set: (quality: string) => void}} props */
function Quality({ view, leaf, part, said, set }) {
  const offers = part.kind === "words" ? wordsOf(view) : offersFor(view, leaf, part);
  const typed = {
    get value() {
      return said;
    },
    set value(quality) {
      set(quality);
    },
  };
  return html`${part.kind !== "words" && html`<${Field} rows=${1} most=${SHORT} draft=${typed} label=${text(part.label)} />`}
    <${Suggest} offers=${offers} taken=${[said]} typed=${part.kind === "words" ? "" : said} take=${(/** @type {Offer} */ offer) => set(offer.id ?? offer.text)} few=${part.kind === "words" ? offers.length : undefined} label=${part.kind === "words" ? "" : undefined} />`;
}
