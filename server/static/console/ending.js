/** After the end: what is gone, what stays, and the record to take along. */
import { html } from "htm/preact";
import { t } from "../words.js";
import { Beyond, Wiped } from "./gone.js";
import { Keeping } from "./keeping.js";
import { named, Preview, Take } from "./record.js";

/** @param {import("./shapes.js").Props} props */
export function Ending(props) {
  const { view, desk, house, send } = props;
  const record = desk.record ? named(desk.record, view) : null;
  return html`<main class="c-ended">
    <h1 class="ask">${t("console.ended.title")}</h1>
    <p class="c-ended__line">${t("console.ended.line")}</p>
    <div class="two">
      <section class="c-stays" aria-labelledby="ended-stays"><h2 id="ended-stays">${t("console.ended.stays")}</h2>
        ${record ? html`<${Keeping} ...${props} /><${Take} record=${record} /><${Preview} record=${record} />` : null}
      </section>
      <section aria-labelledby="ended-gone"><h2 id="ended-gone">${t("console.ended.gone")}</h2>
        <${Wiped} house=${house} />
        <h2>${t("console.beyond.title")}</h2><${Beyond} house=${house} />
      </section>
    </div>
  </main>
  <footer class="c-foot"><div class="c-foot__l"></div><button type="button" class="btn btn--second btn--fit c-next" onClick=${() => send({ do: "new_meeting" })}>${t("console.ended.again")}</button></footer>`;
}
