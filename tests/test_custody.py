"""The meeting between memory and disk: what is saved and when, what a new start finds, who may open it (R18, R19)."""

from __future__ import annotations

import errno
import hashlib
from itertools import count
from pathlib import Path

import pytest

from server.custody import HEARD_KEPT, Custody
from server.plain import replace
from server.refused import Refused
from server.room import clock
from server.room.scene import running
from server.steps.choose import Ballot
from server.steps.choose import State as Choosing
from server.store import Key, Store
from server.store.disk import Disk
from tests.kept import HOUR_MS, files
from tests.live import Ledger
from tests.play import Play

NOW = 1_780_000_000_000


def custody(folder: Path, memory: bool = False) -> Custody:
    asked = count()
    kept = Custody(Store(folder, memory), lambda: hashlib.sha256(f"{folder}/{next(asked)}".encode()).digest())
    kept.find(NOW)
    return kept


def test_a_fresh_meeting_has_an_open_door_and_nothing_on_disk(tmp_path: Path) -> None:
    kept = custody(tmp_path)
    room = kept.begin("nl", 120, NOW)
    assert room.door.open
    assert files(tmp_path) == {}


def test_a_room_that_did_not_change_is_not_saved_again(tmp_path: Path) -> None:
    kept = custody(tmp_path)
    ledger = kept.store = Ledger()
    room = kept.begin("nl", 120, NOW)
    for _ in range(3):
        kept.save(room)
    assert len(ledger.saves) == 1
    kept.save(replace(room, parked=("Het rooster",)))
    assert len(ledger.saves) == 2


def test_a_meeting_is_found_again_and_goes_on_where_it_was(tmp_path: Path) -> None:
    before = custody(tmp_path)
    room = replace(before.begin("nl", 120, NOW), parked=("Het rooster",))
    before.save(room)
    after = custody(tmp_path)
    assert after.found is not None
    assert after.open(before.code, NOW) == replace(room, resumed=True)
    assert after.code == before.code
    assert after.found is None


def test_only_its_own_key_opens_a_meeting(tmp_path: Path) -> None:
    before = custody(tmp_path)
    before.save(before.begin("nl", 120, NOW))
    after = custody(tmp_path)
    with pytest.raises(Refused, match="key_wrong"):
        after.open(Key.from_secret(bytes(16)).code, NOW)
    with pytest.raises(Refused, match="code_wrong"):
        after.open("what is this", NOW)
    assert after.found is not None
    after.open(before.code.lower().replace("-", " "), NOW)
    with pytest.raises(Refused, match="nothing_found"):
        after.open(before.code, NOW)


def test_a_meeting_that_cannot_be_read_is_said_to_be_broken_and_never_empty(tmp_path: Path) -> None:
    before = custody(tmp_path)
    before.save(before.begin("nl", 120, NOW))
    after = custody(tmp_path)
    for path in tmp_path.rglob("*.kring"):
        path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(Refused, match="meeting_broken"):
        after.open(before.code, NOW)


def test_a_meeting_of_another_shape_is_said_to_be_broken(tmp_path: Path) -> None:
    before = custody(tmp_path)
    before.save(before.begin("nl", 120, NOW))
    store = Store(tmp_path)
    found = store.find()
    assert found is not None
    store.save(found.meeting, Key.from_code(before.code), {"id": "a meeting of another version"})
    with pytest.raises(Refused, match="meeting_broken"):
        custody(tmp_path).open(before.code, NOW)


def test_twelve_hours_after_its_last_change_a_meeting_is_forgotten(tmp_path: Path) -> None:
    saved = custody(tmp_path)
    saved.store = Store(tmp_path, clock=lambda: NOW)
    saved.save(saved.begin("nl", 120, NOW))
    later = Custody(Store(tmp_path), lambda: bytes(32))
    assert later.find(NOW + 12 * HOUR_MS - 1)
    assert not later.find(NOW + 12 * HOUR_MS)
    assert files(tmp_path) == {}


def test_a_meeting_that_ended_leaves_no_file_and_its_key_opens_nothing(tmp_path: Path) -> None:
    kept = custody(tmp_path)
    room = kept.begin("nl", 120, NOW)
    kept.save(room)
    code, locker = kept.code, kept.locker("a device")
    kept.save(replace(room, ended=True))
    assert files(tmp_path) == {}
    assert kept.code != code
    assert kept.locker("a device") != locker


def test_in_memory_alone_nothing_is_written(tmp_path: Path) -> None:
    kept = custody(tmp_path / "nowhere", memory=True)
    kept.save(kept.begin("nl", 120, NOW))
    assert not (tmp_path / "nowhere").exists()


def test_an_open_vote_is_saved_without_who_voted_and_what_and_is_held_anew(tmp_path: Path) -> None:
    play = Play()
    play.begin()
    play.until("kiezen")
    first, second = (case.id for case in play.state.cases[:2])
    for name in ("Joost", "Lieke", "Bram"):
        play.seat(name, Ballot(first, second))
    before, after = custody(tmp_path), Custody(Store(tmp_path), lambda: bytes(32))
    before.begin("nl", 120, NOW)
    before.save(play.room)
    assert after.find(NOW)
    run = running(after.open(before.code, NOW))
    assert run is not None
    assert isinstance(run.state, Choosing)
    assert (run.state.roll, run.state.urn, run.state.full) == ((), (), None)
    assert run.state.anew
    assert run.state.phase == "vote"


def test_no_clock_counts_the_time_that_the_laptop_was_off(tmp_path: Path) -> None:
    play = Play()
    play.now = NOW
    play.begin()
    play.wait(30)
    before, after = custody(tmp_path), Custody(Store(tmp_path), lambda: bytes(32))
    before.begin("nl", 120, NOW)
    before.store = Store(tmp_path, clock=lambda: play.now)
    before.save(play.room)
    later = play.now + HOUR_MS
    assert after.find(later)
    run = running(after.open(before.code, later))
    assert run is not None
    assert clock.spent(run.clock, later) == 30_000


def test_a_disk_that_fails_is_told_and_the_meeting_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    kept = custody(tmp_path / "file")
    kept.save(kept.begin("nl", 120, NOW))
    assert kept.trouble == "disk_fails"


def test_a_folder_that_cannot_be_listed_is_not_taken_for_an_empty_one(tmp_path: Path) -> None:
    class Blind(Disk):
        def names(self, folder: Path) -> list[str]:
            raise PermissionError(errno.EACCES, "planted")

    before = custody(tmp_path)
    before.save(before.begin("nl", 120, NOW))
    with pytest.raises(Refused, match="data_unreadable"):
        Custody(Store(tmp_path, system=Blind()), lambda: bytes(32)).find(NOW)
    assert custody(tmp_path).found is not None


def test_of_the_chairs_orders_the_last_are_known_again_after_a_restart(tmp_path: Path) -> None:
    before = custody(tmp_path)
    room = before.begin("nl", 120, NOW)
    for at in range(HEARD_KEPT + 1):
        before.hear(f"order {at}")
    before.save(room)
    after = custody(tmp_path)
    after.open(before.code, NOW)
    assert after.heard(f"order {HEARD_KEPT}")
    assert not after.heard("order 0")
    after.begin("nl", 120, NOW)
    assert not after.heard(f"order {HEARD_KEPT}")
