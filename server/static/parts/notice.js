/** What must be said beside what is drawn: to those who do not see the screen, and when something was not taken. */
import { signal } from "@preact/signals";

/** Spoken politely, once for each step and turn. */
export const said = signal("");
/** The code of the last refusal, until the next thing is done. */
export const refused = signal("");
/** Whether something waits for the line to come back. */
export const waiting = signal(false);

const SLOW_MS = 1500;

/** Give a function that sends a command, once however often it is tapped, and tells whether it was taken.
 * @param {import("../link.js").Link} link @returns {(command: import("../shapes.js").Command) => Promise<boolean>} */
export function actor(link) {
  /** @type {Set<string>} */
  const open = new Set();
  return async (command) => {
    const name = JSON.stringify(command);
    if (open.has(name)) return false;
    open.add(name);
    refused.value = "";
    const slow = setTimeout(() => (waiting.value = true), SLOW_MS);
    const code = await link.send(command);
    clearTimeout(slow);
    open.delete(name);
    if (!open.size) waiting.value = false;
    refused.value = code ?? "";
    return !code;
  };
}
