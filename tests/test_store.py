"""The store: what goes in comes out after any start, and what is forgotten is gone."""

from __future__ import annotations

import errno
import os
import threading
import time
from pathlib import Path

import pytest

from server.store import Broken, Found, Store
from server.store.disk import Disk
from server.store.envelope import unpack
from server.store.meetings import file_name, meeting_of, wall_ms
from tests.kept import HOUR_MS, KEY, files, slots, told


def test_a_room_comes_back_after_a_start(tmp_path: Path) -> None:
    room = {"seats": [{"name": "Noor ☕"}], "cursor": None, "open": True, "n": 3}
    Store(tmp_path).save("m", KEY, room)
    assert Store(tmp_path).load("m", KEY) == room


def test_a_save_takes_the_place_of_the_whole_room(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.save("m", KEY, {"gossip": "only until the step ends", "n": 1})
    store.save("m", KEY, {"n": 2})
    assert store.load("m", KEY) == Store(tmp_path).load("m", KEY) == {"n": 2}


def test_what_the_caller_changes_later_is_not_on_disk(tmp_path: Path) -> None:
    store, room = Store(tmp_path), {"n": 1}
    store.save("m", KEY, room)
    room["n"] = 2
    assert told(tmp_path) == 1


def test_a_meeting_goes_on_counting_after_a_start(tmp_path: Path) -> None:
    for n in range(3):
        store = Store(tmp_path)
        if n:
            store.load("m", KEY)
        store.save("m", KEY, {"n": n})
    assert [unpack(path.read_bytes()).generation for path in slots(tmp_path)] == [2, 3]
    assert told(tmp_path) == 2


def test_a_meeting_that_was_never_loaded_still_counts_on(tmp_path: Path) -> None:
    for n in range(3):
        Store(tmp_path).save("m", KEY, {"n": n})
    assert told(tmp_path) == 2


def test_the_last_two_generations_are_kept_and_no_third(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for n in range(1, 6):
        store.save("m", KEY, {"n": n})
    assert [unpack(path.read_bytes()).generation for path in slots(tmp_path)] == [4, 5]
    assert len(files(tmp_path)) == 2


def test_meetings_keep_apart_whatever_their_ids_look_like(tmp_path: Path) -> None:
    ids = ["a", "A", "a.b", "../a", "ä", "a/b", "x" * 40, "yyyyw"]  # the last has a file's name that ends with an x
    store = Store(tmp_path)
    for meeting in ids:
        store.save(meeting, KEY, {"id": meeting})
    assert [store.load(meeting, KEY)["id"] for meeting in ids] == ids
    assert all(path.parent == tmp_path / "meetings" for path in tmp_path.rglob("*.kring"))
    assert [meeting_of(file_name(meeting)) for meeting in ids] == ids


def test_saves_of_many_threads_come_one_after_the_other(tmp_path: Path) -> None:
    store = Store(tmp_path)

    def save(start: int) -> None:
        for n in range(start, start + 25):
            store.save("m", KEY, {"n": n})

    threads = [threading.Thread(target=save, args=(start,)) for start in range(0, 200, 25)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found = store.find()
    assert found is not None
    assert (found.generation, store.trouble) == (200, None)
    assert told(tmp_path) in {start + 24 for start in range(0, 200, 25)}


def test_the_thousandth_save_costs_what_the_first_did(tmp_path: Path) -> None:
    class Counting(Disk):
        written = 0

        def write(self, file: int, raw: memoryview) -> int:
            self.written += len(raw)
            return super().write(file, raw)

        def sync(self, file: int) -> None:
            """Leave out what this test does not measure."""

    disk = Counting()
    store = Store(tmp_path, system=disk)
    costs = []
    for n in range(1000):
        before = disk.written
        store.save("m", KEY, {"text": "x" * 10_000, "n": n})
        costs.append(disk.written - before)
    assert set(costs) == {costs[0]}
    assert sum(len(raw) for raw in files(tmp_path).values()) == 2 * costs[0]


def test_the_meeting_saved_last_is_found_without_a_key(tmp_path: Path) -> None:
    now = [1000]
    store = Store(tmp_path, clock=lambda: now[0])
    assert store.find() is None
    for meeting, at in [("late", 3000), ("early", 2000)]:
        now[0] = at
        store.save(meeting, KEY, {})
        store.save(meeting, KEY, {})
    found = Store(tmp_path).find()
    assert found is not None
    assert (found.meeting, found.generation, found.saved_ms, found.sealed) == ("late", 2, 3000, True)


def test_finding_changes_nothing(tmp_path: Path) -> None:
    Store(tmp_path).save("m", KEY, {"n": 1})
    slot = slots(tmp_path)[0]
    slot.write_bytes(b"garbled")
    before = files(tmp_path)
    found = Store(tmp_path).find()
    assert found is not None
    written_ms = slot.stat().st_mtime_ns // 1_000_000
    assert found == Found(meeting="m", generation=0, saved_ms=written_ms, sealed=False)
    assert files(tmp_path) == before


def test_files_of_others_in_the_folder_are_left_alone(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.save("m", KEY, {"n": 1})
    strangers = [tmp_path / "meetings" / name for name in ("notes.txt", ".DS_Store", "é.0.kring", "1.0.kring")]
    for stranger in strangers:
        stranger.write_text("not ours")
    assert Store(tmp_path).find() is not None
    store.forget("m")
    store.forget_stale(10**15)
    assert all(stranger.exists() for stranger in strangers)


def test_a_forgotten_meeting_leaves_no_file_behind(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for n in range(3):
        store.save("m", KEY, {"n": n})
    store.save("other", KEY, {"n": 0})
    others = len(files(tmp_path)) - 2
    (tmp_path / "meetings" / "nu.0.new").write_bytes(b"left by a crash")
    (tmp_path / "meetings" / "nu.1.broken").write_bytes(b"set aside")
    store.forget("m")
    store.forget("m")
    assert len(files(tmp_path)) == others
    with pytest.raises(Broken):
        store.load("m", KEY)
    store.save("m", KEY, {"n": 9})
    assert [unpack(raw).generation for name, raw in files(tmp_path).items() if name.startswith("nu.")] == [1]
    assert told(tmp_path) == 9


def test_what_is_forgotten_is_gone_from_the_disk_when_forget_returns(tmp_path: Path) -> None:
    class Noting(Disk):
        def __init__(self) -> None:
            self.done: list[str] = []

        def remove(self, path: Path) -> None:
            super().remove(path)
            self.done.append(path.name)

        def sync_folder(self, path: Path) -> None:
            super().sync_folder(path)
            self.done.append(path.name)

    store = Store(tmp_path, system=(disk := Noting()))
    store.save("m", KEY, {"n": 1})
    disk.done.clear()
    store.forget("m")
    assert disk.done == ["nu.1.kring", "meetings"]


def test_a_meeting_is_forgotten_twelve_hours_after_its_last_save(tmp_path: Path) -> None:
    now = [0]
    store = Store(tmp_path, clock=lambda: now[0])
    store.save("m", KEY, {"n": 1})
    now[0] = 5 * HOUR_MS
    store.save("m", KEY, {"n": 2})
    store.forget_stale(17 * HOUR_MS - 1)
    assert told(tmp_path) == 2
    store.forget_stale(17 * HOUR_MS)
    assert files(tmp_path) == {}


def test_a_laptop_whose_clock_went_back_forgets_nothing(tmp_path: Path) -> None:
    Store(tmp_path, clock=lambda: 100 * HOUR_MS).save("m", KEY, {"n": 1})
    Store(tmp_path).forget_stale(0)
    assert told(tmp_path) == 1


def test_broken_files_are_forgotten_with_time_too(tmp_path: Path) -> None:
    Store(tmp_path).save("m", KEY, {"n": 1})
    slot = slots(tmp_path)[0]
    slot.write_bytes(b"garbled")
    with pytest.raises(Broken):
        Store(tmp_path).load("m", KEY)
    aside = slot.with_suffix(".broken")
    os.utime(aside, (1000, 1000))
    Store(tmp_path).forget_stale(1_000_000 + 12 * HOUR_MS - 1)
    assert aside.exists()
    Store(tmp_path).forget_stale(1_000_000 + 12 * HOUR_MS)
    assert files(tmp_path) == {}


def test_what_a_crash_left_of_a_first_save_is_forgotten_with_time_too(tmp_path: Path) -> None:
    (tmp_path / "meetings").mkdir()
    left = tmp_path / "meetings" / "nu.1.new"
    left.write_bytes(b"half")
    os.utime(left, (1000, 1000))
    Store(tmp_path).forget_stale(1_000_000 + 12 * HOUR_MS - 1)
    assert left.exists()
    Store(tmp_path).forget_stale(1_000_000 + 12 * HOUR_MS)
    assert not left.exists()


def test_files_that_go_while_stale_ones_are_looked_for_are_no_trouble(tmp_path: Path) -> None:
    class Emptied(Disk):
        looks = 0

        def names(self, folder: Path) -> list[str]:
            self.looks += 1
            return ["nu.0.kring"] if self.looks == 1 else []

    store = Store(tmp_path, system=(disk := Emptied()))
    store.forget_stale(12 * HOUR_MS)
    assert (store.trouble, disk.looks > 1) == (None, True)


def test_a_folder_that_cannot_be_read_is_told_when_a_meeting_is_loaded(tmp_path: Path) -> None:
    class Unreadable(Disk):
        def read(self, path: Path) -> bytes:
            raise OSError(errno.EIO, "planted")

    Store(tmp_path).save("m", KEY, {"n": 1})
    store = Store(tmp_path, system=Unreadable())
    with pytest.raises(Broken):
        store.load("m", KEY)
    assert store.trouble == "disk_fails"


def test_a_meeting_is_saved_at_the_time_of_the_wall(tmp_path: Path) -> None:
    assert abs(wall_ms() - time.time() * 1000) < 60_000


def test_a_store_that_only_looks_makes_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path / "new")
    assert (store.trouble, store.older) == (None, False)
    assert store.find() is None
    store.forget("m")
    store.forget_stale(10**15)
    with pytest.raises(Broken):
        store.load("m", KEY)
    assert store.trouble is None
    assert list(tmp_path.iterdir()) == []
