/** The programme before the meeting begins: exactly how long, which further blocks, how the group is, and by which method. */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { Icon } from "../parts/icons.js";
import { t, text } from "../words.js";
import { Dialog } from "./dialog.js";
import { Offers, Pick, Questions, reason } from "./offers.js";
import { OwnLink } from "./own.js";
import { many } from "./phrase.js";

const LEAST = 45;
const MOST = 240;
const STEP = 5;
const EXTRAS = ["warmup", "lookback"];

/** @typedef {import("./shapes.js").Props} Props @typedef {import("./shapes.js").Desk} Desk */

/** In the lobby: by what the meeting goes, in a line, and the way to change it. @param {Props & {open: () => void}} props */
export function Summary({ view, desk, open }) {
  const doubt = doubts(view, desk);
  const extras = EXTRAS.filter((one) => desk.extras.includes(one)).map((one) => t(`console.extra.${one}`));
  return html`<div class="c-plan">
    <p class="label" id="plan-title">${t("console.programme.title")}</p>
    <button type="button" class="choice choice--go" aria-describedby="plan-title" onClick=${open}>
      <span><span class="sr">${t("console.programme.open")} </span><b>${desk.picks ? t("console.programme.after") : text(desk.method)}</b>
        ${extras.length ? html`<span class="soft small">${t("console.programme.with", { what: extras.join(", ").toLocaleLowerCase() })}</span>` : null}
        ${doubt ? html`<span class="soft small">${doubt}</span>` : null}</span><${Icon} name="right" />
    </button>
  </div>`;
}

/** Why the method that is planned by may not fit; empty when it does. @param {import("./shapes.js").View} view @param {Desk} desk */
export function doubts(view, desk) {
  const planned = desk.picks ? null : desk.offers.find((one) => one.method === desk.chosen);
  return planned?.why ? reason(planned, here(view)) : "";
}

/** @param {import("./shapes.js").View} view */
function here(view) {
  return view.seats.filter((seat) => seat.here).length;
}

/** @param {Props & {close: () => void}} props */
export function Programme(props) {
  const { view, desk, send, close } = props;
  const [question, setQuestion] = useState("");
  const later = html`<${Pick} chosen=${desk.picks} act=${() => send({ do: "set_method", method: "" })}>
    <b>${t("console.programme.later")}</b><span class="c-offer__line">${t("console.programme.later_line")}</span></${Pick}>`;
  return html`<${Dialog} title=${t("console.programme.title")} close=${close} wide>
    <div class="c-programme">
      <div class="c-programme__l"><${Length} ...${props} /><${Extras} ...${props} /><${Known} ...${props} /></div>
      <section class="c-programme__r" aria-labelledby="methods-title">
        <div class="c-title"><h3 class="label" id="methods-title">${t("console.programme.which")}</h3><${OwnLink} ...${props} /></div>
        <${Questions} legend=${t("console.question.title")} chosen=${question} choose=${setQuestion} />
        <${Offers} offers=${desk.offers} question=${question} chosen=${desk.picks ? "" : desk.chosen} here=${here(view)} early first=${later}
          take=${(/** @type {string} */ method) => send({ do: "set_method", method })} />
      </section>
    </div>
    <div class="win__foot"><button type="button" class="btn btn--fit" onClick=${close}>${t("console.programme.done")}</button></div>
  </${Dialog}>`;
}

/** Any length, to the minute when it is typed. @param {Props} props */
function Length({ desk, send }) {
  /** @param {number} minutes */
  const set = (minutes) => minutes >= LEAST && minutes <= MOST && minutes !== desk.minutes && send({ do: "set_length", minutes, cases: desk.cases });
  /** @param {Event & {currentTarget: HTMLInputElement}} event */
  const typed = ({ currentTarget: field }) => {
    const minutes = Math.round(Number(field.value));
    if (!set(minutes)) field.value = String(desk.minutes);
  };
  /** @param {number} by @param {string} sign @param {string} label */
  const step = (by, sign, label) => html`<button type="button" class="c-step-btn" aria-label=${label} aria-disabled=${desk.minutes + by < LEAST || desk.minutes + by > MOST ? "true" : undefined}
    onClick=${() => set(desk.minutes + by)}>${sign}</button>`;
  return html`<div class="field c-length">
    <label for="minutes">${t("console.setup.length")}</label>
    <div class="c-stepper">${step(-STEP, "−", many("console.programme.less", STEP))}
      <input id="minutes" type="number" autocomplete="off" inputmode="numeric" min=${LEAST} max=${MOST} value=${desk.minutes} aria-describedby="minutes-line" onChange=${typed} />
      ${step(STEP, "+", many("console.programme.more", STEP))}<span>${t("console.programme.minutes")}</span></div>
    <p class="soft small" id="minutes-line">${t("console.programme.bounds", { least: LEAST, most: MOST })}</p>
  </div>`;
}

/** @param {Props} props */
function Extras({ desk, send }) {
  /** @param {string} one */
  const flip = (one) => send({ do: "set_extras", extras: desk.extras.includes(one) ? desk.extras.filter((other) => other !== one) : [...desk.extras, one] });
  return html`<div>${EXTRAS.map((one) => html`<label key=${one} class=${`keep ${desk.extras.includes(one) ? "is-on" : ""}`}>
    <span><b>${t(`console.extra.${one}`)}</b><span class="soft small">${t(`console.extra.${one}_line`)}</span></span>
    <input type="checkbox" role="switch" checked=${desk.extras.includes(one)} onChange=${() => flip(one)} /><span class="switch" aria-hidden="true"></span>
  </label>`)}</div>`;
}

/** What the group has done together and how safe it feels. @param {Props} props */
function Known({ desk, send }) {
  /** @param {"experience" | "safety"} what @param {string[]} levels */
  const row = (what, levels) => html`<fieldset>
    <legend class="label">${t(`console.group.${what}`)}</legend>
    <div class="chips chips--small">${levels.map((one) => html`<label key=${one} class=${`chip ${desk.group[what] === one ? "is-on" : ""}`}>
      <input type="radio" name=${what} checked=${desk.group[what] === one} onChange=${() => send({ do: "set_group", ...desk.group, [what]: one })} />${t(`console.group.${what}.${one}`)}
    </label>`)}</div>
  </fieldset>`;
  return html`<div class="c-known">${row("experience", ["any", "some", "experienced"])}${row("safety", ["low", "mid", "high"])}
    <p class="soft small">${t("console.group.line")}</p></div>`;
}
