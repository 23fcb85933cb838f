/** What somebody is typing, once the hands rest: help that looks at words leaves alone whoever is in the middle of them. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

const REST_MS = 900;
const ENDED = /[.?!]\s*$/;

/** Give the words as they were when the hands last rested, or a sentence ended. @param {import("@preact/signals").Signal<string>} typed */
export function useRested(typed) {
  const rested = useSignal(typed.value);
  const words = typed.value;
  useEffect(() => {
    const wait = setTimeout(() => (rested.value = words), ENDED.test(words) || !words.trim() ? 0 : REST_MS);
    return () => clearTimeout(wait);
  }, [words]);
  return rested.value;
}
