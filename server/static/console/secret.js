/** What is secret and what is not, in a window over the chair's laptop. */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { Secrecy } from "../parts/secrecy.js";
import { t } from "../words.js";
import { Dialog } from "./dialog.js";

/** @param {{topic?: string, close: () => void}} props */
export function Secret({ topic = "vote", close }) {
  const [at, setAt] = useState(topic);
  return html`<${Dialog} title=${t("console.secrecy.open")} close=${close} wide><${Secrecy} topic=${at} go=${setAt} under=${2} chips /></${Dialog}>`;
}

/** A quiet question beside the open vote. */
export function WhyVote() {
  const [open, setOpen] = useState(false);
  return html`<p><button type="button" class="quiet-btn" onClick=${() => setOpen(true)}>${t("console.secrecy.vote")}</button></p>
    ${open ? html`<${Secret} close=${() => setOpen(false)} />` : null}`;
}
