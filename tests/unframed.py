"""What was said over a WebSocket, from the bytes of either side: unmasked, put together, unpacked where it was packed.

It sends nothing, and knows no more than whoever listens.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import NamedTuple

END = b"\r\n\r\n"
PACKED_END = b"\x00\x00\xff\xff"  # what a sender leaves out of each packed message
UP, DOWN = "up", "down"  # to the laptop, from the laptop
CONTROL = 8  # frames from this kind on are the connection's own: ping, pong, goodbye

Place = tuple[str, int]
Piece = tuple[bytes, int]  # of a stream, and the number of the packet that brought it


class Message(NamedTuple):
    """A whole message, or a control frame: which way it went and whose it is, its size as it was sent, what it says.

    `at` is the number of the packet with which it was complete.
    """

    way: str
    phone: Place
    kind: int
    size: int
    body: bytes
    at: int


def messages(phone: Place, up: list[Piece], down: list[Piece]) -> Iterator[Message]:
    """Give what was said over a connection once it became a WebSocket; nothing of one that did not."""
    head, _, _ = b"".join(body for body, _ in down).partition(END)
    if not head.startswith(b"HTTP/1.1 101"):
        return
    packed = b"permessage-deflate" in head.lower()
    for way, pieces, name in ((UP, up, b"client"), (DOWN, down, b"server")):
        fresh = name + b"_no_context_takeover" in head.lower()
        yield from Reader(way, phone, packed, fresh).read(pieces)


class Reader:
    """Reads one way of a WebSocket; with `fresh` every packed message is packed by itself."""

    def __init__(self, way: str, phone: Place, packed: bool, fresh: bool) -> None:
        self._way, self._phone, self._packed, self._fresh = way, phone, packed, fresh
        self._unpack = zlib.decompressobj(-zlib.MAX_WBITS)
        self._parts: list[bytes] = []
        self._first = self._size = 0

    def read(self, pieces: list[Piece]) -> Iterator[Message]:
        """Give the messages of a stream, whole ones only."""
        came, at_head = bytearray(), True
        for body, at in pieces:
            came += body
            if at_head and END in came:
                at_head, came = False, came.partition(END)[2]
            while not at_head and (size := frame_size(came)):
                yield from self._frame(bytes(came[:size]), at)
                del came[:size]

    def _frame(self, raw: bytes, at: int) -> Iterator[Message]:
        first, body = raw[0], unmasked(raw)
        if first & 8:
            yield Message(self._way, self._phone, first & 15, len(body), body, at)
            return
        self._first = first if first & 15 else self._first
        self._parts.append(body)
        self._size += len(body)
        if first & 0x80:
            whole = self._unpacked(b"".join(self._parts))
            yield Message(self._way, self._phone, self._first & 15, self._size, whole, at)
            self._parts, self._size = [], 0

    def _unpacked(self, body: bytes) -> bytes:
        if not (self._packed and self._first & 0x40):
            return body
        if self._fresh:
            self._unpack = zlib.decompressobj(-zlib.MAX_WBITS)
        return self._unpack.decompress(body + PACKED_END)


def layout(raw: bytes | bytearray) -> tuple[int, int, int]:
    """Give where the mask of a frame begins, where its body begins, and how long that is."""
    short = raw[1] & 0x7F
    wide = {126: 2, 127: 8}.get(short, 0)
    size = int.from_bytes(raw[2 : 2 + wide]) if wide else short
    return 2 + wide, 2 + wide + (4 if raw[1] & 0x80 else 0), size


def frame_size(raw: bytearray) -> int:
    """Give the length of the frame that these bytes begin with, 0 when it is not whole."""
    if len(raw) < 14 and (len(raw) < 2 or len(raw) < layout(raw)[1]):
        return 0
    _, body, size = layout(raw)
    return body + size if len(raw) >= body + size else 0


def unmasked(raw: bytes) -> bytes:
    """Give what a frame says, its mask taken off."""
    mask_at, at, size = layout(raw)
    body, mask = raw[at : at + size], raw[mask_at:at]
    if not mask or not body:
        return body
    whole = (mask * (size // 4 + 1))[:size]
    return (int.from_bytes(body) ^ int.from_bytes(whole)).to_bytes(size)
