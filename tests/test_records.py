"""Records that were kept come back as they were or not at all; a sealed one tells nothing but its date (R23)."""

from __future__ import annotations

import errno
import json
import os
import random
from pathlib import Path

import pytest

from server.kept import KeptFile
from server.plain import replace
from server.refused import Refused
from server.store import Store
from server.store.disk import Disk
from server.store.passphrase import Passphrase
from tests.disks import Crash, Failing, Watching
from tests.kept import posix
from tests.shut import BEGAN, PLANTED, RECORD, SAID, archive, hurried, parts, path, refused, sealed, shown


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    hurried(monkeypatch)


# --- kept, and opened -------------------------------------------------------------------------------------------------


def test_a_sealed_record_comes_back_after_a_start_for_its_passphrase(tmp_path: Path) -> None:
    name = sealed(tmp_path)
    assert archive(tmp_path).open(name, SAID) == RECORD
    assert archive(tmp_path).files() == (KeptFile(name, BEGAN, "sealed"),)


def test_a_record_without_a_passphrase_is_a_text_that_any_program_reads(tmp_path: Path) -> None:
    name = archive(tmp_path).keep(RECORD, None)
    assert archive(tmp_path).open(name) == RECORD
    assert archive(tmp_path).files() == (KeptFile(name, BEGAN, "readable"),)
    told = path(tmp_path, name).read_text("utf-8")
    assert [word for word in PLANTED if word not in told] == []
    assert json.loads(told.splitlines()[-1])["findings"] == RECORD.findings


def test_a_sealed_file_holds_none_of_what_stands_in_the_record_and_its_size_tells_little(tmp_path: Path) -> None:
    longer = replace(RECORD, findings="lang " * 100, present=tuple(f"{PLANTED[0]}{at}" for at in range(20)))
    names = [sealed(tmp_path), sealed(tmp_path, record=longer)]
    raw = [path(tmp_path, name).read_bytes() for name in names]
    assert [word for word in (*PLANTED, *SAID.split()) if word.encode() in raw[0]] == []
    assert len(raw[0]) == len(raw[1])
    head = json.loads(parts(tmp_path, names[0])[1])
    assert set(head) == {"id", "when", "recipe"}
    assert (head["id"], head["when"]) == (names[0], BEGAN)


def test_two_records_under_one_passphrase_share_no_salt_and_no_byte_of_the_seal(tmp_path: Path) -> None:
    (_, head, body), (_, other, others) = (parts(tmp_path, sealed(tmp_path)) for _ in range(2))
    assert json.loads(head)["recipe"]["salt"] != json.loads(other)["recipe"]["salt"]
    assert body[:24] != others[:24]
    assert sum(one == two for one, two in zip(body, others, strict=True)) < 100


def test_a_record_of_which_no_beginning_is_known_has_the_moment_it_was_kept(tmp_path: Path) -> None:
    name = archive(tmp_path, now=5).keep(replace(RECORD, began=None), None)
    assert archive(tmp_path).files() == (KeptFile(name, 5, "readable"),)


def test_the_newest_stands_first(tmp_path: Path) -> None:
    names = [archive(tmp_path).keep(replace(RECORD, began=BEGAN + at), None) for at in (2, 3, 1)]
    assert [one.id for one in archive(tmp_path).files()] == [names[1], names[0], names[2]]


def test_what_is_thrown_away_is_gone_and_the_others_stay(tmp_path: Path) -> None:
    gone, stays = sealed(tmp_path), sealed(tmp_path)
    archive(tmp_path).remove(gone)
    archive(tmp_path).remove(gone)
    assert shown(tmp_path) == [(stays, "sealed")]
    assert refused(tmp_path, gone) == "record_gone"
    assert not path(tmp_path, gone).exists()


def test_what_is_thrown_away_is_gone_from_the_disk_when_it_says_so(tmp_path: Path) -> None:
    class Noting(Disk):
        def __init__(self) -> None:
            self.done: list[str] = []

        def remove(self, path: Path) -> None:
            super().remove(path)
            self.done.append(path.name)

        def sync_folder(self, path: Path) -> None:
            super().sync_folder(path)
            self.done.append(path.name)

    name, disk = sealed(tmp_path), Noting()
    archive(tmp_path, system=disk).remove(name)
    assert disk.done == [f"{name}.record", "records"]
    archive(tmp_path / "nowhere", system=disk).remove(name)
    assert disk.done[2:] == [f"{name}.record"]


def test_the_records_lie_beside_the_meetings_of_a_store(tmp_path: Path) -> None:
    name = Store(tmp_path).records.keep(RECORD, None)
    assert Store(tmp_path).records.open(name) == RECORD
    assert Store(tmp_path).find() is None


# --- the disk ---------------------------------------------------------------------------------------------------------


