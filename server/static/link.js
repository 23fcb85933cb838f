/** The one WebSocket to the laptop: hello, heartbeat, reconnecting, and orders that are kept until they are answered.
 * It never reads what a view says, and never asks the browser whether there is a network (browsers do not know). */
import { signal } from "@preact/signals";
import { attention } from "./attention.js";
import { CLOSED, Cable } from "./cable.js";
import { forget, known } from "./laptop.js";
import { Missing } from "./missing.js";
import { Orders } from "./orders.js";
import { clocked } from "./parts/clocked.js";

/** @typedef {import("./shapes.js").View} View @typedef {import("./shapes.js").Hello} Hello @typedef {import("./shapes.js").Command} Command */
/** @typedef {"connecting" | "ok" | "lost" | "gone" | "refused"} Line */

const BEAT_MS = 4000;
const PONG_MS = 1500;
const WAITS_MS = [0, 500, 1000, 1500]; // back within two seconds of the laptop (security.md R21)
const LATER_MS = 1000;

export class Link {
  /** @param {Hello} hello what this device says it is; `again` may add to it */
  constructor(hello) {
    /** @type {import("@preact/signals").Signal<View | null>} */
    this.view = signal(null);
    /** @type {import("@preact/signals").Signal<Record<string, any> | null>} */
    this.house = signal(null);
    /** @type {import("@preact/signals").Signal<import("./shapes.js").Welcome | null>} */
    this.welcome = signal(null);
    /** @type {import("@preact/signals").Signal<Line>} */
    this.line = signal(/** @type {Line} */ ("connecting"));
    /** The code of the refusal when `line` is "refused". */
    this.code = signal("");
    this._hello = hello;
    this._orders = new Orders();
    /** @type {Cable | null} */
    this._cable = null;
    this._tries = 0;
    this._heard = 0;
    this._beat = 0;
    this._in = this._open = this._asked = false; // `_open`: orders may go; a laptop that waits for its key would refuse them
    this._resting = false;
    this._retry = this._pong = 0; // timers
    this._missing = new Missing(
      () => (this.line.value = "lost"),
      () => {
        this.view.value = null;
        this.line.value = "gone";
      },
      () => this._restart(),
    );
    setInterval(() => this._beats(), BEAT_MS);
    attention(() => this._wake());
    this._missing.begin();
    this._connect();
  }

  /** Ask something of the laptop. Gives null when it was done, or the code of the refusal; waits through lost lines.
   * @param {Command} command @param {{for?: string}} [whom] a seat, when the console acts for it
   * @returns {Promise<string | null>} */
  send(command, whom) {
    const { frame, answered } = this._orders.add(command, this.view.value?.at ?? null, whom?.for ?? null);
    if (this._open) this._cable?.send(frame);
    return answered;
  }

  /** Knock anew after a refusal, saying more or something else. @param {Partial<Hello>} more */
  again(more) {
    this._hello = { ...this._hello, ...more };
    this.code.value = "";
    this.line.value = "connecting";
    this._resting = false;
    this._tries = 0;
    this._missing.begin();
    this._connect();
  }

  /** Stop: the meeting has ended and the laptop may go. */
  rest() {
    this._resting = true;
    this._settle();
    this._drop();
  }

  _connect() {
    clearTimeout(this._retry);
    this._drop();
    this._heard = this._missing.listen();
    this._cable = new Cable({
      opened: () => this._cable?.send(JSON.stringify({ hello: { join: "", code: "", key: "", ...this._hello } })),
      told: (text) => this._hear(JSON.parse(text)),
      closed: (code) => this._closed(code),
    });
  }

  _drop() {
    this._cable?.close();
    this._cable = null;
    this._in = this._open = false;
  }

  /** @param {Record<string, any>} told */
  _hear(told) {
    this._heard = this._missing.heard();
    clearTimeout(this._pong);
    if (told.welcome) this._welcomed(told.welcome);
    else if (told.view) this._flow(clocked(told.view, this._heard));
    else if (told.house) this.house.value = told.house;
    else if (told.ack) this._orders.answer(told.ack, null);
    else if (told.no?.id) this._orders.answer(told.no.id, told.no.code);
    else if (told.no) this.code.value = told.no.code;
  }

  /** @param {import("./shapes.js").Welcome} welcome */
  _welcomed(welcome) {
    if (welcome.key) this._hello = { ...this._hello, key: welcome.key };
    this.welcome.value = welcome;
    if (this._in) return;
    this._in = true;
    this._asked = false;
    this._found();
    if (this._hello.wants === "console") this._flow();
  }

  /** The laptop is there, though perhaps its meeting is not yet. */
  _found() {
    this._tries = 0;
    this._settle();
    this.line.value = "ok";
  }

  /** Send what waits for an answer, once on each line: the laptop shows that it goes on. @param {View} [view] */
  _flow(view) {
    if (view) this.view.value = view;
    if (view?.place === "ended") this._hello = { ...this._hello, key: "" }; // nothing is left that it opens
    if (this._open) return;
    this._open = true;
    for (const frame of this._orders.frames()) this._cable?.send(frame);
  }

  /** @param {number} closing */
  _closed(closing) {
    this._cable = null;
    this._in = this._open = false;
    if (closing >= CLOSED.refused && this._hello.wants !== "console") this.view.value = null; // the console holds what its chair types
    if (closing === CLOSED.refused || closing === CLOSED.replaced) return this._refused(closing);
    if (closing === CLOSED.channel) return this._mistrusted();
    if (this._resting) return;
    if (closing === CLOSED.later) this._found();
    else this._missing.begin();
    const wait = closing === CLOSED.later ? LATER_MS : WAITS_MS[Math.min(this._tries++, WAITS_MS.length - 1)];
    this._retry = setTimeout(() => this._connect(), wait * (1 + 0.3 * Math.random()));
  }

  /** @param {number} closing */
  _refused(closing) {
    this._settle();
    if (closing === CLOSED.replaced) this.code.value = "replaced";
    this.view.value = null;
    this.line.value = "refused";
  }

  /** The laptop did not hold the key this phone knows it by, or somebody touched a message. What was only asked is asked anew, once. */
  _mistrusted() {
    if (known() !== "typed" || this._asked) {
      this.code.value = "channel";
      return this._refused(CLOSED.channel);
    }
    this._asked = true;
    forget();
    this._connect();
  }

  /** The laptop is there, or is not waited for. */
  _settle() {
    this._missing.end();
    clearTimeout(this._retry);
    clearTimeout(this._pong);
  }

  _beats() {
    if (this._in) this._cable?.send(JSON.stringify({ beat: ++this._beat }));
  }

  _restart() {
    if (this._resting || this.line.value === "refused") return;
    this._missing.begin();
    this._connect();
  }

  /** Look at once whether the line still works, for instance when the phone was picked up. */
  _wake() {
    if (document.visibilityState === "hidden" || this._resting || this.line.value === "refused") return;
    if (!this._cable || this._cable.over) return this._restart();
    if (this._missing.slept) return this._restart();
    if (performance.now() - this._heard < BEAT_MS + PONG_MS || !this._in) return;
    this._cable.send(JSON.stringify({ beat: ++this._beat }));
    clearTimeout(this._pong);
    this._pong = setTimeout(() => this._restart(), PONG_MS);
  }
}
