"""A disk of one megabyte that fills up while people meet: they go on, they are told, and what was kept stays kept.

The disk is real, a file system in memory, in a namespace of its own so that nobody else on the machine sees it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.crash import ROOT, Child, letters
from tests.device import Device
from tests.live import NAMES, Table

MOUNT = 'mount -t tmpfs -o size=1m,mode=700 kring "$1" && echo ready && exec cat'


class Small:
    """A file system of one megabyte, and Krings that live on it."""

    def __init__(self, folder: Path, namespace: tuple[str, ...], enter: tuple[str, ...]) -> None:
        folder.mkdir()
        command = ["unshare", *namespace, "sh", "-c", MOUNT, "-", str(folder)]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        self._keeper = subprocess.Popen(command, text=True, **pipes)  # type: ignore[call-overload]
        self.ready = self._keeper.stdout.readline() == "ready\n"
        self.fault = "" if self.ready else self._keeper.communicate()[1].strip()
        self.inside = folder / "kring"
        self.seen = Path(f"/proc/{self._keeper.pid}/root{folder}")  # the same folder, as somebody outside sees it
        self._enter = ("nsenter", *enter, f"--target={self._keeper.pid}", f"--wd={ROOT}")
        self._child: Child | None = None

    def kring(self, port: int = 0) -> Child:
        """Start a Kring that keeps its meeting on this disk."""
        self._child = Child(self.inside, port, before=self._enter)
        return self._child

    def fill(self, left: int) -> None:
        """Let somebody else take all but so many bytes."""
        space = os.statvfs(self.seen)
        (self.seen / f"filler-{left}").write_bytes(bytes(max(space.f_bavail * space.f_bsize - left, 0)))

    def empty(self) -> None:
        """Let them take it away again."""
        for path in self.seen.glob("filler-*"):
            path.unlink()

    def end(self) -> None:
        if self._child is not None:
            self._child.kill()
        self._keeper.kill()
        self._keeper.communicate()


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Small]:
    """One megabyte; where the machine forbids to mount it the test is passed over, never as root in the full run."""
    if sys.platform != "linux" or not (shutil.which("unshare") and shutil.which("nsenter")):
        pytest.skip("a disk of one megabyte is mounted with unshare, which only Linux has")
    ways: list[tuple[tuple[str, ...], tuple[str, ...]]] = [(("-Urm",), ("--preserve-credentials", "--user", "--mount"))]
    ways += [(("-m",), ("--mount",))] if os.geteuid() == 0 else []
    for at, way in enumerate(ways):
        disk = Small(tmp_path / str(at), *way)
        if disk.ready:
            yield disk
            disk.end()
            return
    if os.environ.get("KRING_CI") and os.geteuid() == 0:
        pytest.fail(f"the full run as root must be able to mount: {disk.fault}")
    pytest.skip(f"this machine forbids to mount: {disk.fault}")


class Meeting:
    """A meeting that writes, and remembers what was acknowledged while all was well with the disk."""

    def __init__(self, disk: Small) -> None:
        self.disk, self.child = disk, disk.kring()
        self.table = Table(self.child, NAMES[:3])
        self.code = str(self.table.console.welcome["key"])
        self.kept: list[str] = []
        self.table.begin(notes=True)
        self.table.to("roddelen")

    def trouble(self) -> str | None:
        """Give what the console is told of the disk."""
        self.table.console.sync()
        found = self.table.console.house["trouble"]
        return None if found is None else str(found)

    def write(self, word: str, times: int) -> None:
        """Lay notes, one after the other; each is acknowledged, whatever the disk does."""
        for turn in range(times):
            note = f"{word}-{turn:03}-as-long-as-an-id"
            self.table.do("Sanne", "lay", note=note, text=f"{word} {turn} " + "x" * 150, share=True)
            if self.trouble() is None:
                self.kept.append(note)

    def on_disk(self) -> list[str]:
        """Give the notes that lie there now."""
        runs = letters(self.disk.seen / "kring", self.code)[-1]
        return [note["id"] for note in found(runs, "notes")]

    def again(self) -> Device:
        """Kill the laptop, start it anew, and let the console's tab open what it finds; it is never nothing."""
        assert self.child.kill() == ""
        self.child = self.table.laptop = self.disk.kring(self.child.port)
        stranger = Device(self.child.port, "another tab", "console").hello(join=self.child.link)
        assert stranger.house["state"] == "sealed"
        assert stranger.house["found"]
        self.table.console.hello(key=self.code)
        for name in NAMES[:3]:
            self.table[name].hello()
        self.table.sync()
        assert self.table.step == "roddelen"
        return self.table.console


def found(value: object, name: str) -> list[dict[str, str]]:
    """Give the first list that stands under a name, however deep."""
    if isinstance(value, dict):
        if isinstance(value.get(name), list) and value[name]:
            return list(value[name])
        value = list(value.values())
    return next((one for part in value if (one := found(part, name))), []) if isinstance(value, list) else []


def test_a_full_disk_keeps_what_was_kept_and_takes_it_up_again_when_there_is_room(small: Small) -> None:
    meeting = Meeting(small)
    meeting.write("well", 5)
    assert meeting.trouble() is None
    small.fill(left=0)
    meeting.write("full", 5)
    assert meeting.trouble() == "disk_full"
    assert set(meeting.on_disk()) == set(meeting.kept)
    assert all(note.startswith("well") for note in meeting.kept)
    meeting.again()
    meeting.write("anew", 2)
    assert meeting.trouble() == "disk_full"
    assert set(meeting.kept) <= set(meeting.on_disk())
    small.empty()
    meeting.write("room", 2)
    assert meeting.trouble() is None
    meeting.again()
    assert sorted(note[:4] for note in meeting.on_disk()) == ["anew"] * 2 + ["room"] * 2 + ["well"] * 5


def test_a_disk_that_a_meeting_fills_by_itself_loses_nothing_acknowledged(small: Small) -> None:
    meeting = Meeting(small)
    meeting.write("well", 1)
    small.fill(left=24_000)
    for turn in range(200):
        meeting.write(f"more-{turn:03}", 1)
        if meeting.trouble():
            break
    assert meeting.trouble() == "disk_full"
    meeting.again()
    assert set(meeting.kept) <= set(meeting.on_disk())


def test_a_disk_that_is_full_from_the_start_is_told_of_and_the_meeting_is_held(small: Small) -> None:
    small.kring().kill()
    small.fill(left=0)
    meeting = Meeting(small)
    assert meeting.trouble() == "disk_full"
    small.empty()
    meeting.write("room", 1)
    assert meeting.trouble() is None
    meeting.again()
    assert meeting.on_disk() == meeting.kept
