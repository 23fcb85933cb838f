"""A Kring in a process of its own that can be asked what it knows; a table can sit at it as at a laptop.

It tells each vote as it is counted. Only tests may ask: what it tells is secret in a real one.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import Any, NamedTuple

from server.app import Kring
from server.entrance import device_of
from server.plain import from_plain, to_plain
from server.room import course
from server.room.model import Room
from server.room.scene import running
from server.room.view import view
from server.settings import Settings
from server.steps import choose
from tests.apart import ROOT
from tests.device import Device

UNDO_S = 0.05  # the three seconds in which a chair may think better of it are for people
LINK = re.compile(r"/regie#(\w+)")
TOLD_S = 40.0  # far above any: a machine may have more to do
PORT = 8440  # no port that the system lends: somebody who dials while nobody listens would be connected with themselves


class Vote(NamedTuple):
    """A vote that was counted: in which life of the laptop, in which step and turn, by whom, and what."""

    life: int
    at: list[int]
    roll: list[str]
    urn: list[list[str]]


class Known(NamedTuple):
    """What the laptop knew at a moment: the room, and what each device should see of it."""

    room: Room | None
    views: dict[str, Any]


# --- the other process ------------------------------------------------------------------------------------------------


def tell(**what: Any) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def main(folder: str, port: str, address: str) -> None:
    """Serve until nobody asks any more."""
    course.UNDO_MS = round(UNDO_S * 1000)
    eager = Settings(frames_per_s=100_000, frames_burst=100_000)  # a test taps faster than people do
    kring = Kring(Path(folder), int(port), address, settings=eager)
    count = choose.closed

    def counted(state: choose.State) -> choose.State:
        assert kring.hub is not None
        assert kring.hub.room is not None
        run = running(kring.hub.room)
        assert run is not None
        tell(vote={"at": [run.id, run.moves], "roll": list(state.roll), "urn": [list(one) for one in state.urn]})
        return count(state)

    choose.closed = counted
    tell(link=kring.console_url)
    for asked in sys.stdin:
        tell(**known(kring, json.loads(asked)))
    kring.shut()


def known(kring: Kring, devices: list[str]) -> dict[str, Any]:
    """Give the room and what these devices should see of it."""
    assert kring.hub is not None
    hub = kring.hub
    with hub._lock:
        room, shelf = hub.room, kring.own.shelf()
        shown = {one: view(room, hub._viewer(one), 0, None, shelf) for one in devices} if room is not None else {}
    return {"room": to_plain(room), "views": {one: to_plain(seen) for one, seen in shown.items()}}


# --- this process -----------------------------------------------------------------------------------------------------


class Witness:
    """The laptop, as a test holds it: started, asked, killed, and started again in the same folder on the same port."""

    def __init__(self, folder: Path, address: str) -> None:
        self._folder, self._address = folder, address
        self.life, self.port, self.link = 0, PORT, ""
        self.votes: list[Vote] = []
        self.faults: list[str] = []
        self._told: SimpleQueue[dict[str, Any]] = SimpleQueue()
        self._asking = Lock()
        self._process: subprocess.Popen[str] | None = None
        self.start()

    @property
    def up(self) -> bool:
        return self._process is not None

    def start(self) -> None:
        """Begin another life."""
        self.life += 1
        command = [sys.executable, "-m", "tests.witness", str(self._folder), str(self.port), self._address]
        pipe = subprocess.PIPE
        process = subprocess.Popen(command, cwd=ROOT, text=True, stdin=pipe, stdout=pipe, stderr=pipe)
        Thread(target=self._read, args=(process, self.life), daemon=True).start()
        found = LINK.search(self._next(process).get("link", ""))
        assert found, "it does not start"
        self.link, self._process = found[1], process

    def _read(self, process: subprocess.Popen[str], life: int) -> None:
        assert process.stdout is not None
        for line in process.stdout:
            told = json.loads(line) if line.endswith("\n") else {}  # the last one may be cut off
            if "vote" in told:
                self.votes.append(Vote(life, **told["vote"]))
            elif told:
                self._told.put(told)

    def _next(self, process: subprocess.Popen[str]) -> dict[str, Any]:
        """Give what it tells next; one that has nothing to tell is ended, and its faults are told."""
        try:
            return self._told.get(timeout=TOLD_S)
        except Empty:
            process.kill()
            raise AssertionError(process.communicate()[1]) from None

    def ask(self, devices: list[Device]) -> Known:
        """Ask what it knows, and what these devices should see."""
        names = {one.name: device_of(one.token) for one in devices}
        with self._asking:
            assert self._process is not None
            assert self._process.stdin is not None
            self._process.stdin.write(json.dumps(list(names.values())) + "\n")
            self._process.stdin.flush()
            told = self._next(self._process)
        return Known(
            from_plain(told["room"], Room) if told["room"] else None,
            {name: told["views"].get(device) for name, device in names.items()},
        )

    def kill(self) -> None:
        """End it by force; what it said of faults is kept."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            assert process.stderr is not None
            self.faults += process.stderr.read().splitlines()


if __name__ == "__main__":
    main(*sys.argv[1:])
