/** The foot of the console, with the act that cannot be taken back: pressed once it turns dark and says what is open, the yes
 * stands at the other end, the no under the pointer and under the keys. It falls back by itself, and no single key goes on. */
import { html } from "htm/preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../parts/icons.js";

const DEAF_MS = 600;
const FALLS_BACK_MS = 8000;

/**
 * @typedef {object} ArmedProps
 * @property {string} at where the meeting is; the bar falls back when this changes
 * @property {any} tools what stands at the left while nothing is asked
 * @property {string} label the button
 * @property {string} ask the question
 * @property {string} open what is still open
 * @property {string} yes
 * @property {string} no
 * @property {() => void} act
 * @property {boolean} [off] it cannot be done yet; `note` says why
 * @property {string} [note] stands beside the button
 * @property {boolean} [filled] the button is the screen's one action
 * @property {boolean} [warn] something is wiped
 */

/** @param {ArmedProps} props */
export function Armed(props) {
  const [armed, setArmed] = useState(0);
  const no = useRef(/** @type {HTMLButtonElement | null} */ (null));
  const first = useRef(/** @type {HTMLButtonElement | null} */ (null));
  const was = useRef(0);
  useEffect(() => setArmed(0), [props.at]);
  useEffect(() => {
    if (armed) no.current?.focus();
    else if (was.current && (!document.activeElement || document.activeElement === document.body)) first.current?.focus();
    was.current = armed;
    if (!armed) return undefined;
    const back = setTimeout(() => setArmed(0), FALLS_BACK_MS);
    return () => clearTimeout(back);
  }, [armed]);
  if (!armed) return html`<${Resting} ...${props} first=${first} arm=${() => setArmed(performance.now())} />`;
  const go = () => {
    if (performance.now() - armed < DEAF_MS) return;
    setArmed(0);
    props.act();
  };
  /** @param {KeyboardEvent} key */
  const escape = (key) => key.key === "Escape" && setArmed(0);
  return html`<footer class="c-foot c-foot--armed"><div class="c-foot__ask" role="group" aria-label=${props.ask} onKeyDown=${escape}>
    <div class="armed">
      <button type="button" class="btn btn--fit" onClick=${go}><${Icon} name="check" /><span>${props.yes}</span></button>
      <p role="status"><b>${props.ask}</b> ${props.open}</p>
    </div>
    <button type="button" class="btn btn--second btn--fit c-next" ref=${no} onClick=${() => setArmed(0)}>${props.no}</button>
  </div></footer>`;
}

/** @param {ArmedProps & {first: import("preact").RefObject<HTMLButtonElement>, arm: () => void}} props */
function Resting({ tools, label, off, note, filled, warn, first, arm }) {
  const kind = warn ? "btn--warnline" : filled ? "" : "btn--second";
  return html`<footer class="c-foot">
    ${tools}
    ${note ? html`<p class="soft c-foot__note" id="foot-note">${note}</p>` : null}
    <button type="button" ref=${first} class=${`btn btn--fit c-next ${kind}`} aria-disabled=${off ? "true" : undefined} aria-describedby=${note ? "foot-note" : undefined}
      onClick=${() => off || arm()}>${label}</button>
  </footer>`;
}
