/** Small phrases of the console: a number with its noun, minutes, clock times, who somebody is. It draws nothing. */
import { language, t } from "../words.js";

/** Give `key.one` or `key.many` with {n} filled. @param {string} key @param {number} n @param {Record<string, string | number>} [fill] */
export function many(key, n, fill) {
  return t(`${key}.${n === 1 ? "one" : "many"}`, { n, ...fill });
}

/** Minutes and seconds of a time in milliseconds. @param {number} ms */
export function clock(ms) {
  const seconds = Math.floor(Math.max(ms, 0) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** Whole minutes of a time in seconds. @param {number} seconds */
export function minutes(seconds) {
  return Math.round(seconds / 60);
}

/** The time of day. @param {number} ms */
export function hour(ms) {
  return new Intl.DateTimeFormat(language.value, { hour: "2-digit", minute: "2-digit", hour12: false }).format(ms);
}

/** The day, written out. @param {number} ms */
export function day(ms) {
  return new Intl.DateTimeFormat(language.value, { day: "numeric", month: "long", year: "numeric" }).format(ms);
}
