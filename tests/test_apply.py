"""What may be asked of a room: every command has its rule, its people and its moment; a refusal changes nothing."""

from __future__ import annotations

from typing import Any

import pytest

from server.plain import Plain
from server.refused import Refused
from server.room import commands as ask
from server.room.apply import FLOOR, SECRET, TRANSITIONS, apply, meant, skip
from server.room.due import due
from server.room.scene import kind_of, step_of
from server.steps import commands, reveal, write
from server.steps import round as rounds
from server.steps.ask import Leave
from server.steps.choose import Ballot, Withdraw
from server.steps.kind import By, Done, NextTurn, Pass
from tests.play import CONSOLE, NAMES, STEPS, Play

CHAIRS: tuple[ask.Command, ...] = (
    *(ask.Admit(), ask.Decline("k"), ask.AdmitWall("w"), ask.DropWall("w"), ask.AddSeat("Kees"), ask.RemoveSeat("s")),
    *(ask.MoveSeat("s", "k"), ask.Arrange(()), ask.OpenDoor(), ask.ShutDoor(), ask.SetChair(), ask.SetNotes(True)),
    *(ask.SetLength(90, 1), ask.Begin(), ask.Next(), ask.Stay(), ask.Back(), ask.Hold(), ask.Go(), ask.MoreTime()),
    *(ask.SetMethod(), ask.SetExtras(()), ask.SetGroup("any", "mid"), ask.SetStop(9, 60), ask.DropStop(9)),
    *(ask.SwapBlocks(8, 9), ask.StopMethod("time"), ask.Again(), ask.Enough()),
    *(ask.Resume(), ask.HandOver("s"), ask.TakeChair(), ask.Park("x"), ask.Unpark(0), ask.PlanCase("later"), ask.End()),
)
ANYBODYS = {ask.Knock, ask.AskWall, ask.TimeOut, ask.AcceptChair, ask.DeclineChair, ask.Here}


# --- who --------------------------------------------------------------------------------------------------------------


def test_every_command_of_the_room_has_a_rule_and_is_the_chairs_or_anybodys() -> None:
    assert set(TRANSITIONS) == set(ask.COMMANDS)
    assert {type(command) for command in CHAIRS} | ANYBODYS == set(ask.COMMANDS)


@pytest.mark.parametrize("step", ["-", "vragen", "roddelen"])
@pytest.mark.parametrize("command", CHAIRS, ids=lambda command: type(command).__name__)
def test_what_is_the_chairs_is_nobody_elses(command: ask.Command, step: str) -> None:
    play = Play()
    play.without_phone("Willemijn")
    if step != "-":
        play.to(step)
    for by in (play.hand(play.id("Lieke")), play.hand(play.id("Willemijn")), By(None, device="x")):
        with play.refused("chair_only"):
            play.do(by, command)


def test_the_seat_that_chairs_has_no_more_to_say_on_its_phone_than_another() -> None:
    play = Play().to("vragen")
    with play.refused("chair_only"):
        play.seat("Joost", ask.Next())


@pytest.mark.parametrize("by", [By("nobody", device="x"), By("nobody", console=True), By("", device="")])
def test_a_seat_that_is_not_there_asks_nothing(by: By) -> None:
    play = Play().to("vragen")
    for command in (Done(), ask.TimeOut(), ask.Here(True), ask.AcceptChair()):
        with play.refused("no_seat"):
            play.do(by, command)


def test_a_phone_speaks_for_its_own_seat_alone() -> None:
    play = Play()
    play.without_phone("Willemijn")
    play.to("vragen")
    for seat, device in (("Teun", "device-Lieke"), ("Teun", ""), ("Willemijn", ""), ("Willemijn", "device-Lieke")):
        for command in (Done(), ask.TimeOut()):
            with play.refused("not_yours"):
                play.do(By(play.id(seat), device=device), command)


def test_a_phone_that_lost_its_seat_asks_nothing_any_more() -> None:
    play = Play().to("vragen")
    play.move("Teun")
    with play.refused("not_yours"):
        play.do(By(play.id("Teun"), device="device-Teun"), Done())
    play.do(By(play.id("Teun"), device="another phone"), Done())
    assert play.lit == "Anouk"


def test_the_chair_acts_for_a_seat_without_a_phone_in_everything_but_what_is_secret() -> None:
    play = Play(NAMES[:5], wish=("Willemijn", "Bram"))
    play.without_phone("Willemijn")
    play.to("inbreng")
    play.booth("Willemijn", rounds.Line("gezegd, en door de voorzitter getypt"))
    play.booth("Willemijn", ask.TimeOut())
    play.chair(ask.Resume())
    play.booth("Willemijn", ask.Here(True))
    for command in (write.Answer("start", "x"), reveal.Want(True), ask.Knock("Els"), ask.AskWall(), ask.AcceptChair()):
        with play.refused("own_hand_only"):
            play.booth("Willemijn", command)
    play.until("kiezen")
    play.booth("Willemijn", Withdraw())
    for name in ("Joost", "Lieke"):
        for own in (Pass(), Withdraw(), Ballot("a", "b")):
            with play.refused("has_phone"):
                play.booth(name, own)


def test_every_secret_command_there_is_stays_in_its_own_hand() -> None:
    tags = {str(command.__struct_config__.tag) for command in (*ask.COMMANDS, *commands())}
    assert set(SECRET) < tags


# --- when -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("step", STEPS)
def test_a_command_of_another_kind_of_step_is_refused(step: str) -> None:
    play = Play(notes=True).to(step)
    kind: Any = kind_of(step_of(play.room, play.run))
    for command in set(commands()) - set(kind.COMMANDS):
        blank = command(**dict.fromkeys(command.__struct_fields__, ""))
        for by in (CONSOLE, play.hand(play.id("Lieke"))):
            with play.refused("not_now"):
                play.do(by, blank)


