/** A line to note while one watches a play, with the moment at which it was noted. */
import { html } from "htm/preact";
import { draft, inStep } from "../drafts.js";
import { Button } from "../parts/button.js";
import { minutes } from "../parts/count.js";
import { Field } from "../parts/field.js";
import { Icon } from "../parts/icons.js";
import { names } from "../parts/people.js";
import { t, text } from "../words.js";

const LONGEST = 300;

/** @param {import("../shapes.js").StepStage} props */
export function Observing({ view, act }) {
  const { step } = view;
  const words = draft(inStep(view, "seen"), "");
  const typed = words.value.trim();
  const note = async () => {
    if (typed && (await act({ do: "observe", text: typed }))) words.value = "";
  };
  return html`<section class="stack stack--3">
    <p>${text(step.watch, names(view))}</p>
    <${Field} rows=${1} most=${LONGEST} draft=${words} label=${t("phone.enact.note")} onEnter=${note} more=${{ enterkeyhint: "done" }} />
    ${typed && html`<${Button} kind="second" label=${t("phone.enact.keep")} onClick=${note} />`}
    <ul class="stack">${[...step.mine].reverse().map((/** @type {import("../shapes.js").Item} */ item) => html`<li key=${item.id} class="note"><span><span class="stamp">${minutes(Number(item.tag) * 1000)}</span> ${item.text}</span>
      <button type="button" class="more note__x" aria-label=${t("phone.enact.unsee", { text: item.text })} onClick=${() => act({ do: "unsee", item: item.id })}><${Icon} name="cut" /></button></li>`)}</ul>
  </section>`;
}
