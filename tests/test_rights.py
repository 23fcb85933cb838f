"""Who may ask what of the room, in every step, over real sockets: each command is the chair's or anybody's (R10)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from server import wire
from server.plain import Plain, to_json
from server.room import commands as ask
from server.steps import KINDS
from server.steps.kind import GiveTurn, NextTurn, PassOver
from tests.device import Device
from tests.live import Table, laptop

HOUSE = tuple(wire.HouseCommand.__subclasses__())
CHAIRS: tuple[type[Plain], ...] = (*ask.COMMANDS, *HOUSE, NextTurn, PassOver, GiveTurn)
OF_OTHER_KINDS = {
    "again",
    "enough",
    "dots",
    "prefer",
    "offer",
    "fill",
    "add",
    "observe",
    "unsee",
    "type",
    "rate",
    "select",
}
ANYBODY = {"ballot", "line", "done", "pass", "return", "leave", "agree", "raise", "answer", "lay", "take_back", "want"}
ANYBODY |= {"withdraw", "record", "keep", "here", "time_out", "knock", "ask_wall", "accept_chair", "decline_chair"}


@pytest.fixture
def table() -> Iterator[Table]:
    with laptop() as one:
        yield Table(one)


def room(table: Table) -> bytes:
    assert table.laptop.hub.room is not None
    return to_json(table.laptop.hub.room)


def every_order(table: Table) -> Iterator[dict[str, Any]]:
    """One order of every sort, filled with what fits."""
    seat, other = table.seat("Bram"), table.seat("Sanne")
    fill = {"seat": seat, "first": seat, "second": other, "minutes": 60, "cases": 1, "seats": [seat], "ip": "127.0.0.1"}
    fill |= {"on": True, "here": False, "at": 0, "yes": True, "answer": "later", "name": "Vreemde", "wall": "w1"}
    fill |= {"method": "roddel-flap", "extras": [], "experience": "any", "safety": "mid", "seconds": 120, "other": 0}
    fill |= {"reason": "time", "item": "0", "role": "x", "choice": "x", "question": "", "one": 0}
    both = {"nl": "Iets", "en": "Something"}
    fill |= {"file": "mijn", "called": both, "source": both, "words": both, "toml": "x = 1", "was": "", "id": "0" * 8}
    fill |= {"entries": [], "entry": {"tag": "x", "text": "Iets"}, "items": []}
    fill |= {"knock": "k1", "knocks": [], "text": "Iets", "note": "n" * 20, "action": "Iets", "key": "k", "guide": True}
    for name, kind in wire.COMMANDS.items():
        marks = {"mark": "x"} if name == "rate" else {}
        yield {"do": name} | {one: fill[one] for one in kind.__struct_fields__ if one in fill} | marks


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
        if do["do"] not in ANYBODY | OF_OTHER_KINDS:
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
