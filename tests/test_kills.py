"""A Kring that ends by force, and a second one beside the first: real processes, real locks."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from server.plain import from_plain
from server.refused import Refused
from server.room.model import Room
from server.room.scene import running
from server.store import Store, hold
from tests.conftest import SIZE, WHOLE
from tests.crash import Child, letters, named
from tests.device import Device
from tests.kept import KEY
from tests.live import NAMES, Table
from tests.nursery import quick
from tests.storm import STAGES, Stage, Storm, lost

USUAL = "2000" if SIZE == "long" else "200" if WHOLE else "8"
KILLS = int(os.environ.get("KRING_KILLS", USUAL))  # of a whole Kring
MEETINGS = -(-KILLS // len(STAGES))
BLOCK = 20  # kills of the store alone in one test, so that several can share them

# --- a whole Kring, and people who act until it dies ------------------------------------------------------------------


class Meeting:
    """One meeting over many lives of the laptop, each ended by force."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.folder, self.chance = folder, chance
        self.child = Child(folder, born=True)
        self.table = Table(self.child, ())
        self.code = str(self.table.console.welcome["key"])
        self.join = self.table.join
        self.table.chair("set_length", minutes=120, cases=2)
        for name in NAMES:
            self.table.device(name)

    def ready(self, stage: Stage) -> None:
        """Bring everybody to a step; who still stands at the door is let in first."""
        table = self.table
        if not stage.step:
            return
        for name in NAMES:
            if table[name].view["role"] == "door":
                table.do(name, "knock", name=name)
                table.chair("admit")
            table.do(name, "here", here=True)
        if not table.step:
            table.begin(notes=True)
        if stage.step == "kiezen":
            table.to("inbreng")
            for name in NAMES[:3]:
                table.do(name, "line", text=f"De vraag van {name}")
        table.to(stage.step)

    def room(self) -> Room:
        """Read the room as it lies on disk, and find no roll and no urn in whatever lies there."""
        assert not any(named(letters(self.folder, self.code, "*"), "roll", "urn"))
        found = letters(self.folder, self.code)
        newest = {name: value for name, value in found[-1].items() if name != "heard"}
        room: Room = from_plain(newest, Room)
        return room

    def live_and_die(self, stage: Stage) -> None:
        """Let everybody act at once, kill the laptop, start it anew, and ask again what was not answered."""
        storm = Storm(self.table, stage)
        wanted, patience = self.chance.randrange(1, 60), time.monotonic() + 3
        while storm.sure < wanted and time.monotonic() < patience:
            time.sleep(self.chance.random() * 0.01)
        assert self.child.kill() == ""
        storm.over()
        assert storm.sure > 0, "nobody did anything"
        assert lost(self.room(), storm) == []
        self.rise(stage)
        for deed in storm.open():
            deed.again()
        self.table.sync()
        assert lost(self.room(), storm) == []

    def rise(self, stage: Stage) -> None:
        """Start again on the same folder; the console's tab and all phones come back by themselves."""
        room = self.room()
        self.child = self.table.laptop = Child(self.folder, self.child.port, born=True)
        stranger = Device(self.child.port, "another tab", "console").hello(join=self.child.link)
        assert (stranger.house["state"], stranger.view) == ("sealed", {}), "an empty start"
        assert stranger.house["found"]
        stranger.hang_up()
        self.table.console.hello(key=self.code)
        for name in NAMES:
            self.table[name].hello(join=self.join)
        self.table.sync()
        console = self.table.console
        assert console.house["trouble"] is None
        assert {seat.name for seat in room.seats} <= {seat["name"] for seat in console.view["seats"]}
        assert console.view["at"] == at(room)
        if stage.step == "kiezen":
            assert all(device.view["step"]["anew"] for device in self.table.devices.values())
            assert not any(device.view["step"].get("cast") for device in self.table.devices.values())


def at(room: Room) -> dict[str, int] | None:
    """Give which step runs, as the console is told of it."""
    run = running(room)
    return None if run is None else {"step": run.id, "moves": run.moves}


@pytest.mark.parametrize("seed", range(MEETINGS))
def test_whatever_was_acknowledged_outlives_a_laptop_that_is_killed_in_any_step(tmp_path: Path, seed: int) -> None:
    meeting = Meeting(tmp_path, random.Random(seed))
    try:
        for stage in STAGES[: KILLS - seed * len(STAGES)]:
            meeting.ready(stage)
            meeting.live_and_die(stage)
    finally:
        meeting.child.kill()


# --- the store alone --------------------------------------------------------------------------------------------------

SAVING = """
import os, sys
from pathlib import Path
from server.store import Key, Store, hold
home, key = Path(sys.argv[1]), Key.from_secret(bytes(range(16)))
kept = hold(home)
store = Store(home)
n = store.load("m", key)["n"] if store.find() else 0
while True:
    n += 1
    store.save("m", key, {"n": n, "text": "x" * (n * 997 % 30000)})
    assert store.trouble is None
    os.write(1, b"%d\\n" % n)
"""


@pytest.mark.parametrize("seed", range(max(KILLS // BLOCK, 1)))
def test_nothing_acknowledged_is_lost_by_kill_9(tmp_path: Path, seed: int) -> None:
    chance, acknowledged = random.Random(seed), 0
    for _ in range(BLOCK):
        child = quick(SAVING, str(tmp_path))
        for _ in range(chance.randrange(1, 12)):
            acknowledged = int(child.out.readline())
        spin_s = time.perf_counter() + chance.random() * 0.004
        while time.perf_counter() < spin_s:
            pass
        child.cut()
        for line in child.out:
            acknowledged = int(line)
        assert child.kill() == ""
        store = Store(tmp_path)
        found = store.find()
        assert found is not None
        assert found.sealed
        assert acknowledged <= store.load("m", KEY)["n"] <= acknowledged + 1
        assert not store.older


HOLDING = """
import sys
from pathlib import Path
from server.store import hold
kept = hold(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_kring_is_refused_until_the_first_is_gone_even_by_kill_9(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDING, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == b"held\n"
        with pytest.raises(Refused, match="second_kring"):
            hold(tmp_path)
        first.kill()
        first.wait()
        hold(tmp_path).release()


def test_a_folder_let_go_can_be_held_again_in_the_same_process(tmp_path: Path) -> None:
    with hold(tmp_path / "new") as first:
        with pytest.raises(Refused, match="second_kring"):
            hold(tmp_path / "new")
        hold(tmp_path / "other").release()
    with hold(tmp_path / "new"):
        first.release()  # a second time: it must not let go of what somebody else holds now
        with pytest.raises(Refused, match="second_kring"):
            hold(tmp_path / "new")


def test_a_place_that_cannot_be_a_folder_is_refused_in_a_word(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(Refused, match="disk_fails"):
        hold(tmp_path / "file")
