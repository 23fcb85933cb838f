/** A field to type in. It holds no text itself: the text is a draft, which lives on through new views. */
import { html } from "htm/preact";
import { useId } from "preact/hooks";

/** @typedef {import("@preact/signals").Signal<string>} Draft */

/**
 * @typedef {object} FieldProps
 * @property {any} label
 * @property {Draft} draft
 * @property {number} [rows] 1 gives a single line
 * @property {number} [most] the longest text, in letters
 * @property {string} [note] said under the field
 * @property {any} [foot]
 * @property {string} [kind] a class of its own, such as "push"
 * @property {string} [labelKind] such as "ask", when the label is what the screen asks
 * @property {string} [frame] how the sentence begins that is typed here
 * @property {string} [fault] what is wrong with it, in words
 * @property {() => void} [onEnter]
 * @property {Record<string, any>} [more] further attributes, such as autocomplete
 */

/** @param {FieldProps} props */
export function Field({ label, draft, rows = 1, most = 600, note = "", foot = null, kind = "", labelKind = "", frame = "", fault = "", onEnter, more = {} }) {
  const id = useId();
  const said = fault || note;
  const common = {
    id,
    value: draft.value,
    maxLength: most,
    autocomplete: "off",
    "aria-invalid": fault ? "true" : undefined,
    "aria-describedby": said ? `${id}-note` : frame ? `${id}-frame` : undefined,
    onInput: (/** @type {{currentTarget: {value: string}}} */ event) => (draft.value = event.currentTarget.value),
    onKeyDown: (/** @type {KeyboardEvent} */ event) => onEnter && event.key === "Enter" && !event.isComposing && (event.preventDefault(), onEnter()),
    ...more,
  };
  const box = rows === 1 ? html`<input class="big" type="text" ...${common} />` : html`<textarea rows=${rows} ...${common}></textarea>`;
  return html`<div class=${`field ${kind}`}>
    <label for=${id} class=${labelKind}>${label}</label>
    ${frame ? html`<div class="framed"><span id=${`${id}-frame`}>${frame}</span>${box}</div>` : box}
    ${foot && html`<div class="field__foot">${foot}</div>`}
    ${said && html`<p id=${`${id}-note`} role=${fault ? "alert" : undefined} class=${fault ? "field__fault" : "soft small"}>${said}</p>`}
  </div>`;
}
