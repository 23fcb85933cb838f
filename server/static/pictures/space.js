/** How much room a picture has on its screen, in its own units: a sixteenth of the reader's text size, so that letters grow with it. */
import { useLayoutEffect, useState } from "preact/hooks";
import { NARROW } from "./marks.js";

/** @typedef {import("./marks.js").Drawing} Drawing */

const FIRST = { wide: 320, high: 0 };
const LEAST = 160;
const MOST = 720; // wider than this a picture on a page does not become
const STEP = 1.08;
const LARGEST = 0.7; // a wall draws letters larger when there is little to show ...
const SMALLEST = 3; // ... and smaller to show everything
const UNCUT = 1.25;
const UNBROKEN = 1;

/** Give the width and height there is in a box, as it is now and as it changes. @param {{current: HTMLElement | null}} box */
export function useSpace(box) {
  const [space, setSpace] = useState(FIRST);
  useLayoutEffect(() => {
    const one = box.current;
    if (!one) return;
    const look = () => {
      const unit = Number.parseFloat(getComputedStyle(one).fontSize) / 16 || 1;
      const [wide, high] = [one.clientWidth, one.clientHeight].map((pixels) => Math.floor(pixels / unit));
      if (wide > 0) setSpace((before) => (before.wide === wide && before.high === high ? before : { wide, high }));
    };
    const watch = new ResizeObserver(look);
    watch.observe(one);
    look();
    return () => watch.disconnect();
  }, []);
  return space;
}

/** Give the width at which to lay out a page's picture. @param {number} wide @returns {{wide: number, high?: number}} */
export function onPage(wide) {
  return { wide: Math.min(MOST, Math.max(LEAST, wide)) };
}

/** Give the width at which a picture shows all of itself on a wall with the largest letters. @param {(wide: number, high: number) => Drawing} draw @param {{wide: number, high: number}} space */
export function onWall(draw, { wide, high }) {
  let at = Math.max(Math.min(wide, NARROW), wide * LARGEST);
  const shape = Math.max(0.2, high / wide);
  while (at < wide * SMALLEST) {
    const drawn = draw(Math.round(at), at * shape);
    if (drawn.high <= at * shape && at >= Math.max(wide * worth(drawn), drawn.least ?? 0)) break;
    at *= STEP;
  }
  return { wide: Math.round(at), high: at * shape };
}

/** Give how far letters may shrink so that fewer words are lost or broken. @param {Drawing} drawn */
function worth({ marks }) {
  const ends = marks.flatMap((mark) => (mark.kind === "words" ? mark.lines.map((line) => line.slice(-1)) : []));
  return ends.includes("…") ? UNCUT : ends.includes("-") ? UNBROKEN : 0;
}
