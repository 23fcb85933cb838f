/** One connection to the laptop, for whole texts: sealed in the channel, but on the laptop itself. It never reads what they say. */
import { Caller } from "./channel.js";
import { key } from "./laptop.js";

/** @typedef {{opened: () => void, told: (text: string) => void, closed: (code: number) => void}} Heard */

/** Why a connection was closed; `later`: the chair must first open the meeting that was found. */
export const CLOSED = { lost: 1006, later: 1013, refused: 4001, replaced: 4002, channel: 4003 };

export class Cable {
  /** @param {Heard} heard nothing is heard after `close` */
  constructor(heard) {
    /** @type {Heard | null} */
    this._heard = heard;
    /** Whether texts may be sent. */
    this.open = false;
    /** @type {WebSocket | null} */
    this._socket = null;
    /** @type {ReturnType<Caller["answered"]>["channel"] | null} */
    this._channel = null;
    key()
      .then((laptop) => this._dial(laptop))
      .catch(() => this._over(CLOSED.lost));
  }

  /** @param {Uint8Array | null} laptop */
  _dial(laptop) {
    if (!this._heard) return;
    const caller = laptop && new Caller(laptop);
    const greeting = caller?.greet();
    const socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/socket`);
    socket.binaryType = "arraybuffer";
    socket.onopen = () => (greeting ? socket.send(greeting) : this._opened());
    socket.onmessage = (message) => this._take(message.data, caller);
    socket.onclose = (closing) => this._over(closing.code);
    this._socket = socket;
  }

  /** @param {string | ArrayBuffer} raw @param {Caller | null} caller */
  _take(raw, caller) {
    if (!caller) return this._heard?.told(/** @type {string} */ (raw));
    const sealed = new Uint8Array(/** @type {ArrayBuffer} */ (raw));
    let text = "";
    try {
      if (this._channel) text = this._channel.open(sealed);
      else this._channel = caller.answered(sealed).channel;
    } catch {
      return this._over(CLOSED.channel); // the laptop whose key this is did not send it
    }
    if (this.open) this._heard?.told(text);
    else this._opened();
  }

  _opened() {
    this.open = true;
    this._heard?.opened();
  }

  /** Whether it is over, perhaps without a word: a phone that was frozen hears of it late. */
  get over() {
    return !!this._socket && this._socket.readyState > WebSocket.OPEN;
  }

  /** @param {string} text */
  send(text) {
    if (this.open) this._socket?.send(this._channel ? this._channel.seal(text) : text);
  }

  /** Hang up without waiting for the other side's goodbye: on a frozen phone that may take minutes. */
  close() {
    this.open = false;
    this._heard = null;
    this._socket?.close();
  }

  /** @param {number} code */
  _over(code) {
    const heard = this._heard;
    this.close();
    heard?.closed(code);
  }
}
