/** A window over the console: real focus, Escape closes, focus goes back where it was. It knows nothing of its contents. */
import { html } from "htm/preact";
import { useEffect, useId, useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "../parts/icons.js";
import { t } from "../words.js";
import { told } from "./order.js";

/** Show a dialog over all else while it is drawn; whoever had the focus has it again afterwards.
 * @param {import("preact").RefObject<HTMLDialogElement | null>} box */
export function useWindow(box) {
  useLayoutEffect(() => {
    const shown = box.current;
    const before = document.activeElement;
    shown?.showModal();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement) before.focus(); // a dialog that is taken out of the page gives nothing back
    };
  }, []);
}

/** @param {{title: string, close: () => void, wide?: boolean, kind?: string, children?: any}} props */
export function Dialog({ title, close, wide, kind = "", children }) {
  const box = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const id = useId();
  useEffect(() => void (told.value = ""), []);
  useWindow(box);
  /** The browser tells a frame later that a dialog closed; by then another may stand in its place. */
  const gone = () => box.current && close();
  return html`<dialog ref=${box} class=${`win ${wide ? "win--wide" : kind}`} aria-labelledby=${id} onClose=${gone}>
    <div class="win__head">
      <h2 id=${id}>${title}</h2>
      <button type="button" class="more" aria-label=${t("common.close")} onClick=${close}><${Icon} name="cut" /></button>
    </div>
    ${told.value ? html`<p class="win__no" role="alert">${told.value}</p>` : null}
    ${children}
  </dialog>`;
}

/** A question with a no that is under the hand and a yes that is not.
 * @param {{title: string, line: string, yes: string, no: string, warn?: boolean, act: () => void, close: () => void}} props */
export function Sure({ title, line, yes, no, warn, act, close }) {
  const first = useRef(/** @type {HTMLButtonElement | null} */ (null));
  useEffect(() => first.current?.focus(), []);
  const go = () => {
    close();
    act();
  };
  return html`<${Dialog} title=${title} close=${close}>
    <p>${line}</p>
    <div class="win__foot">
      <button type="button" class=${`btn btn--fit ${warn ? "btn--warnline" : "btn--second"}`} onClick=${go}>${yes}</button>
      <button type="button" class="btn btn--fit" ref=${first} onClick=${close}>${no}</button>
    </div>
  </${Dialog}>`;
}
