/** The way to what is secret here and what is not. What it tells is a file of its own, loaded before anybody asks: asking is then no traffic. */
import { html } from "htm/preact";
import { useContext } from "preact/hooks";
import { QuietButton } from "./button.js";
import { later } from "./later.js";
import { Around } from "./page.js";

/** @typedef {import("../secrecy/secrecy.js").SecrecyProps} SecrecyProps */

export const secrecy = later(() => import("../secrecy/secrecy.js"), () => /** @type {any} */ (globalThis).SECRECY);

/** @param {SecrecyProps} props */
export function Secrecy(props) {
  const part = secrecy.use();
  return part ? html`<${part.Secrecy} ...${props} />` : html`<p aria-busy="true"></p>`;
}

/** A quiet question on a step that keeps a secret. @param {{topic: "vote" | "notes", label: string}} props */
export function Why({ topic, label }) {
  const { why } = useContext(Around);
  return why && html`<p style=${{ marginInlineStart: "-.25rem" }}><${QuietButton} label=${label} onClick=${() => why(topic)} /></p>`;
}
