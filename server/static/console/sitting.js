/** The sitting order: as people sit, clockwise, so that turns go round as they do in the room. */
import { html } from "htm/preact";
import { useRef, useState } from "preact/hooks";
import { Icon } from "../parts/icons.js";
import { Ring } from "../parts/ring.js";
import { t } from "../words.js";

/** Give a list with one thing at another place. @param {string[]} list @param {number} from @param {number} to */
export function moved(list, from, to) {
  const rest = list.filter((_, at) => at !== from);
  return [...rest.slice(0, to), list[from], ...rest.slice(to)].filter((one) => one !== undefined);
}

/** @param {import("./shapes.js").Props} props */
export function Sitting({ view, send }) {
  const [said, setSaid] = useState("");
  const dragged = useRef(-1);
  const seats = view.seats;
  const ids = seats.map((seat) => seat.id);
  /** @param {number} from @param {number} to */
  const move = async (from, to) => {
    if (from < 0 || to < 0 || to >= ids.length || from === to) return;
    if (await send({ do: "arrange", seats: moved(ids, from, to) })) return;
    setSaid(t("console.sitting.moved", { name: seats[from]?.name ?? "", place: to + 1, of: ids.length }));
  };
  return html`<div class="c-sitting">
    <div class="stack stack--4">
      <p>${t("console.sitting.line")}</p>
      <ol class="people">
        ${seats.map((seat, at) => html`<li key=${seat.id} class="pers" draggable="true" onDragStart=${() => (dragged.current = at)}
          onDragOver=${(/** @type {DragEvent} */ event) => event.preventDefault()} onDrop=${() => move(dragged.current, at)}>
          <span class="pers__seat" aria-hidden="true">${at + 1}</span>
          <span class="pers__n"><b>${seat.name}</b></span>
          <span class="c-moves">
            <button type="button" class="more" aria-disabled=${at === 0} aria-label=${t("console.sitting.up", { name: seat.name })} onClick=${() => move(at, at - 1)}><${Icon} name="up" /></button>
            <button type="button" class="more" aria-disabled=${at === ids.length - 1} aria-label=${t("console.sitting.down", { name: seat.name })} onClick=${() => move(at, at + 1)}><${Icon} name="down" /></button>
          </span>
        </li>`)}
      </ol>
      <p class="sr" role="status">${said}</p>
    </div>
    <${Ring} seats=${seats} named label=${t("console.sitting.ring")} me=${view.chair} apart=${view.guide && !view.chair} />
  </div>`;
}
