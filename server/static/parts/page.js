/** A phone's screen: bar, middle, thumb, in one of three lights. What stands in it is the screen's own business. */
import { createContext } from "preact";
import { html } from "htm/preact";
import { useContext, useEffect, useRef } from "preact/hooks";
import { refusal, t, text } from "../words.js";
import { Banner } from "./banner.js";
import { Button } from "./button.js";
import { BarClock } from "./count.js";
import { Icon } from "./icons.js";
import { Mark, Steps } from "./mark.js";
import { refused, said, waiting } from "./notice.js";
import { listed, names } from "./people.js";

/** @typedef {import("../shapes.js").View} View @typedef {import("../link.js").Line} Line */

/** What every screen stands in: the view if there is one, the state of the line, the way to the three dots, to what is secret, and to one lap more.
 * @typedef {{view: View | null, line: Line, more: (() => void) | null, why: ((topic: string) => void) | null, again: (() => void) | null}} Surroundings */
export const Around = createContext(/** @type {Surroundings} */ ({ view: null, line: "ok", more: null, why: null, again: null }));

/**
 * @typedef {object} PageProps
 * @property {"paper" | "night" | "lamp"} [light]
 * @property {string} [title] in the bar; without it the step's own
 * @property {boolean} [clock] show the digits of the step's clock
 * @property {any} [lamp] what stands in the light, for who has the floor
 * @property {string} [mid] a class of the middle
 * @property {any} [children] the middle
 * @property {any} [thumb] at most two buttons and a line
 * @property {boolean} [frozen]
 * @property {boolean} [quiet] a refusal is said elsewhere on this screen
 * @property {string} [say] what is new here, in one sentence
 */

/** @param {PageProps} props */
export function Page({ light = "paper", title = "", clock = false, lamp = null, mid = "", children, thumb = null, frozen = false, quiet = false, say = "" }) {
  const { line, view, again } = useContext(Around);
  const top = html`<${Bar} title=${title} clock=${clock} />${!title && view?.group ? html`<${Group} view=${view} />` : null}${line === "lost" && view && html`<${Banner}>${t("phone.line_lost")}<//>`}`;
  useEffect(() => {
    said.value = say; // also when there is nothing new: what another screen said does not stay
  }, [say]);
  useEffect(() => {
    document.documentElement.dataset.around = light; // what shows when a page is pulled beyond its edge
  }, [light]);
  return html`<main class=${`screen ${frozen ? "frozen" : ""}`} data-light=${light}>
    ${lamp ? html`<div class="lamp">${top}${lamp}</div>` : html`<div>${top}</div>`}
    <div class=${`mid ${mid}`}>${children}</div>
    <div class="thumb">${!quiet && html`<${Notice} />`}${thumb}${again && html`<${Button} kind="plain" label=${t("phone.again")} onClick=${again} />`}</div>
  </main>`;
}

/** @param {{title: string, clock: boolean}} props */
function Bar({ title, clock }) {
  const { view, more } = useContext(Around);
  const head = view?.head ?? null;
  const at = useRef(/** @type {HTMLElement | null} */ (null));
  useNewStep(at, `${view?.place}/${view?.at?.step}`);
  const name = title || (head && view ? text(head.title, names(view)) : t("common.kring"));
  const lap = !title && head?.lap && (head.laps ?? 0) > 1 ? t("phone.lap", { n: head.lap, of: head.laps ?? 0 }) : "";
  const counted = head?.number && head.count ? { number: head.number, count: head.count } : null;
  return html`<header class="bar">
    <div class="bar__step">
      ${counted ? html`<${Steps} ...${counted} />` : html`<${Mark} />`}
      <h1 ref=${at} tabindex="-1">${counted && html`<span class="sr">${t("phone.step_of", counted)} </span>`}${name}${lap && html` <span class="bar__lap">${lap}</span>`}</h1>
    </div>
    ${clock && view?.clock && html`<${BarClock} clock=${view.clock} />`}
    ${more && html`<button type="button" class="more" aria-label=${t("phone.menu.open")} onClick=${more}><${Icon} name="more" /></button>`}
  </header>`;
}

/** Who is in one's own sub-group. @param {{view: View}} props */
function Group({ view }) {
  const others = view.seats.filter((seat) => seat.id !== view.me).map((seat) => seat.name);
  return html`<p class="group soft small">${t("phone.group", { names: listed([t("ring.you"), ...others], t("common.and")) })}</p>`;
}

/** On a new step begin at its head, unless somebody is typing. @param {{current: HTMLElement | null}} at @param {string} step */
function useNewStep(at, step) {
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    const typing = document.activeElement instanceof HTMLTextAreaElement || document.activeElement instanceof HTMLInputElement;
    if (typing && document.activeElement?.isConnected) return;
    scrollTo(0, 0);
    at.current?.focus({ preventScroll: true });
  }, [step]);
}

/** What was refused, or waits, near the thumb that asked for it. */
function Notice() {
  if (refused.value) return html`<p class="notice" role="alert">${refusal(refused.value)}</p>`;
  return waiting.value ? html`<p class="notice" role="status">${t("phone.waiting")}</p>` : null;
}

/** What this screen asks. @param {{children: any, kind?: string}} props */
export function Ask({ children, kind = "" }) {
  return html`<h2 class=${`ask ${kind}`}>${children}</h2>`;
}

