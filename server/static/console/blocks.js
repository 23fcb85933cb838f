/** The stops of a meeting in blocks: opening, choosing, each case, the break, closing; and when those to come will start. */
import { nameOf } from "../parts/people.js";
import { t } from "../words.js";

/** @typedef {import("./shapes.js").Stop} Stop */
/** Times in seconds, `starts` in milliseconds; `reserved` when the whole block is.
 * @typedef {{id: string, title: string, stops: Stop[], first: number, planned: number, state: "" | "now" | "done", reserved: boolean, starts: number}} Block */

const CHANGE_MS = 30_000; // the plan counts half a minute for each change of part

/** @param {import("../shapes.js").View} view @param {import("./shapes.js").Desk} desk @returns {Block[]} */
export function blocks(view, desk) {
  /** @type {Map<string, Stop[]>} */
  const groups = new Map();
  for (const stop of desk.schedule) {
    const id = stop.part === "case" ? `case${stop.case}` : stop.part;
    groups.set(id, [...(groups.get(id) ?? []), stop]);
  }
  const found = [...groups].map(([id, stops]) => block(view, id, stops));
  return timed(found, Date.now() - (view.still ? 0 : (view.clock?.spent ?? 0)));
}

/** @param {import("../shapes.js").View} view @param {string} id @param {Stop[]} stops @returns {Block} */
function block(view, id, stops) {
  const now = stops.some((stop) => stop.now);
  const state = now ? "now" : stops.every((stop) => stop.took !== null) ? "done" : "";
  const sum = (/** @type {(stop: Stop) => number} */ of) => stops.reduce((all, stop) => all + of(stop), 0);
  const planned = sum((stop) => stop.took ?? stop.planned);
  const reserved = !now && state === "" && stops.every((stop) => stop.reserved);
  return { id, title: title(view, id, stops), stops, first: sum((stop) => stop.first), planned, state, reserved, starts: 0 };
}

/** @param {import("../shapes.js").View} view @param {string} id @param {Stop[]} stops */
function title(view, id, stops) {
  const which = stops[0]?.case;
  if (typeof which !== "number") return t(`console.part.${id}`);
  const owner = view.case === which ? nameOf(view, view.owner) : "";
  return owner ? t("console.part.case", { name: owner }) : t(`console.part.case${which}`);
}

/** Give each block that is not over its start, counted on from when the running step began.
 * @param {Block[]} found @param {number} began when the running step began, in milliseconds */
function timed(found, began) {
  let at = began;
  return found.map((one) => {
    if (one.state === "done") return one;
    const past = one.stops.reduce((all, stop) => all + (stop.took ?? 0), 0) * 1000;
    const starts = one.state === "now" ? at - past : at;
    at = starts + one.planned * 1000 + CHANGE_MS * (one.state === "now" ? 1 : new Set(one.stops.map((stop) => stop.title.nl)).size);
    return { ...one, starts };
  });
}
