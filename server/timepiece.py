"""Time and chance, handed in from here: the only module that asks the laptop what time it is.

Time that the laptop slept counts for nobody: it is told as a jump, and the clocks of the meeting leave it out.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from threading import Condition, Thread

JUMP_MS = 5_000
LOOK_S = 2.0


class Timepiece:
    """The laptop's clock: milliseconds since 1970, never running backwards.

    With a `speed` above 1 it runs so many times as fast, for meetings that nobody sits in; such a clock knows no sleep.
    """

    def __init__(self, speed: int = 1) -> None:
        self._speed = speed
        self._began = self._steady()
        self._anchor = self._wall() - self._began

    @staticmethod
    def _wall() -> int:
        return time.time_ns() // 1_000_000

    @staticmethod
    def _steady() -> int:
        return time.monotonic_ns() // 1_000_000

    def now(self) -> int:
        """Give the time in milliseconds."""
        return self._anchor + self._began + (self._steady() - self._began) * self._speed

    def jumped(self) -> int:
        """Give the milliseconds that went by while the laptop slept, once; 0 when it did not sleep."""
        jump = self._wall() - self.now()
        if self._speed != 1 or abs(jump) < JUMP_MS:
            return 0
        self._anchor += jump
        return max(jump, 0)

    def luck(self) -> bytes:
        """Give 32 bytes of chance."""
        return secrets.token_bytes(32)


class Alarm:
    """One thread that calls `ring` when something is due, and every two seconds to notice a laptop that slept."""

    def __init__(self, now: Callable[[], int], ring: Callable[[], None], speed: int = 1) -> None:
        self._now = now
        self._speed = speed
        self._ring = ring
        self._due: int | None = None
        self._stopped = False
        self._changed = Condition()
        self._thread = Thread(target=self._watch, name="alarm", daemon=True)
        self._thread.start()

    def set(self, due: int | None) -> None:
        """Ring at this moment next; the same moment again wakes nobody."""
        with self._changed:
            if due != self._due:
                self._due = due
                self._changed.notify()

    def stop(self) -> None:
        """Ring no more."""
        with self._changed:
            self._stopped = True
            self._changed.notify()
        self._thread.join(timeout=LOOK_S)

    def _watch(self) -> None:
        while self._waited():
            self._ring()

    def _waited(self) -> bool:
        """Wait until something is due or it is time to look; tell whether to go on."""
        look = time.monotonic() + LOOK_S
        with self._changed:
            while not self._stopped and (left := self._left_s(look)) > 0:
                self._changed.wait(left)
            return not self._stopped

    def _left_s(self, look: float) -> float:
        left = look - time.monotonic()
        return left if self._due is None else min(left, (self._due - self._now()) / 1000 / self._speed)
