/** Pictures of instruments as they stand in a view: one for the group, or one for each who filled in their own. */
import { html } from "htm/preact";
import { Drawn } from "../parts/drawn.js";

/** @typedef {import("../shapes.js").Item} Item */

const OF_ALL = ["chain", "forces", "columns"]; // one picture, whoever wrote in it

/** Give the items of each picture: together, or apart by who wrote them. @param {string} picture @param {Item[]} items */
export function pictures(picture, items) {
  if (OF_ALL.includes(picture)) return [{ of: null, items }];
  /** @type {Map<string | null, Item[]>} */
  const sheets = new Map();
  for (const item of items) {
    const of = picture === "cards" ? null : item.by;
    sheets.set(of, [...(sheets.get(of) ?? []), item]);
  }
  return [...sheets].map(([of, own]) => ({ of, items: own }));
}

/** `wall`: on the big screen; `whole`: one picture is seen whole, as large as there is room.
 * @param {{picture: string, items: Item[], view: import("./shapes.js").View, wall?: boolean, whole?: boolean}} props */
export function Drawings({ picture, items, view, wall = false, whole = false }) {
  const found = pictures(picture, items);
  const fits = wall || (whole && found.length === 1);
  return html`<div class=${`c-drawings ${found.length > 1 ? "c-drawings--many" : fits ? "c-drawings--whole" : ""}`}>
    ${found.map(({ of, items: own }) => html`<${Drawn} key=${`${of} ${fits}`} picture=${picture} items=${own} view=${view} wall=${fits} of=${of} />`)}
  </div>`;
}