@posix
def test_folder_and_files_are_nobody_elses_from_their_first_moment(tmp_path: Path) -> None:
    disk, before = Watching(), os.umask(0)
    try:
        for said in (None, Passphrase.fresh(SAID)):
            archive(tmp_path, system=disk).keep(RECORD, said)
    finally:
        os.umask(before)
    assert disk.modes == {0o600}
    assert (tmp_path / "records").stat().st_mode & 0o777 == 0o700
    assert {one.stat().st_mode & 0o777 for one in (tmp_path / "records").iterdir()} == {0o600}


@posix
def test_a_folder_that_stood_open_is_shut(tmp_path: Path) -> None:
    (tmp_path / "records").mkdir(mode=0o755)
    sealed(tmp_path)
    assert (tmp_path / "records").stat().st_mode & 0o777 == 0o700


def test_in_memory_nothing_is_kept_and_it_says_so(tmp_path: Path) -> None:
    kept = archive(tmp_path, memory=True)
    for said in (None, Passphrase.fresh(SAID)):
        with pytest.raises(Refused, match="record_memory"):
            kept.keep(RECORD, said)
    kept.tidy()
    assert kept.files() == ()
    assert list(tmp_path.iterdir()) == []


def test_in_memory_what_lies_there_from_before_is_not_told(tmp_path: Path) -> None:
    sealed(tmp_path)
    assert archive(tmp_path, memory=True).files() == ()


@pytest.mark.parametrize("name", ["../meetings", "..", "", "0" * 7, "0" * 9, "ABCDEF01", "0000000g", "con", "lock"])
def test_a_name_leads_nowhere_else(tmp_path: Path, name: str) -> None:
    assert refused(tmp_path, name) == "record_gone"
    with pytest.raises(Refused, match="record_gone"):
        archive(tmp_path).remove(name)


@posix
def test_a_link_leads_nowhere_else(tmp_path: Path) -> None:
    sealed(tmp_path)
    (tmp_path / "elsewhere").write_text("niet van Kring")
    path(tmp_path, "0" * 8).symlink_to(tmp_path / "elsewhere")
    assert "0" * 8 not in dict(shown(tmp_path))
    assert refused(tmp_path, "0" * 8) == "record_gone"


@pytest.mark.parametrize(("fault", "code"), [(errno.ENOSPC, "record_full"), (errno.EROFS, "record_disk")])
def test_a_disk_that_takes_nothing_is_told_and_what_was_there_stays(tmp_path: Path, fault: int, code: str) -> None:
    class Refuses(Disk):
        def write(self, file: int, raw: memoryview) -> int:
            raise OSError(fault, "planted")

    stays = sealed(tmp_path)
    with pytest.raises(Refused, match=code):
        archive(tmp_path, system=Refuses()).keep(RECORD, None)
    assert shown(tmp_path) == [(stays, "sealed")]
    assert len(list((tmp_path / "records").iterdir())) == 1


def test_a_folder_that_cannot_be_read_is_told_and_is_not_an_empty_one(tmp_path: Path) -> None:
    class Blind(Disk):
        def names(self, folder: Path) -> list[str]:
            raise PermissionError(errno.EACCES, "planted")

    sealed(tmp_path)
    with pytest.raises(Refused, match="record_disk"):
        archive(tmp_path, system=Blind()).files()


@pytest.mark.parametrize("how", ["before", "after", "ENOSPC", "EIO"])
def test_at_whatever_call_it_goes_wrong_a_record_is_there_whole_or_not_at_all(tmp_path: Path, how: str) -> None:
    for at in range(1, 14):
        folder = tmp_path / str(at)
        stays = sealed(folder)
        disk = Failing(at, how, random.Random(at))
        kept = ""
        try:
            kept = archive(folder, system=disk).keep(RECORD, Passphrase.fresh(SAID))
        except Crash:
            disk.lose_power()
        except Refused as no:
            assert no.code in ("record_full", "record_disk")
        there = dict(shown(folder))
        assert set(there.values()) == {"sealed"}
        assert {stays, kept} - {""} <= set(there)
        assert [archive(folder).open(name, SAID) for name in there] == [RECORD] * len(there)
        archive(folder).tidy()
        assert {one.suffix for one in (folder / "records").iterdir()} == {".record"}


def test_what_a_crash_left_half_written_is_thrown_away_and_nothing_else(tmp_path: Path) -> None:
    name = sealed(tmp_path)
    for other in ("00000000.new", "mijn lijstje.new", "00000000.record.txt"):
        (tmp_path / "records" / other).write_text(PLANTED[0])
    archive(tmp_path).tidy()
    left = {one.name for one in (tmp_path / "records").iterdir()}
    assert left == {f"{name}.record", "mijn lijstje.new", "00000000.record.txt"}
