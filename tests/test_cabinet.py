"""Keeping a record from the console, over real sockets: kept once, opened, shut, thrown away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from server.cabinet import Cabinet
from server.kept import kept
from server.plain import to_json, to_plain
from tests.device import Device
from tests.filing import FINDING, OWNER, SECRET, WORDS, ask, ended, files, over, records
from tests.live import Table, laptop
from tests.shut import RECORD, SAID, archive, hurried
from tests.test_secrecy import full


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    hurried(monkeypatch)


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Table]:
    with laptop(tmp_path / "kring") as one:
        yield Table(one)


def test_a_record_is_kept_once_after_the_end_and_not_before(table: Table, tmp_path: Path) -> None:
    assert ask(table, "keep_record") == "not_now"
    table.begin()
    assert ask(table, "keep_record", passphrase=SAID) == "not_now"
    table.to("bewaren")
    table.chair("end")
    assert records(table) == {"keeps": True, "files": [], "opened": None, "mine": "", "trouble": ""}
    order = table.console.message("keep_record", passphrase=SAID)
    assert [table.console.ask(order), table.console.ask(order)] == ["", ""]
    assert ask(table, "keep_record") == "record_kept"
    assert len(files(tmp_path)) == 1
    (one,) = records(table)["files"]
    assert (one["state"], records(table)["mine"], records(table)["opened"]) == ("sealed", one["id"], None)


def test_it_holds_what_the_record_shows_and_nothing_else_that_anybody_wrote(table: Table, tmp_path: Path) -> None:
    ended(table)
    shown = table.console.view["desk"]["record"]
    assert ask(table, "keep_record") == ""
    raw = files(tmp_path)[0].read_text("utf-8")
    assert [word for word in SECRET if word in raw] == []
    assert ask(table, "open_record", id=records(table)["mine"]) == ""
    record = records(table)["opened"]["record"]
    same = ("began", "minutes", "methods", "present", "agreed", "findings", "stopped")
    assert {name: record[name] for name in same} == {name: shown[name] for name in same}
    assert record["actions"] == [{"name": OWNER, "text": WORDS}]
    assert set(record) == {*same, "actions"}


def test_of_a_full_meeting_no_case_note_vote_or_seat_is_in_it() -> None:
    play = full()
    told = to_plain(kept(play.room))
    raw = to_json(told).decode()
    assert told["findings"] == "wat we samen vonden"
    assert [seat.id for seat in play.room.seats if f'"{seat.id}"' in raw] == []
    assert [seat.device for seat in play.room.seats if seat.device and seat.device in raw] == []


def test_a_sealed_record_opens_for_its_passphrase_and_is_shut_again(table: Table) -> None:
    ended(table)
    assert ask(table, "keep_record", passphrase=SAID) == ""
    name = records(table)["mine"]
    for wrong, code in (("een andere gans", "passphrase_wrong"), ("", "passphrase_empty"), ("  ", "passphrase_empty")):
        assert ask(table, "open_record", id=name, passphrase=wrong) == code
        assert records(table)["opened"] is None
    assert ask(table, "open_record", id=name, passphrase=f" {SAID} ") == ""
    assert records(table)["opened"]["record"]["findings"] == FINDING
    assert ask(table, "close_record") == ""
    assert records(table)["opened"] is None


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("kort", "passphrase_short"),
        ("   ", "passphrase_empty"),
        ("x" * 201, "passphrase_long"),
        ("a\u202eb" * 9, "passphrase_signs"),
    ],
)
def test_a_passphrase_that_will_not_do_keeps_nothing_not_even_readable(
    table: Table, tmp_path: Path, said: str, code: str
) -> None:
    over(table)
    assert ask(table, "keep_record", passphrase=said) == code
    assert files(tmp_path) == []
    assert ask(table, "keep_record", passphrase=SAID) == ""


def test_a_record_that_was_thrown_away_can_be_kept_again(table: Table, tmp_path: Path) -> None:
    over(table)
    assert ask(table, "keep_record") == ""
    name = records(table)["mine"]
    assert ask(table, "open_record", id=name) == ""
    assert ask(table, "remove_record", id=name) == ""
    assert files(tmp_path) == []
    assert (records(table)["opened"], records(table)["mine"]) == (None, "")
    assert ask(table, "open_record", id=name) == "record_gone"
    assert ask(table, "keep_record", passphrase=SAID) == ""
    assert len(files(tmp_path)) == 1


def test_after_a_new_meeting_and_a_start_it_is_there_and_nobody_has_it_open(table: Table, tmp_path: Path) -> None:
    over(table)
    assert ask(table, "keep_record", passphrase=SAID) == ""
    name = records(table)["mine"]
    assert ask(table, "open_record", id=name, passphrase=SAID) == ""
    table.chair("new_meeting")
    assert records(table)["mine"] == ""
    table.laptop.kring.shut()
    with laptop(tmp_path / "kring") as again:
        console = Device(again.port, "console", "console").hello(join=again.link, key="")
        console.sync()
        told = console.house["records"]
        assert ([one["id"] for one in told["files"]], told["opened"]) == ([name], None)


def test_where_nothing_is_written_nothing_is_kept_and_the_console_knows(tmp_path: Path) -> None:
    with laptop() as one:
        table = over(Table(one))
        assert records(table)["keeps"] is False
        for said in ("", SAID):
            assert ask(table, "keep_record", passphrase=said) == "record_memory"
        assert ask(table, "open_record", id="0" * 8) == "record_gone"


def test_a_broken_file_is_told_and_stays_until_it_is_thrown_away(table: Table, tmp_path: Path) -> None:
    over(table)
    assert ask(table, "keep_record", passphrase=SAID) == ""
    name, (file,) = records(table)["mine"], files(tmp_path)
    file.write_bytes(file.read_bytes()[:-1])
    assert ask(table, "open_record", id=name, passphrase=SAID) == "record_broken"
    assert [one["state"] for one in records(table)["files"]] == ["broken"]
    assert ask(table, "remove_record", id=name) == ""
    assert records(table)["files"] == []


def test_a_folder_that_cannot_be_read_is_told_with_what_was_known_of_it(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    over(table)
    assert ask(table, "keep_record") == ""
    with monkeypatch.context() as blind:
        blind.setattr("server.store.disk.Disk.names", lambda *_: (_ for _ in ()).throw(PermissionError(13, "planted")))
        assert ask(table, "close_record") == ""
        assert (records(table)["trouble"], len(records(table)["files"])) == ("record_disk", 1)
    assert ask(table, "close_record") == ""
    assert records(table)["trouble"] == ""


def test_what_a_crash_left_half_written_is_gone_at_the_next_start(tmp_path: Path) -> None:
    name = archive(tmp_path).keep(RECORD, None)
    (tmp_path / "records" / "00000000.new").write_text(FINDING)
    assert [one.id for one in Cabinet(archive(tmp_path)).told(None).files] == [name]
    assert [one.suffix for one in (tmp_path / "records").iterdir()] == [".record"]
