"""Even stoppen: everything stands still, and is given back as it was."""

from __future__ import annotations

import pytest

from server.room import commands as ask
from server.steps.kind import Done, NextTurn
from tests.play import NAMES, STEPS, Play


@pytest.mark.parametrize("step", STEPS)
def test_any_step_is_frozen_and_given_back_as_it_was(step: str) -> None:
    play = Play(notes=True).to(step)
    play.full_step()
    play.wait(7)
    before, state = play.shown(play.now), play.state
    play.seat("Teun", ask.TimeOut())
    assert (play.step, play.view("Teun").still) == ("time-out", True)
    play.wait(600)
    play.chair(ask.Resume())
    assert play.shown(play.now) == before
    assert play.state == state


@pytest.mark.parametrize("name", ["Lieke", "Fatma", "console"])
def test_everybody_may_ask_for_it_the_sealed_owner_too(name: str) -> None:
    play = Play(notes=True).to("roddelen")
    play.chair(ask.TimeOut()) if name == "console" else play.seat(name, ask.TimeOut())
    assert play.step == "time-out"


def test_asking_twice_is_asking_once() -> None:
    play = Play().to("vragen")
    play.seat("Lieke", ask.TimeOut())
    play.seat("Bram", ask.TimeOut())
    play.chair(ask.Resume())
    assert play.step == "vragen"


def test_all_see_the_same_and_nobody_can_do_anything_but_the_chair_who_ends_it() -> None:
    play = Play(notes=True).to("vragen")
    play.seat("Lieke", ask.TimeOut())
    assert len({repr(play.seen(name).points) for name in (*NAMES, "console", "wall")}) == 1
    assert play.floor().lit is None
    for command in (Done(), NextTurn()):
        with play.refused("paused"):
            play.seat("Teun", command)
    for room_command in (ask.Next(), ask.Back(), ask.Hold(), ask.Go(), ask.MoreTime()):
        with play.refused("paused"):
            play.chair(room_command)
    with play.refused("chair_only"):
        play.seat("Lieke", ask.Resume())


def test_no_clock_runs_under_it() -> None:
    play = Play().to("vragen")
    play.wait(30)
    spent = play.console().clock
    play.seat("Lieke", ask.TimeOut())
    play.wait(600)
    play.chair(ask.Resume())
    assert play.console().clock == spent
    play.wait(10)
    clock = play.console().clock
    assert clock is not None
    assert clock.spent == 40_000


def test_a_clock_that_stood_still_before_stands_still_after() -> None:
    play = Play().to("inchecken")
    play.chair(ask.Hold())
    play.seat("Lieke", ask.TimeOut())
    play.wait(60)
    play.chair(ask.Resume())
    view = play.console()
    assert view.clock is not None
    assert view.turn is not None
    assert (view.clock.runs, view.turn.runs) == (False, False)


def test_the_three_seconds_of_leaving_are_undone_by_it() -> None:
    play = Play(notes=True).to("roddelen")
    play.chair(ask.Next())
    play.seat("Fatma", ask.TimeOut())
    play.wait(60)
    play.chair(ask.Resume())
    play.wait(60)
    assert play.step == "roddelen"


def test_the_owner_stays_the_owner_under_it() -> None:
    play = Play(notes=True).to("roddelen")
    play.seat("Lieke", ask.TimeOut())
    assert (play.view("Fatma").role, play.view("Lieke").role) == ("owner", "member")


def test_a_phone_that_comes_under_it_is_late_for_the_step_below() -> None:
    play = Play(notes=True).to("roddelen")
    play.seat("Lieke", ask.TimeOut())
    play.chair(ask.OpenDoor())
    play.sit("Els")
    play.move("Bram")
    play.chair(ask.Resume())
    assert (play.view("Els").late, play.view("Bram").late, play.view("Lieke").late) == (True, True, False)
    assert not play.seen("Bram").notes


def test_the_turn_of_who_goes_away_under_it_goes_on_underneath() -> None:
    play = Play().to("inchecken")
    play.seat("Lieke", ask.TimeOut())
    play.seat("Lieke", ask.Here(False))
    play.chair(ask.Resume())
    assert play.lit == "Bram"


def test_the_break_between_two_cases_is_a_step_of_the_programme() -> None:
    play = Play().to("pauze")
    assert not play.view("Lieke").still
    play.on()
    assert (play.step, play.owner) == ("vertellen", "Bram")
