/** What the end of a meeting wipes, and what Kring cannot reach. Each line is true as it stands (tests/test_gone.py). */
import { html } from "htm/preact";
import { t } from "../words.js";

const WIPED = ["sentences", "notes", "tips", "parking", "file", "key"];
const BEYOND = ["taken", "away", "shots", "disk", "swap"];

/** @param {{house: import("./shapes.js").House}} props */
export function Wiped({ house }) {
  return html`<ul class="lines">${WIPED.map((one) => html`<li key=${one}><span>${t(`console.wiped.${one === "file" ? file(house) : one}`)}</span></li>`)}</ul>`;
}

/** Which file was wiped, if there was one and the disk let go of it. @param {import("./shapes.js").House} house */
function file({ memory, trouble }) {
  if (memory) return "no_file";
  return trouble?.startsWith("disk_") ? "file_stuck" : "file";
}

/** @param {{house: import("./shapes.js").House}} props */
export function Beyond({ house }) {
  return html`<ul class="lines">${BEYOND.filter((one) => one !== "disk" || !house.memory).map((one) => html`<li key=${one}><span>${t(`console.beyond.${one}`)}</span></li>`)}</ul>`;
}
