"""The outside of a sealed file: generation, time, checksum. Pure bytes; it never opens the seal.

The checksum tells a torn file from a wrong key without any key; the seal itself keeps strangers out.
"""

from __future__ import annotations

import struct
from hashlib import blake2b

from server.plain import Plain
from server.refused import Refused

MARK = b"kring 1\n"
NUMBERS = struct.Struct(">QQ")
SUM_BYTES = 32
HEAD_BYTES = len(MARK) + NUMBERS.size + SUM_BYTES


class Broken(Refused):
    """What lies on the disk is torn, garbled or gone."""

    def __init__(self) -> None:
        super().__init__("store_broken")


class Envelope(Plain):
    """One generation of a meeting, sealed; `saved_ms` since 1970."""

    generation: int
    saved_ms: int
    sealed: bytes

    def pack(self) -> bytes:
        """Give the bytes of the file."""
        numbers = NUMBERS.pack(self.generation, self.saved_ms)
        return MARK + checksum(numbers, self.sealed) + numbers + self.sealed

    def __repr__(self) -> str:
        """Show the number, never the bytes."""
        return f"<envelope {self.generation}>"


def unpack(raw: bytes) -> Envelope:
    """Read the bytes of a file; raises Broken when one bit of it is not what was written."""
    if len(raw) < HEAD_BYTES or not raw.startswith(MARK):
        raise Broken
    numbers, sealed = raw[len(MARK) + SUM_BYTES : HEAD_BYTES], raw[HEAD_BYTES:]
    if raw[len(MARK) : len(MARK) + SUM_BYTES] != checksum(numbers, sealed):
        raise Broken
    generation, saved_ms = NUMBERS.unpack(numbers)
    return Envelope(generation=generation, saved_ms=saved_ms, sealed=sealed)


def checksum(numbers: bytes, sealed: bytes) -> bytes:
    """Sum up everything after the mark."""
    return blake2b(numbers + sealed, digest_size=SUM_BYTES).digest()
