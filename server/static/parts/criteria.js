/** What makes a good case (methods.md 2), held beside the sentence that is being typed: folded, for its writer alone. Nothing of it is sent
 * or counted, and no sentence has to pass. */
import { html } from "htm/preact";
import { useId } from "preact/hooks";
import { draft, inStep } from "../drafts.js";
import { language, t } from "../words.js";
import { Checks } from "./checks.js";
import { Chips } from "./choice.js";
import { fetched } from "./fetched.js";
import { Icon } from "./icons.js";
import { OnlyYou } from "./only-you.js";
import { useRested } from "./rested.js";

/** @typedef {import("../shapes.js").StepStage["view"]} View @typedef {import("@preact/signals").Signal<string>} Draft */

/** What is seen in the wording: a criterion, and what goes against it. @type {[string, string[]][]} */
const SEEN = [
  ["own", ["other", "absent", "rule", "me"]],
  ["short", ["long"]],
  ["nameless", ["name"]],
];
const useSentence = fetched(() => import("../sentence.js"));
const LITTLE = 3; // of 10: so little influence that it is somebody else's case

/** @param {{view: View, words: Draft}} props */
export function Criteria({ view, words }) {
  const open = draft(inStep(view, "aid"), false);
  const ticked = draft(inStep(view, "criteria"), /** @type {string[]} */ ([]));
  const expert = draft(inStep(view, "expert"), "");
  return html`<details open=${open.value} onToggle=${(/** @type {{currentTarget: HTMLDetailsElement}} */ event) => (open.value = event.currentTarget.open)}>
    <summary><b>${t("phone.line.criteria")}</b> <span class="soft">${t("common.optional")}</span></summary>
    <div class="stack stack--4">
      ${open.value && html`<${Seen} view=${view} words=${words} />`}
      <${Checks} legend=${t("phone.line.criteria")} options=${[{ id: "now", label: t("phone.line.criterion.now") }]} ticked=${ticked} />
      <div class="stack">
        <${Chips} group="expert" legend=${t("phone.line.expert")} seen chosen=${expert.value} onChoose=${(/** @type {string} */ id) => (expert.value = id)}
          options=${["no", "yes"].map((id) => ({ id, label: t(`phone.line.expert.${id}`) }))} />
        ${expert.value === "yes" && html`<p class="soft small">${t("phone.line.expert.hint")}</p>`}
      </div>
      <${Reach} view=${view} />
      <${OnlyYou}>${t("phone.line.private")}<//>
    </div>
  </details>`;
}

/** What the wording shows, said again each time the hands rest. @param {{view: View, words: Draft}} props */
function Seen({ view, words }) {
  const rested = useRested(words);
  const sentence = useSentence(rested);
  if (!rested.trim() || !sentence) return null;
  const found = sentence.faults(rested, { language: language.value, names: view.seats.map((seat) => seat.name) });
  const rows = SEEN.map(([criterion, against]) => {
    const fault = found.find((one) => against.includes(one));
    if (!fault) return html`<li key=${criterion} class="only-you"><${Icon} name="check" /><span>${t(`phone.line.criterion.${criterion}`)}</span></li>`;
    const better = html`<span class="said said--small block">${t(`phone.line.fault.${fault}.try`)}</span>`;
    return html`<li key=${criterion} class="only-you only-you--ink"><${Icon} name="pen" /><span>${t(`phone.line.fault.${fault}`)}${better}</span></li>`;
  });
  return html`<div role="status"><ul class="stack">${rows}</ul></div>`;
}

/** How much of it is in one's own hands. @param {{view: View}} props */
function Reach({ view }) {
  const id = useId();
  const reach = draft(inStep(view, "reach"), /** @type {number | null} */ (null));
  const told = reach.value === null ? "" : t("phone.line.reach.of", { n: reach.value });
  return html`<div class="field">
    <label for=${id}>${t("phone.line.reach")} <span class="soft plain">${told}</span></label>
    <input id=${id} type="range" min="0" max="10" value=${reach.value ?? 5} aria-valuetext=${told || t("phone.line.reach.unset")} style=${{ accentColor: "var(--act)" }}
      onInput=${(/** @type {{currentTarget: HTMLInputElement}} */ event) => (reach.value = event.currentTarget.valueAsNumber)} />
    <div class="ends" aria-hidden="true"><span>${t("phone.line.reach.none")}</span><span>${t("phone.line.reach.all")}</span></div>
    ${reach.value !== null && reach.value <= LITTLE && html`<p class="soft small" role="status">${t("phone.line.reach.hint")}</p>`}
  </div>`;
}
