/** What is typed in a window of the console and not saved yet: it outlives new views, a refusal, the window and a reload of this tab.
 * Only for what is no part of a meeting: of that the console keeps nothing. */
import { signal } from "@preact/signals";

const KEPT = "kring.typed";

/** @type {Map<string, import("@preact/signals").Signal<any>>} */
const known = new Map();

/** Give what was typed under a name, null when nothing was. @param {string} name @returns {import("@preact/signals").Signal<any>} */
export function typed(name) {
  const there = known.get(name);
  if (there) return there;
  const fresh = signal(all()[name] ?? null);
  known.set(name, fresh);
  fresh.subscribe((now) => put(name, now));
  return fresh;
}

/** Forget what was typed under every name that begins so. @param {string} before */
export function forgetTyped(before) {
  for (const name of new Set([...known.keys(), ...Object.keys(all())])) if (name.startsWith(before)) typed(name).value = null;
}

/** @returns {Record<string, any>} */
function all() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? "{}");
  } catch {
    return {};
  }
}

/** @param {string} name @param {any} now */
function put(name, now) {
  const kept = all();
  if (now === null && !(name in kept)) return;
  if (now === null) delete kept[name];
  else kept[name] = now;
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(kept));
  } catch {
    // a browser that keeps nothing: then a reload loses it
  }
}
