/** The one WebSocket to the laptop: hello, heartbeat, reconnecting, and orders that are kept until they are answered.
 * It never reads what a view says, and never asks the browser whether there is a network (browsers do not know). */
import { signal } from "@preact/signals";
import { Orders } from "./orders.js";

/** @typedef {import("./shapes.js").View} View @typedef {import("./shapes.js").Hello} Hello @typedef {import("./shapes.js").Command} Command */
/** @typedef {"connecting" | "ok" | "lost" | "gone" | "refused"} Line */

const BEAT_MS = 4000;
const SILENT_MS = 10_000;
const PONG_MS = 1500;
const LOST_MS = 2000; // a shorter gap is nobody's business
const GONE_MS = 30_000; // then what others wrote leaves the page
const WAITS_MS = [0, 500, 1000, 2000, 4000, 8000];
const CLOSED_REFUSED = 4001;
const CLOSED_REPLACED = 4002;
const OPEN = 1;

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
    /** @type {WebSocket | null} */
    this._socket = null;
    this._tries = 0;
    this._heard = 0;
    this._beat = 0;
    this._in = this._open = false; // `_open`: orders may go; a laptop that waits for its key would refuse them
    this._resting = false;
    /** @type {Record<"retry" | "lost" | "gone" | "pong", number>} */
    this._timers = { retry: 0, lost: 0, gone: 0, pong: 0 };
    setInterval(() => this._beats(), BEAT_MS);
    this._watch();
    this._missed();
    this._connect();
  }

  /** Ask something of the laptop. Gives null when it was done, or the code of the refusal; waits through lost lines.
   * @param {Command} command @param {{for?: string}} [whom] a seat, when the console acts for it
   * @returns {Promise<string | null>} */
  send(command, whom) {
    const { frame, answered } = this._orders.add(command, this.view.value?.at ?? null, whom?.for ?? null);
    if (this._open) this._socket?.send(frame);
    return answered;
  }

  /** Knock anew after a refusal, saying more or something else. @param {Partial<Hello>} more */
  again(more) {
    this._hello = { ...this._hello, ...more };
    this.code.value = "";
    this.line.value = "connecting";
    this._resting = false;
    this._tries = 0;
    this._missed();
    this._connect();
  }

  /** Stop: the meeting has ended and the laptop may go. */
  rest() {
    this._resting = true;
    this._settle();
    this._drop();
  }

  _connect() {
    clearTimeout(this._timers.retry);
    this._drop();
    const socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/socket`);
    this._socket = socket;
    this._in = this._open = false;
    this._heard = performance.now();
    socket.onopen = () => socket.send(JSON.stringify({ hello: { join: "", code: "", key: "", ...this._hello } }));
    socket.onmessage = (message) => socket === this._socket && this._hear(JSON.parse(message.data));
    socket.onclose = (closing) => socket === this._socket && this._closed(closing.code);
  }

  /** Forget the socket without waiting for its goodbye: on a frozen phone that may take minutes. */
  _drop() {
    const socket = this._socket;
    this._socket = null;
    this._in = this._open = false;
    socket?.close();
  }

  /** @param {Record<string, any>} told */
  _hear(told) {
    this._heard = performance.now();
    clearTimeout(this._timers.pong);
    if (told.welcome) this._welcomed(told.welcome);
    else if (told.view) this._flow(clocked(told.view, this._heard));
    else if (told.house) this.house.value = told.house;
    else if (told.ack) this._orders.answer(told.ack, null);
    else if (told.no && this._in) this._orders.answer(told.no.id, told.no.code);
    else if (told.no) this.code.value = told.no.code;
  }

  /** @param {import("./shapes.js").Welcome} welcome */
  _welcomed(welcome) {
    if (welcome.key) this._hello = { ...this._hello, key: welcome.key };
    this.welcome.value = welcome;
    if (this._in) return;
    this._in = true;
    this._tries = 0;
    this._settle();
    this.line.value = "ok";
    if (this._hello.wants === "console") this._flow();
  }

  /** Send what waits for an answer, once on each line: the laptop shows that it goes on. @param {View} [view] */
  _flow(view) {
    if (view) this.view.value = view;
    if (this._open) return;
    this._open = true;
    for (const frame of this._orders.frames()) this._socket?.send(frame);
  }

  /** @param {number} closing */
  _closed(closing) {
    this._socket = null;
    this._in = this._open = false;
    if (closing === CLOSED_REFUSED || closing === CLOSED_REPLACED) return this._refused(closing);
    if (this._resting) return;
    this._missed();
    const wait = WAITS_MS[Math.min(this._tries++, WAITS_MS.length - 1)];
    this._timers.retry = setTimeout(() => this._connect(), wait * (1 + 0.3 * Math.random()));
  }

  /** @param {number} closing */
  _refused(closing) {
    this._settle();
    if (closing === CLOSED_REPLACED) this.code.value = "replaced";
    this.view.value = null;
    this.line.value = "refused";
  }

  /** Start counting how long the laptop is missed. */
  _missed() {
    if (this._timers.lost || this._timers.gone) return;
    this._timers.lost = setTimeout(() => (this.line.value = "lost"), LOST_MS);
    this._timers.gone = setTimeout(() => this._gone(), GONE_MS);
  }

  _gone() {
    this.view.value = null;
    this.line.value = "gone";
  }

  _settle() {
    for (const name of /** @type {const} */ (["retry", "lost", "gone", "pong"])) {
      clearTimeout(this._timers[name]);
      this._timers[name] = 0;
    }
  }

  _beats() {
    if (this._socket?.readyState === OPEN && this._in) this._socket.send(JSON.stringify({ beat: ++this._beat }));
    if (this._socket && performance.now() - this._heard > SILENT_MS) this._restart();
  }

  _restart() {
    if (this._resting || this.line.value === "refused") return;
    this._missed();
    this._connect();
  }

  /** Look at once whether the line still works, for instance when the phone was picked up. */
  _wake() {
    if (document.visibilityState === "hidden" || this._resting || this.line.value === "refused") return;
    if (!this._socket || this._socket.readyState > OPEN) return this._restart();
    if (performance.now() - this._heard < BEAT_MS + PONG_MS || !this._in) return;
    this._socket.send(JSON.stringify({ beat: ++this._beat }));
    clearTimeout(this._timers.pong);
    this._timers.pong = setTimeout(() => this._restart(), PONG_MS);
  }

  _watch() {
    const wake = () => this._wake();
    for (const sign of ["pageshow", "online", "focus", "pointerdown"]) addEventListener(sign, wake, { passive: true });
    document.addEventListener("visibilitychange", wake);
    addEventListener("pageshow", (shown) => shown.persisted && location.reload());
  }
}

/** Note on each clock when it came in. @param {View} view @param {number} heard */
function clocked(view, heard) {
  if (view.clock) view.clock.heard = heard;
  if (view.turn) view.turn.heard = heard;
  return view;
}
