/** One person marks what was written, aloud, one thing at a time, with all of it under it. The marks are on no other screen yet. */
import { useSignal } from "@preact/signals";
import { html } from "htm/preact";
import { draft, inStep } from "../drafts.js";
import { Button } from "../parts/button.js";
import { Chips } from "../parts/choice.js";
import { Field } from "../parts/field.js";
import { Listen } from "../parts/listen.js";
import { Onlook } from "../parts/onlook.js";
import { Ask, Page } from "../parts/page.js";
import { nameOf, names } from "../parts/people.js";
import { useSent, useTop } from "../parts/settle.js";
import { t, text } from "../words.js";

/** @typedef {import("../shapes.js").StepStage} StepStage @typedef {import("../shapes.js").Item} Item @typedef {import("../shapes.js").Text} Text */
/** @typedef {{item: string, mark: string, again: string, why: string}} Rating @typedef {{tag: string, label: Text}} Kind */

const SIGNS = 2; // marks as short as this are figures of a scale
const WORD = 9; // three as short as this stand beside each other, on a small phone too

/** @param {StepStage} props */
export function Rate({ view, act }) {
  const again = useSignal(false);
  const { step } = view;
  if (!step.you) return html`<${Onlook} view=${view} who=${step.who} after=${t(step.said ? "phone.rate.was" : "phone.rate.does")} />`;
  if (step.items.length && (!step.said || again.value)) return html`<${Rating} view=${view} act=${act} done=${() => (again.value = false)} />`;
  const line = t(step.items.length ? "phone.rate.said" : "phone.rate.none");
  const change = step.items.length > 0 && html`<${Button} kind="second" label=${t("phone.rate.change")} onClick=${() => (again.value = true)} />`;
  return html`<${Listen} who="" say=${line} thumb=${change}><${Ask}>${t("phone.write.thanks")}<//><p class="soft">${line}</p><//>`;
}

/** @param {StepStage & {done: () => void}} props */
function Rating({ view, act, done }) {
  const { step } = view;
  /** @type {Item[]} */
  const items = step.items;
  /** @param {string} id @returns {Rating} */
  const given = (id) => step.ratings.find((/** @type {Rating} */ one) => one.item === id) ?? { item: id, mark: "", again: "", why: "" };
  const open = items.filter((one) => !given(one.id).mark);
  const at = useSignal((open[0] ?? items[0]).id);
  const place = Math.max(0, items.findIndex((one) => one.id === at.value));
  const item = items[place];
  const mine = given(item.id);
  useTop(item.id);
  const why = draft(inStep(view, `why/${item.id}`), mine.why);
  /** @param {Partial<Rating>} more */
  const rate = (more) => act({ do: "rate", ...mine, why: step.why ? why.value : "", ...more });
  const sent = useSent("", () => rate({}));
  const keep = async () => !step.why || !mine.mark || why.value === mine.why || sent(`${item.id} ${why.value}`);
  const next = [...items.slice(place + 1), ...items.slice(0, place)].find((one) => !given(one.id).mark);
  /** @param {string} id */
  const go = async (id) => {
    await keep();
    at.value = id;
  };
  const finish = async () => (await keep()) && (await act({ do: "done" })) && done();
  const main = !mine.mark ? { off: true, label: t("phone.rate.tap") } : next ? { label: t("phone.rate.next"), onClick: () => go(next.id) } : { label: t("phone.rate.done"), onClick: finish };
  const ask = text(step.ask, names(view));
  return html`<${Page} light="lamp" say=${ask}
    lamp=${html`<p class="lamp__you">${ask}</p><h2 class="said lamp__said">${item.text}</h2><p class="small">${[nameOf(view, item.by), t("phone.rate.place", { n: place + 1, of: items.length })].filter(Boolean).join(" · ")}</p>`}
    thumb=${html`<${Button} ...${main} />${(!mine.mark || next) && html`<${Button} kind="plain" label=${t("phone.rate.enough")} onClick=${finish} />`}`}>
    <div key=${item.id} class="stack stack--4">
      <${Marks} name=${`mark-${item.id}`} legend=${ask} marks=${step.marks} chosen=${mine.mark} onChoose=${(/** @type {string} */ mark) => rate({ mark })} />
      ${step.again.length > 0 && html`<${Marks} name=${`again-${item.id}`} legend=${t("phone.rate.again")} marks=${step.again} chosen=${mine.again} onChoose=${(/** @type {string} */ again) => rate({ again })} />`}
      ${step.why && html`<${Field} rows=${2} draft=${why} label=${html`${t("phone.rate.why")} <span class="soft plain">${t("common.optional")}</span>`} more=${{ onBlur: keep }} />`}
    </div>
    <p class="soft small">${text(step.line, names(view))}</p>
    <${Overview} items=${items} at=${item.id} go=${go} words=${(/** @type {string} */ id) => told(step, given(id))} />
  <//>`;
}

/** @param {{name: string, legend: string, marks: Kind[], chosen: string, onChoose: (mark: string) => void}} props */
function Marks({ name, legend, marks, chosen, onChoose }) {
  const options = marks.map((one) => ({ id: one.tag, label: text(one.label) }));
  const longest = Math.max(...options.map((one) => one.label.length));
  const beside = marks.length === 2 || (marks.length === 3 && longest <= WORD);
  return html`<${Chips} kind=${longest <= SIGNS ? "scale" : beside ? "chips--even" : marks.length === 3 ? "chips--three" : ""} group=${name} legend=${legend} options=${options} chosen=${chosen} onChoose=${onChoose} />`;
}

/** Give the words of the marks an item has. @param {StepStage["view"]["step"]} step @param {Rating} rating */
function told(step, { mark, again }) {
  /** @param {Kind[]} kinds @param {string} tag */
  const label = (kinds, tag) => text(kinds.find((one) => one.tag === tag)?.label);
  return [label(step.marks, mark), label(step.again, again)].filter(Boolean).join(", ");
}

/** All of it in short, to go to one again. @param {{items: Item[], at: string, go: (id: string) => void, words: (id: string) => string}} props */
function Overview({ items, at, go, words }) {
  if (items.length < 2) return null;
  return html`<details><summary class="label">${t("phone.rate.all")}</summary>
    <ol>
      ${items.map((one) => html`<li key=${one.id}><button type="button" class="row" aria-current=${one.id === at ? "true" : undefined} onClick=${() => go(one.id)}>
        <span class="row__text">${one.text}</span><span class="row__mark">${words(one.id)}</span></button></li>`)}
    </ol>
  </details>`;
}
