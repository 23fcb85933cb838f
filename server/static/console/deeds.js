/** What the chair can do for one seat now, as entries of its menu. It asks nothing of the server and decides no rule. */
import { t, text } from "../words.js";

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
  const entries = [...turns(props, seat), ...(view.groups.length ? apart(props, seat) : spoken(props, seat))];
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

/** What the chair taps for somebody without a phone who has the floor in a sub-group. @param {Props} props @param {Seat} seat @returns {Entry[]} */
function apart({ view, send }, seat) {
  const kind = view.step?.kind ?? "";
  if (seat.phone || !view.groups.some((group) => group.lit === seat.id)) return [];
  const deeds = ["round", "ask"].includes(kind) ? ["done", "pass"] : ["done"];
  return deeds.map((one) => ({ label: t(`console.for.${one}`, { name: seat.name }), act: () => void send({ do: one }, seat.id) }));
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
  const entries = deeds.map((one) => ({ label: t(`console.for.${one}`, { name: seat.name }), act: () => void send({ do: one }, seat.id) }));
  return [...entries, ...posts(step, seat, send)];
}

/** The roles that somebody may take, or give back. @param {import("../shapes.js").StepView} step @param {Seat} seat @param {Props["send"]} send @returns {Entry[]} */
function posts(step, seat, send) {
  if (step.kind !== "appoint") return [];
  /** @param {{role: string}} post */
  const has = (post) => step.cast.some((/** @type {import("./shapes.js").Cast} */ one) => one.role === post.role && one.seats.includes(seat.id));
  const able = step.posts.filter((/** @type {{role: string}} */ post) => has(post) || step.candidates.includes(seat.id));
  return able.map((/** @type {{role: string, name: import("../shapes.js").Text}} */ post) => ({
    label: t(has(post) ? "console.for.unpost" : "console.for.post", { name: seat.name, role: text(post.name) }),
    act: () => void send({ do: "appoint", role: post.role, seat: seat.id }),
  }));
}
