"""The protocol: every command is read strictly, every text comes out clean, and no answer tells by its size."""

from __future__ import annotations

import json
from typing import Any, get_args, get_origin

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as any_of

from server import errands, strict, wire
from server.plain import Plain, from_json, to_json, to_plain
from server.refused import Refused
from server.room import commands as room_commands
from server.room.model import Room
from server.room.view import View
from server.steps import canvas
from server.steps import commands as step_commands
from server.steps.choose import Ballot
from tests import house
from tests.play import Play
from tests.walkers import command_of

ID = "A" * 22
ROOM = Play().room
TEXTS = {name for name in wire.RULES if name not in ("name", "toml", "passphrase")}
INSIDE = {  # texts that stand in what a command holds
    "more": lambda text: {"do": "add", "entry": {"tag": "link", "text": "een tekst", "more": [text]}},
    "nl": lambda text: {"do": "word_method", "file": "mijn", "key": "say", "words": {"nl": text, "en": "a text"}},
    "en": lambda text: {"do": "word_method", "file": "mijn", "key": "say", "words": {"nl": "een tekst", "en": text}},
}


def order(do: Any, **more: Any) -> wire.Order:
    return wire.order({"id": ID, "do": do} | more)


def refusal(message: Any) -> str:
    with pytest.raises(Refused) as no:
        wire.order(message)
    return no.value.code


# --- orders -----------------------------------------------------------------------------------------------------------


def test_every_command_has_a_name_of_its_own_on_the_wire() -> None:
    commands = (*room_commands.COMMANDS, *step_commands(), *wire.HouseCommand.__subclasses__())
    assert {str(one.__struct_config__.tag): one for one in commands} == wire.COMMANDS
    assert len(commands) == len(wire.COMMANDS)


@given(any_of.data())
def test_every_command_is_read_as_it_was_said(data: any_of.DataObject) -> None:
    kinds = tuple(wire.COMMANDS.values())
    command = data.draw(command_of(kinds, ROOM, "een tekst"))
    if getattr(command, "name", "een naam") == "":
        return
    read = order(to_plain(command), at=[3, 4], **{"for": "s1"})
    assert (read.command, read.id, read.step, read.moves, read.seat) == (command, ID, 3, 4, "s1")


def test_where_a_command_was_meant_for_may_be_left_out() -> None:
    for more in ({}, {"at": None}, {"for": None}):
        read = order({"do": "done"}, **more)
        assert (read.step, read.moves, read.seat) == (None, None, None)


@pytest.mark.parametrize(
    "message",
    [
        {},
        {"id": ID},
        {"do": {"do": "done"}},
        {"id": ID, "do": {"do": "done"}, "extra": 1},
        {"id": ID, "do": "done"},
        {"id": ID, "do": []},
        {"id": ID, "do": {"do": "no_such_thing"}},
        {"id": ID, "do": {"do": ["done"]}},
        {"id": ID, "do": {"do": "done", "extra": 1}},
        {"id": ID, "do": {"do": "ballot", "first": "a"}},
        {"id": ID, "do": {"do": "ballot", "first": "a", "second": 1}},
        {"id": ID, "do": {"do": "ballot", "first": None, "second": "b"}},
        {"id": ID, "do": {"do": "ballot", "first": "x" * 65, "second": "b"}},
        {"id": ID, "do": {"do": "ballot", "first": "é", "second": "b"}},
        {"id": ID, "do": {"do": "set_length", "minutes": 1.5, "cases": 1}},
        {"id": ID, "do": {"do": "set_length", "minutes": 90, "cases": 7}},
        {"id": ID, "do": {"do": "set_notes", "on": 1}},
        {"id": ID, "do": {"do": "set_notes", "on": "true"}},
        {"id": ID, "do": {"do": "arrange", "seats": "abc"}},
        {"id": ID, "do": {"do": "arrange", "seats": [1]}},
        {"id": ID, "do": {"do": "done"}, "at": 3},
        {"id": ID, "do": {"do": "done"}, "at": []},
        {"id": ID, "do": {"do": "done"}, "at": [1, 2, 3]},
        {"id": ID, "do": {"do": "done"}, "at": ["1", 2]},
        {"id": ID, "do": {"do": "done"}, "at": [True, 2]},
        {"id": ID, "do": {"do": "done"}, "at": False},
        {"id": ID, "do": {"do": "done"}, "for": 3},
        {"id": "short", "do": {"do": "done"}},
        {"id": "x" * 65, "do": {"do": "done"}},
        {"id": 12345678, "do": {"do": "done"}},
        {"id": '"' * 22, "do": {"do": "done"}},
        {"id": "é" * 22, "do": {"do": "done"}},
        [],
        "done",
        None,
    ],
    ids=repr,
)
def test_whatever_is_not_exactly_an_order_is_not_understood(message: Any) -> None:
    assert refusal(message) == "not_understood"


