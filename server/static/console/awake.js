/** Keeps this screen awake where the browser allows it, and asks before the console's tab is closed. It stores nothing. */
import { useEffect } from "preact/hooks";

/** Ask the browser not to dim this screen, again each time it is seen. @param {boolean} wanted */
export function useAwake(wanted) {
  useEffect(() => {
    if (!wanted) return undefined;
    /** @type {WakeLockSentinel | null} */
    let lock = null;
    const ask = async () => {
      if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
      lock = await navigator.wakeLock.request("screen").catch(() => null); // refused on a low battery: no harm
    };
    ask();
    document.addEventListener("visibilitychange", ask);
    return () => {
      document.removeEventListener("visibilitychange", ask);
      lock?.release();
    };
  }, [wanted]);
}

/** Ask before this tab is closed: the key of the meeting is in its memory and nowhere else. @param {boolean} wanted */
export function useGuard(wanted) {
  useEffect(() => {
    if (!wanted) return undefined;
    /** @param {BeforeUnloadEvent} leaving */
    const ask = (leaving) => leaving.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [wanted]);
}
