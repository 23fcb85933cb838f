/** Lines to fill in, one or more: each its own text, with how it begins and a hint at most at the one that is being written. */
import { useSignal } from "@preact/signals";
import { html } from "htm/preact";
import { lineOf } from "../drafts.js";
import { t, text } from "../words.js";
import { Button } from "./button.js";
import { Go } from "./choice.js";
import { Field } from "./field.js";
import { Hint } from "./hint.js";
import { Icon } from "./icons.js";
import { names } from "./people.js";

/** @typedef {import("../shapes.js").StepStage["view"]} View @typedef {{value: string[]}} Lines */

const LONGEST = 600; // signs in a text, its beginning included

/** Give how a text begins, ready to write on from. @param {View} view */
export function frameOf(view) {
  return text(view.step.frame, names(view)).replace(/\s*(?:…|\.\.\.)$/, "");
}

/** Give what is sent: every line that says something, with its beginning. @param {View} view @param {string[]} lines */
export function whole(view, lines) {
  const frame = frameOf(view);
  return lines.map((line) => line.trim()).filter(Boolean).map((line) => (frame && !begins(line, frame) ? `${frame} ${line}` : line));
}

/** Give the lines as they were typed, without their beginning. @param {View} view @param {import("../shapes.js").Item[]} items */
export function bare(view, items) {
  const frame = frameOf(view);
  const lines = items.map((item) => (frame && begins(item.text, frame) ? item.text.slice(frame.length).trim() : item.text));
  return lines.length ? lines : [""];
}

/** @param {string} line @param {string} frame */
function begins(line, frame) {
  return line.toLowerCase().startsWith(frame.toLowerCase());
}

/** @param {{view: View, lines: Lines, label: any, labelKind?: string}} props the first line has the label, which others only name */
export function Entries({ view, lines, label, labelKind = "" }) {
  const near = useSignal(0);
  const list = useSignal(/** @type {HTMLElement | null} */ (null));
  const { entries, mode } = view.step;
  const frame = frameOf(view);
  const many = lines.value.length > 1;
  const room = lines.value.length < entries;
  const more = () => {
    lines.value = [...lines.value, ""];
    requestAnimationFrame(() => /** @type {HTMLElement | null} */ (list.value?.querySelector("li:last-child textarea"))?.focus());
  };
  return html`<ol class="stack stack--3" ref=${(/** @type {HTMLElement | null} */ at) => (list.value = at)}>
      ${lines.value.map((words, at) => {
        const line = lineOf(lines, at);
        const next = () => (words.trim() && room && at === lines.value.length - 1 ? more() : undefined);
        const name = at ? t("phone.write.line", { n: at + 1 }) : label;
        return html`<li key=${at} class="stack stack--3">
          <div class=${many ? "entry" : ""}><${Field} rows=${entries > 1 ? 2 : 3} most=${LONGEST - frame.length} draft=${line} label=${name} labelKind=${at ? "sr" : labelKind} frame=${frame}
            onEnter=${entries > 1 ? next : undefined} more=${{ onFocus: () => (near.value = at), enterkeyhint: entries > 1 ? "next" : undefined }} />
          ${many && html`<button type="button" class="more note__x" aria-label=${t("phone.write.remove", { n: at + 1 })} onClick=${() => (lines.value = lines.value.filter((_, place) => place !== at))}><${Icon} name="cut" /></button>`}</div>
          ${mode && at === near.value && html`<${Hint} question=${line} mode=${mode} />`}
        </li>`;
      })}
    </ol>
    ${room && entries > 1 && html`<${Button} kind="plain" fit icon="plus" label=${t("phone.write.more")} onClick=${more} />`}`;
}

/** What this person kept for later, to be added as a line. @param {{ideas: string[], lines: Lines, entries: number}} props */
export function Offered({ ideas, lines, entries }) {
  const rest = ideas.filter((idea) => !lines.value.includes(idea));
  const filled = lines.value.filter((line) => line.trim());
  if (!rest.length || filled.length >= entries) return null;
  /** @param {string} idea */
  const add = (idea) => (lines.value = [...filled, idea]);
  return html`<div class="stack"><p class="label">${t("phone.park.offered")}</p>
    ${rest.map((idea) => html`<${Go} key=${idea} said icon="plus" title=${idea} onClick=${() => add(idea)} />`)}</div>`;
}
