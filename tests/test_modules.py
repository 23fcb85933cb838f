"""Modules: a part of a method that is held only when it is chosen on the way, and what that choice costs."""

from __future__ import annotations

import pytest

from server.room import commands as ask
from server.room.fit import seconds
from server.room.method import Block, Time
from server.steps import branch
from tests.tiny import ASK, Small, step, text, tiny


def branching(by: str = "owner") -> Small:
    modules = (branch.Module("x", text("X"), ASK), branch.Module("y", text("Y"), ASK))
    blocks = (Block("x", "module"), Block("y", "module"))
    which = branch.Options(ASK, ASK, modules, by="group" if by == "group" else "owner")
    steps = (step("kies", which), step("x1", block="x"), step("x2", block="x"), step("y1", block="y"), step("na"))
    return Small(tiny(*steps, blocks=blocks)).run_to("kies")


@pytest.mark.parametrize(("choice", "came"), [("x", ["kies", "x1", "x2", "na"]), ("y", ["kies", "y1", "na"])])
def test_a_module_is_held_only_when_it_is_chosen(choice: str, came: list[str]) -> None:
    play = branching()
    with play.refused("not_chosen"):
        play.chair(ask.Next())
    play.seat("Fatma", branch.Take(choice))
    assert [one.split()[0] for one in play.ran()] == came


def test_one_step_back_and_another_module_takes_the_place_of_the_first() -> None:
    play = branching()
    play.seat("Fatma", branch.Take("x"))
    play.on()
    play.chair(ask.Back())
    play.seat("Fatma", branch.Take("y"))
    assert [one.split()[0] for one in play.ran()] == ["kies", "y1", "na"]


def test_only_the_owner_or_the_chair_chooses_where_the_owner_does() -> None:
    play = branching()
    with play.refused("chair_only"):
        play.seat("Lieke", branch.Take("x"))
    with play.refused("not_a_choice"):
        play.seat("Fatma", branch.Take("z"))


def test_what_the_group_would_rather_do_is_counted_without_names_and_not_before_all_said_it() -> None:
    play = branching("group")
    for name in ("Joost", "Lieke", "Bram", "Sanne", "Milan"):
        play.seat(name, branch.Prefer("y" if name == "Bram" else "x"))
        assert play.seen("console").counts == ()
    with play.refused("answered"):
        play.seat("Lieke", branch.Prefer("y"))
    play.seat("Fatma", branch.Prefer("x"))
    assert [(one.id, one.count) for one in play.seen("Lieke").counts] == [("x", 5), ("y", 1)]


def looped() -> Small:
    modules = (branch.Module("x", text("X"), ASK), branch.Module("niets", text("Gewoon verder"), ASK))
    blocks = (Block("lus", "loop", times=3), Block("x", "module", "lus"), Block("niets", "module", "lus"))
    which = branch.Options(ASK, ASK, modules)
    steps = (step("kies", which, block="lus"), step("x1", block="x", time=Time(usual=600)), step("na", block="lus"))
    return Small(tiny(*steps, blocks=blocks)).run_to("kies")


def test_a_module_may_be_empty_and_in_a_loop_each_lap_chooses_anew() -> None:
    play = looped()
    came = []
    for choice in ("x", "niets", "x"):
        play.chair(branch.Take(choice))
        play.on()
        while play.step not in ("kies", "terugkijken"):
            head = play.view("Lieke").head
            came.append((play.step, head.lap, head.laps) if head else None)
            play.pass_step()
    assert came == [("x1", 1, 3), ("na", 1, 3), ("na", 2, 3), ("x1", 3, 3), ("na", 3, 3)]


def test_the_time_of_a_method_counts_the_longest_module_that_may_be_chosen() -> None:
    shelf = looped().shelf or {}
    assert seconds(shelf["klein"], 6, least=False) == 3 * (60 + 600 + 60)
