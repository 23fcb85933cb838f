/** Small habits of forms: what was typed is sent once and waited for, and a new page begins at its top. */
import { useEffect, useRef } from "preact/hooks";

/** Give what sends words unless they were sent already, and tells whether they were taken: a field sends when it is left, a button before it goes on.
 * @param {string} known what the laptop has already @param {(words: string) => Promise<boolean>} send */
export function useSent(known, send) {
  const last = useRef({ words: /** @type {string | null} */ (known), taken: Promise.resolve(true) });
  return (/** @type {string} */ words) => {
    if (words !== last.current.words) {
      const fresh = { words: /** @type {string | null} */ (words), taken: send(words) };
      last.current = fresh;
      fresh.taken.then((yes) => yes || (fresh.words = null)); // it was refused: the same words may be sent again
    }
    return last.current.taken;
  };
}

/** Begin at the top, and again whenever `moment` changes. @param {unknown} [moment] */
export function useTop(moment) {
  useEffect(() => scrollTo(0, 0), [moment]);
}
