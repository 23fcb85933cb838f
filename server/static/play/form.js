/** A sheet as cards, one open at a time: what is asked stands large, what was said stands small and can be opened again. */
import { useSignal } from "@preact/signals";
import { html } from "htm/preact";
import { useEffect, useRef } from "preact/hooks";
import { t, text } from "../words.js";
import { Button, QuietButton } from "../parts/button.js";
import { Icon } from "../parts/icons.js";
import { Ask, Page } from "../parts/page.js";
import { names } from "../parts/people.js";
import { sign } from "../pictures/signs.js";
import { Editor, isList, isTicks } from "./editor.js";
import { Balance } from "./balance.js";
import { count, drop, entries, useLeaf, rows, says, shareOf, short } from "./leaf.js";
import { Privacy, Share } from "./privacy.js";
import { rowInWords } from "./told.js";

/** @typedef {import("./leaf.js").Part} Part @typedef {import("./leaf.js").Leaf} Leaf @typedef {import("../shapes.js").StepStage} StepStage */
/** A card: a field, or a row of one. @typedef {{key: string, part: Part, at: number, label: string}} Card */

const LONG = 20; // a longer name makes the button too high

/** @param {StepStage & {done: () => void}} props */
export function Form({ view, act, done }) {
  const { step } = view;
  /** @type {Part[]} */
  const parts = step.fields;
  const leaf = useLeaf(view);
  const cards = parts.flatMap((part) => cardsOf(leaf, part));
  const share = shareOf(view);
  const first = useSignal(cards.find((card) => isOpen(leaf, card))?.key ?? "");
  if (first.value && !cards.some((card) => card.key === first.value)) first.value = cards.find((card) => isOpen(leaf, card))?.key ?? "";
  const open = first.value;
  const next = following(leaf, cards, open);
  const save = useSaved(view, leaf, share, parts, act);
  const missing = short(leaf, parts)[0];
  /** @param {string} key */
  const show = (key) => {
    save();
    first.value = key;
  };
  const hand = async () => (await act({ do: "fill", entries: entries(leaf, parts), ready: true, share: share.value })) && done();
  const ready = { label: t(missing ? "phone.canvas.missing" : "phone.canvas.done", { label: missing ? text(missing.label) : "" }), off: !!missing, onClick: hand };
  const thumb = next
    ? html`<${Button} label=${t(next.label.length > LONG ? "phone.canvas.on_plain" : "phone.canvas.on", { label: next.label })} onClick=${() => show(next.key)} />${!missing && html`<${Button} kind="plain" ...${ready} />`}`
    : html`<${Button} ...${ready} />`;
  const ask = text(step.ask, names(view));
  const lit = view.floor.lit === view.me;
  return html`<${Page} light=${lit ? "lamp" : "paper"} lamp=${lit && html`<p class="lamp__you">${t("phone.speak.you")}</p><${Ask}>${ask}<//>`} say=${ask} thumb=${thumb}>
    <div class="stack">${!lit && html`<${Ask}>${ask}<//>`}<p class="soft">${text(step.line, names(view))}</p></div>
    <div class="leafs" onFocusOut=${save}>
      ${cards.map((card) => html`<${OneCard} key=${card.key} view=${view} leaf=${leaf} card=${card} open=${card.key === open} show=${() => show(card.key)} />`)}
      ${parts.filter(isRows).map((part) => html`<${More} key=${part.id} leaf=${leaf} part=${part} show=${show} />`)}
    </div>
    ${step.live && step.shows ? html`<${Share} step=${step} share=${share} turned=${save} />` : html`<${Privacy} step=${step} />`}
    ${step.picture === "pie" && html`<${Balance} view=${view} leaf=${leaf} parts=${parts} />`}
  <//>`;
}

/** Whether each row of a field is a card of its own. @param {Part} part */
const isRows = (part) => part.most > 1 && part.kind !== "words" && !isList(part) && !isTicks(part);

