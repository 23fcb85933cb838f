"""The live room over real sockets: who may ask what, once, for which moment, and what everybody is told of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from server import wire
from server.plain import Plain, to_json
from server.room import commands as ask
from server.steps import KINDS
from server.steps.kind import GiveTurn, NextTurn, PassOver
from tests.live import NAMES, Device, Ledger, Table, laptop

HOUSE = tuple(wire.HouseCommand.__subclasses__())
CHAIRS: tuple[type[Plain], ...] = (*ask.COMMANDS, *HOUSE, NextTurn, PassOver, GiveTurn)
ANYBODY = {"ballot", "line", "done", "pass", "return", "leave", "agree", "raise", "answer", "lay", "take_back", "want"}
ANYBODY |= {"withdraw", "record", "keep", "here", "time_out", "knock", "ask_wall", "accept_chair", "decline_chair"}


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
    visit = next(one for one in table.laptop.hub._visits.values() if one.said.token == table["Bram"].token)
    order = table["Bram"].message("agree")
    table["Bram"].hello()
    before = room(table)
    visit.hear(order)
    assert room(table) == before


# --- who may ask what -------------------------------------------------------------------------------------------------


def every_order(table: Table) -> Iterator[dict[str, Any]]:
    """One order of every sort, filled with what fits."""
    seat, other = table.seat("Bram"), table.seat("Sanne")
    fill = {"seat": seat, "first": seat, "second": other, "minutes": 60, "cases": 1, "seats": [seat], "ip": "127.0.0.1"}
    fill |= {"on": True, "here": False, "at": 0, "yes": True, "answer": "later", "name": "Vreemde", "wall": "w1"}
    fill |= {"knock": "k1", "knocks": [], "text": "Iets", "note": "n" * 20, "action": "Iets", "key": "k", "guide": True}
    for name, kind in wire.COMMANDS.items():
        yield {"do": name} | {one: fill[one] for one in kind.__struct_fields__ if one in fill}


def asked(device: Device, do: dict[str, Any]) -> str:
    return device.ask(device.message("") | {"do": do})


@pytest.mark.parametrize("step", ["", "afspraken", "inchecken", "kiezen", "vragen", "roddelen", "tip-schrijven"])
def test_a_wall_and_a_stranger_may_ask_nothing_in_any_step(table: Table, step: str) -> None:
    wall, stranger = table.wall(), table.device("stranger")
    if step:
        table.begin(notes=True)
        table.to(step)
    table.chair("shut_door")
    before = room(table)
    for do in every_order(table):
        if do["do"] != "ask_wall":
            answers = {asked(wall, do), asked(stranger, do)}
            assert answers <= {"not_yours", "chair_only", "door_shut"}, do
        assert asked(stranger, do) != "", do
    assert room(table) == before


@pytest.mark.parametrize("step", ["", "afspraken", "inchecken", "kiezen", "vragen", "roddelen", "bewaren"])
def test_what_is_the_chairs_is_refused_to_every_seat(table: Table, step: str) -> None:
    if step:
        table.begin()
        table.to(step)
    before = room(table)
    for do in every_order(table):
        if do["do"] not in ANYBODY:
            for name in ("Lieke", "Sanne"):
                assert asked(table[name], do) in ("chair_only", "not_now", "owner_only", "stale"), do
    assert room(table) == before


def test_every_command_is_the_chairs_or_anybodys() -> None:
    chairs = {one.__struct_config__.tag for one in CHAIRS}
    of_kinds = {one.__struct_config__.tag for kind in KINDS.values() for one in kind.COMMANDS}
    assert set(wire.COMMANDS) == chairs | of_kinds
    assert set(wire.COMMANDS) >= ANYBODY


def test_a_seat_cannot_act_for_another_seat(table: Table) -> None:
    table.begin()
    before = room(table)
    assert table["Bram"].order("agree", on_behalf=table.seat("Sanne")) == "not_yours"
    assert table.console.order("agree", on_behalf=table.seat("Sanne")) == "has_phone"
    assert room(table) == before


def test_garbage_is_refused_and_the_connection_lives_on(table: Table) -> None:
    bram = table["Bram"]
    for message in ({"id": "x" * 22}, {"id": 3, "do": {"do": "agree"}}, {"id": "y" * 22, "do": {"do": "reveal_all"}}):
        bram.say(message)
    for do in ({"do": "knock"}, {"do": "here", "here": "yes"}, {"do": "agree", "extra": 1}, {"do": "lay", "note": []}):
        assert asked(bram, do) == "not_understood", do
    bram.sync()
    assert bram.view["name"] == "Bram"


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


# --- what comes by itself, and what must not happen -------------------------------------------------------------------


def test_time_that_the_laptop_slept_counts_for_no_clock(table: Table) -> None:
    table.begin()
    table.wait(10)
    spent = table.console.view["clock"]["spent"]
    table.laptop.clock.slept = 3_600_000
    table.wait(3600)
    table.chair("park", text="Wakker")
    assert table.console.view["clock"]["spent"] - spent < 20_000


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
