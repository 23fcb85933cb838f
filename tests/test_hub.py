"""The live room over real sockets: what counts once and for which moment, and what everybody is told of it."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Thread

import pytest

from server import wire
from server.entrance import device_of
from server.plain import to_json
from server.room.view import view
from tests.device import Device
from tests.live import NAMES, Ledger, Table, laptop
from tests.storm import STAGES, Deed, act, noting


@pytest.fixture
def table() -> Iterator[Table]:
    with laptop() as one:
        yield Table(one)


def room(table: Table) -> bytes:
    assert table.laptop.hub.room is not None
    return to_json(table.laptop.hub.room)


# --- once, and for its moment -----------------------------------------------------------------------------------------


def test_an_order_sent_twice_counts_once_and_has_one_answer(table: Table) -> None:
    table.begin()
    order = table.console.message("more_time")
    before = table.console.view["clock"]["total"]
    assert [table.console.ask(order), table.console.ask(order)] == ["", ""]
    table.sync()
    assert table.console.view["clock"]["total"] == before + 60_000
    refused = table["Bram"].message("next")
    assert [table["Bram"].ask(refused), table["Bram"].ask(refused)] == ["chair_only"] * 2


def test_a_phone_that_asks_again_whether_its_tap_came_through_gets_the_same_answer(table: Table) -> None:
    table.begin()
    table.to("inchecken")
    lit = next(one for one in table.devices.values() if one.view["me"] == table.console.view["floor"]["lit"])
    order = lit.message("done")
    assert lit.ask(order) == ""
    lit.hello()
    assert lit.ask(order) == ""
    table.sync()
    assert table.console.view["floor"]["done"] == [lit.view["me"]]


def test_an_order_counts_once_over_a_lost_connection(table: Table) -> None:
    table.begin()
    order = table.console.message("park", text="Het rooster")
    table.console.ask(order)
    table.console.hello()
    assert table.console.ask(order) == ""
    table.sync()
    assert table.console.view["desk"]["parked"] == ["Het rooster"]


def test_two_devices_may_use_one_id_for_two_orders(table: Table) -> None:
    table.begin()
    for name in ("Bram", "Sanne"):
        assert table[name].ask(table[name].message("agree") | {"id": "the-same-id-by-chance-"}) == ""
    table.sync()
    assert table.console.view["step"]["ready"]["count"] == 2


def test_an_order_for_a_step_that_is_over_is_refused(table: Table) -> None:
    table.begin()
    late = table["Bram"].message("agree")
    table.on()
    before = room(table)
    assert table["Bram"].ask(late) == "stale"
    assert room(table) == before


def test_a_tap_for_a_turn_that_is_over_ends_nobody_elses_turn(table: Table) -> None:
    table.begin()
    table.to("inchecken")
    first = table.console.view["floor"]["lit"]
    twice = [table.console.message("next_turn"), table.console.message("next_turn")]
    assert [table.console.ask(one) for one in twice] == ["", "stale"]
    table.sync()
    assert table.console.view["floor"]["done"] == [first]


def test_an_owner_who_leaves_a_question_too_late_takes_nobody_elses_turn(table: Table) -> None:
    table.begin()
    table.to("vragen")
    late = table["Lieke"].message("leave")
    table.chair("next_turn")
    asking = table.console.view["floor"]["lit"]
    assert table["Lieke"].ask(late) == "stale"
    table.sync()
    assert table.console.view["floor"]["lit"] == asking


def test_two_taps_on_next_go_one_step(table: Table) -> None:
    table.begin()
    twice = [table.console.message("next"), table.console.message("next")]
    assert [table.console.ask(one) for one in twice] == ["", "stale"]
    table.sync()
    assert table.step == "inchecken"


# --- one device, one socket -------------------------------------------------------------------------------------------


def test_the_newest_tab_of_a_device_closes_the_one_before_it(table: Table) -> None:
    table.begin()
    tab = Device(table.laptop.port, "Bram", tab=2).hello()
    assert table["Bram"].closed() == 4002
    assert tab.view["name"] == "Bram"
    assert tab.order("agree") == ""


def test_what_a_replaced_tab_asks_has_no_effect(table: Table) -> None:
    table.begin()
    visit = next(one for one in table.laptop.hub._visits.values() if one.device == device_of(table["Bram"].token))
    order = table["Bram"].message("agree")
    table["Bram"].hello()
    before = room(table)
    visit.hear(order)
    assert room(table) == before


# --- who is told what -------------------------------------------------------------------------------------------------


def test_the_house_is_told_to_the_console_and_without_secrets_to_the_wall(table: Table) -> None:
    wall = table.wall()
    assert table.console.house["phones"] == {table.seat(name): 0 for name in NAMES}
    assert wall.house["join"] == table.console.house["join"]
    assert not wall.house["phones"]
    assert not wall.house["recovery"]
    assert wall.welcome["key"] == ""
    assert table["Bram"].welcome["key"] == ""
    assert table.console.welcome["key"] == table.console.house["recovery"]
    table.chair("shut_door")
    assert not wall.house["join"]
    assert all(table[name].house == {} for name in NAMES)


def test_the_console_is_told_when_a_phone_goes_and_comes_back(table: Table) -> None:
    table["Bram"].hang_up()
    del table.devices["Bram"]
    while not table.console.house["phones"][table.seat("Bram")]:
        table.console.take()
    assert table.console.house["phones"][table.seat("Bram")] == table.laptop.clock.now()
    table.device("Bram")
    assert table.console.house["phones"][table.seat("Bram")] == 0


def test_while_a_vote_is_open_nobody_is_told_whose_phone_comes_or_goes(table: Table) -> None:
    table.begin()
    table.to("inbreng")
    for name in NAMES[:3]:
        table.do(name, "line", text="Iets")
    table.on()
    before = table.console.house
    frames = len(table.console.frames)
    for name in ("Bram", "Sanne"):
        table[name].hang_up()
        table[name].hello()
    table["Milan"].hello()
    table.sync()
    assert table.console.house == before
    assert len(table.console.frames) == frames


def test_a_ballot_is_no_frame_for_anybody_and_no_save(table: Table) -> None:
    ledger = table.laptop.hub.custody.store = Ledger()
    table.begin()
    table.to("inbreng")
    for name in NAMES[:3]:
        table.do(name, "line", text="Iets")
    table.on()
    frames, saves = {name: len(one.frames) for name, one in table.devices.items()}, len(ledger.saves)
    table.do("Bram", "ballot", first=table.seat("Lieke"), second=table.seat("Sanne"))
    assert len(ledger.saves) == saves
    assert {name: len(one.frames) for name, one in table.devices.items()} == frames | {"Bram": frames["Bram"] + 1}
    table["Bram"].hello()
    assert table["Bram"].view["step"]["cast"] is True


@pytest.mark.parametrize("step", ["afspraken", "inbreng", "roddelen"])
def test_when_all_act_at_once_everybody_ends_up_with_the_view_of_the_last_moment(table: Table, step: str) -> None:
    table.begin(notes=True)
    table.to(step)
    stage = next(one for one in STAGES if one.step == step)
    deeds: list[Deed] = []
    choices = {name: noting if name == "console" else stage.phone for name in table.devices}
    threads = [Thread(target=act, args=(table[name], choice, deeds, 25)) for name, choice in choices.items()]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    table.sync()
    hub = table.laptop.hub
    assert hub.room is not None
    assert sum(deed.answer == "" for deed in deeds) > 50
    for device in table.devices.values():
        viewer = hub.entrance.viewer(hub.room, device_of(device.token))
        last = [frame for frame in device.frames if frame.startswith(b'{"view"')][-1]
        assert last == wire.shown(view(hub.room, viewer, table.laptop.clock.now())), device.name


# --- what comes by itself, and what must not happen -------------------------------------------------------------------


def test_time_that_the_laptop_slept_counts_for_no_clock(table: Table) -> None:
    table.begin()
    table.wait(10)
    spent = table.console.view["clock"]["spent"]
    table.laptop.clock.slept = 3_600_000
    table.wait(3600)
    table.chair("park", text="Wakker")
    assert table.console.view["clock"]["spent"] - spent < 20_000


def test_a_laptop_that_slept_in_a_vote_does_not_tell_too_soon_how_many_are_missing(table: Table) -> None:
    table.begin()
    table.to("inbreng")
    for name in NAMES[:3]:
        table.do(name, "line", text="Iets")
    table.on()
    table.laptop.clock.slept = 600_000
    table.wait(600)
    assert table.console.view["step"]["missing"] is None
    table.wait(60)
    assert table.console.view["step"]["missing"] == len(NAMES)


def test_a_fault_of_ours_closes_that_socket_and_leaves_the_room_as_it_was(
    table: Table, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError("kanarie-in-de-fout")

    table.begin()
    before = room(table)
    with monkeypatch.context() as planted:
        planted.setattr("server.hub.apply", fails)
        table["Bram"].say(table["Bram"].message("agree"))
        assert table["Bram"].closed() == 1011
    assert room(table) == before
    assert "kanarie" not in "".join(capfd.readouterr())
    table["Bram"].hello()
    table.do("Bram", "agree")
    table.do("Sanne", "agree")


def test_a_fault_in_what_comes_by_itself_is_told_and_tried_again(
    table: Table, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError("kanarie-in-de-fout")

    table.begin()
    table.to("roddelen")
    with monkeypatch.context() as planted:
        planted.setattr("server.hub.wake", fails)
        table.chair("next")
        table.laptop.clock.on(4000)
        table.laptop.kring._ring()
        assert table.step == "roddelen"
    table.laptop.kring._ring()
    table.sync()
    assert table.step == "besluit"
    told = capfd.readouterr().err
    assert "alarm ZeroDivisionError" in told
    assert "kanarie" not in told


def test_after_the_end_everything_is_forgotten_and_another_meeting_can_begin(table: Table) -> None:
    locker = table["Bram"].welcome["locker"]
    table.begin()
    table.to("bewaren")
    table.chair("end")
    assert table["Bram"].view["place"] == "ended"
    assert table["Bram"].hello().welcome == {"locker": "", "key": ""}
    assert table["Bram"].order("time_out") == "ended"
    table.chair("new_meeting")
    assert table.console.view["seats"] == []
    assert table["Bram"].view["role"] == "door"
    assert table["Bram"].order("knock", name="Bram") == "door_shut"
    table["Bram"].hello(join=table.join)
    table.do("Bram", "knock", name="Bram")
    table.chair("admit")
    assert table["Bram"].welcome["locker"] not in ("", locker)
