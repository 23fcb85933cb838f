"""What lies on the disk: nobody reads it without the key, and what is broken is never taken for nothing."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from server.store import Broken, Store, WrongKey, hold
from server.store.envelope import Envelope, unpack
from tests.disks import Watching
from tests.kept import KEY, OTHER, files, posix, slots, told


def test_nothing_that_was_said_can_be_read_on_the_disk(tmp_path: Path) -> None:
    Store(tmp_path).save("m", KEY, {"name": "Wilhelmina", "case": "canary-8f31"})
    for name, raw in files(tmp_path).items():
        assert b"canary" not in raw
        assert b"Wilhelmina" not in raw
        assert b"name" not in raw
        assert "Wilhelmina" not in name


def test_rooms_of_about_one_size_leave_files_of_one_size(tmp_path: Path) -> None:
    sizes = set()
    for turn, text in enumerate(["", "x" * 3000]):
        Store(tmp_path / str(turn)).save("m", KEY, {"text": text})
        sizes |= {len(raw) for raw in files(tmp_path / str(turn)).values()}
    assert len(sizes) == 1


def test_another_key_is_refused_and_breaks_nothing(tmp_path: Path) -> None:
    Store(tmp_path).save("m", KEY, {"n": 1})
    before = files(tmp_path)
    with pytest.raises(WrongKey):
        Store(tmp_path).load("m", OTHER)
    assert files(tmp_path) == before
    assert told(tmp_path) == 1


def test_a_file_cannot_pass_for_another_meeting(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.save("m", KEY, {"n": 1})
    store.save("o", KEY, {"n": 2})
    mine, theirs = (next((tmp_path / "meetings").glob(f"{stem}.*")) for stem in ("nu", "n4"))
    mine.write_bytes(theirs.read_bytes())
    with pytest.raises(Broken, match=r"^store_broken$"):
        Store(tmp_path).load("m", KEY)


@posix
def test_files_and_folders_are_private_from_their_first_moment(tmp_path: Path) -> None:
    before, disk = os.umask(0), Watching()
    try:
        Store(tmp_path / "new", system=disk).save("m", KEY, {"text": "x" * 9000})
        hold(tmp_path / "new").release()
    finally:
        os.umask(before)
    assert disk.modes == {0o600}
    assert {path.stat().st_mode & 0o777 for path in tmp_path.rglob("*") if path.is_file()} == {0o600}
    assert {path.stat().st_mode & 0o777 for path in tmp_path.rglob("*") if path.is_dir()} == {0o700}


@posix
def test_a_folder_of_meetings_that_stood_open_is_shut(tmp_path: Path) -> None:
    (tmp_path / "meetings").mkdir(mode=0o755)
    (tmp_path / "meetings").chmod(0o755)
    Store(tmp_path).save("m", KEY, {"n": 1})
    assert (tmp_path / "meetings").stat().st_mode & 0o777 == 0o700


def test_a_link_in_the_place_of_the_new_file_is_not_followed(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.save("m", KEY, {"n": 1})
    victim = tmp_path / "victim"
    victim.write_text("mine")
    for slot in (0, 1):
        (tmp_path / "meetings" / f"nu.{slot}.new").symlink_to(victim)
    store.save("m", KEY, {"n": 2})
    store.save("m", KEY, {"n": 3})
    assert victim.read_text() == "mine"
    assert told(tmp_path) == 3


def test_memory_only_writes_nothing_at_all(tmp_path: Path) -> None:
    store = Store(tmp_path / "new", memory=True)
    store.save("m", KEY, {"n": 1})
    store.forget_stale(10**15)
    store.forget("m")
    assert (store.find(), store.trouble) == (None, None)
    with pytest.raises(Broken):
        store.load("m", KEY)
    assert list(tmp_path.iterdir()) == []


@given(data=some.data())
def test_the_newest_file_cut_or_garbled_anywhere_gives_the_one_before(data: some.DataObject) -> None:
    with TemporaryDirectory() as folder:
        home = Path(folder)
        store = Store(home)
        store.save("m", KEY, {"n": 1})
        store.save("m", KEY, {"n": 2})
        newest = slots(home)[1]
        raw = newest.read_bytes()
        place = data.draw(some.integers(0, len(raw) - 1))
        ways: list[Callable[[], bytes]] = [
            lambda: raw[:place],
            lambda: raw[:place] + bytes(len(raw) - place),
            lambda: raw[:place] + bytes([raw[place] ^ 1]) + raw[place + 1 :],
            lambda: raw + b"\0",
        ]
        newest.write_bytes(garbled := data.draw(some.sampled_from(ways))())
        again = Store(home)
        kept = again.load("m", KEY)["n"]
        assert (kept, again.older) == ((2, False) if garbled == raw else (1, True))


@given(some.integers(0, 2**64 - 1), some.integers(0, 2**64 - 1), some.binary(max_size=100))
@example(2**64 - 1, 2**64 - 1, b"")
def test_an_envelope_comes_back_whole_whatever_is_in_it(generation: int, saved_ms: int, sealed: bytes) -> None:
    envelope = Envelope(generation, saved_ms, sealed)
    assert unpack(envelope.pack()) == envelope


def test_a_file_of_an_earlier_kring_is_read_by_a_later_one() -> None:
    checksum = bytes.fromhex("45fb31577c3ada29d851b520dd29d2ee97bf8b7e639a6b5eeb5455c99116d12b")
    written = b"kring 1\n" + checksum + b"\0\0\0\0\0\0\0\x07" + b"\0\0\0\0\0\0\x03\xe8" + b"sealed"
    assert Envelope(7, 1000, b"sealed").pack() == written
    assert unpack(written) == Envelope(7, 1000, b"sealed")


def test_inside_the_seal_lies_one_letter_with_the_room(tmp_path: Path) -> None:
    Store(tmp_path).save("m", KEY, {"n": 1})
    inside = KEY.open(unpack(slots(tmp_path)[0].read_bytes()).sealed)
    assert inside == b'{"meeting":"m","generation":1,"tables":{"room":{"1":{"n":1}}}}'


def test_a_broken_file_is_set_aside_and_the_meeting_goes_on(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for n in (1, 2):
        store.save("m", KEY, {"n": n})
    newest = slots(tmp_path)[1]
    newest.write_bytes(b"torn")
    again = Store(tmp_path)
    assert again.load("m", KEY) == {"n": 1}
    assert newest.with_suffix(".broken").read_bytes() == b"torn"
    again.save("m", KEY, {"n": 3})
    assert again.load("m", KEY) == {"n": 3}
    assert not again.older


def test_two_broken_files_are_never_an_empty_meeting(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for n in (1, 2):
        store.save("m", KEY, {"n": n})
    for slot in slots(tmp_path):
        slot.write_bytes(slot.read_bytes()[:-1])
    found = Store(tmp_path).find()
    assert found is not None
    assert not found.sealed
    with pytest.raises(Broken):
        Store(tmp_path).load("m", KEY)
    assert sorted(files(tmp_path)) == ["nu.0.broken", "nu.1.broken"]
    assert Store(tmp_path).find() is None


def test_a_file_emptied_by_a_cloud_is_broken_and_not_empty(tmp_path: Path) -> None:
    Store(tmp_path).save("m", KEY, {"n": 1})
    slots(tmp_path)[0].write_bytes(b"")
    with pytest.raises(Broken):
        Store(tmp_path).load("m", KEY)


def test_a_meeting_that_runs_repairs_files_that_others_broke(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for n in (1, 2):
        store.save("m", KEY, {"n": n})
    for slot in slots(tmp_path):
        slot.write_bytes(b"garbled")
    store.save("m", KEY, {"n": 3})
    assert told(tmp_path) == 3


def test_a_folder_that_somebody_removed_is_made_again(tmp_path: Path) -> None:
    store = Store(tmp_path / "data")
    store.save("m", KEY, {"n": 1})
    for path in sorted((tmp_path / "data").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    store.save("m", KEY, {"n": 2})
    assert (told(tmp_path / "data"), store.trouble) == (2, None)


def test_broken_files_say_nothing_of_what_is_in_them(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.save("m", KEY, {"case": "canary-8f31"})
    for shown in (repr(store), repr(unpack(slots(tmp_path)[0].read_bytes())), repr(Broken()), repr(WrongKey())):
        assert "canary" not in shown
        assert len(shown) < 80
