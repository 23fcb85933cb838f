/** The stops of a meeting in blocks: opening, choosing, each case, the breaks, closing; and when those to come will start. */
import { nameOf } from "../parts/people.js";
import { has, t, text } from "../words.js";

/** @typedef {import("./shapes.js").Stop} Stop @typedef {import("./shapes.js").View} View @typedef {import("./shapes.js").Desk} Desk */
/** Stops that go by one name, as one line; `at` is the lap of those that runs or comes, of `of`.
 * @typedef {Stop & {at: number, of: number}} Line */
/** Times in seconds, `past` is what its stops that are over took, `starts` in milliseconds; `reserved` when the whole block is.
 * @typedef {{id: string, title: string, case: number | null, stops: Stop[], lines: Line[], first: number, planned: number, state: "" | "now" | "done",
 *   reserved: boolean, past: number, starts: number}} Block */

const CHANGE_MS = 30_000; // the plan counts half a minute for each change of part

/** @param {View} view @param {Desk} desk @returns {Block[]} */
export function blocks(view, desk) {
  /** @type {{id: string, stops: Stop[]}[]} */
  const runs = [];
  for (const stop of desk.schedule) {
    const id = stop.part === "between" ? "between" : stop.case === null ? stop.part : `case${stop.case}`;
    const last = runs[runs.length - 1];
    if (last?.id === id) last.stops.push(stop);
    else runs.push({ id, stops: [stop] });
  }
  return timed(runs.map(({ id, stops }) => block(view, desk, id, stops)), Date.now() - (view.still ? 0 : (view.clock?.spent ?? 0)));
}

/** @param {View} view @param {Desk} desk @param {string} id @param {Stop[]} stops @returns {Block} */
function block(view, desk, id, stops) {
  const held = stops.filter((stop) => !stop.dropped);
  const now = stops.some((stop) => stop.now);
  const state = now ? "now" : stops.every((stop) => stop.took !== null) ? "done" : "";
  const sum = (/** @type {(stop: Stop) => number} */ of) => held.reduce((all, stop) => all + of(stop), 0);
  const reserved = state !== "done" && held.length > 0 && held.every((stop) => stop.reserved);
  return {
    id, title: title(view, desk, id, stops), case: stops[0]?.case ?? null, stops, lines: merged(held), first: sum((stop) => stop.first),
    planned: sum((stop) => stop.took ?? stop.planned), past: sum((stop) => stop.took ?? 0), state, reserved, starts: 0,
  };
}

/** @param {View} view @param {Desk} desk @param {string} id @param {Stop[]} stops */
function title(view, desk, id, stops) {
  const which = stops[0]?.case;
  if (typeof which !== "number" || id === "between") return id === "case" ? text(desk.method) : t(`console.part.${id}`);
  const owner = view.case === which ? nameOf(view, view.owner) : "";
  return owner ? t("console.part.case", { name: owner }) : caseName(which);
}

/** A case by its number. @param {number} which from 0 */
export function caseName(which) {
  return has(`console.part.case${which}`) ? t(`console.part.case${which}`) : t("console.part.casen", { n: which + 1 });
}

/** Stops in a row that go by one name are one line; so are the laps of a loop, each step of it once. @param {Stop[]} stops @returns {Line[]} */
function merged(stops) {
  /** @type {Line[]} */
  const lines = [];
  let loop = 0; // where the lines of the running loop begin
  stops.forEach((stop, i) => {
    if (stop.lap === null || stops[i - 1]?.lap === null) loop = lines.length;
    const from = stop.lap === null ? Math.max(lines.length - 1, 0) : loop;
    const at = lines.findIndex((one, j) => j >= from && one.title.nl === stop.title.nl);
    const line = lines[at];
    if (line) lines[at] = both(line, stop);
    else lines.push({ ...stop, at: 1, of: 1 });
  });
  return lines;
}

/** @param {Line} one @param {Stop} two @returns {Line} */
function both(one, two) {
  const over = one.took !== null && two.took !== null;
  const planned = (one.took ?? one.planned) + (two.took ?? two.planned);
  const of = one.of + (two.lap === one.lap ? 0 : 1);
  const at = two.now || two.took !== null ? of : one.at;
  return { ...one, lap: two.lap, first: one.first + two.first, planned, took: over ? planned : null, now: one.now || two.now, reserved: one.reserved && two.reserved, at, of };
}

/** Give each block that is not over its start, counted on from when the running step began.
 * @param {Block[]} found @param {number} began when the running step began, in milliseconds */
function timed(found, began) {
  let at = began;
  return found.map((one) => {
    if (one.state === "done") return one;
    const starts = one.state === "now" ? at - one.past * 1000 : at;
    at = starts + one.planned * 1000 + CHANGE_MS * (one.state === "now" ? 1 : one.lines.length);
    return { ...one, starts };
  });
}
