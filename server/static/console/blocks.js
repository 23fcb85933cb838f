/** The stops of a meeting in blocks: opening, choosing, each case, the break, closing; and when those to come will start. */
import { nameOf } from "../parts/people.js";
import { t } from "../words.js";

/** @typedef {import("./shapes.js").Stop} Stop */
/** Times in seconds, `past` is what its stops that are over took, `starts` in milliseconds; `reserved` when the whole block is.
 * @typedef {{id: string, title: string, stops: Stop[], first: number, planned: number, state: "" | "now" | "done", reserved: boolean, past: number, starts: number}} Block */

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
  const reserved = state !== "done" && stops.every((stop) => stop.reserved);
  return { id, title: title(view, id, stops), stops: merged(stops), first: sum((stop) => stop.first), planned, past: sum((stop) => stop.took ?? 0), state, reserved, starts: 0 };
}

/** @param {import("../shapes.js").View} view @param {string} id @param {Stop[]} stops */
function title(view, id, stops) {
  const which = stops[0]?.case;
  if (typeof which !== "number") return t(`console.part.${id}`);
  const owner = view.case === which ? nameOf(view, view.owner) : "";
  return owner ? t("console.part.case", { name: owner }) : t(`console.part.case${which}`);
}

/** Stops in a row that go by one name are one line of the schedule. @param {Stop[]} stops @returns {Stop[]} */
function merged(stops) {
  /** @type {Stop[]} */
  const lines = [];
  for (const stop of stops) {
    const last = lines[lines.length - 1];
    if (last?.title.nl !== stop.title.nl) lines.push(stop);
    else lines[lines.length - 1] = both(last, stop);
  }
  return lines;
}

/** @param {Stop} one @param {Stop} two @returns {Stop} */
function both(one, two) {
  const over = one.took !== null && two.took !== null;
  const planned = (one.took ?? one.planned) + (two.took ?? two.planned);
  return { ...one, first: one.first + two.first, planned, took: over ? planned : null, now: one.now || two.now, reserved: one.reserved && two.reserved };
}

/** Give each block that is not over its start, counted on from when the running step began.
 * @param {Block[]} found @param {number} began when the running step began, in milliseconds */
function timed(found, began) {
  let at = began;
  return found.map((one) => {
    if (one.state === "done") return one;
    const starts = one.state === "now" ? at - one.past * 1000 : at;
    at = starts + one.planned * 1000 + CHANGE_MS * (one.state === "now" ? 1 : one.stops.length);
    return { ...one, starts };
  });
}
