"""A phone on a bad line, at a live Kring: its holder taps, and what was asked is sent again until it is answered.

It has a thread, and a network, of its own. What it was told and asked is its history; it judges none of it.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Event, Thread
from time import monotonic
from typing import Any

from server.channel import read_key
from tests.badline import Air, Line
from tests.device import PATIENCE_S, Device
from tests.keeping import BROKEN, Kept
from tests.storm import Choice, Deed

OPEN_MOST = 4  # orders that wait for an answer; nobody goes on tapping for ever
GLANCE_S = 0.02
PACE_S = (0.15, 0.9)  # between two taps


class Roamer(Kept):
    """A phone, or the console, that takes part from its own thread. Without an `air` it is on the laptop itself."""

    def __init__(self, port: int, name: str, air: Air | None, host: str, life: Callable[[], int]) -> None:
        super().__init__(port, name, "seat" if air else "console", host, life)
        self.deeds: list[Deed] = []
        self.lives: dict[str, int] = {}  # in which life of the laptop an order was answered
        self.again = 0  # how many orders it sent once more
        self.line: Line | None = None
        self.awake, self.away, self.over = Event(), Event(), Event()
        self.hasty = Event()  # it hangs up right after the next order, before the answer
        self.deaf, self.spoke = Event(), Event()  # it gives one order more, and hears nothing until it is not deaf
        self._air = air
        self._choose: Choice | None = None
        self._at, self._act = 0, 0.0
        self._chance = random.Random(name)
        self._asked: SimpleQueue[dict[str, Any]] = SimpleQueue()
        self._open: list[Deed] = []
        self._ready, self._called = Event(), Event()
        self._thread = Thread(target=self._be, name=name, daemon=True)

    # --- what others call -----------------------------------------------------------------------

    def hello(self, **more: str) -> Roamer:
        """Begin to live, and wait until it sees something."""
        self.knows |= more
        self._thread.start()
        assert self._ready.wait(PATIENCE_S), f"{self.name}: {self.trouble or 'no welcome'}"
        return self

    def ask(self, message: dict[str, Any]) -> str:
        """Have the phone send an order; give the refusal's code, or nothing."""
        deed = Deed(self, message)
        self._asked.put(message)
        until = monotonic() + PATIENCE_S
        while (answer := self.answers.get(message["id"])) is None:
            assert monotonic() < until, f"{self.name}: {deed.do} is not answered {self.trouble}"
            self.over.wait(0.01)
        return answer

    def call(self) -> None:
        """Have the phone read everything that is on its way now; `sync` waits for it."""
        self._called.set()

    def sync(self) -> None:
        """Wait until everything that was on its way is there."""
        self.call()
        until = monotonic() + PATIENCE_S
        while self._called.is_set():
            assert monotonic() < until, f"{self.name} hears nothing"
            self.over.wait(0.005)

    def look(self) -> None:
        """Let the phone notice that its network is back, or that it is looked at."""
        self.awake.set()

    def leave(self) -> None:
        """End its life."""
        self.over.set()
        self._thread.join(PATIENCE_S)

    @property
    def waits(self) -> bool:
        """Whether something was asked and not answered yet."""
        return bool(self._open) or not self._asked.empty()

    # --- its life -------------------------------------------------------------------------------

    def _be(self) -> None:
        if self._air is not None:
            self.line = self._air.join(self.name)
        self.dial()
        while not self.over.is_set() and not self.trouble:
            while self.away.is_set() and not self.over.wait(GLANCE_S):
                pass  # stopped: it neither hears nor beats
            try:
                self._go_on()
            except BROKEN as end:
                self.closed_by(end)
            except Exception as fault:
                self.trouble = repr(fault)
        self.drop()

    def _go_on(self) -> None:
        self.keep()
        if self.awake.is_set():
            self.awake.clear()
            self.wake(monotonic())
        self._tap()
        if self._socket is None:
            self.over.wait(GLANCE_S)
            return
        view = self.view
        with suppress(TimeoutError):
            self.hear(GLANCE_S)
        if self._in and (self.view is not view or self.wants == "console"):
            self._flow()
        if self._called.is_set() and self._flows:
            Device.sync(self)
            self._called.clear()
        self._settle()

    def _flow(self) -> None:
        """Send what waits for an answer, once on each line."""
        if self._flows:
            return
        self._flows = True
        self._ready.set()
        for deed in self._open:
            self.say(deed.message)
        self.again += len(self._open)

    def _settle(self) -> None:
        for deed in [one for one in self._open if one.message["id"] in self.answers]:
            deed.answer = self.answers[deed.message["id"]]
            self.lives[deed.message["id"]] = self.lived
            self._open.remove(deed)

    # --- tapping --------------------------------------------------------------------------------

    def _tap(self) -> None:
        """Do what was asked for, and what this phone's holder would do now."""
        with suppress(Empty):
            while True:
                self._order(self._asked.get_nowait())
        now = monotonic()
        if self._choose is None or now < self._act or not self.view or len(self._open) >= OPEN_MOST:
            return
        self._act = now + self._chance.uniform(*PACE_S)
        self._at += 1
        do = self._choose(self, self._at)
        if do is not None:
            self._order(self.message("") | {"do": do})

    def _order(self, message: dict[str, Any]) -> None:
        deed = Deed(self, message)
        self.deeds.append(deed)
        self._open.append(deed)
        if not self._flows:
            return
        self.say(message)
        if self.hasty.is_set():
            self.hasty.clear()
            self.dial()
        while self.deaf.is_set() and not self.over.wait(GLANCE_S):
            self.spoke.set()

    def begin(self, choose: Choice | None) -> None:
        """Let its holder begin to act so, or stop."""
        self._at, self._choose = 0, choose


def scanned(code: str) -> tuple[bytes, str]:
    """Give the laptop's key and the door's secret as they stand in the QR code's link."""
    key, _, join = code.partition("#")[2].partition(".")
    return read_key(key), join
