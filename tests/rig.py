"""A Kring under attack: a meeting that goes on, what it costs the laptop, and how long honest people wait.

The Kring, those who attack it and the pendulum each have a process of their own. It attacks nobody itself.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from time import monotonic, sleep
from typing import Any, NamedTuple

from websockets.exceptions import ConnectionClosed

from tests.crash import ROOT, Child
from tests.device import Device
from tests.live import Table
from tests.pendulum import Pendulum, Swing, p99
from tests.storm import advising, bringing, gossiping

HOST = "127.0.0.2"
PEOPLE = ("Lieke", "Bram", "Sanne", "Milan", "Fatma", "Youssef")
BAD = ("Stef", "Roos", "Thijs", "Noor")  # have a seat too, and do what attackers do
PACE_S = 0.15  # between two things that one person does
LAST = "bewaren"

# As it is, with all its limits. A second address of this very machine plays the network.
KRING = """
import sys
from pathlib import Path
from server.app import Kring
from server.room import course
course.UNDO_MS = 50
kring = Kring(Path(sys.argv[1]), int(sys.argv[2]), "127.0.0.2")
print(kring.console_url, flush=True)
sys.stdin.read()
"""


class Cost(NamedTuple):
    """What a process holds."""

    threads: int
    files: int
    memory: int

    def most(self, other: Cost) -> Cost:
        return Cost(*map(max, self, other))

    def least(self, other: Cost) -> Cost:
        return Cost(*map(min, self, other))


def cost(number: int) -> Cost:
    """Give what a process holds now; memory in bytes."""
    system = Path("/proc") / str(number)
    told = dict(line.split(":", 1) for line in (system / "status").read_text().splitlines())
    files = len(list((system / "fd").iterdir()))
    return Cost(int(told["Threads"]), files, int(told["VmRSS"].split()[0]) * 1024)


class Attackers:
    """Those who do these attacks at the same time, from one address or from many."""

    def __init__(self, names: tuple[str, ...], many: bool, door: tuple[str, int, tuple[str, ...]]) -> None:
        sources = "many" if many else "one"
        command = [sys.executable, "-m", "tests.attacks", json.dumps(names), sources, json.dumps(door)]
        self._process = subprocess.Popen(
            command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )

    def hush(self) -> dict[str, int]:
        """Let them do nothing more, and stay; gives what they saw."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write("enough\n")
        self._process.stdin.flush()
        said = self._process.stdout.readline()
        assert said, self._process.communicate()[1]
        return dict(json.loads(said))

    def leave(self) -> None:
        """Let them hang up; a second time does nothing."""
        self._process.kill()
        self._process.communicate()


class Hall(Table):
    """A table whose phones come in by the address for phones."""

    def device(self, name: str, wants: str = "seat", **hello: str) -> Device:
        fresh = Device(self.laptop.port, name, wants, host=HOST)
        fresh.hello(join=self.join)
        assert not fresh.refused, fresh.refused
        self.devices[name] = fresh
        return fresh

    def sync(self) -> None:
        """Read everything, no faster than the Kring lets anybody speak."""
        super().sync()
        sleep(0.03)


class Person:
    """One honest device that goes on acting in a thread of its own; `faults` says how it was let down."""

    def __init__(self, device: Device, choose: Callable[[Device, int], dict[str, Any] | None]) -> None:
        self.device, self._choose = device, choose
        self.swings: list[Swing] = []
        self.faults: list[str] = []
        self.over = Event()
        self._thread = Thread(target=self._live, name=device.name)
        self._thread.start()

    def _live(self) -> None:
        turn = 0
        try:
            while not self.over.wait(PACE_S):
                turn += 1
                self._timed(self.device.sync)
                do = self._choose(self.device, turn)
                if do is not None:
                    self._timed(lambda do=do: self.device.ask(self.device.message("") | {"do": do}))  # type: ignore[misc]
        except (ConnectionClosed, OSError, TimeoutError) as fault:
            self.faults.append(f"{self.device.name}: {fault!r}")

    def _timed(self, act: Callable[[], object]) -> None:
        began = monotonic()
        act()
        self.swings.append(Swing(began, monotonic() - began))

    def stop(self) -> None:
        self.over.set()
        self._thread.join()


