/** Arcs, sectors, arrows and corners as paths. Pure: numbers in, a path out. Turns begin at twelve o'clock and go with the clock. */

/** @param {number} value */
export const short = (value) => Number(value.toFixed(1));

/** Give the point at a turn (0 to 1) of a circle. @param {number} x @param {number} y @param {number} r @param {number} turn */
export function spot(x, y, r, turn) {
  const angle = (turn - 0.25) * 2 * Math.PI;
  return { x: x + r * Math.cos(angle), y: y + r * Math.sin(angle) };
}

/** @param {{x: number, y: number}} point */
const told = ({ x, y }) => `${short(x)} ${short(y)}`;
const WHOLE = 0.9999;

/** Give the part of a ring between two radii and two turns; with `inner` 0 a sector. @param {{x: number, y: number, inner: number, outer: number, from: number, to: number}} how */
export function band({ x, y, inner, outer, from, to }) {
  const until = Math.min(to, from + WHOLE);
  const large = until - from > 0.5 ? 1 : 0;
  const far = `M${told(spot(x, y, outer, from))}A${short(outer)} ${short(outer)} 0 ${large} 1 ${told(spot(x, y, outer, until))}`;
  if (inner <= 0) return until - from >= WHOLE ? `${far}Z` : `${far}L${told({ x, y })}Z`;
  return `${far}L${told(spot(x, y, inner, until))}A${short(inner)} ${short(inner)} 0 ${large} 0 ${told(spot(x, y, inner, from))}Z`;
}

/** Give the head of an arrow that points to `degrees` (0 is to the right, 90 down) with its tip here. @param {number} x @param {number} y @param {number} degrees @param {number} [size] */
export function head(x, y, degrees, size = 7) {
  const [one, other] = [150, 210].map((spread) => {
    const angle = ((degrees + spread) * Math.PI) / 180;
    return told({ x: x + size * 1.3 * Math.cos(angle), y: y + size * 1.3 * Math.sin(angle) });
  });
  return `M${one}L${told({ x, y })}L${other}`;
}

/** Give a straight arrow. @param {number} x1 @param {number} y1 @param {number} x2 @param {number} y2 */
export function arrow(x1, y1, x2, y2) {
  const degrees = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
  return `M${told({ x: x1, y: y1 })}L${told({ x: x2, y: y2 })}${head(x2, y2, degrees)}`;
}

/** Give a box of which one corner is round: the one towards (sx, sy), each 1 or -1. The others are barely.
 * @param {{x: number, y: number, w: number, h: number, r: number, sx: number, sy: number}} how */
export function cornered({ x, y, w, h, r, sx, sy }) {
  const small = Math.min(6, w / 2, h / 2);
  const [nw, ne, se, sw] = [[-1, -1], [1, -1], [1, 1], [-1, 1]].map(([one, other]) => (one === sx && other === sy ? r : small));
  const [a, b, c, d] = [nw, ne, se, sw].map(short);
  return `M${short(x + nw)} ${short(y)}H${short(x + w - ne)}a${b} ${b} 0 0 1 ${b} ${b}V${short(y + h - se)}a${c} ${c} 0 0 1 ${-c} ${c}H${short(x + sw)}a${d} ${d} 0 0 1 ${-d} ${-d}V${short(y + nw)}a${a} ${a} 0 0 1 ${a} ${-a}Z`;
}

/** Give an arrow that follows the rim of a box with round corners from outside, as the hands of a clock go. `quarter` 0 runs over the top, 1 down the
 * right, 2 along the bottom, 3 up the left; `a` is half the side it follows, `b` how far that side is from the middle.
 * @param {{a: number, b: number, r: number, reach: number, off: number, middle: {x: number, y: number}, quarter: number, both?: boolean}} how */
export function rim({ a, b, r, reach, off, middle, quarter, both = false }) {
  const far = r + off;
  const flat = Math.max(0, a - r); // as far as the rim goes straight
  const bend = Math.min(far, Math.max(0, reach - flat));
  const top = b + off;
  const low = top - far + Math.sqrt(far * far - bend * bend);
  const tilt = (Math.asin(bend / far) * 180) / Math.PI + quarter * 90;
  /** @param {number} u @param {number} v */
  const at = (u, v) => {
    const [x, y] = [[u, -v], [v, u], [-u, v], [-v, -u]][quarter];
    return { x: middle.x + x, y: middle.y + y };
  };
  const [from, to] = [at(-reach, low), at(reach, low)];
  const arc = `A${short(far)} ${short(far)} 0 0 1 `;
  const line = bend > 0 ? `M${told(from)}${arc}${told(at(-flat, top))}L${told(at(flat, top))}${arc}${told(to)}` : `M${told(from)}L${told(to)}`;
  const back = both ? head(from.x, from.y, 180 - tilt + 2 * quarter * 90) : "";
  return line + head(to.x, to.y, tilt) + back;
}
