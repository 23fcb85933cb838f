"""A whole Kring over real sockets, for tests: a laptop, and a table of devices that plays a meeting.

Time and chance are handed in, so that two runs of the same meeting are equal byte for byte. It drives no browser.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from server.app import Kring
from server.hub import Hub
from server.lan.surroundings import Surroundings
from server.lan.told import Told
from server.plain import to_json
from server.settings import Settings
from server.store import Key, Store
from tests.device import LAPTOP, Device

NAMES = ("Lieke", "Bram", "Sanne", "Milan", "Fatma")
EAGER = Settings(frames_per_s=100_000, frames_burst=100_000, silent_s=60)  # a test taps faster than people do


class Clock:
    """Time that stands still until it is moved. Chance depends on the moment, not on how much was asked before it."""

    def __init__(self) -> None:
        self._now = 1_780_000_000_000
        self._asked = 0
        self.slept = 0

    def now(self) -> int:
        return self._now

    def jumped(self) -> int:
        slept, self.slept = self.slept, 0
        return slept

    def luck(self) -> bytes:
        self._asked += 1
        return hashlib.sha256(f"{self._now}/{self._asked}".encode()).digest()

    def on(self, ms: int) -> None:
        self._now, self._asked = self._now + ms, 0


class Ledger(Store):
    """A store that keeps what it is handed, before any sealing."""

    def __init__(self) -> None:
        super().__init__(Path(), memory=True)
        self.saves: list[bytes] = []

    def save(self, meeting: str, key: Key, room: dict[str, Any]) -> None:
        self.saves.append(to_json(room))


class Around(Surroundings):
    """What a test says of the world round a laptop, and not what this machine says."""

    def __init__(self, known: Told) -> None:
        self.known = self._seen = known

    def look(self) -> bool:
        """Tell whether it was changed; nobody is asked."""
        before, self._seen = self._seen, self.known
        return before != self._seen


class Laptop:
    """A Kring in this process, its clock and the console's links it told."""

    def __init__(self, folder: Path | None = None, port: int = 0, address: str = LAPTOP) -> None:
        self.clock = Clock()
        self.links: list[str] = []
        around = Around(Told("none", {}, "linux"))
        self.kring = Kring(
            folder, port, address, settings=EAGER, opened=self.links.append, time=self.clock, around=around
        )
        self.port = self.kring.port

    @property
    def hub(self) -> Hub:
        assert self.kring.hub is not None
        return self.kring.hub

    @property
    def link(self) -> str:
        return self.links[-1].partition("#")[2]

    def wait(self, seconds: float) -> None:
        """Let time pass, and let the hub do what is due."""
        self.clock.on(round(seconds * 1000))
        self.hub.ring()


@contextmanager
def laptop(folder: Path | None = None, port: int = 0, address: str = LAPTOP) -> Iterator[Laptop]:
    """Run a Kring, and shut it."""
    one = Laptop(folder, port, address)
    try:
        yield one
    finally:
        one.kring.shut()


class Table:
    """Phones and a console at a laptop. Every order is followed by everybody having read what it caused."""

    def __init__(self, laptop: Any, names: tuple[str, ...] = NAMES) -> None:
        self.laptop = laptop  # a Laptop, or what has its port, link and wait
        self.console = Device(laptop.port, "console", "console").hello(join=laptop.link)
        self.devices: dict[str, Device] = {"console": self.console}
        for name in names:
            self.sit(name)

    def device(self, name: str, wants: str = "seat", **hello: str) -> Device:
        """Connect one more device; a phone knows the QR code unless something else is said."""
        fresh = Device(self.laptop.port, name, wants)
        join = {"join": self.join} if wants == "seat" and not hello else {}
        fresh.hello(**join, **hello)
        if not fresh.refused:
            self.devices[name] = fresh
        self.sync()
        return fresh

    @property
    def join(self) -> str:
        """The door's secret that stands in the QR code, behind the laptop's key."""
        return str(self.console.house["join"]).partition(".")[2].rpartition(".")[2]

    def sit(self, name: str, called: str = "") -> Device:
        """Seat somebody with a phone."""
        phone = self.device(name)
        assert phone.order("knock", name=called or name) == ""
        self.sync()
        self.chair("admit")
        return phone

    def wall(self) -> Device:
        """Put up a big screen."""
        wall = self.device("wall", "wall")
        assert wall.order("ask_wall") == ""
        self.sync()
        self.chair("admit_wall", wall=self.console.view["desk"]["walls"][-1]["id"])
        assert wall.view["role"] == "wall"
        return wall

    def __getitem__(self, name: str) -> Device:
        return self.devices[name]

    def sync(self) -> None:
        for device in list(self.devices.values()):
            device.sync()

    def chair(self, do: str, **fields: Any) -> None:
        """The chair asks something, and it is done."""
        answer = self.console.order(do, **fields)
        assert not answer, f"{do}: {answer}"
        self.sync()

    def do(self, who: str, do: str, **fields: Any) -> None:
        """Somebody asks something, and it is done."""
        answer = self[who].order(do, **fields)
        assert not answer, f"{who}, {do}: {answer}"
        self.sync()

    def wait(self, seconds: float) -> None:
        self.laptop.wait(seconds)
        self.sync()

    def seat(self, name: str) -> str:
        return next(str(one["id"]) for one in self.console.view["seats"] if one["name"].startswith(name))

    @property
    def step(self) -> str:
        return str((self.console.view.get("head") or {}).get("id", ""))

    def begin(self, notes: bool = False) -> None:
        """Begin with a guide for a chair."""
        self.chair("set_chair", guide=True)
        if notes:
            self.chair("set_notes", on=True)
        self.chair("begin")

    def to(self, step: str, owners: tuple[str, ...] = NAMES[:2]) -> None:
        """Go on until this step runs, by the chair's taps alone; the cases are chosen in conversation."""
        for _ in range(40):
            if self.step == step:
                return
            self.on(owners)
        raise AssertionError(f"{step} never came")

    def on(self, owners: tuple[str, ...] = NAMES[:2]) -> None:
        """Go to the next step, through the three seconds of a sealed one."""
        if self.step == "kiezen" and self.console.view["step"]["phase"] != "chosen":
            if self.console.view["step"]["phase"] == "vote":
                self.chair("talk")
            first, second = (self.seat(name) for name in owners)
            self.chair("choose", first=first, second=second)
        self.chair("next")
        while self.console.view["desk"]["leaving"]:
            self.wait(4)
        self.wait(1)
