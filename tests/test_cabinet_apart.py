"""Keeping a record is the console's alone, keeps nobody waiting, and is heard by no phone and no wall."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

from server.kept import Kept
from server.store import Archive
from server.store.passphrase import Passphrase
from tests.device import Device
from tests.filing import ask, ended, files, over, records
from tests.live import NAMES, Table, laptop
from tests.shut import SAID, hurried


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    hurried(monkeypatch)


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Table]:
    with laptop(tmp_path / "kring") as one:
        yield Table(one)


# --- by nobody else, and nobody hears of it ---------------------------------------------------------------------------


def orders(table: Table, name: str) -> list[dict[str, Any]]:
    """Everything that can be asked of the cabinet."""
    opens = {"do": "open_record", "id": name, "passphrase": SAID}
    keeps = {"do": "keep_record", "passphrase": ""}
    return [keeps, opens, {"do": "close_record"}, {"do": "remove_record", "id": name}]


def test_no_phone_wall_or_stranger_keeps_opens_or_removes_anything(table: Table, tmp_path: Path) -> None:
    over(table)
    assert ask(table, "keep_record", passphrase=SAID) == ""
    name, before = records(table)["mine"], files(tmp_path)[0].read_bytes()
    table.device("stranger", "wall")
    for device in (one for one in table.devices.values() if one is not table.console):
        for do in orders(table, name):
            assert device.ask(device.message("") | {"do": do}) == "chair_only", do
    table.sync()
    assert files(tmp_path)[0].read_bytes() == before
    assert records(table)["opened"] is None


@contextmanager
def heard(folder: Path, keeps: bool) -> Iterator[dict[str, list[bytes]]]:
    """Hold a meeting, and give every frame that phones and wall were sent until the next meeting, kept or not."""
    with laptop(folder) as one:
        table = Table(one)
        wall = table.wall()
        ended(table)
        for said in ("", SAID) if keeps else ():
            assert ask(table, "keep_record", passphrase=said) == ""
            name = records(table)["mine"]
            ask(table, "open_record", id=name, passphrase="een andere gans")
            assert ask(table, "open_record", id=name, passphrase=said) == ""
            assert ask(table, "close_record") == ""
            assert ask(table, "remove_record", id=name) == ""
        if keeps:
            assert ask(table, "keep_record") == ""
        table.chair("new_meeting")
        table.wait(1)
        wall.sync()
        yield {name: list(device.frames) for name, device in table.devices.items() if device is not table.console}


def test_phones_and_wall_are_told_the_same_to_the_byte_whether_a_record_is_kept_or_not(tmp_path: Path) -> None:
    with heard(tmp_path / "one", keeps=True) as with_one, heard(tmp_path / "other", keeps=False) as without:
        assert set(with_one) == set(without) >= {*NAMES, "wall"}
        for name, frames in with_one.items():
            assert [bare(frame) for frame in frames] == [bare(frame) for frame in without[name]], name


def bare(frame: bytes) -> bytes:
    """Leave out what differs by itself: the port of each laptop."""
    return re.sub(rb"127\.0\.0\.1:\d+|\"path\":\"[^\"]*\"", b"", frame)


def test_nobody_but_the_console_is_told_a_word_of_an_opened_record(table: Table) -> None:
    marked = "plevierzin"
    table.laptop.hub.custody.store.records.keep(Kept(1, 60, (), (marked,), 0, (), marked), Passphrase.fresh(SAID))
    assert ask(table, "close_record") == ""
    name = records(table)["files"][0]["id"]
    assert ask(table, "open_record", id=name, passphrase=SAID) == ""
    table.wall()
    table.begin()
    table.to("inchecken")
    assert table.console.saw(marked)
    others = [one for one in table.devices.values() if one is not table.console]
    assert [one.name for one in others if one.saw(marked) or one.saw(name)] == []
    assert not table.console.saw(SAID)


# --- half a second ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("order", ["keep", "open"])
def test_the_room_goes_on_while_a_key_is_made(table: Table, monkeypatch: pytest.MonkeyPatch, order: str) -> None:
    over(table)
    if order == "open":
        assert ask(table, "keep_record", passphrase=SAID) == ""
        name = records(table)["mine"]
        table.chair("new_meeting")
        do = {"do": "open_record", "id": name, "passphrase": SAID}
    else:
        do = {"do": "keep_record", "passphrase": SAID}
    busy, may, real = Event(), Event(), getattr(Archive, order)

    def slow(*given: Any) -> Any:
        busy.set()
        assert may.wait(10)
        return real(*given)

    monkeypatch.setattr(Archive, order, slow)
    message = table.console.message("") | {"do": do}
    asking = Thread(target=table.console.ask, args=(message,))
    asking.start()
    try:
        assert busy.wait(10)
        late = Device(table.laptop.port, "late", "seat").hello(join=table.join)
        if order == "open":
            assert late.order("knock", name="Anouk") == ""
        else:
            assert late.refused == "door_shut"  # which the hub said, and not its lock
        table.laptop.hub.ring()
    finally:
        may.set()
        asking.join()
    table.sync()
    assert table.console.answers[message["id"]] == ""
    assert bool(records(table)["opened" if order == "open" else "mine"])
