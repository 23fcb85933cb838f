/** Handing the chair over: choose somebody with a phone, who confirms there. Until then nothing changes. */
import { html } from "htm/preact";
import { nameOf } from "../parts/people.js";
import { t } from "../words.js";
import { Dialog } from "./dialog.js";

/** @param {import("./shapes.js").Props & {close: () => void}} props */
export function HandOver({ view, desk, send, close }) {
  const chair = view.chair;
  const others = view.seats.filter((seat) => seat.phone && seat.here && seat.id !== chair && seat.id !== view.owner);
  const must = desk.must === "chair_owns_case";
  return html`<${Dialog} title=${t("console.chair.hand_over")} close=${close}>
    <div class="stack stack--4">
      <p>${t(must ? "console.chair.must" : "console.chair.offer_line")}</p>
      ${desk.offered
        ? html`<p role="status"><b>${t("console.chair.waits", { name: nameOf(view, desk.offered) })}</b> ${t("console.chair.waits_line")}</p>
            <p><button type="button" class="btn btn--second btn--fit" onClick=${() => send({ do: "decline_chair" })}>${t("console.chair.withdraw")}</button></p>`
        : desk.stand_in && must === false
          ? html`<p role="status"><b>${t("console.chair.taken", { name: nameOf(view, chair) })}</b> ${t("console.chair.taken_line")}</p>
              <p><button type="button" class="btn btn--fit" onClick=${close}>${t("common.close")}</button></p>`
          : html`<ul class="people">${others.map((seat) => html`<li key=${seat.id} class="c-offer">
              <button type="button" class="btn btn--second" onClick=${() => send({ do: "hand_over", seat: seat.id })}>${t("console.chair.ask", { name: seat.name })}</button>
            </li>`)}</ul>`}
    </div>
  </${Dialog}>`;
}
