/** How the console sends: one function, and the refusal it last got, in plain words until the next order. */
import { signal } from "@preact/signals";
import { refusal } from "../words.js";

/** The sentence of the last refusal; empty when there is none. */
export const told = signal("");

/** @param {import("../link.js").Link} link @returns {import("./shapes.js").Send} */
export function sender(link) {
  return async (what, seat) => {
    told.value = "";
    const code = await link.send(what, seat ? { for: seat } : undefined);
    if (code) told.value = refusal(code);
    return code;
  };
}
