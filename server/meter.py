"""Counts what comes in, so that nobody can flood the room: tokens, frames and places. Knows no clock."""

from __future__ import annotations

from collections import Counter
from threading import Lock


class Bucket:
    """A token bucket: `burst` at once, then `per_s` a second; the caller hands in the time in seconds."""

    def __init__(self, per_s: float, burst: int, now: float) -> None:
        self._per_s = per_s
        self._burst = float(burst)
        self._left = self._burst
        self._then = now

    def take(self, tokens: int, now: float) -> bool:
        """Take tokens; False when there are not enough left."""
        self._left = min(self._burst, self._left + (now - self._then) * self._per_s) - tokens
        self._then = now
        return self._left >= 0


class Frames:
    """Walks the bytes a browser sends and counts WebSocket frames as they begin, whatever their kind.

    The library that reads the frames has no bound on their number: an empty fragment or a ping costs it as much
    work as a message and is never shown to us.
    """

    def __init__(self) -> None:
        self._head = bytearray()
        self._body_left = 0
        self.closed = False  # whether a close frame began

    def count(self, raw: bytes) -> int:
        """Give how many frames begin in the next piece of the stream."""
        begun = at = 0
        while at < len(raw):
            if self._body_left:
                step = min(self._body_left, len(raw) - at)
                self._body_left -= step
                at += step
                continue
            begun += not self._head
            self._head.append(raw[at])
            at += 1
            self._finish_head()
        return begun

    def _finish_head(self) -> None:
        if len(self._head) < 2:
            return
        short = self._head[1] & 0x7F
        wide = {126: 2, 127: 8}.get(short, 0)
        mask = 4 if self._head[1] & 0x80 else 0
        if len(self._head) == 2 + wide + mask:
            self._body_left = int.from_bytes(self._head[2 : 2 + wide]) if wide else short
            self.closed = self.closed or self._head[0] & 0x0F == 0x08
            self._head.clear()


class Places:
    """So many places in all, so many for one address; an address that is None has no limit of its own."""

    def __init__(self, most: int, per_address: int) -> None:
        self._most = most
        self._per_address = per_address
        self._taken: Counter[str | None] = Counter()
        self._lock = Lock()

    def enter(self, address: str | None) -> bool:
        """Take a place; False when there is none left."""
        with self._lock:
            full = self._taken.total() >= self._most
            if full or (address is not None and self._taken[address] >= self._per_address):
                return False
            self._taken[address] += 1
            return True

    def leave(self, address: str | None) -> None:
        """Give a place back."""
        with self._lock:
            self._taken[address] -= 1
            if not self._taken[address]:
                del self._taken[address]

    def taken(self) -> int:
        """Give how many places are taken."""
        with self._lock:
            return self._taken.total()
