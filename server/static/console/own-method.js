/** One method of the chair's own: how it stands, tried by guests, chosen, thrown away; its texts and its file below. */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { Icon } from "../parts/icons.js";
import { t, text } from "../words.js";
import { Sure } from "./dialog.js";
import { Faults } from "./faults.js";
import { OwnFileText } from "./own-file.js";
import { OwnWords } from "./own-words.js";
import { stateOf } from "./own.js";
import { forgetTyped } from "./typed.js";

/** @typedef {import("./shapes.js").Props & {own: import("./shapes.js").Own, opened: import("./shapes.js").Opened, file: import("./shapes.js").OwnFile, chosen: boolean}} OwnProps */

const VIEWS = ["words", "file"];

/** @param {OwnProps} props */
export function OwnMethod(props) {
  const { own, opened, file } = props;
  const [view, setView] = useState(opened.steps.length ? "words" : "file");
  const [icon, state] = stateOf(file, props);
  return html`<header class="c-own__head">
      <h3 tabindex="-1">${file.name ? text(file.name) : file.file}</h3>
      <p class="soft c-own__state"><${Icon} name=${icon} /><span>${state}</span> <span class="mono">${file.file}.toml</span></p>
      <${Acts} ...${props} />
      ${file.faults.length && view === "words" ? html`<div class="c-own__wrong"><h4 class="label">${t("console.own.faults")}</h4><${Faults} faults=${file.faults} /></div>` : null}
      <${Tried} trying=${own.trying?.file === file.file ? own.trying : null} />
    </header>
    <fieldset class="c-own__view">
      <legend class="sr">${t("console.own.view")}</legend>
      <div class="chips chips--small">${VIEWS.map((one) => html`<label key=${one} class=${`chip ${one === view ? "is-on" : ""}`}>
        <input type="radio" name="own-view" checked=${one === view} onChange=${() => setView(one)} />${t(`console.own.view.${one}`)}</label>`)}</div>
    </fieldset>
    ${view === "words" ? html`<${OwnWords} ...${props} />` : html`<${OwnFileText} ...${props} />`}`;
}

/** @param {OwnProps} props */
function Acts({ own, file, chosen, send }) {
  const [sure, setSure] = useState(false);
  const busy = own.trying ? !own.trying.over : false;
  const name = file.name ? text(file.name) : file.file;
  const right = !file.faults.length;
  const remove = async () => {
    if (!(await send({ do: "remove_method", file: file.file }))) forgetTyped(`own/${file.file}/`);
  };
  return html`<div class="c-row">
    ${right && !chosen ? html`<button type="button" class="btn btn--second btn--fit" onClick=${() => send({ do: "set_method", method: file.file })}>${t("console.own.choose")}</button>` : null}
    ${right && own.guests ? html`<button type="button" class="btn btn--second btn--fit" aria-disabled=${busy ? "true" : undefined} aria-describedby="own-try"
      onClick=${() => busy || send({ do: "try_method", file: file.file })}>${t("console.own.try")}</button>` : null}
    ${own.writes ? html`<button type="button" class="quiet-btn c-own__off" onClick=${() => setSure(true)}>${t("console.own.remove")}</button>` : null}
    ${right && own.guests && !own.trying ? html`<p class="soft small" id="own-try">${t("console.own.try.line")}</p>` : null}
    ${sure ? html`<${Sure} title=${t("console.own.remove.ask", { name })} line=${t("console.own.remove.line", { file: `${file.file}.toml` })}
      yes=${t("console.own.remove.yes")} no=${t("console.own.remove.no")} warn act=${remove} close=${() => setSure(false)} />` : null}
  </div>`;
}

/** How the guests fared, told while they play. @param {{trying: import("./shapes.js").Try | null}} props */
function Tried({ trying }) {
  const wrong = trying?.runs.flatMap((one) => one.wrong) ?? [];
  const head = !trying ? "" : !trying.over ? "runs" : trying.failed ? "failed" : wrong.length ? "stuck" : "well";
  return html`<div role="status">${trying ? html`<div class="c-own__tried">
    <p><${Icon} name=${head === "runs" ? "turn" : head === "well" ? "check" : "cut"} /><b>${t(`console.own.try.${head}`)}</b></p>
    <ul>${trying.runs.filter((one) => !one.wrong.length).map((one) => html`<li key=${one.people}>${t("console.own.try.run", { people: one.people, steps: one.steps, minutes: one.minutes, idle: one.idle })}</li>`)}</ul>
    ${wrong.length ? html`<${Faults} faults=${wrong} />` : null}
  </div>` : null}</div>`;
}
