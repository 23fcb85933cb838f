/** The parking list at the end: the chair takes along the lines they choose, as a text. What is not chosen is wiped with the rest. */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { t } from "../words.js";

/** @param {{lines: string[]}} props */
export function Parked({ lines }) {
  const [chosen, setChosen] = useState(/** @type {number[]} */ ([]));
  if (!lines.length) return null;
  /** @param {number} at */
  const turn = (at) => setChosen(chosen.includes(at) ? chosen.filter((one) => one !== at) : [...chosen, at]);
  const taken = lines.filter((_, at) => chosen.includes(at));
  return html`<section class="stack" aria-labelledby="parked-title"><h2 id="parked-title">${t("console.parking.title")}</h2>
    <p class="soft small">${t("console.parking.end")}</p>
    ${lines.map((line, at) => html`<label key=${at} class="c-radio"><input type="checkbox" autocomplete="off" checked=${chosen.includes(at)} onChange=${() => turn(at)} /><span>${line}</span></label>`)}
    <button type="button" class="btn btn--second btn--fit" aria-disabled=${taken.length ? undefined : "true"} onClick=${() => taken.length && give(taken)}>
      ${t(taken.length ? "console.parking.take" : "console.parking.take_none", { n: taken.length })}</button>
  </section>`;
}

/** Give the lines to the browser's downloads. @param {string[]} lines */
function give(lines) {
  const place = URL.createObjectURL(new Blob([`${t("console.parking.title")}\n\n${lines.map((line) => `- ${line}\n`).join("")}`], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = place;
  link.download = `kring-${t("console.parking.file")}.txt`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(place), 1000);
}
