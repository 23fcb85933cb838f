/** What help knows of words is a file of its own, which comes when it is first needed; until then, and without it, there is no help and
 * nothing else is missing. */
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";

/** Give what fetches a module and hands it out, or null while it is not there; `words` are what it is needed for, and each change of
 * them asks again. @template T @param {() => Promise<T>} load @returns {(words: string) => T | null} */
export function fetched(load) {
  /** @type {import("@preact/signals").Signal<T | null>} */
  const found = signal(null);
  /** A file is asked for only when the laptop is there to give it: a browser may remember that it failed. */
  async function ask() {
    if (found.value) return;
    try {
      const there = await fetch("/ping", { cache: "no-store" });
      if (there.ok) found.value = await load();
    } catch {
      // the laptop is not there; it is asked again when the words change
    }
  }
  return function useFetched(words) {
    useEffect(() => void ask(), [words]);
    return found.value;
  };
}
