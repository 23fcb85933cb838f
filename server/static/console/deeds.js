/** What the chair can do for one seat now, as entries of its menu. It asks nothing of the server and decides no rule. */
import { t } from "../words.js";

/** @typedef {import("./shapes.js").Props} Props @typedef {import("../shapes.js").Seat} Seat @typedef {import("./menu.js").Entry} Entry */

/** Acts by a step's kind that a seat without a phone may ask of the chair: the word of the command. */
const SPOKEN = /** @type {Record<string, string[]>} */ ({
  brief: ["agree", "raise"],
  round: ["pass"],
  ask: ["pass"],
  choose: ["withdraw"],
});

/** @param {Props} props @param {Seat} seat @param {() => void} remove @returns {Entry[]} */
export function deeds(props, seat, remove) {
  const { view, desk, send } = props;
  const name = seat.name;
  const entries = [...turns(props, seat), ...spoken(props, seat)];
  entries.push({ label: t(seat.here ? "console.do.away" : "console.do.here", { name }), act: () => send({ do: "here", here: !seat.here, seat: seat.id }) });
  for (const knock of desk.knocks) {
    entries.push({ label: t("console.do.move", { name, guest: knock.name }), act: () => send({ do: "move_seat", seat: seat.id, knock: knock.id }) });
  }
  if (view.place === "meeting" && seat.phone && seat.id !== view.chair) {
    entries.push({ label: t("console.do.chair", { name }), act: () => send({ do: "hand_over", seat: seat.id }) });
  }
  return [...entries, { label: t("console.do.remove", { name }), act: remove, warn: true }];
}

/** @param {Props} props @param {Seat} seat @returns {Entry[]} */
function turns({ view, send }, seat) {
  const { floor, step } = view;
  if (step?.later === undefined) return [];
  if (floor?.lit === seat.id) return [{ label: t("console.turn.over", { name: seat.name }), act: () => send({ do: "pass_over" }) }];
  if (![...step.later, ...(step.passed ?? [])].includes(seat.id)) return [];
  return [{ label: t("console.turn.give", { name: seat.name }), act: () => send({ do: "give_turn", seat: seat.id }) }];
}

/** What the chair taps for somebody without a phone. @param {Props} props @param {Seat} seat @returns {Entry[]} */
function spoken({ view, send }, seat) {
  const { step, floor } = view;
  if (seat.phone || !step) return [];
  const own = view.owner === seat.id;
  const waits = floor?.lit === seat.id || (!own && !floor?.done.includes(seat.id));
  const deeds = (SPOKEN[step.kind] ?? []).filter((one) => {
    if (one === "pass") return waits;
    if (one === "withdraw") return [...(step.cases ?? []), ...(step.result ?? [])].some((item) => item.id === seat.id);
    return true;
  });
  if (own && step.kind === "ask" && floor?.lit) deeds.push("leave");
  return deeds.map((one) => ({ label: t(`console.for.${one}`, { name: seat.name }), act: () => send({ do: one }, seat.id) }));
}
