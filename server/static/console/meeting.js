/** The console while a step runs: the schedule, the stage, the people, and the foot. It puts them side by side and knows no step. */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { Icon } from "../parts/icons.js";
import { t } from "../words.js";
import { Booth } from "./booth.js";
import { HandOver } from "./chair.js";
import { Dialog } from "./dialog.js";
import { Foot } from "./foot.js";
import { Knocks } from "./knocks.js";
import { Parking } from "./parking.js";
import { People } from "./people.js";
import { many } from "./phrase.js";
import { Schedule } from "./schedule.js";
import { Stage } from "./stage.js";
import { Unseated } from "./unseated.js";

/** @param {import("./shapes.js").Props} props */
export function Meeting(props) {
  const view = /** @type {import("./shapes.js").Running} */ (props.view);
  const parts = { ...props, view };
  const [open, setOpen] = useState("");
  const [booth, setBooth] = useState(/** @type {string | null} */ (null));
  const close = () => setOpen("");
  return html`<div class="c-body">
    <section class="c-left" aria-labelledby="schedule-title"><${Schedule} ...${props} /></section>
    <main class="c-stage" key=${view.at.step}><${Stage} ...${parts} booth=${setBooth} /></main>
    <section class="c-right" aria-labelledby="people-title">
      <div class="c-title"><h2 id="people-title">${t("console.people.title")}</h2><p class="soft small">${many("console.seats", view.seats.length)}</p></div>
      <div class="c-crowd"><${Knocks} ...${props} /><${People} ...${props} /></div>
      <${Tools} desk=${props.desk} send=${props.send} view=${view} open=${setOpen} />
    </section>
  </div>
  <${Foot} ...${parts} handOver=${() => setOpen("chair")} />
  ${open === "without" ? html`<${Unseated} send=${props.send} close=${close} />` : null}
  ${open === "chair" ? html`<${HandOver} ...${props} close=${close} />` : null}
  ${open === "parking" ? html`<${Dialog} title=${t("console.parking.title")} close=${close}><${Parking} ...${props} /></${Dialog}>` : null}
  ${booth ? html`<${Booth} key=${booth} ...${parts} seat=${booth} close=${() => setBooth(null)} />` : null}`;
}

/** @param {{desk: import("./shapes.js").Desk, view: import("../shapes.js").View, send: import("./shapes.js").Send, open: (what: string) => void}} props */
function Tools({ desk, view, send, open }) {
  const offered = view.seats.find((seat) => seat.id === desk.offered)?.name;
  const lines = desk.parked.length;
  return html`<div class="c-right__foot">
    ${offered ? html`<p class="small" role="status">${t("console.chair.waits", { name: offered })}</p>` : null}
    <button type="button" class="btn btn--plain" onClick=${() => open("parking")}><${Icon} name="pen" /><span>${lines ? t("console.parking.some", { n: lines }) : t("console.parking.title")}</span></button>
    <button type="button" class="btn btn--plain" onClick=${() => open("without")}><${Icon} name="nophone" /><span>${t("console.without.open")}</span></button>
    ${desk.stand_in
      ? html`<button type="button" class="btn btn--plain" onClick=${() => send({ do: "take_chair" })}><${Icon} name="back" /><span>${t("console.chair.take")}</span></button>`
      : html`<button type="button" class="btn btn--plain" onClick=${() => open("chair")}><${Icon} name="turn" /><span>${t("console.chair.hand_over")}</span></button>`}
  </div>`;
}
