/** How long a phone has been out of touch, counted on this laptop. Being away is not leaving: phones sleep. */
import { useNow } from "./now.js";

const LONG_AGO = 1e12; // anything earlier is no time of day: the phone has not come since Kring started

/** Give a function from a seat to how long its phone is missed in milliseconds: 0 when it is there, Infinity when nobody knows.
 * @param {import("./shapes.js").House} house @returns {(seat: string) => number} */
export function useAway(house) {
  const missed = Object.values(house.phones).some((since) => since > 0);
  const now = useNow(missed ? 1000 : 60_000);
  return (seat) => {
    const since = house.phones[seat] ?? 0;
    if (since === 0) return 0;
    return since < LONG_AGO ? Infinity : Math.max(1, now - since);
  };
}
