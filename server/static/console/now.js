/** The time on this laptop, again and again while somebody looks. It never asks the server what time it is. */
import { useEffect, useState } from "preact/hooks";

/** Give the time of day in milliseconds, renewed every so many. @param {number} every */
export function useNow(every) {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const beat = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(beat);
  }, [every]);
  return now;
}
