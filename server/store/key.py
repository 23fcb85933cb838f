"""The key that seals a meeting on disk, and the recovery code a chair may write down.

It never touches a disk and never shows its secret: not in repr, not in an error.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from server.refused import Refused

if TYPE_CHECKING:
    from nacl.secret import SecretBox

SECRET_BYTES = 16
PAGE_BYTES = 4096
LENGTH_BYTES = 4

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O and U
CODE_SIGNS = 28  # 26 carry 128 bits, 2 carry the check
GROUP_SIGNS = 4
CHECK_BITS = 10
# A prime below 2**10 for which 32 has an order above 28: every single wrong sign and every two signs
# that changed places give another remainder, wherever they stand.
CHECK_PRIME = 1021
ALIKE = str.maketrans({"O": "0", "I": "1", "L": "1"} | dict.fromkeys(" -\t\r\n.\u00a0\u2010\u2011\u2012\u2013\u2014"))


class WrongKey(Refused):
    """The seal is whole, but this key does not open it."""

    def __init__(self) -> None:
        super().__init__("key_wrong")


class Key:
    """128 secret bits that seal and open what one meeting leaves on disk."""

    __slots__ = ("_secret",)

    def __init__(self, secret: bytes) -> None:
        if len(secret) != SECRET_BYTES:
            raise ValueError("a key has 16 bytes")
        self._secret = secret

    @classmethod
    def from_secret(cls, secret: bytes) -> Key:
        """Make a key of 16 random bytes; the chance is the caller's."""
        return cls(secret)

    @classmethod
    def from_code(cls, text: str) -> Key:
        """Read a code in any case and grouping, O as 0, I and L as 1; raises Refused("code_wrong")."""
        signs = text.upper().translate(ALIKE)
        if len(signs) != CODE_SIGNS or not set(signs) <= set(SIGNS):
            raise Refused("code_wrong")
        number = 0
        for sign in signs:
            number = number * len(SIGNS) + SIGNS.index(sign)
        secret = number >> CHECK_BITS
        if number % CHECK_PRIME or secret.bit_length() > SECRET_BYTES * 8:
            raise Refused("code_wrong")
        return cls(secret.to_bytes(SECRET_BYTES, "big"))

    @property
    def code(self) -> str:
        """Give the recovery code: seven groups of four signs, the last two signs being the check."""
        number = int.from_bytes(self._secret, "big") << CHECK_BITS
        number += -number % CHECK_PRIME
        signs = "".join(SIGNS[number >> shift & 31] for shift in range(5 * (CODE_SIGNS - 1), -1, -5))
        return "-".join(signs[start : start + GROUP_SIGNS] for start in range(0, CODE_SIGNS, GROUP_SIGNS))

    def seal(self, raw: bytes) -> bytes:
        """Encrypt and authenticate; padded to whole pages first, so that the size of a file says little."""
        room = len(raw) + LENGTH_BYTES
        padding = bytes(-room % PAGE_BYTES)
        return bytes(self._box().encrypt(len(raw).to_bytes(LENGTH_BYTES, "big") + raw + padding))

    def open(self, sealed: bytes) -> bytes:
        """Give back what was sealed; raises WrongKey for another key or a garbled seal."""
        from nacl.exceptions import CryptoError

        try:
            padded = self._box().decrypt(sealed)
        except (CryptoError, ValueError):
            raise WrongKey from None
        length = int.from_bytes(padded[:LENGTH_BYTES], "big")
        return padded[LENGTH_BYTES : LENGTH_BYTES + length]

    def derived(self, purpose: bytes) -> bytes:
        """Give 32 bytes for a purpose (16 bytes at most) from which neither this key nor another purpose's follows."""
        return blake2b(self._secret, digest_size=32, person=purpose).digest()

    def _box(self) -> SecretBox:
        # Imported when first needed: the cryptography is a good part of the start-up time.
        from nacl.secret import SecretBox

        return SecretBox(self.derived(b"kring store"))

    def __repr__(self) -> str:
        """Show nothing."""
        return "<key>"
