"""A laptop that is started anew after a crash: who opens the meeting, who comes back, what counts once (R18, R21)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from server.store import Key
from tests.crash import crashed, reopened
from tests.device import Device
from tests.live import NAMES, Table, laptop


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Table]:
    with laptop(tmp_path / "kring") as one:
        yield Table(one)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "kring"


def test_after_a_crash_the_consoles_own_tab_opens_the_meeting_and_everybody_sits_where_they_sat(
    table: Table, folder: Path
) -> None:
    table.begin()
    table.to("inbreng")
    table.do("Bram", "line", text="Mijn vraag")
    with crashed(folder) as again:
        phone = Device(again.port, "Bram", tab=2).hello()
        assert phone.view == {}
        tab = reopened(again, table)
        assert tab.view["head"]["id"] == "inbreng"
        assert tab.welcome["key"] == table.console.welcome["key"]
        phone.sync()
        assert phone.view["name"] == "Bram"
        assert phone.view["step"]["mine"] == "Mijn vraag"
        assert phone.welcome["locker"] == table["Bram"].welcome["locker"]
        assert phone.order("line", text="Toch een andere") == ""


def test_the_recovery_code_opens_the_meeting_on_a_console_that_came_by_its_link(table: Table, folder: Path) -> None:
    table.begin()
    with crashed(folder) as again:
        console = Device(again.port, "another tab", "console").hello(join=again.link)
        assert console.house["state"] == "sealed"
        assert console.house["found"] > 0
        assert (console.house["join"], console.house["code"], console.view) == ("", "", {})
        assert console.order("begin") == "sealed"
        assert console.order("new_meeting") == "not_now"
        assert console.order("open_sealed", key=Key.from_secret(bytes(16)).code) == "key_wrong"
        assert console.order("open_sealed", key=str(table.console.house["recovery"]).lower()) == ""
        console.sync()
        assert console.house["state"] == "ready"
        assert console.view["head"]["id"] == "afspraken"


def test_a_key_that_does_not_fit_opens_neither_console_nor_meeting(table: Table, folder: Path) -> None:
    table.begin()
    with crashed(folder) as again:
        for key in (Key.from_secret(bytes(16)).code, "no key at all", "x" * 60):
            assert Device(again.port, "thief", "console").hello(key=key).refused in ("key_wrong", "code_wrong")
        assert again.hub.room is None


def test_the_consoles_second_tab_comes_back_by_the_key_too(table: Table, folder: Path) -> None:
    table.begin()
    key = table.console.welcome["key"]
    with crashed(folder) as again:
        assert Device(again.port, "first", "console").hello(key=key).refused == ""
        assert Device(again.port, "second", "console").hello(key=key).view["role"] == "console"
        wrong = Key.from_secret(bytes(16)).code
        assert Device(again.port, "third", "console").hello(key=wrong).refused == "console_link"


def test_a_found_meeting_can_be_forgotten_for_another(table: Table, folder: Path) -> None:
    table.begin()
    with crashed(folder) as again:
        console = Device(again.port, "another tab", "console").hello(join=again.link)
        assert console.order("forget_sealed") == ""
        console.sync()
        assert console.view["place"] == "lobby"
        assert console.view["seats"] == []
        assert not list(folder.parent.glob("kring-image-*/meetings/*.kring"))


def test_while_the_meeting_is_shut_away_a_phone_is_told_nothing_and_a_stranger_is_sent_off_later(
    table: Table, folder: Path
) -> None:
    table.begin()
    with crashed(folder) as again:
        stranger = Device(again.port, "stranger").hello(join="wrong")
        guest = Device(again.port, "guest").hello(join=table.join)
        seated = Device(again.port, "Bram", tab=2).hello()
        for device in (stranger, guest, seated):
            assert device.view == {}
            assert device.order("knock", name="Ik") == "sealed"
            assert device.welcome["locker"] == ""
        reopened(again, table)
        assert stranger.closed() == 4001
        assert stranger.refused == "code_needed"
        assert guest.order("knock", name="Gast") == ""


def test_whoever_stood_at_the_door_can_still_correct_their_name_after_a_crash(table: Table, folder: Path) -> None:
    table.device("guest")
    table.do("guest", "knock", name="Lieke")
    with crashed(folder) as again:
        phone = Device(again.port, "guest", tab=2).hello(join=table.join)
        reopened(again, table)
        phone.sync()
        assert phone.view["name"] == "Lieke"
        assert phone.order("knock", name="Lieke de Wit") == ""


def test_an_order_of_the_chair_that_is_sent_again_after_a_crash_counts_once(table: Table, folder: Path) -> None:
    table.begin()
    minute, line = table.console.message("more_time"), table.console.message("park", text="Het rooster")
    assert [table.console.ask(minute), table.console.ask(line)] == ["", ""]
    table.sync()
    with crashed(folder) as again:
        tab = reopened(again, table)
        assert [tab.ask(minute), tab.ask(line)] == ["", ""]
        tab.sync()
        assert tab.view["clock"]["total"] == table.console.view["clock"]["total"]
        assert tab.view["desk"]["parked"] == ["Het rooster"]


def test_what_a_seat_sends_again_after_a_crash_counts_once(table: Table, folder: Path) -> None:
    table.begin(notes=True)
    table.to("roddelen")
    note = table["Bram"].message("lay", note="n" * 20, text="Een vermoeden", share=True)
    assert table["Bram"].ask(note) == ""
    with crashed(folder) as again:
        tab = reopened(again, table)
        phones = {name: Device(again.port, name, tab=2).hello() for name in NAMES}
        assert phones["Bram"].ask(note) == ""
        assert tab.order("next") == ""
        again.wait(4)
        phones["Sanne"].sync()
        assert [item["text"] for item in phones["Sanne"].view["step"]["items"]] == ["Een vermoeden"]


def test_after_a_crash_in_a_vote_it_is_held_anew_and_everybody_is_told_so(table: Table, folder: Path) -> None:
    table.begin()
    table.to("inbreng")
    for name in NAMES[:3]:
        table.do(name, "line", text="Iets")
    table.on()
    first, second = table.seat("Lieke"), table.seat("Bram")
    for name in NAMES[:3]:
        table.do(name, "ballot", first=first, second=second)
    with crashed(folder) as again:
        tab = reopened(again, table)
        phones = {name: Device(again.port, name, tab=2).hello() for name in NAMES}
        assert tab.view["step"]["anew"]
        for phone in phones.values():
            step = phone.view["step"]
            assert (step["anew"], step["may"], step["cast"]) == (True, True, False)
            assert phone.order("ballot", first=second, second=first) == ""
        again.wait(5)
        tab.sync()
        assert [case["id"] for case in tab.view["step"]["result"]] == [second, first]


def test_a_vote_that_is_held_anew_has_a_whole_minute_again(table: Table, folder: Path) -> None:
    table.begin()
    table.to("inbreng")
    for name in NAMES[:3]:
        table.do(name, "line", text="Iets")
    table.on()
    table.wait(50)
    with crashed(folder) as again:
        again.clock.on(600_000)
        tab = reopened(again, table)
        for seconds in (1, 58):
            again.wait(seconds)
            tab.sync()
            assert tab.view["step"]["missing"] is None
        again.wait(60)
        tab.sync()
        assert tab.view["step"]["missing"] == len(NAMES)


def test_a_laptop_that_is_shut_says_goodbye_and_keeps_the_meeting(tmp_path: Path) -> None:
    with laptop(tmp_path) as one:
        table = Table(one, NAMES[:3])
        table.begin()
    assert table["Bram"].closed() == 1001
    with laptop(tmp_path) as again:
        tab = reopened(again, table)
        assert tab.view["head"]["id"] == "afspraken"
        assert tab.order("set_notes", on=True) == ""
