/** One's own sheet is done: what it became, whether the group may see it, and the way back to it. */
import { html } from "htm/preact";
import { t } from "../words.js";
import { Button } from "../parts/button.js";
import { Icon } from "../parts/icons.js";
import { Ask, Page } from "../parts/page.js";
import { Given } from "./giving.js";
import { shareOf } from "./leaf.js";
import { Made } from "./made.js";
import { Share } from "./privacy.js";

/** @typedef {import("../shapes.js").StepStage} StepStage */

/** @param {StepStage & {change: () => void}} props */
export function Ready({ view, act, change }) {
  const { step } = view;
  const entries = step.mine.map((/** @type {import("../shapes.js").Item} */ one) => ({ tag: one.tag, text: one.text, more: one.more }));
  const share = shareOf(view);
  const turned = () => act({ do: "fill", entries, ready: true, share: share.value });
  const title = t("phone.canvas.ready");
  return html`<${Page} light="night" say=${title} thumb=${html`<${Button} kind="second" label=${t("phone.canvas.change")} onClick=${change} />`}>
    <div class="stack"><${Ask}>${title}<//><p class="soft">${t("phone.canvas.ready_line")}</p></div>
    ${step.shows && html`<${Share} step=${step} share=${share} turned=${turned} />`}
    ${step.about === "others" ? html`<${Given} view=${view} items=${step.mine} />` : html`<${Made} view=${view} items=${step.mine} of=${view.me} />`}
  <//>`;
}

/** What one picked for somebody is in: without one's name, and not to be changed. */
export function Sealed() {
  const title = t("phone.canvas.picked");
  return html`<${Page} light="night" mid="mid--centre" say=${title}>
    <div class="sealed"><${Icon} name="seal" /></div>
    <div class="stack"><${Ask}>${title}<//><p class="soft">${t("phone.canvas.picked_line")}</p></div>
  <//>`;
}
