/** Small phrases of the console: a number with its noun, minutes, clock times, who somebody is, which step. It draws nothing. */
import { listed, nameOf } from "../parts/people.js";
import { has, language, t, text } from "../words.js";

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

/** Names as a list in words. @param {Pick<import("./shapes.js").View, "seats">} view @param {string[]} seats */
export function everyone(view, seats) {
  return listed(seats.map((seat) => nameOf(view, seat)).filter(Boolean), t("common.and"));
}

/** A step by its name, with the lap where there are more. @param {Pick<import("./shapes.js").Head, "title" | "lap" | "laps">} head */
export function called({ title, lap, laps }) {
  return lap && (laps ?? 0) > 1 ? t("console.lap", { step: text(title), n: lap, of: laps ?? 0 }) : text(title);
}

/** What somebody with a role is called; nothing where a method's role has no name here. @param {string} role @param {number} [count] */
export function roleName(role, count = 1) {
  const key = `console.role.${role}.${count === 1 ? "one" : "many"}`;
  return has(key) ? t(key) : "";
}

/** Who wrote something, and how it was marked, where the view tells and there are words for it.
 * @param {Pick<import("./shapes.js").View, "seats">} view @param {import("../shapes.js").Item} item */
export function byline(view, item) {
  const mark = [`tip.${item.tag}`, `phone.rate.mark.${item.tag}`].find(has);
  return [nameOf(view, item.by), mark ? t(mark) : ""].filter(Boolean).join(", ");
}
