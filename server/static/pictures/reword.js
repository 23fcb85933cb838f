/** The old question beside the new one. */
import { grid, NARROW, pane, path, sentences, stack, textOf, whole } from "./marks.js";
import { drawing } from "./sheet.js";
import { arrow } from "./strokes.js";

/** @typedef {import("./marks.js").Layout} Layout @typedef {import("./marks.js").Part} Part */
/** @typedef {import("../shapes.js").Item} Item */

const STEP = 40; // the arrow between them

/** @type {Layout} */
export function layout(items, room) {
  const { wide, t, wall } = room;
  const inner = wide - 4;
  const tall = wide < NARROW;
  const one = tall ? inner : (inner - STEP) / 2;
  const most = wall ? 8 : undefined;
  const old = pane(t("picture.reword.old"), textOf(items, "old"), { wide: one, t, look: "soft", voice: "said", most });
  const fresh = pane(t("picture.reword.new"), textOf(items, "new"), { wide: one, t, look: "good", voice: "word", most });
  return whole(tall ? stack([old, down(inner), fresh], 4) : across(old, fresh), wide);
}

/** @param {number} wide @returns {Part} */
function down(wide) {
  return { wide, high: STEP - 8, at: (x, y) => [path(arrow(x + wide / 2, y + 3, x + wide / 2, y + STEP - 12), "arrow")] };
}

/** @param {Part} old @param {Part} fresh @returns {Part} */
function across(old, fresh) {
  const row = grid([[old, fresh]], STEP);
  return { ...row, at: (x, y) => [...row.at(x, y), path(arrow(x + old.wide + 8, y + row.high / 2, x + old.wide + STEP - 8, y + row.high / 2), "arrow")] };
}

export const Picture = drawing(layout);

/** @param {Item[]} items @param {import("./marks.js").Tongue} t */
export function inWords(items, t) {
  return sentences(["old", "new"].map((tag) => t("picture.field", { name: t(`picture.reword.${tag}`), text: textOf(items, tag) || t("picture.empty") })));
}
