/** Tips that somebody got, by their kind, each with its writer's name. */
import { html } from "htm/preact";
import { t } from "../words.js";
import { nameOf } from "./people.js";

/** The kinds, in the order in which they are read. */
export const KINDS = ["start", "stop", "continue", ""];

/** @param {{view: import("../shapes.js").View, items: import("../shapes.js").Item[]}} props */
export function Tips({ view, items }) {
  const kinds = KINDS.map((tag) => ({ tag, items: items.filter((item) => (KINDS.includes(item.tag) ? item.tag : "") === tag) }));
  return html`${kinds.filter((kind) => kind.items.length).map(
    (kind) => html`<section key=${kind.tag} class="tipset">
      <h3>${t(`tip.${kind.tag || "other"}`)}</h3>
      ${kind.items.map((item) => html`<div key=${item.id} class="note"><span>${item.text}</span><span class="note__by">${nameOf(view, item.by)}</span></div>`)}
    </section>`,
  )}`;
}
