"""A line to the laptop that is kept as static/link.js keeps it, by the same numbers: beats, silence, dialling again.

Whoever uses it has one thread for it. What is said on it it never knows.
"""

from __future__ import annotations

import random
import re
import socket
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from time import monotonic

from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidMessage
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin

from server.channel import Caller, Untrue
from tests.apart import ROOT
from tests.device import LAPTOP, Device

STATIC = ROOT / "server" / "static"
LINK = "".join((STATIC / name).read_text("utf-8") for name in ("link.js", "missing.js"))
LATER, REFUSED, REPLACED, CHANNEL = 1013, 4001, 4002, 4003
BROKEN = (ConnectionClosed, InvalidHandshake, InvalidMessage, OSError, EOFError)


def number(name: str) -> float:
    """Give a time that link.js keeps to, in seconds."""
    found = re.search(rf"const {name} = ([\d_]+);", LINK)
    assert found is not None, name
    return int(found[1]) / 1000


def numbers(name: str) -> tuple[float, ...]:
    """Give a row of times that link.js keeps to, in seconds."""
    found = re.search(rf"const {name} = \[([\d_, ]+)\];", LINK)
    assert found is not None, name
    return tuple(int(one) / 1000 for one in found[1].split(","))


BEAT_S, SILENT_S, PONG_S = number("BEAT_MS"), number("SILENT_MS"), number("PONG_MS")
WAITS_S, LATER_S = numbers("WAITS_MS"), number("LATER_MS")
AT_BEATS = "this._heard > SILENT_MS" in LINK  # silence is noticed at the next beat; else by a timer of its own


class Kept(Device):
    """A device that keeps its line; `life` tells in which life the laptop is."""

    def __init__(self, port: int, name: str, wants: str, host: str, life: Callable[[], int]) -> None:
        super().__init__(port, name, wants, host)
        self.trouble = ""  # what ends it
        self.knows: dict[str, str] = {}  # what its hello says besides
        self.lived = 0  # the life in which the line was made
        self._life = life
        self._luck = random.Random(name)
        self._in = self._flows = False  # `_flows`: orders may go
        self._tries = 0
        self._heard = self._tick = monotonic()
        self._pong = self._retry = float("inf")

    def keep(self) -> None:
        """Do what is due: beat, notice silence, dial again."""
        now = monotonic()
        if now >= self._tick:
            self._tick += BEAT_S * (1 + (now - self._tick) // BEAT_S)
            self._beats(now)
        if self._socket is not None and not AT_BEATS and now - self._heard > SILENT_S:
            self.dial()
        if now >= min(self._pong, self._retry):
            self.dial()

    def hear(self, within_s: float) -> None:
        """Take one message; raises TimeoutError, and what a broken line raises."""
        welcome, refused = self.welcome, self.refused
        self.take(within_s)
        self._heard, self._pong = monotonic(), float("inf")
        if self.welcome is not welcome:
            self._in, self._tries, self._retry = True, 0, float("inf")
            self.knows |= {"key": self.welcome["key"]} if self.welcome.get("key") else {}
        if self.refused != refused and not self._in:
            self.trouble = f"refused: {self.refused}"

    def dial(self) -> None:
        """Forget the line there was, and make another."""
        self.drop()
        self._heard, self._retry = monotonic(), float("inf")
        try:
            self.plug()
            self.lived = self._life()
            self.shake_hands()
            self.say({"hello": {"wants": self.wants, "token": self.token, **self.knows}})
        except TimeoutError:
            self._retry = 0.0  # silent for too long: at once again
            self.drop()
        except BROKEN as end:
            self.closed_by(end)
        except Untrue:
            self.trouble = "another laptop answers"

    def plug(self) -> ClientConnection:
        """Open a socket, in no more time than link.js takes."""
        host, _, port = self.host.rpartition(":")
        dialled = socket.create_connection((host, int(port)), timeout=self._left())
        try:
            self._socket = connect(
                f"ws://{self.host}/socket",
                sock=dialled,
                origin=Origin(f"http://{self.host}"),
                proxy=None,
                ping_interval=None,
                open_timeout=self._left(),
                close_timeout=2,
                max_size=None,
            )
        except BaseException:
            dialled.close()
            raise
        self._channel = None
        return self._socket

    def shake_hands(self) -> None:
        """Make the channel, in no more time than link.js takes."""
        if self.host.startswith(f"{LAPTOP}:"):
            return
        assert self.laptop is not None, "it did not scan the code"
        caller = Caller(self.laptop, random.randbytes)
        self.socket.send(caller.greet())
        answer = self.socket.recv(timeout=self._left())
        assert isinstance(answer, bytes)
        self._channel = caller.answered(answer)[0]

    def _left(self) -> float:
        """Give how long the line may stay silent yet, until that is noticed."""
        until = self._heard + SILENT_S
        if AT_BEATS:
            until = self._tick + BEAT_S * max(0, -((self._tick - until) // BEAT_S))
        return max(until - monotonic(), 0.01)

    def drop(self) -> None:
        """Forget the socket without waiting for its goodbye, as a browser does."""
        old, self._socket = self._socket, None
        self._in = self._flows = False
        self._pong = float("inf")
        if old is not None:
            Thread(target=farewell, args=(old,), daemon=True).start()

    def closed_by(self, end: Exception) -> None:
        """Take a line as broken, and decide when to dial again."""
        code = end.rcvd.code if isinstance(end, ConnectionClosed) and end.rcvd is not None else 0
        self.drop()
        if code in (REFUSED, REPLACED, CHANNEL):
            self.trouble = self.trouble or f"closed: {code} {self.refused}"
        self._tries = 0 if code == LATER else self._tries + 1  # it is there, but must be opened first
        wait = WAITS_S[min(self._tries, len(WAITS_S)) - 1] if self._tries else LATER_S
        self._retry = monotonic() + wait * (1 + 0.3 * self._luck.random())

    def _beats(self, now: float) -> None:
        if self._in:
            self._beat += 1
            self.say({"beat": self._beat})
        if self._socket is not None and now - self._heard > SILENT_S:
            self.dial()

    def wake(self, now: float) -> None:
        """Look at once whether the line still works."""
        if self._socket is None:
            self.dial()
        elif now - self._heard >= BEAT_S + PONG_S and self._in:
            self._beat += 1
            self.say({"beat": self._beat})
            self._pong = now + PONG_S


def farewell(old: ClientConnection) -> None:
    """Say goodbye for a while, whether anybody hears it or not."""
    with suppress(*BROKEN):
        old.close()
