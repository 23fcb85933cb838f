/** A picture of an instrument. The pictures are a file of their own, loaded when the first one is needed; until then a quiet box stands there. */
import { html } from "htm/preact";
import { t } from "../words.js";
import { later } from "./later.js";

/** @typedef {import("../pictures/pictures.js").DrawnProps} DrawnProps */

const pictures = later(() => import("../pictures/pictures.js"), () => /** @type {any} */ (globalThis).PICTURES);

/** @param {DrawnProps} props */
export function Drawn(props) {
  const loaded = pictures.use();
  if (loaded) return html`<${loaded.Drawn} ...${props} />`;
  return html`<figure class="card card--flat centre" aria-busy="true"><p class="soft">${t("drawn.waits")}</p></figure>`;
}
