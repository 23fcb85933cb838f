/** Who can see a sheet, and who cannot, said where it is filled in; and the switch that shows it, where there is one. */
import { html } from "htm/preact";
import { t } from "../words.js";
import { Switch } from "../parts/choice.js";
import { OnlyYou } from "../parts/only-you.js";

/** @param {{step: import("../shapes.js").StepView}} props */
export function Privacy({ step }) {
  if (step.live) return null;
  const which = step.about === "peers" ? "private_window" : step.shows ? "private_until" : "private";
  return html`<${OnlyYou}>${t(`phone.canvas.${which}`)}<//>`;
}

/** @param {{step: import("../shapes.js").StepView, share: {value: boolean}, turned: () => void}} props */
export function Share({ step, share, turned }) {
  const line = t(`phone.canvas.${share.value ? "shown" : "unshown"}${step.live ? "_live" : ""}`);
  /** @param {boolean} on */
  const turn = (on) => {
    share.value = on;
    turned();
  };
  return html`<${Switch} kind="keep--note" title=${t("phone.canvas.share")} line=${line} on=${share.value} onChange=${turn} />`;
}