# --- texts ------------------------------------------------------------------------------------------------------------


def test_every_text_that_a_command_carries_has_its_rule_and_the_rest_are_short_ids() -> None:
    ids = {"seat", "knock", "wall", "first", "second", "note", "tag", "ip", "key", "answer", "item", "mark", "again"}
    ids |= {"method", "instead", "role", "choice"} | {"knocks", "seats", "items"} | {"file", "of", "step", "was", "id"}
    carried = {name for command in wire.COMMANDS.values() for name in texts_of(command)}
    assert carried <= ids | wire.RULES.keys()
    assert wire.RULES.keys() <= carried


def texts_of(command: type[Plain]) -> set[str]:
    """Give the names of the fields that carry text, in a command or in what it holds."""
    found: set[str] = set()
    for field in msgspec.structs.fields(command):
        inner = get_args(field.type)[0] if get_origin(field.type) is tuple else field.type
        if inner is str:
            found.add(field.name)
        elif isinstance(inner, type) and issubclass(inner, Plain):
            found |= texts_of(inner)
    return found


@pytest.mark.parametrize("field", sorted(TEXTS))
def test_a_text_comes_out_clean_or_not_at_all(field: str) -> None:
    clean = wire.RULES[field]
    assert clean("  Hoe\tzeg ik   nee? ") == "Hoe zeg ik nee?"
    assert clean("Cafe\u0301") == "Café"
    for bad in ("\u202egeheim", "a\x00b", "z" + "\u0301" * 9):
        with pytest.raises(Refused, match="text_signs"):
            clean(bad)
    most = wire.LINE if field in ("moment", "along", "more") else wire.BLOCK
    assert clean("x" * most) == "x" * most
    with pytest.raises(Refused, match="text_long"):
        clean("x" * (most + 1))