def acting(device: Device, turn: int) -> dict[str, Any] | None:
    """What an honest guest does in the step that runs: a line, a ballot, a note, a tip, or saying they are here."""
    step, head = device.view.get("step") or {}, (device.view.get("head") or {}).get("id")
    if head == "inbreng":
        return bringing(device, turn)
    if head == "kiezen" and step["may"] and not step["cast"]:
        first, second = [case["id"] for case in step["cases"] if case["id"] != device.view["me"]][:2]
        return {"do": "ballot", "first": first, "second": second}
    if head == "roddelen" and turn % 3 == 0:
        return gossiping(device, turn)
    if head == "tip-schrijven" and turn % 3 == 0:
        return advising(device, turn)
    return {"do": "here", "here": True}


class Chair:
    """The chair, who goes on through the meeting at a pace, and lets in who knocks."""

    def __init__(self, pace_s: float) -> None:
        self.pace_s, self._then = pace_s, monotonic()

    def __call__(self, console: Device, turn: int) -> dict[str, Any] | None:
        """Give the next tap, if it is time for one."""
        desk, step, head = console.view["desk"], console.view["step"], (console.view["head"] or {}).get("id")
        if desk["knocks"]:
            return {"do": "admit"}
        if desk["leaving"] or head == LAST or monotonic() < self._then:
            return {"do": "park", "text": f"Regel {turn}"} if turn % 10 == 0 else None
        if head == "kiezen" and step["phase"] == "vote":
            return {"do": "talk"}
        if head == "kiezen" and step["phase"] != "chosen":
            first, second = (case["id"] for case in step["cases"][:2])
            return {"do": "choose", "first": first, "second": second}
        self._then = monotonic() + self.pace_s
        return {"do": "next"}


class Rig:
    """A Kring with a meeting in it that goes on, and eyes on both."""

    def __init__(self, folder: Path, pace_s: float) -> None:
        self.child = Child(folder / "kring", script=KRING)
        self.hall = Hall(self.child, PEOPLE)
        for name in BAD:
            self.hall.sit(name).hang_up()
            del self.hall.devices[name]
        self.hall.begin(notes=True)
        self.hall.to("inbreng")
        for name in PEOPLE[:3]:
            self.hall.do(name, "line", text=f"De vraag van {name}")
        self.pendulum = Pendulum(folder / "pendulum")
        self.said = ""
        self.peak = self.least = self.now()
        self.people = [Person(self.hall[name], acting) for name in PEOPLE]
        self.people.append(Person(self.hall.console, Chair(pace_s)))

    def now(self) -> Cost:
        return cost(self.child.number)

    def watch(self, seconds: float, until: Callable[[], bool] = lambda: False) -> tuple[float, float]:
        """Look at what it costs for so long, or until something is true; gives from when to when."""
        began, rest = monotonic(), Event()
        while monotonic() < began + seconds and not until():
            now = self.now()
            self.peak, self.least = self.peak.most(now), self.least.least(now)
            rest.wait(0.02)
        return began, monotonic()

    def waits(self, since: float, until: float) -> tuple[float, float]:
        """Give the 99th percentile of what honest people waited, and of what the pendulum did."""
        honest = [swing for person in self.people for swing in person.swings]
        return p99(honest, since, until), p99(self.pendulum.swings, since, until)

    @property
    def door(self) -> tuple[str, int, tuple[str, ...]]:
        return HOST, self.child.port, BAD

    def faults(self) -> list[str]:
        return [fault for person in self.people for fault in person.faults]

    def stop(self) -> None:
        """End it all, and keep what the Kring told of faults of its own."""
        for person in self.people:
            person.over.set()
        for person in self.people:
            person.stop()
        self.pendulum.stop()
        self.said = self.child.kill()


@contextmanager
def rig(folder: Path, pace_s: float) -> Iterator[Rig]:
    """Run a rig, and take it down."""
    one = Rig(folder, pace_s)
    try:
        yield one
    finally:
        one.stop()
