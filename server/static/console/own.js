/** The chair's own methods: which files there are, and the one that is looked at beside them. It knows no meeting. */
import { html } from "htm/preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../parts/icons.js";
import { t, text } from "../words.js";
import { Dialog } from "./dialog.js";
import { Make } from "./own-make.js";
import { OwnMethod } from "./own-method.js";
import { many } from "./phrase.js";

/** @typedef {import("./shapes.js").Props} Props @typedef {import("./shapes.js").OwnFile} OwnFile */

/** In the programme: the quiet way to methods of one's own. @param {Props} props */
export function OwnLink(props) {
  const [open, setOpen] = useState(false);
  const wrong = props.house.own?.files.filter((one) => one.faults.length).length ?? 0;
  if (!props.house.own) return null;
  return html`<button type="button" class="quiet-btn" onClick=${() => setOpen(true)}>${wrong ? many("console.own.open_wrong", wrong) : t("console.own.open")}</button>
    ${open ? html`<${OwnWindow} ...${props} close=${() => setOpen(false)} />` : null}`;
}

/** @param {Props & {close: () => void}} props */
function OwnWindow(props) {
  const { desk, house, send, close } = props;
  const pane = useRef(/** @type {HTMLElement | null} */ (null));
  const own = house.own;
  const opened = own?.opened ?? null;
  const shown = useRef(opened?.file);
  useEffect(() => {
    if (shown.current === opened?.file) return;
    shown.current = opened?.file;
    pane.current?.scrollTo(0, 0);
    pane.current?.querySelector("h3")?.focus(); // another thing stands here now
  }, [opened?.file]);
  if (!own) return null;
  const open = (/** @type {string} */ file) => send({ do: "open_method", file });
  const file = own.files.find((one) => one.file === opened?.file);
  return html`<${Dialog} title=${t("console.own.title")} close=${close} kind="win--own">
    <div class="c-own">
      <nav class="c-own__l" aria-label=${t("console.own.files")}>
        <div class="c-own__files">
          ${own.files.length ? html`<ul class="lines">${own.files.map((one) => html`<li key=${one.file}><${Row} one=${one} on=${one === file} state=${stateOf(one, props)} act=${() => open(one.file)} /></li>`)}</ul>`
            : html`<p class="soft">${t("console.own.none")}</p>`}
          ${own.writes ? html`<button type="button" class="btn btn--second btn--fit" aria-current=${file ? undefined : "true"} onClick=${() => open("")}><${Icon} name="plus" /><span>${t("console.own.fresh")}</span></button>` : null}
        </div>
        <p class="soft c-own__place">${own.place ? t("console.own.place", { place: own.place }) : t("console.own.no_place")}</p>
      </nav>
      <section class="c-own__r" ref=${pane}>
        ${own.writes ? null : html`<p class="notice">${t("console.own.memory")}</p>`}
        ${opened && file ? html`<${OwnMethod} key=${opened.file} ...${props} own=${own} opened=${opened} file=${file} chosen=${!desk.picks && desk.chosen === opened.file} />`
          : own.writes ? html`<${Make} desk=${desk} own=${own} send=${send} />` : null}
      </section>
    </div>
  </${Dialog}>`;
}

/** How a file stands, with the sign for it. @param {OwnFile} one @param {Props} props @returns {[string, string]} */
export function stateOf(one, { desk, house }) {
  const trying = house.own?.trying;
  if (trying?.file === one.file && !trying.over) return ["turn", t("console.own.busy")];
  if (one.shut) return ["seal", t("console.own.shut")];
  if (one.faults.length) return ["cut", many("console.own.wrong", one.faults.length)];
  return ["check", t(!desk.picks && desk.chosen === one.file ? "console.own.chosen" : "console.own.fine")];
}

/** @param {{one: OwnFile, on: boolean, state: [string, string], act: () => void}} props */
function Row({ one, on, state, act }) {
  const [icon, words] = state;
  return html`<button type="button" class="c-own__file" aria-current=${on ? "true" : undefined} aria-disabled=${one.shut ? "true" : undefined} onClick=${() => one.shut || act()}>
    <b>${one.name ? text(one.name) : one.file}</b>
    <span class="soft"><${Icon} name=${icon} />${words}</span>
    ${one.shut ? html`<span class="soft mono">${one.file}.toml</span>` : null}
  </button>`;
}
