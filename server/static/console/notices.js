/** What the chair must know beside the meeting: a lost line, trouble with the disk, memory alone, a refused order, in the lobby the network. */
import { html } from "htm/preact";
import { has, t } from "../words.js";
import { Icon } from "../parts/icons.js";
import { told } from "./order.js";
import { Sign } from "./sign.js";

/** @param {{line: string, house: import("./shapes.js").House | null, lobby: boolean}} props */
export function Notices({ line, house, lobby }) {
  const gone = line === "lost" || line === "gone";
  const trouble = house?.trouble ?? "";
  return html`<div class="c-notices">
    <div role="status">
      ${gone ? html`<${Notice} icon="away" words=${t(`console.line.${line}`)} />` : null}
      ${house?.memory && house.state !== "ended" ? html`<${Notice} icon="seal" words=${t("console.memory")} />` : null}
    </div>
    ${lobby && house?.state === "ready" ? html`<${Sign} house=${house} where=${t("console.address.open")} />` : null}
    <div role="alert">
      ${trouble ? html`<${Notice} words=${t(has(`console.trouble.${trouble}`) ? `console.trouble.${trouble}` : "console.trouble.other")} />` : null}
      ${told.value ? html`<${Notice} words=${told.value} away=${() => (told.value = "")} />` : null}
    </div>
  </div>`;
}

/** @param {{icon?: string, words: string, away?: () => void}} props */
function Notice({ icon, words, away }) {
  return html`<div class="c-notice">${icon ? html`<${Icon} name=${icon} />` : null}<p>${words}</p>
    ${away ? html`<button type="button" class="more" aria-label=${t("common.close")} onClick=${away}><${Icon} name="cut" /></button>` : null}
  </div>`;
}
