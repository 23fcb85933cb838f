"""A bad network: a laptop and phones, each in a network of its own, and between them what loses, delays and breaks.

Packets really are lost, late or never come; TCP, the kernel and the product have to cope. It never looks into them.
"""

from __future__ import annotations

import heapq
import os
import random
import select
import socket
from dataclasses import dataclass, field
from itertools import count
from threading import Event, Lock, Thread
from time import monotonic

from tests import apart

CARD = "wlan0"
PACKET_MOST = 2_048
WAITING_MOST = 200  # packets on their way to or from one phone; a full line loses what more comes
LOOK_S = 0.02


@dataclass
class Weather:
    """What befalls each packet, either way: the share that is lost, and how late the others are."""

    loss: float = 0.0
    delay_s: float = 0.0
    jitter_s: float = 0.0


@dataclass
class Line:
    """The way between one phone and the laptop."""

    name: str
    end: int
    control: socket.socket
    weather: Weather = field(default_factory=Weather)
    up: bool = True
    hole: bool = False  # nothing comes through, and nobody is told
    lost: int = 0
    carried: int = 0
    last: dict[int, float] = field(default_factory=dict)  # when the newest packet to an end comes: none overtakes it
    waiting: int = 0

    def link(self, up: bool) -> None:
        """Put the phone's own card up or down; its system notices."""
        self.up = up
        apart.switch(self.control, CARD, up)


class Air:
    """Everything between the laptop, in whose network this thread is from now on, and the phones that come."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._lines: dict[bytes, Line] = {}
        self._lock = Lock()
        self._late: list[tuple[float, int, int, bytes, Line]] = []
        self._number = count()
        self._over = Event()
        self._laptop, control = card(apart.ADDRESS)
        control.close()
        self._thread = Thread(target=self._carry, name="air", daemon=True)
        self._thread.start()

    def join(self, name: str) -> Line:
        """Take this thread to a network of its own, a phone's, from which only the laptop is reached."""
        apart.leave()
        with self._lock:
            ip = f"{apart.ADDRESS.rpartition('.')[0]}.{10 + len(self._lines)}"
            line = Line(name, *card(ip))
            self._lines[socket.inet_aton(ip)] = line
        return line

    def clear(self) -> None:
        """Make every line good."""
        for line in list(self._lines.values()):
            line.weather, line.hole = Weather(), False
            if not line.up:
                line.link(True)

    def shut(self) -> None:
        """Carry nothing any more."""
        self._over.set()
        self._thread.join()

    @property
    def lost(self) -> float:
        """The share of all packets that did not come through."""
        lines = list(self._lines.values())
        return sum(one.lost for one in lines) / max(1, sum(one.lost + one.carried for one in lines))

    # --- carrying -------------------------------------------------------------------------------

    def _carry(self) -> None:
        while not self._over.is_set():
            lines = [one for one in list(self._lines.values()) if one.up]
            wait = min(max(self._late[0][0] - monotonic(), 0), LOOK_S) if self._late else LOOK_S
            for end in select.select([self._laptop, *(one.end for one in lines)], [], [], wait)[0]:
                self._take(end, next((one for one in lines if one.end == end), None))
            self._give()

    def _take(self, end: int, line: Line | None) -> None:
        """Take what a card sends: a phone's goes to the laptop, the laptop's to the phone it is for."""
        try:
            while raw := os.read(end, PACKET_MOST):
                to = line or self._lines.get(raw[16:20])
                if to is not None and raw[0] >> 4 == 4:
                    self._send(raw, to, self._laptop if line else to.end)
        except OSError:  # nothing more, or the card is down
            return

    def _send(self, raw: bytes, line: Line, end: int) -> None:
        """Let a packet be lost, or decide when it comes."""
        now, weather = monotonic(), line.weather
        if line.hole or not line.up or line.waiting >= WAITING_MOST or self._chance.random() < weather.loss:
            line.lost += 1
            return
        late = weather.delay_s + self._chance.random() * weather.jitter_s
        line.last[end] = max(line.last.get(end, 0.0), now + late)
        line.waiting += 1
        heapq.heappush(self._late, (line.last[end], next(self._number), end, raw, line))

    def _give(self) -> None:
        while self._late and self._late[0][0] <= monotonic():
            _, _, end, raw, line = heapq.heappop(self._late)
            line.waiting -= 1
            try:
                os.write(end, raw)
                line.carried += 1
            except OSError:  # the card went down meanwhile
                line.lost += 1


def card(ip: str) -> tuple[int, socket.socket]:
    """Make this thread's network a card with an address; give its other end, and what sets it."""
    end, control = apart.tunnel(CARD), apart.control()
    apart.address(control, CARD, ip)
    return end, control