/** @param {Leaf} leaf @param {Part} part @returns {Card[]} */
function cardsOf(leaf, part) {
  const label = text(part.label);
  if (!isRows(part)) return [{ key: part.id, part, at: 0, label }];
  const { length } = rows(leaf, part);
  const many = Math.max(1, length < part.least && count(leaf, part) === length ? length + 1 : length);
  return Array.from({ length: many }, (_, at) => ({ key: `${part.id}/${at}`, part, at, label: many > 1 ? `${label} ${at + 1}` : label }));
}

/** Whether something is still to be said in a card. @param {Leaf} leaf @param {Card} card */
function isOpen(leaf, { part, at }) {
  const said = rows(leaf, part).filter((row) => says(row, part)).length;
  return isList(part) || part.kind === "words" ? said < Math.max(1, part.least) : !says(rows(leaf, part)[at], part);
}

/** Give the next card in which something is still to be said, from the open one on. @param {Leaf} leaf @param {Card[]} cards @param {string} open */
function following(leaf, cards, open) {
  const from = cards.findIndex((card) => card.key === open) + 1;
  return [...cards.slice(from), ...cards.slice(0, from)].find((card) => card.key !== open && isOpen(leaf, card));
}

/** Give what sends the sheet as it is, where it is seen while it is made, and only when it changed.
 * @param {StepStage["view"]} view @param {Leaf} leaf @param {{value: boolean}} share @param {Part[]} parts @param {StepStage["act"]} act */
function useSaved(view, leaf, share, parts, act) {
  const { live, shared, mine } = view.step;
  /** @param {{tag: string, text: string, more: string[]}[]} all @param {boolean} shown */
  const told = (all, shown) => JSON.stringify([shown, all.map((one) => [one.tag, one.text, one.more])]);
  const sent = useRef(told(mine, shared));
  return () => {
    const now = entries(leaf, parts);
    if (!live || told(now, share.value) === sent.current) return;
    sent.current = told(now, share.value);
    act({ do: "fill", entries: now, ready: false, share: share.value });
  };
}

/** @param {{view: StepStage["view"], leaf: Leaf, card: Card, open: boolean, show: () => void}} props */
function OneCard({ view, leaf, card, open, show }) {
  const { part, at, label } = card;
  const place = useRef(/** @type {HTMLElement | null} */ (null));
  const was = useRef(open);
  useEffect(() => {
    const field = /** @type {HTMLElement | null | undefined} */ (place.current?.querySelector("textarea, input"));
    if (open && !was.current) field?.focus();
    was.current = open;
  }, [open]);
  if (open)
    return html`<section class="leaf is-open" ref=${place}>
      <${Editor} view=${view} leaf=${leaf} part=${part} at=${at} label=${label} />
      ${isRows(part) && rows(leaf, part).length > 1 && html`<${QuietButton} label=${t("phone.canvas.drop")} onClick=${() => drop(leaf, part.id, at)} />`}
    </section>`;
  const { picture } = view.step;
  const said = rowInWords(leaf, part, at, view.step);
  const drawn = picture === "shield" ? sign(rows(leaf, part)[at]?.more[0] ?? "") : "";
  return html`<button type="button" class=${`leaf leaf--shut ${said.length ? "is-said" : ""}`} ref=${place} aria-expanded="false" onClick=${show}>
    <span class="leaf__name">${label}</span>
    ${drawn && html`<svg class="leaf__sign" viewBox="0 0 48 48" aria-hidden="true"><path d=${drawn} /></svg>`}
    ${said.map((line, which) => line && html`<span key=${which} class=${which ? "leaf__beside" : "leaf__said"}>${line}</span>`)}
    <${Icon} name=${said.length ? "pen" : "down"} />
  </button>`;
}

/** One more row. @param {{leaf: Leaf, part: Part, show: (key: string) => void}} props */
function More({ leaf, part, show }) {
  const { length } = rows(leaf, part);
  if (length < Math.max(1, part.least) || length >= part.most || !says(rows(leaf, part)[length - 1], part)) return null;
  const add = () => {
    leaf.value = { ...leaf.value, [part.id]: [...rows(leaf, part), { text: "", more: [] }] };
    show(`${part.id}/${length}`);
  };
  return html`<${Button} kind="second" icon="plus" label=${t("phone.canvas.another", { label: text(part.label).toLowerCase() })} onClick=${add} />`;
}
