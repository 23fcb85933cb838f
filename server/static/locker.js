/** What this phone keeps: its secret token, and its holder's own unsent words, sealed with a key that the laptop gives and forgets.
 * Nothing that others wrote is ever kept here. Without storage (a private window) everything lives until the page goes. */
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { randomId } from "./orders.js";

const TOKEN = "kring.token";
const LOCKER = "kring.locker";
const NONCE = 24;

/** @type {Record<string, any>} */
let things = {};
/** @type {Uint8Array | null} */
let key = null;

/** Give this device's secret: who holds it holds the seat. @param {string} [kind] a device that is a wall has another one */
export function token(kind = "") {
  const name = TOKEN + kind;
  const known = stored(name);
  if (known) return known;
  const fresh = randomId();
  store(name, fresh);
  return fresh;
}

/** Open the locker with the laptop's key, 64 hex digits. What cannot be opened with it is of another meeting and is thrown away.
 * @param {string} hex @returns {boolean} whether it was shut before */
export function open(hex) {
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  if (bytes.length !== 32 || (key && bytes.every((one, at) => one === key?.[at]))) return false;
  if (key) things = {};
  key = bytes;
  things = { ...unsealed(), ...things };
  save();
  return true;
}

/** Give what lies under a name. @param {string} name */
export function get(name) {
  return things[name];
}

/** Lay something under a name; nothing takes it away. @param {string} name @param {any} thing */
export function put(name, thing) {
  if (thing === undefined || thing === "") delete things[name];
  else things[name] = thing;
  save();
}

/** Forget everything: the meeting is over, or this phone's seat is gone. @param {boolean} [me] forget the secret too */
export function forget(me = false) {
  things = {};
  key = null;
  store(LOCKER, null);
  if (me) store(TOKEN, null);
}

function save() {
  if (!key) return;
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
  const sealed = xchacha20poly1305(key, nonce).encrypt(new TextEncoder().encode(JSON.stringify(things)));
  store(LOCKER, btoa(String.fromCharCode(...nonce, ...sealed)));
}

function unsealed() {
  const lay = stored(LOCKER);
  if (!lay || !key) return {};
  try {
    const bytes = Uint8Array.from(atob(lay), (letter) => letter.charCodeAt(0));
    const plain = xchacha20poly1305(key, bytes.subarray(0, NONCE)).decrypt(bytes.subarray(NONCE));
    return JSON.parse(new TextDecoder().decode(plain));
  } catch {
    return {};
  }
}

/** @param {string} name */
function stored(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** @param {string} name @param {string | null} value */
function store(name, value) {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // no storage here, or it is full: what is typed lives as long as the page
  }
}