def test_nothing_of_a_step_can_be_done_in_the_lobby() -> None:
    play = Play()
    with play.refused("not_begun"):
        play.seat("Lieke", Done())
    for command in (ask.Next(), ask.Hold(), ask.Go(), ask.MoreTime(), ask.PlanCase("later"), ask.End()):
        with play.refused("not_begun"):
            play.chair(command)
    with play.refused("not_begun"):
        play.seat("Lieke", ask.TimeOut())


def test_the_length_and_the_order_of_sitting_are_set_before_the_meeting_begins() -> None:
    play = Play()
    play.chair(ask.SetLength(90, 1))
    assert (play.desk().minutes, play.desk().cases) == (90, 1)
    for minutes in (44, 241, -1):
        with play.refused("length"):
            play.chair(ask.SetLength(minutes, 2))
    play.begin()
    seats = tuple(one.id for one in play.room.seats)
    for command in (ask.SetLength(120, 2), ask.Arrange(seats[::-1]), ask.SetChair(seats[1]), ask.Begin()):
        with play.refused("begun"):
            play.chair(command)


@pytest.mark.parametrize("command", FLOOR, ids=lambda command: command.__name__)
def test_what_moves_the_floor_is_refused_when_it_was_meant_for_another_turn(
    command: type[Plain],
) -> None:
    play = Play().to("vragen")
    blank = command(**dict.fromkeys(command.__struct_fields__, ""))
    run = play.run
    meant(play.room, blank, run.id, run.moves)
    for step, moves in ((run.id, run.moves - 1), (run.id, None), (run.id - 1, run.moves), (None, None)):
        with pytest.raises(Refused, match="stale"):
            meant(play.room, blank, step, moves)


def test_what_belongs_to_a_step_is_refused_when_it_was_meant_for_another_step() -> None:
    play = Play().to("vragen")
    run = play.run
    meant(play.room, write.Answer("start", "x"), run.id, None)
    with pytest.raises(Refused, match="stale"):
        meant(play.room, write.Answer("start", "x"), run.id - 1, None)


def test_what_anybody_may_ask_at_any_moment_is_never_late() -> None:
    for command in (ask.TimeOut(), ask.Here(False), ask.Knock("Els"), ask.OpenDoor(), ask.Park("x")):
        meant(Play().room, command, None, None)


def test_in_the_lobby_what_moves_the_meeting_is_late() -> None:
    with pytest.raises(Refused, match="stale"):
        meant(Play().room, ask.Next(), None, None)


def test_a_double_tap_on_next_or_back_counts_once() -> None:
    play = Play().to("vragen")
    step, moves = play.run.id, play.run.moves
    for command in (ask.Next(), ask.Back()):
        play.chair(command)
        with pytest.raises(Refused, match="stale"):
            meant(play.room, command, step, moves)
        step, moves = play.run.id, play.run.moves


def test_a_refusal_says_why_and_changes_nothing() -> None:
    play = Play().to("vragen")
    room = play.room
    with pytest.raises(Refused) as no:
        apply(room, play.hand(play.id("Lieke")), Done(), play.moment())
    assert (no.value.code, repr(no.value)) == ("not_your_turn", "Refused('not_your_turn')")
    assert play.room is room


# --- clocks, parking, sleep -------------------------------------------------------------------------------------------


def test_the_clock_stands_still_and_runs_on_when_the_chair_says_so() -> None:
    play = Play().to("inchecken")
    play.wait(10)
    play.chair(ask.Hold())
    play.wait(100)
    view = play.console()
    assert view.clock is not None
    assert view.turn is not None
    assert (view.clock.spent, view.clock.runs, view.turn.spent, view.turn.runs) == (10_000, False, 10_000, False)
    play.chair(ask.Go())
    play.wait(5)
    view = play.console()
    assert view.clock is not None
    assert (view.clock.spent, view.clock.runs) == (15_000, True)


def test_a_turn_that_begins_while_the_clock_stands_still_stands_still() -> None:
    play = Play().to("inchecken")
    play.chair(ask.Hold())
    play.chair(NextTurn())
    turn = play.console().turn
    assert turn is not None
    assert not turn.runs


def test_the_parking_list_is_the_chairs_and_has_an_end() -> None:
    play = Play()
    for at in range(50):
        play.chair(ask.Park(f"regel {at}"))
    with play.refused("list_full"):
        play.chair(ask.Park("te veel"))
    play.chair(ask.Unpark(1))
    play.chair(ask.Unpark(-1))
    play.chair(ask.Unpark(99))
    assert play.desk().parked[:2] == ("regel 0", "regel 2")
    assert len(play.desk().parked) == 49


def test_time_that_the_laptop_slept_counts_for_no_clock_and_leaves_nothing_by_itself() -> None:
    play = Play(notes=True).to("roddelen")
    play.wait(10)
    play.chair(ask.Next())
    play.now += 3_600_000
    play.room = skip(play.room, 3_600_000)
    assert due(play.room) is None
    clock = play.console().clock
    assert clock is not None
    assert (clock.spent, play.step) == (10_000, "roddelen")


def test_the_owner_may_leave_a_question_through_the_chair_without_a_phone() -> None:
    play = Play(NAMES[:4], wish=("Willemijn", "Bram"))
    play.without_phone("Willemijn")
    play.to("vragen")
    asker = play.lit
    play.booth("Willemijn", Leave())
    assert play.lit != asker
