"""Sub-groups: each with its own screen and its own turns, all at the same stop, and one circle again afterwards."""

from __future__ import annotations

import pytest

from server import wire
from server.plain import from_json, to_json
from server.room import commands as ask
from server.room.apply import rest
from server.room.method import Block
from server.room.model import Room
from server.room.view import Viewer, view
from server.steps.kind import Done, NextTurn
from server.steps.write import Answer
from tests.play import NAMES
from tests.tiny import Small, step, talking, tiny, writing


def split(*, size: int = 2, into: int = 0, owner: bool = False, names: tuple[str, ...] = NAMES[:7]) -> Small:
    block = Block("groepjes", "split", size=size, into=into, owner=owner)
    inside = step("schrijf", writing("advice", to="all"), block="groepjes", presence="absent")
    steps = (inside, step("praat", talking(who="members"), block="groepjes", presence="absent"))
    read = step("terug", talking(of="advice", shows="all"))
    return Small(tiny(*steps, read, blocks=(block,)), names).run_to("schrijf")


def circles(play: Small) -> list[list[str]]:
    return [play.names(one.seats) for one in play.console().groups]


# --- how it splits ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("count", "size", "into", "sizes"),
    [
        (7, 2, 0, [2, 2, 2]),
        (8, 2, 0, [3, 2, 2]),
        (7, 3, 0, [3, 3]),
        (8, 0, 2, [4, 3]),
        (3, 2, 0, [2]),
        (10, 4, 0, [5, 4]),
    ],
)
def test_neighbours_sit_together_as_evenly_as_can_be_and_nobody_alone(
    count: int, size: int, into: int, sizes: list[int]
) -> None:
    names = (*NAMES, "Els", "Kees")[:count]
    play = split(size=size, into=into, names=names)
    assert [len(one) for one in circles(play)] == sizes
    flat = [name for one in circles(play) for name in one]
    assert flat == [name for name in names if name != play.name(play.room.cases[0].owner)]


def test_the_owner_is_in_a_group_where_the_method_says_so() -> None:
    assert "Fatma" in [name for one in circles(split(owner=True)) for name in one]
    assert "Fatma" not in [name for one in circles(split()) for name in one]


def test_who_is_away_is_in_no_group_and_is_told_no_more_than_that_it_runs() -> None:
    block = Block("groepjes", "split", size=3)
    steps = (step("voor"), step("praat", talking(), block="groepjes"))
    play = Small(tiny(*steps, blocks=(block,)), NAMES[:7]).run_to("voor")
    play.seat("Teun", ask.Here(False))
    play.pass_step()
    play.seat("Teun", ask.Here(True))
    seen = play.view("Teun")
    assert (seen.gone, seen.step, seen.groups, seen.cast) == (True, None, (), ())


# --- its own screen ---------------------------------------------------------------------------------------------------


def test_a_phone_sees_its_own_group_and_nothing_of_another() -> None:
    play = split()
    one, other = circles(play)[:2]
    before = {name: wire.shown(play.view(name)) for name in NAMES[:7]}
    play.seat(one[0], Answer(text="van ons"))
    changed = {name for name in before if wire.shown(play.view(name)) != before[name]}
    assert changed == {one[0]}
    assert [seat.name for seat in play.view(other[0]).seats] == other


def test_console_and_wall_are_told_who_sits_where_and_nothing_of_what_is_said() -> None:
    play = split()
    one = circles(play)[0]
    wall = play.shown()["wall"]
    play.seat(one[0], Answer(text="van ons"))
    assert play.shown()["wall"] == wall
    assert b"van ons" not in play.shown()["console"]
    for name in one[1:]:
        play.seat(name, Answer())
    assert [group.settled for group in play.console().groups] == [True, False, False]


def test_the_owner_who_is_out_of_the_room_is_told_nothing_live() -> None:
    play = split()
    black = wire.shown(play.view("Fatma"))
    for one in circles(play):
        for name in one:
            play.seat(name, Answer(text=f"over {name}"))
    assert wire.shown(play.view("Fatma")) == black
    seen = play.view("Fatma")
    assert (seen.gone, seen.step, seen.floor and seen.floor.lit) == (True, None, None)


def test_each_group_leads_itself_and_has_its_own_turns() -> None:
    play = split()
    play.on()
    one, other = circles(play)[:2]
    assert [play.name(group.lit) for group in play.console().groups][:2] == [one[0], other[0]]
    play.seat(one[1], NextTurn())
    play.seat(other[0], Done())
    assert [play.name(group.lit) for group in play.console().groups][:2] == [one[1], other[1]]
    with play.refused("in_groups"):
        play.chair(NextTurn())


# --- together ---------------------------------------------------------------------------------------------------------


def test_all_move_on_together_and_what_the_groups_left_is_read_by_everybody() -> None:
    play = split()
    groups = circles(play)
    for at, one in enumerate(groups):
        play.seat(one[0], Answer(text=f"advies {at}"))
    play.on()
    assert circles(play) == groups
    play.on()
    assert play.step == "terug"
    assert circles(play) == []
    assert {item.text for item in play.seen("Fatma").given} == {"advies 0", "advies 1", "advies 2"}
    assert len({item.id for item in play.seen("Fatma").given}) == 3


def test_a_time_out_stops_every_group_and_gives_each_its_own_step_back() -> None:
    play = split()
    one = circles(play)[0]
    play.seat(one[0], Answer(text="blijft staan"))
    play.seat(circles(play)[1][0], ask.TimeOut())
    assert all(play.view(name).still for name in (*one, *circles(play)[1]))
    play.chair(ask.Resume())
    assert [item.text for item in play.seen(one[0]).mine] == ["blijft staan"]


def test_one_step_back_does_not_lead_into_or_out_of_groups() -> None:
    play = split()
    with play.refused("no_step_back"):
        play.chair(ask.Back())


def test_a_loop_inside_the_groups_makes_each_of_them_owner_in_turn() -> None:
    blocks = (Block("trio", "split", size=3), Block("beurt", "loop", each="all", binds="owner", within="trio"))
    play = Small(tiny(step("a", block="beurt"), blocks=blocks, needs_case=False), NAMES[:7]).run_to("a")
    first = [play.names(group.seats) for group in play.console().groups]
    assert [len(one) for one in first] == [4, 3]
    owners = []
    while play.step == "a":
        owners.append([play.name(line.stack[0].owner) for line in play.room.strands])
        assert [play.names(group.seats) for group in play.console().groups] == first
        play.on()
    assert owners == [[one[at] if at < len(one) else None for one in first] for at in range(4)]


def test_groups_survive_a_restart() -> None:
    play = split()
    play.seat(circles(play)[0][0], Answer(text="van ons"))
    again = from_json(to_json(rest(play.room)), Room)
    assert again == play.room
    name = circles(play)[0][0]
    assert view(again, Viewer("seat", play.id(name), f"device-{name}"), 0) == view(play.room, play.viewer(name), 0)
