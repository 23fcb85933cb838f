/** Picks what a phone shows: by the line, by the place in the meeting, and by the kind of the running step. */
import { useSignal } from "@preact/signals";
import { html } from "htm/preact";
import { useEffect, useMemo } from "preact/hooks";
import { later } from "./parts/later.js";
import { actor, refused, said } from "./parts/notice.js";
import { Around } from "./parts/page.js";
import { secrecy } from "./parts/secrecy.js";
import { Away } from "./places/away.js";
import { AtDoor, seatedOnce } from "./places/door.js";
import { Ended } from "./places/ended.js";
import { Gone } from "./places/gone.js";
import { Late } from "./places/late.js";
import { Lobby } from "./places/lobby.js";
import { Lost } from "./places/lost.js";
import { Menu } from "./places/menu.js";
import { Offered } from "./places/offered.js";
import { Turned } from "./places/turned.js";
import { Brief } from "./steps/brief.js";
import { Choose } from "./steps/choose.js";
import { Pause } from "./steps/pause.js";
import { Round } from "./steps/round.js";
import { Speak } from "./steps/speak.js";
import { t } from "./words.js";

/** @typedef {import("./shapes.js").View} View @typedef {import("./shapes.js").Stage} Stage @typedef {import("./shapes.js").StepStage} StepStage */

/** What a meeting begins with. @type {Record<string, (props: StepStage) => any>} */
const STEPS = { brief: Brief, choose: Choose, pause: Pause, round: Round, speak: Speak };

/** All kinds are one file more, which a phone loads once it has a seat. */
const play = later(() => import("./play/play.js"), () => /** @type {any} */ (globalThis).PLAY);

/** @param {{link: import("./link.js").Link}} props */
export function Phone({ link }) {
  const act = useMemo(() => actor(link), [link]);
  /** What lies over the step: nothing, the three dots, or a topic of what is secret. */
  const menu = useSignal("");
  const view = link.view.value;
  const line = link.line.value;
  const mine = !!view?.me && view.floor?.lit === view.me;
  const moment = `${view?.place}/${view?.at?.step}/${mine}`;
  useEffect(() => {
    menu.value = "";
    refused.value = "";
    if (mine && navigator.userActivation?.hasBeenActive !== false) navigator.vibrate?.(200);
  }, [moment]);
  const seated = !!view?.me && view.place !== "ended";
  useEffect(() => {
    if (seated) seatedOnce();
    if (seated) play.ahead();
    if (seated) secrecy.ahead();
  }, [seated]);
  const again = view?.again && !menu.value ? () => act({ do: "again" }) : null;
  const around = { view, line, more: seated ? () => (menu.value = "menu") : null, why: seated ? (/** @type {string} */ topic) => (menu.value = topic) : null, again };
  return html`<${Around.Provider} value=${around}>
    <div hidden=${seated && !!menu.value}><${Shown} link=${link} act=${act} /></div>
    ${seated && menu.value && html`<${Menu} view=${view} act=${act} topic=${menu.value === "menu" ? "" : menu.value} back=${() => (menu.value = "")} />`}
    <p class="sr" role="status">${said.value}</p>
  <//>`;
}

/** @param {{link: import("./link.js").Link, act: Stage["act"]}} props */
function Shown({ link, act }) {
  const view = link.view.value;
  const line = link.line.value;
  if (line === "refused") return html`<${Turned} link=${link} />`;
  if (!view) return html`<${Lost} line=${line} />`;
  if (view.place === "ended") return html`<${Ended} link=${link} view=${view} />`;
  if (view.role === "door" || !view.me) return html`<${AtDoor} link=${link} view=${view} act=${act} />`;
  if (view.offered) return html`<${Offered} view=${view} act=${act} />`;
  if (view.place === "lobby") return html`<${Lobby} view=${view} act=${act} />`;
  if (!view.seats.find((seat) => seat.id === view.me)?.here) return html`<${Away} view=${view} act=${act} />`;
  if (view.gone) return html`<${Gone} view=${view} />`;
  if (!isWhole(view)) return html`<${Lost} line=${line} />`;
  if (view.late && leftOut(view)) return html`<${Late} view=${view} />`;
  const Step = STEPS[view.step.kind] ?? Played;
  return html`<${Step} key=${`${view.at.step}/${view.owner}`} view=${view} act=${act} />`;
}

/** @param {View} view @returns {view is StepStage["view"]} */
function isWhole(view) {
  return !!(view.head && view.floor && view.step && view.at && view.me);
}

/** Whether who came late must wait: the running step was closed before they came. @param {StepStage["view"]} view */
function leftOut({ step, role }) {
  if (role === "owner") return false;
  return step.kind === "discuss" || (step.kind === "reveal" && !step.shown) || (step.kind === "choose" && step.phase === "vote");
}

/** A step of a kind that is loaded later. @param {StepStage} props */
function Played({ view, act }) {
  const part = play.use();
  if (!part) return html`<${Lost} line="ok" note=${t("phone.comes")} />`;
  const Step = part.STEPS[view.step.kind] ?? Unknown;
  return html`<${Step} view=${view} act=${act} />`;
}

/** A kind this page does not know shows the least. */
function Unknown() {
  return html`<${Lost} line="ok" note=${t("phone.look_up")} />`;
}
