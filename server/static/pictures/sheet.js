/** Draws the marks of a layout as one SVG. What stands where was decided before; a picture is one image with one description. */
import { html } from "htm/preact";
import { useId } from "preact/hooks";
import { nameOf } from "../parts/people.js";
import { baseline } from "./marks.js";
import { t } from "./words.js";

/** @typedef {import("./marks.js").Mark} Mark @typedef {import("./marks.js").Drawing} Drawing @typedef {import("./marks.js").Layout} Layout */
/** @typedef {import("../shapes.js").Item} Item @typedef {import("../shapes.js").View} View */
/** @typedef {{items: Item[], view: Pick<View, "seats">, wide?: number, high?: number, wall?: boolean, label?: string}} PictureProps */

/** Give the component that draws a layout. @param {Layout} layout */
export function drawing(layout) {
  /** @param {PictureProps} props */
  return function Picture({ items, view, wide = 320, high, wall = false, label = "" }) {
    return html`<${Sheet} drawn=${layout(items, { wide, high, wall, t, name: (seat) => nameOf(view, seat) })} label=${label} />`;
  };
}

/** @param {{drawn: Drawing, label: string}} props */
function Sheet({ drawn: { wide, high, marks }, label }) {
  const hatch = `hatch${useId()}`;
  const named = label ? { role: "img", "aria-label": label } : { "aria-hidden": "true" };
  return html`<svg class="pict__svg" viewBox=${`0 0 ${wide} ${high}`} width=${wide} height=${high} ...${named}>
    ${marks.some((mark) => "hatch" in mark && mark.hatch) && html`<defs>
      <pattern id=${hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch__bed" width="7" height="7" /><path class="hatch__line" d="M0 0V7" /></pattern>
    </defs>`}
    ${marks.map((mark, at) => drawn(mark, at, `url(#${hatch})`))}
  </svg>`;
}

/** @param {Mark} mark @param {number} key @param {string} hatch */
function drawn(mark, key, hatch) {
  const fill = "hatch" in mark && mark.hatch ? hatch : undefined;
  if (mark.kind === "rect") return html`<rect key=${key} class=${`p-${mark.look}`} x=${mark.x} y=${mark.y} width=${mark.w} height=${mark.h} rx=${mark.r} />`;
  if (mark.kind === "circle") return html`<circle key=${key} class=${`p-${mark.look}`} cx=${mark.x} cy=${mark.y} r=${mark.r} fill=${fill} />`;
  if (mark.kind === "path") return html`<path key=${key} class=${`p-${mark.look}`} d=${mark.d} fill=${fill} transform=${mark.x || mark.y ? `translate(${mark.x ?? 0} ${mark.y ?? 0})` : undefined} />`;
  return html`<text key=${key} class=${`say-${mark.voice}`} font-size=${mark.size} text-anchor=${mark.anchor}>
    ${mark.lines.map((line, at) => html`<tspan key=${at} x=${mark.x.toFixed(1)} y=${baseline(mark, at).toFixed(1)}>${line}</tspan>`)}
  </text>`;
}
