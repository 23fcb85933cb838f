/** Templates that remember nothing. The build puts this in the place of "htm/preact" (hatch_build.py): htm keeps each part of a template
 * that never changes, and with it the first tree that part hung in: what was on that screen would stay in memory until the page goes. */
import htm from "htm";
import { h } from "preact";

export { Component, h, render } from "preact";

const CHANGES = 3; // both of the marks by which htm knows what it may not keep

/** @this {[number]} @param {[any, any, ...any]} given */
function made(...given) {
  this[0] = CHANGES;
  return h(...given);
}

export const html = htm.bind(made);
