/** Notes that the group lays on a pile while it talks: nameless from the first moment. Only this phone knows which are its own. */
import { html } from "htm/preact";
import { draft, inStep } from "../drafts.js";
import { randomId } from "../orders.js";
import { t, text } from "../words.js";
import { Button } from "./button.js";
import { Switch } from "./choice.js";
import { Field } from "./field.js";
import { Icon } from "./icons.js";
import { refused } from "./notice.js";
import { OnlyYou } from "./only-you.js";
import { Ask, Page } from "./page.js";
import { names } from "./people.js";
import { Rules } from "./rules.js";
import { Why } from "./secrecy.js";

/** @typedef {import("../shapes.js").StepStage} StepStage @typedef {{id: string, text: string, share: boolean}} Note */

/** @param {StepStage} props */
export function Notes({ view, act }) {
  const { step } = view;
  const { owner } = names(view);
  const words = draft(inStep(view, "note"), "");
  const share = draft(inStep(view, "share"), false);
  const pile = draft(inStep(view, "pile"), /** @type {Note[]} */ ([]));
  // The id is made before sending and kept with the text: sent twice, it is one note.
  const fresh = draft(inStep(view, "id"), "");
  const lay = async () => {
    if (!words.value.trim()) return void (refused.value = "text_empty");
    fresh.value ||= randomId();
    const note = { id: fresh.value, text: words.value.trim(), share: share.value };
    if (!(await act({ do: "lay", note: note.id, text: note.text, share: note.share }))) return;
    pile.value = [...pile.value.filter((one) => one.id !== note.id), note];
    [words.value, share.value, fresh.value] = ["", false, ""];
  };
  /** @param {string} id */
  const takeBack = async (id) => (await act({ do: "take_back", note: id })) && (pile.value = pile.value.filter((one) => one.id !== id));
  const ask = text(step.ask, { owner });
  return html`<${Page} clock say=${ask} thumb=${html`<${Button} kind="second" label=${t("phone.notes.lay")} onClick=${lay} />`}>
    <div class="stack">
      <${Ask}>${ask}<//>
      ${view.sentence && html`<p class="said said--small soft">${view.sentence}</p>`}
      <${Rules} rules=${step.rules} owner=${owner} />
    </div>
    <ul class="stack">${pile.value.map((note) => html`<${Mine} key=${note.id} note=${note} owner=${owner} takeBack=${() => takeBack(note.id)} />`)}</ul>
    <div class="stack stack--3 push">
      <${Field} rows=${2} draft=${words} label=${t("phone.notes.label")} />
      <${Switch} kind="keep--note" title=${t("phone.notes.share", { owner })} line=${t("phone.notes.share_line")} on=${share.value} onChange=${(/** @type {boolean} */ on) => (share.value = on)} />
      <${OnlyYou}>${t(step.guessable ? "phone.notes.guessable" : "phone.notes.nameless", { owner })}<//>
      <${Why} topic="notes" label=${t("phone.notes.why")} />
    </div>
  <//>`;
}

/** @param {{note: Note, owner: string, takeBack: () => void}} props */
function Mine({ note, owner, takeBack }) {
  return html`<li class="note">
    <span>${note.text}${note.share && html`<span class="note__by">${t("phone.notes.shared", { owner })}</span>`}</span>
    <button type="button" class="more note__x" aria-label=${t("phone.notes.take_back")} onClick=${takeBack}><${Icon} name="cut" /></button>
  </li>`;
}
