/** Prints one figure and nothing else, whatever light its screen has; what stands under a seal is never printed. The rest is in styles/pictures.css. */

/** @type {Element[]} */
let marked = [];

/** @param {Element} one @param {string} name */
function mark(one, name) {
  one.setAttribute(name, "");
  marked.push(one);
}

/** Print a figure. @param {HTMLElement} figure @param {() => void} after */
export function print(figure, after) {
  clear();
  if (figure.closest("[data-sealed]")) return after();
  for (let at = figure.parentElement; at && at !== document.documentElement; at = at.parentElement) mark(at, "data-print-way");
  mark(figure, "data-printed");
  mark(document.documentElement, "data-printing");
  addEventListener("afterprint", () => (clear(), after()), { once: true });
  window.print();
}

/** Take all marks away, so that the page prints as it always does. */
export function clear() {
  for (const one of marked) for (const name of ["data-print-way", "data-printed", "data-printing"]) one.removeAttribute(name);
  marked = [];
}
