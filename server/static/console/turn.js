/** The panel of a step in which one person has the floor: who, who is next, giving the turn on, passing over. */
import { html } from "htm/preact";
import { useMemo } from "preact/hooks";
import { left, minutes } from "../parts/count.js";
import { isLong, nameOf } from "../parts/people.js";
import { t } from "../words.js";
import { everyone } from "./phrase.js";

const DEAF_MS = 600;

/** @typedef {import("./shapes.js").StageProps} StageProps */

/** @param {StageProps} props */
export function Turn(props) {
  const { view, send } = props;
  const { floor, step } = view;
  const next = nameOf(view, floor.next);
  return html`<div class="stack stack--4">
    <${Speaks} view=${view} />
    <p>${next ? html`<span class="soft">${t("console.turn.next")}</span> <b>${next}</b><br />` : null}
      ${step.ready ? html`<span class="soft">${t(`console.had.${step.kind}`)}</span> <b>${t("console.of", { n: step.ready.count, of: step.ready.of })}</b>` : null}
      ${(step.round ?? 1) > 1 ? html`<br /><span class="soft">${t("console.turn.round", { n: step.round })}</span>` : null}</p>
    ${step.collects ? html`<p class="soft">${t("console.turn.collects", { owner: nameOf(view, view.owner) })}</p>` : null}
    ${step.left ? html`<p class="soft">${t("console.turn.left", { owner: nameOf(view, view.owner), name: nameOf(view, step.left) })}</p>` : null}
    <${Acts} ...${props} />
    ${step.free && !floor.lit ? html`<${Takers} view=${view} send=${send} />` : null}
    <${Skipped} ...${props} />
  </div>`;
}

/** Who has the floor, and who may speak with them. @param {{view: import("./shapes.js").Running}} props */
function Speaks({ view }) {
  const { floor, step } = view;
  const name = nameOf(view, floor.lit);
  if (!name) return html`<p class="ask">${t(step.later.length ? "console.turn.rest" : step.free && waiting(view).length ? "console.turn.free" : "console.turn.all")}</p>`;
  return html`<div><p class="soft">${t("console.turn.now")}</p><p class="who" data-long=${isLong(name) ? "" : undefined}>${name}</p>
    ${floor.also.length ? html`<p>${t("console.turn.with", { name: everyone(view, floor.also) })}</p>` : null}
    ${view.turn ? html`<${Seconds} clock=${view.turn} />` : null}</div>`;
}

/** @param {StageProps} props */
function Acts({ view, send }) {
  const { floor, step } = view;
  const name = nameOf(view, floor.lit);
  const since = useMemo(() => performance.now(), [view.at.moves]);
  /** A second press of a double click must not take the next one's turn. @param {string} what */
  const give = (what) => performance.now() - since > DEAF_MS && send({ do: what });
  if (!name) {
    return step.kind === "ask" && !step.collects ? html`<button type="button" class="btn btn--second" onClick=${() => send({ do: "more_round" })}>${t("console.turn.more_round")}</button>` : null;
  }
  return html`<div class="stack">
    <button type="button" class="btn" onClick=${() => give("next_turn")}>${t(floor.next ? "console.turn.go" : "console.turn.last")}</button>
    <button type="button" class="btn btn--plain" onClick=${() => give("pass_over")}>${t("console.turn.over", { name })}</button>
  </div>`;
}

/** Who had no turn yet where turns are taken, not given: as far as the view tells who takes part. @param {import("./shapes.js").Running} view */
function waiting({ seats, floor, step, owner }) {
  const others = step.ready.of < seats.length ? seats.filter((seat) => seat.id !== owner) : seats;
  return others.filter((seat) => seat.here && seat.id !== floor.lit && !floor.done.includes(seat.id) && !step.later.includes(seat.id));
}

/** Whoever wants to speaks; the chair may give it to somebody. @param {{view: import("./shapes.js").Running, send: import("./shapes.js").Send}} props */
function Takers({ view, send }) {
  const seats = waiting(view);
  if (!seats.length) return null;
  return html`<div class="chips chips--small" role="group" aria-label=${t("console.turn.give_to")}>${seats.map((seat) => html`<button type="button" key=${seat.id} class="chip" onClick=${() => send({ do: "give_turn", seat: seat.id })}>${seat.name}</button>`)}</div>`;
}

/** Who was passed over, and may have the turn after all. @param {StageProps} props */
function Skipped({ view, send }) {
  const { later, passed } = view.step;
  /** @param {string} state @param {string[]} seats */
  const rows = (state, seats) => seats.map((seat) => html`<li key=${seat}>
    <span><b>${nameOf(view, seat)}</b> <span class="soft">${t(state)}</span></span>
    <button type="button" class="quiet-btn" aria-label=${t("console.turn.give", { name: nameOf(view, seat) })} onClick=${() => send({ do: "give_turn", seat })}>${t("console.turn.after_all")}</button>
  </li>`);
  if (!later.length && !passed.length) return null;
  return html`<ul class="c-later" aria-label=${t("console.turn.skipped")}>${rows("console.state.later", later)}${rows("console.state.passed", passed)}</ul>`;
}

/** The time of a turn: a guide, never a cut-off. @param {{clock: import("../shapes.js").Clock}} props */
function Seconds({ clock }) {
  const ms = left(clock);
  return html`<p class=${ms < 0 ? "small over" : "small soft"}>${ms < 0 ? "+" : ""}${minutes(ms)} ${t("console.turn.seconds", { n: Math.round(clock.total / 1000) })}</p>`;
}

/** Somebody tells, or decides. @param {StageProps} props */
export function Said({ view, send }) {
  const { floor, step } = view;
  const name = nameOf(view, step.who ?? view.owner);
  return html`<div class="stack stack--4">
    <div><p class="soft">${t(step.said ? "console.said.is" : "console.said.now")}</p><p class="who" data-long=${isLong(name) ? "" : undefined}>${name}</p></div>
    ${view.sentence ? html`<p class="said c-sentence">${view.sentence}</p>` : null}
    ${floor.lit ? html`<button type="button" class="btn btn--second" onClick=${() => send({ do: "next_turn" })}>${t("console.said.done", { name })}</button>` : null}
  </div>`;
}
