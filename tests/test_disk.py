"""A disk that fails: at whatever call, what was acknowledged is kept and the meeting goes on."""

from __future__ import annotations

import errno
import random
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from server.store import Broken, Store
from server.store.disk import Disk
from server.store.envelope import unpack
from tests.disks import Crash, Failing, Scanned
from tests.kept import KEY, files, slots, told, trouble

FOLDER = ["make_folder", "sync_folder"]
SAVE = ["make_private", "remove", "create", "write", "sync", "close", "replace", "sync_folder"]
CALLS = len(SAVE)  # of one save; the first asks for a folder too, and which generation is the newest
FIRST = [*FOLDER, "make_private", "sync_folder", "read", "read", *SAVE[1:]]


@contextmanager
def crashing() -> Iterator[None]:
    with suppress(Crash):
        yield


def meeting_until_crash(home: Path, disk: Failing, saves: int) -> tuple[int, int]:
    """Save 1, 2, 3 ... until the power goes; gives the last number acknowledged and the last one tried."""
    store, acknowledged, tried = Store(home, system=disk), 0, 0
    with crashing():
        for tried in range(1, saves + 1):
            store.save("m", KEY, {"n": tried, "text": "x" * 5000})
            if trouble(store) is None:
                acknowledged = tried
    return acknowledged, tried


@settings(max_examples=max(400, settings().max_examples))
@given(
    saves=some.integers(1, 4),
    at=some.integers(0, CALLS * 4 + 4),
    how=some.sampled_from(["before", "after", "short", "ENOSPC", "EIO", "EROFS"]),
    chance=some.randoms(use_true_random=False),
)
def test_power_lost_or_a_fault_at_any_call_keeps_what_was_acknowledged(
    saves: int, at: int, how: str, chance: random.Random
) -> None:
    with TemporaryDirectory() as folder:
        home = Path(folder)
        disk = Failing(at % (CALLS * saves + 5) + 1, how, chance)
        acknowledged, tried = meeting_until_crash(home, disk, saves)
        disk.lose_power()
        try:
            kept = told(home)
        except Broken:
            kept = 0
        assert acknowledged <= kept <= tried


def test_the_faults_can_reach_every_call_of_a_save(tmp_path: Path) -> None:
    disk = Failing(0, "never", random.Random(0))
    meeting_until_crash(tmp_path, disk, 4)
    assert disk.calls == FIRST + SAVE * 3
    assert disk.platter.sure


def test_a_disk_that_takes_little_at_a_time_gets_everything(tmp_path: Path) -> None:
    class Sipping(Disk):
        def write(self, file: int, raw: memoryview) -> int:
            return super().write(file, raw[:1000])

    Store(tmp_path, system=Sipping()).save("m", KEY, {"n": 1, "text": "x" * 20_000})
    assert told(tmp_path) == 1


def test_a_save_that_failed_costs_neither_its_elder_nor_a_number(tmp_path: Path) -> None:
    disk = Failing(0, "ENOSPC", random.Random(0))
    store = Store(tmp_path, system=disk)
    for n in (1, 2, 3, 4):
        if n == 3:
            disk.at = len(disk.calls) + 5
        store.save("m", KEY, {"n": n})
    assert [unpack(slot.read_bytes()).generation for slot in slots(tmp_path)] == [2, 3]
    slots(tmp_path)[1].write_bytes(b"torn")
    assert told(tmp_path) == 2


def test_a_new_file_is_never_one_that_was_there(tmp_path: Path) -> None:
    (tmp_path / "there").write_text("mine")
    with pytest.raises(FileExistsError):
        Disk().create(tmp_path / "there")
    assert (tmp_path / "there").read_text() == "mine"


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EDQUOT, "disk_full"),
        (errno.EROFS, "disk_locked"),
        (errno.EACCES, "disk_locked"),
        (errno.EIO, "disk_fails"),
        (errno.ENXIO, "disk_fails"),
    ],
)
def test_a_disk_in_trouble_is_told_and_the_meeting_goes_on(tmp_path: Path, fault: int, code: str) -> None:
    class Sick(Disk):
        sick = False

        def write(self, file: int, raw: memoryview) -> int:
            if self.sick:
                raise OSError(fault, "planted")
            return super().write(file, raw)

    disk = Sick()
    store = Store(tmp_path, system=disk)
    store.save("m", KEY, {"n": 1})
    disk.sick = True
    for n in (2, 3, 4):
        store.save("m", KEY, {"n": n})
        assert trouble(store) == code
    assert told(tmp_path) == 1
    assert not list(tmp_path.rglob("*.new"))
    disk.sick = False
    store.save("m", KEY, {"n": 5})
    assert trouble(store) is None
    assert told(tmp_path) == 5


