"""The load client: everybody's sockets in one process, and the time until the last of them has the new view."""

from __future__ import annotations

import selectors
import time

from bench.line import Line
from bench.tongues import Tongue

PATIENCE_S = 30.0
BEAT_S = 4.0
SMALL_BYTES = 4_096


class Lost(RuntimeError):
    """A measurement cannot go on: a socket was closed, or nothing came for too long."""


class Crowd:
    """A chair and so many phones at one server."""

    def __init__(self, port: int, tongue: Tongue, phones: int) -> None:
        self._port, self._tongue = port, tongue
        self._selector = selectors.DefaultSelector()
        self._wanted = [0] * (phones + 2)
        self._views = [0] * (phones + 2)
        self._last = 0.0
        self._behind = 0
        self._beat = time.monotonic()
        self.phones = phones
        self.lines: list[Line] = []
        self._sleeper: Line | None = None

    def _heard(self, line: Line, message: bytes) -> None:
        if self._tongue.heard(line, message):
            self._views[line.at] += 1
            line.keep(message)
            if self._views[line.at] == self._wanted[line.at]:
                self._behind -= 1
                if line.at:  # the chair's own screen is waited for, but it is not a phone
                    self._last = time.perf_counter()

    def join(self, first: int = 0, last: int | None = None) -> float:
        """Connect these devices at once (0 is the chair); give the seconds until all of them have their view."""
        last = self.phones if last is None else last
        self._want(first, last)
        coming = [self._tongue.line(self._port, self._heard, at) for at in range(first, last + 1)]
        began = time.perf_counter()
        for line in coming:
            line.dial()
            self.lines.append(line)
            self._selector.register(line, selectors.EVENT_READ, line)
            self._tongue.greet(line)
            self._look(0)
        self._wait()
        return time.perf_counter() - began

    def change(self) -> float:
        """Let the chair go on; give the seconds until the last phone has its new view."""
        self.keep_awake()
        self._want(0, len(self.lines) - 1)
        began = time.perf_counter()
        self._tongue.go_on(self.lines[0])
        self._wait()
        return self._last - began

    def seen(self) -> bytes:
        """Read the newest view of every phone and give that of the first; raises Untrue for one that cannot be read."""
        first, *_ = [line.newest() for line in self.lines[1:]]
        return first

    def received(self) -> int:
        """Give the bytes that the phones got so far."""
        return sum(line.received for line in self.lines[1:])

    def leave(self) -> None:
        """All phones hang up; the chair stays."""
        for line in self.lines[1:]:
            self._selector.unregister(line)
            line.close()
        del self.lines[1:]

    def fall_asleep(self) -> None:
        """One phone more arrives and never reads again: its socket stays open, and fills."""
        self._sleeper = self._tongue.line(self._port, self._heard, self.phones + 1, SMALL_BYTES)
        self._sleeper.dial()
        self._tongue.greet(self._sleeper)
        until = time.monotonic() + PATIENCE_S
        while not self._sleeper.ready and time.monotonic() < until:
            self._sleeper.read()

    def wake_up(self) -> int:
        """The sleeper reads what its socket still holds, and goes; give how many bytes got through to it."""
        assert self._sleeper is not None
        before = -1
        while before < self._sleeper.received and not self._sleeper.gone:
            before = self._sleeper.received
            self._sleeper.read()
        self._sleeper.close()
        self._sleeper = None
        return before

    def idle(self, seconds: float) -> int:
        """Do nothing but beat for so long; give how often everybody did."""
        until = time.monotonic() + seconds
        beats = 0
        while (left := until - time.monotonic()) > 0:
            self._look(min(left, 0.1))
            beats += self.keep_awake()
        return beats

    def close(self) -> None:
        """Everybody hangs up."""
        for line in self.lines:
            line.close()
        self.lines.clear()
        self._selector.close()

    def _want(self, first: int, last: int) -> None:
        for at in range(first, last + 1):
            self._wanted[at] = self._views[at] + 1
        self._behind = last + 1 - first

    def _wait(self) -> None:
        until = time.monotonic() + PATIENCE_S
        while self._behind:
            self._look(1.0)
            if time.monotonic() > until:
                raise Lost(f"{self._behind} of {self.phones} phones got no view")

    def _look(self, seconds: float) -> None:
        for key, _ in self._selector.select(seconds):
            line: Line = key.data
            line.read()
            if line.gone:
                raise Lost(f"the server closed socket {line.at}")

    def keep_awake(self) -> bool:
        """Beat when it is time to, also for who sleeps; tell whether it was."""
        if time.monotonic() - self._beat < BEAT_S:
            return False
        self._beat = time.monotonic()
        for line in self.lines:
            self._tongue.beat(line)
        return True
