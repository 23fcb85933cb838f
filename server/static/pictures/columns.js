/** Three columns: an assumption, the limit it brings, and the possibility behind it. On a phone each row stands by itself. */
import { further, GAP, grid, NARROW, pane, para, path, sentences, stack, tagged, whole } from "./marks.js";
import { drawing } from "./sheet.js";
import { arrow } from "./strokes.js";

/** @typedef {import("./marks.js").Layout} Layout @typedef {import("./marks.js").Part} Part @typedef {import("./marks.js").Room} Room */
/** @typedef {import("../shapes.js").Item} Item */

const FIELDS = ["assumption", "limit", "possibility"];
const LOOKS = ["card", "over", "good"];
const IN = 20; // each of a row on a phone stands so much further in
const STEP = 22; // the arrow from one column to the next

/** @param {Item} item */
const texts = (item) => [item.text.trim(), further(item, 0), further(item, 1)];

/** @type {Layout} */
export function layout(items, room) {
  const { wide, t } = room;
  const inner = wide - 4;
  const rows = tagged(items, "row");
  const shown = rows.length ? rows : [{ id: "", text: "", by: null, tag: "row", more: [] }];
  if (wide < NARROW) return whole(stack(shown.map((item) => alone(item, inner, room)), 28), wide);
  const column = (inner - 2 * STEP) / 3;
  const heads = FIELDS.map((field) => para(t(`picture.columns.${field}`), { wide: column, voice: "strong" }));
  const cells = shown.map((item) => joined(texts(item).map((text, at) => pane("", text, { wide: column, t, look: LOOKS[at], most: room.wall ? 5 : undefined }))));
  return whole(stack([grid([heads], STEP), stack(cells, GAP)], 8), wide);
}

/** A row across, with arrows between. @param {Part[]} cells @returns {Part} */
function joined(cells) {
  const row = grid([cells], STEP);
  return {
    ...row,
    at(x, y) {
      const arrows = cells.slice(1).map((cell, at) => {
        const from = x + (at + 1) * cell.wide + at * STEP;
        return path(arrow(from + 4, y + row.high / 2, from + STEP - 4, y + row.high / 2), "arrow");
      });
      return [...row.at(x, y), ...arrows];
    },
  };
}

/** A row by itself: the three below each other. @param {Item} item @param {number} wide @param {Room} room @returns {Part} */
function alone(item, wide, { t, wall }) {
  const parts = texts(item).map((text, at) => pane(t(`picture.columns.${FIELDS[at]}`), text, { wide: wide - at * IN, t, look: LOOKS[at], most: wall ? 5 : undefined }));
  const high = parts.reduce((sum, part) => sum + part.high + 8, -8);
  return {
    wide,
    high,
    at(x, y) {
      let top = y;
      return parts.flatMap((part, at) => {
        const elbow = at ? [path(arrow(x + at * IN - 11, top + 22, x + at * IN - 3, top + 22), "arrow"), path(`M${x + at * IN - 11} ${top - 7}V${top + 22}`, "arrow")] : [];
        const marks = [...part.at(x + at * IN, top), ...elbow];
        top += part.high + 8;
        return marks;
      });
    },
  };
}

export const Picture = drawing(layout);

/** @param {Item[]} items @param {import("./marks.js").Tongue} t */
export function inWords(items, t) {
  const told = tagged(items, "row").map((item, at) => {
    const [assumption, limit, possibility] = texts(item).map((text) => text || t("picture.empty"));
    return t("picture.columns.words", { n: at + 1, assumption, limit, possibility });
  });
  return sentences(told.length ? told : [t("picture.columns.none")]);
}
