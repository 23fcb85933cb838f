/** For who is out of the room while the others talk, or is in no sub-group: almost nothing, and nothing of what happens there. */
import { html } from "htm/preact";
import { Ask, Page } from "../parts/page.js";
import { t } from "../words.js";

/** @param {{view: import("../shapes.js").View}} props */
export function Gone({ view }) {
  const which = view.owner === view.me ? "owner" : "apart";
  const ask = t(`phone.gone.${which}`);
  return html`<${Page} light="night" mid="mid--centre" title=${t("common.kring")} say=${ask}>
    <div class="stack gone"><${Ask}>${ask}<//><p class="soft">${t(`phone.gone.${which}_line`)}</p></div>
  <//>`;
}
