/** What is secret here, from whom, and what nobody can promise: short questions, short answers. It knows no meeting and asks the laptop nothing;
 * every answer is true of all meetings alike (tests/test_secrecy_told.py). */
import "./words.js";
import { html } from "htm/preact";
import { useEffect, useRef } from "preact/hooks";
import { Chips, Go } from "../parts/choice.js";
import { OnlyYou } from "../parts/only-you.js";
import { t } from "../words.js";

export { Beyond } from "./beyond.js";

/** The numbers that the words name, as the laptop and the page keep to them. */
const NUMBERS = { least: 3, closes: 5, minute: 60, writers: 4, gone: 30, hours: 12 };

/** What is asked about each topic, in the order of being told. @type {Record<string, string[]>} */
const ASKED = {
  vote: ["who", "that", "when", "out", "few", "sums", "kept", "change", "may", "crash", "booth", "chair", "never"],
  notes: ["who", "writer", "owner", "hear", "on", "kept", "never"],
  laptop: ["screen", "disk", "phone", "wire", "page", "net", "wiped", "never"],
};

/** @typedef {{topic: string, go: (topic: string) => void, under?: number, chips?: boolean}} SecrecyProps `under` is the level of the heading
 *   this stands under; `chips` shows the topics beside each other, above the one that is open */

/** @param {SecrecyProps} props */
export function Secrecy({ topic, go, under = 1, chips = false }) {
  if (chips) return html`<div class="stack stack--4"><${Which} topic=${topic} go=${go} /><${Topic} key=${topic} topic=${topic} under=${under} /></div>`;
  if (topic) return html`<${Topic} topic=${topic} under=${under} first />`;
  return html`<h2 class="ask">${t("phone.menu.secret")}</h2>
    <div class="choices">${Object.keys(ASKED).map((one) => html`<${Go} key=${one} title=${t(`secrecy.${one}.title`)} onClick=${() => go(one)} />`)}</div>`;
}

/** @param {{topic: string, go: (topic: string) => void}} props */
function Which({ topic, go }) {
  const options = Object.keys(ASKED).map((id) => ({ id, label: t(`secrecy.${id}.short`) }));
  return html`<${Chips} group="secrecy" legend=${t("secrecy.which")} options=${options} chosen=${topic} onChoose=${go} />`;
}

/** @param {{topic: string, under: number, first?: boolean}} props `first`: reading begins here */
function Topic({ topic, under, first = false }) {
  const head = useRef(/** @type {HTMLElement | null} */ (null));
  const [title, question] = [`h${under + 1}`, `h${under + 2}`];
  useEffect(() => void (first && head.current?.focus({ preventScroll: true })), []);
  return html`<div class="secrecy">
    <div class="stack stack--3">
      <${title} class="ask" ref=${head} tabindex="-1">${t(`secrecy.${topic}.title`)}<//>
      <${OnlyYou} kind="only-you--ink">${t(`secrecy.${topic}.lead`)}<//>
    </div>
    <div class="secrecy__answers">
      ${ASKED[topic].map((one) => html`<section key=${one}><${question}>${t(`secrecy.${topic}.${one}.ask`)}<//><p class="soft">${t(`secrecy.${topic}.${one}.say`, NUMBERS)}</p></section>`)}
    </div>
  </div>`;
}
