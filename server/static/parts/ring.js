/** The ring: chairs as people sit, drawn from the seats and the floor and from nothing else. One picture with one sentence. */
import { html } from "htm/preact";
import { dashes } from "./count.js";
import { initials, isLong, short } from "./people.js";

/** @typedef {import("../shapes.js").Seat} Seat @typedef {import("../shapes.js").Floor} Floor @typedef {import("../shapes.js").Clock} Clock */

const RADIUS = 124;
const FLOOR = 85;
const SEAT = 42;
const TURNED = 1.22; // who turned their back sits a little outside
const BACK = { out: 152 / RADIUS, size: 1.35, box: "-172 -24 344 226" }; // one's own turned chair, near

/**
 * @typedef {object} RingProps
 * @property {Seat[]} seats in sitting order
 * @property {string} label the picture in one sentence
 * @property {Floor | null} [floor]
 * @property {string | null} [me] the seat that stands at the bottom; on a wall or console the first one does
 * @property {boolean} [apart] nobody of the circle sits at the bottom: who leads has no seat
 * @property {string | null} [owner]
 * @property {Clock | null} [clock] drawn as the inner circle
 * @property {boolean} [over] draw a clock that ran out as a full warning circle
 * @property {boolean} [near] draw the half with one's own chair alone, that chair large
 * @property {boolean} [named] write the names beside the chairs
 * @property {boolean} [still] draw in faint lines
 * @property {boolean} [bare] draw no letters on the chairs
 * @property {string} [you] what stands beside one's own chair instead of the name
 * @property {string} [kind] a class of its own, such as "ring--small"
 * @property {any} [children] what stands in the middle
 */

/** @param {RingProps} props */
export function Ring(props) {
  const { seats, label, floor = null, me = null, owner = null, named = false, near = false, still = false, apart = false, kind = "" } = props;
  const letters = initials(seats);
  const start = Math.max(0, seats.findIndex((seat) => seat.id === me)) - (apart ? 0.5 : 0);
  const box = near ? BACK.box : named ? "-176 -182 352 364" : "-172 -172 344 344";
  return html`<div class=${`ring ${still ? "ring--still" : ""} ${kind}`}>
    <svg viewBox=${box} role="img" aria-label=${label}>
      <defs><radialGradient id="glow"><stop class="glow__in" offset=".38" /><stop class="glow__out" offset="1" /></radialGradient></defs>
      <circle class="floor" r=${FLOOR} />${time(props)}
      ${seats.map((seat, at) =>
        chair({ seat, place: spot(at - start, seats.length), states: states(seat, floor, owner, me), letters: props.bare ? "" : letters.get(seat.id) ?? "",
          name: named ? (seat.id === me && props.you) || short(seat.name) : "", near: near && seat.id === me }),
      )}
    </svg>
    ${props.children && html`<div class="ring__mid">${props.children}</div>`}
  </div>`;
}

/** @param {RingProps} props */
function time({ clock = null, over = false }) {
  if (!clock) return null;
  const out = over && clock.total - clock.spent <= 0;
  return html`<circle class=${out ? "time time--over" : "time"} r=${FLOOR} transform="rotate(-90)" stroke-dasharray=${out ? undefined : dashes(clock, FLOOR)} />`;
}

/** Give where seat i of n stands. @param {number} i @param {number} n */
function spot(i, n) {
  const turn = 180 + (360 * i) / n;
  const angle = ((turn - 90) * Math.PI) / 180;
  const size = Math.min(SEAT, (0.6 * 2 * Math.PI * RADIUS) / n) / SEAT;
  return { x: RADIUS * Math.cos(angle), y: RADIUS * Math.sin(angle), turn, size };
}

/** @param {Seat} seat @param {Floor | null} floor @param {string | null} owner @param {string | null} me */
function states(seat, floor, owner, me) {
  const lit = floor?.lit === seat.id || !!floor?.also?.includes(seat.id); // two who talk with each other have the floor together
  const is = {
    lit,
    next: floor?.next === seat.id && !lit,
    done: floor?.done.includes(seat.id) && !lit && floor.next !== seat.id,
    away: !seat.here,
    owner: owner === seat.id,
    turned: floor?.turned === seat.id,
    me: me === seat.id,
  };
  return Object.entries(is).filter(([, on]) => on).map(([name]) => name);
}

/** @param {{seat: Seat, place: ReturnType<typeof spot>, states: string[], letters: string, name: string, near?: boolean}} props */
function chair({ seat, place, states: are, letters, name, near = false }) {
  const turned = are.includes("turned");
  const out = near ? BACK.out : turned ? TURNED : 1;
  const scale = near ? BACK.size : place.size * (are.includes("lit") ? 1.12 : 1);
  const below = place.y > 1;
  const beside = Math.abs(place.y) < 60 ? 38 : below ? 48 : -40;
  return html`<g key=${seat.id} class=${["seat", ...are.map((one) => `seat--${one}`)].join(" ")} transform=${`translate(${(place.x * out).toFixed(1)} ${(place.y * out).toFixed(1)})`}>
    <g transform=${`rotate(${(place.turn + (turned ? 180 : 0)).toFixed(1)}) scale(${scale.toFixed(3)})`}>
      ${are.includes("lit") && html`<circle class="glow" r="48.3" fill="url(#glow)" />`}
      <rect class="base" x="-21" y="-21" width="42" height="42" rx="21" />
      <path class="back" d="M-22.2 -16.2 A27.5 27.5 0 0 1 22.2 -16.2" />
      ${are.includes("owner") && html`<circle class="own" r="16" />`}
    </g>
    ${letters && html`<text>${letters}</text>`}${name && html`<text class="name" y=${beside}>${name}</text>`}
  </g>`;
}

/** A circle of `count` chairs without names, for whoever is not in the room yet. `knocks` are the letters of who stands before their chair.
 * @param {{count?: number, label: string, kind?: string, mine?: boolean, knocks?: string}} props */
export function EmptyRing({ count = 8, label, kind = "", mine = false, knocks = "" }) {
  const own = !mine ? [] : knocks ? ["me", "free"] : ["me", "free", "next"];
  const none = { name: "", here: true, phone: false };
  return html`<div class=${`ring ${kind}`}>
    <svg viewBox="-172 -172 344 344" role="img" aria-label=${label}>
      <circle class="floor" r=${FLOOR} />
      ${Array.from({ length: count }, (_, at) =>
        chair({ seat: { ...none, id: String(at) }, place: spot(at, count), states: at === 0 ? own : [], letters: "", name: "" }),
      )}
      ${knocks && chair({ seat: { ...none, id: "knock" }, place: { ...spot(0, count), y: 196 }, states: ["next", "knock"], letters: knocks, name: "" })}
    </svg>
  </div>`;
}

/** A name in the middle of the ring. @param {{name: string, before?: string, after?: string}} props */
export function Who({ name, before = "", after = "" }) {
  return html`${before && html`<span class="soft small">${before}</span>`}
    <span class="who" data-long=${isLong(name) ? "" : undefined}>${name}</span>
    ${after && html`<span class="soft small">${after}</span>`}`;
}
