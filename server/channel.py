"""The encrypted channel between a phone and the laptop: Noise_NK_25519_ChaChaPoly_SHA256, as its specification has it.

The phone knows the laptop's public key beforehand, from the QR code; whoever does not hold the secret key learns
nothing and can say nothing. It knows bytes, and neither sockets nor what is said. `static/channel.js` is its twin.
"""

from __future__ import annotations

import hashlib
import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from functools import cached_property

NAME = b"Noise_NK_25519_ChaChaPoly_SHA256"  # exactly as long as a hash, so it is its own (specification, 5.2)
PROLOGUE = b"kring/1"  # app and version; no address, for a phone may come back under another one
KEY_BYTES = 32
TAG_BYTES = 16
GREETING_BYTES = KEY_BYTES + TAG_BYTES  # what each side says first: a fresh public key, and a proof
LAST = 2**64 - 1  # a number the specification keeps for itself

# Whoever listens sees how long a message is. Small ones have three lengths, larger ones are rounded up.
SMALL = (128, 256, 512)
STEP = 1024


class Untrue(Exception):
    """What came in was not sealed by the other side, for us, now. It says no more than that."""


class Secret:
    """The laptop's key pair, of one meeting."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    @cached_property
    def public(self) -> bytes:
        """The key that everybody may know."""
        # Imported when first needed: the cryptography is a good part of the start-up time.
        from nacl.bindings import crypto_scalarmult_base

        return crypto_scalarmult_base(self._secret)

    def shared(self, other: bytes) -> bytes:
        """Give what both sides can work out and nobody else; raises Untrue for a key of small order."""
        from nacl.bindings import crypto_scalarmult

        try:
            return crypto_scalarmult(self._secret, other)
        except RuntimeError:  # libsodium refuses a result of zeros
            raise Untrue from None

    @property
    def written(self) -> str:
        """The public key as it stands in a link: 43 signs."""
        return urlsafe_b64encode(self.public).rstrip(b"=").decode()

    def __repr__(self) -> str:
        """Show nothing."""
        return "<secret>"


def read_key(written: str) -> bytes:
    """Read a public key as it stands in a link; raises Untrue."""
    try:
        key = urlsafe_b64decode(written + "=")
    except ValueError:
        raise Untrue from None
    if len(key) != KEY_BYTES:
        raise Untrue
    return key


class Cipher:
    """One direction: every message has the next number, so that none can be left out, repeated or moved."""

    __slots__ = ("_encrypt", "_key", "_number")

    def __init__(self, key: bytes) -> None:
        # Looked up once for a phone, not once for every view it is shown.
        from nacl.bindings import crypto_aead_chacha20poly1305_ietf_encrypt as encrypt

        self._encrypt = encrypt
        self._key = key
        self._number = 0

    def seal(self, plain: bytes, beside: bytes = b"") -> bytes:
        """Encrypt the next message; `beside` is bound to it and not hidden."""
        return self._encrypt(plain, beside, self._next(), self._key)

    def open(self, sealed: bytes, beside: bytes = b"") -> bytes:
        """Decrypt the next message; raises Untrue, after which this channel is of no more use."""
        from nacl.bindings import crypto_aead_chacha20poly1305_ietf_decrypt as decrypt
        from nacl.exceptions import CryptoError

        try:
            return decrypt(sealed, beside, self._next(), self._key)
        except (CryptoError, ValueError):
            raise Untrue from None

    def _next(self) -> bytes:
        number = self._number
        if number >= LAST:
            raise Untrue
        self._number = number + 1
        return (number << 32).to_bytes(12, "little")  # four zeros, then the number (specification, 12.3)


class Channel:
    """Both directions after the greeting: what is sealed here, the other side opens, once and in order."""

    __slots__ = ("_in", "_out")

    def __init__(self, out: Cipher, into: Cipher) -> None:
        self._out = out
        self._in = into

    def seal(self, message: bytes) -> bytes:
        """Seal a message of JSON, in which spaces at the end mean nothing: its true length is not seen."""
        return self._out.seal(message.ljust(length(len(message))))

    def open(self, sealed: bytes) -> bytes:
        """Give back a message, perhaps with spaces at its end; raises Untrue."""
        return self._in.open(sealed)


def length(size: int) -> int:
    """Give the length at which a message of so many bytes goes out."""
    if size > SMALL[-1]:
        return -(-size // STEP) * STEP
    return next(one for one in SMALL if size <= one)


class Greeting:
    """The state of a handshake: what was said so far, and the key that follows from it (specification, 5.2)."""

    def __init__(self, laptop: bytes, prologue: bytes) -> None:
        self.heard = self._chain = NAME
        self._cipher: Cipher | None = None
        self.hear(prologue)
        self.hear(laptop)

    def hear(self, said: bytes) -> None:
        """Mix in what both sides know."""
        self.heard = hashlib.sha256(self.heard + said).digest()

    def share(self, secret: bytes) -> None:
        """Mix in what only both sides can know."""
        self._chain, key = derived(self._chain, secret)
        self._cipher = Cipher(key)

    def seal(self, plain: bytes) -> bytes:
        """Encrypt a payload of the handshake."""
        assert self._cipher is not None
        sealed = self._cipher.seal(plain, self.heard)
        self.hear(sealed)
        return sealed

    def open(self, sealed: bytes) -> bytes:
        """Decrypt a payload of the handshake; raises Untrue."""
        assert self._cipher is not None
        plain = self._cipher.open(sealed, self.heard)
        self.hear(sealed)
        return plain

    def split(self) -> tuple[Cipher, Cipher]:
        """Give the two directions: that of who spoke first, and the other."""
        one, other = derived(self._chain, b"")
        return Cipher(one), Cipher(other)


def derived(chain: bytes, secret: bytes) -> tuple[bytes, bytes]:
    """Give two keys of one secret: HKDF with two outputs (specification, 4.3)."""
    root = hmac.digest(chain, secret, "sha256")
    one = hmac.digest(root, b"\x01", "sha256")
    return one, hmac.digest(root, one + b"\x02", "sha256")


class Caller:
    """Who speaks first: a phone, or what stands for one."""

    def __init__(self, laptop: bytes, luck: Callable[[int], bytes], prologue: bytes = PROLOGUE) -> None:
        self._laptop = laptop
        self._greeting = Greeting(laptop, prologue)
        self._fresh = Secret(luck(KEY_BYTES))

    def greet(self, payload: bytes = b"") -> bytes:
        """Give the first message. It can be replayed, so nothing that acts is put in it."""
        self._greeting.hear(self._fresh.public)
        self._greeting.share(self._fresh.shared(self._laptop))
        return self._fresh.public + self._greeting.seal(payload)

    def answered(self, answer: bytes) -> tuple[Channel, bytes]:
        """Take the laptop's answer; gives the channel and the payload, raises Untrue when it is another laptop."""
        public, sealed = parted(answer)
        self._greeting.hear(public)
        self._greeting.share(self._fresh.shared(public))
        payload = self._greeting.open(sealed)
        mine, theirs = self._greeting.split()
        return Channel(mine, theirs), payload


def answer(
    secret: Secret, greeting: bytes, luck: Callable[[int], bytes], payload: bytes = b"", prologue: bytes = PROLOGUE
) -> tuple[bytes, Channel, bytes]:
    """Answer a caller: gives the answer, the channel and what the caller sent; raises Untrue when another is meant."""
    state = Greeting(secret.public, prologue)
    public, sealed = parted(greeting)
    state.hear(public)
    state.share(secret.shared(public))
    said = state.open(sealed)
    fresh = Secret(luck(KEY_BYTES))
    state.hear(fresh.public)
    state.share(fresh.shared(public))
    reply = fresh.public + state.seal(payload)
    theirs, mine = state.split()
    return reply, Channel(mine, theirs), said


def parted(message: bytes) -> tuple[bytes, bytes]:
    """Part a message of the handshake: public key, sealed payload; raises Untrue when it is too short for both."""
    if len(message) < GREETING_BYTES:
        raise Untrue
    return message[:KEY_BYTES], message[KEY_BYTES:]
