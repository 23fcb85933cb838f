"""The side of those who attack a Kring: from which addresses they come, which lines they hold, what they were told.

It knows nothing of Kring but its front door, and never reads what a meeting says.
"""

from __future__ import annotations

import select
import socket
import struct
import threading
from collections import Counter
from contextlib import suppress
from itertools import cycle
from time import monotonic
from typing import Any, NamedTuple

from tests.device import Device
from tests.plugs import HANDSHAKE

ONE = ("127.0.0.66",)
MANY = tuple(f"127.0.1.{last}" for last in range(1, 41))
PATIENCE_S = 2.0
RESET = struct.pack("ii", 1, 0)  # closing says nothing, and throws the line away


class Door(NamedTuple):
    """Where the attacked Kring listens, and who of its guests turned bad."""

    host: str
    port: int
    guests: tuple[str, ...]


class Line:
    """One connection of an attacker, and what was heard on it."""

    def __init__(self, plug: socket.socket) -> None:
        self.plug, self.said, self.since, self.sent = plug, b"", monotonic(), 0

    def drop(self, reset: bool = False) -> None:
        if reset:
            self.plug.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
        self.plug.close()


class Front:
    """One hand of the attackers: the lines it holds, what it was told, and whether it is over for all of them."""

    def __init__(self, door: Door, sources: tuple[str, ...], over: threading.Event, hand: int = 0) -> None:
        self.door, self.host, self.over = door, f"{door.host}:{door.port}", over
        self.guest = door.guests[hand % len(door.guests)]  # the one it can be
        self.counts: Counter[str] = Counter()
        self.lines: list[Line] = []
        self.last: Device | None = None  # held, so that it stays on the line
        self.callers: list[Device] = []
        self._sources = cycle(sources[hand % len(sources) :] + sources[: hand % len(sources)])

    def source(self) -> tuple[str, int]:
        """Give the address to come from next."""
        return next(self._sources), 0

    def handshake(self, more: str = "") -> bytes:
        return HANDSHAKE.format(host=self.host, more=more).encode()

    def dial(self, sent: bytes = b"", keep: bool = True) -> Line | None:
        """Connect and send some bytes; None when not even that came through."""
        self.counts["dialled"] += 1
        plug = socket.socket()
        plug.settimeout(PATIENCE_S)
        try:
            plug.bind(self.source())
            plug.connect((self.door.host, self.door.port))
            plug.sendall(sent)
        except OSError:
            self.counts["turned away"] += 1
            plug.close()
            return None
        line = Line(plug)
        if keep:
            self.lines.append(line)
        return line

    def upgraded(self, more: str = "", keep: bool = True) -> Line | None:
        """Connect, and become a WebSocket without a word more."""
        line = self.dial(self.handshake(more), keep=False)
        with suppress(OSError):
            while line is not None and not line.said.endswith(b"\r\n\r\n"):
                part = line.plug.recv(1)
                line.said += part
                if not part:
                    break
        if line is None or not line.said.startswith(b"HTTP/1.1 101"):
            self.counts["turned away"] += 1
            return None
        self.counts["upgraded"] += 1
        if keep:
            self.lines.append(line)
        return line

    def phone(self) -> Device | None:
        """Come in as a guest who has a seat; None when there is no place."""
        phone = Device(self.door.port, self.guest, host=self.door.host)
        try:
            phone.hello()
        except Exception:  # whatever the Kring that is attacked does to it
            phone.refused = "no place"
        self.counts["turned away" if phone.refused else "came in"] += 1
        self.last = None if phone.refused else phone
        return self.last

    def caller(self) -> None:
        """Make the channel as a phone does, and say nothing in it."""
        phone = Device(self.door.port, self.guest, host=self.door.host)
        self.counts["dialled"] += 1
        try:
            phone.plug()
            phone.shake_hands()
        except Exception:  # whatever the Kring that is attacked does to it
            self.counts["turned away"] += 1
            return
        self.counts["shook hands"] += 1
        self.callers = [*self.callers[-60:], phone]

    def look(self) -> None:
        """Hear what is said on the lines, and let go of those that are dead."""
        poll = select.poll()
        by_number = {line.plug.fileno(): line for line in self.lines}
        for number in by_number:
            poll.register(number, select.POLLIN)
        for number, _ in poll.poll(0):
            self._hear(by_number[number])

    def _hear(self, line: Line) -> None:
        try:
            part = line.plug.recv(65_536)
        except OSError:
            part = b""
        line.said = (line.said + part)[:64]
        if part:
            return
        self.counts["hung up on"] += 1
        self.counts[line.said[9:12].decode("latin-1") or "without a word"] += 1
        self.lines.remove(line)
        line.drop()


def bind_phones(sources: tuple[str, ...]) -> None:
    """Let the phones of this process come from the attackers' addresses too; no caller below can say from where."""
    plain, turn = socket.create_connection, cycle(sources)

    def bound(address: Any, timeout: float | None = None, source_address: Any = None, **more: Any) -> socket.socket:
        return plain(address, timeout, (next(turn), 0), **more)

    socket.create_connection = bound
