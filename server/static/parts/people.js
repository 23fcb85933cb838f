/** Names of the people in the circle: in full, short enough for a ring, and as two letters on a chair. */
import { t } from "../words.js";

/** @typedef {import("../shapes.js").View} View @typedef {import("../shapes.js").Seat} Seat */

const SHORT = 10;
const LONG = 9; // from here on a name is drawn smaller in the ring

/** Give the name of a seat, or nothing. @param {Pick<View, "seats">} view @param {string | null | undefined} id */
export function nameOf(view, id) {
  return view.seats.find((seat) => seat.id === id)?.name ?? "";
}

/** Give what {placeholders} of a method's words stand for: the owner, who leads, and whoever has a role. @param {View} view
 * @returns {Record<string, string> & {owner: string, chair: string}} */
export function names(view) {
  const roles = (view.cast ?? []).map(({ role, seats }) => [role, listed(seats.map((seat) => nameOf(view, seat)).filter(Boolean), t("common.and"))]);
  const leads = nameOf(view, view.chair) || t(view.guide ? "phone.the_guide" : "phone.the_chair");
  return { ...Object.fromEntries(roles), owner: nameOf(view, view.owner), chair: leads };
}

/** Give a name that fits under a chair. @param {string} name */
export function short(name) {
  const word = name.split(" ")[0];
  const first = [...word].length > SHORT ? word.split("-")[0] : word;
  return [...first].length > SHORT ? `${[...first].slice(0, SHORT - 1).join("")}…` : first;
}

/** Tell whether a name needs smaller letters. @param {string} name */
export function isLong(name) {
  return Math.max(...name.split(/[\s-]+/).map((word) => [...word].length)) >= LONG || [...name].length > 2 * LONG;
}

/** Give two letters for each seat, different within the circle where the names allow it. @param {Seat[]} seats
 * @returns {Map<string, string>} */
export function initials(seats) {
  /** @type {Map<string, string>} */
  const given = new Map();
  const used = new Set();
  for (const seat of seats) {
    const letters = choices(seat.name);
    const free = letters.find((pair) => !used.has(pair)) ?? letters[0];
    used.add(free);
    given.set(seat.id, free);
  }
  return given;
}

/** Give the pairs of letters a name offers, the plainest first. @param {string} name */
function choices(name) {
  const words = name.split(/[\s-]+/).filter(Boolean);
  const [first, ...rest] = [...(words[0] ?? name)];
  const last = words.length > 1 ? [...words[words.length - 1]][0] : "";
  const seconds = [rest[0] ?? "", last.toUpperCase(), ...rest.slice(1)];
  return [...new Set(seconds.map((second) => (first ?? "").toUpperCase() + second))];
}

/** Give names as a list in words: "Lieke, Bram en Sanne". @param {string[]} list @param {string} and */
export function listed(list, and) {
  return list.length < 2 ? list.join("") : `${list.slice(0, -1).join(", ")} ${and} ${list[list.length - 1]}`;
}
