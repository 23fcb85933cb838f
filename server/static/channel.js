/** The encrypted channel to the laptop: Noise_NK_25519_ChaChaPoly_SHA256, as its specification has it; the twin of channel.py.
 * The phone knows the laptop's public key beforehand. It knows bytes, and neither sockets nor what is said. */
import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { montgomery } from "@noble/curves/abstract/montgomery.js";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";

const NAME = bytes("Noise_NK_25519_ChaChaPoly_SHA256"); // exactly as long as a hash, so it is its own
const PROLOGUE = bytes("kring/1");
const KEY = 32;
const SMALL = [128, 256, 512];
const STEP = 1024;

/** X25519 by its numbers (RFC 7748): the library's own also carries the curve for signatures, twice as much for a phone to load. */
const P = 2n ** 255n - 19n;
const x25519 = montgomery({ P, type: "x25519", adjustScalarBytes: clamped, powPminus2: (x) => power(x, P - 2n) });

/** @param {Uint8Array} scalar */
function clamped(scalar) {
  scalar[0] &= 248;
  scalar[31] = (scalar[31] & 127) | 64;
  return scalar;
}

/** @param {bigint} base @param {bigint} exponent always the same one, so that its time says nothing */
function power(base, exponent) {
  let result = 1n;
  for (let square = base, left = exponent; left; left >>= 1n, square = (square * square) % P) if (left & 1n) result = (result * square) % P;
  return result;
}

/** One direction: every message has the next number, so that none can be left out, repeated or moved. */
class Cipher {
  /** @param {Uint8Array} key */
  constructor(key) {
    this._key = key;
    this._number = 0n;
  }

  /** @param {Uint8Array} plain @param {Uint8Array} [beside] bound to it and not hidden */
  seal(plain, beside) {
    return chacha20poly1305(this._key, this._next(), beside).encrypt(plain);
  }

  /** Throws for whatever the other side did not seal, for us, now. @param {Uint8Array} sealed @param {Uint8Array} [beside] */
  open(sealed, beside) {
    return chacha20poly1305(this._key, this._next(), beside).decrypt(sealed);
  }

  _next() {
    const nonce = new Uint8Array(12);
    new DataView(nonce.buffer).setBigUint64(4, this._number++, true);
    return nonce;
  }
}

/** Both directions after the greeting: what is sealed here, the laptop opens, once and in order. */
class Channel {
  /** @param {Cipher} out @param {Cipher} into */
  constructor(out, into) {
    this._out = out;
    this._in = into;
  }

  /** Seal a message of JSON, in which spaces at the end mean nothing: its true length is not seen. @param {string} message */
  seal(message) {
    const plain = bytes(message);
    const padded = new Uint8Array(length(plain.length)).fill(32);
    padded.set(plain);
    return this._out.seal(padded);
  }

  /** Give back a message; throws when it is not true. @param {Uint8Array} sealed */
  open(sealed) {
    return new TextDecoder().decode(this._in.open(sealed));
  }
}

/** Who speaks first: this phone. */
export class Caller {
  /** @param {Uint8Array} laptop its public key @param {Uint8Array} [secret] @param {Uint8Array} [prologue] */
  constructor(laptop, secret = crypto.getRandomValues(new Uint8Array(KEY)), prologue = PROLOGUE) {
    this._laptop = laptop;
    this._secret = secret;
    this._heard = this._chain = NAME;
    /** @type {Cipher} */
    this._cipher = new Cipher(new Uint8Array(KEY));
    this._hear(prologue);
    this._hear(laptop);
  }

  /** Give the first message. It can be replayed, so nothing that acts is put in it. @param {Uint8Array} [payload] */
  greet(payload = new Uint8Array()) {
    const fresh = x25519.getPublicKey(this._secret);
    this._hear(fresh);
    this._share(this._laptop);
    const sealed = this._cipher.seal(payload, this._heard);
    this._hear(sealed);
    return joined(fresh, sealed);
  }

  /** Take the laptop's answer; throws when it is another laptop. @param {Uint8Array} answer */
  answered(answer) {
    const [theirs, sealed] = [answer.slice(0, KEY), answer.slice(KEY)];
    this._hear(theirs);
    this._share(theirs);
    const payload = this._cipher.open(sealed, this._heard);
    const [out, into] = derived(this._chain, new Uint8Array());
    return { channel: new Channel(new Cipher(out), new Cipher(into)), payload };
  }

  /** Mix in what both sides know. @param {Uint8Array} said */
  _hear(said) {
    this._heard = sha256(joined(this._heard, said));
  }

  /** Mix in what only both sides can know. @param {Uint8Array} theirs */
  _share(theirs) {
    const [chain, key] = derived(this._chain, x25519.getSharedSecret(this._secret, theirs));
    this._chain = chain;
    this._cipher = new Cipher(key);
  }
}

/** Give two keys of one secret: HKDF with two outputs. @param {Uint8Array} chain @param {Uint8Array} secret */
function derived(chain, secret) {
  const root = hmac(sha256, chain, secret);
  const one = hmac(sha256, root, Uint8Array.of(1));
  return [one, hmac(sha256, root, joined(one, Uint8Array.of(2)))];
}

/** Give the length at which a message goes out. @param {number} size */
function length(size) {
  return SMALL.find((one) => size <= one) ?? Math.ceil(size / STEP) * STEP;
}

/** @param {Uint8Array} one @param {Uint8Array} other */
function joined(one, other) {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** @param {string} text */
function bytes(text) {
  return new TextEncoder().encode(text);
}