def test_the_text_of_a_file_keeps_its_layout_and_has_a_bound_in_bytes() -> None:
    clean = wire.RULES["toml"]
    assert clean("# een\r\n\n\tid  = 1\n") == "# een\n\n\tid  = 1\n"
    for bad in ("\u202egeheim", "a\x00b", "z" + "\u0301" * 9):
        with pytest.raises(Refused, match="text_signs"):
            clean(bad)
    assert clean("é" * (wire.FILE_BYTES // 2)) == "é" * (wire.FILE_BYTES // 2)
    with pytest.raises(Refused, match="own_big"):
        clean("é" * (wire.FILE_BYTES // 2) + "e")


@pytest.mark.parametrize(("name", "code"), [("", "name_empty"), ("   ", "name_empty"), ("12", "name_signs")])
def test_a_name_is_a_name(name: str, code: str) -> None:
    for do in ("knock", "add_seat"):
        assert refusal({"id": ID, "do": {"do": do, "name": name}}) == code


def test_a_name_comes_out_clean() -> None:
    read = order({"do": "knock", "name": "  Anne-\u200b Marie "})
    assert to_plain(read.command) == {"do": "knock", "name": "Anne- Marie"}


@given(any_of.text(max_size=700), any_of.sampled_from(sorted(TEXTS)))
def test_a_text_that_is_accepted_can_be_kept_sent_and_read_again(text: str, field: str) -> None:
    said: Any = [text] if field == "texts" else text
    do: dict[str, Any]
    do = INSIDE[field](text) if field in INSIDE else {"do": by_field()[field], **others(field), field: said}
    raw = json.dumps({"id": ID, "do": do}, ensure_ascii=True)
    try:
        command = wire.order(strict.read(raw)).command
    except Refused:
        return
    assert from_json(to_json(command), type(command)) == command
    held: Any = getattr(command, field, None)
    match command:
        case canvas.Add():
            held = command.entry.more
        case errands.WordMethod():
            held = getattr(command.words, field)
    kept = held[0] if isinstance(held, tuple) else held
    assert kept.encode("utf-8").decode("utf-8") == kept
    assert wire.RULES[field](kept) == kept


def by_field() -> dict[str, str]:
    """Give a command that carries each text."""
    found: dict[str, str] = {}
    for name, command in wire.COMMANDS.items():
        for field in command.__struct_fields__:
            found.setdefault(field, name)
    return found


def others(field: str) -> dict[str, str]:
    """Give what that command needs besides."""
    command = wire.COMMANDS[by_field()[field]]
    needed = [one for one in msgspec.structs.fields(command) if one.required and one.name != field]
    return {one.name: "n" * 20 for one in needed}


# --- hello ------------------------------------------------------------------------------------------------------------


def test_a_hello_says_who_and_with_what() -> None:
    said = wire.hello({"hello": {"wants": "seat", "token": "t" * 22, "join": "j" * 32}})
    assert (said.wants, said.token, said.join, said.code, said.key) == ("seat", "t" * 22, "j" * 32, "", "")


@pytest.mark.parametrize(
    "message",
    [
        {"hello": {"wants": "seat", "token": "t" * 22}, "extra": 1},
        {"hello": {"wants": "seat", "token": "short"}},
        {"hello": {"wants": "seat", "token": "t" * 65}},
        {"hello": {"wants": "seat", "token": "t" * 22, "join": "j" * 65}},
        {"hello": {"wants": "seat", "token": "t" * 22, "code": "c" * 65}},
        {"hello": {"wants": "seat", "token": "t" * 22, "key": "k" * 65}},
        {"hi": {}},
        [],
        None,
    ],
    ids=repr,
)
def test_a_hello_that_is_none_is_refused(message: Any) -> None:
    with pytest.raises(Refused, match="no_hello"):
        wire.hello(message)


@pytest.mark.parametrize("wants", ["door", "", "owner", None, 1, ["seat"]])
def test_a_device_is_a_seat_a_wall_or_a_console(wants: Any) -> None:
    for said in ({"wants": wants, "token": "t" * 22}, [wants], wants):
        with pytest.raises(Refused, match="not_understood"):
            wire.hello({"hello": said})


# --- what is told -----------------------------------------------------------------------------------------------------


def test_every_answer_to_any_order_has_one_size() -> None:
    codes = {code for code, _ in house.refusals(house.sources())}
    assert len(codes) > 30
    sizes = {len(wire.answered(name, code)) for name in ("A" * 8, ID, "A" * 64) for code in ("", *codes)}
    assert sizes == {wire.ANSWER_BYTES}


def test_a_ballot_says_nothing_by_its_own_answer_or_its_repr() -> None:
    ballot = order({"do": "ballot", "first": "s111111", "second": "s222222"})
    assert "s111111" not in repr(ballot) + repr(ballot.command) + str(ballot.command) + f"{ballot.command!r}"
    assert isinstance(ballot.command, Ballot)
    assert json.loads(wire.answered(ballot.id)) == {"ack": ID}
    assert json.loads(wire.answered(ballot.id, "voted")) == {"no": {"id": ID, "code": "voted"}}


def test_secrets_that_devices_say_show_in_no_repr() -> None:
    said = wire.hello({"hello": {"wants": "console", "token": "geheim" * 4, "key": "sleutel-geheim"}})
    assert "geheim" not in repr(said)
    assert "geheim" not in repr(wire.Welcome(locker="geheim", key="geheim"))
    assert "geheim" not in repr(order({"do": "open_sealed", "key": "geheim-geheim"}))


def test_a_view_and_a_room_are_read_back_as_they_were_told() -> None:
    play = Play(notes=True).to("roddelen")
    frame = wire.shown(play.view("Lieke"))
    assert set(json.loads(frame)) == {"view"}
    assert from_json(to_json(play.view("Lieke")), View) == play.view("Lieke")
    assert (from_json(to_json(play.room), Room) == play.room) is True
