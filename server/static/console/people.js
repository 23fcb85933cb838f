/** Who is here and what the chair can do for each. It shows what a view says of a seat, and nothing of what a seat did in secret. */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { initials } from "../parts/people.js";
import { t } from "../words.js";
import { Sure } from "./dialog.js";
import { Menu } from "./menu.js";
import { deeds } from "./deeds.js";
import { clock, roleName } from "./phrase.js";
import { useAway } from "./away.js";

/** @param {import("./shapes.js").Props} props */
export function People(props) {
  const { view, house, send } = props;
  const [removing, setRemoving] = useState(/** @type {import("../shapes.js").Seat | null} */ (null));
  const letters = initials(view.seats);
  const away = useAway(house);
  return html`<ul class="people">
    ${view.seats.map((seat) => html`<li key=${seat.id} class=${`pers ${marks(view, seat, away(seat.id))}`}>
      <span class="pers__seat" aria-hidden="true">${letters.get(seat.id)}</span>
      <span class="pers__n"><b>${seat.name}</b><span>${says(view, seat, away(seat.id))}</span></span>
      <${Menu} label=${t("console.more_about", { name: seat.name })} entries=${deeds(props, seat, () => setRemoving(seat))} />
    </li>`)}
  </ul>
  ${removing ? html`<${Sure} title=${t("console.remove.ask", { name: removing.name })} line=${t("console.remove.line", { name: removing.name })} yes=${t("console.remove.yes")}
    no=${t("console.remove.no")} warn act=${() => send({ do: "remove_seat", seat: removing.id })} close=${() => setRemoving(null)} />` : null}`;
}

/** The look of a seat. @param {import("./shapes.js").View} view @param {import("../shapes.js").Seat} seat @param {number} away */
function marks(view, seat, away) {
  const lit = view.floor?.lit === seat.id || view.groups.some((group) => group.lit === seat.id);
  const is = { owner: view.owner === seat.id, lit, next: view.floor?.next === seat.id && view.floor.lit !== seat.id, away: !seat.here || away > 0 };
  return Object.entries(is).filter(([, on]) => on).map(([name]) => name).join(" ");
}

/** What there is to say about a seat, at most two things. @param {import("./shapes.js").View} view @param {import("../shapes.js").Seat} seat @param {number} away */
function says(view, seat, away) {
  const said = [
    !seat.here && t("console.state.away"),
    away > 0 && seat.phone && (away < Infinity ? t("console.state.lost", { time: clock(away) }) : t("console.state.gone")),
    turn(view, seat),
    roles(view, seat),
    view.chair === seat.id && t("console.state.chair"),
    !seat.phone && t("console.state.no_phone"),
  ].filter((one) => typeof one === "string" && one);
  return said.slice(0, 2).join(", ");
}

/** Which roles somebody has. @param {import("./shapes.js").View} view @param {import("../shapes.js").Seat} seat */
function roles(view, seat) {
  return view.cast.filter((one) => !["owner", "chair"].includes(one.role) && one.seats.includes(seat.id)).map((one) => roleName(one.role)).filter(Boolean).join(", ");
}

/** Where a seat is in the round, in words. @param {import("./shapes.js").View} view @param {import("../shapes.js").Seat} seat */
function turn(view, seat) {
  const { floor, step } = view;
  const group = view.groups.findIndex((one) => one.seats.includes(seat.id));
  if (group >= 0) return t(view.groups[group]?.lit === seat.id ? "console.state.lit_group" : "console.state.group", { n: group + 1 });
  if (floor?.lit === seat.id) return t(view.owner === seat.id ? "console.state.speaks" : "console.state.lit");
  if (floor?.turned === seat.id) return t("console.state.turned");
  if (floor?.also.includes(seat.id) && step?.kind === "enact") return t("console.state.plays");
  if (view.owner === seat.id) return t("console.state.owner");
  if (floor?.also.includes(seat.id)) return t("console.state.also");
  if (floor?.next === seat.id) return t("console.state.next");
  if (step?.later?.includes(seat.id)) return t("console.state.later");
  if (step?.passed?.includes(seat.id)) return t("console.state.passed");
  return floor?.done.includes(seat.id) ? t("console.state.done") : "";
}
