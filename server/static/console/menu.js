/** A button with three dots that opens a short list of acts. It knows no act; Escape and a press elsewhere close it. */
import { html } from "htm/preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../parts/icons.js";

const EDGE = 8;

/** @typedef {{label: string, act: () => void, warn?: boolean}} Entry */

/** @param {{label: string, entries: Entry[], children?: any}} props `children` is what the button shows in place of dots */
export function Menu({ label, entries, children }) {
  const [open, setOpen] = useState(false);
  const button = useRef(/** @type {HTMLButtonElement | null} */ (null));
  const list = useRef(/** @type {HTMLUListElement | null} */ (null));
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => (open ? placed(list.current, button.current, () => setOpen(false)) : undefined), [open]);
  /** @param {KeyboardEvent} key */
  const onKeyDown = (key) => {
    if (key.key === "Escape") close();
    else if (key.key === "ArrowDown" || key.key === "ArrowUp") step(list.current, key.key === "ArrowDown" ? 1 : -1);
    else return;
    key.preventDefault();
    key.stopPropagation();
  };
  /** @param {Entry} entry */
  const pick = (entry) => {
    close();
    entry.act();
  };
  const toggle = html`<button type="button" ref=${button} class=${children ? "btn btn--plain btn--fit" : "more"} aria-label=${children ? null : label}
    aria-expanded=${open} onClick=${() => setOpen(!open)}>${children ?? html`<${Icon} name="more" />`}</button>`;
  if (!open) return toggle;
  return html`${toggle}<ul class="menu" ref=${list} aria-label=${label} onKeyDown=${onKeyDown}>
    ${entries.map((entry) => html`<li><button type="button" class=${entry.warn ? "menu__warn" : null} onClick=${() => pick(entry)}>${entry.label}</button></li>`)}
  </ul>`;
}

/** Put the list by its button inside the window, and close it when it would be left hanging.
 * @param {HTMLUListElement | null} list @param {HTMLButtonElement | null} button @param {() => void} close */
function placed(list, button, close) {
  if (!list || !button) return undefined;
  const at = button.getBoundingClientRect();
  const below = at.bottom + list.offsetHeight + EDGE < innerHeight;
  list.style.insetBlockStart = `${below ? at.bottom : Math.max(EDGE, at.top - list.offsetHeight)}px`;
  list.style.insetInlineStart = `${Math.max(EDGE, at.right - list.offsetWidth)}px`;
  list.querySelector("button")?.focus();
  /** @param {Event} event */
  const outside = (event) => {
    if (event.target instanceof Node && !list.contains(event.target) && !button.contains(event.target)) close();
  };
  const signs = ["pointerdown", "focusin", "scroll"];
  for (const sign of signs) document.addEventListener(sign, outside, true);
  addEventListener("resize", close);
  return () => {
    for (const sign of signs) document.removeEventListener(sign, outside, true);
    removeEventListener("resize", close);
  };
}

/** @param {HTMLUListElement | null} list @param {number} by */
function step(list, by) {
  const buttons = [...(list?.querySelectorAll("button") ?? [])];
  const at = buttons.findIndex((one) => one === document.activeElement);
  buttons[(at + by + buttons.length) % buttons.length]?.focus();
}
