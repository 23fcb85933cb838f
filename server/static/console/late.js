/** What being late costs, in one sentence: which step took too long, and what that leaves of each case. It plans nothing. */
import { listed } from "../parts/people.js";
import { t, text } from "../words.js";
import { many, minutes } from "./phrase.js";

/** @typedef {import("./blocks.js").Block} Block @typedef {import("./shapes.js").Stop} Stop */

const EVEN_S = 60;
const NAMED = 2; // steps, or cases, that are named one by one
const CASES = 3;

/** @param {number} seconds how late it is; early when less than nothing @param {Block[]} found @param {number} over seconds that the running step is over its time */
export function lateness(seconds, found, over) {
  if (Math.abs(seconds) < EVEN_S) return t("console.schedule.even");
  if (seconds < 0) return many("console.schedule.ahead", minutes(-seconds));
  const costs = losses(found.filter((block) => (block.case !== null || block.id === "case") && block.state !== "done"));
  const why = cause(found.flatMap((block) => block.stops), over) || many("console.schedule.behind", minutes(seconds));
  return costs.length ? `${why}: ${costs.join(", ")}.` : `${why}.`;
}

/** Which steps took more than they were given. @param {Stop[]} stops @param {number} over */
function cause(stops, over) {
  const took = (/** @type {Stop} */ one) => (one.now ? one.planned + over : (one.took ?? 0));
  const late = stops.filter((one) => took(one) - one.first >= EVEN_S && (!one.now || over > 0));
  if (!late.length) return "";
  const sum = { took: late.reduce((all, one) => all + minutes(took(one)), 0), first: late.reduce((all, one) => all + minutes(one.first), 0) };
  if (late.length > NAMED) return t("console.schedule.took_steps", { n: late.length, ...sum });
  const names = [...new Set(late.map((one) => text(one.title)))];
  const word = names.length > 1 ? "took_both" : late.some((one) => one.now) ? "takes" : "took";
  return t(`console.schedule.${word}`, { step: listed(names, t("common.and")), ...sum });
}

/** What is left of each case. @param {Block[]} cases */
function losses(cases) {
  const lost = (/** @type {Block} */ one) => minutes(one.first) - minutes(one.planned);
  if (cases.length <= CASES) return cases.map((one) => said(one, lost(one)));
  const losers = cases.filter((one) => lost(one) > 0);
  if (!losers.length) return [t("console.schedule.all_keep")];
  const rest = losers.length < cases.length ? [t("console.schedule.others_keep")] : [];
  if (losers.length <= NAMED) return [...rest, ...losers.map((one) => said(one, lost(one)))];
  return [...rest, t("console.schedule.together", { n: losers.length, less: losers.reduce((all, one) => all + lost(one), 0) })];
}

/** @param {Block} one @param {number} less minutes */
function said(one, less) {
  const name = one.case === null ? t("console.schedule.whole") : one.state === "now" ? t("console.schedule.this") : t("console.schedule.case", { n: one.case + 1 });
  return t(less > 0 ? "console.schedule.loses" : "console.schedule.second", { case: name, n: minutes(one.planned), less });
}
