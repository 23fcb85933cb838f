"""The meeting between memory and disk: what is saved and when, what a new start finds, who may open it (R18, R19)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
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
from tests.crash import crashed, reopened
from tests.kept import HOUR_MS, files
from tests.live import NAMES, Device, Ledger, Table, laptop
from tests.play import Play

NOW = 1_780_000_000_000


def custody(folder: Path, memory: bool = False) -> Custody:
    asked = count()
    kept = Custody(Store(folder, memory), lambda: hashlib.sha256(f"{folder}/{next(asked)}".encode()).digest())
    kept.find(NOW)
    return kept


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Table]:
    with laptop(tmp_path / "kring") as one:
        yield Table(one)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "kring"


# --- saving -----------------------------------------------------------------------------------------------------------


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


# --- a laptop that is started anew ------------------------------------------------------------------------------------


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


def test_a_laptop_that_is_shut_says_goodbye_and_keeps_the_meeting(tmp_path: Path) -> None:
    with laptop(tmp_path) as one:
        table = Table(one, NAMES[:3])
        table.begin()
    assert table["Bram"].closed() == 1001
    with laptop(tmp_path) as again:
        tab = reopened(again, table)
        assert tab.view["head"]["id"] == "afspraken"
        assert tab.order("set_notes", on=True) == ""
