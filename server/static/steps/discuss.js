/** The group talks about the owner, who hears and is not seen. The owner's phone never holds a word of it. */
import { html } from "htm/preact";
import { Back } from "../parts/back.js";
import { Listen } from "../parts/listen.js";
import { Notes } from "../parts/notes.js";
import { Ask } from "../parts/page.js";
import { names } from "../parts/people.js";
import { Rules } from "../parts/rules.js";
import { text } from "../words.js";

/** @param {import("../shapes.js").StepStage} props */
export function Discuss({ view, act }) {
  const { step } = view;
  if (step.turned) return html`<${Back} view=${view} arc />`;
  if (step.notes) return html`<${Notes} view=${view} act=${act} />`;
  const ask = text(step.ask, names(view));
  return html`<${Listen} arc who="" say=${ask}>
    <${Ask}>${ask}<//>
    <p class="soft">${text(step.line, names(view))}</p>
    <${Rules} rules=${step.rules} owner=${names(view).owner} />
  <//>`;
}
