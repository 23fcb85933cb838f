/** Line icons. They decorate words and never stand alone without a name for those who do not see them. */
import { html } from "htm/preact";

/** @type {Record<string, string>} */
const PATHS = {
  check: "M5 12.5l4.5 4.5L19 7.5",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  seal: "M8 10.5h8a3 3 0 0 1 3 3V17a3 3 0 0 1-3 3H8a3 3 0 0 1-3-3v-3.5a3 3 0 0 1 3-3zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5",
  open: "M8 10.5h8a3 3 0 0 1 3 3V17a3 3 0 0 1-3 3H8a3 3 0 0 1-3-3v-3.5a3 3 0 0 1 3-3zM8.5 10.5V7a3.5 3.5 0 0 1 6.7-1.4",
  eye: "M3 3l18 18M10 6.3A9.7 9.7 0 0 1 12 6c5.5 0 9 6 9 6a16 16 0 0 1-2.7 3.3M6.2 8A15.6 15.6 0 0 0 3 12s3.5 6 9 6c1.4 0 2.6-.3 3.7-.8M10 10.1a2.8 2.8 0 0 0 3.9 3.9",
  pen: "M4.5 19.5l1-4L16 5a2.1 2.1 0 0 1 3 3L8.5 18.5z",
  cut: "M7 7l10 10M17 7L7 17",
  away: "M2.5 9a14 14 0 0 1 5-2.8M21.5 9a14 14 0 0 0-9-3.4M6 13a9 9 0 0 1 4-2.2M18 13a9 9 0 0 0-2.2-1.5M9.5 16.5a4 4 0 0 1 4-.7M12 20h.01M3.5 3.5l17 17",
  pause: "M9 6v12M15 6v12",
  back: "M9 6l-5 5.5L9 17M4.5 11.5H14a5.5 5.5 0 0 1 0 11",
  left: "M14.5 5.5L8 12l6.5 6.5",
  right: "M9.5 5.5L16 12l-6.5 6.5",
  house: "M4 11l8-6.5 8 6.5v8.5h-5.5v-5.5h-5v5.5H4z",
  phone: "M9.5 3h5A2.5 2.5 0 0 1 17 5.5v13a2.5 2.5 0 0 1-2.5 2.5h-5A2.5 2.5 0 0 1 7 18.5v-13A2.5 2.5 0 0 1 9.5 3zM11 18h2",
  nophone: "M7 9v9.5A2.5 2.5 0 0 0 9.5 21h5a2.5 2.5 0 0 0 2.5-2.5M7.6 4.2A2.5 2.5 0 0 1 9.5 3h5A2.5 2.5 0 0 1 17 5.5V14M3.5 3.5l17 17",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  wifi: "M3 9.5a13.5 13.5 0 0 1 18 0M6.5 13.3a8.5 8.5 0 0 1 11 0M9.8 17a3.6 3.6 0 0 1 4.4 0M12 20h.01",
  still: "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0M10 9v6M14 9v6",
  clock: "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0M12 7.5V12l3 2",
  turn: "M19 12a7 7 0 1 1-2.5-5.4M19 4v4h-4",
  up: "M6 14.5L12 8.5l6 6",
  down: "M6 9.5l6 6 6-6",
};

/** @param {{name: string}} props one of the names above */
export function Icon({ name }) {
  return html`<svg class=${`icon icon--${name}`} viewBox="0 0 24 24" aria-hidden="true"><path d=${PATHS[name]} /></svg>`;
}
