"""A passphrase: argon2id makes a key of it, and what that key sealed opens for this passphrase alone.

It never touches a disk and never shows the passphrase: not in repr, not in an error.
"""

from __future__ import annotations

from server import strict
from server.plain import Plain
from server.refused import Refused

KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 24
PAGE_BYTES = 4096
LEAST_SIGNS = 8

# What libsodium calls moderate: about half a second on a laptop. Later versions may ask more, and none asks less.
PASSES = 3
MEMORY_BYTES = 256 * 1024 * 1024
PASSES_MOST = 16
MEMORY_BYTES_MOST = 1024 * 1024 * 1024  # a file that asks for more is none of ours: opening it would stop the laptop


class WrongPassphrase(Refused):
    """The passphrase does not open it, or it is not what was sealed: nobody can tell which."""

    def __init__(self) -> None:
        super().__init__("passphrase_wrong")


class Recipe(Plain):
    """How argon2id makes a key of a passphrase; it stands readable beside what was sealed."""

    salt: bytes
    passes: int
    memory_bytes: int

    @property
    def sane(self) -> bool:
        """Whether a Kring can have asked for this."""
        fits = PASSES <= self.passes <= PASSES_MOST and MEMORY_BYTES <= self.memory_bytes <= MEMORY_BYTES_MOST
        return fits and len(self.salt) == SALT_BYTES


def recipe(salt: bytes) -> Recipe:
    """Give the recipe of this version for a fresh salt."""
    return Recipe(salt, PASSES, MEMORY_BYTES)


class Passphrase:
    """What somebody typed to seal a text, or to open one. It says the same however its accents were typed."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        """Clean it; raises Refused passphrase_empty, passphrase_long or passphrase_signs."""
        cleaned = strict.passphrase(text)
        if not cleaned:
            raise Refused("passphrase_empty")
        self._text = cleaned

    @classmethod
    def fresh(cls, text: str) -> Passphrase:
        """Give a passphrase to seal with; raises Refused passphrase_short too."""
        made = cls(text)
        if len(made._text) < LEAST_SIGNS:
            raise Refused("passphrase_short")
        return made

    def seal(self, how: Recipe, raw: bytes, head: bytes) -> bytes:
        """Encrypt and authenticate, and authenticate what stands before it; the size tells no more than pages."""
        from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt, sodium_pad
        from nacl.utils import random

        nonce = random(NONCE_BYTES)
        padded = sodium_pad(raw, PAGE_BYTES)
        return nonce + crypto_aead_xchacha20poly1305_ietf_encrypt(padded, head, nonce, self._key(how))

    def open(self, how: Recipe, sealed: bytes, head: bytes) -> bytes:
        """Give back what was sealed; raises WrongPassphrase."""
        from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt, sodium_unpad
        from nacl.exceptions import CryptoError

        nonce, secret, key = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], self._key(how)
        try:
            return sodium_unpad(crypto_aead_xchacha20poly1305_ietf_decrypt(secret, head, nonce, key), PAGE_BYTES)
        except (CryptoError, ValueError, TypeError):  # too short for a nonce is not what was sealed either
            raise WrongPassphrase from None

    def _key(self, how: Recipe) -> bytes:
        """Make the key; raises Refused passphrase_memory."""
        # Imported when first needed: the cryptography is a good part of the start-up time.
        from nacl.pwhash import argon2id

        try:
            return argon2id.kdf(KEY_BYTES, self._text.encode(), how.salt, how.passes, how.memory_bytes)
        except (MemoryError, RuntimeError):
            raise Refused("passphrase_memory") from None

    def __repr__(self) -> str:
        """Show nothing."""
        return "<passphrase>"
