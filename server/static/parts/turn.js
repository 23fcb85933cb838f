/** What a round shows to who has not the floor: who speaks, how long until one's own turn, and the way back to a turn. */
import { html } from "htm/preact";
import { t } from "../words.js";
import { Button } from "./button.js";
import { Listen } from "./listen.js";
import { Ask } from "./page.js";
import { nameOf } from "./people.js";

/** @typedef {import("../shapes.js").StepStage} StepStage */

const WORDS_UNTIL = 12;

/** Give a small number in words, a larger one in figures. @param {number} n */
export function inWords(n) {
  return n <= WORDS_UNTIL ? t(`common.n${n}`) : String(n);
}

/** Give what the button that ends a turn says: it names who comes next. @param {StepStage["view"]} view */
export function doneLabel(view) {
  const next = nameOf(view, view.floor.next);
  return next ? t("phone.turn.done_next", { name: next }) : t("phone.turn.done");
}

/** The dark screen of a round. `after` says what the lit person does, `back` what the button says to who passed.
 * `more` stands at the thumb, `below` under all.
 * @param {StepStage & {after: string, line?: string, back: string, ready?: any, prepare?: () => void, label?: string, more?: any, below?: any}} props */
export function TurnOfOther({ view, act, after, line = "", back, ready = null, prepare, label = "", more = null, below = null }) {
  const { you, ahead } = view.step;
  const who = nameOf(view, view.floor.lit);
  const over = t(view.step.free ? "phone.round.free" : "phone.turn.over");
  const now = who ? t("phone.turn.speaks", { name: who }) : over;
  const mine = place(you, ahead) || (who ? line : over);
  const asks = you === "passed" || you === "over";
  const give = asks && html`<${Button} kind="second" label=${you === "over" ? t("phone.turn.back") : back} onClick=${() => act({ do: "return" })} />`;
  const write = prepare && !asks && html`<${Button} kind="second" icon="pen" label=${label} onClick=${prepare} />`;
  return html`<${Listen} before=${you === "next" ? t("phone.turn.now") : ""} after=${you === "next" ? "" : after} say=${`${now}. ${mine}`} thumb=${html`${give}${write}${more}`}>
    ${you === "next" ? html`<${Ask} kind="next-ask">${t("phone.turn.next")}<//>` : html`<p class="soft">${mine}</p>`}
    ${ready || (you === "next" && line && html`<p class="soft">${line}</p>`)}${below}
  <//>`;
}

/** Say where this person is in the round. @param {string | null} you @param {number | null} ahead */
function place(you, ahead) {
  if (you === "next") return t("phone.turn.next");
  if (you === "waiting" && ahead) return t("phone.turn.ahead", { n: inWords(ahead) });
  if (you === "passed") return t("phone.turn.passed");
  return you === "over" ? t("phone.turn.passed_over") : "";
}