def test_a_disk_that_was_sick_from_the_start_is_written_once_it_is_well(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    store = Store(tmp_path / "data")
    store.save("m", KEY, {"n": 1})
    assert trouble(store) == "disk_fails"
    (tmp_path / "data").unlink()
    store.save("m", KEY, {"n": 2})
    assert (trouble(store), told(tmp_path / "data")) == (None, 2)


class Unreadable(Disk):
    """A disk of which some files cannot be read."""

    def __init__(self, *names: str) -> None:
        self.names_of = names

    def read(self, path: Path) -> bytes:
        if path.name in self.names_of and path.exists():
            raise OSError(errno.EIO, "planted")
        return super().read(path)


def test_a_disk_that_cannot_be_read_is_trouble_and_not_an_empty_start(tmp_path: Path) -> None:
    Store(tmp_path).save("m", KEY, {"n": 1})
    before = files(tmp_path)
    store = Store(tmp_path, system=Unreadable("nu.0.kring", "nu.1.kring"))
    found = store.find()
    assert found is not None
    assert (found.meeting, found.sealed) == ("m", False)
    with pytest.raises(Broken):
        store.load("m", KEY)
    assert trouble(store) == "disk_fails"
    store.save("m", KEY, {"n": 2})
    assert trouble(store) == "disk_fails"
    assert files(tmp_path) == before
    assert told(tmp_path) == 1


def test_of_two_files_the_one_that_can_be_read_is_the_meeting_and_the_chair_is_told(tmp_path: Path) -> None:
    for n in (1, 2):
        Store(tmp_path).save("m", KEY, {"n": n})
    store = Store(tmp_path, system=Unreadable(slots(tmp_path)[1].name))
    assert store.load("m", KEY) == {"n": 1}
    assert store.older
    assert len(slots(tmp_path)) == 2, "what cannot be read now may be whole"
    store.save("m", KEY, {"n": 3})
    assert trouble(store) is None
    assert told(tmp_path) == 3


def test_what_cannot_be_read_is_not_forgotten_for_being_old(tmp_path: Path) -> None:
    Store(tmp_path, clock=lambda: 0).save("m", KEY, {"n": 1})
    store = Store(tmp_path, system=Unreadable("nu.0.kring", "nu.1.kring"))
    store.forget_stale(10**15)
    assert trouble(store) == "disk_fails"
    assert told(tmp_path) == 1


def test_a_folder_that_cannot_be_listed_is_trouble(tmp_path: Path) -> None:
    class Blind(Disk):
        def names(self, folder: Path) -> list[str]:
            raise PermissionError(errno.EACCES, "planted")

    Store(tmp_path).save("m", KEY, {"n": 1})
    store = Store(tmp_path, system=Blind())
    assert store.find() is None
    assert trouble(store) == "disk_locked"


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_a_file_that_a_scanner_holds_is_read_and_removed_in_time(tmp_path: Path, winerror: int) -> None:
    Store(tmp_path).save("m", KEY, {"n": 1})
    disk = Scanned(3, winerror, ("read", "remove"))
    store = Store(tmp_path, system=disk)
    assert store.load("m", KEY) == {"n": 1}
    assert (trouble(store), store.older) == (None, False)
    assert 0 < disk.waited_s < 0.1
    disk.tries = 3
    store.forget("m")
    assert (trouble(store), files(tmp_path)) == (None, {})


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_a_file_held_by_a_scanner_is_waited_for(tmp_path: Path, winerror: int) -> None:
    disk = Scanned(3, winerror)
    store = Store(tmp_path, system=disk)
    store.save("m", KEY, {"n": 1})
    assert (trouble(store), told(tmp_path)) == (None, 1)
    assert 0 < disk.waited_s < 0.1


def test_a_file_held_for_ever_is_trouble_after_two_and_a_half_seconds(tmp_path: Path) -> None:
    disk = Scanned(1000, 32)
    store = Store(tmp_path, system=disk)
    store.save("m", KEY, {"n": 1})
    assert trouble(store) == "disk_locked"
    assert 2 < disk.waited_s < 3


def test_another_fault_of_windows_is_not_waited_for(tmp_path: Path) -> None:
    disk = Scanned(1, 87)
    Store(tmp_path, system=disk).save("m", KEY, {"n": 1})
    assert disk.waited_s == 0
