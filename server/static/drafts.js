/** Text a person is typing and has not handed in. It survives new views, a reload, a lost line and a refusal; only its writer's
 * phone ever has it. */
import { signal } from "@preact/signals";
import * as laptop from "./laptop.js";
import * as locker from "./locker.js";

/** @type {Map<string, import("@preact/signals").Signal<any>>} */
const drafts = new Map();

/** Give the draft under a name, kept from now on. @template T @param {string} name @param {T} empty what it is before anything was typed
 * @returns {import("@preact/signals").Signal<T>} */
export function draft(name, empty) {
  const known = drafts.get(name);
  if (known) return known;
  const fresh = signal(locker.get(name) ?? empty);
  drafts.set(name, fresh);
  let first = true;
  fresh.subscribe((now) => {
    if (!first) locker.put(name, same(now, empty) ? undefined : now);
    first = false;
  });
  return fresh;
}

/** Open the locker and fill the drafts with what lies in it. @param {string} key */
export function openDrafts(key) {
  if (!locker.open(key)) return;
  for (const [name, one] of drafts) {
    const kept = locker.get(name);
    if (kept !== undefined) one.value = kept;
  }
}

/** Forget every draft. @param {boolean} [me] forget who this phone is too, and by which key it knows the laptop */
export function forgetDrafts(me = false) {
  drafts.clear();
  locker.forget(me);
  if (me) laptop.forget();
}

/** Give the name under which something of the running step is kept: each lap of a loop has its own.
 * @param {import("./shapes.js").View} view @param {string} field */
export function inStep(view, field) {
  const lap = view.head?.lap ? `.${view.head.lap}` : "";
  return `${view.head?.id ?? ""}${lap}/${view.owner ?? ""}/${field}`;
}

/** Give one line of a draft of many lines, to type in as if it were a draft. @param {{value: string[]}} all @param {number} at */
export function lineOf(all, at) {
  return {
    get value() {
      return all.value[at] ?? "";
    },
    set value(words) {
      all.value = all.value.map((line, place) => (place === at ? words : line));
    },
  };
}

/** @param {any} one @param {any} other */
function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
