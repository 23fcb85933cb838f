/** A clock that came with a view counts on from the moment at which it came. */

/** Note on each clock when it came in. @param {import("../shapes.js").View} view @param {number} heard the page's time, in milliseconds */
export function clocked(view, heard) {
  if (view.clock) view.clock.heard = heard;
  if (view.turn) view.turn.heard = heard;
  return view;
}
